//! What was read, added up.
//!
//! Chunks are added up in places, some thousand sums that lie close together, as long as they are of one time; only those
//! sums are told in words. So ten million facts cost some additions each, and no text. Of a fact that does not pass nothing
//! more is looked at.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use jiff::civil::Date;
use lodzins_core::report::Period;
use lodzins_db::DbError;

use super::{
    chunk::{Amounts, Chunk, Facts},
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
    times: Words<Date>,
    words: Vec<Words<String>>,
    /// Which of them are topics; the first word of those is none.
    topics: Option<usize>,
    /// The sets of topics that were met in columns, and the places of the topics of each.
    sets: Words<String>,
    in_set: Vec<Vec<Place>>,
    /// Was any day met that is a guess?
    guesses: bool,
    /// What was added up last, before it is told in words.
    sums: Sums,
    /// As it is told apart.
    laid_out: Cells,
    /// Each fact once, whatever its topics; only where it is told apart by topic.
    once: Cells,
}

/// Sums of one time that lie beside each other: as many as words can meet.
#[derive(Debug, Default)]
struct Sums {
    /// The time, by its place.
    time: u16,
    /// For how many words of each side there is room, and at last for days that are known and days that are a guess.
    widths: Vec<usize>,
    added: Vec<i64>,
}

/// What was met, each known by its place.
#[derive(Debug)]
struct Words<T> {
    known: Vec<T>,
    places: HashMap<T, u16>,
}

/// A side that is told apart, in some facts of a chunk.
struct Axis<'m> {
    /// The places of the chunk's words among all that were met.
    met: &'m [u16],
    /// Of each fact the word's place in the chunk; none where there is one word only.
    places: Vec<u16>,
}

impl Counted {
    pub(super) fn new(asked: &Asked) -> Self {
        let topics = asked.by.iter().position(|side| *side == Side::Topics);
        let mut words: Vec<Words<String>> = asked.by.iter().map(|_| Words::default()).collect();
        if let Some(n) = topics {
            words[n] = Words::beginning_with(String::new());
        }
        Self {
            times: Words::default(),
            words,
            topics,
            sets: Words::default(),
            in_set: Vec::new(),
            guesses: false,
            sums: Sums::default(),
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
        self.told(if self.topics.is_some() { &self.once } else { &self.laid_out })
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
        for (n, side) in asked.by.iter().enumerate().filter(|(n, _)| Some(*n) != self.topics) {
            place |= at(self.words[n].place(word(*side))?, n + 1);
        }
        let assumed = if word(Side::Assumed) == ASSUMED { row.quantity } else { 0 };
        let cell = Cell { quantity: row.quantity, assumed };
        let Some(n) = self.topics else {
            self.laid_out.entry(place).or_default().add(cell);
            return Ok(());
        };
        self.once.entry(place).or_default().add(cell);
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
        let met = self.met(asked, chunk)?;
        for (time, facts) in stretches {
            let facts = passing.iter().fold(Facts::All(facts), |facts, (column, passes)| {
                let places = column.places(&facts);
                facts.passing(&places, passes)
            });
            if facts.is_empty() {
                continue;
            }
            let time = self.times.place(&time)?;
            let (axes, amounts) = (axes(asked, chunk, &facts, &met)?, chunk.amounts(&facts));
            if self.has_room(time, facts.len()) {
                self.sums.add(&axes, &amounts, facts.len());
            } else {
                for n in 0..facts.len() {
                    let codes: Vec<u16> = axes.iter().map(|axis| axis.code(n)).collect();
                    self.tell(time, &codes, amounts.of(n));
                }
            }
        }
        Ok(())
    }

    /// The places of a chunk's words among all that were met, for each side that is told apart: of topics those of their
    /// sets. At last, whether days are a guess.
    fn met(&mut self, asked: &Asked, chunk: &Chunk) -> Result<Vec<Vec<u16>>, DbError> {
        let mut met: Vec<Vec<u16>> = Vec::new();
        for (n, side) in asked.by.iter().enumerate() {
            let words = chunk.column(*side)?.words.iter();
            let places = words.map(|word| match self.topics {
                Some(topics) if topics == n => self.set(n, word),
                _ => self.words[n].place(word),
            });
            met.push(places.collect::<Result<_, _>>()?);
        }
        let assumed = chunk.column(Side::Assumed)?.words.iter().map(|word| word == ASSUMED);
        let assumed: Vec<u16> = assumed.map(u16::from).collect();
        self.guesses |= assumed.contains(&1);
        met.push(assumed);
        Ok(met)
    }

    /// The place of a set of topics.
    fn set(&mut self, n: usize, set: &str) -> Result<u16, DbError> {
        let place = self.sets.place(set)?;
        if usize::from(place) == self.in_set.len() {
            let topics = set.split(' ').map(|topic| Ok(at(self.words[n].place(topic)?, n + 1)));
            self.in_set.push(topics.collect::<Result<_, DbError>>()?);
        }
        Ok(place)
    }

    /// Makes room for the sums of a time, unless there would be far more of them than so many facts: then a lookup for each
    /// fact is cheaper than looking through them all.
    fn has_room(&mut self, time: u16, facts: usize) -> bool {
        let words = (0..self.words.len()).map(|n| match self.topics {
            Some(topics) if topics == n => self.sets.known.len(),
            _ => self.words[n].known.len(),
        });
        let counts: Vec<usize> = words.chain([1 + usize::from(self.guesses)]).collect();
        if self.sums.time == time && self.sums.has_room(&counts) {
            return true;
        }
        // The next chunk has some words more.
        let widths: Vec<usize> = counts.into_iter().map(|count| count + count / 4).collect();
        let room = widths.iter().try_fold(1_usize, |room, width| room.checked_mul(*width));
        match room.filter(|room| *room <= 4 * facts + (60 * facts).min(4096)) {
            Some(room) => {
                self.finish();
                self.sums = Sums { time, widths, added: vec![0; room] };
                true
            }
            None => false,
        }
    }

    /// Tells in words what was added up last. To be called when everything has been added.
    pub(super) fn finish(&mut self) {
        let Sums { time, widths, added } = std::mem::take(&mut self.sums);
        let mut codes = vec![0_u16; widths.len()];
        for (place, sum) in added.into_iter().enumerate().filter(|(_, sum)| *sum != 0) {
            let mut left = place;
            for (code, width) in codes.iter_mut().zip(&widths).rev() {
                *code = u16::try_from(left % width).unwrap_or(u16::MAX);
                left /= width;
            }
            self.tell(time, &codes, sum);
        }
    }

    /// Adds to a cell; to that of each of its topics, where it is told apart by topic.
    fn tell(&mut self, time: u16, codes: &[u16], quantity: i64) {
        let (guess, codes) = codes.split_last().unwrap_or((&0, codes));
        let cell = Cell { quantity, assumed: if *guess == 1 { quantity } else { 0 } };
        let mut place = Place::from(time);
        for (n, code) in codes.iter().enumerate().filter(|(n, _)| Some(*n) != self.topics) {
            place |= at(*code, n + 1);
        }
        let Some(n) = self.topics else {
            self.laid_out.entry(place).or_default().add(cell);
            return;
        };
        self.once.entry(place).or_default().add(cell);
        for topic in &self.in_set[usize::from(codes[n])] {
            self.laid_out.entry(place | topic).or_default().add(cell);
        }
    }
}

impl Sums {
    /// Whether there is room for so many words of each side.
    fn has_room(&self, counts: &[usize]) -> bool {
        self.widths.len() == counts.len()
            && counts.iter().zip(&self.widths).all(|(count, width)| count <= width)
    }

