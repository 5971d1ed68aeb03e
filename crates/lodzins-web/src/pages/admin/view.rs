//! What the pages of administration look like: a list, a form, something that is shown once.

use askama::Template;
use lodzins_core::Role;

use crate::{
    form::Form,
    layout::Page,
    pages::DeskPage,
    ui::{Button, Content, NotificationBanner},
};

/// A list of what there is, each with a link to change it.
#[derive(Template)]
#[template(path = "admin/list.html")]
pub(crate) struct ListView {
    page: Page,
    title: String,
    told: String,
    add: Content,
    before: Content,
    table: Content,
    empty: String,
    after: Content,
}

impl ListView {
    /// A list under the administration's index, with what the page before has done.
    pub fn of(page: &DeskPage, title: String, told: String, news: Option<String>) -> Self {
        let has_index = page.is_any(&[Role::Administrator, Role::Head]);
        let mut frame = page.frame();
        if has_index {
            frame = frame.back("/desk/admin");
        }
        if let Some(news) = news {
            let word = page.asked.words.t("site-success");
            frame = frame.banner(NotificationBanner::success(word, news));
        }
        Self::framed(frame, title, told)
    }

    fn framed(page: Page, title: String, told: String) -> Self {
        Self {
            page,
            title,
            told,
            add: Content::default(),
            before: Content::default(),
            table: Content::default(),
            empty: String::new(),
            after: Content::default(),
        }
    }

    /// Where one more is added.
    #[must_use]
    pub fn add(mut self, href: &str, words: String) -> Self {
        self.add = Button::saying(words).secondary().href(href).into();
        self
    }

    /// What stands before the list.
    #[must_use]
    pub fn before(mut self, before: Content) -> Self {
        self.before = before;
        self
    }

    /// The list itself; nothing when there is nothing, and what to do then.
    #[must_use]
    pub fn table(mut self, table: Content, empty: String) -> Self {
        self.table = table;
        self.empty = empty;
        self
    }

    /// What stands under the list.
    #[must_use]
    pub fn after(mut self, after: Content) -> Self {
        self.after = after;
        self
    }
}

/// A paragraph with a link.
pub(super) fn link_below(href: &str, name: &str) -> Content {
    Content::html(format_args!("<p class=\"govuk-body\">{}</p>", link(href, name)))
}

/// A link in a line of a list.
pub(super) fn link(href: &str, name: &str) -> Content {
    let (href, name) = (Content::from(href), Content::from(name));
    Content::html(format_args!("<a class=\"govuk-link\" href=\"{href}\">{name}</a>"))
}

/// A form with one button.
#[derive(Template)]
#[template(path = "admin/form.html")]
pub(crate) struct FormView {
    page: Page,
    title: String,
    caption: String,
    told: Vec<String>,
    before: Content,
    form: Form,
    fields: Vec<Content>,
    send: String,
    after: Content,
}

impl FormView {
    /// A form under the page that its back link leads to.
    pub fn of(page: &DeskPage, back: &str, title: String, form: Form) -> Self {
        let frame = page.frame().back(back).wrong(form.is_wrong()).typed_into();
        let send = page.asked.words.t("admin-save");
        Self::framed(frame, title, form, send)
    }

    fn framed(page: Page, title: String, form: Form, send: String) -> Self {
        Self {
            page,
            title,
            caption: String::new(),
            told: Vec::new(),
            before: Content::default(),
            form,
            fields: Vec::new(),
            send,
            after: Content::default(),
        }
    }

    /// What the page before has done.
    #[must_use]
    pub fn news(mut self, news: Option<String>) -> Self {
        if let Some(news) = news {
            let banner = NotificationBanner::success(self.page.t("site-success"), news);
            self.page = self.page.banner(banner);
        }
        self
    }

    /// Above the title: what it is about.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    /// A paragraph under the title.
    #[must_use]
    pub fn told(mut self, text: String) -> Self {
        self.told.push(text);
        self
    }

    /// What stands before the form.
    #[must_use]
    pub fn before(mut self, before: impl Into<Content>) -> Self {
        self.before = before.into();
        self
    }

    /// The fields; each is asked of the form that the view holds.
    #[must_use]
    pub fn fields(mut self, fields: impl FnOnce(&Form) -> Vec<Content>) -> Self {
        self.fields = fields(&self.form);
        self
    }

    /// The button's words, where it is not “Save”.
    #[must_use]
    pub fn send(mut self, words: String) -> Self {
        self.send = words;
        self
    }

    /// What stands after the form.
    #[must_use]
    pub fn after(mut self, after: impl Into<Content>) -> Self {
        self.after = after.into();
        self
    }
}

/// Something that is shown this once.
#[derive(Template)]
#[template(path = "admin/secret.html")]
pub(crate) struct SecretView {
    page: Page,
    title: String,
    told: String,
    named: String,
    secret: String,
    next: String,
}

impl SecretView {
    /// The secret, what it is, and where to go from here.
    pub fn of(
        page: &DeskPage,
        title: String,
        told: String,
        (named, secret): (String, String),
        next: &str,
    ) -> Self {
        let next = next.to_owned();
        Self { page: page.frame(), title, told, named, secret, next }
    }
}

#[cfg(test)]
mod samples;
