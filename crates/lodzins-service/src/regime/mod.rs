//! Regimes: what changes for a time, from a draft with its consequences to its last day.
//!
//! A draft is seen by nobody but its editors. Switched on from a day, it is laid over the hours and the catalogue
//! whenever they are read, so that pages, feeds and the API say the same; it changes neither. It ends with a day that it
//! was given, or that somebody gives it; one that has not begun can be taken back. The rules are
//! [`lodzins_core::regime`]. Law: MK 401/2017 and MK 399/2017, by which hours and channels of service are published.

mod booking; // who is booked for what would change: a port
mod error;
mod import; // from a file, for days that are over
mod kept; // regimes as rows
mod sql;
mod switch; // on, off, ended
mod view;
mod write; // drafts

pub use booking::{BookingHit, Bookings};
pub use error::RegimeError;
pub use import::{RegimeFile, regimes_record};
pub use kept::{KeptRegime, RegimeState};
pub use sql::STATEMENTS;
pub use switch::{regime_end, regime_faults, regime_switch_on, regime_take_back};
pub use view::{known_names, regime, regime_consequences, regimes, regimes_switched_on, setting};
pub use write::{regime_begin, regime_draft, regime_drop};
