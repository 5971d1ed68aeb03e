//! Where somebody stands, as their ticket tells it: without a name, and without what they came for.

use jiff::Timestamp;
use lodzins_core::{
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
    reception::{Estimate, is_nearly},
};
use lodzins_db::Tx;

use super::{
    ReceptionError,
    door::inside_of,
    line::{kept_estimates, wait_of},
    nearly::{self, NearlyAsked, nearly_rule},
    step::present,
    view::{here, in_turn},
};

/// Where somebody who has come stands in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceInLine {
    /// The number that they are called by.
    pub ticket: String,
    /// In the line inside, before the door, or further.
    pub status: VisitStatus,
    /// When they came.
    pub arrived_at: Timestamp,
    /// How many go before them in their line.
    pub ahead: u32,
    /// How long it may take; nothing where too little is known.
    pub wait: Option<Estimate>,
    /// How many of a hundred such ranges came true lately; nothing where none was told.
    pub kept_percent: Option<u8>,
    /// Is it time to come back to the hall?
    pub is_nearly: bool,
    /// Whether they want to be told of that, and were.
    pub asked: Option<NearlyAsked>,
    /// By which door they come in, where a regime says so.
    pub door: Option<String>,
    /// They came too early for their appointment: they come back then.
    pub back_at: Option<Timestamp>,
}

/// Where somebody who has come stands now.
pub fn place_in_line(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
    now: Timestamp,
) -> Result<PlaceInLine, ReceptionError> {
    let one = present(tx, institution, id)?;
    let (stay, today) = (&one.stay, date_in_latvia(now));
    let all = here(tx, institution, stay.centre_id, today)?;
    let inside = inside_of(tx, institution, stay.centre_id, today, &all)?;
    let back_at = inside.too_early_before(stay, now);
    let door = inside
        .doors
        .map(|doors| if stay.starts_at.is_some() { doors.booked } else { doors.walk_in });
    // The order is that in which people are called; other lines do not count.
    let line = in_turn(all, now).into_iter().filter(|other| other.letter == stay.letter);
    let ahead = line.take_while(|other| other.visit_id != id).count();
    let ahead = if stay.queued_at.is_some() { u32::try_from(ahead).unwrap_or(u32::MAX) } else { 0 };
    let wait = wait_of(tx, now, today, stay)?;
    let places = nearly_rule(tx, institution, stay.centre_id)?;
    Ok(PlaceInLine {
        ticket: stay.ticket().to_string(),
        status: one.visit.status,
        arrived_at: stay.arrived_at,
        ahead,
        wait,
        kept_percent: kept_estimates(tx, institution, stay.centre_id, &stay.letter, now)?,
        is_nearly: back_at.is_none() && stay.queued_at.is_some() && is_nearly(ahead, wait, places),
        asked: nearly::asked(tx, institution, id)?,
        door: door.filter(|door| !door.is_empty()),
        back_at,
    })
}
