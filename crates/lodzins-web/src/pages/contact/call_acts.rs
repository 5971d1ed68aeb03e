//! What is done on the page of a call back.

use axum::response::Response;
use lodzins_core::{Moment, contact::CallOutcome, id::CallBackId, id::StaffId};
use lodzins_db::Tx;
use lodzins_service::{
    contact::{
        Arrangement, Attempt, ContactError, call_attempt_enter, call_back_arrange,
        call_back_give_up,
    },
    register::EvidenceResult,
};

use super::{
    call::{CallView, Known, Sent, known, path, purpose},
    when,
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    words::Message,
};

const LONGEST: u32 = 500;

/// Notes that somebody called.
pub async fn call(page: DeskPage, At(id): At<CallBackId>, fields: Fields) -> PageResult {
    let mut sent = match Acting::of(&page, id, "call", fields, Sent::Call).await? {
        Ok(sent) => sent,
        Err(held) => return Ok(held),
    };
    let outcome: Option<CallOutcome> = sent.form.optional("outcome").parse().ok();
    let control: Option<EvidenceResult> = sent.form.optional("control").parse().ok();
    if outcome.is_none() {
        sent.form.wrong("outcome", Message::of("call-outcome-missing"));
    }
    if control.is_some() && outcome.is_some_and(|outcome| outcome != CallOutcome::Reached) {
        sent.form.wrong("control", Message::of("call-control-unheard"));
    }
    sent.form.at_most("note", LONGEST);
    let note = Some(sent.form.optional("note")).filter(|note| !note.is_empty());
    let (institution, by) = (page.institution.id, page.actor());
    let attempt = outcome.map(|outcome| Attempt { outcome, note, control });
    let to = match outcome {
        Some(CallOutcome::Reached) => "/desk/call-backs?done=reached".to_owned(),
        _ => format!("{}?done=tried", path(id)),
    };
    sent.done(&to, move |tx, at| match &attempt {
        Some(attempt) => call_attempt_enter(tx, at, institution, id, attempt, by),
        None => Err(ContactError::NotFound),
    })
    .await
}

/// Settles who calls and by when.
pub async fn arrange(page: DeskPage, At(id): At<CallBackId>, fields: Fields) -> PageResult {
    let mut sent = match Acting::of(&page, id, "arrange", fields, Sent::Arrange).await? {
        Ok(sent) => sent,
        Err(held) => return Ok(held),
    };
    let due_at = when::read(&mut sent.form);
    if due_at.is_none() && !sent.form.is_wrong() {
        sent.form.wrong(when::DAY, Message::of("form-date-missing"));
    }
    let taker: Option<StaffId> = sent.form.parsed("taker", Message::of("contact-choose"));
    let due_at = due_at.unwrap_or(sent.known.call.row.due_at);
    let (institution, by) = (page.institution.id, page.actor());
    let arrangement = Arrangement { due_at, taker };
    sent.done(&format!("{}?done=arranged", path(id)), move |tx, at| {
        call_back_arrange(tx, at, institution, id, &arrangement, by)
    })
    .await
}

/// Gives up, with the reason.
pub async fn give_up(page: DeskPage, At(id): At<CallBackId>, fields: Fields) -> PageResult {
    let mut sent = match Acting::of(&page, id, "give-up", fields, Sent::GiveUp).await? {
        Ok(sent) => sent,
        Err(held) => return Ok(held),
    };
    let reason = sent.form.required("reason", Message::of("call-give-up-missing"));
    sent.form.at_most("reason", LONGEST);
    let (institution, by) = (page.institution.id, page.actor());
    sent.done("/desk/call-backs?done=given-up", move |tx, at| {
        call_back_give_up(tx, at, institution, id, &reason, by)
    })
    .await
}

/// One of the page's forms, sent.
struct Acting {
    page: DeskPage,
    known: Known,
    form: Form,
    token: Option<FormToken>,
    what: &'static str,
    place: fn(Form) -> Sent,
}

impl Acting {
    /// Reads what it is about; what was typed is shown back when even that does not work.
    async fn of(
        page: &DeskPage,
        id: CallBackId,
        what: &'static str,
        fields: Fields,
        place: fn(Form) -> Sent,
    ) -> Result<Result<Self, Response>, Stop> {
        let known = match known(page, id).await {
            Ok(known) => known,
            Err(stop) => return page.busy(stop, &fields).map(Err),
        };
        let (form, token) = page.asked.sent(&purpose(what, id), fields);
        Ok(Ok(Self { page: page.clone(), known, form, token, what, place }))
    }

    /// Does it, or shows the page again with what is wrong.
    async fn done<F>(self, to: &str, work: F) -> PageResult
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<(), ContactError> + Send + 'static,
    {
        let Self { page, known, mut form, token, what, place } = self;
        let (Some(token), false) = (token, form.is_wrong()) else {
            let form = page.asked.again(&purpose(what, known.call.row.id), form);
            return page.asked.show_wrong(&CallView::of(&page, &known, place(form)));
        };
        match page.once(&token, &form, work).await {
            Ok(()) => Ok(page.asked.see_other(to)),
            Err(error) => {
                form.busy(error, Message::of("register-busy"))?;
                let view = CallView::of(&page, &known, place(form.under_its_own_token()));
                page.asked.show_busy(&view)
            }
        }
    }
}
