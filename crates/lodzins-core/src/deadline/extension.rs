//! The longer term: on the grounds that the law names, before the first term is over, and once.

use jiff::civil::Date;

use super::{Basis, Due, Duty, LATVIA, Rule, due, rule_for};
use crate::{calendar::WorkingCalendar, codes, submission::Kind};

codes! {
    /// Why an answer takes longer.
    pub enum ExtensionGround("ground for a longer term") {
        /// More data must be obtained.
        MoreData = "more_data",
        /// Other institutions must be asked.
        OtherInstitutions = "other_institutions",
        /// The submission is large.
        LargeVolume = "large_volume",
        /// Other objective reasons, where the law asks for no more than that.
        ObjectiveReasons = "objective_reasons",
    }
}

/// Why the term stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotExtended {
    /// No law gives a longer term to such a submission.
    #[error("no law gives a longer term to such a submission")]
    NoLongerTerm,
    /// It has the longer term already, and there is none after that.
    #[error("the term was extended before")]
    ExtendedBefore,
    /// The first term is over.
    #[error("the term is over")]
    TermOver,
    /// The longer term ends no later than the first one.
    #[error("the longer term ends no later")]
    NoLater,
    /// The law names other grounds.
    #[error("the law names other grounds")]
    NotAGround,
}

impl ExtensionGround {
    /// The grounds that a law names.
    ///
    /// Iesniegumu likums, section 5, since 1 March 2026: more data, other institutions, large volume. Before that, and
    /// in Administratīvā procesa likums, section 64(2): objective reasons.
    pub const fn of_law(basis: Basis) -> &'static [Self] {
        match basis {
            Basis::SubmissionsLaw2026 => {
                &[Self::MoreData, Self::OtherInstitutions, Self::LargeVolume]
            }
            Basis::SubmissionsLaw | Basis::AdministrativeProcedureLaw => &[Self::ObjectiveReasons],
            Basis::InformationLaw | Basis::HouseRule | Basis::OwnTerm => &[],
        }
    }
}

/// The rule of the longer term for such a submission, unless it has it already.
pub fn longer_term(
    kind: Kind,
    received_on: Date,
    rule_now: &str,
) -> Result<&'static Rule, NotExtended> {
    let longer = rule_for(LATVIA, kind, Duty::AnswerExtended, received_on)
        .ok_or(NotExtended::NoLongerTerm)?;
    if longer.code == rule_now { Err(NotExtended::ExtendedBefore) } else { Ok(longer) }
}

/// A term that somebody wants to extend.
#[derive(Debug, Clone, Copy)]
pub struct Term<'t> {
    /// What it is.
    pub kind: Kind,
    /// When it was received.
    pub received_on: Date,
    /// The code of the rule that it has its due date from.
    pub rule: &'t str,
    /// When it must be answered.
    pub due_on: Date,
}

/// What the longer term comes to, counted from the day of receipt, if it can still be given.
pub fn longer_due(
    term: &Term<'_>,
    today: Date,
    calendar: &WorkingCalendar,
) -> Result<(&'static Rule, Due), NotExtended> {
    let longer = longer_term(term.kind, term.received_on, term.rule)?;
    if first_term_ends(term, calendar) < today {
        return Err(NotExtended::TermOver);
    }
    let due = due(longer, term.received_on, calendar);
    if due.due_on <= term.due_on { Err(NotExtended::NoLater) } else { Ok((longer, due)) }
}

/// The due date by the longer term, on a ground that its law names.
pub fn extended(
    term: &Term<'_>,
    ground: ExtensionGround,
    today: Date,
    calendar: &WorkingCalendar,
) -> Result<Due, NotExtended> {
    let longer = longer_term(term.kind, term.received_on, term.rule)?;
    if !ExtensionGround::of_law(longer.basis).contains(&ground) {
        return Err(NotExtended::NotAGround);
    }
    longer_due(term, today, calendar).map(|(_, due)| due)
}

