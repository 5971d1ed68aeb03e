//! Facts of a month in columns: of each side the words that are met, and for each fact a word's place in as few bits as
//! there are words for.
//!
//! A question reads the two or three columns that it is about, some bits a fact, and none of the others. Facts stand in
//! the order of their days, so that days are told by where they end and need no column.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use jiff::civil::Date;
use lodzins_core::{fact::FactKind, id::InstitutionId};
use lodzins_db::{DbError, ToValue, Value, row};

use super::side::{SIDES, Side, joined, sides};

/// The most facts of a chunk: a word's place never needs more than sixteen bits.
pub(super) const MOST: usize = 1 << 16;
/// The column of where the days end.
pub(super) const DAY: &str = "day";
/// The column of how many each fact stands for; less than nothing where one that was counted before is taken out.
pub(super) const QUANTITY: &str = "quantity";
const DAYS: usize = 31;
/// Between two words (ASCII, record separator).
const BETWEEN: char = '\u{1e}';

/// What was counted in a month: by day and sides, how many.
pub(super) type Counts = BTreeMap<(i8, String), i64>;

row! {
    /// A stored column.
    pub(super) struct ColumnRow {
        pub(super) counted_in: Date,
        pub(super) chunk: u32,
        pub(super) side: String,
        pub(super) words: String,
        pub(super) codes: Vec<u8>,
    }
}

/// The words of facts on one side.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) words: Vec<String>,
    codes: Vec<u8>,
}

/// Facts of a month; columns that were not asked for are not there.
#[derive(Debug)]
pub(super) struct Chunk {
    pub(super) month: Date,
    ends: Vec<usize>,
    quantity: Column,
    amounts: Vec<i64>,
    columns: [Option<Column>; SIDES],
}

impl Column {
    /// The places of words.
    fn of<'w>(all: impl Iterator<Item = &'w str>) -> Self {
        let (mut words, mut places) = (Vec::new(), Vec::new());
        let mut known: HashMap<&str, usize> = HashMap::new();
        for word in all {
            let place = *known.entry(word).or_insert_with(|| {
                words.push(word.to_owned());
                words.len() - 1
            });
            places.push(place);
        }
        let mut column = Self { words, codes: Vec::new() };
        column.codes = match column.bits() {
            0 => Vec::new(),
            16 => places.iter().flat_map(|place| low(*place).to_le_bytes()).collect(),
            bits => {
                let in_a_byte = |some: &[usize]| {
                    let shifted = some.iter().enumerate().map(|(n, place)| place << (n * bits));
                    low(shifted.fold(0, |byte, part| byte | part)).to_le_bytes()[0]
                };
                places.chunks(8 / bits).map(in_a_byte).collect()
            }
        };
        column
    }

    /// How many bits a place has: a divisor of sixteen, so that none lies across two bytes.
    fn bits(&self) -> usize {
        match self.words.len() {
            0 | 1 => 0,
            2 => 1,
            3..=4 => 2,
            5..=16 => 4,
            17..=256 => 8,
            _ => 16,
        }
    }

    fn holds(&self, facts: usize) -> bool {
        self.codes.len() >= (facts * self.bits()).div_ceil(8)
    }

    /// The places of the words of some facts.
    pub(super) fn places(&self, facts: &Facts) -> Vec<u16> {
        match facts {
            Facts::All(range) => self.places_of_all(range.clone()),
            Facts::These(these) => these.iter().map(|n| self.place(*n as usize)).collect(),
        }
    }

    fn places_of_all(&self, facts: Range<usize>) -> Vec<u16> {
        match self.bits() {
            0 => vec![0; facts.len()],
            1 => unpacked::<8>(&self.codes, facts),
            2 => unpacked::<4>(&self.codes, facts),
            4 => unpacked::<2>(&self.codes, facts),
            8 => self.codes[facts].iter().map(|byte| u16::from(*byte)).collect(),
            _ => {
                let bytes = &self.codes[facts.start * 2..facts.end * 2];
                bytes.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect()
            }
        }
    }

    /// The place of a fact's word.
    fn place(&self, fact: usize) -> u16 {
        match self.bits() {
            0 => 0,
            8 => u16::from(self.codes[fact]),
            16 => u16::from_le_bytes([self.codes[fact * 2], self.codes[fact * 2 + 1]]),
            bits => {
                let each = 8 / bits;
                let byte = u16::from(self.codes[fact / each]);
                (byte >> (fact % each * bits)) & ((1 << bits) - 1)
            }
        }
    }

    fn stored(&self) -> (String, Vec<u8>) {
        (self.words.join(BETWEEN.encode_utf8(&mut [0; 4])), self.codes.clone())
    }

    fn read(row: ColumnRow) -> Self {
        Self { words: row.words.split(BETWEEN).map(str::to_owned).collect(), codes: row.codes }
    }
}

