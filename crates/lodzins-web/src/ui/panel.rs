//! It is done.

use super::{Attributes, Button, Content, component};

component! {
    /// The large coloured box that says that it is done, with the number to keep.
    Panel ("ui/panel.html") {
        /// What is done: the page's heading.
        title: one Content,
        /// The number to keep.
        content: maybe Content,
        /// The heading's level, 1 when not given.
        heading_level: maybe u8,
        /// What to do on an interruption, which is the class `govuk-panel--interruption`.
        actions: maybe PanelActions,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// What a person may do from an interruption.
    PanelActions {
        /// Each of them.
        items: many PanelAction,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// A button or a link on a panel.
    PanelAction {
        /// Its words.
        content: one Content,
        /// Where it leads.
        href: one String,
        /// `button` to look like one although it leads somewhere.
        kind: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Panel {
    fn is_interruption(&self) -> bool {
        self.classes.contains("govuk-panel--interruption")
    }

    fn level(&self) -> u8 {
        self.heading_level.unwrap_or(1)
    }
}

impl PanelAction {
    fn is_button(&self) -> bool {
        self.href.is_empty() || self.kind == "button"
    }

    fn button(&self) -> Button {
        Button::new()
            .content(self.content.clone())
            .kind(if self.kind.is_empty() { "button" } else { &self.kind })
            .classes(format!("govuk-button--inverse {}", self.classes).trim_end())
            .href(self.href.as_str())
            .attributes(self.attributes.clone())
    }
}
