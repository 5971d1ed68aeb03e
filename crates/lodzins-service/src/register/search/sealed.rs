//! What was typed into the search field, as it stands in an address: sealed, because it may be somebody's name.
//!
//! Addresses stay in histories, logs and messages. Sealed words say nothing there; they open for this institution's
//! staff only, and for some days: long enough to send a search to a colleague, too short to become a file on somebody.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId},
};

use crate::{Keys, keys::Purpose};

/// How long sealed words can be opened.
const VALID: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Sealed words that were opened again, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sealed {
    /// What was typed.
    Open(String),
    /// It was typed too long ago.
    Over,
    /// Not sealed here, or for another institution.
    Strange,
}

/// Seals what was typed.
pub fn searched_seal(keys: &Keys, at: &Moment, institution: InstitutionId, typed: &str) -> String {
    let mut plain = at.now().as_second().to_be_bytes().to_vec();
    plain.extend_from_slice(typed.as_bytes());
    URL_SAFE_NO_PAD.encode(keys.seal(at, Purpose::Search, &institution.to_bytes(), &plain))
}

/// Opens what [`searched_seal`] sealed for the same institution.
pub fn searched_open(
    keys: &Keys,
    now: Timestamp,
    institution: InstitutionId,
    sealed: &str,
) -> Sealed {
    let opened = || {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let plain = keys.unseal(Purpose::Search, &institution.to_bytes(), &sealed).ok()?;
        let (at, typed) = plain.split_first_chunk::<8>()?;
        let at = Timestamp::from_second(i64::from_be_bytes(*at)).ok()?;
        Some((at, String::from_utf8(typed.to_vec()).ok()?))
    };
    match opened() {
        None => Sealed::Strange,
        Some((at, _)) if now.duration_since(at) > VALID => Sealed::Over,
        Some((_, typed)) => Sealed::Open(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_words_open_for_the_same_institution_for_some_days() {
        let at = Moment::new(Timestamp::UNIX_EPOCH, [9; 32]);
        let keys = Keys::draw(&at);
        let [here, there] = [1, 2].map(|byte| InstitutionId::from_bytes([byte; 16]));
        let sealed = searched_seal(&keys, &at, here, "Testa Persona 001");
        assert!(!sealed.contains("Persona") && sealed.is_ascii(), "{sealed}");
        let later = |hours| at.now() + SignedDuration::from_hours(hours);
        let open = Sealed::Open("Testa Persona 001".to_owned());
        assert_eq!(searched_open(&keys, later(7 * 24), here, &sealed), open);
        assert_eq!(searched_open(&keys, later(7 * 24 + 1), here, &sealed), Sealed::Over);
        assert_eq!(searched_open(&keys, later(0), there, &sealed), Sealed::Strange);
        assert_eq!(searched_open(&keys, later(0), here, "nodoklis"), Sealed::Strange);
        assert_eq!(searched_open(&keys, later(0), here, ""), Sealed::Strange);
    }
}
