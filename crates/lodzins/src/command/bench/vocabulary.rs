//! Words for a large register, as frequent as words of a language are: the n-th most frequent one stands a n-th as
//! often as the first (Zipf's law).

/// The most frequent words, so that texts look like letters; after them words made of syllables.
const FREQUENT: &[&str] = &[
    "lūdzu",
    "par",
    "iesniegums",
    "pašvaldība",
    "izskatīt",
    "atbilde",
    "īpašums",
    "pieprasīt",
    "dokuments",
    "informācija",
    "iedzīvotājs",
    "adrese",
    "kārtība",
    "lēmums",
    "pielikums",
    "iesniegt",
    "noteikumi",
    "vieta",
    "pakalpojums",
    "maksājums",
    "iela",
    "ūdens",
    "apkure",
    "bērns",
    "skola",
    "zeme",
    "ēka",
    "ceļš",
    "nodoklis",
    "pabalsts",
    "atļauja",
    "apgaismojums",
    "kanalizācija",
    "projekts",
    "būvniecība",
    "reģistrs",
    "līgums",
    "termiņš",
];
/// Words that about one submission in five has, in forms in which they do not stand there.
pub const COMMON: &[&str] = &["pakalpojuma", "maksājumu", "ielas", "adresē"];
/// Places of words that a submission in some hundreds has.
const MEDIUM: std::ops::Range<usize> = 2000..2004;
/// How many words there are.
const SIZE: usize = 20_000;
/// Words that only few submissions have: each in one of so many.
pub const RARE: &[&str] = &["zvejnieklaiva", "strazdubūris", "vēršgalvis", "mēnessgaisma"];
const SYLLABLES: &[&str] = &[
    "ba", "ce", "di", "gro", "ja", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu",
    "bri", "kla", "dze", "ska", "pre",
];
const ENDINGS: &[&str] = &["ms", "nis", "ksta", "rde", "ļa", "šana", "tājs", "ība"];

/// The words, and how far their frequencies reach.
pub struct Vocabulary {
    words: Vec<String>,
    reach: Vec<f64>,
}

/// Numbers that look like chance and are the same each time: xorshift64 (Marsaglia 2003).
pub struct Dice(u64);

impl Dice {
    /// Dice that begin anywhere.
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// The next number under a limit.
    pub fn under(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() >> 11).unwrap_or(0) % limit.max(1)
    }

    /// The next number from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are what a float holds")]
    fn part(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

impl Vocabulary {
    /// The vocabulary.
    pub fn new() -> Self {
        let made = (0..SIZE).map(|rank| {
            FREQUENT.get(rank).map_or_else(|| made_up(rank), |word| (*word).to_owned())
        });
        let mut sum = 0.0;
        let reach = (1..=SIZE).map(|rank| {
            sum += 1.0 / f64::from(u32::try_from(rank).unwrap_or(u32::MAX));
            sum
        });
        Self { words: made.collect(), reach: reach.collect() }
    }

    /// Words that a submission in some hundreds has.
    pub fn medium(&self) -> &[String] {
        &self.words[MEDIUM]
    }

    /// A word, as frequent as it is.
    pub fn word(&self, dice: &mut Dice) -> &str {
        let place = dice.part() * self.reach.last().copied().unwrap_or(0.0);
        let rank = self.reach.partition_point(|reach| *reach < place);
        self.words.get(rank).map_or("", String::as_str)
    }

    /// So many words in a row.
    pub fn words(&self, dice: &mut Dice, count: usize) -> String {
        (0..count).map(|_| self.word(dice)).collect::<Vec<_>>().join(" ")
    }
}

/// A word of syllables, another one for each rank.
fn made_up(rank: usize) -> String {
    let (mut rest, mut word) = (rank, String::new());
    loop {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
        if rest == 0 {
            break;
        }
    }
    word + ENDINGS[rank % ENDINGS.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    #[test]
    fn no_word_stands_twice_and_frequencies_fall_as_zipf_says() {
        let vocabulary = Vocabulary::new();
        let different: HashSet<&String> = vocabulary.words.iter().collect();
        assert_eq!(different.len(), SIZE);
        let (mut dice, mut counted) = (Dice::of(7), HashMap::new());
        for _ in 0..200_000 {
            *counted.entry(vocabulary.word(&mut dice).to_owned()).or_insert(0_u32) += 1;
        }
        let of =
            |rank: usize| f64::from(counted.get(&vocabulary.words[rank]).copied().unwrap_or(0));
        for (rank, seldomer) in [(1, 2.0), (3, 4.0), (9, 10.0)] {
            let (found, expected) = (of(rank), of(0) / seldomer);
            assert!((found / expected - 1.0).abs() < 0.2, "rank {rank}: {found}, not {expected}");
        }
    }
}
