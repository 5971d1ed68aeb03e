//! The rule book of an institution: its calendar, its own shorter terms, and the law under both.

use std::borrow::Cow;

use jiff::{ToSpan, civil::Date};

use super::{Basis, Due, Duty, LATVIA, Rule, due, rule_for};
use crate::{calendar::WorkingCalendar, submission::Kind};

/// How many days of receipt a new term is held against the law's: weekdays, months and holidays of a year.
const DAYS_HELD: i32 = 400;

/// What an institution counts its due dates by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBook {
    /// The days on which it works.
    pub calendar: WorkingCalendar,
    /// Shorter terms of its own, each with a code of its own.
    pub own: Vec<Rule>,
}

/// A term that would end later than the law's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("received on {received_on}, it would be due on {own_due_on}; the law says {law_due_on}")]
pub struct TooLong {
    /// A day of receipt for which that is so.
    pub received_on: Date,
    /// When it would be due.
    pub own_due_on: Date,
    /// When the law says that it is due.
    pub law_due_on: Date,
    /// Which law.
    pub basis: Basis,
}

impl RuleBook {
    /// A calendar with the terms of the law alone.
    pub fn of_law(calendar: WorkingCalendar) -> Self {
        Self { calendar, own: Vec::new() }
    }

    /// When a submission of this kind, received on this day, must be answered. Every kind has a rule since 2008.
    ///
    /// The institution's own term counts where it ends no later than the law's: a promise does not lengthen a right.
    /// Of several, the one that ends first.
    pub fn due_of(&self, kind: Kind, received_on: Date) -> Option<Due> {
        let law = self.by_law(kind, received_on)?;
        let own = self.own.iter().filter(|rule| rule.holds_for(kind, Duty::Answer, received_on));
        let own = own.map(|rule| due(rule, received_on, &self.calendar));
        let first = own.filter(|own| own.due_on <= law.due_on).min_by_key(|own| own.due_on);
        Some(first.unwrap_or(law))
    }

    /// The computation behind a stored due date, by the code of the rule that the submission has. Nothing for a code
    /// that nobody knows, and where the calendar of today no longer gives that date: a closed case keeps the date that
    /// it had.
    pub fn explain(&self, rule: &str, received_on: Date, due_on: Date) -> Option<Due> {
        self.own
            .iter()
            .chain(LATVIA)
            .find(|known| known.code == rule)
            .map(|rule| due(rule, received_on, &self.calendar))
            .filter(|due| due.due_on == due_on)
    }

    /// When an open case must be answered, counted anew: a longer term stays the one that was given, anything else
    /// follows the rule of its day of receipt. Nothing when its rule is not one of this book: then its date stays.
    pub fn recount(&self, kind: Kind, received_on: Date, rule: &str) -> Option<Due> {
        let known = self.own.iter().chain(LATVIA).find(|known| known.code == rule)?;
        match known.duty {
            Duty::Answer => self.due_of(kind, received_on),
            Duty::AnswerExtended | Duty::Forward => Some(due(known, received_on, &self.calendar)),
        }
    }

    /// Whether a term of the institution's own would end later than the law's for some day of receipt.
    ///
    /// Held day by day over a year and more from its first day: months, working days and calendar days compare no
    /// other way.
    pub fn too_long(&self, own: &Rule) -> Option<TooLong> {
        let days = own.valid_from.series(1.day()).take(usize::try_from(DAYS_HELD).unwrap_or(0));
        let days = days.take_while(|day| own.valid_to.is_none_or(|last| *day <= last));
        for received_on in days {
            for kind in own.kinds.iter() {
                let Some(law) = self.by_law(*kind, received_on) else { continue };
                let own_due_on = due(own, received_on, &self.calendar).due_on;
                if own_due_on > law.due_on {
                    let (law_due_on, basis) = (law.due_on, law.basis);
                    return Some(TooLong { received_on, own_due_on, law_due_on, basis });
                }
            }
        }
        None
    }

    fn by_law(&self, kind: Kind, received_on: Date) -> Option<Due> {
        rule_for(LATVIA, kind, Duty::Answer, received_on)
            .map(|rule| due(rule, received_on, &self.calendar))
    }
}

