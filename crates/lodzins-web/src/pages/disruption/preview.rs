//! Who would be hit, before it happens: how many, where and when. Nobody's name.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lodzins_core::moment::latvia_zone;
use lodzins_service::regime::BookingHit;

use crate::{
    pages::regime::said::Names,
    ui::{Cell, Content, Table},
    words::Words,
};

/// So many times are told of a day; the rest are counted.
const TIMES: usize = 12;

/// A line of the table.
#[derive(Default)]
struct Line {
    times: Vec<String>,
    count: usize,
}

/// The count, and a line for each day and centre.
pub(in crate::pages) fn bookings_hit(words: Words, names: &Names, hit: &[BookingHit]) -> Content {
    let count = words.with("regime-bookings-hit", &[("count", hit.len().into())]);
    let count = Content::from(count);
    if hit.is_empty() {
        return Content::html(format_args!("<p class=\"govuk-body\">{count}</p>"));
    }
    let then = Content::from(words.t("disruption-then"));
    let table = table(words, names, hit);
    Content::html(format_args!("<p class=\"govuk-body\">{count} {then}</p>{table}"))
}

fn table(words: Words, names: &Names, hit: &[BookingHit]) -> Content {
    let mut days: BTreeMap<(Date, &str), Line> = BTreeMap::new();
    for one in hit {
        let there = one.starts_at.to_zoned(latvia_zone());
        let line = days.entry((there.date(), &one.centre)).or_default();
        let time = words.time(there.time());
        line.count += 1;
        if line.times.len() < TIMES && line.times.last() != Some(&time) {
            line.times.push(time);
        }
    }
    let row = |((day, centre), line): ((Date, &str), Line)| {
        let mut times = line.times.join(", ");
        if line.times.len() == TIMES {
            times.push_str(" …");
        }
        vec![
            Cell::new().content(words.date_short(day)),
            Cell::new().content(names.centre(centre)),
            Cell::numeric(words.language().number(i64::try_from(line.count).unwrap_or(i64::MAX))),
            Cell::new().content(times),
        ]
    };
    let head = [
        Cell::new().content(words.t("regime-day")),
        Cell::new().content(words.t("regime-centre")),
        Cell::numeric(words.t("disruption-visits-count")),
        Cell::new().content(words.t("disruption-times")),
    ];
    Table::called(words.t("regime-bookings")).head(head).rows(days.into_iter().map(row)).scrolling()
}
