//! Fields that answer one question.

use super::{Attributes, Content, component};

component! {
    /// A frame around fields that answer one question.
    Fieldset ("ui/fieldset.html") {
        /// The question.
        legend: maybe Legend,
        /// The fields.
        content: maybe Content,
        /// Ids of elements that describe the whole.
        described_by: one String,
        /// The element's role, where it is not the usual one.
        role: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// The question of a fieldset.
    Legend {
        /// Its words.
        content: one Content,
        /// Further classes.
        classes: one String,
        /// It is the page's heading, too.
        is_page_heading: plain bool,
    }
}

impl Fieldset {
    /// A frame around one question.
    pub fn asking(question: impl Into<Legend>) -> Self {
        Self::new().legend(question)
    }

    pub(super) fn describing(&self) -> &str {
        &self.described_by
    }
}

impl Legend {
    /// The question of a page that asks nothing else: its heading.
    pub fn heading(question: impl Into<Content>) -> Self {
        Self::new().content(question).classes("govuk-fieldset__legend--l").is_page_heading(true)
    }
}

impl From<&str> for Legend {
    fn from(question: &str) -> Self {
        Self::new().content(question).classes("govuk-fieldset__legend--s")
    }
}

impl From<String> for Legend {
    fn from(question: String) -> Self {
        question.as_str().into()
    }
}
