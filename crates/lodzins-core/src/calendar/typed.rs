//! A day as people type it.

use jiff::civil::Date;

/// `22.06.2026`, `22.06.2026.` or `22. 6. 2026`, and `2026-06-22` as addresses and files have it.
pub fn day_typed(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('.');
    if let Some((day, rest)) = text.split_once('.') {
        let (month, year) = rest.split_once('.')?;
        let [day, month, year] = [day, month, year].map(str::trim);
        // A year of two digits would be one of the first century.
        let is_whole = year.len() == 4 && year.bytes().all(|sign| sign.is_ascii_digit());
        let date = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        return is_whole.then(date)?;
    }
    // Only the plain form: `20260622` or a time after the day would pass for a day too.
    let plain = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::day_typed;

    #[test]
    fn a_day_is_read_as_people_write_it_and_as_addresses_have_it() {
        let written = [
            "2026-05-15",
            "15.05.2026",
            "15.05.2026.",
            "15.5.2026",
            "15. 05. 2026.",
            " 15.5.2026 ",
        ];
        for text in written {
            assert_eq!(day_typed(text), Some(date(2026, 5, 15)), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            ".",
            "15.05.26",
            "31.02.2026",
            "maijs",
            "15.05",
            "1.2.3.2026",
            "20260515",
            "2026-05-15T10",
        ] {
            assert_eq!(day_typed(text), None, "{text}");
        }
    }
}
