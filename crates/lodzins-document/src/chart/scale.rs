//! Round numbers along an axis.

/// From nothing up to at least `most` in 4 to 6 steps of 1, 2 or 5 times a power of ten.
pub(super) fn ticks(most: f64) -> Vec<f64> {
    let step = step(most);
    let mut ticks = vec![0.0];
    while ticks.last().is_some_and(|last| *last < most) {
        // Multiplied, not added up: a sum of tenths drifts from the number that it means.
        ticks.push(super::drawing::count(ticks.len()) * step);
    }
    ticks
}

/// A step that is whole where the amounts are, for nobody files half a submission.
fn step(most: f64) -> f64 {
    let rough = (most / 5.0).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| factor * power >= rough);
    let step = factor.unwrap_or(10.0) * power;
    if most >= 1.0 { step.max(1.0) } else { step }
}

/// How many places after the comma a number on the axis needs.
pub(super) fn places(tick: f64) -> usize {
    (0..6)
        .find(|places| (tick * 10_f64.powi(*places)).fract().abs() < 1e-9)
        .map_or(6, |places| usize::try_from(places).unwrap_or_default())
}
