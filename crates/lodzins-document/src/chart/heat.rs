//! Fields that are the darker the more there is: when people come, by hour and weekday.

use super::{
    Chart, Series,
    drawing::{Anchor, Drawing, Place, SIZE, STEPS, Tone, broken, count, width},
};

const HIGH: f64 = 26.0;
const HAIR: f64 = 2.0;
const GAP: f64 = 8.0;
const LEADING: f64 = 16.0;

/// What runs across and what runs down: a picture too narrow for its columns is turned.
struct Grid<'a> {
    across: Vec<&'a str>,
    down: Vec<&'a str>,
    turned: bool,
}

pub(super) fn drawn(chart: &Chart, whole: f64) -> Drawing {
    let grid = Grid::of(chart, whole);
    let mut drawing = Drawing::new(whole);
    let left = grid.left(whole);
    let field = (whole - left) / count(grid.across.len().max(1));
    for (n, name) in grid.across.iter().enumerate() {
        let middle = left + field * (count(n) + 0.5);
        drawing.words(name, (middle, SIZE), Anchor::Middle, Tone::Faint);
    }
    let mut y = SIZE + GAP;
    for (down, name) in grid.down.iter().enumerate() {
        let lines = broken(name, left - GAP);
        for (n, line) in lines.iter().enumerate() {
            let place = (left - GAP, y + HIGH * 0.66 + LEADING * count(n));
            drawing.words(line, place, Anchor::End, Tone::Ink);
        }
        let high = HIGH + LEADING * count(lines.len().saturating_sub(1));
        for across in 0..grid.across.len() {
            let (row, column) = if grid.turned { (down, across) } else { (across, down) };
            let place = Place {
                x: left + field * count(across),
                y,
                width: (field - HAIR).max(1.0),
                height: high - HAIR,
            };
            draw_field(&mut drawing, chart, &chart.series[column], row, place);
        }
        y += high;
    }
    drawing.height = y + 2.0;
    drawing
}

fn draw_field(drawing: &mut Drawing, chart: &Chart, series: &Series, row: usize, place: Place) {
    let Place { x, y, width: wide, height } = place;
    let step = step(series.value(row), chart.most());
    drawing.bar(x, y, wide, height, Tone::Heat(step));
    let shown = series.shown(row);
    if width(shown) + 2.0 <= wide {
        let middle = (x + wide / 2.0, y + height / 2.0 + SIZE * 0.35);
        drawing.words(shown, middle, Anchor::Middle, Tone::OnHeat(step));
    }
}

impl<'a> Grid<'a> {
    fn of(chart: &'a Chart, whole: f64) -> Self {
        let rows: Vec<&str> = chart.rows.iter().map(String::as_str).collect();
        let series: Vec<&str> = chart.series.iter().map(|series| series.name.as_str()).collect();
        let widest = chart.shown().chain(rows.iter().copied()).map(width).fold(0.0, f64::max) + 6.0;
        let names = series.iter().map(|name| width(name)).fold(0.0, f64::max);
        let fits = (names + GAP).min(whole / 3.0) + widest * count(rows.len()) <= whole;
        if fits {
            Self { across: rows, down: series, turned: false }
        } else {
            Self { across: series, down: rows, turned: true }
        }
    }

    /// Room for the longest name, up to a third of the picture.
    fn left(&self, whole: f64) -> f64 {
        let longest = self.down.iter().map(|name| width(name)).fold(0.0, f64::max);
        (longest + GAP).min(whole / 3.0)
    }
}

/// Nothing is the lightest and only nothing is; the most is the darkest.
fn step(value: f64, most: f64) -> usize {
    (1..=STEPS).rev().find(|step| value > most * count(step - 1) / count(STEPS)).unwrap_or(0)
}
