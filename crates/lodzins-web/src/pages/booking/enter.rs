//! The code of a visit: typed however people type it; whoever guesses has to wait, longer each time.

use askama::Template;
use axum::http::{StatusCode, header};
use lodzins_core::{appointment::VisitCode, id::InstitutionId};
use lodzins_db::DbError;
use lodzins_service::{
    appointment::{booking::visit_session_open, visit_by_code},
    identity::{AttemptError, AttemptOf, attempt_allowed, attempt_failed},
    wait_list::{wait_by_code, wait_session_open},
};

use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, Content, Input},
    words::Message,
};

const PURPOSE: &str = "visit-code";

#[derive(Template)]
#[template(path = "pages/booking/enter.html")]
pub(crate) struct EnterView {
    pub(super) page: Page,
    pub(super) form: Form,
}

impl EnterView {
    fn code(&self) -> Input {
        code_field(&self.page, &self.form)
    }

    fn open(&self) -> Content {
        Button::saying(self.page.t("booking-open")).into()
    }
}

/// The field of a visit's code.
pub(super) fn code_field(page: &Page, form: &Form) -> Input {
    form.input("code")
        .label(page.t("booking-code"))
        .hint(page.t("booking-code-hint"))
        .classes("govuk-input--width-10 lz-number")
        .autocomplete("off")
        .spellcheck(false)
}

/// Why something that can be tried too often is not tried.
pub(super) enum Guess {
    /// It was tried too often: so many seconds.
    Wait(u32),
    /// Something else.
    Stop(Stop),
}

impl Guess {
    /// How long to wait, in words.
    pub fn message(key: &'static str, secs: u32) -> Message {
        Message::of(key).number("minutes", i64::from(secs).div_euclid(60) + 1)
    }

    /// The page that says so, with the time for programs.
    pub fn answer(page: PageResult, secs: u32) -> PageResult {
        let mut response = page?;
        response.headers_mut().insert(header::RETRY_AFTER, secs.into());
        Ok(response)
    }
}

impl<E: Into<Stop>> From<E> for Guess {
    fn from(error: E) -> Self {
        Self::Stop(error.into())
    }
}

/// Whether it may be tried now.
async fn may(asked: &Asked, of: AttemptOf<'_>) -> Result<(), Guess> {
    let (watched, now) = (of.watched(&asked.app.office().keys), asked.app.moment().now());
    match asked.read(move |tx| attempt_allowed(tx, now, &[watched])).await {
        Ok(()) => Ok(()),
        Err(AttemptError::TryLater { until }) => {
            let secs = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(60);
            Err(Guess::Wait(secs.max(1)))
        }
        Err(AttemptError::Db(error)) => Err(error.into()),
    }
}

async fn count(asked: &Asked, of: AttemptOf<'_>) -> Result<(), Stop> {
    let watched = of.watched(&asked.app.office().keys);
    let counted = asked
        .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &[watched]))
        .await;
    counted.map_err(Stop::from)
}

/// Whether it may be tried once more; the try itself is counted.
pub(super) async fn attempt(asked: &Asked, of: AttemptOf<'_>) -> Result<(), Guess> {
    may(asked, of).await?;
    Ok(count(asked, of).await?)
}

pub(super) async fn get(asked: Asked) -> PageResult {
    show(&asked, StatusCode::OK, Form::blank(asked.words))
}

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let typed = form.required("code", Message::of("booking-code-missing"));
    if token.is_none() || form.is_wrong() {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let Ok(code) = typed.parse::<VisitCode>() else {
        // A slip of the pen is no guess: it cannot have opened anything.
        form.wrong("code", Message::of("booking-code-wrong"));
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    match open(&asked, code).await {
        Ok(Some(path)) => Ok(asked.see_other(&path)),
        Ok(None) => {
            form.wrong("code", Message::of("booking-code-wrong"));
            show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(Guess::Wait(secs)) => {
            form.wrong("code", Guess::message("follow-code-wait", secs));
            Guess::answer(show(&asked, StatusCode::TOO_MANY_REQUESTS, form), secs)
        }
        Err(Guess::Stop(Stop::Busy)) => {
            form.wrong("", Message::of("booking-busy"));
            let form = asked.again(PURPOSE, form);
            asked.show_busy(&EnterView { page: asked.page().wrong(true), form })
        }
        Err(Guess::Stop(stop)) => Err(stop),
    }
}

/// Opens the visit with this code for the session; answers where it is.
async fn open(asked: &Asked, code: VisitCode) -> Result<Option<String>, Guess> {
    let guess = AttemptOf::FollowFrom(asked.address);
    may(asked, guess).await?;
    let keys = asked.app.office().keys.clone();
    let waits = code.clone();
    let found = asked.read(move |tx| visit_by_code(tx, &keys, &code)).await?;
    let session = asked.visitor.hash();
    let Some((institution, id)) = found else {
        return open_wait(asked, &waits, guess).await;
    };
    let opened: Result<(), DbError> = asked
        .write(institution, move |tx, at| visit_session_open(tx, at, &session, institution, id))
        .await;
    opened?;
    Ok(Some(format!("/visits/{id}")))
}

/// Opens the place on a waiting list with this code; answers where it is. A code that nobody has was a guess.
async fn open_wait(
    asked: &Asked,
    code: &VisitCode,
    guess: AttemptOf<'_>,
) -> Result<Option<String>, Guess> {
    let (keys, code) = (asked.app.office().keys.clone(), code.clone());
    let found = asked.read(move |tx| wait_by_code(tx, &keys, &code)).await?;
    let Some((institution, id)) = found else {
        count(asked, guess).await?;
        return Ok(None);
    };
    let session = asked.visitor.hash();
    let opened: Result<(), DbError> = asked
        .write(institution, move |tx, at| wait_session_open(tx, at, &session, institution, id))
        .await;
    opened?;
    Ok(Some(format!("/waits/{id}")))
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    let form = asked.again(PURPOSE, form);
    asked.show_with(status, &EnterView { page: asked.page().wrong(form.is_wrong()), form })
}
