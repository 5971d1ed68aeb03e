//! The people of an institution, appointed and changed by its administrator.
//!
//! Nobody changes their own roles or unit, and nobody suspends themselves: a second person must, and the trail says
//! who. An institution always keeps one administrator who can sign in. Every change stands in the trail with what was
//! there before.

mod appoint; // staff_appoint, staff_change
mod card; // a person as the administrator sees them
mod error;
mod leave; // staff_suspend, staff_resume
mod sql;
mod way_in; // staff_reset, staff_unlocked

pub use appoint::{StaffChange, staff_appoint, staff_change};
pub use card::{StaffCard, staff_card, staff_cards};
pub use error::PersonnelError;
pub use leave::{staff_resume, staff_suspend};
pub use sql::STATEMENTS;
pub use way_in::{Reset, staff_reset, staff_unlocked};
