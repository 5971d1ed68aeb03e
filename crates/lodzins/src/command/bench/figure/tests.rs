use super::{Against, Aim, Figures, median};

#[test]
fn the_median_is_the_middle_one() {
    assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
    assert!((median(&[4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
}

#[test]
fn a_ratio_is_the_median_of_the_rounds_own_ratios() {
    let mut figures = Figures::default();
    for (bare, ours) in [(100.0, 90.0), (10.0, 9.5), (50.0, 40.0)] {
        figures.add("bare", "1/s", bare, Against::Nothing);
        figures.add("ours", "1/s", ours, Against::Figure("bare".into(), Some(Aim::AtLeast(0.9))));
    }
    let done = figures.done();
    let ours = &done[1];
    assert_eq!(ours.limit, Some(50.0));
    assert!((ours.ratio.unwrap_or_default() - 0.9).abs() < 1e-9, "{:?}", ours.ratio);
    assert!(ours.is_good());
    assert!((ours.spread - (90.0 - 9.5) / 40.0).abs() < 1e-9, "{}", ours.spread);
}

#[test]
fn a_figure_beyond_its_aim_is_not_good() {
    let mut figures = Figures::default();
    figures.add("slow", "ms", 11.0, Against::Number(10.0, Aim::AtMost(1.0)));
    figures.add("fast", "ms", 9.0, Against::Number(10.0, Aim::AtMost(1.0)));
    let good: Vec<bool> = figures.done().iter().map(super::Figure::is_good).collect();
    assert_eq!(good, [false, true]);
}
