//! A year of the working calendar: twelve months, the days off with why, and changing them.

use askama::Template;
use axum::extract::Query;
use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    WorkingCalendar,
    calendar::{DayOff, OwnDay, import::LONGEST_REASON, is_weekend},
};
use lodzins_db::DbError;
use lodzins_service::{
    calendar::{CalendarError, DayChange},
    institution::{calendar, days_off, state_calendar},
};
use serde::Deserialize;

use super::{
    check::{Proposal, offer, stop},
    said,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Fieldset,
    words::{Message, Words},
};

const PURPOSE: &str = "calendar-change";
/// The years that can be looked at: those for which the holidays by law are meant.
const YEARS: std::ops::RangeInclusive<i16> = 2008..=2100;

/// Which year.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    pub(super) year: String,
}

impl Which {
    /// The year that was asked for, or this one.
    pub(super) fn year(&self, today: Date) -> i16 {
        self.year.parse().ok().filter(|year| YEARS.contains(year)).unwrap_or(today.year())
    }
}

#[derive(Template)]
#[template(path = "calendar/year.html")]
pub(crate) struct YearView {
    page: Page,
    form: Form,
    year: i16,
    months: Vec<Month>,
    weekdays: Vec<(String, String)>,
    days: Vec<Line>,
    binds: bool,
}

/// A month as its table shows it.
struct Month {
    name: String,
    weeks: Vec<Vec<Option<Day>>>,
}

/// A day of a month.
struct Day {
    number: i8,
    class: &'static str,
    /// What those hear who do not see the colour; empty for a working day and a plain weekend.
    said: String,
}

/// A day off that is no plain weekend, or a Saturday that is worked.
struct Line {
    day: String,
    why: String,
    /// What taking it back is sent with; empty for what follows from the law.
    own: String,
}

struct Read {
    calendar: WorkingCalendar,
    own: Vec<OwnDay>,
    binds: bool,
}

async fn read(page: &DeskPage) -> Result<Read, DbError> {
    let of = page.institution.id;
    page.asked
        .read(move |tx| {
            Ok(Read {
                calendar: calendar(tx, of)?,
                own: days_off(tx, of)?,
                binds: state_calendar(tx, of)?,
            })
        })
        .await
}

impl YearView {
    fn of(page: &DeskPage, form: Form, year: i16, read: &Read) -> Self {
        let frame = page.frame().wrong(form.is_wrong()).typed_into();
        Self::framed(frame, page.asked.words, form, year, (&read.calendar, &read.own, read.binds))
    }

    pub(super) fn framed(
        page: Page,
        words: Words,
        form: Form,
        year: i16,
        (calendar, own, binds): (&WorkingCalendar, &[OwnDay], bool),
    ) -> Self {
        let weekday = |n: i64| {
            let n = [("day", n.into())];
            (words.with("calendar-weekday-short", &n), words.with("date-weekday", &n))
        };
        Self {
            page,
            form,
            year,
            months: (1..=12).filter_map(|n| month(words, calendar, year, n)).collect(),
            weekdays: (1..=7).map(weekday).collect(),
            days: lines(words, calendar, own, year),
            binds,
        }
    }

    fn earlier(&self) -> Option<i16> {
        Some(self.year - 1).filter(|year| YEARS.contains(year))
    }

    fn later(&self) -> Option<i16> {
        Some(self.year + 1).filter(|year| YEARS.contains(year))
    }

    fn title(&self) -> String {
        self.page.with("calendar-title", &[("year", self.year.to_string().into())])
    }

    fn asks_off(&self) -> Fieldset {
        Fieldset::asking(self.page.t("calendar-off"))
    }

    fn asks_worked(&self) -> Fieldset {
        Fieldset::asking(self.page.t("calendar-worked"))
    }
}

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    let first = Date::new(year, 1, 1).unwrap_or(Date::ZERO);
    first.series(1.day()).take_while(move |day| day.year() == year)
}

