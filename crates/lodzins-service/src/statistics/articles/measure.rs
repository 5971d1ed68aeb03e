//! How a figure is computed.

use jiff::civil::Date;
use lodzins_core::{fact::Qualifier, id::InstitutionId};
use lodzins_db::{DbError, Tx};

use super::{
    ArticleLine, Tenths,
    figures::Figure,
    selection::{Counted, Selection, counted},
};
use crate::{
    institution::calendar,
    statistics::{FactRow, stated_figures},
};

/// What is computed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure {
    /// How many there were.
    Sum(Selection),
    /// How many a working day of the period.
    EachDay(Selection),
    /// How many a week of the period.
    EachWeek(Selection),
    /// How many of a hundred of the second belong to the first.
    Share(Selection, Selection),
    /// By how many of a hundred there were more from the given day on than before it.
    Change(Selection, Date),
    /// How many of it have a day that is a guess.
    Unallocated(Selection),
    /// How many of the first there were, if any of the second may belong to this half of the whole or to the other one.
    /// The whole is given by its first and last day.
    Rest(Selection, Selection, Date, Date),
    /// What was told, and nothing else: no event of it is kept one by one.
    Told,
}

/// What came of it.
struct Came {
    computed: Tenths,
    /// What is possible, where that is more than one number.
    range: Option<(Tenths, Tenths)>,
    assumed: bool,
}

impl Came {
    fn to(computed: Tenths, counted: Counted) -> Self {
        Self { computed, range: None, assumed: counted.assumed > 0 }
    }
}

/// The line of a figure.
pub(super) fn line(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    figure: &Figure,
) -> Result<ArticleLine, DbError> {
    let told = told(tx, institution, figure)?;
    let came = came(tx, institution, figure, told.as_ref())?;
    let (value, value_max, qualifier) = match (&told, came.range) {
        (Some(told), _) => (
            Tenths::whole(i64::from(told.quantity)),
            told.quantity_max.map(|most| Tenths::whole(i64::from(most))),
            told.qualifier,
        ),
        (None, Some((least, most))) if least != most => (least, Some(most), Qualifier::Range),
        (None, _) => (came.computed, None, Qualifier::Exact),
    };
    Ok(ArticleLine {
        figure: figure.number,
        part: figure.part,
        institution: figure.institution,
        from: figure.from,
        to: figure.to,
        unit: figure.unit,
        value,
        value_max,
        qualifier,
        computed: came.computed,
        assumed: came.assumed || told.as_ref().is_some_and(|told| told.date_assumed),
        told: told.is_some(),
        told_as: figure.told_as,
        counted: !matches!(figure.measure, Measure::Told),
        note: figure.note,
    })
}

/// What was told about exactly these days.
fn told(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    figure: &Figure,
) -> Result<Option<FactRow>, DbError> {
    let Some(subject) = figure.told_as else { return Ok(None) };
    let all = stated_figures(tx, institution, subject, figure.from, figure.to)?;
    Ok(all.into_iter().find(|told| (told.from_on, told.to_on) == (figure.from, figure.to)))
}

fn came(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    figure: &Figure,
    told: Option<&FactRow>,
) -> Result<Came, DbError> {
    let (from, to) = (figure.from, figure.to);
    let mut count = |selection: &Selection, from, to| counted(tx, institution, selection, from, to);
    Ok(match figure.measure {
        Measure::Told => Came {
            computed: Tenths::whole(told.map_or(0, |told| i64::from(told.quantity))),
            range: None,
            assumed: false,
        },
        Measure::Sum(of) => {
            let sum = count(&of, from, to)?;
            Came::to(Tenths::whole(sum.all), sum)
        }
        Measure::EachDay(of) => {
            let sum = count(&of, from, to)?;
            let calendar = calendar(tx, institution)?;
            let working = calendar.working_days_between(from.yesterday().unwrap_or(from), to);
            Came::to(Tenths::quotient(sum.all, i64::from(working)), sum)
        }
        Measure::EachWeek(of) => {
            let sum = count(&of, from, to)?;
            Came::to(Tenths::quotient(sum.all * 7, days_of(from, to)), sum)
        }
        Measure::Share(of, among) => {
            let (part, whole) = (count(&of, from, to)?, count(&among, from, to)?);
            Came::to(Tenths::quotient(part.all * 100, whole.all), whole)
        }
        Measure::Change(of, second) => {
            let before = count(&of, from, second.yesterday().unwrap_or(from))?;
            let after = count(&of, second, to)?;
            let change = Tenths::quotient((after.all - before.all) * 100, before.all);
            Came { assumed: before.assumed + after.assumed > 0, ..Came::to(change, after) }
        }
        Measure::Unallocated(of) => {
            let sum = count(&of, from, to)?;
            Came::to(Tenths::whole(sum.assumed), sum)
        }
        Measure::Rest(of, doubtful, first, last) => {
            let (sum, here) = (count(&of, from, to)?, count(&doubtful, from, to)?.assumed);
            let elsewhere = count(&doubtful, first, last)?.assumed - here;
            // The half's own total is known: one paper more of it is one less of the rest, and the other way round.
            let possible = (Tenths::whole(sum.all - elsewhere), Tenths::whole(sum.all + here));
            Came {
                computed: Tenths::whole(sum.all),
                range: Some(possible),
                assumed: here + elsewhere > 0,
            }
        }
    })
}

fn days_of(from: Date, to: Date) -> i64 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    i64::from(days) + 1
}
