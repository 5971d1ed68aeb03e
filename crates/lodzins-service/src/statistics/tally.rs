//! What was read, added up.
//!
//! A chunk is added up in its own places, a few thousand sums at most that lie close together, and only those sums are
//! told in words. So ten million facts cost some additions each, and no text.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use jiff::civil::Date;
use lodzins_core::report::Period;
use lodzins_db::DbError;

use super::{
    chunk::{Chunk, Column, Facts},
    scan::{Asked, FreshRow},
    side::{ASSUMED, Side, sides},
};

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

impl Asked {
    fn topics(&self) -> Option<usize> {
        self.by.iter().position(|side| *side == Side::Topics)
    }
}

impl Counted {
    pub(super) fn new(asked: &Asked) -> Self {
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

    /// Adds a fact that stands in no column yet, where it lies in the period and passes.
    pub(super) fn add_fresh(&mut self, asked: &Asked, row: &FreshRow) -> Result<(), DbError> {
        if !asked.period.holds(row.counted_on) {
            return Ok(());
        }
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
    pub(super) fn add_chunk(&mut self, asked: &Asked, chunk: &Chunk) -> Result<(), DbError> {
        let stretches = stretches(asked, chunk);
        if stretches.is_empty() {
            return Ok(());
        }
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
        // What probably leaves the fewest first: what is left is all that the others look at.
        passing.sort_by_key(|(column, passes)| {
            passes.iter().filter(|passes| **passes).count() * 1000 / column.words.len()
        });
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
        for (time, facts) in stretches {
            let time = Place::from(self.times.place(&time)?);
            let facts = passing.iter().fold(Facts::All(facts), |facts, (column, passes)| {
                let places = column.places(&facts);
                facts.passing(&places, passes)
            });
            let part = Part { axes: axes(asked, chunk, &facts)?, facts, chunk };
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
fn axes(asked: &Asked, chunk: &Chunk, facts: &Facts) -> Result<Vec<Axis>, DbError> {
    let sides = asked.by.iter().chain([&Side::Assumed]);
    sides
        .map(|side| {
            let column = chunk.column(*side)?;
            Ok(Axis { words: column.words.len(), places: column.places(facts) })
        })
        .collect()
}

/// Facts of a chunk that pass, on their way to sums.
struct Part<'c> {
    facts: Facts,
    axes: Vec<Axis>,
    chunk: &'c Chunk,
}

impl Part<'_> {
    /// Hands on every sum with its words' places in the chunk.
    fn sums(&self, mut take: impl FnMut(&[u16], i64)) {
        let room = self.axes.iter().map(|axis| axis.words).try_fold(1_usize, usize::checked_mul);
        // As long as the sums are not many times the facts, looking through them all is cheaper than a lookup each.
        let facts = self.facts.len();
        match room {
            Some(room) if room <= 4 * facts + (60 * facts).min(4096) => self.close(room, take),
            _ => self.scattered(&mut take),
        }
    }

    /// Sums that lie beside each other.
    fn close(&self, room: usize, mut take: impl FnMut(&[u16], i64)) {
        // Few times as many as facts in a chunk. In half the bytes they stay close to the processor.
        let mut places = vec![0_u32; self.facts.len()];
        for axis in self.axes.iter().filter(|axis| axis.words > 1) {
            let words = u32::try_from(axis.words).unwrap_or(u32::MAX);
            for (place, own) in places.iter_mut().zip(&axis.places) {
                *place = *place * words + u32::from(*own);
            }
        }
        let mut sums = vec![0_i64; room];
        let amounts = self.chunk.amounts(&self.facts);
        for (n, place) in places.into_iter().enumerate() {
            sums[place as usize] += amounts.of(n);
        }
        let mut own = vec![0_u16; self.axes.len()];
        for (place, sum) in sums.into_iter().enumerate().filter(|(_, sum)| *sum != 0) {
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
        let amounts = self.chunk.amounts(&self.facts);
        let mut own = vec![0_u16; self.axes.len()];
        for n in 0..self.facts.len() {
            for (own, axis) in own.iter_mut().zip(&self.axes) {
                *own = axis.places[n];
            }
            take(&own, amounts.of(n));
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
