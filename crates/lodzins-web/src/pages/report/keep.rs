//! A report kept under a name: its form, its opening, another name, its end.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::{id::SavedSearchId, report::Span};
use lodzins_service::{
    idempotency::RequestKey,
    saved_search::{
        NewSavedSearch, SavedSearchError, Searched, Shared, saved_search_change,
        saved_search_delete, saved_search_keep,
    },
};

use super::{
    question::{self, SPAN},
    said,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        register::At,
        search::{own, seen, sharing},
    },
    stop::{PageResult, Stop},
    ui::{Fieldset, Legend, Radio, Radios},
    words::Message,
};

const PURPOSE: &str = "report-keep";
const NAME: &str = "name";
const SHARED: &str = "shared";
/// The longest name.
const LONGEST_NAME: u32 = 80;

#[derive(Template)]
#[template(path = "report/keep.html")]
pub(crate) struct KeepReportView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) title: String,
    pub(super) has_unit: bool,
    /// The days of the report that is to be kept; empty for one that is kept already.
    pub(super) days: String,
    /// Where the kept report is let go; empty for one that is not kept yet.
    pub(super) delete: String,
}

impl KeepReportView {
    fn of(page: &DeskPage, form: Form, back: &str, days: String) -> Self {
        Self {
            page: page.frame().back(back).wrong(form.is_wrong()),
            title: page.asked.words.t("report-keep-title"),
            has_unit: page.member.unit.is_some(),
            days,
            delete: String::new(),
            form,
        }
    }

    fn change(page: &DeskPage, form: Form, id: SavedSearchId) -> Self {
        Self {
            title: page.asked.words.t("report-change-title"),
            delete: format!("/desk/reports/saved/{id}/delete"),
            ..Self::of(page, form, "/desk/reports", String::new())
        }
    }

    fn shared(&self) -> Radios {
        let words = self.page.words();
        let legend = Legend::new().content(words.t("report-who"));
        self.form
            .radios(SHARED)
            .fieldset(Fieldset::new().legend(legend))
            .items(sharing(words, self.has_unit))
    }

    /// Of which days the report is when it is opened again.
    fn spans(&self) -> Radios {
        let words = self.page.words();
        let these = words.with("report-span-these", &[("days", self.days.as_str().into())]);
        let moving = Span::ALL.iter().map(|span| Radio::of(span.code(), said::span(words, *span)));
        let legend = Legend::new().content(words.t("report-span"));
        self.form
            .radios(SPAN)
            .fieldset(Fieldset::new().legend(legend))
            .items([Radio::of("these", these)].into_iter().chain(moving).collect::<Vec<_>>())
    }
}

type Asked = Query<Vec<(String, String)>>;

/// The question in the address as it is kept, and how it is said.
struct Kept {
    fields: Form,
    back: String,
    days: String,
}

fn kept(page: &DeskPage, asked: &[(String, String)]) -> Result<Kept, Stop> {
    let words = page.asked.words;
    let mut fields = question::form(words, asked, today(page));
    let question = question::question(&mut fields).ok_or(Stop::BadRequest)?;
    let back = question::address(&fields, "/desk/reports");
    Ok(Kept { back, days: said::days(words, question.period), fields })
}

fn today(page: &DeskPage) -> Date {
    page.asked.app.moment().date()
}

/// The form for keeping the report of this address.
pub async fn get_new(page: DeskPage, Query(asked): Asked) -> PageResult {
    let kept = kept(&page, &asked)?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().text(SHARED).is_empty() {
        let fields = Fields::default().and(SHARED, Shared::Own.code()).and(SPAN, "these");
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    page.asked.show(&KeepReportView::of(&page, form, &kept.back, kept.days))
}

/// Keeps it.
pub async fn post_new(page: DeskPage, Query(asked): Asked, fields: Fields) -> PageResult {
    let kept = kept(&page, &asked)?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let named = named(&mut form);
    let span = match form.required(SPAN, Message::of("report-span-missing")).as_str() {
        "" | "these" => None,
        _ => form.parsed::<Span>(SPAN, Message::of("report-span-missing")),
    };
    let (Some(token), Some((name, shared)), false) = (token, named, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&KeepReportView::of(&page, form, &kept.back, kept.days));
    };
    let filters = question::kept(&kept.fields, span);
    let new = NewSavedSearch { of: Searched::Figures, name, words: String::new(), filters, shared };
    let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let keys = page.asked.app.office().keys.clone();
    let done = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_keep(tx, at, &keys, institution, &key, &new, person, unit)
        })
        .await;
    match done {
        Ok(_) => Ok(page.asked.see_other(&format!("{}&done=kept", kept.back))),
        Err(wrong) => refused(&page, wrong, form, |page, form| {
            KeepReportView::of(page, form, &kept.back, kept.days.clone())
        }),
    }
}

