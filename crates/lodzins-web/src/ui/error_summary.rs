//! All that is wrong, on top of the page.

use super::{Attributes, Content, component};

component! {
    /// All errors of a page, each a link to its field.
    ErrorSummary ("ui/error_summary.html") {
        /// The heading.
        title: one Content,
        /// A sentence under the heading.
        description: maybe Content,
        /// The errors.
        error_list: many ErrorLine,
        /// Do not move the focus here when the page opens.
        disable_auto_focus: maybe bool,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One error.
    ErrorLine {
        /// The message, the same as beside the field.
        content: one Content,
        /// `#` and the field's id.
        href: one String,
        /// Further attributes of the link.
        attributes: one Attributes,
    }
}
