use jiff::civil::{Date, date};

use super::*;

const FRIDAY: Date = date(2026, 11, 20);

#[test]
fn only_who_was_here_says_how_it_was() {
    for status in VisitStatus::ALL {
        let over = matches!(status, VisitStatus::Served | VisitStatus::Left);
        assert_eq!(may_be_given(*status, FRIDAY, FRIDAY), over, "{status}");
    }
}

#[test]
fn two_weeks_later_it_is_too_late() {
    let on = |today| may_be_given(VisitStatus::Served, FRIDAY, today);
    assert!(on(date(2026, 12, 4)));
    assert!(!on(date(2026, 12, 5)));
    assert!(!on(date(2026, 11, 19)), "nor before it was");
}
