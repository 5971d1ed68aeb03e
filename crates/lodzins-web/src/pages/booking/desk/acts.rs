//! What is done to a visit with one press: confirmed after a call, called off.

use lodzins_core::id::VisitId;
use lodzins_service::{
    appointment::{AppointmentError, VisitRow, visit_confirm},
    wait_list::visit_call_off,
};

use super::{
    super::letter::{self, About},
    LIST,
    one::{PURPOSE, shown},
};
use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::PageResult,
    words::Message,
};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Confirm,
    Cancel,
}

/// A clerk has called.
pub async fn confirm(page: DeskPage, At(id): At<VisitId>, fields: Fields) -> PageResult {
    done(page, id, fields, Act::Confirm).await
}

/// Calls it off.
pub async fn cancel(page: DeskPage, At(id): At<VisitId>, fields: Fields) -> PageResult {
    done(page, id, fields, Act::Cancel).await
}

async fn done(page: DeskPage, id: VisitId, fields: Fields, act: Act) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        return shown(&page, id, Some(Message::of("bookings-press-again"))).await;
    };
    let office = page.asked.app.office().clone();
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| {
            let (row, about): (VisitRow, About) = match act {
                Act::Confirm => (visit_confirm(tx, at, institution, id, None, by)?, About::Booked),
                Act::Cancel => {
                    let row = visit_call_off(tx, at, &office, institution, id, by)?;
                    (row, About::Cancelled)
                }
            };
            Ok(letter::send(tx, at, &office, &row, about)?)
        })
        .await;
    let next = match act {
        Act::Confirm => "confirmed",
        Act::Cancel => "cancelled",
    };
    match done {
        Ok(()) => Ok(page.asked.see_other(&format!("{LIST}/{id}?done={next}"))),
        Err(AppointmentError::NotNow(_)) => {
            shown(&page, id, Some(Message::of("bookings-gone-on"))).await
        }
        Err(AppointmentError::NotFree { .. }) => {
            shown(&page, id, Some(Message::of("booking-gone"))).await
        }
        Err(AppointmentError::TooMany(allowed)) => {
            shown(&page, id, Some(Message::of("booking-too-many").number("allowed", allowed))).await
        }
        Err(AppointmentError::Db(error)) if error.is_passing() => {
            shown(&page, id, Some(Message::of("register-busy"))).await
        }
        Err(error) => Err(error.into()),
    }
}