/// Places of which `EACH` stand in a byte.
fn unpacked<const EACH: usize>(codes: &[u8], facts: Range<usize>) -> Vec<u16> {
    let (bits, first) = (8 / EACH, facts.start / EACH);
    let mask = (1_u16 << bits) - 1;
    let bytes = &codes[first..facts.end.div_ceil(EACH)];
    let in_a_byte = |byte: &u8| -> [u16; EACH] {
        std::array::from_fn(|n| (u16::from(*byte) >> (n * bits)) & mask)
    };
    let mut places: Vec<u16> = bytes.iter().flat_map(in_a_byte).collect();
    // What stands in the first byte and the last one beside the facts that were asked for.
    places.drain(..facts.start - first * EACH);
    places.truncate(facts.len());
    places
}

fn low(place: usize) -> u16 {
    u16::try_from(place & 0xffff).unwrap_or(u16::MAX)
}

impl Chunk {
    /// Reads a chunk from its columns.
    pub(super) fn read(rows: Vec<ColumnRow>) -> Result<Self, DbError> {
        let wrong = || DbError::Decode("a chunk of facts is not whole".to_owned());
        let month = rows.first().ok_or_else(wrong)?.counted_in;
        let (mut ends, mut quantity) = (Vec::new(), None);
        let mut columns: [Option<Column>; SIDES] = Default::default();
        for row in rows {
            match row.side.as_str() {
                DAY => {
                    let four = row.codes.chunks_exact(4);
                    let end = |it: &[u8]| u32::from_le_bytes([it[0], it[1], it[2], it[3]]);
                    ends = four.map(|it| usize::try_from(end(it)).unwrap_or(0)).collect();
                }
                QUANTITY => quantity = Some(Column::read(row)),
                code => {
                    let side: Side = code.parse().map_err(|_| wrong())?;
                    columns[side as usize] = Some(Column::read(row));
                }
            }
        }
        let quantity = quantity.ok_or_else(wrong)?;
        let amounts = quantity.words.iter().map(|word| word.parse());
        let amounts = amounts.collect::<Result<Vec<i64>, _>>().map_err(|_| wrong())?;
        let chunk = Self { month, ends, quantity, amounts, columns };
        let facts = chunk.facts();
        let is_whole = chunk.ends.len() == DAYS
            && chunk.ends.is_sorted()
            && chunk.quantity.holds(facts)
            && chunk.columns.iter().flatten().all(|column| column.holds(facts));
        if is_whole { Ok(chunk) } else { Err(wrong()) }
    }

    /// How many facts it has.
    pub(super) fn facts(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// The facts of a day of the month.
    pub(super) fn day(&self, day: i8) -> Range<usize> {
        let end = |day: i8| match usize::try_from(day) {
            Ok(day @ 1..=DAYS) => self.ends[day - 1],
            _ => 0,
        };
        end(day - 1)..end(day)
    }

    /// A side of its facts.
    pub(super) fn column(&self, side: Side) -> Result<&Column, DbError> {
        let column = self.columns[side as usize].as_ref();
        column.ok_or_else(|| DbError::Decode(format!("a chunk of facts has no column {side}")))
    }

    /// For how many each of some facts stands.
    pub(super) fn amounts(&self, facts: &Facts) -> Amounts<'_> {
        match self.amounts.as_slice() {
            [one] => Amounts::All(*one),
            amounts => Amounts::Each(amounts, self.quantity.places(facts)),
        }
    }

