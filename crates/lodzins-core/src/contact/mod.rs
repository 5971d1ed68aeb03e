//! Contacts: any consultation in one line, whatever the channel; and calling somebody back.
//!
//! No law asks for a register of consultations. What is kept is what the centre needs to know how it worked: by which
//! channel, about what, how long, with which result; of the person only what a call back needs.

mod call_back;

use jiff::{SignedDuration, Timestamp};

use crate::{Channel, codes};

pub use call_back::{
    ATTEMPTS_BEFORE_GIVING_UP, CallBackStatus, CallOutcome, call_back_due, may_give_up,
};

codes! {
    /// Who turned to whom.
    pub enum Direction("direction of a contact") {
        /// Somebody turned to the institution.
        In = "in",
        /// The institution turned to somebody.
        Out = "out",
    }
}

codes! {
    /// What a contact came to.
    pub enum ContactResult("result of a contact") {
        /// Answered at once.
        Answered = "answered",
        /// Passed on to somebody else.
        PassedOn = "passed_on",
        /// The person wants to be called back.
        CallBack = "call_back",
        /// A submission came of it.
        Submission = "submission",
        /// Nobody answered: an outgoing call.
        NoAnswer = "no_answer",
        /// The line broke off, or the person left.
        BrokenOff = "broken_off",
    }
}

/// The channels by which people consult, the usual ones first. Paper is no consultation: it is a submission.
pub const CHANNELS: &[Channel] = &[
    Channel::Phone,
    Channel::InPerson,
    Channel::Window,
    Channel::Email,
    Channel::SocialMedia,
    Channel::Video,
    Channel::Assistant,
];

/// The longest consultation: a day.
pub const MOST_SECONDS: u32 = 24 * 60 * 60;
/// What is open for longer was forgotten, and says nothing about the consultation.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(2);

/// How many seconds a consultation took whose form was opened at `opened` and sent at `sent`.
///
/// Nothing when the form was left open for more than two hours, or opened in the future.
pub fn seconds_between(opened: Timestamp, sent: Timestamp) -> Option<u32> {
    let took = sent.duration_since(opened);
    let plausible = !took.is_negative() && took <= FORGOTTEN_AFTER;
    plausible.then(|| u32::try_from(took.as_secs()).ok()).flatten()
}

#[cfg(test)]
mod tests;
