//! Ending a term of the institution's own: with which day of receipt.

use askama::Template;
use lodzins_core::id::OwnTermId;
use lodzins_service::calendar::OwnTerm;

use super::{
    check::{Proposal, offer},
    said, terms,
    year::note,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::Fieldset,
    words::Message,
};

const PURPOSE: &str = "term-end";

#[derive(Template)]
#[template(path = "calendar/term_end.html")]
struct EndView {
    page: Page,
    form: Form,
    what: String,
}

impl EndView {
    fn of(page: &DeskPage, form: Form, term: &OwnTerm) -> Self {
        let frame = page.frame().back("/desk/admin/terms").wrong(form.is_wrong()).typed_into();
        Self { page: frame, form, what: said::term(page.asked.words, &term.term) }
    }

    fn asks_last(&self) -> Fieldset {
        Fieldset::asking(self.page.t("calendar-term-last"))
    }
}

async fn term(page: &DeskPage, id: OwnTermId) -> Result<OwnTerm, Stop> {
    let terms = terms::terms(page).await?;
    terms.into_iter().find(|term| term.id == id).ok_or(Stop::NotFound)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<OwnTermId>) -> PageResult {
    let term = term(&page, id).await?;
    let form = page.form(PURPOSE).await?;
    page.asked.show(&EndView::of(&page, form, &term))
}

/// Shows what the end of the term would move.
pub async fn post(page: DeskPage, At(id): At<OwnTermId>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let term = match term(&page, id).await {
        Ok(term) => term,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let last_on = form.required_date("to", Message::of("calendar-term-end-missing"));
    if let (Some(_), Some(last_on), false) = (token, last_on, form.is_wrong()) {
        match offer(&page, Proposal::TermEnd { id, last_on }, Vec::new()).await {
            Ok(Ok(shown)) => return Ok(shown),
            Ok(Err(refused)) => note(&page, &mut form, refused)?,
            Err(stop) => return page.busy(stop, form.fields()),
        }
    }
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&EndView::of(&page, form, &term))
}
