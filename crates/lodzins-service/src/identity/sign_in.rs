//! Signing in, from the typed name to the open session.
//!
//! Whoever knows neither name nor password learns nothing from the answer, its wording or its time: an unknown name
//! costs the same hashing and the same writes as a wrong password.

use std::net::IpAddr;

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId},
};
use lodzins_db::{Db, DbError, Tx};

use super::{
    attempt::{
        AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed, attempts_counted,
        attempts_forget,
    },
    member::{Credentials, Member, staff_credentials},
    password,
    second_factor::{CodeError, second_factor_check},
    session::{
        SessionHash, SessionSecret, session_awaiting_code, session_close, session_open,
        session_open_awaiting_code,
    },
    turn::TURNS,
};
use crate::{
    Actor, Keys,
    audit::{self, Entry, Subject},
};

/// What somebody typed to get in, and from where.
#[derive(Clone)]
pub struct Attempt {
    /// The user name as typed.
    pub user_name: String,
    /// The password as typed.
    pub password: String,
    /// The network address it came from.
    pub address: IpAddr,
}

/// The code that somebody typed after the right password.
#[derive(Clone)]
pub struct CodeAttempt {
    /// The session that waits for the code.
    pub session: SessionHash,
    /// The code as typed.
    pub code: String,
    /// The network address it came from.
    pub address: IpAddr,
}

/// The session that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// For the cookie.
    pub secret: SessionSecret,
    /// Who signed in.
    pub member: Member,
    /// The session lets nobody in yet: [`sign_in_with_code`] comes next.
    pub awaits_code: bool,
}

/// Why somebody was not let in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such user, or another password: which of them, nobody is told.
    #[error("the user name or the password is wrong")]
    WrongNameOrPassword,
    /// The code of the second factor is wrong, too old or used already.
    #[error("the code is wrong, too old or used already")]
    WrongCode,
    /// The password was given too long ago, or never: begin again.
    #[error("no sign-in waits for a code")]
    NothingToConfirm,
    /// Too many failures of this account or from this address.
    #[error("too many failed attempts; the next one is allowed at {until}")]
    TryLater {
        /// When the next attempt is allowed.
        until: Timestamp,
    },
    /// The second factor that is stored does not open with this installation's keys.
    #[error("the second factor was sealed with another key")]
    NotOpened,
    /// The database said no, or too many wait for their password to be checked ([`DbError::QueueFull`]).
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<AttemptError> for SignInError {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::TryLater { until } => Self::TryLater { until },
            AttemptError::Db(error) => Self::Db(error),
        }
    }
}

impl From<CodeError> for SignInError {
    fn from(error: CodeError) -> Self {
        match error {
            CodeError::WrongCode => Self::WrongCode,
            CodeError::NoSecondFactor => Self::NothingToConfirm,
            CodeError::NotOpened => Self::NotOpened,
            CodeError::Db(error) => Self::Db(error),
        }
    }
}

/// Checks name and password and opens a session. Blocks for tens of milliseconds or longer: not for async threads.
pub fn sign_in(db: &Db, keys: &Keys, attempt: &Attempt) -> Result<Opened, SignInError> {
    let account = AttemptOf::Account(&attempt.user_name).watched(keys);
    let watched = [account, AttemptOf::Address(attempt.address).watched(keys)];
    // Held until a failure is counted, so that many guesses at once do not slip through before the first counts.
    let _turn = TURNS.wait().ok_or(DbError::QueueFull)?;

    let (now, user_name) = (db.moment().now(), attempt.user_name.clone());
    let (credentials, failures) = db.read_now(move |tx| {
        attempt_allowed(tx, now, &watched)?;
        Ok::<_, SignInError>((staff_credentials(tx, &user_name)?, attempts_counted(tx, &account)?))
    })?;

    let stored = credentials.as_ref().map(|known| known.password_hash.as_str());
    let right = password::verify(stored, &attempt.password);
    match credentials {
        Some(known) if right => {
            let institution = known.member.institution;
            let opened =
                db.write_now(institution, move |tx, at| sign_in_succeeded(tx, at, &known))?;
            // With the code still to come, the password alone must not give back the tries at the code.
            if failures > 0 && !opened.awaits_code {
                forgive(db, account)?;
            }
            Ok(opened)
        }
        other => {
            sign_in_failed(db, watched, other.map(|known| known.member))?;
            Err(SignInError::WrongNameOrPassword)
        }
    }
}

