use lodzins_core::Language;
use proptest::prelude::*;

use super::{
    drawing::{Mark, Tone, width},
    *,
};

fn amount(value: f64) -> Amount {
    Amount { value, shown: Language::Lv.decimal(value, 0) }
}

fn known<const N: usize>(values: [f64; N]) -> Vec<Option<Amount>> {
    values.map(|value| Some(amount(value))).to_vec()
}

fn chart(shape: Shape, rows: &[&str], series: &[(&str, Vec<Option<Amount>>)]) -> Chart {
    Chart {
        language: Language::Lv,
        title: "Iesniegumi pēc saņemšanas veida".into(),
        summary: "Marta otrajā pusē lielākā daļa ienāca elektroniski.".into(),
        shape,
        over: "Veids".into(),
        rows: rows.iter().map(|&row| row.to_owned()).collect(),
        series: series
            .iter()
            .map(|(name, amounts)| Series { name: (*name).to_owned(), amounts: amounts.clone() })
            .collect(),
    }
}

/// The two halves of March 2020 in Cēsis.
fn halves(shape: Shape) -> Chart {
    chart(
        shape,
        &["Elektroniski", "Ar kurjeru vai klātienē nodots iesniegums", "Pa pastu"],
        &[
            ("1.–15. marts", known([107.0, 136.0, 11.0])),
            ("16.–31. marts", known([195.0, 45.0, 17.0])),
        ],
    )
}

fn bars_of(chart: &Chart, width: f64, series: usize) -> Vec<f64> {
    let bars = chart.drawn(width).marks.into_iter().filter_map(|mark| match mark {
        Mark::Bar { place, tone } if tone == Tone::Series(series) => Some(place.width),
        _ => None,
    });
    // The first is the key's.
    bars.skip(1).collect()
}

#[test]
fn bars_are_as_long_as_their_amounts() {
    for width in [680.0, 300.0] {
        let (first, second) =
            (bars_of(&halves(Shape::Bars), width, 0), bars_of(&halves(Shape::Bars), width, 1));
        assert!((first[0] / second[0] - 107.0 / 195.0).abs() < 1e-9, "{first:?} {second:?}");
        assert!((first[1] / second[0] - 136.0 / 195.0).abs() < 1e-9);
    }
}

#[test]
fn shares_of_a_row_fill_it() {
    let shares = halves(Shape::Shares);
    let (first, second) = (bars_of(&shares, 680.0, 0), bars_of(&shares, 680.0, 1));
    for row in 0..3 {
        let whole = first[row] + second[row];
        assert!((whole - (680.0 - 4.0)).abs() < 1e-9, "{whole}");
    }
    assert!((first[0] + 2.0 - 680.0 * 107.0 / 302.0).abs() < 1e-9);
}

#[test]
fn a_row_of_which_nothing_is_known_shows_no_shares() {
    let empty = chart(Shape::Shares, &["Maijs"], &[("A", vec![None]), ("B", known([0.0]))]);
    assert!(bars_of(&empty, 680.0, 0).is_empty());
    assert!(svg::file(&empty).contains(">–</text>"));
}

#[test]
fn a_line_breaks_where_nothing_is_known() {
    let days = ["1.", "2.", "3.", "4.", "5."];
    let some = |value| Some(amount(value));
    let amounts = vec![some(1.0), some(2.0), None, some(4.0), some(5.0)];
    let line = chart(Shape::Line, &days, &[("Zvani", amounts)]);
    let lines = line.drawn(680.0).marks.into_iter().filter(
        |mark| matches!(mark, Mark::Line { points, tone: Tone::Series(0), .. } if points.len() == 2),
    );
    assert_eq!(lines.count(), 2);
}

#[test]
fn names_under_the_axis_never_touch() {
    let weeks: Vec<String> = (1..=12).map(|week| format!("no {week:02}.11.2026.")).collect();
    let weeks: Vec<&str> = weeks.iter().map(String::as_str).collect();
    for shown in 1..=weeks.len() {
        let amounts = vec![Some(amount(20.0)); shown];
        let line = chart(Shape::Line, &weeks[..shown], &[("Iesniegumi", amounts)]);
        for whole in [680.0, 300.0] {
            let under: Vec<(f64, f64)> = line
                .drawn(whole)
                .marks
                .into_iter()
                .filter_map(|mark| match mark {
                    Mark::Words { text, x, .. } if text.starts_with("no ") => {
                        Some((x - width(&text) / 2.0, x + width(&text) / 2.0))
                    }
                    _ => None,
                })
                .collect();
            assert!(!under.is_empty() && under[0].0 >= 0.0, "{shown} names in {whole}");
            assert!(under.windows(2).all(|pair| pair[0].1 < pair[1].0), "{under:?} in {whole}");
            assert!(under.iter().all(|(_, end)| *end <= whole), "{under:?} in {whole}");
        }
    }
}

