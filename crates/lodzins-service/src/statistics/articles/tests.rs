use proptest::prelude::*;

use super::{FigureUnit, Tenths, figures::FIGURES, measure::Measure};

#[test]
fn every_part_of_a_figure_is_there_once_and_in_order() {
    let names: Vec<_> = FIGURES.iter().map(|figure| (figure.number, figure.part)).collect();
    let mut once = names.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), names.len(), "{names:?}");
    assert!(names.is_sorted_by_key(|(number, _)| *number), "{names:?}");
    let mut numbers: Vec<_> = names.iter().map(|(number, _)| *number).collect();
    numbers.dedup();
    let all: Vec<_> = (1..=24).map(|n| format!("F{n:02}")).collect();
    assert_eq!(numbers, all);
}

/// A figure a day is measured by days.
fn fits(measure: &Measure, unit: FigureUnit) -> bool {
    match measure {
        Measure::EachDay(_) => matches!(unit, FigureUnit::PerDay),
        Measure::EachWeek(_) => matches!(unit, FigureUnit::PerWeek),
        Measure::Share(..) | Measure::Change(..) => matches!(unit, FigureUnit::Percent),
        Measure::Sum(_) | Measure::Unallocated(_) | Measure::Rest(..) => {
            matches!(unit, FigureUnit::Count)
        }
        Measure::Told => !matches!(unit, FigureUnit::Percent),
    }
}

#[test]
fn a_figure_is_measured_as_its_unit_says() {
    for figure in FIGURES {
        let (number, part) = (figure.number, figure.part);
        assert!(fits(&figure.measure, figure.unit), "{number} {part}");
        assert!(figure.from <= figure.to, "{number} {part}");
    }
}

#[test]
fn tenths_are_rounded_halves_away_from_zero_and_written_short() {
    for (number, of, written) in [
        (3000, 254, "11.8"),
        (-9100, 136, "-66.9"),
        (98_100, 1000, "98.1"),
        (1, 20, "0.1"),
        (-1, 20, "-0.1"),
        (1, 21, "0"),
        (100, 10, "10"),
        (5, 0, "0"),
    ] {
        assert_eq!(Tenths::quotient(number, of).to_string(), written, "{number} / {of}");
    }
    let json = serde_json::to_string(&[Tenths(981), Tenths(970), Tenths(-669)]);
    assert_eq!(json.expect("JSON"), "[98.1,97,-66.9]");
}

proptest! {
    #[test]
    fn a_quotient_is_never_a_twentieth_off(number in -1_000_000_i64..1_000_000, of in 1_i64..10_000) {
        let Tenths(tenths) = Tenths::quotient(number, of);
        // |tenths/10 - number/of| ≤ 1/20, without a division.
        prop_assert!((tenths * of - number * 10).abs() * 2 <= of);
    }
}
