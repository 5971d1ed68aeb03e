//! Who may see a place on the list: the session in which it was made, or in which its code was shown.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    id::{InstitutionId, WaitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::identity::SessionHash;

/// How long: a computer in a library has many users.
const SEEN_FOR: SignedDuration = SignedDuration::from_hours(2);

/// Lets the holder of this session see it.
pub fn wait_session_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    institution: InstitutionId,
    wait: WaitId,
) -> Result<(), DbError> {
    tx.exec(sql::SESSION_OPEN, params![session, institution, wait, at.now()])
}

/// The institution of a place on the list that the holder of this session may see.
pub fn wait_session_allows(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    wait: WaitId,
    now: Timestamp,
) -> Result<Option<InstitutionId>, DbError> {
    let found: Option<(InstitutionId,)> =
        tx.optional(sql::SESSION_ALIVE, params![session, wait, now - SEEN_FOR])?;
    Ok(found.map(|(institution,)| institution))
}

/// Removes sessions that are over; answers how many. On the installation's lane.
pub fn wait_sessions_expire(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.changes(sql::SESSIONS_EXPIRE, params![now - SEEN_FOR])
}
