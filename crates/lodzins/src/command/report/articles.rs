//! `lodzins report articles`: the figures that institutions published beside what the events add up to.

use std::fmt::Write;

use lodzins_core::fact::Qualifier;
use lodzins_service::statistics::articles::{
    ArticleLine, FigureNote, FigureUnit, articles, articles_of,
};
use lodzins_web::reports::articles_sheet;

use super::{super::institution, ARTICLES, Asked};
use crate::cli::ReportFormat;

pub(super) fn run(asked: &Asked<'_>) -> anyhow::Result<()> {
    anyhow::ensure!(
        asked.report.from.is_none() && asked.report.to.is_none(),
        "each of the `{ARTICLES}` has days of its own; leave `--from` and `--to` out"
    );
    let only = match &asked.report.institution {
        Some(code) => Some(institution(asked.installation, code)?.code),
        None => None,
    };
    let lines = asked.installation.db.read_now(move |tx| match only {
        Some(code) => articles_of(tx, &code),
        None => articles(tx),
    })?;
    anyhow::ensure!(
        !lines.is_empty(),
        "nothing was published about this: the report is about the demo's institutions"
    );
    match asked.out.format {
        ReportFormat::Json => asked.out.json(&lines),
        ReportFormat::Text => asked.out.text(&told_all(&lines)),
        ReportFormat::Svg => anyhow::bail!("`{ARTICLES}` has no picture; use another `--format`"),
        _ => asked.out.sheet(&articles_sheet(asked.words, &lines, asked.today)),
    }
}

fn told_all(lines: &[ArticleLine]) -> String {
    let mut text = format!(
        "{:<4} {:<24} {:<8} {:<23} {:<24} {:>9}\n",
        "", "part", "whose", "days", "as told", "counted"
    );
    for line in lines {
        let days = format!("{}–{}", line.from, line.to);
        let mark = if line.assumed { " (days assumed)" } else { "" };
        let _ = writeln!(
            text,
            "{:<4} {:<24} {:<8} {:<23} {:<24} {:>9}{mark}",
            line.figure,
            line.part,
            line.institution,
            days,
            told(line),
            line.computed.to_string(),
        );
    }
    text.push('\n');
    for note in FigureNote::ALL {
        let figures: Vec<String> = lines
            .iter()
            .filter(|line| line.note == Some(*note))
            .map(|line| format!("{} {}", line.figure, line.part))
            .collect();
        if !figures.is_empty() {
            let _ = writeln!(text, "{}: {}", figures.join(", "), explained(*note));
        }
    }
    text
}

/// “more than 700”, “300–400 a week”.
fn told(line: &ArticleLine) -> String {
    let number = match line.value_max {
        Some(most) => format!("{}–{most}", line.value),
        None => line.value.to_string(),
    };
    let around = match line.qualifier {
        Qualifier::Exact | Qualifier::Range => "",
        Qualifier::About => "about ",
        Qualifier::MoreThan => "more than ",
        Qualifier::AtLeast => "at least ",
        Qualifier::LessThan => "less than ",
    };
    let unit = match line.unit {
        FigureUnit::Count => "",
        FigureUnit::PerDay => " a day",
        FigureUnit::PerWeek => " a week",
        FigureUnit::Percent => " %",
    };
    format!("{around}{number}{unit}")
}

const fn explained(note: FigureNote) -> &'static str {
    match note {
        FigureNote::WeekChosen => "the source names no week; a whole one of that time is taken.",
        FigureNote::DaysChosen => "the source names no days; those of that time are taken.",
        FigureNote::BaseCallsAndEmails => {
            "what the source leaves over of the calls and e-mails (F05); it does not say of what it is the rest."
        }
        FigureNote::NoUnitNamed => {
            "told as additional to F05, and no unit is named: counted where an event names none."
        }
        FigureNote::Undated => "the source has no date; days of autumn 2021 are assumed.",
        FigureNote::FictionalTotals => {
            "only the share was published; the thousand a month that it is of is made up."
        }
        FigureNote::BoxDaysAssumed => {
            "the source gives the papers from the box for the month; the second half is assumed."
        }
        FigureNote::PossibleRange => {
            "from the least to the most that is possible, whichever half the papers from the box belong to."
        }
    }
}
