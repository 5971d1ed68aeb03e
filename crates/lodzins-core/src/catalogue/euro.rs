//! Amounts in euro as people write them.

use crate::Language;

/// The cents of an amount written with a comma or a point: `4,27`, `5`, `12.5`. Nothing when it is not an amount.
pub fn cents_of(text: &str) -> Option<i64> {
    let plain = text.trim().trim_start_matches('€').trim_end_matches('€').trim();
    let (sign, plain) = plain.strip_prefix('-').map_or((1, plain), |rest| (-1, rest));
    let (whole, part) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 100 + part))
}

impl Language {
    /// An amount in euro: `4,27 €` in Latvian and Russian, `€4.27` in English.
    pub fn euro(self, cents: i64) -> String {
        let sign = if cents < 0 { "-" } else { "" };
        let (whole, part) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let whole = self.number(i64::try_from(whole).unwrap_or(i64::MAX));
        match self {
            Self::En => format!("{sign}€{whole}.{part:02}"),
            Self::Lv | Self::Ru => format!("{sign}{whole},{part:02}\u{a0}€"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, cents) in [("4,27", 427), ("5", 500), ("12.5", 1250), (" 0 € ", 0), ("-1", -100)]
        {
            assert_eq!(cents_of(text), Some(cents), "{text}");
        }
        for text in ["", "pieci", "1,234", "1 000", "1.2.3", "€", "--1"] {
            assert_eq!(cents_of(text), None, "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_in_its_language() {
        assert_eq!(Language::Lv.euro(427), "4,27\u{a0}€");
        assert_eq!(Language::En.euro(123_405), "€1,234.05");
    }

    proptest! {
        #[test]
        fn what_is_written_without_groups_is_read_back(cents in 0_i64..99_999) {
            prop_assert_eq!(cents_of(&Language::Ru.euro(cents)), Some(cents));
        }
    }
}
