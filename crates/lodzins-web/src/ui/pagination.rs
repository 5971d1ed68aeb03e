//! The rest of a list.

use super::{Attributes, Content, component};

component! {
    /// Links to the pages before and after; lists of ours page by key and need no more.
    Pagination ("ui/pagination.html") {
        /// The page before.
        previous: maybe PageLink,
        /// The page after.
        next: maybe PageLink,
        /// Numbered pages, where there are few.
        items: many PageNumber,
        /// The name that a screen reader says for the whole.
        landmark_label: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// The page before or after.
    PageLink {
        /// Where it is.
        href: one String,
        /// Its words.
        content: one Content,
        /// What is there, such as its title.
        label_text: one String,
        /// Further attributes of the link.
        attributes: one Attributes,
    }
}

component! {
    /// A numbered page.
    PageNumber {
        /// Its number.
        number: one String,
        /// Where it is.
        href: one String,
        /// It is this page.
        current: plain bool,
        /// Left-out pages instead of one.
        ellipsis: plain bool,
        /// What a screen reader says for it.
        visually_hidden_text: one String,
        /// Further attributes of the link.
        attributes: one Attributes,
    }
}

impl PageLink {
    /// A page at `href`.
    pub fn to(href: &str, words: impl Into<Content>) -> Self {
        Self::new().href(href).content(words)
    }
}

impl Pagination {
    fn is_block(&self) -> bool {
        self.items.is_empty() && (self.previous.is_some() || self.next.is_some())
    }
}
