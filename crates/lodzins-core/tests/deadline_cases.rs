//! Due dates that were worked out by hand from the law and the calendar, never by running the program.

use jiff::civil::Date;
use lodzins_core::{
    WorkingCalendar,
    deadline::{Duty, LATVIA, due, rule_for},
    submission::Kind,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Table {
    case: Vec<Case>,
}

/// What falls on a day that counts for some and not for others stands in the table twice, once for each calendar.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    received: Date,
    kind: Kind,
    duty: Duty,
    calendar: Calendar,
    due: Date,
    source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Calendar {
    Municipal,
    State,
}

impl Calendar {
    fn days(self) -> WorkingCalendar {
        match self {
            Self::Municipal => WorkingCalendar::latvia(),
            Self::State => WorkingCalendar::of_the_state(),
        }
    }
}

fn cases() -> Vec<Case> {
    let table: Table = toml::from_str(include_str!("deadline_cases.toml")).expect("the table");
    table.case
}

#[test]
fn every_due_date_is_the_one_that_was_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for case in cases() {
        let calendar = case.calendar.days();
        let rule = rule_for(LATVIA, case.kind, case.duty, case.received);
        let found = rule.map(|rule| due(rule, case.received, &calendar).due_on);
        if found != Some(case.due) {
            wrong.push(format!("{}: {} by hand, {found:?} by the program", case.name, case.due));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_case_is_one_of_its_own_and_says_where_it_comes_from() {
    let all = cases();
    assert!(all.len() >= 60, "{} cases", all.len());
    let mut seen: Vec<String> = all
        .iter()
        .map(|case| format!("{} {} {} {:?}", case.received, case.kind, case.duty, case.calendar))
        .collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all.len(), "two cases ask the same");
    assert!(all.iter().all(|case| !case.name.is_empty() && !case.source.is_empty()));
}

#[test]
fn due_dates_are_working_days_and_never_before_their_basis() {
    for case in cases() {
        assert!(case.calendar.days().is_working(case.due), "{}", case.name);
        assert!(case.due >= case.received, "{}", case.name);
    }
}
