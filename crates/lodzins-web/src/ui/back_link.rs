//! Back to the page before.

use super::{Attributes, Content, component};

component! {
    /// A link above the heading, back to the page before.
    BackLink ("ui/back_link.html") {
        /// Its words.
        content: one Content,
        /// Where it leads.
        href: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
