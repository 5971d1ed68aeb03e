//! Reading what was counted: the columns of whole months, and beside them the few facts that stand in none yet.
//!
//! Questions about the same months are read together: a page of many numbers costs the way to the database once for all of
//! them, and a column that two of them are about is read once.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use lodzins_core::{
    fact::FactKind,
    id::InstitutionId,
    report::{Dimension, Period, Question},
};
use lodzins_db::{DbError, FromRow, ToValue, Tx, Value, params, row};

use super::{
    chunk::{Chunk, ColumnRow, DAY, QUANTITY},
    side::{SIDES, Side},
    sql,
    tally::Counted,
};

row! {
    /// What was counted of a day and stands in no column yet.
    pub(super) struct FreshRow {
        pub(super) counted_on: Date,
        pub(super) what: String,
        pub(super) quantity: i64,
    }
}

/// What days are counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// All.
    Whole,
    /// Those of a month.
    Month,
    /// Those of a week.
    Week,
    /// All Mondays, all Tuesdays, …
    Weekday,
    /// None with another.
    Day,
}

impl Time {
    /// What a question must tell apart.
    pub(super) fn of(question: &Question) -> Self {
        let laid_out = [Some(question.rows), question.columns].into_iter().flatten();
        let mut times = laid_out.filter_map(|by| match by {
            Dimension::Day => Some(Self::Day),
            Dimension::Week => Some(Self::Week),
            Dimension::Month => Some(Self::Month),
            Dimension::Weekday => Some(Self::Weekday),
            _ => None,
        });
        match (times.next(), times.next()) {
            (None, _) => Self::Whole,
            (Some(one), None) => one,
            (Some(_), Some(_)) => Self::Day,
        }
    }

    /// A day that stands for all that are counted with this one.
    pub(super) fn of_day(self, day: Date) -> Date {
        let since_monday = || i64::from(day.weekday().to_monday_zero_offset());
        match self {
            Self::Whole => Date::ZERO,
            Self::Month => day.first_of_month(),
            Self::Week => day.saturating_sub(jiff::Span::new().days(since_monday())),
            // The first of June 2020 was a Monday.
            Self::Weekday => date(2020, 6, 1 + day.weekday().to_monday_zero_offset()),
            Self::Day => day,
        }
    }
}

/// What is asked of an institution's facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) kind: FactKind,
    pub(super) period: Period,
    pub(super) time: Time,
    /// What is told apart; a fact stands under each of its topics.
    pub(super) by: Vec<Side>,
    /// What must be so of a fact.
    pub(super) only: Vec<(Side, String)>,
}

/// Questions about facts of a kind whose months touch each other: they are read together.
struct Pass {
    kind: FactKind,
    from_on: Date,
    to_on: Date,
    /// The questions, by their places.
    asked: Vec<usize>,
}

/// Reads what is asked for.
pub(super) fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: &Asked,
) -> Result<Counted, DbError> {
    let mut counted = [Counted::new(asked)];
    let asked = std::slice::from_ref(asked);
    for pass in passes(asked) {
        pass.read(tx, institution, asked, &mut counted)?;
    }
    let [counted] = counted;
    Ok(counted)
}

/// Reads everything that is asked for; the answers are in the order of the questions.
pub(super) fn read_all(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: &[Asked],
) -> Result<Vec<Counted>, DbError> {
    let mut counted: Vec<Counted> = asked.iter().map(Counted::new).collect();
    for pass in passes(asked) {
        pass.read(tx, institution, asked, &mut counted)?;
    }
    Ok(counted)
}

/// What is read together: no pass reads a month that nobody asks about.
fn passes(asked: &[Asked]) -> Vec<Pass> {
    let mut order: Vec<usize> = (0..asked.len()).collect();
    order.sort_by_key(|place| (asked[*place].kind, asked[*place].period.from_on()));
    let mut passes: Vec<Pass> = Vec::new();
    for place in order {
        let Asked { kind, period, .. } = &asked[place];
        let (from_on, to_on) = (period.from_on(), period.to_on());
        let touches = |pass: &&mut Pass| {
            let next = pass.to_on.last_of_month().saturating_add(1.day());
            pass.kind == *kind && from_on <= next.last_of_month()
        };
        match passes.last_mut().filter(touches) {
            Some(pass) => {
                pass.to_on = pass.to_on.max(to_on);
                pass.asked.push(place);
            }
            None => passes.push(Pass { kind: *kind, from_on, to_on, asked: vec![place] }),
        }
    }
    passes
}

