//! What the figures say in pictures: those that were published beside each other, drawn beside each other.

use lodzins_core::report::Tenths;
use lodzins_document::chart::{Amount, Chart, Series, Shape};
use lodzins_service::statistics::articles::ArticleLine;

use super::articles::{measured, named, number};
use crate::words::Words;

/// Figures that are compared with each other, as bars.
const BESIDE: [(&str, &[&str]); 4] = [
    ("visits", &["F01", "F02"]),
    ("topics", &["F07"]),
    ("building", &["F13"]),
    ("means", &["F18"]),
];
/// Figures that are compared with themselves in the other half of the month.
const HALVES: [&str; 4] = ["F19", "F20", "F21", "F23"];

/// The charts of what was counted, each by its name.
pub(super) fn charts(words: Words, lines: &[ArticleLine]) -> Vec<(&'static str, Chart)> {
    let lines: Vec<&ArticleLine> = lines.iter().filter(|line| line.counted).collect();
    let beside = BESIDE
        .iter()
        .filter_map(|(name, figures)| Some((*name, beside(words, name, figures, &lines)?)));
    beside.chain(halves(words, &lines).map(|chart| ("halves", chart))).collect()
}

fn beside(words: Words, name: &str, figures: &[&str], lines: &[&ArticleLine]) -> Option<Chart> {
    let mut drawn: Vec<&ArticleLine> =
        lines.iter().copied().filter(|line| figures.contains(&line.figure)).collect();
    if drawn.len() < 2 {
        return None;
    }
    if name == "topics" {
        drawn.sort_by_key(|line| std::cmp::Reverse(line.computed));
    }
    let most = drawn.iter().max_by_key(|line| line.computed)?;
    let told = [
        ("name", named(words, most).into()),
        ("figure", measured(words, most.unit, number(words, most.computed)).into()),
    ];
    Some(Chart {
        language: words.language(),
        title: title(words, name),
        summary: words.with("figures-chart-most", &told),
        shape: Shape::Bars,
        over: words.t("figures-name"),
        rows: drawn.iter().map(|line| named(words, line)).collect(),
        series: vec![Series {
            name: words.t("figures-counted"),
            amounts: drawn.iter().map(|line| Some(amount(words, line))).collect(),
        }],
    })
}

fn halves(words: Words, lines: &[&ArticleLine]) -> Option<Chart> {
    let half = |figure: &str, part: &str| {
        lines.iter().copied().find(|line| (line.figure, line.part) == (figure, part))
    };
    let both = |figure| Some((figure, half(figure, "first_half")?, half(figure, "second_half")?));
    let rows: Vec<_> = HALVES.into_iter().filter_map(both).collect();
    let (_, before, after) = *rows.first()?;
    let told = [
        ("before", number(words, before.computed).into()),
        ("after", number(words, after.computed).into()),
    ];
    let series = |key: &str, of: &[&ArticleLine]| Series {
        name: words.t(key),
        amounts: of.iter().map(|line| Some(amount(words, line))).collect(),
    };
    let first: Vec<_> = rows.iter().map(|(_, before, _)| *before).collect();
    let second: Vec<_> = rows.iter().map(|(_, _, after)| *after).collect();
    let row = |figure: &str| words.with("figures-chart-row", &[("figure", figure.into())]);
    Some(Chart {
        language: words.language(),
        title: title(words, "halves"),
        summary: words.with("figures-chart-halves", &told),
        shape: Shape::Bars,
        over: words.t("figures-name"),
        rows: rows.iter().map(|(figure, _, _)| row(figure)).collect(),
        series: vec![
            series("figures-chart-first", &first),
            series("figures-chart-second", &second),
        ],
    })
}

fn title(words: Words, name: &str) -> String {
    words.with("figures-chart", &[("chart", name.into())])
}

fn amount(words: Words, line: &ArticleLine) -> Amount {
    let Tenths(tenths) = line.computed;
    #[expect(clippy::cast_precision_loss, reason = "figures are far below 2⁵³")]
    let value = tenths as f64 / 10.0;
    Amount { value, shown: measured(words, line.unit, number(words, line.computed)) }
}
