//! Every shape of report: each dimension by itself, two crossed, with a filter, compared; of a year and of five.

use lodzins_core::report::Dimension;

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
pub const LARGEST: &str = "rows=day&columns=unit&from=2021-01-01&to=2025-12-31";

const YEAR: (&str, &str, &str) = ("1y", "2025-01-01", "2025-12-31");
const FIVE: (&str, &str, &str) = ("5y", "2021-01-01", "2025-12-31");
/// A year that begins in the middle of a month.
const ODD: (&str, &str, &str) = ("odd_year", "2024-11-15", "2025-11-14");

/// Rows, columns and what else stands in the address.
const CROSSED: &[(&str, &str, &str)] = &[
    ("channel", "unit", ""),
    ("channel", "topic", ""),
    ("unit", "topic", ""),
    ("topic", "subject", ""),
    ("subject", "segment", ""),
    ("month", "channel", ""),
    ("month", "unit", ""),
    ("month", "topic", ""),
    ("day", "channel", ""),
    ("hour", "weekday", ""),
    ("hour", "unit", ""),
];
const FILTERED: &[(&str, &str, &str)] = &[
    ("channel", "", "unit=unit_07"),
    ("topic", "", "channel=phone"),
    ("month", "", "channel=email"),
    ("month", "unit", "topic=topic_03"),
    ("unit", "subject", "topic=topic_03"),
    ("unit", "topic", "channel=email"),
    ("channel", "unit", "segment=business"),
    ("hour", "weekday", "unit=unit_07"),
];
const COMPARED: &[(&str, &str, &str)] = &[
    ("channel", "", "compare=year_before"),
    ("unit", "channel", "compare=previous"),
    ("topic", "unit", "compare=year_before"),
];
/// Those that a year which begins in the middle of a month is asked for.
const ODDLY: &[(&str, &str, &str)] =
    &[("channel", "unit", ""), ("topic", "unit", ""), ("hour", "weekday", "")];

/// Every question.
pub fn all() -> Vec<Asked> {
    let alone: Vec<(&str, &str, &str)> =
        Dimension::ALL.iter().map(|by| (by.code(), "", "")).collect();
    let usual = [alone.as_slice(), CROSSED, FILTERED, COMPARED].concat();
    let of = |period: (&'static str, &'static str, &'static str)| {
        move |it: &(&str, &str, &str)| asked(*it, period)
    };
    let years = usual.iter().map(of(YEAR)).chain(usual.iter().map(of(FIVE)));
    years.chain(ODDLY.iter().map(of(ODD))).collect()
}

fn asked(
    (rows, columns, rest): (&str, &str, &str),
    (period, from, to): (&str, &str, &str),
) -> Asked {
    let name: Vec<String> = [
        Some(rows.to_owned()),
        (!columns.is_empty()).then(|| format!("by_{columns}")),
        rest.split_once('=').map(|(what, value)| {
            if what == "compare" { format!("beside_{value}") } else { format!("of_one_{what}") }
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
    let only = match filter.split_once('=') {
        Some(("topic", code)) => format!(" AND list_contains(string_split(topics, ' '), '{code}')"),
        Some((what, code)) => format!(" AND {what} = '{code}'"),
        None => String::new(),
    };
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
        assert!(names.contains("month.by_unit.of_one_topic.5y"), "{names:?}");
    }
}
