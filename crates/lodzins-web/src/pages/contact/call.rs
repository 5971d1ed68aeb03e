//! One call back: whom to call and why, what was tried, and the three things that may be done.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    contact::{CallBackStatus, CallOutcome},
    id::CallBackId,
};
use lodzins_service::{
    contact::{CallBack, ContactError, call_back_view},
    register::{EvidenceResult, submission_row},
};
use serde::Deserialize;

use super::{call_new::people, call_queue::due, said, when};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        register::{At, directory::Directory},
    },
    phones,
    stop::{PageResult, Stop},
    ui::{Attributes, Choice, Content, NotificationBanner, Radio, SummaryList, SummaryRow, Tag},
    words::Words,
};

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// Where a call back is.
pub fn path(id: CallBackId) -> String {
    format!("/desk/call-backs/{id}")
}

/// A call back with what its page says about it.
pub struct Known {
    pub call: CallBack,
    number: String,
    directory: Directory,
}

/// Which of the page's forms was sent, and comes back as it was.
pub enum Sent {
    None,
    Call(Form),
    Arrange(Form),
    GiveUp(Form),
}

#[derive(Template)]
#[template(path = "contact/call.html")]
pub(crate) struct CallView {
    page: Page,
    path: String,
    title: String,
    status: Tag,
    facts: SummaryList,
    attempts: Vec<Tried>,
    is_open: bool,
    may_be_given_up: bool,
    about_a_case: bool,
    call: Form,
    arrange: Form,
    give_up: Form,
    people: Vec<Choice>,
    summary: Content,
}

/// An attempt in words.
pub(crate) struct Tried {
    outcome: String,
    by: String,
    note: String,
}

/// The purposes of the page's forms.
pub fn purpose(what: &str, id: CallBackId) -> String {
    format!("call-back {what} {id}")
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<CallBackId>, Query(done): Query<Done>) -> PageResult {
    let known = known(&page, id).await?;
    let mut view = CallView::of(&page, &known, Sent::None);
    if let Some(news) = news(page.asked.words, &done.done) {
        let success = page.asked.words.t("site-success");
        view.page = view.page.banner(NotificationBanner::success(success, news));
    }
    page.asked.show(&view)
}

fn news(words: Words, done: &str) -> Option<String> {
    Some(match done {
        "tried" => words.t("call-done-tried"),
        "arranged" => words.t("call-done-arranged"),
        _ => return None,
    })
}

/// Reads the call back with what belongs to it.
pub async fn known(page: &DeskPage, id: CallBackId) -> Result<Known, Stop> {
    let institution = page.institution.id;
    let read = page
        .asked
        .read(move |tx| {
            let call = call_back_view(tx, institution, id)?;
            let number = match call.row.submission_id {
                Some(submission) => submission_row(tx, institution, submission)?.number,
                None => String::new(),
            };
            let directory = Directory::of(tx, institution)?;
            Ok::<_, ContactError>(Known { call, number, directory })
        })
        .await;
    Ok(read?)
}

impl CallView {
    /// The page, with the form that was sent as it was sent and the others fresh.
    pub fn of(page: &DeskPage, known: &Known, sent: Sent) -> Self {
        let (words, row) = (page.asked.words, &known.call.row);
        let fresh = |what: &str, fields: Fields| {
            page.asked.again(&purpose(what, row.id), Form::of(words, fields))
        };
        let taker = row.taker_id.map(|id| id.to_string()).unwrap_or_default();
        let now = when::filled(Fields::default(), row.due_at).and("taker", taker);
        let (mut call, mut arrange) = (fresh("call", Fields::default()), fresh("arrange", now));
        let mut give_up = fresh("give-up", Fields::default());
        let summary = match sent {
            Sent::None => Content::default(),
            Sent::Call(form) => put(&mut call, form),
            Sent::Arrange(form) => put(&mut arrange, form),
            Sent::GiveUp(form) => put(&mut give_up, form),
        };
        let frame = page.frame().typed_into().wrong(!summary.is_empty()).back("/desk/call-backs");
        Self {
            page: frame,
            path: path(row.id),
            title: row.name.clone().unwrap_or_else(|| phones::written(&row.phone)),
            status: said::call_status(words, row.status),
            facts: facts(page, known),
            attempts: attempts(words, known),
            is_open: row.status == CallBackStatus::Waiting,
            may_be_given_up: known.call.may_be_given_up(),
            about_a_case: row.submission_id.is_some(),
            people: people(page, &known.directory),
            call,
            arrange,
            give_up,
            summary,
        }
    }

