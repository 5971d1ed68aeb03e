//! The devices: entered, enrolled by a code, used, revoked.

use jiff::{SignedDuration, Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    id::{CentreId, InstitutionId, KioskId},
    reception::KioskCode,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{KioskError, sql};
use crate::{
    Actor, Keys,
    identity::SessionHash,
    institution::structure::{centres, noted},
    keys::Purpose,
};

/// So long a device may be enrolled with a code.
const CODE: SignedDuration = SignedDuration::from_hours(1);

row! {
    /// A kiosk as the administrator sees it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Kiosk {
        /// Which.
        pub id: KioskId,
        /// At which centre.
        pub centre: CentreId,
        /// What staff call it.
        pub label: String,
        /// When it was entered.
        pub created_at: Timestamp,
        /// Until when a device may be enrolled; nothing once one was.
        pub code_until: Option<Timestamp>,
        /// When its device was enrolled.
        pub enrolled_at: Option<Timestamp>,
        /// The day on which it was used last.
        pub last_used_on: Option<Date>,
        /// Since when it opens nothing any more.
        pub revoked_at: Option<Timestamp>,
    }
}

row! {
    /// A kiosk whose device asks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct KioskAt {
        /// Whose.
        pub institution: InstitutionId,
        /// Which.
        pub kiosk: KioskId,
        /// At which centre.
        pub centre: CentreId,
        /// The day on which it was used last, before today perhaps.
        pub last_used_on: Option<Date>,
    }
}

/// The institution's kiosks, the revoked ones too, the oldest first.
pub fn kiosks(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Kiosk>, DbError> {
    tx.all(sql::OF_INSTITUTION, params![institution])
}

/// Enters a kiosk of a centre. A device may be enrolled with the code for an hour.
pub fn kiosk_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    centre: CentreId,
    (label, code): (&str, &KioskCode),
    by: Actor,
) -> Result<KioskId, KioskError> {
    if !centres(tx, institution)?.iter().any(|one| one.id == centre) {
        return Err(KioskError::NotThere);
    }
    let id: KioskId = at.id();
    let (now, until) = (at.now(), at.now() + CODE);
    let values = params![institution, id, centre, label.trim(), now, marked(keys, code), until];
    tx.exec(sql::INSERT, values)?;
    noted(tx, at, institution, by, "kiosk.added", &id.to_string())?;
    Ok(id)
}

/// May a device be enrolled with this code now? Says of which kiosk.
pub fn kiosk_code_is_good(
    tx: &mut Tx<'_>,
    keys: &Keys,
    now: Timestamp,
    code: &KioskCode,
) -> Result<Option<KioskAt>, DbError> {
    tx.optional(sql::BY_CODE, params![marked(keys, code), now])
}

/// Enrols the device that keeps a secret. The code is over with it: whoever shows it second is refused.
#[doc(alias = "piesaistīt terminālu")]
pub fn kiosk_enrol(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    code: &KioskCode,
    secret: &SessionHash,
) -> Result<KioskAt, KioskError> {
    let found = kiosk_code_is_good(tx, keys, at.now(), code)?.ok_or(KioskError::CodeOver)?;
    let KioskAt { institution, kiosk, .. } = found;
    tx.exec(sql::ENROL, params![institution, kiosk, secret, at.now()])?;
    noted(tx, at, institution, Actor::Kiosk(kiosk), "kiosk.enrolled", &kiosk.to_string())?;
    Ok(found)
}

/// Which kiosk a device is; nothing when it was never enrolled, or was revoked.
pub fn kiosk_of(tx: &mut Tx<'_>, secret: &SessionHash) -> Result<Option<KioskAt>, DbError> {
    tx.optional(sql::BY_SECRET, params![secret])
}

/// Notes the day on which a kiosk was used. Once a day is enough: [`KioskAt::last_used_on`] says whether it is due.
pub fn kiosk_used(tx: &mut Tx<'_>, of: &KioskAt, on: Date) -> Result<(), DbError> {
    tx.exec(sql::USED, params![of.institution, of.kiosk, on])
}

/// Revokes a kiosk; answers whether there was one to revoke.
pub fn kiosk_revoke(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    kiosk: KioskId,
    by: Actor,
) -> Result<bool, DbError> {
    if tx.changes(sql::REVOKE, params![institution, kiosk, at.now()])? == 0 {
        return Ok(false);
    }
    noted(tx, at, institution, by, "kiosk.revoked", &kiosk.to_string())?;
    Ok(true)
}

/// What a code is found by.
fn marked(keys: &Keys, code: &KioskCode) -> [u8; 32] {
    keys.mark(Purpose::KioskLookup, code.signs().as_bytes())
}
