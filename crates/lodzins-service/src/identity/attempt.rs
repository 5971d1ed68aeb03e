//! Failed attempts: who guesses too often has to wait, a little longer each time.
//!
//! Counted per account and per address, both kept only as keyed hashes. All writes of these rows go through the
//! lane of [`InstitutionId::INSTALLATION`](lodzins_core::id::InstitutionId::INSTALLATION): an address may try its
//! luck at several institutions at once, and one lane takes the rows in one order.

use std::net::{IpAddr, Ipv6Addr};

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{Moment, id::KioskId};
use lodzins_db::{DbError, Tx, params};

use super::{member::user_name_kept, sql};
use crate::{Keys, keys::Purpose};

/// The first wait; each further failure doubles it.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);
/// The longest wait.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(15);
/// Failures that are followed by none for so long are forgotten.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(1);

/// Whose attempts are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptOf<'a> {
    /// Signing in with this user name, whether there is such a user or not.
    Account(&'a str),
    /// Signing in from this address. A whole centre may stand behind one.
    Address(IpAddr),
    /// Trying follow codes from this address.
    FollowFrom(IpAddr),
    /// Trying API keys from this address.
    ApiKeyFrom(IpAddr),
    /// Holding places for a visit from this address without having booked any: each counts, whether it is booked in
    /// the end or not.
    HoldFrom(IpAddr),
    /// Having the codes of forgotten visits sent from this address.
    LostFrom(IpAddr),
    /// Enrolling a device as a kiosk from this address.
    KioskFrom(IpAddr),
    /// Looking for one's booking at this kiosk, where everybody who comes types.
    AtKiosk(KioskId),
}

impl AttemptOf<'_> {
    /// Failures without a wait: an account belongs to one person, an address to everybody behind it.
    const fn tolerated(self) -> u32 {
        match self {
            Self::Account(_) => 5,
            Self::FollowFrom(_) | Self::LostFrom(_) | Self::KioskFrom(_) => 10,
            Self::Address(_) | Self::ApiKeyFrom(_) | Self::HoldFrom(_) | Self::AtKiosk(_) => 20,
        }
    }

    /// What is watched, without saying who it is.
    pub fn watched(self, keys: &Keys) -> Watched {
        let (kind, value) = match self {
            Self::Account(name) => ("account", user_name_kept(name)),
            Self::Address(address) => ("address", network(address)),
            Self::FollowFrom(address) => ("follow", network(address)),
            Self::ApiKeyFrom(address) => ("api key", network(address)),
            Self::HoldFrom(address) => ("hold", network(address)),
            Self::LostFrom(address) => ("lost visit", network(address)),
            Self::KioskFrom(address) => ("enrol", network(address)),
            Self::AtKiosk(kiosk) => ("kiosk", kiosk.to_string()),
        };
        let mark = keys.mark(Purpose::Attempts, format!("{kind}\0{value}").as_bytes());
        Watched { mark, tolerated: self.tolerated() }
    }
}

/// One that is watched: an account or an address as a keyed hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    mark: [u8; 32],
    tolerated: u32,
}

/// Why an attempt is not even made.
#[derive(Debug, thiserror::Error)]
pub enum AttemptError {
    /// Too many failures.
    #[error("too many failed attempts; the next one is allowed at {until}")]
    TryLater {
        /// When the next attempt is allowed.
        until: Timestamp,
    },
    /// The database said no.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Whether an attempt may be made now, as far as each of these is concerned.
pub fn attempt_allowed(
    tx: &mut Tx<'_>,
    now: Timestamp,
    of: &[Watched],
) -> Result<(), AttemptError> {
    let mut until = now;
    for watched in of {
        if let Some((failures, last_at)) = standing(tx, watched)? {
            until = until.max(last_at + wait_after(failures, watched.tolerated));
        }
    }
    if until > now { Err(AttemptError::TryLater { until }) } else { Ok(()) }
}

/// Counts a failed attempt of each of these. On the installation's lane.
pub fn attempt_failed(tx: &mut Tx<'_>, at: &Moment, of: &[Watched]) -> Result<(), DbError> {
    for watched in of {
        let before = match standing(tx, watched)? {
            Some((failures, last_at)) if at.now() < last_at + FORGOTTEN_AFTER => failures,
            _ => 0,
        };
        tx.exec(sql::ATTEMPT_COUNT, params![watched.mark, before.saturating_add(1), at.now()])?;
    }
    Ok(())
}

/// How many failures are counted.
pub fn attempts_counted(tx: &mut Tx<'_>, of: &Watched) -> Result<u32, DbError> {
    Ok(standing(tx, of)?.map_or(0, |(failures, _)| failures))
}

/// Forgets the failures of an account whose owner has come. On the installation's lane.
pub fn attempts_forget(tx: &mut Tx<'_>, of: &Watched) -> Result<(), DbError> {
    tx.exec(sql::ATTEMPTS_FORGET, params![of.mark])
}

/// Removes what no longer counts; answers how many rows. On the installation's lane.
pub fn attempts_expire(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.changes(sql::ATTEMPTS_EXPIRE, params![now - FORGOTTEN_AFTER])
}

fn standing(tx: &mut Tx<'_>, of: &Watched) -> Result<Option<(u32, Timestamp)>, DbError> {
    tx.optional(sql::ATTEMPTS_OF, params![of.mark])
}

/// How long to wait after the last of so many failures.
fn wait_after(failures: u32, tolerated: u32) -> SignedDuration {
    match failures.checked_sub(tolerated) {
        None => SignedDuration::ZERO,
        // Six doublings are past the longest wait already.
        Some(doublings) => (FIRST_WAIT * (1 << doublings.min(6))).min(LONGEST_WAIT),
    }
}

/// An IPv6 subscriber has a whole /64 to choose addresses from: it counts as one.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).to_string()
        }
    }
}
