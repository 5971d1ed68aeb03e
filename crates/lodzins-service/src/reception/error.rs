//! Why reception says no, as facts.

use jiff::Timestamp;
use lodzins_core::{Assurance, appointment::VisitStatus, id::VisitId};
use lodzins_db::DbError;

use crate::{
    appointment::AppointmentError, idempotency::KeyReused, identity::client::ClientError,
    institution::structure::StructureError,
};

/// Why reception says no.
#[derive(Debug, thiserror::Error)]
pub enum ReceptionError {
    /// There is no such centre, counter, visit or call for help in this institution.
    #[error("no such centre, counter, visit or alarm")]
    NotThere,
    /// The visit has gone on.
    #[error("not possible while the visit is {0}")]
    NotNow(VisitStatus),
    /// Nobody sits at the counter.
    #[error("the counter is closed")]
    CounterClosed,
    /// Somebody is called to the counter or served there.
    #[error("somebody is at the counter")]
    Busy(VisitId),
    /// The visitor is called to another counter, or is served there.
    #[error("the visitor is at another counter")]
    Elsewhere,
    /// There is no room inside.
    #[error("{inside} people are inside, and no more than {most} may be")]
    Full {
        /// How many are inside.
        inside: u32,
        /// How many may be.
        most: u32,
    },
    /// People are received by appointment only.
    #[error("people are received by appointment only")]
    ByAppointmentOnly,
    /// Nobody is received.
    #[error("nobody is received today")]
    Shut,
    /// The appointment is for another day.
    #[error("the appointment is for another day")]
    NotToday,
    /// The appointment is later: they come in from then on.
    #[error("they come in from {0} on")]
    ComesTooEarly(Timestamp),
    /// The time of the appointment, with what one may be late, is not over.
    #[error("whoever is booked may still come")]
    TooEarly,
    /// They were called fewer times than the centre asks for.
    #[error("called {made} times, {needed} are needed")]
    TooFewCalls {
        /// How often they were called.
        made: u32,
        /// How often they must be.
        needed: u32,
    },
    /// Whoever was called is given time to come.
    #[error("{minutes} minutes lie between two calls")]
    TooSoon {
        /// So many minutes lie between two calls.
        minutes: u32,
    },
    /// The service asks for proof of who it is.
    #[error("the service asks for an identity of at least {0}")]
    IdentityMissing(Assurance),
    /// The centre does not respect this reason to go first.
    #[error("the centre does not respect this reason")]
    NoSuchReason,
    /// The catalogue has no such service.
    #[error("no such service: {0}")]
    NoSuchService(String),
    /// The institution has no such topic.
    #[error("no such topic: {0}")]
    NoSuchTopic(String),
    /// No open counter would take them there.
    #[error("nobody would serve them there")]
    NobodyThere,
    /// All letters of the centre's lines are given.
    #[error("the centre has as many lines as there are letters")]
    NoLetter,
    /// Text messages do not reach this telephone number.
    #[error("text messages do not reach this number")]
    NoMessages,
    /// A number is out of its range.
    #[error("a number is out of its range")]
    OutOfRange,
    /// A counter's code or name.
    #[error(transparent)]
    Structure(#[from] StructureError),
    /// The client's entry.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The booking.
    #[error(transparent)]
    Appointment(#[from] AppointmentError),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
