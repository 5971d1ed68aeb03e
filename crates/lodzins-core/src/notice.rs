//! What visitors are told about their visits, and how.
//!
//! Whoever gave an e-mail address gets a letter, whoever gave only a telephone number a text message, and whom neither
//! reaches is called by a person. What does not arrive becomes a call, so that nobody is left out silently.

use jiff::Timestamp;

use crate::{codes, moment::latvia_zone};

codes! {
    /// What a visitor is told.
    pub enum NoticeOccasion("occasion of a notice") {
        /// The centre moved the visit.
        Moved = "moved",
        /// The centre called the visit off.
        Cancelled = "cancelled",
        /// It is tomorrow.
        Reminder = "reminder",
        /// It cannot be kept, and nobody has found another time: to be agreed on the telephone.
        Stranded = "stranded",
        /// Whoever waits at the centre is one of the next.
        Nearly = "nearly",
    }
}

impl NoticeOccasion {
    /// Is a person to call when no machine arrives? Whose turn is near is called by the board in the hall.
    pub const fn may_be_called(self) -> bool {
        !matches!(self, Self::Nearly)
    }
}

codes! {
    /// How a visitor is told.
    pub enum NoticeWay("way of a notice") {
        /// By e-mail.
        Email = "email",
        /// By a text message.
        Sms = "sms",
        /// By a call.
        Call = "call",
    }
}

codes! {
    /// How far a notice has come.
    pub enum NoticeState("state of a notice") {
        /// On its way, or to be called.
        Waiting = "waiting",
        /// Handed over; on the telephone: said.
        Told = "told",
        /// Nothing to be told any more, or nobody could be reached.
        GivenUp = "given_up",
    }
}

/// The hours of the wall clock in which machines write to people about tomorrow.
const CIVIL_HOURS: std::ops::Range<i8> = 9..20;

/// Is it an hour at which a telephone may ring without waking anybody?
pub fn is_civil_hour(at: Timestamp) -> bool {
    CIVIL_HOURS.contains(&at.to_zoned(latvia_zone()).hour())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_woken_by_a_reminder() {
        let at = |text: &str| -> Timestamp { text.parse().expect("an instant") };
        // Two hours ahead of UTC in winter, three in summer.
        for (text, civil) in [
            ("2026-11-22T06:59:59Z", false),
            ("2026-11-22T07:00:00Z", true),
            ("2026-11-22T17:59:59Z", true),
            ("2026-11-22T18:00:00Z", false),
            ("2026-06-22T06:00:00Z", true),
        ] {
            assert_eq!(is_civil_hour(at(text)), civil, "{text}");
        }
    }
}
