//! The frame of every page: whose it is, in which language, where one can go.
//!
//! A page's view struct holds a [`Page`], and its template begins with `{% extends "layout/resident.html" %}` or
//! `{% extends "layout/desk.html" %}` (see `docs/adding-a-page.md`).

mod desk;
mod failure;
mod held;

use fluent_bundle::FluentValue;
use lodzins_core::Language;

use crate::{
    assets, phones,
    ui::{
        BackLink, Content, LanguageLink, LanguageNavigation, NavigationItem, NotificationBanner,
        ServiceNavigation, SkipLink,
    },
    words::Words,
};

pub use desk::DeskBar;
pub use failure::{Failure, dress};
pub use held::held;

/// The institution as its pages show it.
#[derive(Debug, Clone, Default)]
pub struct Face {
    /// Its code, in the address of its stylesheet; empty for the installation itself.
    pub code: String,
    /// Its name, in the language of the page.
    pub name: String,
    /// The centre or unit under the name.
    pub place: String,
    /// Where its first page is.
    pub home: String,
    /// Its telephone, as people dial it.
    pub phone: String,
    /// Its electronic mail.
    pub email: String,
    /// Its address.
    pub address: String,
}

/// What the frame of one page needs to know.
#[derive(Debug, Clone)]
pub struct Page {
    pub(crate) words: Words,
    pub(crate) face: Face,
    path: String,
    pub(crate) navigation: Vec<NavigationItem>,
    pub(crate) notice: Content,
    pub(crate) banner: Content,
    pub(crate) back: Content,
    pub(crate) changes: String,
    wrong: bool,
    pub(crate) desk: DeskBar,
}

impl Page {
    /// A page of `face` at `path`, which is the path with its query as the browser asked for it.
    pub fn new(words: Words, face: Face, path: impl Into<String>) -> Self {
        Self {
            words,
            face,
            path: path.into(),
            navigation: Vec::new(),
            notice: Content::default(),
            banner: Content::default(),
            back: Content::default(),
            changes: String::new(),
            wrong: false,
            desk: DeskBar::default(),
        }
    }

    /// The links under the header.
    #[must_use]
    pub fn navigation(mut self, items: impl IntoIterator<Item = NavigationItem>) -> Self {
        self.navigation = items.into_iter().collect();
        self
    }

    /// What holds at the institution for a time, above everything else.
    #[must_use]
    pub fn notice(mut self, notice: Content) -> Self {
        self.notice = notice;
        self
    }

    /// News above the heading: what the page before has done.
    #[must_use]
    pub fn banner(mut self, banner: NotificationBanner) -> Self {
        self.banner = banner.into();
        self
    }

    /// A link above the heading, back to the page before.
    #[must_use]
    pub fn back(mut self, href: &str) -> Self {
        self.back = BackLink::new()
            .href(href)
            .content(self.t("site-back"))
            .attributes([("data-key", "u")])
            .into();
        self
    }

    /// Changes of what the page tells can be followed under this path, by calendars and feed readers.
    #[must_use]
    pub fn changes(mut self, under: &str) -> Self {
        under.clone_into(&mut self.changes);
        self
    }

    /// The page shows errors of a form, so its title begins with “Kļūda:”.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// Something is typed into the page that must not be lost: links that lead away for a moment leave it standing.
    #[must_use]
    pub fn typed_into(mut self) -> Self {
        self.desk.contact_apart = true;
        self
    }

    /// The bar of a page for staff.
    #[must_use]
    pub fn desk(mut self, bar: DeskBar) -> Self {
        self.desk = bar;
        self
    }

    /// The page's words.
    pub fn words(&self) -> Words {
        self.words
    }

    /// A message without arguments: `page.t("site-skip")`.
    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    /// A message with arguments.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.words.with(key, arguments)
    }

    /// Where an embedded file is.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    pub(crate) fn brand_address(&self) -> String {
        if self.face.code.is_empty() {
            String::new()
        } else {
            format!("/brand/{}.css", self.face.code)
        }
    }

    /// What stands in the browser's tab: “Kļūda: Uzrakstīt iestādei – Cēsu novada pašvaldība”.
    pub fn title(&self, title: impl AsRef<str>) -> String {
        let title = title.as_ref();
        let title = if self.wrong {
            self.with("site-error-title", &[("title", title.into())])
        } else {
            title.to_owned()
        };
        let owner = if self.face.name.is_empty() { "Lodziņš" } else { &self.face.name };
        if title.is_empty() { owner.to_owned() } else { format!("{title} – {owner}") }
    }

    pub(crate) fn home(&self) -> &str {
        if self.face.home.is_empty() { "/" } else { &self.face.home }
    }

    pub(crate) fn skip_link(&self) -> SkipLink {
        SkipLink::new().href("#main-content").content(self.t("site-skip"))
    }

    pub(crate) fn languages(&self) -> LanguageNavigation {
        let items = Language::ALL.iter().map(|language| {
            let link =
                LanguageLink::new().content(Words::own_name(*language)).lang(language.code());
            let link = link.href(format!("/language/{language}?to={}", escaped(&self.path)));
            link.current(*language == self.words.language())
        });
        LanguageNavigation::new().aria_label(self.t("site-language")).items(items)
    }

    pub(crate) fn service_navigation(&self) -> ServiceNavigation {
        ServiceNavigation::new()
            .navigation(self.navigation.clone())
            .navigation_label(self.t("site-navigation"))
            .menu_button_text(self.t("site-menu"))
    }

    /// The telephones, each as people read it and as a link wants it.
    pub(crate) fn phones(&self) -> Vec<(String, String)> {
        phones::each(&self.face.phone)
    }
}

/// A path as the value of a query (RFC 3986, s. 3.4).
pub(crate) fn escaped(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests;
