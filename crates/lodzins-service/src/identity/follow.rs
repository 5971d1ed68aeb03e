//! Sessions of those who follow a submission: they showed its follow code once and need not type it on each page.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    session::{Limits, SessionHash},
    sql,
};

/// What a follower may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Following {
    /// Whose register the submission stands in.
    pub institution: InstitutionId,
    /// Whether [`follow_session_touch`] is due.
    pub touch_due: bool,
}

/// Lets the holder of this session follow a submission whose follow code they have shown.
pub fn follow_session_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<(), DbError> {
    tx.exec(sql::FOLLOW_SESSION_OPEN, params![session, institution, submission, at.now()])
}

/// Whether the holder of this session follows the submission.
pub fn follow_session_allows(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    submission: SubmissionId,
    now: Timestamp,
) -> Result<Option<Following>, DbError> {
    let limits = Limits::OURS;
    let found: Option<(InstitutionId, Timestamp)> = tx.optional(
        sql::FOLLOW_SESSION_ALIVE,
        params![session, submission, now - limits.follow_idle],
    )?;
    Ok(found.map(|(institution, seen)| Following {
        institution,
        touch_due: now - limits.touch >= seen,
    }))
}

/// Notes that the follower was here. On the lane of the submission's institution.
pub fn follow_session_touch(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    submission: SubmissionId,
) -> Result<(), DbError> {
    tx.exec(sql::FOLLOW_SESSION_TOUCH, params![session, submission, at.now()])
}
