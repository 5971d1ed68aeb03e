//! A new service: its code, which is for good, and its title.

use lodzins_core::catalogue::{Card, Translated};
use lodzins_service::catalogue::{CatalogueError, service_begin};

use super::{
    super::{fields::code_field, settle::settle, view::FormView},
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "admin-service-new";

fn view(page: &DeskPage, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, words.t("catalogue-add"), form)
        .fields(|form| {
            let title = form.input("title_lv").label(words.t("catalogue-field-title"));
            let hint = words.t("catalogue-field-code-hint");
            vec![title.into(), code_field(form, words.t("admin-code"), hint)]
        })
        .send(words.t("catalogue-add-send"))
}

/// An empty form.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, form))
}

/// Begins the service.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.at_most("title_lv", 200);
    let title = form.required("title_lv", Message::of("catalogue-no-latvian"));
    let code = form.required("code", Message::of("admin-code-missing"));
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, page.asked.again(PURPOSE, form)));
    };
    let card = Card { title: Translated::latvian(title), ..Card::default() };
    let (institution, by, new) = (page.institution.id, page.actor(), code.clone());
    let done: Result<(), CatalogueError> = page
        .once(&token, &form, move |tx, at| service_begin(tx, at, institution, &new, &card, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, form), |()| path(&code))
}
