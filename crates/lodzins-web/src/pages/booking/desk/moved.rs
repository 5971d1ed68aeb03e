//! Another time for somebody's visit: the nearest free ones as numbered answers.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    appointment::{FreeStart, Share, VisitStatus},
    id::VisitId,
};
use lodzins_service::{
    appointment::{AppointmentError, Wanted},
    wait_list::visit_change_time,
};

use super::{
    super::{
        letter::{self, About},
        said,
        starts::{chosen, free},
        told::Told,
    },
    LIST,
    book::{Times, from, from_day, numbered},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Button, Content, Input, Radios},
    words::{Message, Words},
};

const PURPOSE: &str = "booking-desk-move";

#[derive(Template)]
#[template(path = "pages/booking/desk/move.html")]
pub(crate) struct MoveView {
    page: Page,
    form: Form,
    caption: String,
    starts: Vec<FreeStart>,
}

impl MoveView {
    fn from(&self) -> Input {
        from(self.page.words(), &self.form)
    }

    fn times(&self) -> Radios {
        numbered(self.page.words(), &self.form, &self.starts)
    }

    fn save(&self) -> Content {
        Button::saying(self.page.t("booking-move")).attributes([("data-key", "s")]).into()
    }
}

async fn view(
    page: &DeskPage,
    told: &Told,
    form: Form,
    times: &Times,
    nearest: Option<Vec<FreeStart>>,
) -> Result<MoveView, Stop> {
    let words: Words = page.asked.words;
    let services = told.row.service_codes().map(str::to_owned).collect();
    let wanted = Wanted { centre: told.centre.id, services, share: Share::Desk };
    let starts = match nearest {
        Some(nearest) => nearest,
        None => from_day(free(&page.asked, &told.institution, wanted).await?, &times.from),
    };
    let when = told.row.starts_at.map(|at| said::when(words, at)).unwrap_or_default();
    let name = told.row.name.clone().unwrap_or_default();
    Ok(MoveView {
        page: page
            .frame()
            .back(&format!("{LIST}/{}", told.row.id))
            .wrong(form.is_wrong())
            .typed_into(),
        form: page.asked.again(PURPOSE, form),
        caption: format!("{name} · {} · {when}", told.service()),
        starts,
    })
}

/// The free times.
pub async fn get(page: DeskPage, At(id): At<VisitId>, Query(times): Query<Times>) -> PageResult {
    let told = Told::of(&page.asked, page.institution.id, id).await?;
    if told.row.status != VisitStatus::Booked {
        return Ok(page.asked.see_other(&format!("{LIST}/{id}")));
    }
    let fields = Fields::default().and("from", times.from.as_str());
    let mut form = Form::of(page.asked.words, fields);
    form.day("from");
    let wrong = form.is_wrong();
    let view = view(&page, &told, form, &times, None).await?;
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// Moves it.
pub async fn post(page: DeskPage, At(id): At<VisitId>, fields: Fields) -> PageResult {
    let told = Told::of(&page.asked, page.institution.id, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let times = Times { from: form.optional("from") };
    let start = chosen(&form);
    if start.is_none() {
        form.wrong("start", Message::of("booking-time-missing"));
    }
    let (Some(token), Some(start)) = (token, start) else {
        let view = view(&page, &told, form, &times, None).await?;
        return page.asked.show_wrong(&view);
    };
    let (by, office, moving) = (page.actor(), page.asked.app.office().clone(), told.clone());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| {
            let institution = moving.row.institution_id;
            let to = (start, Share::Desk);
            let row = visit_change_time(tx, at, &office, (institution, id), to, by)?;
            Ok(letter::send(tx, at, &office, &row, About::Moved)?)
        })
        .await;
    match done {
        Ok(()) => Ok(page.asked.see_other(&format!("{LIST}/{id}?done=moved"))),
        Err(AppointmentError::NotFree { nearest }) => {
            form.wrong("start", Message::of("booking-taken"));
            let view = view(&page, &told, form, &times, Some(nearest)).await?;
            page.asked.show_wrong(&view)
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

/// Some free times for samples.
#[cfg(test)]
pub(super) fn sample_starts() -> Vec<FreeStart> {
    let start = |time: &str| FreeStart { start: time.parse().expect("a time"), places_left: 1 };
    ["2026-11-23T07:00:00Z", "2026-11-23T07:15:00Z", "2026-11-24T12:30:00Z"].map(start).to_vec()
}

#[cfg(test)]
impl crate::gallery::Sample for MoveView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |starts: Vec<FreeStart>| Self {
            page: crate::gallery::desk(words, LIST).back(LIST),
            form: Form::blank(words),
            caption: "Testa Persona 001".to_owned(),
            starts,
        };
        vec![("bookings-move", view(sample_starts())), ("bookings-move-none", view(Vec::new()))]
    }
}
