//! Working days that the Cabinet of Ministers moved to a Saturday.

use jiff::civil::{Date, date};

/// A working day that is free, and the Saturday that is worked instead.
///
/// Darba likums, section 133(4): such a day lies between a holiday and the weekly rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MovedDay {
    /// The day that became free.
    pub off: Date,
    /// The day that is worked for it.
    pub worked_instead: Date,
}

const fn moved(off: Date, worked_instead: Date) -> MovedDay {
    MovedDay { off, worked_instead }
}

/// The days moved by orders of the Cabinet for institutions paid from the state budget, 2017–2026.
///
/// Numbers of the orders at likumi.lv: 2017: 282928; 2018: 290413; 2020: 308097; 2021: 315837; 2023: 333470;
/// 2024: 342680; 2025: 351684; 2026: 361161. No working day was moved in 2019 and 2022.
pub const OF_THE_STATE: &[MovedDay] = &[
    moved(date(2017, 5, 5), date(2017, 5, 13)),
    moved(date(2018, 4, 30), date(2018, 4, 21)),
    moved(date(2020, 6, 22), date(2020, 6, 13)),
    moved(date(2021, 5, 3), date(2021, 5, 8)),
    moved(date(2021, 6, 25), date(2021, 6, 19)),
    moved(date(2021, 11, 19), date(2021, 11, 13)),
    moved(date(2023, 5, 5), date(2023, 5, 20)),
    moved(date(2024, 12, 23), date(2024, 12, 14)),
    moved(date(2024, 12, 30), date(2024, 12, 28)),
    moved(date(2025, 5, 2), date(2025, 5, 10)),
    moved(date(2025, 11, 17), date(2025, 11, 8)),
    moved(date(2026, 1, 2), date(2026, 1, 17)),
    moved(date(2026, 6, 22), date(2026, 6, 27)),
];
