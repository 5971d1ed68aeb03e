//! A forgotten code: it is sent to the address that was given, or a clerk calls the number; the page says the same
//! whether there is such a visit or not.

use askama::Template;
use axum::extract::Path;
use lodzins_core::{appointment::VisitStatus, id::InstitutionId};
use lodzins_db::DbError;
use lodzins_service::{
    Actor,
    appointment::{
        VisitRow,
        booking::{Person, visits_of_person},
    },
    contact::{NewCallBack, call_back_ask},
    idempotency::RequestKey,
    identity::AttemptOf,
};

use super::letter::{self, About};
use crate::{
    access::tried,
    form::{Fields, Form},
    layout::Page,
    pages::{Asked, place::Place},
    stop::{PageResult, Stop},
    ui::{Button, Content},
    words::Message,
};

const PURPOSE: &str = "visit-lost";

#[derive(Template)]
#[template(path = "pages/booking/lost.html")]
pub(crate) struct LostView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) done: bool,
}

impl LostView {
    fn send(&self) -> Content {
        Button::saying(self.page.t("booking-lost-send")).prevent_double_click(true).into()
    }
}

fn view(asked: &Asked, place: &Place, form: Form, done: bool) -> LostView {
    let page = place.page(asked).back(&place.path("")).wrong(form.is_wrong());
    LostView { page, form: asked.again(PURPOSE, form), done }
}

pub(super) async fn get(asked: Asked, Path(code): Path<String>) -> PageResult {
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    let done = asked.was_done("sent");
    asked.show(&view(&asked, &place, Form::blank(asked.words), done))
}

pub(super) async fn post(asked: Asked, Path(code): Path<String>, fields: Fields) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    form.at_most("contact", 254);
    let typed = form.required("contact", Message::of("booking-lost-missing"));
    let person = Person::typed(&typed);
    if !typed.is_empty() && matches!(person, Person::Name(_)) {
        form.wrong("contact", Message::of("booking-lost-missing"));
    }
    if token.is_none() || form.is_wrong() {
        return asked.show_wrong(&view(&asked, &place, form, false));
    }
    let institution = place.institution.as_ref().ok_or(Stop::Busy)?.id;
    match tried(&asked.app, AttemptOf::LostFrom(asked.address)).await {
        Ok(()) => {}
        Err(why @ Stop::TooMany { retry_secs }) => {
            form.wrong("contact", Message::of("booking-lost-wait").wait(retry_secs));
            return asked.show_stopped(&view(&asked, &place, form, false), why);
        }
        Err(stop) => return Err(stop),
    }
    tell(&asked, institution, person).await?;
    Ok(asked.see_other(&place.path("/lost-visit?done=sent")))
}

/// Sends each coming visit's code to the address that stands with it; to whom only a number is known, a clerk says it.
async fn tell(asked: &Asked, institution: InstitutionId, person: Person) -> Result<(), Stop> {
    let now = asked.app.moment().now();
    let found = asked.read(move |tx| visits_of_person(tx, now, institution, &person)).await?;
    for row in found {
        let to_come = row.starts_at.is_some_and(|start| now < start);
        if row.status != VisitStatus::Booked || !to_come {
            continue;
        }
        if row.email.is_some() {
            write(asked, row).await?;
        } else {
            ask_to_call(asked, row).await?;
        }
    }
    Ok(())
}

async fn write(asked: &Asked, row: VisitRow) -> Result<(), Stop> {
    let office = asked.app.office().clone();
    asked
        .write(row.institution_id, move |tx, at| letter::send(tx, at, &office, &row, About::Lost))
        .await
        .map_err(|error: DbError| error.into())
}

/// One call back for a visit and a day, however often it is asked for.
async fn ask_to_call(asked: &Asked, row: VisitRow) -> Result<(), Stop> {
    let Some(phone) = row.phone else { return Ok(()) };
    // Staff read it: it is worded in the language of the office.
    let words = crate::words::Words::of(lodzins_core::Language::Lv);
    let key = format!("lost visit {} {}", row.id, asked.app.moment().date());
    let wish = NewCallBack {
        key: Some(RequestKey::new(&key, b"")),
        institution: row.institution_id,
        phone,
        name: row.name,
        reason: words.t("booking-lost-reason"),
        due_at: None,
        unit: None,
        taker: None,
        submission: None,
        contact: None,
        by: Actor::Submitter,
    };
    let asked_for =
        asked.write(row.institution_id, move |tx, at| call_back_ask(tx, at, &wish).map(drop)).await;
    Ok(asked_for?)
}
