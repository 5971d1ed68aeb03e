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
};
use lodzins_db::Tx;
use lodzins_service::{
    appointment::{visit, visit_by_code},
    institution::{Institution, institution_by_id},
    reception::{
        Followed, PlaceInLine, ReceptionError, hall, place_in_line, present, visit_followed,
    },
};

use crate::{
    layout::Page,
    pages::{
        Asked,
        code::{Door, opened_by, shut},
        slip,
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
};

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
    /// On the way to the institution whose page this is.
    Sent { ticket: String },
    /// In the line.
    Waiting(Box<PlaceInLine>),
    /// Called to a counter.
    Called { ticket: String, counter: String },
    /// At a counter, or soon back at one.
    Served { ticket: String },
    /// It is over.
    Over { served: bool },
}

/// Whose visit it is, and where it stands; of whoever was sent on, that of the institution that goes on with it.
fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    now: Timestamp,
) -> Result<(Institution, Stand), ReceptionError> {
    match visit_followed(tx, now, institution, id)? {
        Followed::At(institution, id) => read_at(tx, institution, id, now),
        Followed::OnTheWay { to, from: (institution, id) } => {
            let ticket = present(tx, institution, id)?.stay.ticket().to_string();
            Ok((institution_by_id(tx, to)?, Stand::Sent { ticket }))
        }
    }
}

fn read_at(
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
            Stand::Waiting(Box::new(place_in_line(tx, institution, id, now)?))
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
            Stand::Waiting(place) => Some(&place.ticket),
            Stand::Sent { ticket } | Stand::Called { ticket, .. } | Stand::Served { ticket } => {
                Some(ticket)
            }
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
            Stand::Sent { .. } => {
                page.with("ticket-sent", &[("name", page.face.name.as_str().into())])
            }
            Stand::Waiting(place) => slip::ahead(page.words(), place),
            Stand::Called { counter, .. } => {
                page.with("ticket-called", &[("counter", counter.as_str().into())])
            }
            Stand::Served { .. } => page.t("ticket-served"),
            Stand::Over { served: true } => page.t("ticket-over"),
            Stand::Over { served: false } => page.t("ticket-missed"),
        }
    }

    /// How long it may take, where to wait, and who will say when the turn is near.
    fn told(&self) -> Vec<String> {
        let Stand::Waiting(place) = &self.now else { return Vec::new() };
        let words = self.page.words();
        let mut told = slip::wait(words, place);
        told.extend(slip::door(words, place));
        told.extend(place.asked.map(|asked| {
            let said = match (asked.told_at, asked.lost) {
                (_, true) => "lost",
                (Some(_), false) => "told",
                (None, false) => "asked",
            };
            words.with("tell-asked", &[("state", said.into()), ("way", asked.way.code().into())])
        }));
        told
    }

    /// Is it time to come back?
    fn nearly(&self) -> bool {
        matches!(&self.now, Stand::Waiting(place) if place.is_nearly)
    }

    /// Whoever has to wait for a while may ask to be told.
    fn tell(&self) -> Option<Content> {
        let Stand::Waiting(place) = &self.now else { return None };
        let button = Button::saying(self.page.t("tell-button")).secondary();
        let offered = place.asked.is_none() && !place.is_nearly;
        offered.then(|| button.href(format!("/ticket/{}/tell", self.code)).into())
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
        use lodzins_core::notice::NoticeWay;
        use lodzins_service::reception::nearly::NearlyAsked;
        let sample = |now: Stand| Self {
            page: crate::gallery::resident(words, "/ticket/K7QX-3MPB"),
            code: "K7QX-3MPB".to_owned(),
            now,
        };
        let ticket = || "A12".to_owned();
        let waiting = |place| Stand::Waiting(Box::new(place));
        let outside = slip::sample(5, VisitStatus::Arrived);
        let asked = Some(NearlyAsked { way: NoticeWay::Sms, told_at: None, lost: false });
        let lost = Some(NearlyAsked {
            told_at: "2026-11-23T07:20:00Z".parse().ok(),
            lost: true,
            way: NoticeWay::Sms,
        });
        let start = "2026-11-23T07:30:00Z".parse().ok();
        vec![
            ("ticket", sample(waiting(PlaceInLine { door: None, ..outside.clone() }))),
            ("ticket-outside", sample(waiting(PlaceInLine { asked, ..outside }))),
            (
                "ticket-lost",
                sample(waiting(PlaceInLine {
                    asked: lost,
                    ..slip::sample(1, VisitStatus::Waiting)
                })),
            ),
            ("ticket-nearly", sample(waiting(slip::sample(1, VisitStatus::Waiting)))),
            ("ticket-sent", sample(Stand::Sent { ticket: ticket() })),
            ("ticket-called", sample(Stand::Called { ticket: ticket(), counter: "3".to_owned() })),
            ("ticket-serving", sample(Stand::Served { ticket: ticket() })),
            ("ticket-booked", sample(Stand::Booked { start })),
            ("ticket-over", sample(Stand::Over { served: true })),
        ]
    }
}
