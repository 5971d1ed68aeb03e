//! Where a visit stands.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use jiff::Timestamp;
use lodzins_core::{
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
    reception::Estimate,
};
use lodzins_db::Tx;
use lodzins_service::{
    appointment::{visit, visit_by_code},
    institution::{Institution, institution_by_id},
    reception::{ReceptionError, hall, present, wait_of},
};

use crate::{
    layout::Page,
    pages::{
        Asked,
        code::{Door, opened_by, shut},
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
};

/// With so few people ahead it is time to come back to the hall.
const NEARLY: usize = 2;
/// How often the page is fetched anew.
const REFRESH_SECS: &str = "20";

#[derive(Template)]
#[template(path = "pages/ticket/show.html")]
pub(crate) struct TicketView {
    page: Page,
    code: String,
    now: Stand,
}

/// Where somebody stands.
#[derive(Debug, Clone)]
enum Stand {
    /// Booked, and not here yet.
    Booked { start: Option<Timestamp> },
    /// In the line, so many ahead.
    Waiting { ticket: String, ahead: usize, wait: Option<Estimate> },
    /// Called to a counter.
    Called { ticket: String, counter: String },
    /// At a counter, or soon back at one.
    Served { ticket: String },
    /// It is over.
    Over { served: bool },
}

/// Whose visit it is, and where it stands.
fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    now: Timestamp,
) -> Result<(Institution, Stand), ReceptionError> {
    let owner = institution_by_id(tx, institution)?;
    let row = visit(tx, institution, id)?;
    let stand = match row.status {
        VisitStatus::Held | VisitStatus::Booked => Stand::Booked { start: row.starts_at },
        VisitStatus::Arrived | VisitStatus::Waiting | VisitStatus::HandedOver => {
            waiting(tx, institution, id, now)?
        }
        VisitStatus::Called => {
            let one = present(tx, institution, id)?;
            let hall = hall(tx, institution, one.stay.centre_id, now)?;
            let counter = hall.counters.iter().find(|it| one.stay.counter_id == Some(it.id));
            let counter = counter.map(|it| it.code.clone()).unwrap_or_default();
            Stand::Called { ticket: one.stay.ticket().to_string(), counter }
        }
        VisitStatus::Serving | VisitStatus::Parked => {
            Stand::Served { ticket: present(tx, institution, id)?.stay.ticket().to_string() }
        }
        VisitStatus::Served | VisitStatus::Left => Stand::Over { served: true },
        VisitStatus::Cancelled | VisitStatus::NoShow => Stand::Over { served: false },
    };
    Ok((owner, stand))
}

fn waiting(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    now: Timestamp,
) -> Result<Stand, ReceptionError> {
    let one = present(tx, institution, id)?;
    let hall = hall(tx, institution, one.stay.centre_id, now)?;
    // The hall's order is that in which people are called; other lines do not count.
    let line = hall.waiting.iter().filter(|other| other.stay.letter == one.stay.letter);
    Ok(Stand::Waiting {
        ticket: one.stay.ticket().to_string(),
        ahead: line.take_while(|other| other.visit.id != id).count(),
        wait: wait_of(tx, now, date_in_latvia(now), &one.stay)?,
    })
}

pub(super) async fn get(asked: Asked, Path(code): Path<String>) -> PageResult {
    let (institution, id) = match opened_by(&asked, &code, visit_by_code).await {
        Ok(found) => found,
        Err(why) => return shut(&asked, Door::Ticket, code, why),
    };
    let now = asked.app.moment().now();
    let read = asked.read(move |tx| read(tx, institution, id, now)).await;
    let (owner, stand) = read.map_err(Stop::from)?;
    let view = TicketView { page: asked.page_of(&owner), code, now: stand };
    let mut response = asked.show(&view)?;
    if view.goes_on() {
        // Not a standard, and understood by every browser for thirty years: the page is fresh without a script.
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(REFRESH_SECS));
    }
    Ok(response)
}

impl TicketView {
    /// The number, as it is called and stands on the board.
    fn ticket(&self) -> Option<&str> {
        match &self.now {
            Stand::Waiting { ticket, .. }
            | Stand::Called { ticket, .. }
            | Stand::Served { ticket } => Some(ticket),
            Stand::Booked { .. } | Stand::Over { .. } => None,
        }
    }

    /// What matters now, in a sentence.
    fn said(&self) -> String {
        let page = &self.page;
        match &self.now {
            Stand::Booked { start: Some(start) } => {
                page.with("ticket-booked", &[("when", page.words().moment(*start).into())])
            }
            Stand::Booked { start: None } => page.t("ticket-held"),
            Stand::Waiting { ahead: 0, .. } => page.t("ticket-next"),
            Stand::Waiting { ahead, .. } => {
                let ahead = i64::try_from(*ahead).unwrap_or(i64::MAX);
                page.with("ticket-ahead", &[("count", ahead.into())])
            }
            Stand::Called { counter, .. } => {
                page.with("ticket-called", &[("counter", counter.as_str().into())])
            }
            Stand::Served { .. } => page.t("ticket-served"),
            Stand::Over { served: true } => page.t("ticket-over"),
            Stand::Over { served: false } => page.t("ticket-missed"),
        }
    }

    /// How long it may take.
    fn wait(&self) -> Option<String> {
        let Stand::Waiting { wait, .. } = &self.now else { return None };
        let Some(wait) = wait else { return Some(self.page.t("ticket-unknown")) };
        let (from, to) =
            (i64::from(wait.from_secs) / 60, i64::from(wait.to_secs).div_euclid(60) + 1);
        Some(self.page.with("ticket-wait", &[("from", from.into()), ("to", to.into())]))
    }

    /// Is it time to come back?
    fn nearly(&self) -> bool {
        matches!(self.now, Stand::Waiting { ahead, .. } if ahead <= NEARLY)
    }

    /// Does anything change here by itself?
    fn goes_on(&self) -> bool {
        !matches!(self.now, Stand::Over { .. })
    }

    fn feedback(&self) -> Option<Content> {
        let asked = matches!(self.now, Stand::Over { served: true });
        let button = Button::saying(self.page.t("feedback-title"));
        asked.then(|| button.href(format!("/feedback/{}", self.code)).into())
    }
}

#[cfg(test)]
impl crate::gallery::Sample for TicketView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |now: Stand| Self {
            page: crate::gallery::resident(words, "/ticket/K7QX-3MPB"),
            code: "K7QX-3MPB".to_owned(),
            now,
        };
        let ticket = || "A12".to_owned();
        let wait = Some(Estimate { from_secs: 600, to_secs: 1500 });
        let start = "2026-11-23T07:30:00Z".parse().ok();
        vec![
            ("ticket", sample(Stand::Waiting { ticket: ticket(), ahead: 5, wait })),
            ("ticket-nearly", sample(Stand::Waiting { ticket: ticket(), ahead: 1, wait: None })),
            ("ticket-called", sample(Stand::Called { ticket: ticket(), counter: "3".to_owned() })),
            ("ticket-serving", sample(Stand::Served { ticket: ticket() })),
            ("ticket-booked", sample(Stand::Booked { start })),
            ("ticket-over", sample(Stand::Over { served: true })),
        ]
    }
}