    /// Adds facts to the sums where they belong.
    fn add(&mut self, axes: &[Axis<'_>], amounts: &Amounts<'_>, facts: usize) {
        // Few times as many places as a chunk has facts. In half the bytes they stay close to the processor.
        let (mut stride, mut first) = (1_u32, 0_u32);
        let mut steps: Vec<(Vec<u32>, &[u16])> = Vec::new();
        for (axis, width) in axes.iter().zip(&self.widths).rev() {
            let step: Vec<u32> = axis.met.iter().map(|code| u32::from(*code) * stride).collect();
            match step[..] {
                [only] => first += only,
                _ => steps.push((step, &axis.places)),
            }
            stride *= u32::try_from(*width).unwrap_or(u32::MAX);
        }
        let mut places = vec![first; facts];
        for (step, own) in steps {
            for (place, own) in places.iter_mut().zip(own) {
                *place += step[usize::from(*own)];
            }
        }
        for (n, place) in places.into_iter().enumerate() {
            self.added[place as usize] += amounts.of(n);
        }
    }
}

impl Axis<'_> {
    /// The place of a fact's word among all that were met.
    fn code(&self, fact: usize) -> u16 {
        self.met[self.places.get(fact).map_or(0, |place| usize::from(*place))]
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
fn axes<'m>(
    asked: &Asked,
    chunk: &Chunk,
    facts: &Facts,
    met: &'m [Vec<u16>],
) -> Result<Vec<Axis<'m>>, DbError> {
    let sides = asked.by.iter().chain([&Side::Assumed]).zip(met);
    sides
        .map(|(side, met)| {
            let places =
                if met.len() > 1 { chunk.column(*side)?.places(facts) } else { Vec::new() };
            Ok(Axis { met, places })
        })
        .collect()
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
    fn beginning_with(word: T) -> Self {
        Self { known: vec![word.clone()], places: [(word, 0)].into() }
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