impl Rule {
    /// A shorter term of an institution's own.
    pub fn own(
        code: String,
        kind: Kind,
        (amount, unit): (u16, super::Unit),
        valid_from: Date,
        valid_to: Option<Date>,
    ) -> Self {
        Self {
            code: Cow::Owned(code),
            kinds: Cow::Owned(vec![kind]),
            duty: Duty::Answer,
            amount,
            unit,
            basis: Basis::OwnTerm,
            valid_from,
            valid_to,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        calendar::{OwnDay, tests::any_date},
        deadline::Unit,
    };

    fn press(amount: u16, unit: Unit) -> Rule {
        Rule::own("own".to_owned(), Kind::PressEnquiry, (amount, unit), date(2026, 5, 1), None)
    }

    fn book(own: Vec<Rule>) -> RuleBook {
        RuleBook { calendar: WorkingCalendar::latvia(), own }
    }

    #[test]
    fn a_promise_of_two_days_goes_before_the_law_from_its_first_day() {
        let book = book(vec![press(2, Unit::WorkingDays)]);
        let due = |kind, day| book.due_of(kind, day).map(|due| (due.due_on, due.rule.to_string()));
        assert_eq!(
            due(Kind::PressEnquiry, date(2026, 5, 11)),
            Some((date(2026, 5, 13), "own".to_owned()))
        );
        let before = due(Kind::PressEnquiry, date(2026, 4, 30)).map(|(_, rule)| rule);
        assert_eq!(before.as_deref(), Some("house_answer_2026"));
        let other = due(Kind::Question, date(2026, 5, 11)).map(|(_, rule)| rule);
        assert_eq!(other.as_deref(), Some("submission_answer_2026"));
    }

    #[test]
    fn no_promise_is_longer_than_the_law() {
        let law = book(Vec::new());
        assert_eq!(law.too_long(&press(10, Unit::WorkingDays)), None);
        let wrong = law.too_long(&press(11, Unit::WorkingDays)).expect("too long");
        assert_eq!((wrong.received_on, wrong.basis), (date(2026, 5, 1), Basis::HouseRule));
        // Fourteen days end with ten working days or before, but for what comes in on a Saturday.
        assert_eq!(law.too_long(&press(12, Unit::Days)), None);
        let wrong = law.too_long(&press(14, Unit::Days)).expect("too long");
        assert_eq!(wrong.received_on, date(2026, 5, 9));
    }

    #[test]
    fn a_recount_keeps_the_longer_term_and_what_it_does_not_know() {
        let mut book = book(Vec::new());
        let received = date(2026, 4, 7);
        let extended = |book: &RuleBook| {
            let due = book.recount(Kind::Request, received, "submission_answer_extended_2026");
            due.map(|due| due.due_on)
        };
        assert_eq!(extended(&book), Some(date(2026, 5, 7)));
        let closed = OwnDay { off: date(2026, 5, 7), worked_instead: None, reason: String::new() };
        book.calendar = book.calendar.with_own(&[closed]);
        assert_eq!(extended(&book), Some(date(2026, 5, 8)));
        assert_eq!(book.recount(Kind::Request, received, "set by hand"), None);
        let rule = "submission_answer_extended_2026";
        assert_eq!(
            book.explain(rule, received, date(2026, 5, 7)),
            None,
            "no longer how it is counted"
        );
        assert!(book.explain(rule, received, date(2026, 5, 8)).is_some());
    }

    proptest! {
        #[test]
        fn an_own_term_never_ends_later_than_the_law(
            received_on in any_date(), amount in 1u16..400, unit in prop::sample::select(Unit::ALL),
            kind in prop::sample::select(Kind::ALL)
        ) {
            let own = Rule::own("own".to_owned(), kind, (amount, unit), date(1900, 1, 1), None);
            let (law, with) = (book(Vec::new()), book(vec![own]));
            let (law, with) = (law.due_of(kind, received_on), with.due_of(kind, received_on));
            prop_assert!(with.map(|due| due.due_on) <= law.map(|due| due.due_on));
        }
    }
}
