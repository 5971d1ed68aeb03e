//! Drop boxes: where they stand, how often they are emptied, from when until when they are used.

use lodzins_service::institution::{
    DropBox, drop_boxes,
    structure::{BoxDetails, StructureError, box_add, box_change},
};

use super::{
    fields::{code_field, day_field, day_now, days, optional},
    settle::{filled, news, settle},
    view::{FormView, ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-box";
const LIST: &str = "/desk/admin/boxes";

/// All of them.
pub async fn list(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| drop_boxes(tx, institution)).await?;
    let done = news(&page, [("saved", words.t("admin-box-saved"))]);
    let view = ListView::of(&page, words.t("admin-boxes"), words.t("admin-boxes-text"), done)
        .add("/desk/admin/boxes/new", words.t("admin-box-add"))
        .table(table(words, &all), words.t("admin-boxes-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[DropBox]) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |one: &DropBox| {
        vec![
            Cell::new().content(link(&format!("/desk/admin/box/{}", one.code), &one.name)),
            Cell::new().content(one.code.as_str()),
            Cell::new().content(one.emptied.clone().unwrap_or_default()),
            Cell::new().content(days(words, one.used_from, one.used_to)),
        ]
    };
    Table::new()
        .caption(words.t("admin-boxes"))
        .caption_classes("govuk-visually-hidden")
        .head([
            words.t("admin-box-place"),
            words.t("admin-code"),
            words.t("admin-box-emptied"),
            words.t("admin-box-used"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

fn view(page: &DeskPage, one: Option<&DropBox>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = one.map_or_else(|| words.t("admin-box-add"), |one| one.name.clone());
    FormView::of(page, LIST, title, form).fields(|form| {
        let mut fields = Vec::new();
        if one.is_none() {
            fields.push(code_field(form, words.t("admin-code"), words.t("admin-code-hint")));
        }
        let place = form.input("name_lv").label(words.t("admin-box-place"));
        fields.push(place.hint(words.t("admin-box-place-hint")).into());
        let emptied = form.input("emptied").label(words.t("admin-box-emptied"));
        fields.push(emptied.hint(words.t("admin-box-emptied-hint")).into());
        fields.push(day_field(form, "from", words.t("admin-box-from"), String::new()));
        fields.push(day_field(form, "to", words.t("admin-box-to"), words.t("admin-days-hint")));
        fields
    })
}

fn details(form: &mut Form) -> BoxDetails {
    for field in ["name_lv", "emptied"] {
        form.at_most(field, 200);
    }
    BoxDetails {
        place: form.required("name_lv", Message::of("admin-box-place-missing")),
        emptied: optional(form, "emptied"),
        used_from: form.date("from"),
        used_to: form.date("to"),
    }
}

async fn box_of(page: &DeskPage, code: &str) -> Result<DropBox, Stop> {
    let institution = page.institution.id;
    let all = page.asked.read(move |tx| drop_boxes(tx, institution)).await?;
    all.into_iter().find(|one| one.code == code).ok_or(Stop::NotFound)
}

fn next() -> String {
    format!("{LIST}?done=saved")
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, None, form))
}

/// Puts up a box.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, None, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> =
        page.once(&token, &form, move |tx, at| box_add(tx, at, institution, &code, &new, by)).await;
    settle(&page, PURPOSE, form, done, |form| view(&page, None, form), |()| next())
}

/// The box as it is.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    let one = box_of(&page, &code).await?;
    let now = Fields::default()
        .and("name_lv", one.name.as_str())
        .and("emptied", one.emptied.clone().unwrap_or_default());
    let now = day_now(day_now(now, "from", one.used_from), "to", one.used_to);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, Some(&one), form))
}

/// Changes it.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let one = box_of(&page, &code).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, Some(&one), page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| box_change(tx, at, institution, &code, &new, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, Some(&one), form), |()| next())
}
