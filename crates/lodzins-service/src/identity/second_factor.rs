//! The second factor: a code from an app on the person's telephone (TOTP, RFC 6238), for whoever wants it.
//!
//! SHA-1, six digits, 30 seconds: what every app understands. HMAC-SHA-1 is not touched by the collisions of SHA-1
//! (RFC 4226, appendix B.2).

use std::fmt::Write as _;

use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, StaffId},
};
use lodzins_db::{DbError, Tx, params};
use totp_rs::{Builder, Secret, Totp};

use super::{member::staff_view, sql, staff::audited};
use crate::{Actor, Keys, keys::Purpose};

/// What RFC 4226, section 4 recommends: 160 bits.
const SECRET_BYTES: usize = 20;
/// Who the app says that the code is for.
const ISSUER: &str = "Lodziņš";

/// Why a code was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CodeError {
    /// Not the code of now, of the half minute before or after; or used already.
    #[error("the code is wrong, too old or used already")]
    WrongCode,
    /// The person has no second factor, or has not begun one.
    #[error("there is no second factor to check against")]
    NoSecondFactor,
    /// What is stored does not open with this installation's keys.
    #[error("the second factor was sealed with another key")]
    NotOpened,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What the person gives to the app: by scanning the address as a QR code, or by typing the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret in base32.
    pub secret: String,
    /// `otpauth://totp/…`
    pub uri: String,
}

impl std::fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enrolment(…)")
    }
}

/// Begins a second factor: it counts only once [`second_factor_confirm`] has seen a right code.
pub fn second_factor_begin(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<Enrolment, CodeError> {
    let member = staff_view(tx, institution, staff)?.ok_or(CodeError::NoSecondFactor)?;
    let secret = &at.secret()[..SECRET_BYTES];
    let sealed = keys.seal(at, Purpose::SecondFactor, &staff.to_bytes(), secret);
    tx.exec(sql::TOTP_BEGIN, params![institution, staff, sealed])?;
    Ok(enrolment(secret, &member.user_name))
}

/// What was begun and not yet confirmed, to be shown again.
pub fn second_factor_pending(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<Option<Enrolment>, CodeError> {
    let (Some(sealed), Some(member)) =
        (totp_of(tx, institution, staff)?.pending, staff_view(tx, institution, staff)?)
    else {
        return Ok(None);
    };
    Ok(Some(enrolment(&opened(keys, staff, &sealed)?, &member.user_name)))
}

/// Makes what was begun the person's second factor, given a right code of it.
pub fn second_factor_confirm(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    staff: StaffId,
    code: &str,
) -> Result<(), CodeError> {
    let sealed = totp_of(tx, institution, staff)?.pending.ok_or(CodeError::NoSecondFactor)?;
    let step = step_of(&opened(keys, staff, &sealed)?, code, at).ok_or(CodeError::WrongCode)?;
    tx.exec(sql::TOTP_CONFIRM, params![institution, staff, step])?;
    audited(tx, at, Actor::Staff(staff), institution, staff, "staff.second_factor_set")?;
    Ok(())
}

/// Checks a code, and remembers its step so that nobody who saw it can use it again.
pub fn second_factor_check(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    staff: StaffId,
    code: &str,
) -> Result<(), CodeError> {
    let stored = totp_of(tx, institution, staff)?;
    let sealed = stored.sealed.ok_or(CodeError::NoSecondFactor)?;
    let step = step_of(&opened(keys, staff, &sealed)?, code, at).ok_or(CodeError::WrongCode)?;
    if stored.last_step.is_some_and(|last| step <= last) {
        return Err(CodeError::WrongCode);
    }
    tx.exec(sql::TOTP_USED, params![institution, staff, step])?;
    Ok(())
}

/// Takes the second factor away: the person with a code, or an administrator when the telephone is lost.
pub fn second_factor_remove(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    staff: StaffId,
) -> Result<(), DbError> {
    tx.exec(sql::TOTP_REMOVE, params![institution, staff])?;
    audited(tx, at, actor, institution, staff, "staff.second_factor_removed")
}

lodzins_db::row! {
    #[derive(Default)]
    struct Stored {
        sealed: Option<Vec<u8>>,
        pending: Option<Vec<u8>>,
        last_step: Option<i64>,
    }
}

fn totp_of(tx: &mut Tx<'_>, institution: InstitutionId, staff: StaffId) -> Result<Stored, DbError> {
    Ok(tx.optional(sql::TOTP_OF, params![institution, staff])?.unwrap_or_default())
}

fn opened(keys: &Keys, staff: StaffId, sealed: &[u8]) -> Result<Vec<u8>, CodeError> {
    keys.unseal(Purpose::SecondFactor, &staff.to_bytes(), sealed).map_err(|_| CodeError::NotOpened)
}

fn totp(secret: &[u8]) -> Totp {
    // The defaults of the builder are the ones named above; one step of skew, as RFC 6238, section 5.2 advises.
    Builder::new().with_secret(secret).build_noncompliant()
}

/// The step that a code belongs to, if it is one of now, of the step before or of the step after.
pub(super) fn step_of(secret: &[u8], code: &str, at: &Moment) -> Option<i64> {
    // Apps show the digits in two groups, and people type what they see.
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let seconds = u64::try_from(at.now().as_second()).ok()?;
    totp(secret).check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
}

fn enrolment(secret: &[u8], user_name: &str) -> Enrolment {
    let secret = Secret::from(secret).to_base32();
    let (issuer, account) = (percent_encoded(ISSUER), percent_encoded(user_name));
    let uri = format!(
        "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
    );
    Enrolment { secret, uri }
}

/// Everything but the unreserved characters of RFC 3986, section 2.3, as `%XX`.
fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}
