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

impl Language {
    /// What is in this language of a text in all three.
    pub const fn of<'t>(self, lv: &'t str, ru: &'t str, en: &'t str) -> &'t str {
        match self {
            Self::Lv => lv,
            Self::Ru => ru,
            Self::En => en,
        }
    }
}
