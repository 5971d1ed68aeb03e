//! Words that stand out.

use super::{Attributes, Content, component};

component! {
    /// A paragraph set apart by a line on its left.
    InsetText ("ui/inset_text.html") {
        /// The paragraph.
        content: one Content,
        /// The element's id.
        id: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
