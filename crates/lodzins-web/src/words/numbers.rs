//! Numbers and sizes, as each language writes them (CLDR: separators and least grouping).

use fluent_bundle::{FluentValue, types::FluentNumber};

use super::{Language, Words};

const NO_BREAK_SPACE: char = '\u{a0}';

impl Words {
    /// A whole number: `12 345` in Latvian and Russian, `12,345` in English.
    pub fn number(&self, value: i64) -> String {
        grouped(self.language, value)
    }

    /// A number with so many places after the comma: `1,5`.
    pub fn decimal(&self, value: f64, places: usize) -> String {
        let text = format!("{value:.places$}");
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if whole.starts_with('-') { "-" } else { "" };
        let whole = with_groups(self.language, whole.trim_start_matches('-'));
        match (rest, self.language) {
            ("", _) => format!("{sign}{whole}"),
            (rest, Language::En) => format!("{sign}{whole}.{rest}"),
            (rest, Language::Lv | Language::Ru) => format!("{sign}{whole},{rest}"),
        }
    }

    /// The size of a file: kilobytes up to a megabyte, then megabytes with one place, if they are not whole.
    pub fn file_size(&self, bytes: u64) -> String {
        const KILOBYTE: u64 = 1024;
        const MEGABYTE: u64 = 1024 * KILOBYTE;
        if bytes < MEGABYTE {
            let kilobytes = bytes.div_ceil(KILOBYTE);
            self.with("file-size-kb", &[("size", kilobytes.to_string().into())])
        } else {
            #[expect(clippy::cast_precision_loss, reason = "one place after the comma is shown")]
            let megabytes = bytes as f64 / MEGABYTE as f64;
            let places = usize::from(!bytes.is_multiple_of(MEGABYTE));
            self.with("file-size-mb", &[("size", self.decimal(megabytes, places).into())])
        }
    }
}

pub(super) fn grouped(language: Language, value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}", with_groups(language, &value.unsigned_abs().to_string()))
}

fn with_groups(language: Language, digits: &str) -> String {
    let (separator, least) = match language {
        Language::Lv => (NO_BREAK_SPACE, 5),
        Language::Ru => (NO_BREAK_SPACE, 4),
        Language::En => (',', 4),
    };
    if digits.len() < least {
        return digits.to_owned();
    }
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The number, if it is whole and not beyond counting.
pub(super) fn whole(number: &FluentNumber) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "whole and within range")]
    let whole = number.value as i64;
    (number.value.fract() == 0.0 && number.value.abs() < 1e15).then_some(whole)
}

/// How a number stands inside a message.
pub(super) fn in_message(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if let Some(written) = &number.options.currency {
        return Some(written.clone());
    }
    match whole(number) {
        Some(whole) => Some(grouped(language, whole)),
        None => Some(Words::of(language).decimal(number.value, 1)),
    }
}
