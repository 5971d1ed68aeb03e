//! The published figures, to be taken along.

use jiff::civil::Date;
use lodzins_core::report::Tenths;
use lodzins_document::{
    Sheet,
    sheet::Cell::{self, Empty},
};
use lodzins_service::statistics::articles::{ArticleLine, FigureUnit};

use super::articles::{Note, named, notes, told};
use crate::words::Words;

/// The figures as a sheet: what was told in words and as numbers, and what was counted.
pub fn articles_sheet(words: Words, lines: &[ArticleLine], made_on: Date) -> Sheet {
    let headings = [
        "figures-number",
        "figures-name",
        "figures-institution",
        "report-from",
        "report-to",
        "figures-measure",
        "figures-told",
        "figures-least",
        "figures-most",
        "figures-counted",
        "figures-notes-short",
    ];
    let note = |note: Note| format!("{}: {}", note.figures, note.text);
    Sheet {
        language: words.language(),
        title: words.t("figures-title"),
        name: words.t("report-sheet"),
        about: words.t("report-sheet-about"),
        facts: vec![(words.t("report-made"), words.date_short(made_on))],
        notes: notes(words, lines).into_iter().map(note).collect(),
        made_on,
        headings: headings.map(|key| words.t(key)).to_vec(),
        rows: lines.iter().map(|line| row(words, line)).collect(),
        has_sum: false,
    }
}

fn row(words: Words, line: &ArticleLine) -> Vec<Cell> {
    let told_as = |value: Option<Tenths>| match value {
        Some(value) if line.told => cell(line.unit, value),
        _ => Empty,
    };
    let assumed = if line.assumed { words.t("figures-assumed") } else { String::new() };
    vec![
        Cell::Text(line.figure.to_owned()),
        Cell::Text(named(words, line)),
        Cell::Text(line.institution.to_owned()),
        Cell::Date(line.from),
        Cell::Date(line.to),
        Cell::Text(words.with("figures-measured", &[("unit", line.unit.code().into())])),
        Cell::Text(told(words, line)),
        told_as(Some(line.value)),
        told_as(line.value_max),
        if line.counted { cell(line.unit, line.computed) } else { Empty },
        Cell::Text(assumed),
    ]
}

/// A share as a percentage, anything else as a number.
fn cell(unit: FigureUnit, value: Tenths) -> Cell {
    match unit {
        FigureUnit::Percent => Cell::Percent(value),
        _ if value.0 % 10 == 0 => Cell::Number(value.0 / 10),
        _ => Cell::Tenths(value),
    }
}
