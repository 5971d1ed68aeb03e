//! One call about a visit: whom to call, what to say, and what came of it.

use askama::Template;
use lodzins_core::{
    id::NoticeId,
    notice::{NoticeOccasion, NoticeState},
};
use lodzins_service::{
    appointment::AppointmentError,
    institution::structure::{Centre, centres},
    notice::{CallResult, ToCall, call_note, call_to_make, notice_code},
};

use super::calls::PATH;
use crate::{
    form::{Fields, Form},
    layout::Page,
    letters::visit::said,
    pages::{DeskPage, register::At},
    phones,
    stop::{PageResult, Stop},
    ui::{Attributes, Content, Radio, SummaryList, SummaryRow},
    words::{Message, Words},
};

/// A call with what is told in it.
struct Known {
    call: ToCall,
    centre: Option<Centre>,
    code: String,
}

#[derive(Template)]
#[template(path = "disruption/call.html")]
pub(crate) struct CallView {
    page: Page,
    title: String,
    caption: String,
    facts: SummaryList,
    is_open: bool,
    form: Form,
}

fn purpose(id: NoticeId) -> String {
    format!("visit-call {id}")
}

async fn known(page: &DeskPage, id: NoticeId) -> Result<Known, Stop> {
    let institution = page.institution.id;
    let keys = page.asked.app.office().keys.clone();
    let read = page.asked.read(move |tx| {
        let call = call_to_make(tx, institution, id)?;
        let all = centres(tx, institution)?;
        let centre = all.into_iter().find(|one| one.id == call.visit.centre_id);
        let code = notice_code(tx, &keys, &call.notice)?.to_string();
        Ok::<_, AppointmentError>(Known { call, centre, code })
    });
    Ok(read.await?)
}

impl CallView {
    fn of(page: Page, words: Words, known: &Known, form: Form) -> Self {
        let ToCall { notice, visit } = &known.call;
        let occasion = notice.occasion.code();
        Self {
            page: page.back(PATH).wrong(form.is_wrong()).typed_into(),
            title: visit.name.clone().unwrap_or_else(|| words.t("notice-calls")),
            caption: words.with("notice-occasion", &[("occasion", occasion.into())]),
            facts: facts(words, known),
            is_open: notice.state == NoticeState::Waiting,
            form,
        }
    }

    fn results(&self) -> Vec<Radio> {
        let words = self.page.words();
        let said = |result: CallResult| match result {
            CallResult::Told => words.t("notice-call-result-told"),
            CallResult::NotReached => words.t("notice-call-result-not-reached"),
            CallResult::GivenUp => words.t("notice-call-result-given-up"),
        };
        let radio = |(n, result): (usize, &CallResult)| {
            Radio::of(result.code(), said(*result)).attributes(Attributes::none().nth(n))
        };
        (1..).zip(CallResult::ALL).map(radio).collect()
    }
}

fn facts(words: Words, known: &Known) -> SummaryList {
    let ToCall { notice, visit } = &known.call;
    let place = known.centre.as_ref().map(|centre| centre.located(words.language()));
    let told = said(
        words,
        notice.occasion.code(),
        (notice.starts_at, notice.was_at),
        &place.unwrap_or_default(),
        &known.code,
    );
    let when = visit.starts_at.map(|start| words.moment_short(start)).unwrap_or_default();
    let now = words.with(
        "notice-call-visit-status",
        &[("status", visit.status.code().into()), ("when", when.into())],
    );
    let mut rows = vec![SummaryRow::of(words.t("notice-call-phone"), phone(words, &known.call))];
    if let Some(email) = &visit.email {
        rows.push(SummaryRow::of(words.t("notice-call-email"), email.as_str()));
    }
    rows.push(SummaryRow::of(words.t("notice-call-say"), told));
    rows.push(SummaryRow::of(words.t("notice-call-visit"), now));
    if matches!(notice.occasion, NoticeOccasion::Offered | NoticeOccasion::Drawn) {
        let (id, answer) = (visit.id, Content::from(words.t("wait-call-answer")));
        let link = format_args!(
            "<a class=\"govuk-link\" href=\"/desk/visits/bookings/{id}\">{answer}</a>"
        );
        rows.push(SummaryRow::of(words.t("wait-call-then"), Content::html(link)));
    }
    let by = words.moment_short(notice.next_at);
    rows.push(SummaryRow::of(words.t("notice-call-by"), by));
    if notice.attempts > 0 {
        let tried = words.with("notice-call-attempts", &[("count", notice.attempts.into())]);
        rows.push(SummaryRow::of(words.t("notice-call-about"), tried));
    }
    if let Some(error) = &notice.last_error {
        rows.push(SummaryRow::of(words.t("notice-call-failed"), error.as_str()));
    }
    SummaryList::new().rows(rows)
}

fn phone(words: Words, call: &ToCall) -> Content {
    let none = || Content::from(words.t("notice-call-no-phone"));
    call.visit.phone.as_deref().map_or_else(none, phones::link)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<NoticeId>) -> PageResult {
    let known = known(&page, id).await?;
    let form = page.asked.blank(&purpose(id));
    page.asked.show(&CallView::of(
        page.frame().back("/desk/visits/calls"),
        page.asked.words,
        &known,
        form,
    ))
}

/// Notes what came of the call.
pub async fn post(page: DeskPage, At(id): At<NoticeId>, fields: Fields) -> PageResult {
    let known = known(&page, id).await?;
    let (mut form, token) = page.asked.sent(&purpose(id), fields);
    let result: Option<CallResult> = form.optional("result").parse().ok();
    if result.is_none() {
        form.wrong("result", Message::of("notice-call-result-missing"));
    }
    let words = page.asked.words;
    let (Some(token), Some(result), false) = (token, result, form.is_wrong()) else {
        let form = page.asked.again(&purpose(id), form);
        return page.asked.show_wrong(&CallView::of(
            page.frame().back("/desk/visits/calls"),
            words,
            &known,
            form,
        ));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| call_note(tx, at, institution, id, result, by))
        .await;
    match done {
        Ok(()) => Ok(page.asked.see_other(&format!("{PATH}?done=called"))),
        Err(error) => {
            form.busy(error, Message::of("register-busy"))?;
            let form = form.under_its_own_token();
            page.asked.show_busy(&CallView::of(
                page.frame().back("/desk/visits/calls"),
                words,
                &known,
                form,
            ))
        }
    }
}

#[cfg(test)]
pub(super) mod samples;
