//! Pieces become sheets. A piece is never cut, and none that belongs with the next is left behind at the foot.

use super::face::Run;
use crate::{chart::drawing::Drawing, model::Colour};

/// What is drawn together: a line of text, a row of a table, a QR code.
#[derive(Debug)]
pub(super) struct Piece {
    /// In points.
    pub(super) height: f32,
    /// The space over it, unless it begins a sheet.
    pub(super) before: f32,
    /// Must the next piece stand on the same sheet?
    pub(super) with_next: bool,
    pub(super) marks: Vec<Mark>,
}

/// Something drawn; places are points from the piece's upper left corner.
#[derive(Debug)]
pub(super) enum Mark {
    /// Words. `y` is their base line.
    Words { x: f32, y: f32, run: Run, colour: Colour, href: Option<String>, leaf: usize },
    /// A line that carries no meaning.
    Rule { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A QR code: the rows of its dark and light squares.
    Code { x: f32, y: f32, side: f32, rows: Vec<Vec<bool>>, leaf: usize },
    /// A chart, so many points to a pixel.
    Picture { y: f32, scale: f32, drawing: Drawing, leaf: usize },
}

/// A sheet: pieces with their distance from the upper margin.
pub(super) type Sheet = Vec<(f32, Piece)>;

/// Where what is on a sheet ends.
pub(super) fn end(sheet: &Sheet) -> f32 {
    sheet.last().map_or(0.0, |(y, piece)| y + piece.height)
}

/// Fills sheets from the top.
pub(super) fn filled(pieces: Vec<Piece>, room: f32) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = vec![Vec::new()];
    let mut y = 0.0;
    let mut together: Vec<Piece> = Vec::new();
    for piece in pieces {
        let complete = !piece.with_next;
        together.push(piece);
        if complete {
            fill(&mut sheets, &mut y, std::mem::take(&mut together), room);
        }
    }
    fill(&mut sheets, &mut y, together, room);
    sheets
}

fn fill(sheets: &mut Vec<Sheet>, y: &mut f32, together: Vec<Piece>, room: f32) {
    let height: f32 = together.iter().map(|piece| piece.before + piece.height).sum();
    if *y > 0.0 && *y + height > room {
        sheets.push(Vec::new());
        *y = 0.0;
    }
    for piece in together {
        // What belongs together may be taller than a sheet: then it is parted between pieces after all.
        if *y > 0.0 && *y + piece.before + piece.height > room {
            sheets.push(Vec::new());
            *y = 0.0;
        }
        if *y > 0.0 {
            *y += piece.before;
        }
        let at = *y;
        *y += piece.height;
        if let Some(sheet) = sheets.last_mut() {
            sheet.push((at, piece));
        }
    }
}
