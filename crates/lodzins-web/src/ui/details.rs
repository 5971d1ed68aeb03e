//! More, for those who need it.

use super::{Attributes, Content, component};

component! {
    /// A line that opens to more. What everybody needs does not belong here.
    Details ("ui/details.html") {
        /// The line that is always there.
        summary: one Content,
        /// What it opens to.
        content: one Content,
        /// Open from the start.
        open: plain bool,
        /// The element's id.
        id: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
