//! Calling a visit off at the desk: asked once more, because the place is somebody else's at once.

use askama::Template;
use lodzins_core::id::VisitId;

use super::{
    super::{told::Told, visit::facts},
    LIST,
    one::PURPOSE,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::{Button, Content, SummaryList},
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/booking/desk/cancel.html")]
pub(crate) struct AskView {
    page: Page,
    form: Form,
    name: String,
    facts: SummaryList,
}

impl AskView {
    fn of(words: Words, page: Page, form: Form, told: &Told) -> Self {
        let name = told.row.name.clone().unwrap_or_else(|| words.t("bookings-nobody"));
        Self { page, form, name, facts: facts(told) }
    }

    fn cancel(&self) -> Content {
        Button::saying(self.page.t("booking-cancel"))
            .warning()
            .attributes([("data-key", "s")])
            .prevent_double_click(true)
            .into()
    }
}

/// The question; what has gone on already is shown as it is.
pub async fn get(page: DeskPage, At(id): At<VisitId>) -> PageResult {
    let told = Told::of(&page.asked, page.institution.id, id).await?;
    let one = format!("{LIST}/{id}");
    if !told.row.status.is_to_come() {
        return Ok(page.asked.see_other(&one));
    }
    let form = page.asked.blank(PURPOSE);
    page.asked.show(&AskView::of(page.asked.words, page.frame().back(&one), form, &told))
}

#[cfg(test)]
impl crate::gallery::Sample for AskView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let told = super::super::samples::told(words);
        let page = crate::gallery::desk(words, LIST).back(LIST);
        vec![("bookings-cancel", Self::of(words, page, Form::blank(words), &told))]
    }
}
