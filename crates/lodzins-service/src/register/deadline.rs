//! Due dates, and how they came about.

use jiff::civil::Date;
use lodzins_core::{
    WorkingCalendar,
    deadline::{self, Due, Duty, LATVIA},
    submission::Kind,
};

/// When a submission of this kind, received on this day, must be answered. Every kind has a rule.
pub fn due_of(kind: Kind, received_on: Date, calendar: &WorkingCalendar) -> Option<Due> {
    deadline::rule_for(LATVIA, kind, Duty::Answer, received_on)
        .map(|rule| deadline::due(rule, received_on, calendar))
}

/// The computation behind a stored due date: by the rule that the submission has kept since its day of receipt.
pub fn explain(rule: &str, received_on: Date, calendar: &WorkingCalendar) -> Option<Due> {
    LATVIA
        .iter()
        .find(|known| known.code == rule)
        .map(|rule| deadline::due(rule, received_on, calendar))
}
