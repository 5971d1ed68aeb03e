//! An institution's one colour, and what follows from it.
//!
//! Served as a small stylesheet of its own (`/brand/{code}.css`), because the content policy allows no style inside
//! a page. Contrast is WCAG 2.2's (1.4.3): a colour that cannot carry white text is refused where it is entered.

use std::{fmt, str::FromStr};

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A colour, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The text is not a colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a colour; write it as #14508c")]
pub struct NotAColour(String);

/// White text on the colour could not be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("white text on {colour} has a contrast of {contrast:.2}; at least 4.50 is needed")]
pub struct TooFaint {
    /// The colour.
    pub colour: Colour,
    /// Its contrast with white.
    pub contrast: f64,
}

const WHITE: Colour = Colour([255, 255, 255]);
const BLACK: Colour = Colour([0, 0, 0]);
/// The lightest ground of a page in the dark; what can be read on it can be read on the darker one.
const NIGHT: Colour = Colour([0x1d, 0x24, 0x2b]);
const LEAST: f64 = 4.5;

impl Colour {
    /// Contrast with another colour: 1 (none) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Mixed with `percent` per cent of another.
    fn with(self, percent: u32, other: Self) -> Self {
        let mut mixed = [0; 3];
        for (part, (mine, theirs)) in mixed.iter_mut().zip(self.0.into_iter().zip(other.0)) {
            let sum = u32::from(mine) * (100 - percent) + u32::from(theirs) * percent;
            *part = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }

    /// The same hue at its brightest, so that its mixture with white stays a colour.
    fn brightest(self) -> Self {
        let most = u32::from(self.0.into_iter().max().unwrap_or_default()).max(1);
        Self(self.0.map(|part| u8::try_from(u32::from(part) * 255 / most).unwrap_or(u8::MAX)))
    }

    /// The least mixture with `other` that can be read on `ground`.
    fn until_read_on(self, ground: Self, other: Self, least: f64) -> Self {
        (0..=100)
            .map(|percent| self.with(percent, other))
            .find(|mix| mix.contrast(ground) >= least)
            .unwrap_or(other)
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let wrong = || NotAColour(text.to_owned());
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.is_ascii())
            .ok_or_else(wrong)?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| wrong());
        Ok(Self([part(0)?, part(2)?, part(4)?]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours that pages of one institution use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brand {
    base: Colour,
}

/// Colours that a preview is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shades {
    /// Of the text on the colour.
    pub white: Colour,
    /// Of the colour where the page is dark.
    pub night: Colour,
    /// Of the dark page.
    pub ground_at_night: Colour,
}

impl Brand {
    /// The brand of an installation that has none of its own.
    pub const OURS: Self = Self { base: Colour([0x14, 0x50, 0x8c]) };

    /// The brand of a colour that white text can be read on.
    pub fn of(colour: Colour) -> Result<Self, TooFaint> {
        let contrast = colour.contrast(WHITE);
        if contrast < LEAST {
            Err(TooFaint { colour, contrast })
        } else {
            Ok(Self { base: colour })
        }
    }

    /// For the browser's own frame.
    pub fn base(self) -> Colour {
        self.base
    }

    /// What a preview shows: white for text on the colour, and the colour's shade in the dark on its ground.
    pub fn shades(self) -> Shades {
        Shades { white: WHITE, night: self.at_night(), ground_at_night: NIGHT }
    }

    fn at_night(self) -> Colour {
        self.base.brightest().until_read_on(NIGHT, WHITE, 7.0)
    }

    /// The stylesheet: five properties that `lodzins.css` builds on.
    pub fn stylesheet(self) -> String {
        let Self { base } = self;
        let (deep, tint) = (base.with(40, BLACK), base.with(93, WHITE));
        let text = base.until_read_on(tint, BLACK, LEAST);
        let night = self.at_night();
        format!(
            ":root{{--lz-brand:{base};--lz-brand-deep:{deep};--lz-brand-text:{text};\
             --lz-brand-tint:{tint};--lz-brand-night:{night}}}\n"
        )
    }

    /// The answer to `/brand/{code}.css`. Kept for an hour: a new colour need not show at once.
    pub fn response(self) -> Response {
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
            (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
        ];
        (headers, self.stylesheet()).into_response()
    }
}

#[cfg(test)]
mod tests;
