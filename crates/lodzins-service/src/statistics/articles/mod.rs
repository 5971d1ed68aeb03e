//! The figures that institutions have published about themselves, beside what the events add up to.
//!
//! Everything is computed from facts. What an institution told (“300 to 400 a week”) is a fact of its own, with the words
//! around the number; what was counted is added up from the events of the same days; what nobody told is derived. Where
//! the two differ, the report shows both.

mod figures; // which figures there are, as data
mod measure; // how one is computed
mod selection; // which facts belong to one
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use lodzins_core::{codes, fact::Qualifier, report::Tenths};
use lodzins_db::{DbError, Tx};
use serde::Serialize;

use crate::institution::institution_by_code;

codes! {
    /// What a figure's number is.
    pub enum FigureUnit("unit of a figure") {
        /// So many.
        Count = "count",
        /// So many each working day.
        PerDay = "per_day",
        /// So many each week.
        PerWeek = "per_week",
        /// So many of a hundred.
        Percent = "percent",
    }
}

codes! {
    /// What has to be known beside a figure: what was assumed, and on what it is based.
    pub enum FigureNote("note to a figure") {
        /// The source names no week; a typical one was taken.
        WeekChosen = "week_chosen",
        /// The source names no days; those around its publication were taken.
        DaysChosen = "days_chosen",
        /// What the source leaves over, on the base of telephone calls and e-mails.
        BaseCallsAndEmails = "base_calls_and_emails",
        /// The source says “additionally” and names no unit: counted without a unit.
        NoUnitNamed = "no_unit_named",
        /// The source is not dated.
        Undated = "undated",
        /// Only the share was published; the thousand that it is of is made up.
        FictionalTotals = "fictional_totals",
        /// The source gives the papers from the box for the month only; the half is assumed.
        BoxDaysAssumed = "box_days_assumed",
        /// From the least to the most that is possible, whichever half the papers from the box belong to.
        PossibleRange = "possible_range",
    }
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleLine {
    /// The figure's number, `F01`.
    pub figure: &'static str,
    /// Which part of it.
    pub part: &'static str,
    /// Whose it is.
    pub institution: &'static str,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What the number is.
    pub unit: FigureUnit,
    /// As it was told; what was computed where nobody told it. Of a range, the least.
    pub value: Tenths,
    /// Of a range, the most.
    pub value_max: Option<Tenths>,
    /// How sure it is.
    pub qualifier: Qualifier,
    /// What the events add up to.
    pub computed: Tenths,
    /// Is the day of anything in it a guess?
    pub assumed: bool,
    /// Did the institution tell it, or is `value` what was computed?
    pub told: bool,
    /// The subject of the fact that says it as it was told.
    #[serde(skip)]
    pub told_as: Option<&'static str>,
    /// Are there events of it, one for each occurrence?
    pub counted: bool,
    /// What has to be known beside it.
    pub note: Option<FigureNote>,
}

impl ArticleLine {
    /// Was the same number told and counted, so that saying it once says both?
    pub fn is_told_and_counted(&self) -> bool {
        let same = self.qualifier == Qualifier::Exact && self.value == self.computed;
        self.told && self.counted && same
    }
}

/// Every figure of the institutions that are here, in the order of their numbers.
pub fn articles(tx: &mut Tx<'_>) -> Result<Vec<ArticleLine>, DbError> {
    lines(tx, |_| true)
}

/// Every figure of one institution.
pub fn articles_of(tx: &mut Tx<'_>, code: &str) -> Result<Vec<ArticleLine>, DbError> {
    lines(tx, |figure| figure.institution == code)
}

fn lines(
    tx: &mut Tx<'_>,
    wanted: impl Fn(&figures::Figure) -> bool,
) -> Result<Vec<ArticleLine>, DbError> {
    let mut lines = Vec::new();
    for figure in figures::FIGURES.iter().filter(|figure| wanted(figure)) {
        if let Some(institution) = institution_by_code(tx, figure.institution)? {
            lines.push(measure::line(tx, institution.id, figure)?);
        }
    }
    Ok(lines)
}
