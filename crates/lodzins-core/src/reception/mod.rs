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
//! 4. whoever walked in, and whoever came more than a quarter of an hour late for their appointment;
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
pub use limit::{has_room, most_inside};
pub use nearly::{NEARLY_PLACES, is_nearly};
pub use order::{EARLY_MINUTES, LATE_MINUTES, LONGEST_WAIT_MINUTES, Rank, Turn, Waiter};
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
    }
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

#[cfg(test)]
mod tests;
