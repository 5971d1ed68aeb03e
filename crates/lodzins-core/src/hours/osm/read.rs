//! Reading a part of the notation.

use jiff::civil::Date;

use super::{MONTHS, SIGNS};
use crate::hours::{HoursFault, OnHolidays, Pattern, Span, Spans, Week, span::minutes};

/// Why a text in the notation is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OsmFault {
    /// There is nothing.
    #[error("there is nothing to read")]
    Nothing,
    /// A part of it is not in the notation, or in a part of it that this program does not keep.
    #[error("“{0}” is not understood")]
    NotUnderstood(String),
    /// A rule would take back what a rule with dates or holidays before it says: those stand last.
    #[error("“{0}” must stand before rules with holidays or dates that it would undo")]
    OutOfOrder(String),
    /// The first rule of a range of days says nothing of some of them.
    #[error("“{0}” must say first what holds on every day of its dates")]
    NotEveryDay(String),
    /// Two ranges of days overlap, and neither lies in the one before.
    #[error("the dates of “{0}” overlap those of a rule before it")]
    DatesOverlap(String),
    /// The hours themselves cannot stand.
    #[error(transparent)]
    Hours(#[from] HoursFault),
}

/// What a text in the notation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The weeks without dates.
    pub pattern: Pattern,
    /// Other hours from a day to a day.
    pub overrides: Vec<(Date, Date, Pattern)>,
    /// Days without any hours.
    pub closures: Vec<(Date, Date)>,
}

/// The first day and the last one.
type Dates = (Date, Date);

/// One rule: which days of the week, holidays, and the times.
struct Rule {
    dates: Option<Dates>,
    days: [bool; 7],
    holidays: bool,
    /// Neither weekdays nor holidays are named: every day, whatever it is.
    every: bool,
    times: Spans,
}

/// What the rules of one range come to.
#[derive(Clone)]
struct Building {
    days: [Spans; 7],
    holidays: OnHolidays,
}

impl Building {
    const NOTHING: Self =
        Self { days: [const { Spans::CLOSED }; 7], holidays: OnHolidays::AsUsual };

    fn take(&mut self, rule: &Rule, text: &str) -> Result<(), OsmFault> {
        let names_a_day = rule.days.contains(&true);
        // It would hold on holidays too, which were said to be otherwise.
        if names_a_day && self.holidays != OnHolidays::AsUsual && !rule.holidays {
            return Err(OsmFault::OutOfOrder(text.to_owned()));
        }
        if rule.every {
            self.holidays = OnHolidays::AsUsual;
        }
        for (day, named) in self.days.iter_mut().zip(rule.days) {
            if named {
                *day = rule.times.clone();
            }
        }
        if rule.holidays {
            self.holidays = if rule.times.is_closed() {
                OnHolidays::Closed
            } else {
                OnHolidays::Own(rule.times.clone())
            };
        }
        Ok(())
    }

    fn pattern(self) -> Result<Pattern, HoursFault> {
        Ok(Pattern { week: Week::new(self.days)?, holidays: self.holidays })
    }
}

/// Reads a text: rules with semicolons between, each `[dates] [weekdays and PH] times`.
///
/// Taken are: weekdays as lists and ranges (`Mo,We-Fr`), `PH`, several times a day, times over midnight (`22:00-06:00`,
/// `22:00-30:00`), `off` and `closed`, `24/7`, and days or ranges of days with their year (`2020 Mar 16-2020 Jun 09`,
/// with or without a colon after it). Rules with dates stand last, holidays after the weekdays; a range first says what
/// holds on all of its days (`2020 Mar 16-2020 Jun 09 off`).
pub fn read(text: &str) -> Result<Read, OsmFault> {
    let mut base: Option<Building> = None;
    let mut ranges: Vec<(Dates, Building)> = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let rule = rule(part)?;
        match rule.dates {
            None if !ranges.is_empty() => return Err(OsmFault::OutOfOrder(part.to_owned())),
            None => base.get_or_insert(Building::NOTHING).take(&rule, part)?,
            Some(dates) => in_range(&mut ranges, dates, &rule, part)?,
        }
    }
    if base.is_none() && ranges.is_empty() {
        return Err(OsmFault::Nothing);
    }
    let pattern = base.unwrap_or(Building::NOTHING).pattern()?;
    let mut read = Read { pattern, overrides: Vec::new(), closures: Vec::new() };
    for ((first, last), building) in ranges {
        let pattern = building.pattern()?;
        if pattern.is_closed() {
            read.closures.push((first, last));
        } else {
            read.overrides.push((first, last, pattern));
        }
    }
    Ok(read)
}

fn in_range(
    ranges: &mut Vec<(Dates, Building)>,
    dates: Dates,
    rule: &Rule,
    part: &str,
) -> Result<(), OsmFault> {
    if let Some((last, building)) = ranges.last_mut()
        && *last == dates
        && !rule.every
    {
        return building.take(rule, part);
    }
    if rule.days.contains(&false) {
        return Err(OsmFault::NotEveryDay(part.to_owned()));
    }
    let (first, last) = dates;
    for ((from, to), outer) in &*ranges {
        let apart = last < *from || *to < first;
        // The narrower one holds here; a closure would win over hours that stand within it.
        let closes_all = (*from, *to) == dates && rule.times.is_closed();
        let within = *from <= first && last <= *to && ((*from, *to) != dates || closes_all);
        let holds = within && outer.days.iter().any(|day| !day.is_closed());
        if !(apart || holds) {
            return Err(OsmFault::DatesOverlap(part.to_owned()));
        }
    }
    let mut building = Building::NOTHING;
    building.take(rule, part)?;
    ranges.push((dates, building));
    Ok(())
}

