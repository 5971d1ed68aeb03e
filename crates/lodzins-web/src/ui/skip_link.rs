//! Past the header, for those who do not see it.

use super::{Attributes, Content, component};

component! {
    /// The first link of a page: past the header to what the page is about.
    SkipLink ("ui/skip_link.html") {
        /// Its words.
        content: one Content,
        /// `#` and the id of the page's main element.
        href: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
