//! A data set: its months, each with what may be shown of it.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    id::InstitutionId,
    open_data::{DataSet, Published, published},
    report::{ChannelGroups, Dimension, Filter, Period, Question},
};
use lodzins_db::{DbError, Tx};

use crate::statistics::{first_counted, report};

/// The longest series: ten years.
const MOST_MONTHS: i32 = 120;

/// A data set of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataTable {
    /// The codes of what the cells are; the empty one for what has none.
    pub columns: Vec<String>,
    /// The months, `2020-03`, with their cells in the columns' order.
    pub months: Vec<(String, Published)>,
}

/// The first and the last day of a data set: whole months that are over on `today`. Nothing before the first is.
pub fn data_span(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    set: DataSet,
    today: Date,
) -> Result<Option<(Date, Date)>, DbError> {
    let last = today.first_of_month().saturating_sub(1.day());
    let earliest = last.first_of_month().saturating_sub((MOST_MONTHS - 1).months());
    let first = first_counted(tx, institution, set.kind())?.map(|first| first.max(earliest));
    Ok(first.filter(|first| *first <= last).map(|first| (first, last)))
}

/// Reads a data set: every month that is over on `today`, from the first in which something was counted.
///
/// The month under way is left out: of a figure that is fetched each day, the day's difference would be a small count.
pub fn data_table(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    set: DataSet,
    today: Date,
) -> Result<DataTable, DbError> {
    let span = data_span(tx, institution, set, today)?;
    let Some(period) = span.and_then(|(first, last)| Period::new(first, last).ok()) else {
        return Ok(DataTable { columns: Vec::new(), months: Vec::new() });
    };
    let whole = Question {
        kind: set.kind(),
        rows: Dimension::Month,
        columns: None,
        period,
        comparison: None,
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    };
    // By topic a thing may stand in two cells: the sum, each thing once, is another question.
    let sums = report(tx, institution, &whole)?;
    let parted = report(tx, institution, &Question { columns: Some(set.by()), ..whole })?;
    let months = parted
        .lines
        .into_iter()
        .zip(sums.lines)
        .map(|(line, sum)| (line.code, published(&line.cells, sum.all)))
        .collect();
    Ok(DataTable { columns: parted.columns.into_iter().map(|it| it.code).collect(), months })
}