    fn outcomes(&self) -> Vec<Radio> {
        let words = self.page.words();
        let radio = |(n, outcome): (usize, &CallOutcome)| {
            Radio::of(outcome.code(), said::outcome(words, *outcome))
                .attributes(Attributes::none().nth(n))
        };
        (1..).zip(CallOutcome::ALL).map(radio).collect()
    }

    fn controls(&self) -> Vec<Radio> {
        vec![
            Radio::of("", self.page.t("call-control-none")).checked(true),
            Radio::of(EvidenceResult::Confirmed.code(), self.page.t("call-control-right")),
            Radio::of(EvidenceResult::Refuted.code(), self.page.t("call-control-wrong")),
        ]
    }
}

/// Puts the sent form in the place of the fresh one; answers what is wrong with it.
fn put(place: &mut Form, sent: Form) -> Content {
    *place = sent;
    place.summary()
}

fn facts(page: &DeskPage, known: &Known) -> SummaryList {
    let (words, row) = (page.asked.words, &known.call.row);
    let due = if row.status == CallBackStatus::Waiting {
        due(words, row.due_at, page.asked.app.moment().now())
    } else {
        Content::from(words.moment_short(row.due_at))
    };
    let mut rows = vec![
        SummaryRow::of(words.t("contact-phone"), phones::link(&row.phone)),
        SummaryRow::of(words.t("call-reason"), row.reason.as_str()),
        SummaryRow::of(words.t("call-due"), due),
    ];
    let holder = known.directory.holder(row.unit_id, row.taker_id, words.language());
    if !holder.is_empty() {
        rows.push(SummaryRow::of(words.t("call-taker"), holder));
    }
    if let Some(submission) = row.submission_id {
        let number = Content::from(known.number.as_str());
        let link = Content::html(format_args!(
            "<a class=\"govuk-link\" href=\"/desk/submissions/{submission}\">{number}</a>"
        ));
        rows.push(SummaryRow::of(words.t("contact-number"), link));
    }
    if let Some(reason) = &row.closing_reason {
        rows.push(SummaryRow::of(words.t("call-give-up-reason"), reason.as_str()));
    }
    SummaryList::new().rows(rows)
}

fn attempts(words: Words, known: &Known) -> Vec<Tried> {
    let tried = |attempt: &lodzins_service::contact::AttemptLine| {
        let by = known.directory.person(attempt.tried_by);
        Tried {
            outcome: said::outcome(words, attempt.outcome),
            by: format!("{} · {by}", words.moment_short(attempt.tried_at)),
            note: attempt.note.clone().unwrap_or_default(),
        }
    };
    known.call.attempts.iter().map(tried).collect()
}

#[cfg(test)]
impl crate::gallery::Sample for CallView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |status: CallBackStatus, attempts: Vec<Tried>, wrong: bool| {
            let mut call = Form::blank(words);
            if wrong {
                call.wrong("outcome", crate::words::Message::of("call-outcome-missing"));
            }
            Self {
                page: crate::gallery::desk(words, "/desk/call-backs/1").wrong(wrong),
                path: "/desk/call-backs/1".to_owned(),
                title: "Testa Persona 001".to_owned(),
                status: said::call_status(words, status),
                facts: SummaryList::new()
                    .rows([SummaryRow::of(words.t("contact-phone"), "+371 20000001")]),
                is_open: status == CallBackStatus::Waiting,
                may_be_given_up: !attempts.is_empty(),
                attempts,
                about_a_case: true,
                summary: call.summary(),
                call,
                arrange: Form::blank(words),
                give_up: Form::blank(words),
                people: vec![Choice::of("", words.t("call-taker-nobody"))],
            }
        };
        let tried = Tried {
            outcome: said::outcome(words, CallOutcome::WrongNumber),
            by: "20.11.2026. 10:15 · Testa Persona 002".to_owned(),
            note: "Pacēla cits cilvēks".to_owned(),
        };
        vec![
            ("call-back", sample(CallBackStatus::Waiting, Vec::new(), false)),
            ("call-back-wrong", sample(CallBackStatus::Waiting, Vec::new(), true)),
            ("call-back-tried", sample(CallBackStatus::Waiting, vec![tried], false)),
            ("call-back-reached", sample(CallBackStatus::Reached, Vec::new(), false)),
        ]
    }
}