/// The day until which the law lets a term be extended: a shorter one that an institution set itself cuts nobody off.
fn first_term_ends(term: &Term<'_>, calendar: &WorkingCalendar) -> Date {
    let of_law = rule_for(LATVIA, term.kind, Duty::Answer, term.received_on);
    of_law.map_or(term.due_on, |rule| due(rule, term.received_on, calendar).due_on.max(term.due_on))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn request(received_on: Date) -> (Due, WorkingCalendar) {
        let calendar = WorkingCalendar::latvia();
        let rule = rule_for(LATVIA, Kind::Request, Duty::Answer, received_on).expect("a rule");
        (due(rule, received_on, &calendar), calendar)
    }

    fn extend(
        first: &Due,
        kind: Kind,
        ground: ExtensionGround,
        today: Date,
    ) -> Result<Due, NotExtended> {
        let term =
            Term { kind, received_on: first.received_on, rule: &first.rule, due_on: first.due_on };
        extended(&term, ground, today, &WorkingCalendar::latvia())
    }

    #[test]
    fn since_march_2026_a_month_from_receipt_on_three_grounds() {
        let (first, _) = request(date(2026, 4, 7));
        let longer = extend(&first, Kind::Request, ExtensionGround::MoreData, date(2026, 4, 20));
        assert_eq!(longer.map(|due| due.due_on), Ok(date(2026, 5, 7)));
        let other =
            extend(&first, Kind::Request, ExtensionGround::ObjectiveReasons, date(2026, 4, 20));
        assert_eq!(other, Err(NotExtended::NotAGround));
    }

    #[test]
    fn before_that_four_months_for_objective_reasons() {
        let (first, _) = request(date(2026, 2, 10));
        let ground = ExtensionGround::ObjectiveReasons;
        let longer = extend(&first, Kind::Request, ground, date(2026, 3, 2));
        assert_eq!(longer.map(|due| due.due_on), Ok(date(2026, 6, 10)));
    }

    #[test]
    fn on_the_last_day_still_and_the_day_after_no_more() {
        let (first, _) = request(date(2026, 4, 7));
        let on = |day| extend(&first, Kind::Request, ExtensionGround::LargeVolume, day);
        assert!(on(first.due_on).is_ok());
        assert_eq!(on(first.due_on.tomorrow().expect("a day")), Err(NotExtended::TermOver));
    }

    #[test]
    fn an_own_shorter_term_leaves_the_time_that_the_law_gives_for_an_extension() {
        let (of_law, calendar) = request(date(2026, 4, 7));
        let received_on = of_law.received_on;
        let own = Term { kind: Kind::Request, received_on, rule: "own", due_on: date(2026, 4, 10) };
        let on = |day| extended(&own, ExtensionGround::MoreData, day, &calendar);
        assert_eq!(on(of_law.due_on).map(|due| due.due_on), Ok(date(2026, 5, 7)));
        assert_eq!(on(of_law.due_on.tomorrow().expect("a day")), Err(NotExtended::TermOver));
    }

    #[test]
    fn there_is_no_term_after_the_longer_one() {
        let (first, _) = request(date(2026, 4, 7));
        let ground = ExtensionGround::OtherInstitutions;
        let longer = extend(&first, Kind::Request, ground, date(2026, 4, 8)).expect("once");
        assert_eq!(
            extend(&longer, Kind::Request, ground, date(2026, 4, 8)),
            Err(NotExtended::ExtendedBefore)
        );
    }

    #[test]
    fn a_kind_without_a_longer_term_keeps_its_term() {
        let (first, _) = request(date(2026, 4, 7));
        for kind in [Kind::InformationRequest, Kind::PressEnquiry, Kind::Other] {
            let refused = extend(&first, kind, ExtensionGround::MoreData, date(2026, 4, 8));
            assert_eq!(refused, Err(NotExtended::NoLongerTerm), "{kind}");
        }
    }

    #[test]
    fn every_longer_term_has_its_grounds() {
        for rule in LATVIA.iter().filter(|rule| rule.duty == Duty::AnswerExtended) {
            assert!(!ExtensionGround::of_law(rule.basis).is_empty(), "{}", rule.code);
        }
    }
}
