//! Booking by page: who may see a visit, what a resident confirms and how, and finding visits at the desk.

mod confirming; // visit_contact_enter, visit_confirmation_ask, booking_by_phone, booking_by_phone_set
mod follow; // visit_session_open, visit_session_allows, visits_clear_away
mod found; // visits of a day, of a person, to be confirmed
pub(super) mod limits; // how many visits people may book for themselves
pub(super) mod names; // words of names
mod sql;

pub(crate) use confirming::kept_until;
pub use confirming::{
    Confirming, booking_by_phone, booking_by_phone_set, visit_confirmation_ask, visit_contact_enter,
};
pub use follow::{visit_hold_let_go, visit_session_allows, visit_session_open, visits_clear_away};
pub use found::{DayPlace, Person, visits_of_day, visits_of_person, visits_to_confirm};
pub use limits::{BookingLimits, booking_limits, booking_limits_set};
pub(crate) use limits::{visit_one_more, visit_room};
pub use sql::STATEMENTS;
