//! Telephone numbers in one form, so that the same number typed in two ways is found as one.

/// The number in international form, as far as it can be told: digits after a plus sign.
///
/// Eight digits that begin with 2, 6, 8 or 9 are Latvian ones (national numbering plan) and get +371. What is neither
/// Latvian nor international stays the digits that it is.
pub fn normalised(typed: &str) -> String {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if typed.trim_start().starts_with('+') {
        return format!("+{digits}");
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        return format!("+{abroad}");
    }
    let latvian = digits.len() == 8 && digits.starts_with(['2', '6', '8', '9']);
    let with_country = digits.len() == 11 && digits.starts_with("371");
    match (latvian, with_country) {
        (true, _) => format!("+371{digits}"),
        (_, true) => format!("+{digits}"),
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::normalised;
    use proptest::prelude::*;

    #[test]
    fn one_number_has_one_form() {
        for typed in [
            "20000000",
            "+371 20000000",
            "+371 20 00 00 00",
            "00371-20000000",
            "371 20000000",
            " 2000 0000 ",
        ] {
            assert_eq!(normalised(typed), "+37120000000", "{typed}");
        }
    }

    #[test]
    fn a_foreign_or_short_number_stays_what_it_is() {
        assert_eq!(normalised("+44 (0)20 7946 0000"), "+4402079460000");
        assert_eq!(normalised("1188"), "1188");
        assert_eq!(normalised("12345678"), "12345678");
    }

    proptest! {
        #[test]
        fn a_normal_form_is_its_own(typed in "[+0-9 ()-]{0,20}") {
            let once = normalised(&typed);
            prop_assert_eq!(normalised(&once), once);
        }
    }
}
