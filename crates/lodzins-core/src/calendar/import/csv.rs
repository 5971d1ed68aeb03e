//! Days off as a table: a line a day, the first line names the columns.

use super::{super::day_typed, Fault, LineFault, Lined, OwnDay};
use crate::csv;

/// The names of the columns that are read, in English and Latvian; others are passed over.
const DATE: [&str; 2] = ["date", "datums"];
const WORKED: [&str; 2] = ["worked_instead", "strādā"];
const REASON: [&str; 2] = ["reason", "pamatojums"];

struct Columns {
    date: usize,
    worked: Option<usize>,
    reason: Option<usize>,
}

/// The days of a table; with what is wrong in every line when anything is.
pub(super) fn days(text: &str) -> Result<Vec<Lined>, Vec<LineFault>> {
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let Some((first, head)) = lines.next() else { return Ok(Vec::new()) };
    let sign = csv::sign_of(head);
    let fault = |line, fault| LineFault { line, fault };
    let cells = |line: &str| csv::cells(line, sign).ok_or(Fault::OpenQuotation);
    let columns = cells(head)
        .and_then(|cells| columns(&cells).ok_or(Fault::NoDateColumn))
        .map_err(|wrong| vec![fault(first, wrong)])?;
    let (mut days, mut faults) = (Vec::new(), Vec::new());
    for (line, text) in lines {
        match cells(text).and_then(|cells| day(&cells, &columns)) {
            Ok(day) => days.push((line, day)),
            Err(wrong) => faults.push(fault(line, wrong)),
        }
    }
    if faults.is_empty() { Ok(days) } else { Err(faults) }
}

fn columns(head: &[String]) -> Option<Columns> {
    let named = |names: [&str; 2]| {
        head.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()))
    };
    Some(Columns { date: named(DATE)?, worked: named(WORKED), reason: named(REASON) })
}

fn day(cells: &[String], columns: &Columns) -> Result<OwnDay, Fault> {
    let cell = |at: Option<usize>| {
        at.and_then(|at| cells.get(at)).map(|cell| cell.trim()).unwrap_or_default()
    };
    let day = |text: &str| day_typed(text).ok_or_else(|| Fault::NotADay(text.to_owned()));
    let (off, worked) = (cell(Some(columns.date)), cell(columns.worked));
    if off.is_empty() {
        return Err(Fault::DateMissing);
    }
    Ok(OwnDay {
        off: day(off)?,
        worked_instead: if worked.is_empty() { None } else { Some(day(worked)?) },
        reason: cell(columns.reason).to_owned(),
    })
}

/// The table of an institution's own days off, as it is read again.
pub fn to_csv(days: &[OwnDay]) -> String {
    let mut text = String::from("date,worked_instead,reason\r\n");
    for day in days {
        let worked = day.worked_instead.map(|day| day.to_string()).unwrap_or_default();
        text.push_str(&csv::line([day.off.to_string().as_str(), &worked, &day.reason]));
    }
    text
}
