//! The calendar of a year for other programs: the institution's own days as a table, every day off as a calendar.

use axum::extract::Query;
use jiff::{ToSpan, civil::Date};
use lodzins_core::calendar::{
    DayOff, OwnDay,
    import::{to_csv, to_ics},
};
use lodzins_db::DbError;
use lodzins_service::institution::{calendar, days_off};
use serde::Deserialize;

use super::said;
use crate::{
    pages::{
        DeskPage,
        download::{file, table},
    },
    stop::{PageResult, Stop},
};

/// Which year, in which form.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    year: i16,
    format: String,
}

/// The file.
pub async fn get(page: DeskPage, Query(wanted): Query<Wanted>) -> PageResult {
    let of = page.institution.id;
    let (calendar, own) =
        page.asked.read(move |tx| Ok::<_, DbError>((calendar(tx, of)?, days_off(tx, of)?))).await?;
    let (year, code) = (wanted.year, &page.institution.code);
    let own = own.into_iter().filter(|day| day.off.year() == year);
    let name = format!("{code}-{year}.{}", wanted.format);
    match wanted.format.as_str() {
        "csv" => Ok(table(&name, &to_csv(&own.collect::<Vec<_>>()))),
        "ics" => {
            let own: Vec<OwnDay> = own.collect();
            let words = page.asked.words;
            let first = Date::new(year, 1, 1).map_err(|_| Stop::NotFound)?;
            let days = first.series(1.day()).take_while(|day| day.year() == year);
            let off = days.filter_map(|off| {
                let why = calendar.why_not_working(off).filter(|why| *why != DayOff::Weekend)?;
                if let Some(ours) = own.iter().find(|day| day.off == off) {
                    return Some(ours.clone());
                }
                let worked_instead = match why {
                    DayOff::MovedOff { worked_instead } => Some(worked_instead),
                    _ => None,
                };
                Some(OwnDay { off, worked_instead, reason: said::why_off(words, why) })
            });
            let stamp = page.asked.app.moment().now();
            let text = to_ics(&off.collect::<Vec<_>>(), code, stamp);
            Ok(file("text/calendar; charset=utf-8", &name, text))
        }
        _ => Err(Stop::NotFound),
    }
}
