//! Public holidays of Latvia, by rule.
//!
//! Law: “Par svētku, atceres un atzīmējamām dienām” (1990), sections 1 and 1¹, as in force since 24 May 2007. The
//! rules are not meant for earlier years.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{easter, is_weekend};
use crate::codes;

codes! {
    /// A public holiday.
    pub enum Holiday("holiday") {
        /// 1 January.
        #[doc(alias = "Jaungada diena")]
        NewYear = "new_year",
        /// Friday before Easter.
        #[doc(alias = "Lielā Piektdiena")]
        GoodFriday = "good_friday",
        /// Easter Sunday.
        #[doc(alias = "Pirmās Lieldienas")]
        EasterSunday = "easter_sunday",
        /// Easter Monday.
        #[doc(alias = "Otrās Lieldienas")]
        EasterMonday = "easter_monday",
        /// 1 May: labour day and the convocation of the Constitutional Assembly.
        #[doc(alias = "Darba svētki")]
        LabourDay = "labour_day",
        /// 4 May: restoration of independence.
        #[doc(alias = "Neatkarības atjaunošanas diena")]
        IndependenceRestored = "independence_restored",
        /// The second Sunday of May.
        #[doc(alias = "Mātes diena")]
        MothersDay = "mothers_day",
        /// Whit Sunday, seven weeks after Easter.
        #[doc(alias = "Vasarsvētki")]
        WhitSunday = "whit_sunday",
        /// 23 June.
        #[doc(alias = "Līgo diena")]
        MidsummerEve = "midsummer_eve",
        /// 24 June.
        #[doc(alias = "Jāņu diena")]
        MidsummerDay = "midsummer_day",
        /// 18 November: proclamation of the Republic.
        #[doc(alias = "Proklamēšanas diena")]
        ProclamationDay = "proclamation_day",
        /// 24 December.
        #[doc(alias = "Ziemassvētku vakars")]
        ChristmasEve = "christmas_eve",
        /// 25 December.
        #[doc(alias = "Pirmie Ziemassvētki")]
        ChristmasDay = "christmas_day",
        /// 26 December.
        #[doc(alias = "Otrie Ziemassvētki")]
        SecondChristmasDay = "second_christmas_day",
        /// 31 December.
        #[doc(alias = "Vecgada diena")]
        NewYearsEve = "new_years_eve",
        /// The day after the closing night of the Song and Dance Celebration.
        #[doc(alias = "Dziesmu un deju svētku noslēguma diena")]
        SongFestivalClosing = "song_festival_closing",
        /// The pastoral visit of Pope Francis.
        PapalVisit = "papal_visit",
        /// The bronze medal of the ice hockey team at the world championship.
        HockeyBronze = "hockey_bronze",
        /// A one-off holiday that an institution entered itself.
        OneOff = "one_off",
    }
}

/// The holiday that the law puts on this date.
pub(super) fn on(date: Date) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 4) => Some(Holiday::IndependenceRestored),
        (6, 23) => Some(Holiday::MidsummerEve),
        (6, 24) => Some(Holiday::MidsummerDay),
        (11, 18) => Some(Holiday::ProclamationDay),
        (12, 24) => Some(Holiday::ChristmasEve),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        (12, 31) => Some(Holiday::NewYearsEve),
        _ => movable(date),
    }
}

fn movable(date: Date) -> Option<Holiday> {
    // Easter Sunday is 22 March to 25 April, so its feasts lie between 20 March and 13 June.
    if !(3..=6).contains(&date.month()) {
        return None;
    }
    let easter = easter::sunday(date.year())?;
    match (date - easter).get_days() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        49 => Some(Holiday::WhitSunday),
        _ if is_second_sunday_of_may(date) => Some(Holiday::MothersDay),
        _ => None,
    }
}

fn is_second_sunday_of_may(date: Date) -> bool {
    date.month() == 5 && date.weekday() == Weekday::Sunday && (8..=14).contains(&date.day())
}

/// The holiday for which this working day is free, and that holiday's own date.
///
/// When 4 May or 18 November falls on a Saturday or a Sunday, the next working day is free.
pub(super) fn in_lieu_on(date: Date) -> Option<(Holiday, Date)> {
    if date.weekday() != Weekday::Monday {
        return None;
    }
    [1, 2].into_iter().find_map(|back| {
        let of = date.checked_sub(back.days()).ok()?;
        let holiday = on(of).filter(|day| moves_off_a_weekend(*day) && is_weekend(of))?;
        Some((holiday, of))
    })
}

const fn moves_off_a_weekend(holiday: Holiday) -> bool {
    matches!(holiday, Holiday::IndependenceRestored | Holiday::ProclamationDay)
}
