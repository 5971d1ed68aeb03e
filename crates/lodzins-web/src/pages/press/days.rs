//! When, in words: “no 16. līdz 27. martam”, “в марте 2020 года”.

use jiff::civil::Date;
use lodzins_core::report::Period;

use crate::words::Words;

/// The days of a period. The year is left out where everything that is told is of the same one.
pub(super) fn days(words: Words, period: Period, with_year: bool) -> String {
    let (from, to) = (period.from_on(), period.to_on());
    let one_year = from.year() == to.year();
    let year = |day: Date| {
        if with_year || !one_year {
            words.with("press-year", &[("year", day.year().to_string().into())])
        } else {
            String::new()
        }
    };
    let number = |day: Date| day.day().to_string();
    let month = |key: &str, day: Date| words.with(key, &[("month", day.month().into())]);
    if period.is_month() {
        let month = month("press-month-in", from);
        let parts = [("year", year(from).into()), ("month", month.into())];
        return words.with("press-days-month", &parts);
    }
    if from == to {
        let month = if words.language() == lodzins_core::Language::Lv {
            month("press-month-in", from)
        } else {
            month("press-month-from", from)
        };
        let parts =
            [("year", year(from).into()), ("from", number(from).into()), ("month", month.into())];
        return words.with("press-days-one", &parts);
    }
    let ends = [("from", number(from).into()), ("to", number(to).into())];
    if one_year && from.month() == to.month() {
        let month = month("press-month-to", from);
        let named = [("year", year(from).into()), ("month", month.into())];
        return words.with("press-days-within", &[&ends[..], &named[..]].concat());
    }
    let (first, last) = (month("press-month-from", from), month("press-month-to", to));
    // The year is said once: before the first day in Latvian, after the last in Russian and English.
    let (year_of_first, year_of_last) = match (one_year, words.language()) {
        (false, _) => (year(from), year(to)),
        (true, lodzins_core::Language::Lv) => (year(from), String::new()),
        (true, _) => (String::new(), year(to)),
    };
    let named = [
        ("year", year_of_first.into()),
        ("month", first.into()),
        ("later", year_of_last.into()),
        ("end", last.into()),
    ];
    words.with("press-days-across", &[&ends[..], &named[..]].concat())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lodzins_core::Language;

    use super::*;

    fn told(from: Date, to: Date, with_year: bool) -> Vec<String> {
        let period = Period::new(from, to).expect("a period");
        Language::ALL.iter().map(|it| days(Words::of(*it), period, with_year)).collect()
    }

    #[test]
    fn days_are_told_as_each_language_tells_them() {
        assert_eq!(
            told(date(2020, 3, 16), date(2020, 3, 27), true),
            [
                "no 2020. gada 16. līdz 27. martam",
                "с 16 по 27 марта 2020 года",
                "from 16 to 27 March 2020"
            ]
        );
        assert_eq!(
            told(date(2020, 3, 1), date(2020, 3, 31), false),
            ["martā", "в марте", "in March"]
        );
        assert_eq!(
            told(date(2020, 3, 12), date(2020, 4, 29), true),
            [
                "no 2020. gada 12. marta līdz 29. aprīlim",
                "с 12 марта по 29 апреля 2020 года",
                "from 12 March to 29 April 2020"
            ]
        );
        assert_eq!(
            told(date(2019, 12, 30), date(2020, 1, 5), false),
            [
                "no 2019. gada 30. decembra līdz 2020. gada 5. janvārim",
                "с 30 декабря 2019 года по 5 января 2020 года",
                "from 30 December 2019 to 5 January 2020"
            ]
        );
        assert_eq!(
            told(date(2020, 3, 5), date(2020, 3, 5), true),
            ["2020. gada 5. martā", "5 марта 2020 года", "on 5 March 2020"]
        );
    }
}
