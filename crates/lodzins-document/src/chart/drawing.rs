//! A picture as marks with their places, before anybody writes it as SVG or paints it on a sheet.

use crate::{
    model::{Colour, Text},
    pdf::{Run, Weight},
};

/// A picture: marks from back to front, places in CSS pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// What is drawn.
    pub marks: Vec<Mark>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A bar, a share, a field.
    Bar {
        /// Where.
        place: Place,
        /// In which tone.
        tone: Tone,
    },
    /// A line through points; `dashes` are lengths drawn and left out, none for a whole line.
    Line {
        /// Through which points.
        points: Vec<(f64, f64)>,
        /// In which tone.
        tone: Tone,
        /// How thick.
        thick: f64,
        /// Drawn and left out.
        dashes: &'static [f64],
    },
    /// A closed outline that is filled: the marks on a line.
    Sign {
        /// Its corners.
        corners: Vec<(f64, f64)>,
        /// In which tone.
        tone: Tone,
    },
    /// Words on a base line.
    Words {
        /// The words.
        text: String,
        /// Where they begin, are centred or end.
        x: f64,
        /// Their base line.
        y: f64,
        /// What `x` is to them.
        anchor: Anchor,
        /// How large.
        size: f64,
        /// In which tone.
        tone: Tone,
    },
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its left side.
    pub x: f64,
    /// Its upper side.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// What a place is to the words at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// A colour by what it is for; a page may give it another shade, in the dark for example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Words.
    Ink,
    /// Words of less weight.
    Faint,
    /// The lines of a scale.
    Grid,
    /// A series, by its number.
    Series(usize),
    /// Words over a series.
    OnSeries(usize),
    /// A step of a heat map, from 0 to [`STEPS`].
    Heat(usize),
    /// Words over a step of a heat map.
    OnHeat(usize),
}

/// How many tones there are for series; more series begin again, with other dashes and marks.
pub(super) const TONES: usize = 6;
/// The darkest step of a heat map.
pub(super) const STEPS: usize = 5;

/// Neighbours differ in lightness, so that they differ in grey; dark ones carry white words, light ones black.
const SERIES: [(Colour, bool); TONES] = [
    (Colour([0x0b, 0x4f, 0x8a]), true),
    (Colour([0xf0, 0xa0, 0x4b]), false),
    (Colour([0x7a, 0x1f, 0x5c]), true),
    (Colour([0x86, 0xc5, 0xe8]), false),
    (Colour([0x1f, 0x66, 0x44]), true),
    (Colour([0xd9, 0xd2, 0xc0]), false),
];

const HEAT: [Colour; STEPS + 1] = [
    Colour([0xf4, 0xf7, 0xfa]),
    Colour([0xd3, 0xe4, 0xf3]),
    Colour([0xa6, 0xca, 0xe6]),
    Colour([0x3d, 0x7c, 0xb5]),
    Colour([0x14, 0x50, 0x8c]),
    Colour([0x0a, 0x2c, 0x50]),
];
/// The first step over which words are white.
const DEEP: usize = 3;

const INK: Colour = Colour([0x1a, 0x1d, 0x21]);
const WHITE: Colour = Colour([0xff, 0xff, 0xff]);

impl Tone {
    /// Its colour on white paper.
    pub fn colour(self) -> Colour {
        let over = |dark: bool| if dark { WHITE } else { INK };
        match self {
            Self::Ink => INK,
            Self::Faint => Colour([0x50, 0x58, 0x61]),
            Self::Grid => Colour([0xc9, 0xce, 0xd3]),
            Self::Series(n) => SERIES[n % TONES].0,
            Self::OnSeries(n) => over(SERIES[n % TONES].1),
            Self::Heat(step) => HEAT[step.min(STEPS)],
            Self::OnHeat(step) => over(step >= DEEP),
        }
    }
}

/// The size of words in a picture.
pub(super) const SIZE: f64 = 14.0;

impl Drawing {
    pub(super) fn new(width: f64) -> Self {
        Self { width, height: 0.0, marks: Vec::new() }
    }

    pub(super) fn bar(&mut self, x: f64, y: f64, width: f64, height: f64, tone: Tone) {
        self.marks.push(Mark::Bar { place: Place { x, y, width, height }, tone });
    }

    pub(super) fn words(&mut self, text: &str, (x, y): (f64, f64), anchor: Anchor, tone: Tone) {
        let text = text.to_owned();
        self.marks.push(Mark::Words { text, x, y, anchor, size: SIZE, tone });
    }
}

/// The typeface counts in single precision.
const FACE_SIZE: f32 = 14.0;

/// How wide words are.
pub(super) fn width(words: &str) -> f64 {
    f64::from(Run::shaped(words, Weight::Regular, FACE_SIZE).width)
}

/// Words broken into lines of a width.
pub(super) fn broken(words: &str, room: f64) -> Vec<String> {
    #[expect(clippy::cast_possible_truncation, reason = "the width of a picture")]
    let room = room as f32;
    crate::pdf::broken(&Text::plain(words), FACE_SIZE, room)
}

/// A count as a length.
pub(super) fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
