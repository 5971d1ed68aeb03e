//! Numbers and sizes in the reader's language.

use fluent_bundle::{FluentValue, types::FluentNumber};

use super::{Language, Words};

impl Words {
    /// A whole number: `12 345` in Latvian and Russian, `12,345` in English.
    pub fn number(&self, value: i64) -> String {
        self.language.number(value)
    }

    /// A number with so many places after the comma: `1,5`.
    pub fn decimal(&self, value: f64, places: usize) -> String {
        self.language.decimal(value, places)
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
        Some(whole) => Some(language.number(whole)),
        None => Some(language.decimal(number.value, 1)),
    }
}
