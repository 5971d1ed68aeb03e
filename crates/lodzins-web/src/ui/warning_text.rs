//! What a person must not miss.

use super::{Attributes, Content, component};

component! {
    /// A sentence behind an exclamation mark.
    WarningText ("ui/warning_text.html") {
        /// The sentence.
        content: one Content,
        /// What a screen reader says for the mark: “Uzmanību”.
        icon_fallback_text: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
