//! A report kept under a name: its first form, its opening.

use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::{id::SavedSearchId, report::Span};
use lodzins_service::saved_search::{NewSavedSearch, Searched, Shared};

use super::{
    question::{self, SPAN},
    said,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        kept::{self, KeptView},
        register::At,
    },
    stop::{PageResult, Stop},
    ui::{Fieldset, Legend, Radio, Radios},
    words::{Message, Words},
};

/// Of which days the report is when it is opened again: of these, or of days that move with the calendar.
pub(in crate::pages) fn spans_asked(words: Words, form: &Form, days: &str) -> Radios {
    let these = words.with("report-span-these", &[("days", days.into())]);
    let moving = Span::ALL.iter().map(|span| Radio::of(span.code(), said::span(words, *span)));
    let legend = Legend::new().content(words.t("report-span"));
    form.radios(SPAN)
        .fieldset(Fieldset::new().legend(legend))
        .items([Radio::of("these", these)].into_iter().chain(moving).collect::<Vec<_>>())
}

type Asked = Query<Vec<(String, String)>>;

/// The question in the address, and how it is said.
struct Asking {
    fields: Form,
    back: String,
    days: String,
}

fn asking(page: &DeskPage, asked: &[(String, String)]) -> Result<Asking, Stop> {
    let words = page.asked.words;
    let mut fields = question::form(words, asked, today(page));
    let question = question::question(&mut fields).ok_or(Stop::BadRequest)?;
    let back = question::address(&fields, "/desk/reports");
    Ok(Asking { back, days: said::days(words, question.period), fields })
}

fn today(page: &DeskPage) -> Date {
    page.asked.app.moment().date()
}

fn first(page: &DeskPage, form: Form, asking: &Asking) -> KeptView {
    let spans = spans_asked(page.asked.words, &form, &asking.days);
    KeptView::first(page, form, Searched::Figures, &asking.back).beside(spans)
}

/// The form for keeping the report of this address.
pub async fn get_new(page: DeskPage, Query(asked): Asked) -> PageResult {
    let asking = asking(&page, &asked)?;
    let found = Fields::default().and("shared", Shared::Own.code()).and(SPAN, "these");
    let form = kept::begun(&page, found).await?;
    page.asked.show(&first(&page, form, &asking))
}

/// Keeps it.
pub async fn post_new(page: DeskPage, Query(asked): Asked, fields: Fields) -> PageResult {
    let asking = asking(&page, &asked)?;
    let view = |form| first(&page, form, &asking);
    let (mut form, token) = kept::sent(&page, fields);
    let named = kept::named(&mut form, Searched::Figures);
    let span = match form.required(SPAN, Message::of("report-span-missing")).as_str() {
        "" | "these" => None,
        _ => form.parsed::<Span>(SPAN, Message::of("report-span-missing")),
    };
    let (Some(token), Some((name, shared)), false) = (token, named, form.is_wrong()) else {
        return kept::again(&page, form, view);
    };
    let filters = question::kept(&asking.fields, span);
    let new = NewSavedSearch { of: Searched::Figures, name, words: String::new(), filters, shared };
    kept::keep(&page, &token, form, new, view, &format!("{}&done=kept", asking.back)).await
}

/// Leads to the report under an address with its days as of today.
pub async fn open(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = kept::seen(&page, Searched::Figures, id).await?;
    let asked = question::pairs(&saved.filters);
    let form = question::form(page.asked.words, &asked, today(&page));
    Ok(page.asked.see_other(&question::address(&form, "/desk/reports")))
}
