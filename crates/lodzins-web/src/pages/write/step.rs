//! The way through the steps: what is right goes into the draft, and the first step that is missing comes next.

use axum::{
    extract::{Path, Query},
    http::StatusCode,
};
use serde::Deserialize;

use super::{
    check, files, kind, text,
    writing::{Step, Writing},
    you,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{Asked, place::Place},
    stop::{PageResult, Stop},
    ui::NotificationBanner,
    words::Message,
};

/// The purpose of the forms of all steps: whoever has one open may send it after going back.
pub(super) const PURPOSE: &str = "write";

/// Why a visitor was led to an earlier step.
#[derive(Debug, Deserialize)]
pub(super) struct Note {
    /// Present when the draft was gone.
    again: Option<String>,
}

/// A step's page: what all of them have.
pub(super) struct Sheet<'a> {
    /// Who asks.
    pub asked: &'a Asked,
    /// Where.
    pub place: &'a Place,
    /// Which step.
    pub step: Step,
    /// What is written so far.
    pub writing: &'a Writing,
    /// Tells that the draft was gone.
    pub again: bool,
}

impl Sheet<'_> {
    /// The frame.
    pub fn page(&self, form: &Form) -> Page {
        let page = self.place.page(self.asked).back(&self.before()).wrong(form.is_wrong());
        if self.again { page.banner(self.gone()) } else { page }
    }

    /// “3. solis no 5”.
    pub fn caption(&self) -> String {
        let number = Step::ALL.iter().position(|step| *step == self.step).unwrap_or_default() + 1;
        let count = |number: usize| i64::try_from(number).unwrap_or_default();
        let numbers = [("number", count(number).into()), ("of", count(Step::ALL.len()).into())];
        self.asked.words.with("write-step", &numbers)
    }

    /// The step before, or the start page.
    fn before(&self) -> String {
        let place = Step::ALL.iter().position(|step| *step == self.step);
        match place.and_then(|at| at.checked_sub(1)) {
            Some(at) => self.place.path(&format!("/write/{}", Step::ALL[at])),
            None => self.place.path("/write"),
        }
    }

    fn gone(&self) -> NotificationBanner {
        let words = self.asked.words;
        NotificationBanner::new()
            .title(words.t("site-important"))
            .content(words.t("write-draft-gone"))
    }

    fn show(&self, status: StatusCode, form: Form) -> PageResult {
        let form = self.asked.again(PURPOSE, form);
        match self.step {
            Step::Kind => self.answer(status, &kind::view(self, form)),
            Step::Text => self.answer(status, &text::view(self, form)),
            Step::Files => self.answer(status, &files::view(self, form)),
            Step::You => self.answer(status, &you::view(self, form)),
            Step::Check => self.answer(status, &check::view(self, form)),
        }
    }

    fn answer(&self, status: StatusCode, view: &impl askama::Template) -> PageResult {
        match status {
            StatusCode::SERVICE_UNAVAILABLE => self.asked.show_busy(view),
            status => self.asked.show_with(status, view),
        }
    }
}

pub(super) async fn get(
    asked: Asked,
    Path((code, step)): Path<(String, String)>,
    Query(note): Query<Note>,
) -> PageResult {
    let step: Step = step.parse().map_err(|_| Stop::NotFound)?;
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    let draft = asked.draft(&Writing::form_name(&code)).await?;
    let writing = Writing { draft: draft.unwrap_or_default() };
    let next = writing.next();
    if next < step {
        return Ok(asked.see_other(&place.path(&format!("/write/{next}"))));
    }
    let mut fields = Fields::default();
    for (name, value) in &writing.draft.fields {
        fields = fields.and(name, value.clone());
    }
    let form = Form::of(asked.words, fields);
    let again = note.again.is_some();
    Sheet { asked: &asked, place: &place, step, writing: &writing, again }
        .show(StatusCode::OK, form)
}

pub(super) async fn post(
    asked: Asked,
    Path((code, step)): Path<(String, String)>,
    fields: Fields,
) -> PageResult {
    let step: Step = step.parse().map_err(|_| Stop::NotFound)?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let place = Place::of_form(&asked, &code).await?;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    let mut writing = Writing::default();
    let sheet = |writing: &Writing, status: StatusCode, form: Form| {
        Sheet { asked: &asked, place: &place, step, writing, again: false }.show(status, form)
    };
    match asked.draft(&Writing::form_name(&code)).await {
        Ok(draft) => writing.draft = draft.unwrap_or_default(),
        Err(error) => {
            form.busy(error, Message::of("write-busy"))?;
            return sheet(&writing, StatusCode::SERVICE_UNAVAILABLE, form);
        }
    }
    let Some(token) = token else {
        return sheet(&writing, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    if step == Step::Check {
        return match check::register(&asked, &place, &writing, &token).await {
            Ok(response) => Ok(response),
            Err(check::Held::Message(status, message)) => {
                form.wrong("", message);
                sheet(&writing, status, form)
            }
            Err(check::Held::Stop(reason)) => Err(reason),
        };
    }
    match take(&asked, step, &mut form, &mut writing).await {
        Ok(stays) => keep_and_go_on(&asked, &place, step, form, writing, stays).await,
        Err(error) => {
            form.busy(error, Message::of("write-busy"))?;
            sheet(&writing, StatusCode::SERVICE_UNAVAILABLE, form)
        }
    }
}

/// Takes what was sent into the writing; answers whether the visitor wants to stay on the page.
async fn take(
    asked: &Asked,
    step: Step,
    form: &mut Form,
    writing: &mut Writing,
) -> Result<bool, Stop> {
    match step {
        Step::Kind => kind::take(form, writing),
        Step::Text => text::take(form, writing),
        Step::You => you::take(form, writing),
        Step::Files => return files::take(asked, form, writing).await,
        Step::Check => {}
    }
    Ok(false)
}

/// Keeps what was right, shows what was wrong, and leads on.
async fn keep_and_go_on(
    asked: &Asked,
    place: &Place,
    step: Step,
    mut form: Form,
    writing: Writing,
    stays: bool,
) -> PageResult {
    let sheet = |status: StatusCode, form: Form| {
        Sheet { asked, place, step, writing: &writing, again: false }.show(status, form)
    };
    // Files that were taken are kept even when another one of the same form was not.
    if !form.is_wrong() || step == Step::Files {
        let kept = asked.keep_draft(&Writing::form_name(&place.code), writing.draft.clone()).await;
        if let Err(error) = kept {
            form.busy(error, Message::of("write-busy"))?;
            return sheet(StatusCode::SERVICE_UNAVAILABLE, form);
        }
    }
    if form.is_wrong() {
        return sheet(StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    let next = if stays { step } else { writing.next() };
    let note = if next < step { "?again=1" } else { "" };
    Ok(asked.see_other(&place.path(&format!("/write/{next}{note}"))))
}