fn rule(text: &str) -> Result<Rule, OsmFault> {
    if text == "24/7" {
        let times = Spans::one(Span::ALL_DAY);
        return Ok(Rule { dates: None, days: [true; 7], holidays: false, every: true, times });
    }
    let (dates, rest) = dates(text)?;
    let rest = rest.trim_start();
    let (selector, times) = match rest.split_once(' ') {
        Some((selector, times)) if !begins_a_time(selector) => (selector, times),
        _ if !begins_a_time(rest) => {
            return Err(OsmFault::NotUnderstood(if rest.is_empty() { text } else { rest }.into()));
        }
        _ => ("", rest),
    };
    let (mut days, holidays) = days(selector)?;
    let every = selector.is_empty();
    if every {
        days = [true; 7];
    }
    Ok(Rule { dates, days, holidays, every, times: times_of(times)? })
}

fn begins_a_time(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit()) || text == "off" || text == "closed"
}

/// The dates at the beginning of a rule, and what stands after them.
fn dates(text: &str) -> Result<(Option<Dates>, &str), OsmFault> {
    let Some((first, rest)) = date(text, None)? else { return Ok((None, text)) };
    let after = |rest: &'_ str| rest.len();
    let (last, rest) = match rest.trim_start().strip_prefix('-') {
        None => (first, rest),
        Some(to) => match date(to.trim_start(), Some(first))? {
            Some(found) => found,
            None => return Err(OsmFault::NotUnderstood(text[..text.len() - after(to)].into())),
        },
    };
    if last < first {
        return Err(HoursFault::PeriodBackwards.into());
    }
    let rest = rest.trim_start();
    Ok((Some((first, last)), rest.strip_prefix(':').unwrap_or(rest)))
}

/// `2020 Mar 16`; after a first date also `Jun 09` or `20`.
fn date<'t>(text: &'t str, after: Option<Date>) -> Result<Option<(Date, &'t str)>, OsmFault> {
    let mut rest = text;
    let word = |rest: &mut &'t str| {
        let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, left) = rest.split_at(end);
        *rest = left.trim_start_matches(' ');
        word
    };
    let mut next = word(&mut rest);
    let mut year = after.map(Date::year);
    if next.len() == 4 && next.bytes().all(|sign| sign.is_ascii_digit()) {
        year = next.parse().ok();
        next = word(&mut rest);
    } else if after.is_none() {
        // A month without its year would come back every year.
        let is_month = MONTHS.contains(&next);
        return if is_month { Err(OsmFault::NotUnderstood(text.into())) } else { Ok(None) };
    }
    let month = match MONTHS.iter().position(|month| *month == next) {
        Some(place) => {
            next = word(&mut rest);
            i8::try_from(place + 1).ok()
        }
        None => after.map(Date::month),
    };
    let day = next.parse::<i8>().ok();
    let found = match (year, month, day) {
        (Some(year), Some(month), Some(day)) => Date::new(year, month, day).ok(),
        _ => None,
    };
    let found = found.ok_or_else(|| OsmFault::NotUnderstood(text.into()))?;
    Ok(Some((found, rest)))
}

/// `Mo`, `Tu-Th`, `Mo,We-Fr,PH`.
fn days(selector: &str) -> Result<([bool; 7], bool), OsmFault> {
    let unknown = |part: &str| OsmFault::NotUnderstood(part.to_owned());
    let place = |sign: &str| SIGNS.iter().position(|known| *known == sign);
    let (mut days, mut holidays) = ([false; 7], false);
    for part in selector.split(',').filter(|part| !part.is_empty()) {
        if part == "PH" {
            holidays = true;
            continue;
        }
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let first = place(first).ok_or_else(|| unknown(part))?;
        let last = place(last).ok_or_else(|| unknown(part))?;
        // `Sa-Mo` runs over the week's end.
        let length = (last + 7 - first) % 7;
        for step in 0..=length {
            days[(first + step) % 7] = true;
        }
    }
    Ok((days, holidays))
}

fn times_of(text: &str) -> Result<Spans, OsmFault> {
    let text = text.trim();
    if text == "off" || text == "closed" {
        return Ok(Spans::CLOSED);
    }
    let spans = text.split(',').map(|part| time(part.trim())).collect::<Result<_, _>>()?;
    Ok(Spans::new(spans)?)
}

fn time(text: &str) -> Result<Span, OsmFault> {
    let unknown = || OsmFault::NotUnderstood(text.to_owned());
    let (from, to) = text.split_once('-').ok_or_else(unknown)?;
    let clock = |text: &str| minutes(text).filter(|_| text.contains(':')).ok_or_else(unknown);
    let (from, to) = (clock(from)?, clock(to)?);
    // In the notation an end before the beginning is of the next day.
    let to = if to < from { to + 1440 } else { to };
    Ok(Span::new(from, to)?)
}
