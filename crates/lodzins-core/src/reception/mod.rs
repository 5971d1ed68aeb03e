//! Reception: who goes next, how many may be inside, how long it may take, and the number on the ticket.
//!
//! # Whose turn it is
//!
//! Of those who wait in the lines that a counter serves, this one is next ([`Waiter::turn`]):
//!
//! 1. whoever was handed over from another counter: they had their turn, and it goes on;
//! 2. whoever has an appointment and came for it, from five minutes before its time on; and whoever has waited for an
//!    hour, from then on as if they had an appointment for that minute;
//! 3. whoever goes first for a reason that the centre respects ([`Precedence`]);
//! 4. whoever walked in, and whoever came too late for their appointment: by a quarter of an hour, or as the centre says;
//! 5. whoever came so early that the time of their appointment is still ahead.
//!
//! Within each, the earlier one. It is fair because nobody can be passed by for ever: after an hour only those are in
//! front whose time was earlier.

mod estimate;
mod kiosk_code;
mod limit;
mod nearly;
mod order;
mod ticket;

pub use estimate::{ENOUGH_SERVED, Estimate, estimate, kept_percent};
pub use kiosk_code::{KioskCode, NotAKioskCode};
pub use limit::{DOOR_MINUTES, comes_in_from, has_room, most_inside};
pub use nearly::{NEARLY_PLACES, is_nearly};
pub use order::{
    EARLY_MINUTES, LATE_MINUTES, LONGEST_WAIT_MINUTES, Rank, Turn, Waiter, too_late_for,
};
pub use ticket::{NotATicket, Ticket, free_letter};

use crate::codes;

codes! {
    /// Why somebody goes before those who came earlier. Each centre says which of these it respects.
    #[doc(alias = "ārpus rindas")]
    pub enum Precedence("reason to go first") {
        /// A person with a disability, or who is with one.
        Disability = "disability",
        /// A pregnant person.
        Pregnancy = "pregnancy",
        /// Somebody with a small child.
        SmallChild = "small_child",
        /// An elderly person who cannot stand for long.
        Elderly = "elderly",
        /// Somebody whose matter cannot wait: a death, a violence.
        Urgent = "urgent",
    }
}

codes! {
    /// What a visit came to.
    pub enum VisitResult("result of a visit") {
        /// Everything was done or answered on the spot.
        Answered = "answered",
        /// A submission was taken in.
        Submission = "submission",
        /// A document was handed out.
        Issued = "issued",
        /// Sent on within the institution.
        PassedOn = "passed_on",
        /// Sent on to another institution of the centre.
        OtherInstitution = "other_institution",
        /// It could not be done: something was missing.
        NotPossible = "not_possible",
        /// Their turn had not come when the centre closed.
        Closed = "closed",
    }
}

impl VisitResult {
    /// What a specialist may say at the end of a visit, in the order of a usual day. That another institution goes on
    /// with it, and that the day was over, say themselves.
    pub const SAID: [Self; 5] =
        [Self::Answered, Self::Submission, Self::Issued, Self::PassedOn, Self::NotPossible];
}

codes! {
    /// How a visit ended, as it is counted.
    pub enum Outcome("outcome of a visit") {
        /// Served.
        Served = "served",
        /// Nobody came.
        NoShow = "no_show",
        /// Gone before it was done.
        Left = "left",
    }
}

codes! {
    /// How the program ended a visit because the day was over.
    pub enum EndedHow("way of ending") {
        /// Nobody came to the turn: the centre was closed.
        Closed = "closed",
        /// Booked, and never came.
        Missed = "missed",
        /// At a counter until midnight.
        Forgotten = "forgotten",
    }
}

#[cfg(test)]
mod tests;
