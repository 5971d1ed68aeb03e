//! How to answer.

use super::{Attributes, Content, component};

component! {
    /// A sentence between a label and its field: how to answer, with an example.
    Hint ("ui/hint.html") {
        /// The sentence.
        content: one Content,
        /// The element's id.
        id: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Hint {
    pub(super) fn class_names(&self) -> &str {
        &self.classes
    }
}

impl From<&str> for Hint {
    fn from(sentence: &str) -> Self {
        Self::new().content(sentence)
    }
}

impl From<String> for Hint {
    fn from(sentence: String) -> Self {
        Self::new().content(sentence)
    }
}
