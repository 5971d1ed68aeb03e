//! What a document is printed on.

use std::f32::consts::SQRT_2;

use krilla::geom::Rect;

/// What a document is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// A letter on A4, with room for the file at its left.
    #[default]
    A4Letter,
    /// A sheet to put up, on A5.
    A5Notice,
    /// The same sheet enlarged to A4, to be read from a few steps away.
    A4Notice,
    /// A roll 80 mm wide, of which as much is cut off as is printed: tickets.
    Roll80,
}

/// The margin of a roll: printers leave 4 mm at each side blank.
const ROLL_MARGIN: f32 = 11.34;
/// No ticket is longer than two metres.
const LONGEST_ROLL: f32 = 5669.0;

/// The room on a sheet, in points before it is enlarged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// The sheet's width and height.
    pub(super) paper: (f32, f32),
    pub(super) left: f32,
    pub(super) top: f32,
    /// Between the margins.
    pub(super) width: f32,
    /// Between the upper margin and the foot.
    pub(super) height: f32,
    /// How much larger it is printed.
    pub(super) scale: f32,
    /// Does a line with the number of the sheet stand at the foot?
    pub(super) has_foot: bool,
}

impl Paper {
    pub(super) fn room(self) -> Room {
        match self {
            // The margins of official letters: 30 mm for the file at the left, 20 mm elsewhere.
            Self::A4Letter => Room::of((595.28, 841.89), 85.04, 56.69, 1.0),
            Self::A5Notice => Room::of((419.53, 595.28), 34.02, 34.02, 1.0),
            Self::A4Notice => Room::of((595.28 / SQRT_2, 841.89 / SQRT_2), 34.02, 34.02, SQRT_2),
            Self::Roll80 => Room::roll(226.77),
        }
    }
}

impl Room {
    /// The right margin is as wide as the upper one; 76 points at the foot hold its line.
    fn of(paper: (f32, f32), left: f32, top: f32, scale: f32) -> Self {
        let (width, height) = (paper.0 - left - top, paper.1 - top - 76.0);
        Self { paper, left, top, width, height, scale, has_foot: true }
    }

    /// A roll of this width, not cut yet.
    fn roll(width: f32) -> Self {
        let margin = ROLL_MARGIN;
        Self {
            paper: (width, LONGEST_ROLL),
            left: margin,
            top: margin,
            width: width - 2.0 * margin,
            height: LONGEST_ROLL - 2.0 * margin,
            scale: 1.0,
            has_foot: false,
        }
    }

    /// A roll is cut off under what is printed on it; a sheet stays as it is.
    pub(super) fn cut(self, printed: f32) -> Self {
        if self.has_foot {
            return self;
        }
        Self { paper: (self.paper.0, printed + 2.0 * self.top), height: printed, ..self }
    }

    /// A part of the sheet as it is printed, for what is not drawn: the place of a link, of a picture.
    pub(super) fn printed(&self, x: f32, y: f32, width: f32, height: f32) -> Option<Rect> {
        let [x, y, width, height] = [x, y, width, height].map(|length| length * self.scale);
        Rect::from_xywh(x, y, width, height)
    }

    /// Where the line at the foot stands.
    pub(super) fn foot(&self) -> f32 {
        self.paper.1 - 42.0
    }
}
