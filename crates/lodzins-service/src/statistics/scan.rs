//! Reading what was counted: the columns of whole months, and beside them the few facts that stand in none yet.
//!
//! A chunk is added up in its own places, a few thousand sums at most that lie close together, and only those sums are
//! told in words. So ten million facts cost some additions each, and no text.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use jiff::civil::{Date, date};
use lodzins_core::{
    fact::FactKind,
    id::InstitutionId,
    report::{Dimension, Period, Question},
};
use lodzins_db::{DbError, FromRow, ToValue, Tx, Value, params, row};

use super::{
    chunk::{Chunk, Column, ColumnRow, DAY, QUANTITY},
    side::{ASSUMED, SIDES, Side, sides},
    sql,
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
    fn of_day(self, day: Date) -> Date {
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

/// What is asked of facts.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) institution: InstitutionId,
    pub(super) kind: FactKind,
    pub(super) period: Period,
    pub(super) time: Time,
    /// What is told apart; a fact stands under each of its topics.
    pub(super) by: Vec<Side>,
    /// What must be so of a fact.
    pub(super) only: Vec<(Side, String)>,
}

/// How many.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) quantity: i64,
    /// How many of them on a day that is a guess.
    pub(super) assumed: i64,
}

/// A cell's place: the time and the words of what is told apart, sixteen bits each.
type Place = u128;
type Cells = HashMap<Place, Cell, BuildHasherDefault<Mixed>>;

/// What was counted.
#[derive(Debug)]
pub(super) struct Counted {
    by: Vec<Side>,
    times: Words<Date>,
    words: Vec<Words<String>>,
    /// As it is told apart.
    laid_out: Cells,
    /// Each fact once, whatever its topics; only where it is told apart by topic.
    once: Cells,
}

/// What was met, each known by its place.
#[derive(Debug)]
struct Words<T> {
    known: Vec<T>,
    places: HashMap<T, u16>,
}

/// A side that is told apart, in a chunk.
struct Axis {
    words: usize,
    places: Vec<u16>,
}

/// Reads what is asked for.
pub(super) fn read(tx: &mut Tx<'_>, asked: &Asked) -> Result<Counted, DbError> {
    let mut counted = Counted::new(asked);
    let (from, to) = (asked.period.from_on(), asked.period.to_on());
    let fresh = params![asked.institution, asked.kind, from, to];
    tx.each(sql::FRESH, fresh, |row| counted.add_fresh(asked, &FromRow::from_row(row)?))?;
    let mut values = vec![asked.institution.to_value(), asked.kind.to_value()];
    values.extend([from.first_of_month().to_value(), to.first_of_month().to_value()]);
    values.extend(asked.columns());
    let mut gathered: Vec<ColumnRow> = Vec::new();
    let mut of = None;
    tx.each(sql::COLUMNS, &values, |row| {
        let column: ColumnRow = FromRow::from_row(row)?;
        let its = (column.counted_in, column.chunk);
        if of.replace(its).is_some_and(|before| before != its) {
            counted.add_chunk(asked, &Chunk::read(std::mem::take(&mut gathered))?)?;
        }
        gathered.push(column);
        Ok(())
    })?;
    if !gathered.is_empty() {
        counted.add_chunk(asked, &Chunk::read(gathered)?)?;
    }
    Ok(counted)
}

impl Asked {
    /// The columns that are read: as many values as the statement has places for, the last one again where they are fewer.
    fn columns(&self) -> impl Iterator<Item = Value> {
        let sides = self.by.iter().chain(self.only.iter().map(|(side, _)| side));
        let codes = sides.chain([&Side::Assumed]).map(|side| side.code());
        let mut columns: Vec<&str> = [DAY, QUANTITY].into_iter().chain(codes).collect();
        columns.sort_unstable();
        columns.dedup();
        let last = columns.last().copied().unwrap_or(DAY);
        let columns = columns.into_iter().chain(std::iter::repeat(last)).take(SIDES + 2);
        columns.map(ToValue::to_value).collect::<Vec<_>>().into_iter()
    }

    fn topics(&self) -> Option<usize> {
        self.by.iter().position(|side| *side == Side::Topics)
    }
}

impl Counted {
    fn new(asked: &Asked) -> Self {
        Self {
            by: asked.by.clone(),
            times: Words::default(),
            words: asked.by.iter().map(|_| Words::default()).collect(),
            laid_out: Cells::default(),
            once: Cells::default(),
        }
    }

    /// What was counted, as it is told apart: the day that stands for the time, the words in the order of `by`.
    pub(super) fn laid_out(&self) -> impl Iterator<Item = (Date, Vec<&str>, Cell)> {
        self.told(&self.laid_out)
    }

    /// The same with each fact once, whatever its topics.
    pub(super) fn once(&self) -> impl Iterator<Item = (Date, Vec<&str>, Cell)> {
        let by_topic = self.by.contains(&Side::Topics);
        self.told(if by_topic { &self.once } else { &self.laid_out })
    }

