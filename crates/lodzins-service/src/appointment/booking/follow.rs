//! Who may see a visit: the session in which it was made, or in which its code was shown.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Actor,
    appointment::{AppointmentError, visit, visit_cancel},
    identity::SessionHash,
};

/// How long a session sees a visit after it was opened there: a computer in a library has many users.
const SEEN_FOR: SignedDuration = SignedDuration::from_hours(2);
/// How long after its start a visit is found by its visitor's name.
const FOUND_FOR: SignedDuration = SignedDuration::from_hours(24);
/// So many visits of a session are looked through for a hold.
const MOST_HOLDS: i64 = 20;

/// Lets the holder of this session see a visit that they made, or whose code they have shown.
pub fn visit_session_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<(), DbError> {
    tx.exec(sql::SESSION_OPEN, params![session, institution, visit, at.now()])
}

/// The institution of a visit that the holder of this session may see.
pub fn visit_session_allows(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    visit: VisitId,
    now: Timestamp,
) -> Result<Option<InstitutionId>, DbError> {
    let found: Option<(InstitutionId,)> =
        tx.optional(sql::SESSION_ALIVE, params![session, visit, now - SEEN_FOR])?;
    Ok(found.map(|(institution,)| institution))
}

/// Lets go what this session holds at the institution without having said who comes: whoever chooses another time does
/// not need the first one. Says whether there was anything.
pub fn visit_hold_let_go(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    institution: InstitutionId,
) -> Result<bool, AppointmentError> {
    let since = at.now() - SEEN_FOR;
    let seen: Vec<(VisitId,)> =
        tx.all(sql::SESSION_VISITS, params![session, institution, since, MOST_HOLDS])?;
    let mut let_go = false;
    for (id,) in seen {
        let row = visit(tx, institution, id)?;
        if row.status == VisitStatus::Held && row.name.is_none() {
            visit_cancel(tx, at, institution, id, Actor::Submitter)?;
            let_go = true;
        }
    }
    Ok(let_go)
}

/// Removes sessions that are over, and the words of names of visits that are; answers how many rows. On the
/// installation's lane.
pub fn visits_clear_away(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    let words = tx.changes(sql::WORDS_EXPIRE, params![now - FOUND_FOR])?;
    Ok(words + tx.changes(sql::SESSIONS_EXPIRE, params![now - SEEN_FOR])?)
}
