//! Where a page of a list ended, as a word that means nothing to anybody but us.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;

/// Where a page of a list ended: the moment that it is ordered by, and the id of the last item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The moment of the last item.
    pub at: Timestamp,
    /// Its id.
    pub id: [u8; 16],
}

/// `base64url(at[8, microseconds, big endian] ‖ id[16])`.
pub fn write(place: Place) -> String {
    let mut bytes = Vec::with_capacity(24);
    bytes.extend_from_slice(&place.at.as_microsecond().to_be_bytes());
    bytes.extend_from_slice(&place.id);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads what [`write`] wrote; nothing when it is not of that form.
pub fn read(text: &str) -> Option<Place> {
    let bytes: [u8; 24] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let (micros, id) = bytes.split_at(8);
    let micros = i64::from_be_bytes(micros.try_into().ok()?);
    // A made-up cursor names a time that the calendar does not have: then it is before or after everything.
    let edge = if micros < 0 { Timestamp::MIN } else { Timestamp::MAX };
    let at = Timestamp::from_microsecond(micros).unwrap_or(edge);
    Some(Place { at, id: id.try_into().ok()? })
}
