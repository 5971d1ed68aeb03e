//! The plural of large numbers.
//!
//! `intl_pluralrules` 7.0.2 tests the last two digits of Latvian and Russian numbers on the whole number, so that 111
//! gets the form of 101 and 112 that of 102. Until it does not, a number from 100 on chooses its form through a
//! two-digit one of the same category (CLDR 37, cardinals of whole numbers), and is written from the text beside it.

use fluent_bundle::{FluentValue, types::FluentNumber};

use super::{Language, numbers};

/// The value by which Fluent chooses the form, carrying how the number is written.
pub(super) fn choosing<'a>(language: Language, value: &FluentValue<'a>) -> FluentValue<'a> {
    let (FluentValue::Number(number), true) = (value, language != Language::En) else {
        return value.clone();
    };
    let Some(whole) = numbers::whole(number).filter(|whole| whole.unsigned_abs() >= 100) else {
        return value.clone();
    };
    let mut standing_in = FluentNumber::from(of_the_same_form(language, whole.unsigned_abs()));
    standing_in.options.currency = Some(language.number(whole));
    FluentValue::Number(standing_in)
}

fn of_the_same_form(language: Language, number: u64) -> u8 {
    const ONE: u8 = 21;
    const FEW: u8 = 22;
    const MANY: u8 = 30;
    match (language, number % 10, number % 100) {
        (Language::Lv, 0, _)
        | (Language::Lv, _, 11..=19)
        | (Language::Ru, 0 | 5..=9, _)
        | (Language::Ru, _, 11..=14) => MANY,
        (_, 1, _) => ONE,
        _ => FEW,
    }
}
