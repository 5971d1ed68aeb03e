//! Who comes: a name and a way to reach them, while the place is held.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use lodzins_core::appointment::VisitStatus;
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError, Contact,
        booking::{booking_by_phone, visit_contact_enter},
    },
    notice::visit_language_set,
};

use super::{
    letter::{self, About},
    said,
    told::Told,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        Asked,
        place::Place,
        write::you::{check_email, check_phone},
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
    words::Message,
};

const PURPOSE: &str = "booking-details";

#[derive(Template)]
#[template(path = "pages/booking/details.html")]
pub(crate) struct DetailsView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    /// When, and until when the place is held.
    pub(super) when: String,
    pub(super) held: String,
    pub(super) by_phone: bool,
    /// Where another time is chosen.
    pub(super) other: String,
}

impl DetailsView {
    fn next(&self) -> Content {
        Button::saying(self.page.t("booking-book")).prevent_double_click(true).into()
    }
}

/// What the page needs beside its form.
struct Around {
    told: Told,
    by_phone: bool,
}

async fn around(asked: &Asked, id: &str) -> Result<Around, Stop> {
    let told = Told::seen(asked, id).await?;
    let institution = told.institution.id;
    let by_phone = asked.read(move |tx| booking_by_phone(tx, institution)).await?;
    Ok(Around { told, by_phone })
}

async fn view(asked: &Asked, around: &Around, form: Form) -> DetailsView {
    let (words, now, told) = (asked.words, asked.app.moment().now(), &around.told);
    let row = &told.row;
    let held = match row.held_until {
        Some(until) if until > now => {
            let (_, time) = said::day_and_time(words, until);
            let minutes = said::minutes_left(now, until);
            words.with("booking-held", &[("time", time.into()), ("minutes", minutes.into())])
        }
        _ => words.t("booking-held-over"),
    };
    let code = &told.institution.code;
    let other = format!("/i/{code}/book/{}/{}", told.centre.code, told.service_codes());
    let place = Place::now(asked, told.institution.clone()).await;
    DetailsView {
        page: place.page(asked).back(&other).wrong(form.is_wrong()),
        form: asked.again(PURPOSE, form),
        caption: format!("{} · {}", told.service(), told.place()),
        when: row.starts_at.map(|at| said::when(words, at)).unwrap_or_default(),
        held,
        by_phone: around.by_phone,
        other,
    }
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let around = around(&asked, &id).await?;
    if around.told.row.status != VisitStatus::Held {
        return Ok(asked.see_other(&around.told.path()));
    }
    let row = &around.told.row;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = Fields::default()
        .and("name", text(&row.name))
        .and("email", text(&row.email))
        .and("phone", text(&row.phone));
    let view = view(&asked, &around, Form::of(asked.words, fields)).await;
    asked.show(&view)
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let around = around(&asked, &id).await?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let contact = read(&mut form, around.by_phone);
    if token.is_none() || form.is_wrong() {
        let view = view(&asked, &around, form).await;
        return asked.show_wrong(&view);
    }
    let status = match enter(&asked, &around.told, contact).await {
        Ok(()) | Err(AppointmentError::NotNow(_)) => {
            return Ok(asked.see_other(&around.told.path()));
        }
        Err(AppointmentError::TooMany(allowed)) => {
            form.wrong("", Message::of("booking-too-many").number("allowed", allowed));
            StatusCode::CONFLICT
        }
        Err(AppointmentError::OnceADay) => {
            form.wrong("name", Message::of("booking-once-a-day"));
            StatusCode::CONFLICT
        }
        Err(AppointmentError::NotFree { .. }) => {
            form.wrong("", Message::of("booking-gone"));
            StatusCode::CONFLICT
        }
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            return asked.show_busy(&view(&asked, &around, form).await);
        }
    };
    let view = view(&asked, &around, form).await;
    asked.show_with(status, &view)
}

/// A name, and an e-mail address; or a telephone number where a clerk confirms by a call.
pub(super) fn read(form: &mut Form, by_phone: bool) -> Contact {
    form.at_most("name", 200);
    form.at_most("email", 254);
    form.at_most("phone", 40);
    check_email(form);
    check_phone(form);
    let name = form.required("name", Message::of("booking-name-missing"));
    let (email, phone) = (form.optional("email"), form.optional("phone"));
    if email.is_empty() && !by_phone {
        form.wrong("email", Message::of("booking-email-missing"));
    } else if email.is_empty() && phone.is_empty() {
        form.wrong("email", Message::of("booking-contact-missing"));
    }
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Contact { name, phone: given(phone), email: given(email) }
}

/// Enters who comes, and sends the letter with the code: in the language of the page, as everything from now on.
async fn enter(asked: &Asked, told: &Told, contact: Contact) -> Result<(), AppointmentError> {
    let (office, told) = (asked.app.office().clone(), told.clone());
    let (institution, id) = (told.row.institution_id, told.row.id);
    let language = asked.words.language();
    asked
        .write(institution, move |tx, at| {
            let (row, _) =
                visit_contact_enter(tx, at, institution, id, &contact, Actor::Submitter)?;
            visit_language_set(tx, institution, id, language)?;
            Ok(letter::send(tx, at, &office, &row, About::Confirm)?)
        })
        .await
}
