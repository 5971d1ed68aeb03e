//! Calling a visit off: with a page in between, because the place is somebody else's at once.

use askama::Template;
use axum::extract::Path;
use lodzins_core::appointment::VisitStatus;
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, visit},
    wait_list::visit_call_off,
};

use super::{
    letter::{self, About},
    told::Told,
    visit::facts,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{Asked, place::Place},
    stop::PageResult,
    ui::{Button, Content, SummaryList},
    words::Message,
};

const PURPOSE: &str = "booking-cancel";

#[derive(Template)]
#[template(path = "pages/booking/cancel.html")]
pub(crate) struct CancelView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) facts: SummaryList,
}

impl CancelView {
    fn cancel(&self) -> Content {
        Button::saying(self.page.t("booking-cancel")).warning().prevent_double_click(true).into()
    }
}

async fn view(asked: &Asked, told: &Told, form: Form) -> CancelView {
    let place = Place::now(asked, told.institution.clone()).await;
    CancelView {
        page: place.page(asked).back(&told.path()).wrong(form.is_wrong()),
        form: asked.again(PURPOSE, form),
        facts: facts(told),
    }
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    if told.row.status != VisitStatus::Booked {
        return Ok(asked.see_other(&told.path()));
    }
    let view = view(&asked, &told, Form::blank(asked.words)).await;
    asked.show(&view)
}

pub(super) async fn post(asked: Asked, Path(id): Path<String>, fields: Fields) -> PageResult {
    let told = Told::seen(&asked, &id).await?;
    let (mut form, token) = asked.sent(PURPOSE, fields);
    if token.is_none() {
        return asked.show_wrong(&view(&asked, &told, form).await);
    }
    match call_off(&asked, &told).await {
        Ok(()) => Ok(asked.see_other(&format!("{}?done=cancelled", told.path()))),
        Err(AppointmentError::NotNow(_)) => Ok(asked.see_other(&told.path())),
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&view(&asked, &told, form).await)
        }
    }
}

/// Calls it off, and writes so; the second time writes nothing.
async fn call_off(asked: &Asked, told: &Told) -> Result<(), AppointmentError> {
    let (office, told) = (asked.app.office().clone(), told.clone());
    asked
        .write(told.row.institution_id, move |tx, at| {
            let (institution, id) = (told.row.institution_id, told.row.id);
            let before = visit(tx, institution, id)?.status;
            let row = visit_call_off(tx, at, &office, institution, id, Actor::Submitter)?;
            if before == VisitStatus::Cancelled {
                return Ok(());
            }
            Ok(letter::send(tx, at, &office, &row, About::Cancelled)?)
        })
        .await
}
