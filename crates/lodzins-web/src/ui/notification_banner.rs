//! News about what was done, or about the service.

use super::{Attributes, Content, component};

component! {
    /// A framed message above the heading.
    NotificationBanner ("ui/notification_banner.html") {
        /// The word on its upper edge.
        title: one Content,
        /// The message.
        content: maybe Content,
        /// `success` for what went well.
        kind: one String,
        /// The element's role, where it is not the usual one.
        role: one String,
        /// The heading's level, 2 when not given.
        title_heading_level: maybe u8,
        /// The heading's id.
        title_id: one String,
        /// Do not move the focus here when the page opens.
        disable_auto_focus: maybe bool,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl NotificationBanner {
    /// What went well.
    pub fn success(title: impl Into<Content>, message: impl Into<Content>) -> Self {
        Self::new().kind("success").title(title).content(message)
    }

    fn role_or_usual(&self) -> &str {
        match (self.role.as_str(), self.kind.as_str()) {
            ("", "success") => "alert",
            ("", _) => "region",
            (given, _) => given,
        }
    }

    fn heading_id(&self) -> &str {
        if self.title_id.is_empty() { "govuk-notification-banner-title" } else { &self.title_id }
    }

    fn level(&self) -> u8 {
        self.title_heading_level.unwrap_or(2)
    }
}
