//! What visitors are told about their visits, and how.
//!
//! Whoever gave an e-mail address gets a letter, whoever gave only the number of a mobile telephone a text message, and whom
//! neither reaches is called by a person. What does not arrive becomes a call, so that nobody is left out silently.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

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
        /// A place has become free for somebody on the waiting list, and is kept until they answer.
        Offered = "offered",
        /// A draw gave them a released place, which is kept until they confirm it.
        Drawn = "drawn",
        /// Whoever waits at the centre is one of the next.
        Nearly = "nearly",
    }
}

impl NoticeOccasion {
    /// Is a person to call when a message did not arrive in this way? Whose turn is near is called by the board in the hall;
    /// whoever was drawn and gave a telephone number alone is called anyhow, to confirm the visit.
    pub const fn may_be_called(self, instead_of: NoticeWay) -> bool {
        match self {
            Self::Nearly => false,
            Self::Drawn => !matches!(instead_of, NoticeWay::Sms),
            _ => true,
        }
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

/// The instant itself at such an hour, else the next one at which a telephone may ring.
pub fn next_civil_hour(at: Timestamp) -> Timestamp {
    if is_civil_hour(at) {
        return at;
    }
    let local = at.to_zoned(latvia_zone());
    let is_morning = local.hour() < CIVIL_HOURS.start;
    let day = if is_morning { local.date() } else { local.date().saturating_add(1.day()) };
    at_hour(day, CIVIL_HOURS.start)
}

/// The instant after so much time in which a telephone may ring.
pub fn awake_after(from: Timestamp, mut time: SignedDuration) -> Timestamp {
    let mut at = next_civil_hour(from);
    loop {
        let evening = at_hour(at.to_zoned(latvia_zone()).date(), CIVIL_HOURS.end);
        let left = evening.duration_since(at);
        if time <= left || at == Timestamp::MAX {
            return at.saturating_add(time).unwrap_or(Timestamp::MAX);
        }
        time -= left;
        at = next_civil_hour(evening);
    }
}

fn at_hour(day: Date, hour: i8) -> Timestamp {
    latvia_zone().to_timestamp(day.at(hour, 0, 0, 0)).unwrap_or(Timestamp::MAX)
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
