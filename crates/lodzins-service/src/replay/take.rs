//! Taking an event: what the pages would have done, at the event's own moment.

use lodzins_core::Moment;
use lodzins_db::{DbError, Tx, params};

use super::{
    Placed,
    place::What,
    sql,
    visit::{counter_take, visit_take},
};
use crate::{
    Actor, Office,
    appointment::AppointmentError,
    contact::{ContactError, contact_enter},
    reception::ReceptionError,
    register::{RegisterError, submission_answer, submission_register},
    statistics::{ActivityError, activity_enter, fact_provenance},
};

/// What came of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is there since now.
    Added,
    /// It was there: nothing was written.
    Known,
}

/// An event cannot be taken; nothing of it is written.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// It has not happened yet.
    #[error("it has not happened yet")]
    InFuture,
    /// The key was taken for another event.
    #[error("its key was used before for another event; give it a key of its own")]
    KeyTaken,
    /// The register says no.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// Contacts say no.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// Statistics say no.
    #[error(transparent)]
    Activity(#[from] ActivityError),
    /// No event before this one begins the visit, or it was taken too long ago.
    #[error(
        "no event before it begins the visit “{0}” with `book` or `walk_in`, or that was taken long ago"
    )]
    NoSuchVisit(String),
    /// The visit has begun before.
    #[error("the visit “{0}” has begun before; call each visit by a name of its own")]
    VisitTwice(String),
    /// They came in or went out by another door than people did then.
    #[error("they would have used door {right}, not door {told}: so says the regime of that day")]
    OtherDoor {
        /// The door of the event.
        told: String,
        /// The door of the regime.
        right: String,
    },
    /// Somebody works at the counter now.
    #[error("somebody has worked at the counter since then; close it first")]
    CounterInUse,
    /// Appointments say no.
    #[error(transparent)]
    Appointment(AppointmentError),
    /// Reception says no.
    #[error(transparent)]
    Reception(ReceptionError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

// What the database does not carry out is no refusal of the line, whoever asked it.
impl From<AppointmentError> for ReplayError {
    fn from(error: AppointmentError) -> Self {
        match error {
            AppointmentError::Db(error) => Self::Db(error),
            other => Self::Appointment(other),
        }
    }
}

impl From<ReceptionError> for ReplayError {
    fn from(error: ReceptionError) -> Self {
        match error {
            ReceptionError::Db(error) => Self::Db(error),
            ReceptionError::Appointment(error) => error.into(),
            other => Self::Reception(other),
        }
    }
}

/// Takes an event, unless its key was taken before. The clock of what happens is the event's.
pub fn event_take(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    event: &Placed,
) -> Result<Taken, ReplayError> {
    let institution = event.institution;
    let (key, same) = event.key.hashes();
    let before: Option<([u8; 32],)> = tx.optional(sql::EVENT_TAKEN, params![institution, key])?;
    if let Some((before,)) = before {
        return if before == same { Ok(Taken::Known) } else { Err(ReplayError::KeyTaken) };
    }
    let then = Moment::new(event.at, at.secret());
    if then.now() > at.now() {
        return Err(ReplayError::InFuture);
    }
    match &event.what {
        What::Submission(arrival, provenance, answer) => {
            let id = submission_register(tx, &then, office, arrival)?.id;
            fact_provenance(tx, institution, id, *provenance)?;
            if let Some((answered_at, text)) = answer {
                let later = Moment::new(*answered_at, at.secret());
                if later.now() > at.now() {
                    return Err(ReplayError::InFuture);
                }
                submission_answer(tx, &later, office, institution, id, text, &[], Actor::System)?;
            }
        }
        What::Contact(contact, provenance) => {
            let id = contact_enter(tx, &then, contact)?.id;
            fact_provenance(tx, institution, id, *provenance)?;
        }
        What::Activity(activity) => activity_enter(tx, &then, activity)?,
        What::Visit(visit) => visit_take(tx, (at, &then), &office.keys, institution, visit)?,
        What::Counter(id, act) => counter_take(tx, &then, institution, *id, *act)?,
    }
    tx.exec(sql::EVENT_REMEMBER, params![institution, key, same])?;
    Ok(Taken::Added)
}
