//! Who is booked for what a regime would change: a port, which the calendar of appointments fills.

use jiff::Timestamp;
use lodzins_core::{id::InstitutionId, regime::Regime};
use lodzins_db::{DbError, Tx};

/// A booking that a regime would hit. It names nobody: who it is stands with the booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingHit {
    /// The centre's code.
    pub centre: String,
    /// The codes of its services.
    pub services: Vec<String>,
    /// When it is.
    pub starts_at: Timestamp,
}

/// What knows of bookings.
pub trait Bookings {
    /// The coming bookings that could not be kept with this regime and can be without it, the earliest first.
    fn hit(
        &self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        institution: InstitutionId,
        regime: &Regime,
    ) -> Result<Vec<BookingHit>, DbError>;
}
