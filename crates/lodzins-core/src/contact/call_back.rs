//! Calling somebody back: by when, how often, and when one may stop.

use jiff::{Timestamp, civil::time};

use crate::{
    WorkingCalendar, codes,
    moment::{date_in_latvia, latvia_zone},
};

codes! {
    /// What came of a call.
    pub enum CallOutcome("outcome of a call") {
        /// The person was spoken to.
        Reached = "reached",
        /// Nobody answered, or the line was busy.
        NotReached = "not_reached",
        /// Somebody else answered, or the number does not exist.
        WrongNumber = "wrong_number",
    }
}

codes! {
    /// Where a wish to be called back stands.
    #[doc(alias = "atzvans")]
    pub enum CallBackStatus("status of a call-back") {
        /// Somebody is to be called.
        Waiting = "waiting",
        /// The person was spoken to.
        Reached = "reached",
        /// Given up after enough attempts, with a reason.
        GivenUp = "given_up",
    }
}

/// Calls that must have been in vain before one may give up.
pub const ATTEMPTS_BEFORE_GIVING_UP: usize = 3;

/// By when somebody is called back who asks now, unless something else is agreed: noon of the next working day.
pub fn call_back_due(asked_at: Timestamp, calendar: &WorkingCalendar) -> Timestamp {
    let day = calendar.next_working(date_in_latvia(asked_at));
    day.to_datetime(time(12, 0, 0, 0))
        .to_zoned(latvia_zone())
        .map_or(asked_at, |noon| noon.timestamp())
}

/// Whether one may stop calling: after enough attempts, or when the number is somebody else's.
pub fn may_give_up(attempts: &[CallOutcome]) -> bool {
    attempts.contains(&CallOutcome::WrongNumber) || attempts.len() >= ATTEMPTS_BEFORE_GIVING_UP
}
