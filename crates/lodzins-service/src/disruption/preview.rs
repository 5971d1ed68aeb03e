//! Who would be hit, before it happens.

use jiff::Timestamp;
use lodzins_core::{
    hours::Schedule,
    id::{InstitutionId, PlaceId},
    regime::Regime,
};
use lodzins_db::{DbError, Tx};

use crate::{
    appointment::{AppointmentError, Supposed, VisitHit, visits_hit_besides},
    institution::structure::centres,
    regime::{BookingHit, Bookings},
};

/// The bookings of appointments.
#[derive(Debug, Clone, Copy, Default)]
pub struct BookedVisits;

impl Bookings for BookedVisits {
    fn hit(
        &self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        institution: InstitutionId,
        regime: &Regime,
    ) -> Result<Vec<BookingHit>, DbError> {
        let supposed = Supposed { regime: Some(regime.clone()), ..Supposed::default() };
        hit_supposing(tx, now, institution, &supposed)
    }
}

/// The coming bookings that could not be kept with another schedule of a place's own and can be as it is.
pub fn hit_by_schedule(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    place: PlaceId,
    schedule: Schedule,
) -> Result<Vec<BookingHit>, DbError> {
    let supposed = Supposed { schedule: Some((place, schedule)), ..Supposed::default() };
    hit_supposing(tx, now, institution, &supposed)
}

/// The coming bookings that could not be kept if this were so and can be as it is.
pub fn hit_supposing(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    supposed: &Supposed,
) -> Result<Vec<BookingHit>, DbError> {
    let hit = visits_hit_besides(tx, now, institution, supposed);
    named(tx, institution, hit)
}

fn named(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    hit: Result<Vec<VisitHit>, AppointmentError>,
) -> Result<Vec<BookingHit>, DbError> {
    let hit = hit.map_err(|wrong| match wrong {
        AppointmentError::Db(wrong) => wrong,
        // Looking at what is booked meets nothing else.
        other => DbError::Decode(other.to_string()),
    })?;
    let centres = centres(tx, institution)?;
    let name = |one: VisitHit| {
        let centre = centres.iter().find(|centre| centre.id == one.visit.centre_id);
        let starts_at = one.visit.starts_at?;
        let centre = centre.map(|centre| centre.code.clone()).unwrap_or_default();
        let services = one.visit.service_codes().map(str::to_owned).collect();
        Some(BookingHit { centre, services, starts_at })
    };
    Ok(hit.into_iter().filter_map(name).collect())
}
