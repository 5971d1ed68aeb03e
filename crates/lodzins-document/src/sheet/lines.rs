//! The sheet as lines of text, for a terminal.

use std::fmt::Write;

use super::Sheet;

pub(super) fn written(sheet: &Sheet) -> String {
    let mut text = format!("{}\n", sheet.title);
    for (term, value) in &sheet.facts {
        let _ = writeln!(text, "{term}: {value}");
    }
    text.push('\n');
    let shown: Vec<Vec<String>> =
        sheet.rows.iter().map(|row| row.iter().map(|cell| sheet.shown(cell)).collect()).collect();
    let length = |words: &str| words.chars().count();
    let widths: Vec<usize> = (0..sheet.headings.len())
        .map(|n| {
            let cells = shown.iter().map(|row| length(&row[n]));
            cells.chain([length(&sheet.headings[n])]).max().unwrap_or(0)
        })
        .collect();
    for row in std::iter::once(&sheet.headings).chain(&shown) {
        let cells = row.iter().zip(&widths).enumerate().map(|(n, (cell, width))| {
            let right = sheet.is_of_figures(n);
            if right { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    for note in &sheet.notes {
        let _ = writeln!(text, "\n{note}");
    }
    text
}
