//! Bars lie, so that a long Latvian name has room: beside its bars on a wide picture, over them on a narrow one.

use super::{
    Chart,
    drawing::{Anchor, Drawing, SIZE, Tone, broken, width},
    legend,
};

/// From here on names stand beside the bars.
const WIDE: f64 = 520.0;
const LEADING: f64 = 18.0;
const GAP: f64 = 12.0;

pub(super) fn drawn(chart: &Chart, whole: f64) -> Drawing {
    let mut drawing = Drawing::new(whole);
    let mut y = legend::drawn(&mut drawing, chart, 0.0);
    let names = if whole >= WIDE { names_width(chart, whole) } else { 0.0 };
    let numbers = chart.shown().map(width).fold(0.0, f64::max) + 8.0;
    let longest = (whole - names - numbers).max(20.0);
    let thick = if chart.series.len() > 1 { 16.0 } else { 20.0 };
    for (row, name) in chart.rows.iter().enumerate() {
        let room = if names > 0.0 { names - GAP } else { whole };
        let lines = broken(name, room);
        for (n, line) in lines.iter().enumerate() {
            let below = super::drawing::count(n) * LEADING;
            drawing.words(line, (0.0, y + SIZE + below), Anchor::Start, Tone::Ink);
        }
        let written = super::drawing::count(lines.len()) * LEADING;
        let mut at = if names > 0.0 { y } else { y + written + 2.0 };
        for (n, series) in chart.series.iter().enumerate() {
            let long = longest * series.value(row) / chart.most();
            // Nothing is a hair, so that it is seen to be nothing and not forgotten.
            drawing.bar(names, at, long.max(1.0), thick, Tone::Series(n));
            let beside = (names + long.max(1.0) + 6.0, at + thick - 4.0);
            drawing.words(series.shown(row), beside, Anchor::Start, Tone::Ink);
            at += thick + 2.0;
        }
        y = at.max(y + written) + GAP;
    }
    drawing.height = y;
    drawing
}

/// As wide as the longest name, up to two fifths of the picture.
fn names_width(chart: &Chart, whole: f64) -> f64 {
    let longest = chart.rows.iter().map(|name| width(name)).fold(0.0, f64::max);
    (longest + GAP).min(whole * 0.4)
}