#[test]
fn a_name_longer_than_the_picture_stands_in_its_middle() {
    let name = "Ū".repeat(100);
    let line = chart(Shape::Line, &[&name, "Ž"], &[("Iesniegumi", known([1.0, 2.0]))]);
    let middle = line.drawn(300.0).marks.into_iter().find_map(|mark| match mark {
        Mark::Words { text, x, .. } if text == name => Some(x),
        _ => None,
    });
    assert_eq!(middle, Some(150.0));
}

#[test]
fn only_nothing_is_the_lightest_field_and_the_most_is_the_darkest() {
    let hours = chart(Shape::Heat, &["9", "10", "11"], &[("P", known([0.0, 1.0, 40.0]))]);
    let steps: Vec<_> = hours
        .drawn(680.0)
        .marks
        .into_iter()
        .filter_map(|mark| match mark {
            Mark::Bar { tone: Tone::Heat(step), .. } => Some(step),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [0, 1, 5]);
}

#[test]
fn a_heat_map_too_narrow_for_its_hours_is_turned() {
    let hours: Vec<String> = (0..24).map(|hour| format!("{hour:02}.00")).collect();
    let hours: Vec<&str> = hours.iter().map(String::as_str).collect();
    let day = |name| (name, known([3.0; 24]));
    let week = chart(Shape::Heat, &hours, &["P", "O", "T", "C", "Pk", "S", "Sv"].map(day));
    let (wide, narrow) = (week.drawn(1400.0), week.drawn(300.0));
    assert!(wide.height < 7.0 * 30.0 + 30.0, "{}", wide.height);
    assert!(narrow.height > 24.0 * 20.0, "{}", narrow.height);
}

#[test]
fn the_table_says_the_same_numbers() {
    let table = halves(Shape::Line).table();
    assert_eq!(table.headings, ["Veids", "1.–15. marts", "16.–31. marts"]);
    let cells: Vec<_> = table.rows[1].iter().map(Text::words).collect();
    assert_eq!(cells, ["Ar kurjeru vai klātienē nodots iesniegums", "136", "45"]);
}

#[test]
fn what_came_from_outside_is_escaped() {
    let evil = "<script>\"'&";
    let mut chart = chart(Shape::Bars, &[evil], &[(evil, known([1.0])), ("B", vec![None])]);
    (chart.title, chart.summary) = (evil.into(), evil.into());
    for shape in Shape::ALL {
        chart.shape = *shape;
        assert!(!svg::pictures(&chart).contains("<script"), "{shape}");
    }
}

#[test]
fn an_axis_has_round_numbers_up_to_the_most() {
    assert_eq!(scale::ticks(7.0), [0.0, 2.0, 4.0, 6.0, 8.0]);
    assert_eq!(scale::ticks(1.0), [0.0, 1.0]);
    assert_eq!(scale::ticks(0.5), [0.0, 0.1, 0.2, 3.0 * 0.1, 0.4, 0.5]);
    assert_eq!(scale::ticks(284.0).last(), Some(&300.0));
    assert_eq!(scale::places(0.1), 1);
    assert_eq!(scale::places(3.0 * 0.1), 1);
    assert_eq!(scale::places(300.0), 0);
}

proptest! {
    /// Whatever the numbers and names are, nothing is drawn outside the picture.
    #[test]
    fn nothing_sticks_out(
        shape in prop::sample::select(Shape::ALL),
        narrow in any::<bool>(),
        names in prop::collection::vec("[a-zāčēģīķļņšūž ]{1,40}", 1..8),
        values in prop::collection::vec(prop::option::of(0.0..1e6), 24),
        columns in 1_usize..4,
    ) {
        let whole = if narrow { 300.0 } else { 680.0 };
        let rows: Vec<&str> = names.iter().map(String::as_str).collect();
        let amounts = |n: usize| {
            let of_column = values.iter().skip(n * 8).take(rows.len());
            of_column.map(|value| value.map(amount)).collect()
        };
        let series: Vec<_> = ["Viens", "Divi", "Trīs"]
            .iter()
            .enumerate()
            .take(columns)
            .map(|(n, name)| (*name, amounts(n)))
            .collect();
        let drawing = chart(shape, &rows, &series).drawn(whole);
        for mark in &drawing.marks {
            match mark {
                Mark::Bar { place, .. } => {
                    prop_assert!(place.x >= 0.0 && place.x + place.width <= whole + 1.0, "{mark:?}");
                    prop_assert!(place.y + place.height <= drawing.height, "{mark:?}");
                }
                Mark::Line { points, .. } | Mark::Sign { corners: points, .. } => {
                    for (x, y) in points {
                        prop_assert!((0.0..=whole + 6.0).contains(x), "{mark:?}");
                        prop_assert!((0.0..=drawing.height).contains(y), "{mark:?}");
                    }
                }
                Mark::Words { text, x, y, .. } if shape == Shape::Bars => {
                    prop_assert!(x + width(text) <= whole + 1.0, "{mark:?}");
                    prop_assert!(*y <= drawing.height, "{mark:?}");
                }
                Mark::Words { y, .. } => prop_assert!(*y <= drawing.height, "{mark:?}"),
            }
        }
    }
}
