//! The page with made-up numbers: a usual day, and the first day of a new centre.

use jiff::civil::date;
use lodzins_core::{
    fact::FactKind,
    report::{Comparison, Counted, Dimension, cross_table},
};
use lodzins_service::workload::Load;

use super::{
    page::{OverviewView, view},
    read::{Beside, Calls, OfUnit, Read, question, span},
};
use crate::{gallery::Sample, pages::report::said::Names, words::Words};

fn counted(channel: &str, quantity: i64) -> Counted {
    Counted {
        on: Some(date(2026, 11, 18)),
        channel: channel.to_owned(),
        drop_box: String::new(),
        topic: "housing".to_owned(),
        unit: String::new(),
        subject: String::new(),
        segment: String::new(),
        hour: String::new(),
        service: String::new(),
        quantity,
        assumed: 0,
    }
}

fn beside(kind: FactKind, rows: Dimension, now: &[Counted], before: &[Counted]) -> Beside {
    let period = span(date(2026, 11, 16), date(2026, 11, 20));
    let table = |comparison, before: &[Counted]| {
        cross_table(&question(kind, rows, period, Some(comparison)), now, before, (now, before))
    };
    let week = table(Comparison::WeekBefore, before);
    Beside { kind, rows, period, week, year: table(Comparison::WeekdaysYearBefore, &[]) }
}

fn read(busy: bool) -> Read {
    let now = if busy { vec![counted("email", 41), counted("phone", 12)] } else { Vec::new() };
    let before = if busy { vec![counted("email", 55), counted("post", 3)] } else { Vec::new() };
    let (submission, contact) = (FactKind::Submission, FactKind::Contact);
    let all = |kind, rows| beside(kind, rows, &now, &before);
    let weeks =
        question(submission, Dimension::Week, span(date(2026, 9, 28), date(2026, 11, 20)), None);
    Read {
        today: date(2026, 11, 20),
        soon_until: date(2026, 11, 25),
        names: Names {
            units: Vec::new(),
            topics: Vec::new(),
            boxes: Vec::new(),
            services: Vec::new(),
        },
        submissions_today: all(submission, Dimension::Channel),
        contacts_today: all(contact, Dimension::Channel),
        submissions: all(submission, Dimension::Channel),
        contacts: all(contact, Dimension::Topic),
        weeks: (weeks.clone(), cross_table(&weeks, &now, &[], (&now, &[]))),
        calls: if busy { Calls { waiting: 200, late: 3 } } else { Calls::default() },
        units: if busy { vec![OfUnit { unit: None, load: Load::default() }] } else { Vec::new() },
        untaken: Load::default(),
        in_hands: Load::default(),
        waiting: Load::default(),
    }
}

impl Sample for OverviewView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |name, busy, watches| {
            let page = crate::gallery::desk(words, "/desk/overview");
            let as_of = words.moment(jiff::Timestamp::UNIX_EPOCH);
            (name, view(page, words, as_of, &read(busy), watches))
        };
        vec![sample("overview", true, true), sample("overview-new", false, false)]
    }
}
