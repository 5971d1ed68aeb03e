//! The page in another language.

use super::{Attributes, Content, component};

component! {
    /// Links to the same page in the other languages.
    LanguageNavigation ("ui/language_navigation.html") {
        /// The languages, each in its own words.
        items: many LanguageLink,
        /// The name that a screen reader says for the whole.
        aria_label: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One language.
    LanguageLink {
        /// Its own name.
        content: one Content,
        /// Where the page is in it.
        href: one String,
        /// Its code (BCP 47).
        lang: one String,
        /// The code of the page behind the link, where it is another.
        href_lang: one String,
        /// The direction of its script.
        dir: one String,
        /// The page is in it now.
        current: plain bool,
        /// What a screen reader says after its name.
        language_description_text: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}