/// Checks the code of the second factor and opens the session that the right password asked for.
/// Blocks for a few milliseconds or longer: not for async threads.
pub fn sign_in_with_code(
    db: &Db,
    keys: &Keys,
    attempt: &CodeAttempt,
) -> Result<Opened, SignInError> {
    let address = AttemptOf::Address(attempt.address).watched(keys);
    let _turn = TURNS.wait().ok_or(DbError::QueueFull)?;

    let (now, session, ours) = (db.moment().now(), attempt.session, keys.clone());
    let (member, account, failures) = db.read_now(move |tx| {
        let member =
            session_awaiting_code(tx, &session, now)?.ok_or(SignInError::NothingToConfirm)?;
        let account = AttemptOf::Account(&member.user_name).watched(&ours);
        attempt_allowed(tx, now, &[account, address])?;
        let failures = attempts_counted(tx, &account)?;
        Ok::<_, SignInError>((member, account, failures))
    })?;

    let (ours, code, who) = (keys.clone(), attempt.code.clone(), member.clone());
    let opened = db.write_now(member.institution, move |tx, at| {
        second_factor_check(tx, at, &ours, who.institution, who.id, &code)?;
        session_close(tx, &session)?;
        let secret = session_open(tx, at, who.institution, who.id)?;
        note(tx, at, Actor::Staff(who.id), who.institution, Some(who.id), "signed_in")?;
        Ok::<_, SignInError>(Opened { secret, member: who.clone(), awaits_code: false })
    });
    match &opened {
        Ok(_) if failures > 0 => forgive(db, account)?,
        Err(SignInError::WrongCode) => sign_in_failed(db, [account, address], Some(member))?,
        _ => {}
    }
    opened
}

/// Ends a session at the wish of its owner.
pub fn sign_out(
    tx: &mut Tx<'_>,
    at: &Moment,
    session: &SessionHash,
    member: &Member,
) -> Result<(), DbError> {
    session_close(tx, session)?;
    note(tx, at, Actor::Staff(member.id), member.institution, Some(member.id), "signed_out")
}

/// Opens the session, unless the password was changed or its owner let go while it was being checked.
fn sign_in_succeeded(
    tx: &mut Tx<'_>,
    at: &Moment,
    checked: &Credentials,
) -> Result<Opened, SignInError> {
    let member = match staff_credentials(tx, &checked.member.user_name)? {
        Some(now) if now.password_hash == checked.password_hash => now.member,
        _ => return Err(SignInError::WrongNameOrPassword),
    };
    let awaits_code = member.has_second_factor;
    let secret = if awaits_code {
        session_open_awaiting_code(tx, at, member.institution, member.id)?
    } else {
        note(tx, at, Actor::Staff(member.id), member.institution, Some(member.id), "signed_in")?;
        session_open(tx, at, member.institution, member.id)?
    };
    Ok(Opened { secret, member, awaits_code })
}

/// Counts the failure and puts it into the audit trail, never with what was typed: an unknown name may be a
/// password that went into the wrong box. It goes into the installation's own trail.
fn sign_in_failed(db: &Db, watched: [Watched; 2], member: Option<Member>) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &watched))?;
    let institution =
        member.as_ref().map_or(InstitutionId::INSTALLATION, |known| known.institution);
    let staff = member.map(|known| known.id);
    db.write_now(institution, move |tx, at| {
        note(tx, at, Actor::System, institution, staff, "sign_in_failed")
    })
}

fn forgive(db: &Db, account: Watched) -> Result<(), DbError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, _| attempts_forget(tx, &account))
}

fn note(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: Option<StaffId>,
    did: &str,
) -> Result<(), DbError> {
    let subject = staff.map_or(Subject::Institution(institution), Subject::Staff);
    audit::record(tx, at, &Entry { institution, actor, did, subject, image: None, detail: None })
        .map(drop)
}
