//! Putting a wrong entry right: what it is about, how it came, whose it is. What stood there before stays.

use askama::Template;
use axum::http::Method;
use lodzins_core::{Channel, id::SubmissionId};
use lodzins_service::{
    institution::{DropBox, drop_boxes},
    register::{Correction, RegisterError, submission_correct},
};

use super::presets;
use crate::{
    access::ENTERED,
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        register::{
            At,
            act::{Deed, stopped},
            said,
        },
        write::you::{check_email, check_lengths, check_phone},
    },
    stop::{PageResult, Stop},
    ui::Choice,
    words::Message,
};

const NAME: &str = "correct";
const LONGEST_SUBJECT: u32 = 250;
const LONGEST_REASON: u32 = 500;

#[derive(Template)]
#[template(path = "intake/correct.html")]
pub(crate) struct CorrectView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) channels: Vec<Choice>,
    pub(super) boxes: Vec<Choice>,
}

impl CorrectView {
    fn of(deed: &Deed, boxes: &[DropBox], form: Form) -> Self {
        let words = deed.page.asked.words;
        let mut channels = presets::channels(words);
        let own = deed.case.submission.channel;
        if !own.is_entered_by_clerks() {
            // It stays what it is unless somebody changes it.
            channels.insert(0, Choice::of(own.code(), said::channel(words, own)));
        }
        Self {
            page: deed.frame(&form),
            form,
            caption: deed.caption(),
            channels,
            boxes: presets::boxes(words, boxes),
        }
    }
}

async fn boxes(page: &DeskPage) -> Result<Vec<DropBox>, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| drop_boxes(tx, institution)).await?)
}

/// The page, filled with what stands in the register.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, ENTERED, &Method::GET).await?;
    let boxes = boxes(&page).await?;
    let form = deed.form().await?;
    if !form.fields().values().is_empty() {
        return page.asked.show(&CorrectView::of(&deed, &boxes, form));
    }
    let form = deed.again(Form::of(page.asked.words, standing(&deed)));
    // Filled from the register and not by somebody whose session ended: there is nothing to tell about that.
    let frame = deed.frame(&Form::blank(page.asked.words));
    page.asked.show(&CorrectView { page: frame, ..CorrectView::of(&deed, &boxes, form) })
}

fn standing(deed: &Deed) -> Fields {
    let row = &deed.case.submission;
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    Fields::default()
        .and("subject", row.subject.as_str())
        .and("channel", row.channel.code())
        .and("box", or_empty(&row.drop_box))
        .and("name", or_empty(&row.submitter_name))
        .and("email", or_empty(&row.submitter_email))
        .and("phone", or_empty(&row.submitter_phone))
        .and("address", or_empty(&row.submitter_address))
}

/// Puts it right.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let read = Deed::of(&page, id, NAME, ENTERED, &Method::POST).await;
    let (deed, boxes) = match (read, boxes(&page).await) {
        (Ok(deed), Ok(boxes)) => (deed, boxes),
        (Err(stop), _) | (_, Err(stop)) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let correction = correction(&mut form);
    let (Some(token), Some(correction), false) = (token, correction, form.is_wrong()) else {
        return page.asked.show_wrong(&CorrectView::of(&deed, &boxes, deed.again(form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            submission_correct(tx, at, institution, id, &correction, by).map(drop)
        })
        .await;
    match done {
        Ok(()) => Ok(deed.to_case("correct")),
        Err(RegisterError::NoSuchReceiver) => {
            form.wrong("box", Message::of("intake-box-missing"));
            page.asked.show_wrong(&CorrectView::of(&deed, &boxes, deed.again(form)))
        }
        Err(error) => {
            let show = |form| page.asked.show(&CorrectView::of(&deed, &boxes, form));
            deed.refused(form, error, show).await
        }
    }
}

fn correction(form: &mut Form) -> Option<Correction> {
    let subject = form.required("subject", Message::of("intake-subject-missing"));
    form.at_most("subject", LONGEST_SUBJECT);
    check_lengths(form);
    check_email(form);
    check_phone(form);
    let reason = form.required("reason", Message::of("intake-correct-reason-missing"));
    form.at_most("reason", LONGEST_REASON);
    let channel: Channel = form.parsed("channel", Message::of("intake-channel-missing"))?;
    let filled = |name: &str| Some(form.optional(name)).filter(|text| !text.is_empty());
    Some(Correction {
        subject,
        channel,
        drop_box: filled("box").filter(|_| channel.has_boxes()),
        name: filled("name"),
        email: filled("email"),
        phone: filled("phone"),
        address: filled("address"),
        reason,
    })
}
