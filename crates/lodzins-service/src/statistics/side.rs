//! The sides of a fact: what a report may part it by, besides its day.

use lodzins_core::{
    Channel, codes,
    id::{Id, UnitId},
    report::Dimension,
};

use super::FactRow;

codes! {
    /// A side of a fact.
    pub enum Side("side of a fact") {
        /// By which channel it came.
        Channel = "channel",
        /// Out of which box.
        DropBox = "box",
        /// Its topics, separated by spaces.
        Topics = "topics",
        /// Whose it was: the unit's id in hexadecimal digits.
        Unit = "unit",
        /// What it was more closely.
        Subject = "subject",
        /// Which service it was about.
        Service = "service",
        /// For whom.
        Segment = "segment",
        /// In which hour, in two digits.
        Hour = "hour",
        /// Is its day a guess? `1` where it is.
        Assumed = "assumed",
    }
}

/// How many sides there are.
pub(super) const SIDES: usize = Side::ALL.len();

/// Between two sides of what is counted. Codes have letters, digits and few signs: never this (ASCII, unit separator).
const BETWEEN: char = '\u{1f}';

impl Side {
    /// The side that a report by this dimension parts; nothing for one that follows from the day.
    pub(super) const fn of(dimension: Dimension) -> Option<Self> {
        Some(match dimension {
            Dimension::Channel => Self::Channel,
            Dimension::DropBox => Self::DropBox,
            Dimension::Topic => Self::Topics,
            Dimension::Unit => Self::Unit,
            Dimension::Subject => Self::Subject,
            Dimension::Service => Self::Service,
            Dimension::Segment => Self::Segment,
            Dimension::Hour => Self::Hour,
            Dimension::Day | Dimension::Week | Dimension::Month | Dimension::Weekday => {
                return None;
            }
        })
    }

    /// Whether a word of this side is what was asked for.
    pub(super) fn is(self, word: &str, wanted: &str) -> bool {
        match self {
            Self::Topics => word.split(' ').any(|topic| topic == wanted),
            _ => word == wanted,
        }
    }
}

/// All sides of a fact as one text, in the order of [`Side::ALL`]: facts with the same text are counted together.
pub(super) fn what(fact: &FactRow) -> String {
    let (unit, hour) = (fact.unit_id.map(unit_word), fact.hour.map(|hour| format!("{hour:02}")));
    let sides: [&str; SIDES] = [
        fact.channel.map_or("", Channel::code),
        fact.drop_box.as_deref().unwrap_or_default(),
        &fact.topics,
        unit.as_deref().unwrap_or_default(),
        &fact.subject,
        fact.service.as_deref().unwrap_or_default(),
        fact.segment.code(),
        hour.as_deref().unwrap_or_default(),
        if fact.date_assumed { ASSUMED } else { "" },
    ];
    joined(sides)
}

/// The word of a day that is a guess.
pub(super) const ASSUMED: &str = "1";

/// The sides of what was counted, each by its place in [`Side::ALL`].
pub(super) fn sides(what: &str) -> [&str; SIDES] {
    let mut sides = [""; SIDES];
    for (side, word) in sides.iter_mut().zip(what.split(BETWEEN)) {
        *side = word;
    }
    sides
}

/// Sides as one text again.
pub(super) fn joined(sides: [&str; SIDES]) -> String {
    sides.join(BETWEEN.encode_utf8(&mut [0; 4]))
}

/// A unit as it stands in what was counted.
pub(super) fn unit_word(unit: UnitId) -> String {
    format!("{:032x}", u128::from_be_bytes(unit.to_bytes()))
}

/// The unit of such a word; nothing where there is none.
pub(super) fn unit_of(word: &str) -> Option<UnitId> {
    let digits = u128::from_str_radix(word, 16).ok()?;
    Some(UnitId::from_bytes(digits.to_be_bytes()))
}
