//! What an institution is made of, changed while it works: units, topics, drop boxes, centres, journals, its own face.
//!
//! Nothing here is ever deleted, and a code once given stays: old cases, contacts and figures carry both. What is no
//! longer used is closed from a day. Every change stands in the audit trail with what was there before.

mod centre;
mod drop_box;
mod error;
mod journal;
mod noted; // the shared way of every change: its audit row
mod order;
mod profile;
mod sql;
mod topic;
mod unit;

pub use centre::{
    Centre, CentreDetails, centre_add, centre_change, centre_codes, centres, centres_coded,
};
pub use drop_box::{BoxDetails, box_add, box_change};
pub use error::StructureError;
pub use journal::{Journal, journal_add, journal_change, journal_close, journals};
pub(crate) use noted::{is_code, noted};
pub use order::Step;
pub use profile::{Life, Profile, institution_change, institution_live};
pub use sql::STATEMENTS;
pub use topic::{topic_add, topic_change, topic_move};
pub use unit::{
    UnitDetails, unit_add, unit_change, unit_close, unit_move, units_hand_over_due,
    units_to_hand_over,
};
