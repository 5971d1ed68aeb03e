//! The languages that the platform speaks.

mod amounts;

use crate::codes;

codes! {
    /// A language of pages and letters. Latvian is the state language and always comes first.
    pub enum Language("language") {
        /// Latvian.
        Lv = "lv",
        /// Russian.
        Ru = "ru",
        /// English.
        En = "en",
    }
}