    /// Adds its facts to counts. Needs every column.
    pub(super) fn add_to(&self, counts: &mut Counts) -> Result<(), DbError> {
        let columns = Side::ALL.iter().map(|side| self.column(*side));
        let columns = columns.collect::<Result<Vec<&Column>, _>>()?;
        for day in 1..=i8::try_from(DAYS).unwrap_or(i8::MAX) {
            let facts = Facts::All(self.day(day));
            let amounts = self.amounts(&facts);
            let places: Vec<Vec<u16>> =
                columns.iter().map(|column| column.places(&facts)).collect();
            for n in 0..facts.len() {
                let mut words = [""; SIDES];
                for (word, (column, places)) in words.iter_mut().zip(columns.iter().zip(&places)) {
                    *word = &column.words[usize::from(places[n])];
                }
                *counts.entry((day, joined(words))).or_default() += amounts.of(n);
            }
        }
        Ok(())
    }
}

/// Some facts of a chunk, by their places in it.
#[derive(Debug, Clone)]
pub(super) enum Facts {
    /// All from one to another.
    All(Range<usize>),
    /// These, in the chunk's order.
    These(Vec<u32>),
}

impl Facts {
    /// How many.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::All(range) => range.len(),
            Self::These(these) => these.len(),
        }
    }

    /// None?
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Those of them whose words pass: `places` are the words' places, `passes` says which words do.
    pub(super) fn passing(self, places: &[u16], passes: &[bool]) -> Self {
        let mut kept = vec![0_u32; places.len()];
        let mut count = 0;
        let mut keep = |fact: u32, place: u16| {
            // Written in any case, and overwritten where it does not pass: cheaper than a branch that nobody foresees.
            kept[count] = fact;
            count += usize::from(passes[usize::from(place)]);
        };
        match self {
            Self::All(range) => {
                // A chunk has at most 65,536 facts.
                let first = u32::try_from(range.start).unwrap_or(u32::MAX);
                (first..).zip(places).for_each(|(fact, place)| keep(fact, *place));
            }
            Self::These(these) => {
                these.into_iter().zip(places).for_each(|(fact, place)| keep(fact, *place));
            }
        }
        kept.truncate(count);
        Self::These(kept)
    }
}

/// For how many facts stand.
pub(super) enum Amounts<'c> {
    /// Each for as many.
    All(i64),
    /// Each for one of these, by its place.
    Each(&'c [i64], Vec<u16>),
}

impl Amounts<'_> {
    /// For how many one stands.
    pub(super) fn of(&self, fact: usize) -> i64 {
        match self {
            Self::All(amount) => *amount,
            Self::Each(amounts, places) => amounts[usize::from(places[fact])],
        }
    }
}

/// The rows of a chunk with these counts, of a month of an institution: one for each column. At most [`MOST`] counts.
pub(super) fn chunk_rows(
    institution: InstitutionId,
    kind: FactKind,
    month: Date,
    chunk: u32,
    counts: &Counts,
) -> Vec<Vec<Value>> {
    let mut ends = [0_u32; DAYS];
    for (day, _) in counts.keys() {
        let from = usize::try_from(day - 1).unwrap_or(0);
        ends.iter_mut().skip(from).for_each(|end| *end += 1);
    }
    let quantities: Vec<String> = counts.values().map(i64::to_string).collect();
    let all: Vec<[&str; SIDES]> = counts.keys().map(|(_, what)| sides(what)).collect();
    let day = (DAY, String::new(), ends.iter().flat_map(|end| end.to_le_bytes()).collect());
    let (words, codes) = Column::of(quantities.iter().map(String::as_str)).stored();
    let sides = Side::ALL.iter().enumerate().map(|(n, side)| {
        let (words, codes) = Column::of(all.iter().map(|sides| sides[n])).stored();
        (side.code(), words, codes)
    });
    [day, (QUANTITY, words, codes)]
        .into_iter()
        .chain(sides)
        .map(|(side, words, codes): (&str, String, Vec<u8>)| {
            vec![
                institution.to_value(),
                kind.to_value(),
                month.to_value(),
                chunk.to_value(),
                side.to_value(),
                words.to_value(),
                codes.to_value(),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests;
