//! A resident's place on the waiting list: what is offered, answered with one press; leaving it.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_core::waiting_list::WaitStatus;
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, visit_code},
    wait_list::{WaitError, wait_code, wait_leave, wait_refuse, waits_work},
};

use super::{
    super::said,
    accept::accept,
    known::{Known, tag},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{Asked, place::Place},
    stop::PageResult,
    ui::{Button, Content, NotificationBanner, SummaryList, Tag},
    words::Message,
};

const PURPOSE: &str = "wait-answer";

/// What the page says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing is free yet.
    Waiting,
    /// A place is offered: when, and until when it is kept.
    Offered { when: String, until: String },
    /// It was taken: when, and the visit's code.
    Booked { when: String, code: String },
    /// Nothing more is offered.
    Over,
}

#[derive(Template)]
#[template(path = "pages/booking/wait/one.html")]
pub(crate) struct WaitView {
    page: Page,
    form: Form,
    state: State,
    tag: Tag,
    code: String,
    facts: SummaryList,
    again: String,
}

impl WaitView {
    fn button(&self, act: &'static str, words: &str) -> Button {
        Button::saying(self.page.t(words)).name("act").value(act).prevent_double_click(true)
    }

    fn accept(&self) -> Content {
        self.button("accept", "wait-accept").into()
    }

    fn refuse(&self) -> Content {
        self.button("refuse", "wait-refuse").secondary().into()
    }

    fn leave(&self) -> Content {
        self.button("leave", "wait-leave").secondary().into()
    }
}

async fn view(asked: &Asked, known: &Known, form: Form) -> WaitView {
    let (words, now, row) = (asked.words, asked.app.moment().now(), &known.row);
    let place = Place::now(asked, known.institution.clone()).await;
    let mut page = place.page(asked).wrong(form.is_wrong());
    let news = [("joined", "wait-done-joined"), ("refused", "wait-done-refused")];
    if let Some((_, said)) = news.into_iter().find(|(done, _)| asked.was_done(done)) {
        page = page.banner(NotificationBanner::success(words.t("site-success"), words.t(said)));
    }
    let offer = known.offer(now).map(|(start, until)| State::Offered {
        when: said::when(words, start),
        until: words.moment(until),
    });
    let state = match (offer, row.status, &known.visit) {
        (Some(offer), ..) => offer,
        (None, WaitStatus::Booked, Some(visit)) => State::Booked {
            when: visit.starts_at.map(|at| said::when(words, at)).unwrap_or_default(),
            code: visit_code(&asked.app.office().keys, visit.id).to_string(),
        },
        (None, status, _) if status.is_open() => State::Waiting,
        _ => State::Over,
    };
    WaitView {
        page,
        form: asked.again(PURPOSE, form),
        state,
        tag: tag(words, row.status),
        code: wait_code(&asked.app.office().keys, row.id).to_string(),
        facts: known.facts(words),
        again: format!(
            "/i/{}/book/{}/{}",
            known.institution.code,
            known.centre.code,
            row.services().join(",")
        ),
    }
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let known = Known::seen(&asked, &id).await?;
    let view = view(&asked, &known, Form::blank(asked.words)).await;
    asked.show(&view)
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let known = Known::seen(&asked, &id).await?;
    let (institution, id) = (known.institution.id, known.row.id);
    let (mut form, token) = asked.sent(PURPOSE, fields);
    if token.is_none() {
        return asked.show_wrong(&view(&asked, &known, form).await);
    }
    let (act, office) = (form.optional("act"), asked.app.office().clone());
    let here = format!("/waits/{id}");
    let done = match (act.as_str(), known.row.visit_id) {
        ("accept", Some(visit)) => {
            let done = accept(&asked, (institution, id), Actor::Submitter).await?;
            done.map(|()| format!("/visits/{visit}"))
        }
        ("refuse", _) => {
            let refused = asked.write(institution, move |tx, at| {
                wait_refuse(tx, at, institution, id, Actor::Submitter)?;
                waits_work(tx, at, &office, institution).map(drop)
            });
            refused.await.map(|()| format!("{here}?done=refused"))
        }
        ("leave", _) => {
            let left = asked.write(institution, move |tx, at| {
                wait_leave(tx, at, institution, id, Actor::Submitter)?;
                waits_work(tx, at, &office, institution).map(drop)
            });
            left.await.map(|()| here.clone())
        }
        _ => Err(WaitError::NotNow(known.row.status)),
    };
    match done {
        Ok(next) => Ok(asked.see_other(&next)),
        Err(WaitError::NotNow(_)) => Ok(asked.see_other(&here)),
        Err(WaitError::Appointment(AppointmentError::NotFree { .. })) => {
            form.wrong("", Message::of("wait-gone"));
            let view = view(&asked, &known, form).await;
            asked.show_with(StatusCode::CONFLICT, &view)
        }
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&view(&asked, &known, form).await)
        }
    }
}

#[cfg(test)]
impl crate::gallery::Sample for WaitView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let known = super::desk::known(words);
        let view = |status: WaitStatus, state: State| Self {
            page: crate::gallery::resident(words, "/waits/x").back("/i/cesis"),
            form: Form::blank(words),
            state,
            tag: tag(words, status),
            code: "K7QX-3MPB".to_owned(),
            facts: known.facts(words),
            again: "/i/cesis/book/kac/card".to_owned(),
        };
        let start = "2026-11-23T07:00:00Z".parse().expect("a time");
        let until = words.moment("2026-11-20T10:00:00Z".parse().expect("a time"));
        let offered = State::Offered { when: said::when(words, start), until };
        let code = "B4WX-7NPH".to_owned();
        let booked = State::Booked { when: said::when(words, start), code };
        vec![
            ("wait-waiting", view(WaitStatus::Waiting, State::Waiting)),
            ("wait-offered", view(WaitStatus::Offered, offered)),
            ("wait-booked", view(WaitStatus::Booked, booked)),
            ("wait-over", view(WaitStatus::Ended, State::Over)),
        ]
    }
}
