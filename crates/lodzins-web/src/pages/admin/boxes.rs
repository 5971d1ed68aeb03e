//! Drop boxes: where they stand, how often they are emptied, from when until when they are used.

use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::{
    DropBox, drop_boxes,
    structure::{BoxDetails, StructureError, box_add, box_change},
};

use super::{
    entry::{self, Entry, Hand},
    fields::{days, optional, period_fields, period_now},
    settle::news,
    view::{ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::PageResult,
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

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
    Table::called(words.t("admin-boxes"))
        .head([
            words.t("admin-box-place"),
            words.t("admin-code"),
            words.t("admin-box-emptied"),
            words.t("admin-box-used"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

impl Entry for DropBox {
    const PURPOSE: &'static str = "admin-box";
    const LIST: &'static str = "/desk/admin/boxes";
    const NEW: &'static str = "admin-box-add";
    type Key = String;
    type Details = BoxDetails;

    fn find(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        code: &String,
    ) -> Result<Option<Self>, DbError> {
        Ok(drop_boxes(tx, institution)?.into_iter().find(|one| one.code == *code))
    }

    fn name(&self, _: Language) -> &str {
        &self.name
    }

    fn fields(words: Words, _: Option<&Self>, form: &Form) -> Vec<Content> {
        let place = form.input("name_lv").label(words.t("admin-box-place"));
        let emptied = form.input("emptied").label(words.t("admin-box-emptied"));
        let (first, last) = (words.t("admin-box-from"), words.t("admin-box-to"));
        let [from, to] = period_fields(words, form, first, last);
        vec![
            place.hint(words.t("admin-box-place-hint")).into(),
            emptied.hint(words.t("admin-box-emptied-hint")).into(),
            from,
            to,
        ]
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

    fn now(&self) -> Fields {
        let now = Fields::default()
            .and("name_lv", self.name.as_str())
            .and("emptied", self.emptied.clone().unwrap_or_default());
        period_now(now, self.used_from, self.used_to)
    }

    fn add(hand: Hand<'_, '_>, code: &str, new: &BoxDetails) -> Result<(), StructureError> {
        box_add(hand.tx, hand.at, hand.institution, code, new, hand.by)
    }

    fn change(hand: Hand<'_, '_>, code: &String, new: &BoxDetails) -> Result<(), StructureError> {
        box_change(hand.tx, hand.at, hand.institution, code, new, hand.by)
    }
}

/// The box as it is.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    entry::show::<DropBox>(page, code).await
}

/// Changes it.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    entry::change::<DropBox>(page, code, fields).await
}
