//! One-off public holidays.

use jiff::civil::{Date, date};

use super::Holiday;

/// A day that was made a public holiday once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ExtraHoliday {
    /// The day.
    pub on: Date,
    /// What for.
    pub holiday: Holiday,
}

/// The one-off holidays since 2018.
///
/// Amendments of the law “Par svētku, atceres un atzīmējamām dienām”: 2014-10-02 (likumi.lv 269373, the Song and
/// Dance Celebration; when it closes on a Sunday, the Monday is free), 2018-06-21 (299942, the papal visit) and
/// 2023-05-28 (342196, the bronze medal).
pub const KNOWN: &[ExtraHoliday] = &[
    ExtraHoliday { on: date(2018, 7, 9), holiday: Holiday::SongFestivalClosing },
    ExtraHoliday { on: date(2018, 9, 24), holiday: Holiday::PapalVisit },
    ExtraHoliday { on: date(2023, 5, 29), holiday: Holiday::HockeyBronze },
    ExtraHoliday { on: date(2023, 7, 10), holiday: Holiday::SongFestivalClosing },
];

pub(super) fn on(days: &[ExtraHoliday], date: Date) -> Option<Holiday> {
    days.iter().find(|day| day.on == date).map(|day| day.holiday)
}
