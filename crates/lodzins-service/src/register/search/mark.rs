//! Marks: by what a submission is found beside its words. Letters and digits only, and no word that anybody writes.
//!
//! What is open is little beside what is closed, and asked for most. So an open submission has some marks twice, once as
//! that of an open one: what is looked for among open ones is a short list of the index from the start.

use jiff::{ToSpan, civil::Date};
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
    /// It is open.
    Open,
    /// The unit of an open one.
    OpenUnit,
    /// The handler of an open one.
    OpenHandler,
    /// When an open one is due.
    OpenDue,
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
            Self::Open => 'o',
            Self::OpenUnit => 'n',
            Self::OpenHandler => 'm',
            Self::OpenDue => 'e',
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

/// The mark of what is open.
pub(super) fn of_open() -> String {
    of(Side::Open, "yes")
}

/// The marks of a day: its year, its month, its third of the month, itself.
pub(super) fn of_day(side: Side, day: Date) -> [String; 4] {
    [year(side, day), month(side, day), third(side, day), one_day(side, day)]
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
        } else if day == first_of_third(day) && last_of_third(day) <= until {
            (third(side, day), last_of_third(day))
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

/// The first ten days of a month, the second ten, the rest.
fn third(side: Side, day: Date) -> String {
    let first = first_of_third(day);
    of(side, &format!("{:04}{:02}x{}", day.year(), day.month(), first.day() / 10))
}

fn first_of_third(day: Date) -> Date {
    let before: i64 = match day.day() {
        ..=10 => 0,
        11..=20 => 10,
        _ => 20,
    };
    day.first_of_month().saturating_add(before.days())
}

fn last_of_third(day: Date) -> Date {
    let first = first_of_third(day);
    if first.day() == 21 { day.last_of_month() } else { first.saturating_add(9.days()) }
}

fn one_day(side: Side, day: Date) -> String {
    of(side, &format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()))
}

#[cfg(test)]
mod tests {
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
