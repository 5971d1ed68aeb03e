//! Who may see a claim: the session in which it was made.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    id::{ClaimId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::identity::SessionHash;

/// How long: a computer in a library has many users.
const SEEN_FOR: SignedDuration = SignedDuration::from_hours(2);

/// Lets the holder of this session see what comes of a claim.
pub fn claim_session_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    institution: InstitutionId,
    claim: ClaimId,
) -> Result<(), DbError> {
    tx.exec(sql::SESSION_OPEN, params![session, institution, claim, at.now()])
}

/// The institution of a claim that the holder of this session may see.
pub fn claim_session_allows(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    claim: ClaimId,
    now: Timestamp,
) -> Result<Option<InstitutionId>, DbError> {
    let found: Option<(InstitutionId,)> =
        tx.optional(sql::SESSION_ALIVE, params![session, claim, now - SEEN_FOR])?;
    Ok(found.map(|(institution,)| institution))
}

/// Removes sessions that are over; answers how many. On the installation's lane.
pub fn claim_sessions_expire(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.changes(sql::SESSIONS_EXPIRE, params![now - SEEN_FOR])
}
