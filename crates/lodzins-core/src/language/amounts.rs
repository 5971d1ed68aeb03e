//! Numbers as each language writes them (CLDR: separators and least grouping).

use super::Language;

const NO_BREAK_SPACE: char = '\u{a0}';

impl Language {
    /// A whole number: `12 345` in Latvian and Russian, `12,345` in English.
    pub fn number(self, value: i64) -> String {
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}", self.grouped(&value.unsigned_abs().to_string()))
    }

    /// A number with so many places after the comma: `1,5`.
    pub fn decimal(self, value: f64, places: usize) -> String {
        let text = format!("{value:.places$}");
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if whole.starts_with('-') { "-" } else { "" };
        let whole = self.grouped(whole.trim_start_matches('-'));
        match (rest, self) {
            ("", _) => format!("{sign}{whole}"),
            (rest, Self::En) => format!("{sign}{whole}.{rest}"),
            (rest, Self::Lv | Self::Ru) => format!("{sign}{whole},{rest}"),
        }
    }

    fn grouped(self, digits: &str) -> String {
        let (separator, least) = match self {
            Self::Lv => (NO_BREAK_SPACE, 5),
            Self::Ru => (NO_BREAK_SPACE, 4),
            Self::En => (',', 4),
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_each_language_writes_them() {
        let written = |value| Language::ALL.iter().map(|it| it.number(value)).collect::<Vec<_>>();
        assert_eq!(written(1234), ["1234", "1\u{a0}234", "1,234"]);
        assert_eq!(written(-35_000), ["-35\u{a0}000", "-35\u{a0}000", "-35,000"]);
        assert_eq!(written(700), ["700", "700", "700"]);
    }

    #[test]
    fn a_share_has_the_decimal_sign_of_its_language() {
        let written = Language::ALL.iter().map(|it| it.decimal(56.13, 1)).collect::<Vec<_>>();
        assert_eq!(written, ["56,1", "56,1", "56.1"]);
        assert_eq!(Language::Lv.decimal(-66.91, 1), "-66,9");
        assert_eq!(Language::En.decimal(12_345.0, 0), "12,345");
    }
}
