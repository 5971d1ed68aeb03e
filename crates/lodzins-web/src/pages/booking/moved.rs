//! Another time for a visit: the old one is kept until the new one is sure.

use axum::{
    extract::{Path, Query},
    http::StatusCode,
};
use lodzins_core::appointment::{FreeStart, Share, VisitStatus};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, Wanted},
    wait_list::visit_change_time,
};

use super::{
    letter::{self, About},
    said,
    starts::{self, Frame, StartsView, Which, chosen},
    told::Told,
};
use crate::{
    form::{Fields, Form},
    pages::{Asked, place::Place},
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "booking-move";

async fn view(asked: &Asked, told: &Told, form: Form, day: &str) -> Result<StartsView, Stop> {
    let words = asked.words;
    let services = told.row.service_codes().map(str::to_owned).collect();
    let wanted = Wanted { centre: told.centre.id, services, share: Share::Web };
    let free: Vec<FreeStart> = starts::free(asked, &told.institution, wanted).await?;
    let place = Place::now(asked, told.institution.clone()).await;
    let path = format!("{}/move", told.path());
    let back = if day.is_empty() { told.path() } else { path.clone() };
    let now_at = told.row.starts_at.map(|at| said::when(words, at)).unwrap_or_default();
    let phone = told.centre.phone.clone().or_else(|| told.institution.phone.clone());
    let frame = Frame {
        page: place.page(asked).back(&back).wrong(form.is_wrong()),
        form: asked.again(PURPOSE, form),
        caption: words.with("booking-moving", &[("when", now_at.into())]),
        lasts: String::new(),
        more: None,
        path,
        wait: String::new(),
        phone: phone.unwrap_or_default(),
    };
    Ok(StartsView::of(words, frame, &free, asked.app.moment().date(), day))
}

pub(super) async fn get(
    asked: Asked,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    if told.row.status != VisitStatus::Booked {
        return Ok(asked.see_other(&told.path()));
    }
    let view = view(&asked, &told, Form::blank(asked.words), &which.day).await?;
    asked.show(&view)
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let start = chosen(&form);
    if start.is_none() && token.is_some() {
        form.wrong("", Message::of("booking-time-missing"));
    }
    let (Some(start), Some(_)) = (start, token) else {
        let view = view(&asked, &told, form, "").await?;
        return asked.show_wrong(&view);
    };
    match move_to(&asked, &told, start).await {
        Ok(()) => Ok(asked.see_other(&format!("{}?done=moved", told.path()))),
        Err(AppointmentError::NotFree { nearest }) => {
            form.wrong("", Message::of("booking-taken"));
            let view = view(&asked, &told, form, "").await?.instead(asked.words, &nearest);
            asked.show_with(StatusCode::CONFLICT, &view)
        }
        Err(AppointmentError::NotNow(_)) => Ok(asked.see_other(&told.path())),
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&view(&asked, &told, form, "").await?)
        }
    }
}

/// Moves it, and writes so; moving to where it is writes nothing.
async fn move_to(
    asked: &Asked,
    told: &Told,
    start: jiff::Timestamp,
) -> Result<(), AppointmentError> {
    let (office, told) = (asked.app.office().clone(), told.clone());
    asked
        .write(told.row.institution_id, move |tx, at| {
            let (institution, id) = (told.row.institution_id, told.row.id);
            let to = (start, Share::Web);
            let row = visit_change_time(tx, at, &office, (institution, id), to, Actor::Submitter)?;
            if row.starts_at == told.row.starts_at {
                return Ok(());
            }
            Ok(letter::send(tx, at, &office, &row, About::Moved)?)
        })
        .await
}
