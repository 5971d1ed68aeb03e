//! Each row is a whole and shows what its parts are.

use super::{
    Chart,
    drawing::{Anchor, Drawing, SIZE, Tone, width},
    legend,
};

const THICK: f64 = 28.0;
/// Between shares, so that two of a like grey do not run together.
const HAIR: f64 = 2.0;

pub(super) fn drawn(chart: &Chart, whole: f64) -> Drawing {
    let mut drawing = Drawing::new(whole);
    let mut y = legend::drawn(&mut drawing, chart, 0.0);
    for (row, name) in chart.rows.iter().enumerate() {
        for line in super::drawing::broken(name, whole) {
            drawing.words(&line, (0.0, y + SIZE), Anchor::Start, Tone::Ink);
            y += 18.0;
        }
        y += 2.0;
        bar(&mut drawing, chart, row, y);
        y += THICK + 14.0;
    }
    drawing.height = y;
    drawing
}

fn bar(drawing: &mut Drawing, chart: &Chart, row: usize, y: f64) {
    let all: f64 = chart.series.iter().map(|series| series.value(row)).sum();
    if all <= 0.0 {
        drawing.words(super::UNKNOWN, (0.0, y + 19.0), Anchor::Start, Tone::Faint);
        return;
    }
    let whole = drawing.width;
    let mut x = 0.0;
    for (n, series) in chart.series.iter().enumerate() {
        let long = whole * series.value(row) / all;
        if long > 0.0 {
            drawing.bar(x, y, (long - HAIR).max(1.0), THICK, Tone::Series(n));
        }
        let shown = series.shown(row);
        if width(shown) + 8.0 <= long {
            let middle = (x + (long - HAIR) / 2.0, y + 19.0);
            drawing.words(shown, middle, Anchor::Middle, Tone::OnSeries(n));
        }
        x += long;
    }
}
