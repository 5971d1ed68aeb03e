//! A paper from the counter, the box, the post: checked, then entered like everything else.

use jiff::SignedDuration;
use lodzins_core::{Channel, Moment, id::ClientId};
use lodzins_db::{DbError, Tx};

use crate::{
    Office,
    idempotency::RequestKey,
    identity::client::{ClientError, NewClient, client_create, submission_client_name},
    institution::{drop_boxes, unit_takes_work},
    register::{Arrival, RegisterError, Registered, submission_register},
};

/// How long something may have lain before it is entered; what is older is a slip of the pen in the year.
pub const LONGEST_LAIN: SignedDuration = SignedDuration::from_hours(366 * 24);

/// Why the desk cannot enter it so.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// What comes by this channel enters itself.
    #[error("nothing is entered by hand under the channel {0}")]
    NotByHand(Channel),
    /// The channel has boxes, and none was named.
    #[error("which box is not said")]
    BoxMissing,
    /// The institution has no such box, or the channel has none.
    #[error("no such box")]
    NoSuchBox,
    /// The institution has no such unit.
    #[error("no such unit")]
    NoSuchUnit,
    /// The day of receipt has not come yet.
    #[error("received in the future")]
    ReceivedInFuture,
    /// The day of receipt is more than a year ago.
    #[error("received more than a year ago")]
    ReceivedLongAgo,
    /// The client is not there, or cannot be entered so.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The register says no.
    #[error(transparent)]
    Register(#[from] RegisterError),
}

impl From<DbError> for IntakeError {
    fn from(error: DbError) -> Self {
        Self::Register(error.into())
    }
}

/// Enters what a clerk has before them. The same `arrival.key` again returns what the first call returned.
///
/// A paper may have lain in its box since Friday: `received_at` may be earlier than now and never later, because
/// the deadline runs from the day on which it reached the institution.
#[doc(alias = "ātrā reģistrācija")]
pub fn paper_register(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
) -> Result<Registered, IntakeError> {
    if !arrival.channel.is_entered_by_clerks() {
        return Err(IntakeError::NotByHand(arrival.channel));
    }
    match (&arrival.drop_box, arrival.channel.has_boxes()) {
        (None, false) => {}
        (None, true) => return Err(IntakeError::BoxMissing),
        (Some(_), false) => return Err(IntakeError::NoSuchBox),
        (Some(code), true) => {
            let boxes = drop_boxes(tx, arrival.institution)?;
            if boxes.iter().all(|known| known.code != *code) {
                return Err(IntakeError::NoSuchBox);
            }
        }
    }
    if let Some(unit) = arrival.unit
        && !unit_takes_work(tx, arrival.institution, unit, at.date())?
    {
        return Err(IntakeError::NoSuchUnit);
    }
    if let Some(received_at) = arrival.received_at {
        let lain = at.now().duration_since(received_at);
        if lain.is_negative() {
            return Err(IntakeError::ReceivedInFuture);
        }
        if lain > LONGEST_LAIN {
            return Err(IntakeError::ReceivedLongAgo);
        }
    }
    Ok(submission_register(tx, at, office, arrival)?)
}

/// Whose a paper is, as far as the clerk says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Nobody said.
    Unsaid,
    /// A client who is known.
    Known(ClientId),
    /// A client who is entered with it; the key makes the same form again the same client.
    New(NewClient, RequestKey),
}

/// Enters a paper and says whose it is, in one go.
pub fn paper_register_of(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
    whose: &Whose,
) -> Result<Registered, IntakeError> {
    let registered = paper_register(tx, at, office, arrival)?;
    let (institution, by) = (arrival.institution, arrival.by);
    let client = match whose {
        Whose::Unsaid => return Ok(registered),
        Whose::Known(id) => *id,
        Whose::New(new, key) => {
            client_create(tx, at, &office.keys, institution, new, Some(key), by)?
        }
    };
    submission_client_name(tx, at, institution, registered.id, Some(client), by)?;
    Ok(registered)
}
