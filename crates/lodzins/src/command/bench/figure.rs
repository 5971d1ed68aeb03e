//! Figures: what was measured in each round, and what comes of it.

use serde::Serialize;

/// A figure as `bench --json` gives it.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What was measured: `sqlite.registrations.64`.
    pub name: String,
    /// The median of the rounds.
    pub value: f64,
    /// Of what: `1/s`, `ms`, `MB`.
    pub unit: &'static str,
    /// What it is held against: the bare loop's median, or a limit that was set; nothing for a limit itself.
    pub limit: Option<f64>,
    /// The value as a part of the limit: the median of the rounds' own ratios where both were measured.
    pub ratio: Option<f64>,
    /// (largest − smallest) ÷ median over the rounds.
    pub spread: f64,
    /// What the ratio must reach, or must not pass.
    #[serde(skip)]
    pub aim: Option<Aim>,
}

/// What a ratio must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aim {
    /// At least this.
    AtLeast(f64),
    /// At most this.
    AtMost(f64),
}

impl Figure {
    /// Whether the figure is what it must be; one without an aim always is.
    pub fn is_good(&self) -> bool {
        match (self.aim, self.ratio) {
            (Some(Aim::AtLeast(least)), Some(ratio)) => ratio >= least,
            (Some(Aim::AtMost(most)), Some(ratio)) => ratio <= most,
            _ => true,
        }
    }
}

/// What has been measured so far.
#[derive(Debug, Default)]
pub struct Figures {
    series: Vec<Series>,
}

/// One figure's rounds.
#[derive(Debug)]
struct Series {
    name: String,
    unit: &'static str,
    values: Vec<f64>,
    against: Against,
}

/// What a figure is held against.
#[derive(Debug, Clone)]
pub enum Against {
    /// Nothing: it is a limit, or only told.
    Nothing,
    /// Another figure of the same rounds, by name.
    Figure(String, Option<Aim>),
    /// A number.
    Number(f64, Aim),
}

impl Figures {
    /// Adds a round's value; the first one says what the figure is held against.
    pub fn add(
        &mut self,
        name: impl Into<String>,
        unit: &'static str,
        value: f64,
        against: Against,
    ) {
        let name = name.into();
        match self.series.iter_mut().find(|series| series.name == name) {
            Some(series) => series.values.push(value),
            None => self.series.push(Series { name, unit, values: vec![value], against }),
        }
    }

    /// The figures, in the order in which they were first measured.
    pub fn done(&self) -> Vec<Figure> {
        self.series.iter().map(|series| self.figure(series)).collect()
    }

    fn figure(&self, series: &Series) -> Figure {
        let value = median(&series.values);
        let (limit, ratio, aim) = match &series.against {
            Against::Nothing => (None, None, None),
            Against::Number(limit, aim) => (Some(*limit), Some(value / limit), Some(*aim)),
            Against::Figure(name, aim) => match self.series.iter().find(|one| one.name == *name) {
                Some(other) => {
                    let ratios: Vec<f64> = series
                        .values
                        .iter()
                        .zip(&other.values)
                        .map(|(own, its)| own / its)
                        .collect();
                    (Some(median(&other.values)), Some(median(&ratios)), *aim)
                }
                None => (None, None, None),
            },
        };
        let spread = spread(&series.values, value);
        Figure { name: series.name.clone(), value, unit: series.unit, limit, ratio, spread, aim }
    }
}

/// The middle one; of an even number of values, the mean of the middle two. 0 for none.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[odd / 2],
        even => f64::midpoint(sorted[even / 2 - 1], sorted[even / 2]),
    }
}

fn spread(values: &[f64], median: f64) -> f64 {
    let most = values.iter().copied().fold(f64::MIN, f64::max);
    let least = values.iter().copied().fold(f64::MAX, f64::min);
    if median == 0.0 { 0.0 } else { (most - least) / median }
}

#[cfg(test)]
mod tests;
