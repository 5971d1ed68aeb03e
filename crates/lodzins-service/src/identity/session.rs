//! Sessions of staff: the browser holds a secret, the database its hash, and both have an end.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId},
};
use lodzins_db::{DbError, Tx, Value, params};
use sha2::{Digest, Sha256};

use super::{
    member::{Member, staff_view},
    sql,
};

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Without a page being asked for.
    pub idle: SignedDuration,
    /// In any case: a working day.
    pub whole: SignedDuration,
    /// Between the right password and the code of the second factor.
    pub code: SignedDuration,
    /// How old “last seen” may grow before it is written again: reading pages does not write each time.
    pub touch: SignedDuration,
    /// For one who follows a submission, without a page being asked for.
    pub follow_idle: SignedDuration,
}

impl Limits {
    /// What holds everywhere.
    pub const OURS: Self = Self {
        idle: SignedDuration::from_mins(30),
        whole: SignedDuration::from_hours(12),
        code: SignedDuration::from_mins(5),
        touch: SignedDuration::from_mins(1),
        follow_idle: SignedDuration::from_hours(2),
    };
}

/// What the browser holds: 32 bytes nobody can foresee. Never stored, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionSecret([u8; 32]);

impl SessionSecret {
    /// A fresh one.
    pub fn draw(at: &Moment) -> Self {
        Self(at.secret())
    }

    /// The cookie's value: base64url, 43 characters.
    pub fn cookie(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Reads a cookie's value; nothing when we never made such a one.
    pub fn from_cookie(value: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok().map(Self)
    }

    /// What is stored of it.
    pub fn hash(&self) -> SessionHash {
        SessionHash(Sha256::digest(self.0).into())
    }
}

impl std::fmt::Debug for SessionSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionSecret(…)")
    }
}

/// What the database holds of a session: the SHA-256 of its secret, of which nobody makes a cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionHash([u8; 32]);

impl SessionHash {
    /// The bytes.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }
}

impl lodzins_db::ToValue for SessionHash {
    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

/// A member of staff at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub member: Member,
    /// Since when.
    pub since: Timestamp,
    /// Whether [`session_touch`] is due.
    pub touch_due: bool,
}

/// Opens a session for a member who has proved themselves, with a secret that nobody has seen before.
pub fn session_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<SessionSecret, DbError> {
    open(tx, at, institution, staff, false)
}

/// Opens what lets nobody in: it remembers that the password was right until the code comes.
pub(super) fn session_open_awaiting_code(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<SessionSecret, DbError> {
    open(tx, at, institution, staff, true)
}

fn open(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    staff: StaffId,
    awaits_code: bool,
) -> Result<SessionSecret, DbError> {
    let secret = SessionSecret::draw(at);
    tx.exec(
        sql::SESSION_INSERT,
        params![secret.hash(), institution, staff, awaits_code, at.now()],
    )?;
    Ok(secret)
}

/// Who is at work in this session; nothing when it has ended or never was.
pub fn session_member(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    now: Timestamp,
) -> Result<Option<SignedIn>, DbError> {
    let limits = Limits::OURS;
    let found = alive(tx, session, false, now - limits.idle, now - limits.whole)?;
    let Some((institution, staff, since, seen)) = found else { return Ok(None) };
    let member = staff_view(tx, institution, staff)?;
    Ok(member.map(|member| SignedIn { member, since, touch_due: now - limits.touch >= seen }))
}

/// Whose code this session waits for; nothing when it waits for none, or has waited too long.
pub fn session_awaiting_code(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    now: Timestamp,
) -> Result<Option<Member>, DbError> {
    let oldest = now - Limits::OURS.code;
    match alive(tx, session, true, oldest, oldest)? {
        Some((institution, staff, ..)) => staff_view(tx, institution, staff),
        None => Ok(None),
    }
}

type Alive = (InstitutionId, StaffId, Timestamp, Timestamp);

fn alive(
    tx: &mut Tx<'_>,
    session: &SessionHash,
    awaits_code: bool,
    seen_after: Timestamp,
    opened_after: Timestamp,
) -> Result<Option<Alive>, DbError> {
    tx.optional(sql::SESSION_ALIVE, params![session, awaits_code, seen_after, opened_after])
}

/// Notes that the session was used. On the lane of the member's institution.
pub fn session_touch(tx: &mut Tx<'_>, at: &Moment, session: &SessionHash) -> Result<(), DbError> {
    tx.exec(sql::SESSION_TOUCH, params![session, at.now()])
}

/// Ends a session. On the lane of the member's institution.
pub fn session_close(tx: &mut Tx<'_>, session: &SessionHash) -> Result<(), DbError> {
    tx.exec(sql::SESSION_CLOSE, params![session])
}

/// Ends all sessions of a person; answers how many there were.
pub fn sessions_close_all(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<u64, DbError> {
    tx.changes(sql::SESSIONS_CLOSE_ALL, params![institution, staff])
}

/// Removes the rows of sessions that have ended by themselves, of staff and of followers; answers how many.
pub fn sessions_expire(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    let limits = Limits::OURS;
    let staff = tx.changes(sql::SESSIONS_EXPIRE, params![now - limits.idle])?;
    let followers = tx.changes(sql::FOLLOW_SESSIONS_EXPIRE, params![now - limits.follow_idle])?;
    Ok(staff + followers)
}
