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

/// The number as everybody in Latvia writes one: country, space, eight digits. One abroad, a short one and what is none
/// stay as they were typed.
pub fn written(typed: &str) -> String {
    match normalised(typed).strip_prefix("+371") {
        Some(latvian) if latvian.len() == 8 => format!("+371 {latvian}"),
        _ => typed.trim().to_owned(),
    }
}

/// Can this number be dialled, as far as its length tells?
///
/// A Latvian number has eight digits (national numbering plan), one abroad 7 to 15 with its country (ITU-T E.164); short
/// numbers of services have 3 to 5.
pub fn is_whole(typed: &str) -> bool {
    let form = normalised(typed);
    match (form.strip_prefix("+371"), form.strip_prefix('+')) {
        (Some(latvian), _) => latvian.len() == 8,
        (None, Some(abroad)) => (7..=15).contains(&abroad.len()),
        (None, None) => (3..=5).contains(&form.len()),
    }
}

/// Can a text message reach this number, as far as the number tells?
///
/// Latvian mobile numbers begin with 2 (national numbering plan): 6 is a line in a house, 8 and 9 are numbers of services.
/// Of numbers abroad nobody here can tell, and short ones only take calls.
pub fn takes_messages(typed: &str) -> bool {
    let form = normalised(typed);
    form.strip_prefix("+371").map_or(form.starts_with('+'), |latvian| latvian.starts_with('2'))
}

#[cfg(test)]
mod tests {
    use super::{is_whole, normalised, takes_messages, written};
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

    #[test]
    fn one_number_is_written_in_one_way_and_what_is_not_known_as_it_was_typed() {
        for typed in ["20000000", "+37120000000", "00371 2000 0000"] {
            assert_eq!(written(typed), "+371 20000000", "{typed}");
        }
        for typed in ["+44 20 7946 0000", "8844", "63005522 (līdz 17.00)", "+371 2000"] {
            assert_eq!(written(typed), typed);
        }
    }

    #[test]
    fn a_digit_too_few_is_noticed() {
        for whole in ["63005522", "+371 80001801", "8844", "+44 20 7946 0000"] {
            assert!(is_whole(whole), "{whole}");
        }
        for short in ["6720940", "+371 6720940", "630055222", "", "12"] {
            assert!(!is_whole(short), "{short}");
        }
    }

    #[test]
    fn a_line_in_a_house_takes_no_text_messages() {
        for mobile in
            ["20000000", "+371 2900 0000", "0037126000000", "+44 20 7946 0000", "00370 60000000"]
        {
            assert!(takes_messages(mobile), "{mobile}");
        }
        for fixed in
            ["63005522", "+371 67000000", "371 64100000", "80001801", "90000000", "1188", ""]
        {
            assert!(!takes_messages(fixed), "{fixed}");
        }
    }

    proptest! {
        #[test]
        fn a_normal_form_is_its_own(typed in "[+0-9 ()-]{0,20}") {
            let once = normalised(&typed);
            prop_assert_eq!(normalised(&once), once);
        }
    }
}
