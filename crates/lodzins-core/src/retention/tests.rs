use jiff::civil::date;
use proptest::{option, prelude::*, sample::select};

use super::*;
use crate::id::Id;

fn journal(byte: u8) -> JournalId {
    JournalId::from_bytes([byte; 16])
}

fn rule(of: Option<u8>, what: What, years: u8) -> Rule {
    Rule { journal: of.map(journal), what, years }
}

#[test]
fn the_term_that_says_most_about_a_case_holds() {
    let rules = [
        rule(None, What::Everything, 10),
        rule(None, What::Kind(Kind::Complaint), 7),
        rule(Some(1), What::Everything, 5),
        rule(Some(1), What::Kind(Kind::Complaint), 3),
        rule(None, What::Contacts, 1),
    ];
    let order = Order::by_rules(&rules, date(2026, 4, 29));
    let before = |of, kind| order.case_before(journal(of), kind);
    assert_eq!(before(1, Kind::Complaint), Some(date(2023, 4, 29)));
    assert_eq!(before(1, Kind::Question), Some(date(2021, 4, 29)), "of its journal");
    assert_eq!(before(2, Kind::Complaint), Some(date(2019, 4, 29)), "of its kind");
    assert_eq!(before(2, Kind::Question), Some(date(2016, 4, 29)));
    assert_eq!(order.contact_before(), Some(date(2025, 4, 29)));
    assert_eq!(order.latest(), Some(date(2025, 4, 29)));
}

#[test]
fn without_a_rule_everything_is_kept() {
    let order = Order::by_rules(&[rule(Some(1), What::Everything, 5)], date(2026, 4, 29));
    assert_eq!(order.case_before(journal(2), Kind::Question), None);
    assert_eq!(order.contact_before(), None);
    assert_eq!(Order::by_rules(&[], date(2026, 4, 29)).latest(), None);
}

#[test]
fn a_year_that_has_no_such_day_ends_the_day_before() {
    let order = Order::by_rules(&[rule(None, What::Everything, 1)], date(2024, 2, 29));
    assert_eq!(order.latest(), Some(date(2023, 2, 28)));
}

#[test]
fn a_day_begins_at_midnight_in_latvia() {
    assert_eq!(begins_at(date(2020, 1, 1)).to_string(), "2019-12-31T22:00:00Z");
}

proptest! {
    #[test]
    fn a_longer_rule_never_destroys_more(
        years in 1..50_u8,
        more in 0..50_u8,
        kind in select(Kind::ALL),
        of in option::of(Just(1_u8)),
    ) {
        let before = |years| {
            Order::by_rules(&[rule(of, What::Kind(kind), years)], date(2026, 4, 29))
                .case_before(journal(1), kind)
        };
        prop_assert!(before(years + more) <= before(years));
    }

    #[test]
    fn what_a_term_is_about_reads_back(kind in select(Kind::ALL)) {
        for what in [What::Everything, What::Contacts, What::Kind(kind)] {
            prop_assert_eq!(What::parse(what.code()), Some(what));
        }
        prop_assert_eq!(What::parse("visit"), None);
    }
}
