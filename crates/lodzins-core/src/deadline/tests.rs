use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::calendar::{Holiday, tests::any_date};

fn answer_due(kind: Kind, received_on: Date, calendar: &WorkingCalendar) -> Due {
    let rule = rule_for(LATVIA, kind, Duty::Answer, received_on).expect("every kind has a term");
    due(rule, received_on, calendar)
}

#[test]
fn ten_working_days_pass_over_the_first_and_the_fourth_of_may() {
    let due = answer_due(Kind::Request, date(2026, 4, 29), &WorkingCalendar::latvia());
    assert_eq!(due.due_on, date(2026, 5, 15));
    assert_eq!(
        due.skipped,
        [
            (date(2026, 5, 1), DayOff::Holiday { holiday: Holiday::LabourDay }),
            (date(2026, 5, 4), DayOff::Holiday { holiday: Holiday::IndependenceRestored }),
        ]
    );
    assert_eq!(
        (due.counted, due.rolled_from, due.rule.as_ref()),
        (10, None, "submission_answer_2026")
    );
}

#[test]
fn ten_working_days_pass_over_midsummer_and_its_moved_day() {
    let due = answer_due(Kind::Complaint, date(2026, 6, 9), &WorkingCalendar::of_the_state());
    assert_eq!(due.due_on, date(2026, 6, 26));
    assert_eq!(
        due.skipped,
        [
            (date(2026, 6, 22), DayOff::MovedOff { worked_instead: date(2026, 6, 27) }),
            (date(2026, 6, 23), DayOff::Holiday { holiday: Holiday::MidsummerEve }),
            (date(2026, 6, 24), DayOff::Holiday { holiday: Holiday::MidsummerDay }),
        ]
    );
}

#[test]
fn a_municipality_that_does_not_move_the_day_answers_a_day_earlier() {
    let due = answer_due(Kind::Complaint, date(2026, 6, 9), &WorkingCalendar::latvia());
    assert_eq!(due.due_on, date(2026, 6, 25));
}

#[test]
fn a_submission_keeps_the_rule_of_its_day_of_receipt() {
    let latvia = WorkingCalendar::latvia();
    let (last_old, first_new) = (date(2026, 2, 28), date(2026, 3, 1));
    assert_eq!(answer_due(Kind::Question, last_old, &latvia).rule, "submission_answer_2008");
    assert_eq!(answer_due(Kind::Question, last_old, &latvia).due_on, date(2026, 3, 30));
    assert_eq!(answer_due(Kind::Question, first_new, &latvia).rule, "submission_answer_2026");
    assert_eq!(answer_due(Kind::Question, first_new, &latvia).due_on, date(2026, 3, 13));
}

#[test]
fn a_month_ends_on_its_last_day_when_the_same_day_is_missing_and_rolls_off_a_weekend() {
    let due = answer_due(Kind::Request, date(2020, 1, 31), &WorkingCalendar::latvia());
    assert_eq!((due.due_on, due.rolled_from), (date(2020, 3, 2), Some(date(2020, 2, 29))));
    assert_eq!(due.skipped, [], "a weekend is not worth a word");
}

#[test]
fn rolling_off_a_holiday_tells_which_one() {
    let due = answer_due(Kind::Application, date(2026, 11, 24), &WorkingCalendar::latvia());
    assert_eq!((due.due_on, due.rolled_from), (date(2026, 12, 28), Some(date(2026, 12, 24))));
    assert_eq!(
        due.skipped,
        [
            (date(2026, 12, 24), DayOff::Holiday { holiday: Holiday::ChristmasEve }),
            (date(2026, 12, 25), DayOff::Holiday { holiday: Holiday::ChristmasDay }),
        ]
    );
}

#[test]
fn a_worked_saturday_counts() {
    let rule = rule_for(LATVIA, Kind::Request, Duty::Forward, date(2026, 6, 25)).expect("a rule");
    let due = due(rule, date(2026, 6, 25), &WorkingCalendar::of_the_state());
    assert_eq!(due.due_on, date(2026, 7, 1), "26, 27 (Saturday, worked), 29, 30 June and 1 July");
}

#[test]
fn information_is_due_in_fifteen_days_and_an_extension_of_four_months_died_in_2026() {
    let due = answer_due(Kind::InformationRequest, date(2026, 9, 1), &WorkingCalendar::latvia());
    assert_eq!(due.due_on, date(2026, 9, 16));
    let extended =
        |on| rule_for(LATVIA, Kind::Request, Duty::AnswerExtended, on).map(|rule| rule.amount);
    assert_eq!((extended(date(2026, 2, 1)), extended(date(2026, 3, 1))), (Some(4), Some(1)));
}

#[test]
fn every_kind_has_exactly_one_term_to_answer_on_any_day_since_2008() {
    for kind in Kind::ALL {
        for day in [date(2008, 1, 1), date(2026, 2, 28), date(2026, 3, 1), date(2031, 7, 7)] {
            let rules =
                LATVIA.iter().filter(|rule| rule.holds_for(*kind, Duty::Answer, day)).count();
            assert_eq!(rules, 1, "{kind} on {day}");
        }
    }
}

#[test]
fn an_institutions_shorter_promise_goes_first() {
    let own = Rule { code: "promise".into(), amount: 3, ..LATVIA[3].clone() };
    let rule =
        rule_for([&own].into_iter().chain(LATVIA), Kind::Request, Duty::Answer, date(2026, 5, 5));
    assert_eq!(rule.map(|rule| rule.code.as_ref()), Some("promise"));
}

#[test]
fn a_due_date_reads_back_from_its_json() {
    let due = answer_due(Kind::Complaint, date(2026, 6, 9), &WorkingCalendar::of_the_state());
    let text = serde_json::to_string(&due).expect("writes");
    assert_eq!(serde_json::from_str::<Due>(&text).expect("reads"), due, "{text}");
}

fn any_rule() -> impl Strategy<Value = Rule> {
    (prop::sample::select(LATVIA), 0u16..200, prop::sample::select(Unit::ALL))
        .prop_map(|(rule, amount, unit)| Rule { amount, unit, ..rule })
}

proptest! {
    #[test]
    fn a_due_date_is_a_working_day_not_before_receipt(received_on in any_date(), rule in any_rule()) {
        let calendar = WorkingCalendar::of_the_state();
        let due = due(&rule, received_on, &calendar);
        prop_assert!(calendar.is_working(due.due_on), "{:?}", due);
        prop_assert!(due.due_on >= received_on, "{:?}", due);
    }

    #[test]
    fn whoever_came_later_is_not_due_earlier(received_on in any_date(), later in 0i32..40, rule in any_rule()) {
        let calendar = WorkingCalendar::of_the_state();
        let second = received_on + later.days();
        prop_assert!(due(&rule, received_on, &calendar).due_on <= due(&rule, second, &calendar).due_on);
    }

    #[test]
    fn working_days_are_counted_one_by_one(received_on in any_date(), amount in 1u16..60) {
        let calendar = WorkingCalendar::of_the_state();
        let rule = Rule { amount, unit: Unit::WorkingDays, ..LATVIA[3].clone() };
        let due = due(&rule, received_on, &calendar);
        prop_assert_eq!(calendar.working_days_between(received_on, due.due_on), u32::from(amount));
    }
}
