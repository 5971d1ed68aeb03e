//! The visit by its code: to be confirmed, booked, or over; and what can be done with it.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_core::appointment::{VisitCode, VisitStatus};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, visit_code, visit_confirm},
    catalogue::ServiceTold,
    identity::AttemptOf,
};

use super::{said, told::Told};
use crate::{
    access::tried,
    form::{Fields, Form},
    layout::Page,
    letters::visit::term,
    pages::{
        Asked,
        code::{self, CodeOf},
        place::Place,
    },
    phones,
    stop::PageResult,
    ui::{Button, Content, Input, NotificationBanner, Panel, SummaryList, SummaryRow, Tag},
    words::Message,
};

const PURPOSE: &str = "booking-confirm";

/// What is to be done, or can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// The code from the letter is asked for: to which address it went, and until when the place is kept.
    Letter { email: String, held: String },
    /// A clerk calls: until when.
    Call { held: String },
    /// Booked: what was done last, and the code.
    Booked { done: String, code: String, can_change: bool },
    /// Anything else.
    Over,
}

#[derive(Template)]
#[template(path = "pages/booking/visit.html")]
pub(crate) struct VisitView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) tag: Tag,
    pub(super) state: State,
    pub(super) facts: SummaryList,
    pub(super) services: Vec<ServiceTold>,
    pub(super) map: String,
    pub(super) again: String,
}

impl VisitView {
    fn panel(&self, done: &str) -> Content {
        Panel::new().title(done).content(self.title.as_str()).into()
    }

    /// Is anything to be brought?
    fn asks(&self) -> bool {
        self.services.iter().any(|one| !one.bring.is_empty())
    }

    fn code(&self) -> Input {
        CodeOf::Visit.field(&self.page, &self.form)
    }

    fn confirm(&self) -> Content {
        Button::saying(self.page.t("booking-confirm")).prevent_double_click(true).into()
    }

    fn move_it(&self) -> Content {
        Button::saying(self.page.t("booking-move"))
            .secondary()
            .href(format!("/visits/{}/move", self.id))
            .into()
    }

    fn cancel(&self) -> Content {
        Button::saying(self.page.t("booking-cancel"))
            .secondary()
            .href(format!("/visits/{}/cancel", self.id))
            .into()
    }
}

fn state(asked: &Asked, told: &Told) -> State {
    let (words, now, row) = (asked.words, asked.app.moment().now(), &told.row);
    match row.status {
        VisitStatus::Held if row.hold_is_over(now) => State::Over,
        VisitStatus::Held => {
            let until = row.held_until.unwrap_or(now);
            match &row.email {
                Some(email) => {
                    let (_, time) = said::day_and_time(words, until);
                    let minutes = said::minutes_left(now, until);
                    let arguments = [("time", time.into()), ("minutes", minutes.into())];
                    let held = words.with("booking-held", &arguments);
                    State::Letter { email: email.clone(), held }
                }
                None => State::Call { held: words.moment(until) },
            }
        }
        VisitStatus::Booked => {
            let code = visit_code(&asked.app.office().keys, row.id).to_string();
            let done = if asked.was_done("moved") { "booking-moved" } else { "booking-done" };
            let can_change = row.starts_at.is_some_and(|start| now < start);
            State::Booked { done: words.t(done), code, can_change }
        }
        _ => State::Over,
    }
}

/// When, where, what for, and who.
pub(super) fn facts(told: &Told) -> SummaryList {
    let (words, row) = (told.words, &told.row);
    let said = |key: String, value: &Option<String>| {
        value.as_ref().map(|value| SummaryRow::of(key, value.as_str()))
    };
    let when = row.starts_at.map(|at| said::when(words, at)).unwrap_or_default();
    let lasts = told.minutes().map(|minutes| said::minutes(words, minutes));
    let rows = [
        Some(SummaryRow::of(term(words, &told.services), told.service())),
        Some(SummaryRow::of(words.t("booking-time"), when)),
        said(words.t("several-lasts"), &lasts),
        Some(SummaryRow::of(words.t("booking-place"), told.place())),
        said(words.t("booking-name"), &row.name),
        said(words.t("booking-email"), &row.email),
        said(words.t("booking-phone"), &row.phone.as_deref().map(phones::written)),
    ];
    SummaryList::new().rows(rows.into_iter().flatten().collect::<Vec<_>>())
}

/// A search for the centre's address on a map.
fn map(told: &Told) -> String {
    if told.centre.address.is_empty() {
        return String::new();
    }
    let query = crate::layout::escaped(&told.centre.address);
    format!("https://www.openstreetmap.org/search?query={query}")
}

async fn view(asked: &Asked, told: Told, form: Form) -> VisitView {
    let words = asked.words;
    let place = Place::now(asked, told.institution.clone()).await;
    let mut page = place.page(asked).wrong(form.is_wrong());
    if told.row.status == VisitStatus::Cancelled && asked.was_done("cancelled") {
        let said = words.t("booking-cancelled");
        page = page.banner(NotificationBanner::success(words.t("site-success"), said));
    }
    VisitView {
        page,
        form: asked.again(PURPOSE, form),
        id: told.row.id.to_string(),
        title: told.row.starts_at.map(|at| said::when(words, at)).unwrap_or_default(),
        tag: said::tag(words, told.row.status),
        state: state(asked, &told),
        facts: facts(&told),
        map: map(&told),
        again: format!("/i/{}/book?service={}", told.institution.code, told.service_codes()),
        services: told.services,
    }
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    let held_of_nobody = told.row.status == VisitStatus::Held && told.row.name.is_none();
    if held_of_nobody && !told.row.hold_is_over(asked.app.moment().now()) {
        return Ok(asked.see_other(&format!("{}/details", told.path())));
    }
    let view = view(&asked, told, Form::blank(asked.words)).await;
    asked.show(&view)
}

/// Confirms by the code from the letter.
pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    let (institution, visit) = (told.institution.id, told.row.id);
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let typed = code::typed(&mut form);
    let right = typed.parse::<VisitCode>().ok();
    let right = right.is_some_and(|code| code == visit_code(&asked.app.office().keys, visit));
    if token.is_none() || form.is_wrong() {
        return again(&asked, told, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if !right {
        let why = match tried(&asked.app, AttemptOf::FollowFrom(asked.address)).await {
            Ok(()) => {
                form.wrong("code", Message::of("visit-code-other"));
                return again(&asked, told, form, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            Err(why) => why,
        };
        CodeOf::Visit.refused(&mut form, why)?;
        return asked.show_stopped(&view(&asked, told, form).await, why);
    }
    let confirmed = asked
        .write(institution, move |tx, at| {
            visit_confirm(tx, at, institution, visit, None, Actor::Submitter).map(drop)
        })
        .await;
    match confirmed {
        Ok(()) => Ok(asked.see_other(&told.path())),
        Err(AppointmentError::NotFree { .. }) => {
            form.wrong("", Message::of("booking-gone"));
            again(&asked, told, form, StatusCode::CONFLICT).await
        }
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&view(&asked, told, form).await)
        }
    }
}

async fn again(asked: &Asked, told: Told, form: Form, status: StatusCode) -> PageResult {
    let view = view(asked, told, form).await;
    asked.show_with(status, &view)
}
