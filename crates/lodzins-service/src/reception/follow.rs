//! Where a visitor is who was sent on to another institution of the house. They have one code, that of the visit with which
//! they came; it leads on, from institution to institution, for the rest of the day.

use jiff::Timestamp;
use lodzins_core::{
    id::{InstitutionId, VisitId},
    moment::{date_in_latvia, latvia_zone},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;

/// Nobody is sent on more often on one day.
const MOST: u32 = 20;

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// At this institution, with this visit.
    At(InstitutionId, VisitId),
    /// On the way to this institution, which has not received them yet.
    OnTheWay {
        /// Where to.
        to: InstitutionId,
        /// The visit with which they were sent.
        from: (InstitutionId, VisitId),
    },
}

/// Where the visitor of a visit is now: there, or where they were sent on to today.
pub fn visit_followed(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    id: VisitId,
) -> Result<Followed, DbError> {
    let (mut here, today) = ((institution, id), date_in_latvia(now));
    for _ in 0..MOST {
        let went: Option<(InstitutionId, Option<VisitId>, Timestamp)> =
            tx.optional(sql::WENT, params![here.0, here.1])?;
        match went.filter(|(.., sent_at)| date_in_latvia(*sent_at) == today) {
            None => break,
            Some((to, Some(visit), _)) => here = (to, visit),
            Some((to, None, _)) => return Ok(Followed::OnTheWay { to, from: here }),
        }
    }
    Ok(Followed::At(here.0, here.1))
}

/// They are on the way. What was kept of earlier days goes: who went from where to where is nobody's business then.
pub(super) fn goes(
    tx: &mut Tx<'_>,
    now: Timestamp,
    (institution, id): (InstitutionId, VisitId),
    to: InstitutionId,
) -> Result<(), DbError> {
    let today = date_in_latvia(now).to_zoned(latvia_zone()).map_or(now, |day| day.timestamp());
    tx.exec(sql::WENT_BEFORE, params![institution, today])?;
    tx.exec(sql::WENT_INSERT, params![institution, id, to, now])
}

/// They are received there.
pub(super) fn arrived(
    tx: &mut Tx<'_>,
    (institution, id): (InstitutionId, VisitId),
    visit: VisitId,
) -> Result<(), DbError> {
    tx.exec(sql::WENT_ARRIVED, params![institution, id, visit])
}
