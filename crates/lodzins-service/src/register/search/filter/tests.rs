use jiff::civil::date;
use lodzins_core::id::Id;

use super::*;

fn read(query: &str) -> Filters {
    let pairs: Vec<(&str, &str)> =
        query.split('&').filter_map(|pair| pair.split_once('=')).collect();
    Filters::read(|name| {
        pairs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    })
}

fn query(filters: &Filters) -> String {
    let pairs = filters.pairs();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

#[test]
fn what_stands_in_an_address_is_read_back() {
    for text in [
        "",
        "kind=complaint&status=open&unit=mine&handler=me&due=overdue",
        "topic=property_tax&status=left_unexamined&channel=in_person&segment=business&unit=none&handler=none",
        "received=month&received-from=2026-01-01&received-until=2026-05-15&due-from=2026-06-01&due-until=2026-06-30",
        "unit=01900000-0000-7000-8000-000000000001&handler=01900000-0000-7000-8000-000000000002",
    ] {
        assert_eq!(query(&read(text)), text);
    }
}

#[test]
fn what_is_no_filter_narrows_nothing() {
    let filters = read("kind=nonsense&status=&unit=x&received-from=31.12.2026&due=yesterday&q=abc");
    assert!(filters.is_empty(), "{filters:?}");
}

#[test]
fn a_relative_period_and_days_narrow_each_other() {
    let (today, since) = (date(2026, 5, 15), date(2023, 1, 1));
    let days = |text: &str| read(text).days_received(today, since);
    assert_eq!(days(""), None);
    assert_eq!(days("received=today"), Some((today, today)));
    assert_eq!(days("received=week"), Some((date(2026, 5, 9), today)));
    assert_eq!(days("received=week&received-from=2026-05-12"), Some((date(2026, 5, 12), today)));
    let (first, last) = days("received-until=2026-05-01").expect("a period");
    assert_eq!((first, last), (since, date(2026, 5, 1)));
    let overdue = read("due=overdue").days_due(today, since).expect("a period");
    assert_eq!(overdue, (since, date(2026, 5, 14)));
}

#[test]
fn nobody_me_and_my_unit_are_whoever_searches() {
    let who =
        Searcher { person: StaffId::from_bytes([1; 16]), unit: Some(UnitId::from_bytes([2; 16])) };
    let today = date(2026, 5, 15);
    let marks = |text: &str| read(text).marks(who, today, date(2023, 1, 1));
    assert_eq!(marks("handler=me"), marks(&format!("handler={}", who.person)));
    assert_eq!(marks("unit=mine"), marks(&format!("unit={}", UnitId::from_bytes([2; 16]))));
    assert_ne!(marks("unit=none"), marks("unit=mine"));
    assert_eq!(marks("status=open")[0].len(), 1);
    let closed = Status::ALL.iter().filter(|status| status.is_closed()).count();
    assert_eq!(marks("status=closed")[0].len(), closed);
}

#[test]
fn what_is_overdue_has_few_marks_for_no_year_before_the_register_is_asked_for() {
    let who = Searcher { person: StaffId::from_bytes([1; 16]), unit: None };
    let marks = read("due=overdue").marks(who, date(2026, 5, 15), date(2023, 1, 1));
    // Three years, four months, ten days, four days.
    assert_eq!(marks.iter().map(Vec::len).collect::<Vec<_>>(), [3 + 4 + 1 + 4]);
}

#[test]
fn among_open_ones_what_closed_ones_have_too_is_not_looked_through() {
    let who = Searcher { person: StaffId::from_bytes([1; 16]), unit: None };
    let marks = |text: &str| read(text).marks(who, date(2026, 5, 15), date(2023, 1, 1));
    for narrowed in ["unit=none", "handler=me", "due=overdue"] {
        let [any, closed, open, waiting] =
            ["", "&status=closed", "&status=open", "&status=in_progress"]
                .map(|rest| marks(&format!("{narrowed}{rest}")));
        let has = |all: &[Vec<String>], group: &Vec<String>| all.contains(group);
        assert!(has(&closed, &any[0]), "{narrowed}");
        assert!(!has(&open, &any[0]) && !has(&waiting, &any[0]), "{narrowed}");
        assert!(open.iter().any(|group| waiting.contains(group)), "{narrowed}");
    }
}

#[test]
fn a_period_that_cannot_be_finds_nothing_instead_of_all() {
    let who = Searcher { person: StaffId::from_bytes([1; 16]), unit: None };
    let filters = read("received-from=2026-05-15&received-until=2026-05-01");
    assert_eq!(filters.marks(who, date(2026, 5, 15), date(2023, 1, 1)), [Vec::<String>::new()]);
}
