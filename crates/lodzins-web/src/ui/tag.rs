//! A state, as a word on a coloured ground.

use super::{Attributes, Content, component};

component! {
    /// A state as a word; its colour only helps.
    Tag ("ui/tag.html") {
        /// The word.
        content: one Content,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Tag {
    /// A tag in `colour`: grey, green, teal, blue, purple, magenta, red, orange or yellow.
    pub fn coloured(colour: &str, word: impl Into<Content>) -> Self {
        Self::new().content(word).classes(format!("govuk-tag--{colour}"))
    }
}
