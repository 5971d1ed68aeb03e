//! Finding a client. What is typed goes by POST: a name or a code has no business in an address.

use askama::Template;
use lodzins_service::identity::client::{ClientRow, Sought, client_find};

use super::client_line;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Attributes,
    words::Message,
};

const PURPOSE: &str = "client-find";

/// Somebody who may be meant.
pub(crate) struct Meant {
    pub(super) href: String,
    pub(super) line: String,
}

#[derive(Template)]
#[template(path = "clients/find.html")]
pub(crate) struct FindView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) asked: bool,
    pub(super) meant: Vec<Meant>,
}

impl FindView {
    fn of(page: &DeskPage, form: Form, found: Option<&[ClientRow]>) -> Self {
        let meant = |row: &ClientRow| Meant {
            href: format!("/desk/clients/{}", row.id),
            line: client_line(row),
        };
        Self {
            page: page.frame().wrong(form.is_wrong()),
            form,
            asked: found.is_some(),
            meant: found.unwrap_or_default().iter().map(meant).collect(),
        }
    }

    /// The cursor waits for a name; once somebody was found, one goes down the list by `j`.
    fn cursor(&self) -> Attributes {
        if self.asked { Attributes::none() } else { self.form.cursor() }
    }
}

/// The empty form.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&FindView::of(&page, form, None))
}

/// Those who may be meant.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let sought = Sought {
        name: form.optional("name"),
        email: form.optional("email"),
        phone: form.optional("phone"),
        code: form.optional("code"),
    };
    if sought.is_empty() {
        form.wrong("name", Message::of("clients-find-nothing"));
    }
    if token.is_none() || form.is_wrong() {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&FindView::of(&page, form, None));
    }
    let found = match find(&page, sought).await {
        Ok(found) => found,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let form = page.asked.again(PURPOSE, form);
    page.asked.show(&FindView::of(&page, form, Some(&found)))
}

/// Those of this institution who may be meant.
pub async fn find(page: &DeskPage, sought: Sought) -> Result<Vec<ClientRow>, Stop> {
    let (institution, keys) = (page.institution.id, page.asked.app.office().keys.clone());
    Ok(page.asked.read(move |tx| client_find(tx, &keys, institution, &sought)).await?)
}
