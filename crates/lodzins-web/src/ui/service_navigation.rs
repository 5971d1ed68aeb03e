//! The rooms of the service.

use super::{Attributes, Content, component};

component! {
    /// The bar under the header: where one can go.
    ServiceNavigation ("ui/service_navigation.html") {
        /// The service's name.
        service_name: one String,
        /// Where its name leads.
        service_url: one String,
        /// The links.
        navigation: many NavigationItem,
        /// The name that a screen reader says for the bar.
        aria_label: one String,
        /// The name that it says for the links.
        navigation_label: one String,
        /// The word on the button that opens the links on a narrow screen.
        menu_button_text: one String,
        /// What a screen reader says for that button.
        menu_button_label: one String,
        /// Whether the links hide behind the button; when not given, if there are several.
        collapse_navigation_on_mobile: maybe bool,
        /// Further classes of the links' element.
        navigation_classes: one String,
        /// The id of the links' element.
        navigation_id: one String,
        /// Markup before everything.
        start: maybe Content,
        /// Markup after everything.
        end: maybe Content,
        /// The markup after everything stands in the same line.
        end_inline: plain bool,
        /// Markup before the links.
        navigation_start: maybe Content,
        /// Markup after the links.
        navigation_end: maybe Content,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One link of the bar.
    NavigationItem {
        /// Its words.
        content: one Content,
        /// Where it leads.
        href: one String,
        /// It is this page.
        current: plain bool,
        /// This page is under it.
        active: plain bool,
        /// Further attributes of the link.
        attributes: one Attributes,
    }
}

impl NavigationItem {
    /// A link to `href`.
    pub fn to(href: &str, words: impl Into<Content>) -> Self {
        Self::new().href(href).content(words)
    }

    /// The link alone, for a bar that is not the kit's.
    pub fn bare(&self) -> Content {
        let current = Attributes::none()
            .and("aria-current", if self.is_active() { self.aria_current() } else { "" });
        Content::html(format_args!(
            "<a href=\"{}\"{current}{}>{}</a>",
            Content::from(self.href.as_str()),
            self.attributes,
            self.content
        ))
    }

    fn aria_current(&self) -> &'static str {
        if self.current { "page" } else { "true" }
    }

    fn is_active(&self) -> bool {
        self.current || self.active
    }
}

impl ServiceNavigation {
    fn collapses(&self) -> bool {
        self.collapse_navigation_on_mobile.unwrap_or(self.navigation.len() > 1)
    }

    fn list_id(&self) -> &str {
        if self.navigation_id.is_empty() { "navigation" } else { &self.navigation_id }
    }

    fn has_links(&self) -> bool {
        !self.navigation.is_empty()
            || self.navigation_start.is_some()
            || self.navigation_end.is_some()
    }

    // A bar that says whose it is becomes a landmark of its own.
    fn is_section(&self) -> bool {
        !self.service_name.is_empty() || self.start.is_some() || self.end.is_some()
    }

    fn links_label(&self) -> &str {
        if self.navigation_label.is_empty() {
            &self.menu_button_text
        } else {
            &self.navigation_label
        }
    }

    fn inside(&self) -> Content {
        Content::html(ServiceNavigationInside { bar: self })
    }
}

#[derive(askama::Template)]
#[template(path = "ui/service_navigation_inside.html")]
struct ServiceNavigationInside<'a> {
    bar: &'a ServiceNavigation,
}
