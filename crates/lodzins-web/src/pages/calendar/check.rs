//! A change with what it would move, and carrying it out once that was seen.

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use lodzins_core::{
    Moment,
    deadline::RuleBook,
    id::{InstitutionId, OwnTermId, RecountId},
};
use lodzins_db::Tx;
use lodzins_service::{
    Actor,
    calendar::{
        CalendarError, Change, DayChange, NewTerm, book_if, book_if_ended, book_if_term,
        calendar_change, own_terms, term_add, term_end,
    },
    idempotency::RequestKey,
    register::{Preview, RecountMove, recount_preview, recount_step},
};
use serde::{Deserialize, Serialize};

use super::{recount, said};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "calendar-apply";
/// Cases that the page shows of those that would move.
const SHOWN: usize = 50;
/// Batches of cases that are counted before the page answers; a worker goes on with the rest.
const BATCHES: u32 = 20;
const BATCH: u32 = 100;

/// A change that somebody thinks about.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "proposal", rename_all = "snake_case")]
pub(super) enum Proposal {
    /// Of the calendar.
    Days { changes: Vec<DayChange> },
    /// A term of the institution's own.
    TermAdd { term: NewTerm },
    /// The end of one.
    TermEnd { id: OwnTermId, last_on: Date },
}

impl Proposal {
    fn book(&self, tx: &mut Tx<'_>, of: InstitutionId) -> Result<RuleBook, CalendarError> {
        match self {
            Self::Days { changes } => book_if(tx, of, changes),
            Self::TermAdd { term } => book_if_term(tx, of, term),
            Self::TermEnd { id, last_on } => book_if_ended(tx, of, *id, *last_on),
        }
    }

    fn change(&self, tx: &mut Tx<'_>, of: InstitutionId) -> Result<Change, CalendarError> {
        Ok(match self {
            Self::Days { changes } => Change::Days { days: changes.clone() },
            Self::TermAdd { term } => Change::TermAdded { term: term.clone() },
            Self::TermEnd { id, last_on } => {
                let terms = own_terms(tx, of)?;
                let known = terms.into_iter().find(|term| term.id == *id);
                let mut term = known.ok_or(CalendarError::NoSuchTerm)?.term;
                term.valid_to = Some(*last_on);
                Change::TermEnded { term }
            }
        })
    }

    fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        at: &Moment,
        of: InstitutionId,
        key: &RequestKey,
        by: Actor,
    ) -> Result<RecountId, CalendarError> {
        match self {
            Self::Days { changes } => calendar_change(tx, at, of, key, changes, by),
            Self::TermAdd { term } => term_add(tx, at, of, key, term, by),
            Self::TermEnd { id, last_on } => term_end(tx, at, of, key, *id, *last_on, by),
        }
    }

    fn back(&self) -> &'static str {
        match self {
            Self::Days { .. } => "/desk/admin/calendar",
            Self::TermAdd { .. } | Self::TermEnd { .. } => "/desk/admin/terms",
        }
    }
}

#[derive(Template)]
#[template(path = "calendar/check.html")]
pub(crate) struct CheckView {
    pub(super) page: Page,
    pub(super) form: Form,
    /// What changes.
    pub(super) lines: Vec<String>,
    /// What of a list is passed over.
    pub(super) notes: Vec<String>,
    /// What it comes to, in sentences.
    pub(super) sums: Vec<String>,
    pub(super) table: Content,
    pub(super) back: &'static str,
}

impl CheckView {
    pub(super) fn hidden(&self) -> Content {
        let value = Content::from(self.form.fields().text("proposal"));
        Content::html(format_args!("<input type=\"hidden\" name=\"proposal\" value=\"{value}\">"))
    }
}

/// The page that shows what a change would move; the refusal when it cannot stand.
pub(super) async fn offer(
    page: &DeskPage,
    proposal: Proposal,
    notes: Vec<String>,
) -> Result<Result<Response, CalendarError>, Stop> {
    let json = serde_json::to_string(&proposal).map_err(|_| Stop::Broken)?;
    let fields = Fields::default().and("proposal", json);
    let form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    Ok(match view(page, &proposal, form, notes).await {
        Ok(view) => Ok(page.asked.show(&view)?),
        Err(CalendarError::Db(error)) => return Err(error.into()),
        Err(refused) => Err(refused),
    })
}

