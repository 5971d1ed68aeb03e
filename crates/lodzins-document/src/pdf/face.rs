//! Letters become glyphs of the embedded typeface.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Feature, UnicodeBuffer, ttf_parser::Tag};

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// Shaped words of one weight and size.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(super) weight: Weight,
    /// In points.
    pub(super) size: f32,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// In points.
    pub(crate) width: f32,
}

struct Face {
    drawn: Font,
    shaper: rustybuzz::Face<'static>,
    em: f32,
}

static REGULAR: LazyLock<Face> =
    LazyLock::new(|| Face::of(include_bytes!("../../../../ui/dist/letter-regular.ttf")));
static BOLD: LazyLock<Face> =
    LazyLock::new(|| Face::of(include_bytes!("../../../../ui/dist/letter-bold.ttf")));

/// What stands for a letter that the typeface lacks.
const STRANGER: char = '□';

impl Face {
    fn of(bytes: &'static [u8]) -> Self {
        let shaper = rustybuzz::Face::from_slice(bytes, 0).expect("the embedded font is a font");
        let drawn = Font::new(bytes.to_vec().into(), 0).expect("the embedded font is a font");
        Self { em: drawn.units_per_em(), drawn, shaper }
    }

    /// The same words with nothing that the typeface cannot show.
    fn shown(&self, words: &str) -> String {
        let known = |letter: char| self.shaper.glyph_index(letter).is_some();
        words
            .chars()
            .map(|letter| if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter })
            .filter(|letter| !letter.is_control())
            .map(|letter| if known(letter) { letter } else { STRANGER })
            .collect()
    }
}

impl Weight {
    fn face(self) -> &'static Face {
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }

    /// The font that the PDF embeds.
    pub(super) fn font(self) -> Font {
        self.face().drawn.clone()
    }
}

impl Run {
    /// Shapes words: kerning yes, but no signs that replace what was written (an “x” between numbers stays an “x”).
    pub(crate) fn shaped(words: &str, weight: Weight, size: f32) -> Self {
        let face = weight.face();
        let text = face.shown(words);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let literal = [Feature::new(Tag::from_bytes(b"calt"), 0, ..)];
        let shaped = rustybuzz::shape(&face.shaper, &literal, buffer);
        let starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let units = |value: i32| f32::from(i16::try_from(value).unwrap_or(i16::MAX)) / face.em;
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let start = info.cluster as usize;
                let end = starts.iter().copied().filter(|other| *other > start).min();
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    units(place.x_advance),
                    units(place.x_offset),
                    units(place.y_offset),
                    units(place.y_advance),
                    start..end.unwrap_or(text.len()),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * size;
        Self { weight, size, text, glyphs, width }
    }

    /// The width without the space at its end.
    pub(super) fn ink_width(&self) -> f32 {
        let spaces = self.text.len() - self.text.trim_end_matches(' ').len();
        let glyphs = &self.glyphs[self.glyphs.len().saturating_sub(spaces)..];
        self.width - glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * self.size
    }

    /// Puts the next words of the same look behind these.
    pub(super) fn extend(&mut self, next: Self) {
        let by = self.text.len();
        self.text.push_str(&next.text);
        self.width += next.width;
        self.glyphs.extend(next.glyphs.into_iter().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + by..glyph.text_range.end + by;
            glyph
        }));
    }
}
