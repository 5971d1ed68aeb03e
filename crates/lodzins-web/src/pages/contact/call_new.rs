//! A wish to be called back: from the queue, or from a case, whose submitter is then filled in.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{
    contact::call_back_due,
    id::{StaffId, SubmissionId},
    submission::Act,
};
use lodzins_db::DbError;
use lodzins_service::{
    contact::{NewCallBack, call_back_ask},
    institution::calendar,
    register::{RegisterError, SubmissionRow, submission_row},
};
use serde::Deserialize;

use super::when;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    stop::{PageResult, Stop},
    ui::Choice,
    words::Message,
};

const PURPOSE: &str = "call-back-new";
const LONGEST_REASON: u32 = 500;
const LONGEST_NAME: u32 = 200;
const LONGEST_PHONE: u32 = 50;

/// What the call is about.
#[derive(Debug, Default, Deserialize)]
pub struct About {
    #[serde(default)]
    submission: String,
}

#[derive(Template)]
#[template(path = "contact/call_new.html")]
pub(crate) struct NewView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) people: Vec<Choice>,
    pub(super) submission: String,
}

/// What the page needs beside its form.
struct Around {
    directory: Directory,
    due_at: Timestamp,
    case: Option<SubmissionRow>,
}

impl NewView {
    fn of(page: &DeskPage, form: Form, around: &Around) -> Self {
        let case = around.case.as_ref();
        let back = case
            .map_or("/desk/call-backs".to_owned(), |case| format!("/desk/submissions/{}", case.id));
        let caption = case.map(|case| format!("{} · {}", case.number, case.subject));
        Self {
            page: page.frame().typed_into().wrong(form.is_wrong()).back(&back),
            caption: caption.unwrap_or_default(),
            people: people(page, &around.directory),
            submission: form.optional("submission"),
            form,
        }
    }
}

/// Those who can call, after nobody in particular.
pub fn people(page: &DeskPage, directory: &Directory) -> Vec<Choice> {
    let words = page.asked.words;
    let person = |person: &lodzins_service::identity::Person| {
        Choice::of(person.id.to_string(), person.name.as_str())
    };
    let able = directory.able(Act::Register);
    std::iter::once(Choice::of("", words.t("call-taker-nobody")))
        .chain(able.into_iter().map(person))
        .collect()
}

/// The page.
pub async fn get(page: DeskPage, Query(about): Query<About>) -> PageResult {
    let around = around(&page, &about.submission).await?;
    let rescued = page.form(PURPOSE).await?;
    let form = if rescued.fields().values().is_empty() {
        page.asked.again(PURPOSE, Form::of(page.asked.words, filled(&around)))
    } else {
        rescued
    };
    page.asked.show(&NewView::of(&page, form, &around))
}

/// Puts the person into the queue.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let around = match around(&page, fields.text("submission")).await {
        Ok(around) => around,
        Err(stop) => return page.busy(stop, &fields),
    };
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let wish = wish(&page, &mut form, &around);
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&NewView::of(&page, form, &around));
    };
    match page.once(&token, &form, move |tx, at| call_back_ask(tx, at, &wish)).await {
        Ok(_) => Ok(page.asked.see_other("/desk/call-backs?done=asked")),
        Err(error) => {
            form.busy(error, Message::of("register-busy"))?;
            let view = NewView::of(&page, form.under_its_own_token(), &around);
            page.asked.show_busy(&view)
        }
    }
}

async fn around(page: &DeskPage, submission: &str) -> Result<Around, Stop> {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let about: Option<SubmissionId> = match submission {
        "" => None,
        id => Some(id.parse().map_err(|_| Stop::NotFound)?),
    };
    let read = page
        .asked
        .read(move |tx| {
            let calendar = calendar(tx, institution)?;
            let case = about.map(|id| submission_row(tx, institution, id)).transpose()?;
            let directory = Directory::of(tx, institution).map_err(|error: DbError| error)?;
            Ok::<_, RegisterError>(Around {
                directory,
                due_at: call_back_due(now, &calendar),
                case,
            })
        })
        .await;
    Ok(read?)
}

fn filled(around: &Around) -> Fields {
    let fields = when::filled(Fields::default(), around.due_at);
    let Some(case) = &around.case else { return fields };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    fields
        .and("submission", case.id.to_string())
        .and("phone", text(&case.submitter_phone))
        .and("name", text(&case.submitter_name))
        .and("reason", case.subject.clone())
}

fn wish(page: &DeskPage, form: &mut Form, around: &Around) -> NewCallBack {
    for (name, limit) in
        [("phone", LONGEST_PHONE), ("name", LONGEST_NAME), ("reason", LONGEST_REASON)]
    {
        form.at_most(name, limit);
    }
    let taker: Option<StaffId> = form.parsed("taker", Message::of("contact-choose"));
    NewCallBack {
        key: None,
        institution: page.institution.id,
        phone: form.required("phone", Message::of("contact-phone-missing")),
        name: Some(form.optional("name")).filter(|name| !name.is_empty()),
        reason: form.required("reason", Message::of("call-reason-missing")),
        due_at: when::read(form),
        unit: page.member.unit,
        taker,
        submission: around.case.as_ref().map(|case| case.id),
        contact: None,
        by: page.actor(),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for NewView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, caption: String| Self {
            page: crate::gallery::desk(words, "/desk/call-backs")
                .back("/desk/call-backs")
                .wrong(form.is_wrong()),
            caption,
            people: vec![Choice::of("", words.t("call-taker-nobody"))],
            submission: form.optional("submission"),
            form,
        };
        let filled = when::filled(Fields::default(), Timestamp::UNIX_EPOCH);
        let of_case = format!("IES/2026/123 · {}", words.t("letter-sample-subject"));
        let mut wrong = Form::of(words, filled.clone());
        wrong.wrong("phone", Message::of("contact-phone-missing"));
        vec![
            ("call-back-new", view(Form::of(words, filled.clone()), String::new())),
            ("call-back-new-of-case", view(Form::of(words, filled), of_case)),
            ("call-back-new-wrong", view(wrong, String::new())),
        ]
    }
}
