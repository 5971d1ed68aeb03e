//! A button, or a link that looks like one.

use super::{Attributes, Content, component};

component! {
    /// A button; with `href` a link that looks like one. A page has one filled button, for its next action.
    Button ("ui/button.html") {
        /// Its words: what will happen.
        content: one Content,
        /// Makes it a link.
        href: one String,
        /// `submit` (as usual), `button` or `reset`.
        kind: one String,
        /// The name under which its value is sent.
        name: one String,
        /// What is sent when it is this button that was pressed.
        value: one String,
        /// Cannot be pressed now. Say why beside it.
        disabled: plain bool,
        /// Ignore a second press within a second.
        prevent_double_click: maybe bool,
        /// The large one with an arrow that begins a service.
        is_start_button: plain bool,
        /// The element's id.
        id: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Button {
    /// The filled button with these words.
    pub fn saying(words: impl Into<Content>) -> Self {
        Self::new().content(words)
    }

    /// The quiet button for what is not the page's next action.
    #[must_use]
    pub fn secondary(self) -> Self {
        self.classes("govuk-button--secondary")
    }

    /// The red button for what cannot be undone.
    #[must_use]
    pub fn warning(self) -> Self {
        self.classes("govuk-button--warning")
    }

    fn kind_or_submit(&self) -> &str {
        if self.kind.is_empty() { "submit" } else { &self.kind }
    }
}
