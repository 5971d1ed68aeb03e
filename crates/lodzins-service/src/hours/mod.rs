//! Opening hours: places that are open at times, when, and what differs for a time.
//!
//! A place is a centre, a counter, a telephone line, a cash desk or a drop box. It has weekly patterns, each from a day;
//! overrides and closures from a day to a day. The rules are [`lodzins_core::hours`]. Nothing is deleted: a pattern is
//! followed by another, an exception is ended or taken back, and each change stands in the audit trail. Law: MK 401/2017
//! and MK 399/2017, by which the hours of service are published.

mod change; // patterns and exceptions: entered, ended, taken back
mod error;
mod import; // from a file
mod kept; // patterns and exceptions as rows
mod place; // what there is that has hours
mod sql;
mod view;

pub use change::{exception_add, exception_end, exception_withdraw, pattern_set};
pub use error::HoursError;
pub use import::{HoursFile, Imported, hours_import};
pub use kept::{Exception, KeptException, KeptPattern};
pub use place::{
    NewPlace, Place, PlaceDetails, place_add, place_by_id, place_change, places, places_at,
};
pub use sql::STATEMENTS;
pub use view::{
    OpenState, PlaceHours, all_hours, hours_as_laid_down, hours_at, hours_between, hours_of,
    hours_supposing, place_hours,
};