/// Leads to the report under an address with its days as of today.
pub async fn open(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = seen(&page, Searched::Figures, id).await?;
    let asked = question::pairs(&saved.filters);
    let form = question::form(page.asked.words, &asked, today(&page));
    Ok(page.asked.see_other(&question::address(&form, "/desk/reports")))
}

/// The form for another name.
pub async fn get(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = own(&page, Searched::Figures, id).await?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().text(NAME).is_empty() {
        let fields = Fields::default()
            .and(NAME, saved.line.name.as_str())
            .and(SHARED, saved.line.shared.code());
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    page.asked.show(&KeepReportView::change(&page, form, id))
}

/// Gives it another name.
pub async fn post(page: DeskPage, At(id): At<SavedSearchId>, fields: Fields) -> PageResult {
    own(&page, Searched::Figures, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (Some((name, shared)), Some(_), false) = (named(&mut form), token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&KeepReportView::change(&page, form, id));
    };
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let changed = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_change(tx, at, institution, id, &name, shared, person, unit)
        })
        .await;
    match changed {
        Ok(()) => Ok(page.asked.see_other("/desk/reports?done=changed")),
        Err(wrong) => {
            refused(&page, wrong, form, |page, form| KeepReportView::change(page, form, id))
        }
    }
}

/// Lets it go. A second press finds nothing, which is what was wanted.
pub async fn delete(page: DeskPage, At(id): At<SavedSearchId>, fields: Fields) -> PageResult {
    let (_, token) = page.asked.sent(PURPOSE, fields);
    if token.is_none() {
        // The button is on the form: shown again, it has a fresh token.
        return Ok(page.asked.see_other(&format!("/desk/reports/saved/{id}/edit")));
    }
    own(&page, Searched::Figures, id).await?;
    let (institution, person) = (page.institution.id, page.member.id);
    let gone = page
        .asked
        .write(institution, move |tx, at| saved_search_delete(tx, at, institution, id, person))
        .await;
    match gone {
        Ok(()) => Ok(page.asked.see_other("/desk/reports?done=deleted")),
        Err(SavedSearchError::Db(error)) => Err(error.into()),
        Err(_) => Err(Stop::NotFound),
    }
}

/// The name and who sees it.
fn named(form: &mut Form) -> Option<(String, Shared)> {
    let name = form.required(NAME, Message::of("report-name-missing"));
    form.at_most(NAME, LONGEST_NAME);
    let shared = match form.required(SHARED, Message::of("report-share-missing")).as_str() {
        "" => None,
        _ => form.parsed(SHARED, Message::of("report-share-missing")),
    };
    Some((name, shared?))
}

/// The form again, with why the report was not kept.
fn refused(
    page: &DeskPage,
    wrong: SavedSearchError,
    mut form: Form,
    view: impl FnOnce(&DeskPage, Form) -> KeepReportView,
) -> PageResult {
    match wrong {
        SavedSearchError::TooMany => form.wrong("", Message::of("report-too-many")),
        SavedSearchError::NoUnit => form.wrong(SHARED, Message::of("report-share-missing")),
        SavedSearchError::NotFound => return Err(Stop::NotFound),
        SavedSearchError::KeyReused(_) => return Err(Stop::Conflict),
        SavedSearchError::Db(error) if error.is_passing() => {
            form.wrong("", Message::of("register-busy"));
            return page.asked.show_busy(&view(page, form.under_its_own_token()));
        }
        SavedSearchError::Db(error) => return Err(error.into()),
    }
    page.asked.show_wrong(&view(page, page.asked.again(PURPOSE, form)))
}
