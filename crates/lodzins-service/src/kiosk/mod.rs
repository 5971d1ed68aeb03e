//! Kiosks: devices at the door of a centre that give tickets to whoever comes.
//!
//! A kiosk is entered by an administrator, who gets a code; a device that shows the code within an hour is enrolled and
//! keeps a secret from then on. It opens nothing but the kiosk's own pages of its own centre: it says no name, and gives
//! tickets by the use cases of [`crate::reception`]. A revoked one opens nothing any more.

mod device; // kiosk_add, kiosk_enrol, kiosk_of, kiosk_revoke, kiosks
mod error;
mod receive; // kiosk_walk_in, kiosk_arrive, kiosk_booking
mod sql;

pub use device::{
    Kiosk, KioskAt, kiosk_add, kiosk_code_is_good, kiosk_enrol, kiosk_of, kiosk_revoke, kiosk_used,
    kiosks,
};
pub use error::KioskError;
pub use receive::{KioskVisitor, kiosk_arrive, kiosk_booking, kiosk_hours, kiosk_walk_in};
pub use sql::STATEMENTS;
