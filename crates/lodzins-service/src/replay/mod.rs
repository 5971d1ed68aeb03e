//! Replay: events from elsewhere, taken through the same use cases as the pages, each at its own moment.
//!
//! An event is a line of JSON with a key of its own (`docs/event.schema.json`). [`events_read`] and [`Places::place`]
//! find everything that reading alone can find wrong, before anything is written; [`event_take`] does the rest, once for
//! each key, however often the file comes. Nobody is written to: an event carries no address.

mod event; // a line, as it stands in the file
mod place; // codes of institutions, units, boxes and topics
mod sql;
mod take; // event_take
mod visit; // what happened at a centre, act by act

pub use event::{
    ActivityEvent, ContactEvent, Event, Happened, LineError, SubmissionEvent, events_read,
};
pub use place::{Placed, Places};
pub use sql::STATEMENTS;
pub use take::{ReplayError, Taken, event_take};
pub use visit::{CounterEvent, CounterStep, VisitEvent, VisitStep};
