//! Every shape of report: each dimension by itself, every two crossed, of a year, of five and of a year that begins in
//! the middle of a month; with each filter, with all of them, and compared.

use lodzins_core::report::{Comparison, Dimension};

/// A report to be asked for.
pub struct Asked {
    /// What the figures call it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// The same question to DuckDB, where it is worth comparing.
    pub sql: Option<String>,
}

/// The report with the most cells, whose file is the largest.
pub const LARGEST: &str = "rows=day&columns=unit&from=2022-01-01&to=2026-12-31";

/// The page that heads and auditors look at first.
pub const OVERVIEW: &str = "/desk/overview";

type Days = (&'static str, &'static str, &'static str);

const YEAR: Days = ("1y", "2026-01-01", "2026-12-31");
const FIVE: Days = ("5y", "2022-01-01", "2026-12-31");
/// A year that begins in the middle of a month.
const ODD: Days = ("odd_year", "2025-11-15", "2026-11-14");

/// What a report is narrowed to: by one side each, and by all at once.
const FILTERS: &[&str] = &[
    "channel=email",
    "topic=topic_03",
    "unit=unit_07",
    "subject=complaint",
    "service=service-03",
    "segment=business",
    "box=box_1",
    "channel=phone&topic=topic_03&unit=unit_03&subject=question&segment=business",
];

/// Every question: each layout once, with another period than its neighbours; then each filter and comparison with a
/// layout that it is asked for with, of five years.
pub fn all() -> Vec<Asked> {
    let mut all = Vec::new();
    for (n, rows) in Dimension::ALL.iter().enumerate() {
        all.push(asked(rows.code(), "", "", FIVE));
        let others = Dimension::ALL.iter().filter(|columns| *columns != rows);
        for (m, columns) in others.enumerate() {
            // A table of two calendars is mostly nothing, and nobody asks for one of five years.
            let is_square = rows.is_calendar() && columns.is_calendar();
            let days = if is_square { YEAR } else { [FIVE, ODD, FIVE, YEAR][(n + m) % 4] };
            all.push(asked(rows.code(), columns.code(), "", days));
        }
    }
    for filter in FILTERS {
        for (rows, columns) in [("month", ""), ("hour", "weekday"), ("unit", "topic")] {
            all.push(asked(rows, columns, filter, FIVE));
        }
    }
    for comparison in Comparison::ALL {
        let compared = format!("compare={comparison}");
        for (rows, columns) in [("channel", ""), ("unit", "topic")] {
            all.push(asked(rows, columns, &compared, ODD));
        }
    }
    all
}

fn asked(rows: &str, columns: &str, rest: &str, (period, from, to): Days) -> Asked {
    let name: Vec<String> = [
        Some(rows.to_owned()),
        (!columns.is_empty()).then(|| format!("by_{columns}")),
        rest.split_once('=').map(|(what, value)| match what {
            "compare" => format!("beside_{value}"),
            _ if rest.contains('&') => "of_five_things".to_owned(),
            what => format!("of_one_{what}"),
        }),
        Some(period.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let parts = [
        format!("rows={rows}"),
        if columns.is_empty() { String::new() } else { format!("columns={columns}") },
        rest.to_owned(),
        format!("from={from}"),
        format!("to={to}"),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let compared = rest.starts_with("compare");
    Asked {
        name: name.join("."),
        address: parts.join("&"),
        sql: (!compared).then(|| sql(rows, columns, rest, (from, to))),
    }
}

/// The question as DuckDB is asked it, of the facts themselves.
fn sql(rows: &str, columns: &str, filter: &str, (from, to): (&str, &str)) -> String {
    let column = |by: &str| match by {
        "week" => "date_trunc('week', counted_on)".to_owned(),
        "month" => "date_trunc('month', counted_on)".to_owned(),
        "weekday" => "isodow(counted_on)".to_owned(),
        "day" => "counted_on".to_owned(),
        "topic" => "unnest(string_split(topics, ' '))".to_owned(),
        other => other.to_owned(),
    };
    let by: Vec<String> =
        [rows, columns].into_iter().filter(|by| !by.is_empty()).map(column).collect();
    let named: Vec<String> =
        by.iter().enumerate().map(|(n, column)| format!("{column} AS c{n}")).collect();
    let only: String = filter
        .split('&')
        .filter_map(|one| one.split_once('='))
        .map(|(what, code)| match what {
            "topic" => format!(" AND list_contains(string_split(topics, ' '), '{code}')"),
            what => format!(" AND {what} = '{code}'"),
        })
        .collect();
    format!(
        // tidy: allow sql-place, because DuckDB is asked, on a copy of the facts that knows no table of ours
        "SELECT {}, count(*) FROM (SELECT {} FROM fact WHERE counted_on BETWEEN '{from}' AND '{to}'{only}) GROUP BY ALL",
        (0..by.len()).map(|n| format!("c{n}")).collect::<Vec<_>>().join(", "),
        named.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::all;

    #[test]
    fn no_two_questions_have_one_name() {
        let asked = all();
        let names: HashSet<&str> = asked.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names.len(), asked.len());
        assert!(names.contains("unit.by_topic.of_one_segment.5y"), "{names:?}");
        // A round asks each of them: more of them make a measurement that nobody waits for.
        assert!((150..200).contains(&names.len()), "{}", names.len());
    }
}
