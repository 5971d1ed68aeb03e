//! Deadlines: dated rules on a working calendar, with the computation told as data.
//!
//! A term of the law is not a constant: on 1 March 2026 a month became ten working days. So a rule has its days of
//! validity, and a submission keeps the rule of the day on which it was received. The institution's waiting for the
//! submitter stops no clock.

use std::borrow::Cow;

use jiff::{ToSpan, civil::Date};

use crate::{
    calendar::{DayOff, WorkingCalendar, is_weekend},
    codes,
    submission::Kind,
};

mod book;
mod extension;
mod group;
mod law;

pub use book::{RuleBook, TooLong};
pub use extension::{ExtensionGround, NotExtended, Term, extended, longer_due, longer_term};
pub use group::{DueGroup, soon_until};
pub use law::LATVIA;

codes! {
    /// What must be done by a due date.
    pub enum Duty("duty") {
        /// Answer.
        Answer = "answer",
        /// Answer, after the longer term on the grounds that the law names, with notice to the submitter.
        #[doc(alias = "termiņa pagarinājums")]
        AnswerExtended = "answer_extended",
        /// Send on to the competent institution and tell the submitter.
        #[doc(alias = "pārsūtīt pēc piekritības")]
        Forward = "forward",
    }
}

codes! {
    /// What a term is counted in.
    pub enum Unit("unit of time") {
        /// Days on which the institution works.
        WorkingDays = "working_days",
        /// Calendar days.
        Days = "days",
        /// Months.
        Months = "months",
    }
}

codes! {
    /// The text that a rule comes from.
    pub enum Basis("legal basis") {
        /// Iesniegumu likums, section 5, in its wording until 28 February 2026.
        SubmissionsLaw = "submissions_law",
        /// Iesniegumu likums, section 5, in its wording since 1 March 2026.
        SubmissionsLaw2026 = "submissions_law_2026",
        /// Administratīvā procesa likums, section 64.
        AdministrativeProcedureLaw = "administrative_procedure_law",
        /// Informācijas atklātības likums, section 14.
        InformationLaw = "information_law",
        /// No law names a term: the institution holds itself to the one for submissions.
        HouseRule = "house_rule",
        /// A shorter term that the institution promised.
        OwnTerm = "own_term",
    }
}

/// How long something may take, for whom, and from when to when that holds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rule {
    /// Its own code, kept with each submission that got its due date from it.
    pub code: Cow<'static, str>,
    /// The kinds of submission that it is for.
    pub kinds: Cow<'static, [Kind]>,
    /// What must be done in time.
    pub duty: Duty,
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
    /// The text that it comes from.
    pub basis: Basis,
    /// The first day of receipt that it holds for.
    pub valid_from: Date,
    /// The last day of receipt that it holds for; nothing while it is in force.
    pub valid_to: Option<Date>,
}

impl Rule {
    /// Does it hold for such a submission received on this day?
    pub fn holds_for(&self, kind: Kind, duty: Duty, received_on: Date) -> bool {
        self.duty == duty
            && self.kinds.contains(&kind)
            && self.valid_from <= received_on
            && self.valid_to.is_none_or(|last| received_on <= last)
    }
}

/// The rule for a submission received on a day: the first of `rules` that holds.
///
/// An institution's own rules go before [`LATVIA`], so that a shorter promise of its own wins.
pub fn rule_for<'r>(
    rules: impl IntoIterator<Item = &'r Rule>,
    kind: Kind,
    duty: Duty,
    received_on: Date,
) -> Option<&'r Rule> {
    rules.into_iter().find(|rule| rule.holds_for(kind, duty, received_on))
}

/// A due date and how it came about, for people to read in their own language.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Due {
    /// The last day in time.
    pub due_on: Date,
    /// The day from which the term is counted; that day itself does not count.
    pub received_on: Date,
    /// The code of the rule.
    pub rule: Cow<'static, str>,
    /// The text that the rule comes from.
    pub basis: Basis,
    /// How many were counted: the rule's amount.
    pub counted: u16,
    /// Of what.
    pub unit: Unit,
    /// Days from Monday to Friday that the count passed over because nobody works, with the reason.
    pub skipped: Vec<(Date, DayOff)>,
    /// Where the term itself ended, when that is no working day and the due date rolled forward from it.
    pub rolled_from: Option<Date>,
}

/// Counts a rule's term from a day of receipt.
///
/// Hours do not matter: whatever came in before midnight came in on that day. The day of receipt is not counted; a
/// month ends on the same day of its month, or on the month's last; an end on a day off rolls to the next working day.
pub fn due(rule: &Rule, received_on: Date, calendar: &WorkingCalendar) -> Due {
    let end = match rule.unit {
        Unit::WorkingDays => {
            (0..rule.amount).fold(received_on, |day, _| calendar.next_working(day))
        }
        Unit::Days => received_on.saturating_add(i32::from(rule.amount).days()),
        Unit::Months => received_on.saturating_add(i32::from(rule.amount).months()),
    };
    let due_on = calendar.working_from(end);
    let passed_over_after =
        if rule.unit == Unit::WorkingDays { received_on } else { day_before(end) };
    Due {
        due_on,
        received_on,
        rule: rule.code.clone(),
        basis: rule.basis,
        counted: rule.amount,
        unit: rule.unit,
        skipped: weekdays_off(calendar, passed_over_after, due_on),
        rolled_from: (end != due_on).then_some(end),
    }
}

fn day_before(date: Date) -> Date {
    date.yesterday().unwrap_or(date)
}

/// The days from Monday to Friday after `after` and before `until` on which nobody works.
fn weekdays_off(calendar: &WorkingCalendar, after: Date, until: Date) -> Vec<(Date, DayOff)> {
    after
        .series(1.day())
        .skip(1)
        .take_while(|day| *day < until)
        .filter(|day| !is_weekend(*day))
        .filter_map(|day| Some((day, calendar.why_not_working(day)?)))
        .collect()
}

#[cfg(test)]
mod tests;
