//! The code: typed however people type it; whoever guesses has to wait, longer each time.

use askama::Template;
use axum::http::{StatusCode, header};
use lodzins_core::{FollowCode, id::InstitutionId};
use lodzins_service::{
    identity::{
        AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed, follow_session_open,
    },
    register::submission_by_follow_code,
};

use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, Content, Input},
    words::Message,
};

const PURPOSE: &str = "follow";

#[derive(Template)]
#[template(path = "pages/follow/enter.html")]
struct EnterView {
    page: Page,
    form: Form,
}

impl EnterView {
    fn code(&self) -> Input {
        self.form
            .input("code")
            .label(self.page.t("follow-code"))
            .hint(self.page.t("follow-code-hint"))
            .classes("govuk-input--width-20 lz-number")
            .autocomplete("off")
            .spellcheck(false)
    }

    fn open(&self) -> Content {
        Button::saying(self.page.t("follow-open")).into()
    }
}

pub(super) async fn get(asked: Asked) -> PageResult {
    show(&asked, StatusCode::OK, Form::blank(asked.words))
}

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let typed = form.required("code", Message::of("follow-code-missing"));
    if token.is_none() || form.is_wrong() {
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let Ok(code) = typed.parse::<FollowCode>() else {
        // A slip of the pen is no guess: it cannot have opened anything.
        form.wrong("code", Message::of("follow-code-wrong"));
        return show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    match open(&asked, code).await {
        Ok(path) => Ok(asked.see_other(&path)),
        Err(Held::Unknown) => {
            form.wrong("code", Message::of("follow-code-wrong"));
            show(&asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(Held::Wait(secs)) => {
            let minutes = i64::from(secs).div_euclid(60) + 1;
            form.wrong("code", Message::of("follow-code-wait").number("minutes", minutes));
            let mut response = show(&asked, StatusCode::TOO_MANY_REQUESTS, form)?;
            response.headers_mut().insert(header::RETRY_AFTER, secs.into());
            Ok(response)
        }
        Err(Held::Stop(Stop::Busy)) => {
            form.wrong("", Message::of("write-busy"));
            let form = asked.again(PURPOSE, form);
            asked.show_busy(&EnterView { page: asked.page().wrong(true), form })
        }
        Err(Held::Stop(stop)) => Err(stop),
    }
}

/// Why a code does not open a case.
enum Held {
    Unknown,
    Wait(u32),
    Stop(Stop),
}

impl<E: Into<Stop>> From<E> for Held {
    fn from(error: E) -> Self {
        Self::Stop(error.into())
    }
}

/// Opens the case with this code for the session; answers where it is.
async fn open(asked: &Asked, code: FollowCode) -> Result<String, Held> {
    let watched = AttemptOf::FollowFrom(asked.address).watched(&asked.app.office().keys);
    let (keys, now) = (asked.app.office().keys.clone(), asked.app.moment().now());
    let found = asked
        .read(move |tx| {
            attempt_allowed(tx, now, &[watched])?;
            Ok::<_, AttemptError>(submission_by_follow_code(tx, &keys, &code)?)
        })
        .await;
    let found = match found {
        Ok(found) => found,
        Err(AttemptError::TryLater { until }) => {
            let secs = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(60);
            return Err(Held::Wait(secs.max(1)));
        }
        Err(AttemptError::Db(error)) => return Err(Stop::from(error).into()),
    };
    let Some((institution, id)) = found else {
        count_failure(asked, watched).await?;
        return Err(Held::Unknown);
    };
    let session = asked.visitor.hash();
    let opened = asked
        .write(institution, move |tx, at| follow_session_open(tx, at, &session, institution, id))
        .await;
    opened.map_err(Stop::from)?;
    Ok(format!("/follow/{id}"))
}

async fn count_failure(asked: &Asked, watched: Watched) -> Result<(), Stop> {
    let counted = asked
        .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &[watched]))
        .await;
    counted.map_err(Stop::from)
}

fn show(asked: &Asked, status: StatusCode, form: Form) -> PageResult {
    let form = asked.again(PURPOSE, form);
    asked.show_with(status, &EnterView { page: asked.page().wrong(form.is_wrong()), form })
}