fn month(words: Words, calendar: &WorkingCalendar, year: i16, n: i8) -> Option<Month> {
    let first = Date::new(year, n, 1).ok()?;
    let blanks = usize::try_from(first.weekday().to_monday_zero_offset()).ok()?;
    let days = first.series(1.day()).take_while(|day| day.month() == n);
    let mut cells: Vec<Option<Day>> = (0..blanks).map(|_| None).collect();
    cells.extend(days.map(|date| Some(day(words, calendar, date))));
    cells.resize_with(cells.len().next_multiple_of(7), || None);
    let mut weeks = Vec::new();
    while !cells.is_empty() {
        let rest = cells.split_off(7);
        weeks.push(std::mem::replace(&mut cells, rest));
    }
    Some(Month { name: words.with("calendar-month", &[("month", n.into())]), weeks })
}

fn day(words: Words, calendar: &WorkingCalendar, date: Date) -> Day {
    let (class, said) = match calendar.why_not_working(date) {
        None if is_weekend(date) => ("lz-day lz-day--worked", words.t("calendar-worked-saturday")),
        None => ("lz-day", String::new()),
        Some(DayOff::Weekend) => ("lz-day lz-day--weekend", String::new()),
        Some(why @ (DayOff::MovedOff { .. } | DayOff::Closed)) => {
            ("lz-day lz-day--own", said::why_off(words, why))
        }
        Some(why) => ("lz-day lz-day--holiday", said::why_off(words, why)),
    };
    Day { number: date.day(), class, said }
}

fn lines(words: Words, calendar: &WorkingCalendar, own: &[OwnDay], year: i16) -> Vec<Line> {
    let line = |date: Date| {
        let ours = own.iter().find(|day| day.off == date);
        let why = match (ours, calendar.why_not_working(date)) {
            (Some(day), _) => said::own_day(words, day),
            (None, Some(DayOff::Weekend)) => return None,
            (None, Some(why)) => said::why_off(words, why),
            (None, None) if is_weekend(date) => {
                let off = calendar.worked_for(date).map(|off| words.date_short(off));
                let off = off.unwrap_or_default();
                words.with("calendar-worked-for", &[("off", off.into())])
            }
            (None, None) => return None,
        };
        Some(Line {
            day: format!("{}, {}", words.date_short(date), words.weekday(date)),
            why,
            own: ours.map(|day| day.off.to_string()).unwrap_or_default(),
        })
    };
    days_of(year).filter_map(line).collect()
}

/// The page.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let read = read(&page).await?;
    let year = which.year(page.asked.app.moment().date());
    let form = page.form(PURPOSE).await?;
    page.asked.show(&YearView::of(&page, form, year, &read))
}

/// Shows what a change would move: a day entered, taken back, the state's days bound or not.
pub async fn post(page: DeskPage, Query(which): Query<Which>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let change = asked_for(&mut form)?;
    if let (Some(_), Some(change), false) = (token, change, form.is_wrong()) {
        let proposal = Proposal::Days { changes: vec![change] };
        match offer(&page, proposal, Vec::new()).await {
            Ok(Ok(shown)) => return Ok(shown),
            Ok(Err(refused)) => note(&page, &mut form, refused)?,
            Err(stop) => return page.busy(stop, form.fields()),
        }
    }
    let read = match read(&page).await {
        Ok(read) => read,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let year = which.year(page.asked.app.moment().date());
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&YearView::of(&page, form, year, &read))
}

/// Notes a refusal beside its field.
pub(super) fn note(page: &DeskPage, form: &mut Form, error: CalendarError) -> Result<(), Stop> {
    let (field, message) = said::refusal(page.asked.words, &error).ok_or_else(|| stop(error))?;
    form.wrong(field, message);
    Ok(())
}

fn asked_for(form: &mut Form) -> Result<Option<DayChange>, Stop> {
    let (clear, state) = (form.optional("clear"), form.optional("state"));
    if !clear.is_empty() {
        let off = clear.parse().map_err(|_| Stop::BadRequest)?;
        return Ok(Some(DayChange::Clear { off }));
    }
    if !state.is_empty() {
        return Ok(Some(DayChange::State { binds: state == "binds" }));
    }
    let off = form.required_date("off", Message::of("calendar-off-missing"));
    let worked_instead = form.date("worked");
    let reason = form.required("reason", Message::of("calendar-reason-missing"));
    form.at_most("reason", u32::try_from(LONGEST_REASON).unwrap_or(u32::MAX));
    Ok(off.map(|off| DayChange::Set { day: OwnDay { off, worked_instead, reason } }))
}