    fn told<'c>(&'c self, cells: &'c Cells) -> impl Iterator<Item = (Date, Vec<&'c str>, Cell)> {
        let is_some = |cell: &Cell| cell.quantity != 0 || cell.assumed != 0;
        cells.iter().filter(move |(_, cell)| is_some(cell)).map(|(place, cell)| {
            let word = |n: usize| self.words[n].known[part(*place, n + 1)].as_str();
            let time = self.times.known[part(*place, 0)];
            (time, (0..self.words.len()).map(word).collect(), *cell)
        })
    }

    /// Adds a fact that stands in no column yet.
    fn add_fresh(&mut self, asked: &Asked, row: &FreshRow) -> Result<(), DbError> {
        let sides = sides(&row.what);
        let word = |side: Side| sides[side as usize];
        if !asked.only.iter().all(|(side, wanted)| side.is(word(*side), wanted)) {
            return Ok(());
        }
        let mut place = Place::from(self.times.place(&asked.time.of_day(row.counted_on))?);
        let topics = asked.topics();
        for (n, side) in asked.by.iter().enumerate().filter(|(n, _)| Some(*n) != topics) {
            place |= at(self.words[n].place(word(*side))?, n + 1);
        }
        let assumed = if word(Side::Assumed) == ASSUMED { row.quantity } else { 0 };
        let cell = Cell { quantity: row.quantity, assumed };
        let Some(n) = topics else {
            self.laid_out.entry(place).or_default().add(cell);
            return Ok(());
        };
        self.once.entry(place | at(self.words[n].place("")?, n + 1)).or_default().add(cell);
        for topic in word(Side::Topics).split(' ') {
            let topic = at(self.words[n].place(topic)?, n + 1);
            self.laid_out.entry(place | topic).or_default().add(cell);
        }
        Ok(())
    }

    /// Adds the facts of a chunk that lie in the period and pass.
    fn add_chunk(&mut self, asked: &Asked, chunk: &Chunk) -> Result<(), DbError> {
        let mut passing = Vec::new();
        for (side, wanted) in &asked.only {
            let column = chunk.column(*side)?;
            let passes: Vec<bool> = column.words.iter().map(|word| side.is(word, wanted)).collect();
            if passes.iter().all(|passes| !passes) {
                return Ok(());
            }
            if !passes.iter().all(|passes| *passes) {
                passing.push((column, passes));
            }
        }
        let topics = asked.topics();
        let (mut met, mut sets) = (Vec::new(), Vec::new());
        for (n, side) in asked.by.iter().enumerate() {
            let words = &chunk.column(*side)?.words;
            let known = &mut self.words[n];
            if Some(n) == topics {
                let each = words.iter().map(|set| {
                    set.split(' ').map(|topic| Ok(at(known.place(topic)?, n + 1))).collect()
                });
                sets = each.collect::<Result<Vec<Vec<Place>>, DbError>>()?;
                // Where each fact counts once it has no topic.
                met.push(vec![known.place("")?; words.len()]);
            } else {
                let each = words.iter().map(|word| known.place(word));
                met.push(each.collect::<Result<Vec<u16>, _>>()?);
            }
        }
        for (time, facts) in stretches(asked, chunk) {
            let time = Place::from(self.times.place(&time)?);
            let axes = axes(asked, chunk, &facts)?;
            let part = Part { facts, axes, passing: &passing, chunk };
            let assumed = &chunk.column(Side::Assumed)?.words;
            part.sums(|places, quantity| {
                let (assumption, places) = places.split_last().unwrap_or((&0, places));
                let is_assumed = assumed[usize::from(*assumption)] == ASSUMED;
                let cell = Cell { quantity, assumed: if is_assumed { quantity } else { 0 } };
                let mut place = time;
                for (n, own) in places.iter().enumerate().filter(|(n, _)| Some(*n) != topics) {
                    place |= at(met[n][usize::from(*own)], n + 1);
                }
                let Some(n) = topics else {
                    self.laid_out.entry(place).or_default().add(cell);
                    return;
                };
                let own = usize::from(places[n]);
                self.once.entry(place | at(met[n][own], n + 1)).or_default().add(cell);
                for topic in &sets[own] {
                    self.laid_out.entry(place | topic).or_default().add(cell);
                }
            });
        }
        Ok(())
    }
}

/// The facts of a chunk that lie in the period, in stretches that count as one time.
fn stretches(asked: &Asked, chunk: &Chunk) -> Vec<(Date, Range<usize>)> {
    let mut all: Vec<(Date, Range<usize>)> = Vec::new();
    let (first, last) = (chunk.month, chunk.month.last_of_month());
    let Ok(days) = Period::new(first.max(asked.period.from_on()), last.min(asked.period.to_on()))
    else {
        return all;
    };
    for day in days.days() {
        let (time, facts) = (asked.time.of_day(day), chunk.day(day.day()));
        match all.last_mut() {
            Some((before, range)) if *before == time => range.end = facts.end,
            _ => all.push((time, facts)),
        }
    }
    all.retain(|(_, facts)| !facts.is_empty());
    all
}