impl Pass {
    fn read(
        &self,
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        asked: &[Asked],
        counted: &mut [Counted],
    ) -> Result<(), DbError> {
        let fresh = params![institution, self.kind, self.from_on, self.to_on];
        tx.stream(sql::FRESH, fresh, |row| {
            let row: FreshRow = FromRow::from_row(row)?;
            self.each(asked, counted, |counted, asked| counted.add_fresh(asked, &row))
        })?;
        let mut values = vec![institution.to_value(), self.kind.to_value()];
        let months = [self.from_on.first_of_month(), self.to_on.first_of_month()];
        values.extend(months.iter().map(ToValue::to_value));
        values.extend(self.columns(asked));
        let mut gathered: Vec<ColumnRow> = Vec::new();
        let mut of = None;
        let add = |rows: Vec<ColumnRow>, counted: &mut [Counted]| {
            let chunk = Chunk::read(rows)?;
            self.each(asked, counted, |counted, asked| counted.add_chunk(asked, &chunk))
        };
        tx.stream(sql::COLUMNS, &values, |row| {
            let column: ColumnRow = FromRow::from_row(row)?;
            let its = (column.counted_in, column.chunk);
            if of.replace(its).is_some_and(|before| before != its) {
                add(std::mem::take(&mut gathered), &mut *counted)?;
            }
            gathered.push(column);
            Ok(())
        })?;
        if !gathered.is_empty() {
            add(gathered, counted)?;
        }
        self.asked.iter().for_each(|place| counted[*place].finish());
        Ok(())
    }

    fn each(
        &self,
        asked: &[Asked],
        counted: &mut [Counted],
        mut add: impl FnMut(&mut Counted, &Asked) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        self.asked.iter().try_for_each(|place| add(&mut counted[*place], &asked[*place]))
    }

    /// The columns that are read: as many values as the statement has places for, the last one again where they are fewer.
    fn columns(&self, asked: &[Asked]) -> Vec<Value> {
        let asked = self.asked.iter().map(|place| &asked[*place]);
        let sides =
            asked.flat_map(|asked| asked.by.iter().chain(asked.only.iter().map(|(side, _)| side)));
        let codes = sides.chain([&Side::Assumed]).map(|side| side.code());
        let mut columns: Vec<&str> = [DAY, QUANTITY].into_iter().chain(codes).collect();
        columns.sort_unstable();
        columns.dedup();
        let last = columns.last().copied().unwrap_or(DAY);
        let columns = columns.into_iter().chain(std::iter::repeat(last)).take(SIDES + 2);
        columns.map(ToValue::to_value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: FactKind, from: Date, to: Date) -> Asked {
        let period = Period::new(from, to).expect("a period");
        Asked { kind, period, time: Time::Whole, by: Vec::new(), only: Vec::new() }
    }

    #[test]
    fn months_that_touch_are_read_together_and_no_others() {
        let (submission, contact) = (FactKind::Submission, FactKind::Contact);
        let all = [
            asked(submission, date(2026, 11, 20), date(2026, 11, 20)),
            asked(submission, date(2025, 11, 21), date(2025, 11, 21)),
            asked(submission, date(2026, 9, 28), date(2026, 10, 1)),
            asked(contact, date(2026, 11, 16), date(2026, 11, 20)),
            asked(submission, date(2026, 11, 16), date(2026, 11, 20)),
            asked(submission, date(2026, 1, 1), date(2026, 7, 31)),
        ];
        let mut read: Vec<_> = passes(&all)
            .into_iter()
            .map(|pass| {
                let mut asked = pass.asked;
                asked.sort_unstable();
                (pass.kind.code(), pass.from_on, pass.to_on, asked)
            })
            .collect();
        read.sort();
        let (from, to) = (date(2026, 9, 28), date(2026, 11, 20));
        let expected = [
            ("contact", date(2026, 11, 16), to, vec![3]),
            ("submission", date(2025, 11, 21), date(2025, 11, 21), vec![1]),
            ("submission", date(2026, 1, 1), date(2026, 7, 31), vec![5]),
            ("submission", from, to, vec![0, 2, 4]),
        ];
        assert_eq!(read, expected);
    }
}
