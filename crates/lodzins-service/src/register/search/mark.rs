//! Marks: by what a submission is found beside its words. Letters and digits only, and no word that anybody writes.

use jiff::civil::Date;
use lodzins_core::id::Id;

/// Which of a submission's sides a mark tells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side {
    Kind,
    Channel,
    Segment,
    Topic,
    Service,
    Status,
    Unit,
    Handler,
    Received,
    Due,
}

impl Side {
    const fn letter(self) -> char {
        match self {
            Self::Kind => 'k',
            Self::Channel => 'c',
            Self::Segment => 'g',
            Self::Topic => 't',
            Self::Service => 'v',
            Self::Status => 's',
            Self::Unit => 'u',
            Self::Handler => 'h',
            Self::Received => 'r',
            Self::Due => 'd',
        }
    }
}

/// The mark of a code: `qzqkcomplaint`.
pub(super) fn of(side: Side, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("qzq{}{plain}", side.letter())
}

/// The mark of whom it is with; nobody has one too.
pub(super) fn of_id(side: Side, id: Option<impl Id>) -> String {
    let digits = |id| format!("{:032x}", u128::from_be_bytes(Id::to_bytes(id)));
    of(side, &id.map_or_else(|| "none".to_owned(), digits))
}

/// The marks of a day: its year, its month, itself.
pub(super) fn of_day(side: Side, day: Date) -> [String; 3] {
    [year(side, day), month(side, day), one_day(side, day)]
}

/// The fewest marks of which each day between two days, both included, has exactly one, and no other day any.
pub(super) fn of_days(side: Side, from: Date, until: Date) -> Vec<String> {
    let (mut marks, mut day) = (Vec::new(), from);
    while day <= until {
        let (month_end, year_end) = (day.last_of_month(), day.last_of_year());
        let (mark, last) = if day == day.first_of_year() && year_end <= until {
            (year(side, day), year_end)
        } else if day == day.first_of_month() && month_end <= until {
            (month(side, day), month_end)
        } else {
            (one_day(side, day), day)
        };
        marks.push(mark);
        let Ok(next) = last.tomorrow() else { break };
        day = next;
    }
    marks
}

fn year(side: Side, day: Date) -> String {
    of(side, &format!("{:04}", day.year()))
}

fn month(side: Side, day: Date) -> String {
    of(side, &format!("{:04}{:02}", day.year(), day.month()))
}

fn one_day(side: Side, day: Date) -> String {
    of(side, &format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use proptest::prelude::*;

    use super::*;

    fn any_day() -> impl Strategy<Value = Date> {
        (1990i16..=2060, 1i8..=12, 1i8..=28)
            .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day"))
    }

    proptest! {
        #[test]
        fn a_period_marks_each_of_its_days_once_and_no_other(
            from in any_day(), length in 0i32..1500, day in any_day(), within in 0i32..1500
        ) {
            let until = from.saturating_add(length.days());
            let marks = of_days(Side::Due, from, until);
            for day in [day, from.saturating_add(within.days()), from, until] {
                let own = of_day(Side::Due, day);
                let hits = marks.iter().filter(|mark| own.contains(mark)).count();
                prop_assert_eq!(hits, usize::from(from <= day && day <= until), "{} in {:?}", day, marks);
            }
        }

        #[test]
        fn a_period_of_years_needs_few_marks(from in any_day(), years in 0i32..60) {
            let until = from.saturating_add(years.years());
            prop_assert!(of_days(Side::Received, from, until).len() <= 30 + 11 + 60 + 11 + 30);
        }
    }

    #[test]
    fn a_period_that_ends_before_it_begins_has_none() {
        let day = jiff::civil::date(2026, 5, 15);
        assert_eq!(of_days(Side::Due, day, day.saturating_sub(1.day())), Vec::<String>::new());
    }
}
