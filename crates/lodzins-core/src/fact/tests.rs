use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn amount(quantity: u32, quantity_max: Option<u32>, qualifier: Qualifier) -> Amount {
    Amount { quantity, quantity_max, qualifier, per: Per::Total }
}

const MONDAY: Date = date(2020, 3, 16);
const FRIDAY: Date = date(2020, 3, 27);

#[test]
fn a_range_is_two_numbers_and_anything_else_is_one() {
    let on = |amount| Figure::new(MONDAY, FRIDAY, amount);
    assert!(on(amount(300, Some(400), Qualifier::Range)).is_ok());
    assert_eq!(on(amount(300, None, Qualifier::Range)), Err(Misstated::Range));
    assert_eq!(on(amount(400, Some(300), Qualifier::Range)), Err(Misstated::Range));
    assert_eq!(on(amount(300, Some(400), Qualifier::About)), Err(Misstated::Range));
    assert!(on(amount(700, None, Qualifier::MoreThan)).is_ok());
}

#[test]
fn a_period_does_not_end_before_it_begins() {
    let backwards = Figure::new(FRIDAY, MONDAY, Amount::ONE);
    assert_eq!(backwards, Err(Misstated::Backwards));
}

#[test]
fn only_what_was_counted_on_a_day_is_added_up() {
    assert!(Figure::one(MONDAY).is_counted());
    let figure = |from, to, amount| Figure::new(from, to, amount).expect("a figure");
    assert!(figure(MONDAY, MONDAY, amount(3, None, Qualifier::Exact)).is_counted());
    assert!(!figure(MONDAY, FRIDAY, amount(3, None, Qualifier::Exact)).is_counted());
    assert!(!figure(MONDAY, MONDAY, amount(3, None, Qualifier::About)).is_counted());
    let daily = Amount { per: Per::Day, ..Amount::ONE };
    assert!(!figure(MONDAY, MONDAY, daily).is_counted());
}

#[test]
fn a_subject_is_a_code_and_no_sentence() {
    assert!(is_subject_code("council_meeting2"));
    for wrong in ["", "2nd", "Council", "ar garumzīmi", "a-b", &"x".repeat(65)] {
        assert!(!is_subject_code(wrong), "{wrong}");
    }
}

proptest! {
    #[test]
    fn a_figure_says_either_one_number_or_a_growing_pair(
        quantity in 0_u32..1000,
        quantity_max in proptest::option::of(0_u32..1000),
        qualifier in proptest::sample::select(Qualifier::ALL),
    ) {
        let told = Figure::new(MONDAY, FRIDAY, amount(quantity, quantity_max, qualifier));
        let is_range = qualifier == Qualifier::Range;
        prop_assert_eq!(
            told.is_ok(),
            is_range == quantity_max.is_some() && quantity_max.is_none_or(|most| most > quantity)
        );
    }
}
