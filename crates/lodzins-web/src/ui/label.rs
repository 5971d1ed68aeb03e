//! What is asked.

use super::{Attributes, Content, component};

component! {
    /// The words above a field.
    Label ("ui/label.html") {
        /// The words.
        content: one Content,
        /// The id of its field.
        target: one String,
        /// It is the page's heading, too.
        is_page_heading: plain bool,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Label {
    /// The question of a page that asks nothing else: its heading.
    pub fn heading(question: impl Into<Content>) -> Self {
        Self::new().content(question).classes("govuk-label--l").is_page_heading(true)
    }

    pub(super) fn class_names(&self) -> &str {
        &self.classes
    }
}

impl From<&str> for Label {
    fn from(words: &str) -> Self {
        Self::new().content(words)
    }
}

impl From<String> for Label {
    fn from(words: String) -> Self {
        Self::new().content(words)
    }
}