/// What is told apart in some facts of a chunk, and at last whether their days are a guess.
fn axes(asked: &Asked, chunk: &Chunk, facts: &Range<usize>) -> Result<Vec<Axis>, DbError> {
    let sides = asked.by.iter().chain([&Side::Assumed]);
    sides
        .map(|side| {
            let column = chunk.column(*side)?;
            Ok(Axis { words: column.words.len(), places: column.places(facts.clone()) })
        })
        .collect()
}

/// Some facts of a chunk, on their way to sums.
struct Part<'c> {
    facts: Range<usize>,
    axes: Vec<Axis>,
    passing: &'c [(&'c Column, Vec<bool>)],
    chunk: &'c Chunk,
}

impl Part<'_> {
    /// Hands on every sum with its words' places in the chunk.
    fn sums(&self, mut take: impl FnMut(&[u16], i64)) {
        let room = self.axes.iter().map(|axis| axis.words).try_fold(1_usize, usize::checked_mul);
        match room {
            // As long as the sums are not many times the facts, looking through them all is cheaper than a lookup each.
            Some(room) if room <= 4 * self.facts.len() + 4096 => self.close(room, take),
            _ => self.scattered(&mut take),
        }
    }

    /// Sums that lie beside each other: those that do not pass are added to one more, which nobody looks at.
    fn close(&self, room: usize, mut take: impl FnMut(&[u16], i64)) {
        let mut places = vec![0_usize; self.facts.len()];
        for axis in self.axes.iter().filter(|axis| axis.words > 1) {
            for (place, own) in places.iter_mut().zip(&axis.places) {
                *place = *place * axis.words + usize::from(*own);
            }
        }
        for (column, passes) in self.passing {
            for (place, own) in places.iter_mut().zip(column.places(self.facts.clone())) {
                *place = if passes[usize::from(own)] { *place } else { room };
            }
        }
        let mut sums = vec![0_i64; room + 1];
        let amounts = self.chunk.amounts(self.facts.clone());
        for (n, place) in places.into_iter().enumerate() {
            sums[place] += amounts.of(n);
        }
        let mut own = vec![0_u16; self.axes.len()];
        for (place, sum) in sums.into_iter().take(room).enumerate().filter(|(_, sum)| *sum != 0) {
            let mut left = place;
            for (own, axis) in own.iter_mut().zip(&self.axes).rev() {
                *own = u16::try_from(left % axis.words).unwrap_or(u16::MAX);
                left /= axis.words;
            }
            take(&own, sum);
        }
    }

    /// Each fact by itself.
    fn scattered(&self, take: &mut impl FnMut(&[u16], i64)) {
        let passing: Vec<(Vec<u16>, &Vec<bool>)> = self
            .passing
            .iter()
            .map(|(column, passes)| (column.places(self.facts.clone()), passes))
            .collect();
        let amounts = self.chunk.amounts(self.facts.clone());
        let mut own = vec![0_u16; self.axes.len()];
        for n in 0..self.facts.len() {
            if passing.iter().all(|(places, passes)| passes[usize::from(places[n])]) {
                for (own, axis) in own.iter_mut().zip(&self.axes) {
                    *own = axis.places[n];
                }
                take(&own, amounts.of(n));
            }
        }
    }
}

impl Cell {
    fn add(&mut self, other: Self) {
        self.quantity += other.quantity;
        self.assumed += other.assumed;
    }
}

/// A word's place as a part of a cell's.
fn at(place: u16, part: usize) -> Place {
    Place::from(place) << (16 * part)
}

fn part(place: Place, part: usize) -> usize {
    usize::try_from((place >> (16 * part)) & 0xffff).unwrap_or(0)
}

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self { known: Vec::new(), places: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Words<T> {
    fn place<Q>(&mut self, word: &Q) -> Result<u16, DbError>
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + std::hash::Hash + ToOwned<Owned = T> + ?Sized,
    {
        if let Some(place) = self.places.get(word) {
            return Ok(*place);
        }
        let place = u16::try_from(self.known.len())
            .map_err(|_| DbError::Decode("a report has more than 65,536 different words".into()))?;
        self.known.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        Ok(place)
    }
}

/// Spreads the places of cells. They are numbers of our own that nobody can choose, so that no secret is needed.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, part: u64) {
        // The multiplier of Knuth's multiplicative hashing: 2⁶⁴ divided by the golden ratio.
        self.0 = (self.0.rotate_left(26) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u128(&mut self, place: u128) {
        for part in [place, place >> 64] {
            self.write_u64(u64::try_from(part & u128::from(u64::MAX)).unwrap_or(0));
        }
        self.0 ^= self.0 >> 32;
    }
}
