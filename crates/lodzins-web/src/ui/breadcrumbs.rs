//! Where the page stands among the others.

use super::{Attributes, Content, component};

component! {
    /// The way from the first page down to this one.
    Breadcrumbs ("ui/breadcrumbs.html") {
        /// The steps; one without a link is the page itself.
        items: many Breadcrumb,
        /// The name that a screen reader says for the whole.
        label_text: one String,
        /// On a narrow screen show the first and the last step only.
        collapse_on_mobile: plain bool,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One step.
    Breadcrumb {
        /// Its words.
        content: one Content,
        /// Where it leads.
        href: one String,
        /// Further attributes of its link.
        attributes: one Attributes,
    }
}

impl Breadcrumb {
    /// A step with its link.
    pub fn to(href: &str, content: impl Into<Content>) -> Self {
        Self::new().href(href).content(content)
    }
}
