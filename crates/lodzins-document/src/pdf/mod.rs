//! The document as a tagged PDF on sheets of paper (PDF/UA-1).
//!
//! Four steps, a file each: letters become glyphs ([`face`]), glyphs become lines ([`line`]), blocks become pieces of a
//! sheet with their place in the reading order ([`layout`]), pieces become sheets ([`sheet`]); [`draw`] writes them.

mod draw;
mod face;
mod layout;
mod line;
mod paper;
mod picture;
mod sheet;

#[cfg(test)]
mod tests;

pub(crate) use face::{Run, Weight};
pub use paper::Paper;

use crate::model::{Document, Text};

/// The document cannot be written: a defect of ours, not of the words in it.
#[derive(Debug, thiserror::Error)]
#[error("the PDF cannot be written: {0}")]
pub struct NotWritten(String);

/// The document as the bytes of a PDF, as a letter on A4. The same document gives the same bytes.
///
/// Letters that the typeface lacks are shown as “□”.
pub fn written(document: &Document) -> Result<Vec<u8>, NotWritten> {
    written_on(document, Paper::A4Letter)
}

/// The same on a paper of one's choice.
pub fn written_on(document: &Document, paper: Paper) -> Result<Vec<u8>, NotWritten> {
    let room = paper.room();
    let layout = layout::of(document, room);
    let sheets = sheet::filled(layout.pieces, room.height);
    let room = room.cut(sheets.first().map_or(0.0, sheet::end));
    draw::written(document, room, sheets, layout.tree, layout.leaves)
}

/// Words broken into lines of a width, as they would stand on a sheet.
pub(crate) fn broken(text: &Text, size: f32, width: f32) -> Vec<String> {
    let style = line::Style { weight: Weight::Regular, size, leading: 0.0 };
    let words = |line: line::Line| -> String {
        line.runs.iter().map(|placed| placed.run.text.as_str()).collect()
    };
    line::lines(text, style, width)
        .into_iter()
        .map(|line| words(line).trim_end().to_owned())
        .collect()
}
