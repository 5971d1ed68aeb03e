//! What is wrong with one field.

use super::{Attributes, Content, component};

component! {
    /// The message beside a field: what is wrong and what to do.
    ErrorMessage ("ui/error_message.html") {
        /// The message.
        content: one Content,
        /// A screen reader says this word first: “Kļūda”.
        visually_hidden_text: one String,
        /// The element's id.
        id: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl ErrorMessage {
    /// The word for screen readers, then the message.
    pub fn saying(word: impl Into<String>, message: impl Into<Content>) -> Self {
        Self::new().visually_hidden_text(word).content(message)
    }
}
