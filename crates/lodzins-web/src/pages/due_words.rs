//! How much time is left until a due date. How the date itself came about: `due_story`.

use jiff::civil::Date;
use lodzins_core::WorkingCalendar;

use crate::words::Words;

/// How much time is left of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// “vēl 3 darba dienas”, “šodien”, “nokavēts par 2 dienām”.
    pub words: String,
    /// The term is over.
    pub late: bool,
}

/// How much time is left on a day, in working days; how long it is over, in days.
pub fn left(words: Words, calendar: &WorkingCalendar, today: Date, due_on: Date) -> Left {
    let late = due_on < today;
    let said = if late {
        let days = (today - due_on).get_days();
        words.with("due-late", &[("count", days.into())])
    } else if due_on == today {
        words.t("due-today")
    } else {
        words.with("due-left", &[("count", calendar.working_days_between(today, due_on).into())])
    };
    Left { words: said, late }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lodzins_core::Language;

    use super::*;

    #[test]
    fn what_is_left_is_counted_in_working_days_and_what_is_over_in_days() {
        let calendar = WorkingCalendar::latvia();
        let due = date(2026, 5, 15);
        let on = |language, day| left(Words::of(language), &calendar, day, due);
        assert_eq!(on(Language::Lv, date(2026, 5, 12)).words, "vēl 3 darba dienas");
        assert_eq!(
            on(Language::Lv, date(2026, 5, 15)),
            Left { words: "šodien".to_owned(), late: false }
        );
        assert_eq!(
            on(Language::Lv, date(2026, 5, 17)),
            Left { words: "nokavēts par 2 dienām".to_owned(), late: true }
        );
        assert_eq!(on(Language::Ru, date(2026, 5, 16)).words, "просрочено на 1 день");
        assert_eq!(on(Language::En, date(2026, 5, 14)).words, "1 working day left");
        // From a Friday to the Monday after it is one working day.
        assert_eq!(
            left(Words::of(Language::En), &calendar, date(2026, 5, 15), date(2026, 5, 18)).words,
            "1 working day left"
        );
    }
}
