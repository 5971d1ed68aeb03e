//! Patterns and exceptions as they are kept: weeks in OpenStreetMap's notation, which people can read in the table too.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    hours::{Closure, HoursFault, OnHolidays, Override, Pattern, Spans, Told, Week, osm},
    id::{HoursExceptionId, PlaceId, StaffId},
};
use lodzins_db::{DbError, FromRow, Row};

/// A weekly pattern, from when it holds and who set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPattern {
    /// The place.
    pub place: PlaceId,
    /// The first day.
    pub from: Date,
    /// The hours.
    pub pattern: Pattern,
    /// Who set it.
    pub set_by: Option<StaffId>,
    /// When.
    pub set_at: Timestamp,
}

/// What differs for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exception {
    /// Other hours.
    Override(Override),
    /// Closed.
    Closure(Closure),
}

/// What differs for a time, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptException {
    /// Its id.
    pub id: HoursExceptionId,
    /// The place.
    pub place: PlaceId,
    /// What it is.
    pub what: Exception,
    /// Who entered it.
    pub set_by: Option<StaffId>,
    /// When.
    pub set_at: Timestamp,
    /// When it was given another last day than it was announced with.
    pub changed_at: Option<Timestamp>,
}

impl KeptException {
    /// When somebody last did something to it.
    pub fn touched_at(&self) -> Timestamp {
        self.changed_at.unwrap_or(self.set_at)
    }
}

impl Exception {
    /// The first day.
    pub fn from(&self) -> Date {
        match self {
            Self::Override(one) => one.from,
            Self::Closure(one) => one.from,
        }
    }

    /// The last day; nothing: until further notice.
    pub fn to(&self) -> Option<Date> {
        match self {
            Self::Override(one) => one.to,
            Self::Closure(one) => one.to,
        }
    }

    /// What for.
    pub fn reason(&self) -> &Told {
        match self {
            Self::Override(one) => &one.name,
            Self::Closure(one) => &one.reason,
        }
    }

    /// Is it over before this day?
    pub fn is_over_on(&self, day: Date) -> bool {
        self.to().is_some_and(|to| to < day)
    }

    pub(super) fn check(&self) -> Result<(), HoursFault> {
        match self {
            Self::Override(one) => one.check(),
            Self::Closure(one) => one.check(),
        }
    }

    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Override(_) => "override",
            Self::Closure(_) => "closure",
        }
    }
}

/// A pattern as its three columns: the week, what holds on holidays, and the hours of holidays.
pub(super) fn columns(pattern: &Pattern) -> (String, &'static str, Option<String>) {
    let (code, own) = match &pattern.holidays {
        OnHolidays::Closed => ("closed", None),
        OnHolidays::AsUsual => ("as_usual", None),
        OnHolidays::Own(spans) => ("own", Some(spans.to_string())),
    };
    (osm::weekly(&pattern.week), code, own)
}

fn pattern(week: &str, on_holidays: &str, own: Option<String>) -> Result<Pattern, DbError> {
    let unreadable = |what: &str| DbError::Decode(format!("“{what}” are no hours"));
    let week = week_of(week).ok_or_else(|| unreadable(week))?;
    let holidays = match (on_holidays, own) {
        ("closed", None) => OnHolidays::Closed,
        ("as_usual", None) => OnHolidays::AsUsual,
        ("own", Some(own)) => OnHolidays::Own(own.parse::<Spans>().map_err(|_| unreadable(&own))?),
        (other, _) => return Err(unreadable(other)),
    };
    Ok(Pattern { week, holidays })
}

fn week_of(text: &str) -> Option<Week> {
    Some(osm::read(text).ok()?.pattern.week)
}

impl FromRow for KeptPattern {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let (place, from) = (row.next()?, row.next()?);
        let (week, on_holidays): (String, String) = (row.next()?, row.next()?);
        let pattern = pattern(&week, &on_holidays, row.next()?)?;
        Ok(Self { place, from, pattern, set_by: row.next()?, set_at: row.next()? })
    }
}

impl FromRow for KeptException {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let (place, id) = (row.next()?, row.next()?);
        let kind: String = row.next()?;
        let (from, to) = (row.next()?, row.next()?);
        let reason = Told { lv: row.next()?, ru: row.next()?, en: row.next()? };
        let (week, on_holidays): (Option<String>, Option<String>) = (row.next()?, row.next()?);
        let holiday_hours = row.next()?;
        let part: Option<String> = row.next()?;
        let what = match (kind.as_str(), week, on_holidays) {
            ("override", Some(week), Some(on_holidays)) => Exception::Override(Override {
                from,
                to,
                name: reason,
                pattern: pattern(&week, &on_holidays, holiday_hours)?,
            }),
            _ => {
                let part = part.map(|part| part.parse()).transpose();
                let part = part.map_err(|wrong: HoursFault| DbError::Decode(wrong.to_string()))?;
                Exception::Closure(Closure { from, to, part, reason })
            }
        };
        let (set_by, set_at) = (row.next()?, row.next()?);
        Ok(Self { id, place, what, set_by, set_at, changed_at: row.next()? })
    }
}