async fn view(
    page: &DeskPage,
    proposal: &Proposal,
    form: Form,
    notes: Vec<String>,
) -> Result<CheckView, CalendarError> {
    let (of, today) = (page.institution.id, page.asked.app.moment().date());
    let asked_for = proposal.clone();
    let (change, preview) = page
        .asked
        .read(move |tx| {
            let book = asked_for.book(tx, of)?;
            let preview = recount_preview(tx, of, &book, today, SHOWN)?;
            Ok::<_, CalendarError>((asked_for.change(tx, of)?, preview))
        })
        .await?;
    let words = page.asked.words;
    Ok(CheckView {
        page: page.frame().back(proposal.back()).wrong(form.is_wrong()),
        form,
        lines: said::change(words, &change),
        notes,
        sums: sums(words, &preview),
        table: moves(words, &preview.first, page.reads_the_register()),
        back: proposal.back(),
    })
}

/// How many due dates would move, and how.
pub(super) fn sums(words: Words, preview: &Preview) -> Vec<String> {
    if preview.moved == 0 {
        return vec![words.t("calendar-moves-none")];
    }
    let mut sums = vec![words.with("calendar-moves", &[("count", preview.moved.into())])];
    let earlier = preview.moved - preview.later;
    if preview.later > 0 {
        sums.push(words.with("calendar-moves-later", &[("count", preview.later.into())]));
    }
    if earlier > 0 {
        sums.push(words.with("calendar-moves-earlier", &[("count", earlier.into())]));
    }
    if preview.newly_late > 0 {
        sums.push(words.with("calendar-moves-late", &[("count", preview.newly_late.into())]));
    }
    if !preview.whole {
        sums.push(words.t("calendar-moves-more"));
    }
    if preview.first.len() < preview.moved as usize {
        let shown = i64::try_from(preview.first.len()).unwrap_or(i64::MAX);
        sums.push(words.with("calendar-moves-first", &[("count", shown.into())]));
    }
    sums
}

/// Cases with their due dates before and after; with a link for those who may read the register.
pub(super) fn moves(words: Words, moves: &[RecountMove], reads: bool) -> Content {
    if moves.is_empty() {
        return Content::default();
    }
    let row = |line: &RecountMove| {
        let number = Content::from(line.number.as_str());
        let href = format!("/desk/submissions/{}", line.id);
        let link = format!("<a class=\"govuk-link\" href=\"{href}\">{number}</a>");
        vec![
            Cell::new()
                .content(if reads { Content::html(link) } else { number })
                .classes("lz-number"),
            Cell::new().content(words.date_short(line.was_on)),
            Cell::new().content(words.date_short(line.is_on)),
        ]
    };
    Table::called(words.t("calendar-moves-table"))
        .head([words.t("register-number"), words.t("calendar-was-due"), words.t("calendar-is-due")])
        .rows(moves.iter().map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}

/// Carries the change out and begins to count; what is left then, the worker does.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let Ok(proposal) = serde_json::from_str::<Proposal>(form.fields().text("proposal")) else {
        return Err(Stop::BadRequest);
    };
    if let Some(token) = token {
        let (of, by) = (page.institution.id, page.actor());
        let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
        let wanted = proposal.clone();
        let done = page.asked.write(of, move |tx, at| wanted.carry_out(tx, at, of, &key, by)).await;
        match done {
            Ok(id) => {
                count(&page, id).await;
                return Ok(page.asked.see_other(&recount::path(id)));
            }
            Err(CalendarError::Db(error)) => {
                form.busy(error, Message::of("register-busy"))?;
                let form = form.under_its_own_token();
                return again(&page, &proposal, form).await;
            }
            Err(error) => match said::refusal(page.asked.words, &error) {
                Some((_, message)) => form.wrong("", message),
                None => return Err(stop(error)),
            },
        }
    }
    let form = page.asked.again(PURPOSE, form);
    again(&page, &proposal, form).await
}

/// The page again; where the change can no longer stand, the page that it came from.
async fn again(page: &DeskPage, proposal: &Proposal, form: Form) -> PageResult {
    match view(page, proposal, form, Vec::new()).await {
        Ok(view) => page.asked.show_wrong(&view),
        Err(CalendarError::Db(error)) => Err(error.into()),
        Err(_) => Ok(page.asked.see_other(proposal.back())),
    }
}

pub(super) fn stop(error: CalendarError) -> Stop {
    match error {
        CalendarError::Db(error) => error.into(),
        _ => Stop::Conflict,
    }
}

/// The first batches. What fails here is gone on with by the worker.
async fn count(page: &DeskPage, id: RecountId) {
    let of = page.institution.id;
    for _ in 0..BATCHES {
        let step = page.asked.write(of, move |tx, at| recount_step(tx, at, of, id, BATCH)).await;
        match step {
            Ok(so_far) if so_far.finished_at.is_none() => {}
            Ok(_) => return,
            Err(error) => {
                tracing::warn!(%error, "a recount waits for the worker");
                return;
            }
        }
    }
}
