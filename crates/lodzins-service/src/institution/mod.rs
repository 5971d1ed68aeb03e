//! Institutions (the tenants), their units, drop boxes, journals and topics.
//!
//! An institution has a first and a last day and may have a successor: municipalities merge, tasks move.

mod days; // which days it works
mod found;
mod sql;
pub mod structure; // what an institution is made of, changed while it works
mod topic;
mod view;

pub use days::{calendar, calendar_of_law, days_off, state_calendar};
pub(crate) use days::{day_clear, day_set, state_calendar_set};
pub use found::{FoundError, Founding, Named, NewBox, NewJournal, NewUnit, institution_found};
pub use sql::STATEMENTS;
pub use topic::{NewTopic, Topic, is_topic_code, topics};
pub use view::{
    DropBox, Institution, Unit, drop_boxes, institution_by_code, institution_by_id, institutions,
    lives_on, unit_by_code, unit_by_id, unit_takes_work, units,
};
