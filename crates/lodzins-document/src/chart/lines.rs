//! Lines over time.

use super::{
    Chart,
    drawing::{Anchor, Drawing, Mark, SIZE, Tone, count, width},
    legend, scale,
};

const HEIGHT: f64 = 240.0;
/// Room for half of the last word under the axis.
const EDGE: f64 = 10.0;
/// The least room between two words under the axis.
const APART: f64 = 12.0;

/// The field between the axes.
struct Field {
    left: f64,
    top: f64,
    width: f64,
    rows: usize,
    most: f64,
}

impl Field {
    fn x(&self, row: usize) -> f64 {
        match self.rows {
            0 | 1 => self.left + self.width / 2.0,
            rows => self.left + self.width * count(row) / count(rows - 1),
        }
    }

    fn y(&self, value: f64) -> f64 {
        self.top + HEIGHT * (1.0 - value / self.most)
    }
}

pub(super) fn drawn(chart: &Chart, whole: f64) -> Drawing {
    let mut drawing = Drawing::new(whole);
    let top = legend::drawn(&mut drawing, chart, 0.0) + SIZE / 2.0;
    let ticks: Vec<(f64, String)> = scale::ticks(chart.most())
        .into_iter()
        .map(|tick| (tick, chart.language.decimal(tick, scale::places(tick))))
        .collect();
    let numbers = ticks.iter().map(|(_, word)| width(word)).fold(0.0, f64::max);
    let left = numbers + EDGE;
    let most = ticks.last().map_or(1.0, |(tick, _)| *tick);
    let field = Field { left, top, width: whole - left - EDGE, rows: chart.rows.len(), most };
    for (tick, word) in &ticks {
        let y = field.y(*tick);
        let (points, dashes): (_, &[f64]) = (vec![(left, y), (whole, y)], &[]);
        drawing.marks.push(Mark::Line { points, tone: Tone::Grid, thick: 1.0, dashes });
        drawing.words(word, (numbers, y + SIZE * 0.35), Anchor::End, Tone::Faint);
    }
    days(&mut drawing, chart, &field);
    for n in 0..chart.series.len() {
        series(&mut drawing, chart, n, &field);
    }
    drawing.height = top + HEIGHT + 26.0;
    drawing
}

/// As many names under the axis as stand side by side, in even steps from the first.
fn days(drawing: &mut Drawing, chart: &Chart, field: &Field) {
    let whole = drawing.width;
    // The first and the last name are moved inwards, so as not to leave the picture.
    let place = |row: usize| {
        // A name may be longer than the picture is wide.
        let half = width(&chart.rows[row]).min(whole) / 2.0;
        (field.x(row).clamp(half, whole - half), half)
    };
    let stand_apart = |every: &usize| {
        let shown: Vec<_> = (0..chart.rows.len()).step_by(*every).map(place).collect();
        shown.windows(2).all(|pair| pair[1].0 - pair[1].1 - pair[0].0 - pair[0].1 >= APART)
    };
    let every = (1..chart.rows.len()).find(stand_apart).unwrap_or(chart.rows.len()).max(1);
    for (row, name) in chart.rows.iter().enumerate().step_by(every) {
        let at = (place(row).0, field.top + HEIGHT + 20.0);
        drawing.words(name, at, Anchor::Middle, Tone::Faint);
    }
}

/// A line breaks where nothing is known.
fn series(drawing: &mut Drawing, chart: &Chart, n: usize, field: &Field) {
    let series = &chart.series[n];
    let known: Vec<usize> =
        (0..chart.rows.len()).filter(|row| series.amount(*row).is_some()).collect();
    let place = |row: &usize| (field.x(*row), field.y(series.value(*row)));
    for together in known.chunk_by(|one, next| one + 1 == *next) {
        let points: Vec<_> = together.iter().map(place).collect();
        if points.len() > 1 {
            drawing.marks.push(legend::line(points.clone(), n));
        }
        // Marks on every day of a year would hide the line.
        if chart.rows.len() <= 40 || points.len() == 1 {
            drawing.marks.extend(points.into_iter().map(|point| legend::sign(point, n)));
        }
    }
}
