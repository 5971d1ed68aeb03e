//! Which tone, dash and mark is which series.

use super::{
    Chart, Shape,
    drawing::{Anchor, Drawing, Mark, SIZE, Tone, broken, width},
};

const SWATCH: f64 = 22.0;
const GAP: f64 = 18.0;
const LEADING: f64 = 22.0;

/// Draws the names of the series from `y` on, as many in a row as fit; gives where the picture goes on. One series
/// needs no key: the title names it.
pub(super) fn drawn(drawing: &mut Drawing, chart: &Chart, mut y: f64) -> f64 {
    if chart.series.len() < 2 {
        return y;
    }
    let mut x = 0.0;
    for (n, series) in chart.series.iter().enumerate() {
        let indent = SWATCH + 6.0;
        let lines = broken(&series.name, drawing.width - indent);
        let room = indent + lines.iter().map(|line| width(line)).fold(0.0, f64::max);
        if x > 0.0 && x + room > drawing.width {
            (x, y) = (0.0, y + LEADING);
        }
        swatch(drawing, chart.shape, n, (x, y));
        for (n, line) in lines.iter().enumerate() {
            y += if n == 0 { 0.0 } else { LEADING };
            drawing.words(line, (x + indent, y + SIZE), Anchor::Start, Tone::Ink);
        }
        x += room + GAP;
    }
    y + LEADING + 8.0
}

fn swatch(drawing: &mut Drawing, shape: Shape, n: usize, (x, y): (f64, f64)) {
    if shape == Shape::Line {
        let middle = y + SIZE * 0.65;
        drawing.marks.push(line(vec![(x, middle), (x + SWATCH, middle)], n));
        drawing.marks.push(sign((x + SWATCH / 2.0, middle), n));
    } else {
        drawing.bar(x, y + 2.0, SWATCH, SIZE - 2.0, Tone::Series(n));
    }
}

const DASHES: [&[f64]; 4] = [&[], &[8.0, 4.0], &[2.0, 3.0], &[10.0, 3.0, 2.0, 3.0]];

/// The line of a series.
pub(super) fn line(points: Vec<(f64, f64)>, n: usize) -> Mark {
    Mark::Line { points, tone: Tone::Series(n), thick: 2.5, dashes: DASHES[n % DASHES.len()] }
}

/// The mark of a series: a square, a diamond, a triangle up or down.
pub(super) fn sign((x, y): (f64, f64), n: usize) -> Mark {
    let r = 4.0;
    let corners = match n % 4 {
        0 => vec![(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
        1 => vec![(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)],
        2 => vec![(x, y - 5.0), (x + 5.0, y + r), (x - 5.0, y + r)],
        _ => vec![(x - 5.0, y - r), (x + 5.0, y - r), (x, y + 5.0)],
    };
    Mark::Sign { corners, tone: Tone::Series(n) }
}
