//! Writing the notation.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{MONTHS, SIGNS};
use crate::{
    calendar::{DayOff, WorkingCalendar, extra},
    hours::{Hours, OnHolidays, Pattern, Span, Spans, Week},
};

/// A stretch of other hours of this many days or fewer is written day by day.
const SHORT_DAYS: usize = 7;

/// A week: `Mo 12:00-17:00; Tu-Th 09:00-15:00; Fr 09:00-14:00`, or `off`.
///
/// Days with the same hours stand together; days without hours are not named.
pub fn weekly(week: &Week) -> String {
    let rules = week_rules(week);
    if rules.is_empty() { "off".to_owned() } else { rules.join("; ") }
}

/// A week with its holidays: `…; PH off`. Open day and night on every day of the year is `24/7`.
pub fn pattern(pattern: &Pattern) -> String {
    let always = |spans: &Spans| spans.iter().eq([Span::ALL_DAY]);
    match holidays(&pattern.holidays) {
        None if pattern.week.days().all(|(_, spans)| always(spans)) => "24/7".to_owned(),
        None => weekly(&pattern.week),
        Some(holidays) => format!("{}; {holidays}", weekly(&pattern.week)),
    }
}

fn holidays(on: &OnHolidays) -> Option<String> {
    match on {
        OnHolidays::AsUsual => None,
        OnHolidays::Closed => Some("PH off".to_owned()),
        OnHolidays::Own(spans) => Some(format!("PH {}", times(spans))),
    }
}

fn week_rules(week: &Week) -> Vec<String> {
    let rule = |(days, spans): &(Vec<(Weekday, Weekday)>, &Spans)| {
        let days: Vec<String> = days.iter().copied().map(weekdays).collect();
        format!("{} {}", days.join(","), times(spans))
    };
    week.alike().iter().map(rule).collect()
}

/// `Mo`, `Tu-Th`.
fn weekdays((first, last): (Weekday, Weekday)) -> String {
    let sign = |day: Weekday| SIGNS[usize::from(day.to_monday_zero_offset().unsigned_abs())];
    if first == last { sign(first).to_owned() } else { format!("{}-{}", sign(first), sign(last)) }
}

fn times(spans: &Spans) -> String {
    if spans.is_closed() {
        return "off".to_owned();
    }
    spans.iter().map(time).collect::<Vec<_>>().join(",")
}

fn time(span: Span) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    // An end at the same minute of the next day would be read as no time at all.
    let whole_turn = span.to() - span.from() == 1440;
    let to = if span.is_over_midnight() && !whole_turn { span.to() - 1440 } else { span.to() };
    format!("{}-{}", clock(span.from()), clock(to))
}

/// The hours of a range of days, with everything that differs from the first week as rules with dates.
pub fn dated(hours: Hours<'_>, first: Date, last: Date) -> String {
    let closed = Pattern { week: Week::default(), holidays: OnHolidays::AsUsual };
    let base = hours.schedule.pattern_on(first).unwrap_or(&closed);
    let mut rules = vec![pattern(base)];
    let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).collect();
    let mut said: Vec<Spans> = Vec::with_capacity(days.len());
    for run in days.chunk_by(|day, next| source(hours, *day) == source(hours, *next)) {
        let other = source(hours, run[0]).filter(|other| *other != base);
        let said_by = match other {
            Some(other) if run.len() > SHORT_DAYS => {
                rules.extend(range_rules(other, run));
                other
            }
            _ => base,
        };
        said.extend(run.iter().map(|day| read_back(said_by, hours.calendar, *day)));
    }
    let truth = begun_on_each(hours, &days);
    let differs: Vec<(Date, &Spans)> = days
        .iter()
        .zip(&truth)
        .zip(&said)
        .filter(|((_, is), said)| is != said)
        .map(|((day, is), _)| (*day, is))
        .collect();
    // A range never reaches over the edge of another one, so that it can be read back.
    let joins = |(day, spans): &(Date, &Spans), (next, others): &(Date, &Spans)| {
        day.tomorrow().ok() == Some(*next)
            && spans == others
            && source(hours, *day) == source(hours, *next)
    };
    for run in differs.chunk_by(joins) {
        rules.push(format!("{} {}", range(run[0].0, run[run.len() - 1].0), times(run[0].1)));
    }
    rules.join("; ")
}

/// The pattern that a day's hours come from; nothing where no hours were given.
fn source(hours: Hours<'_>, day: Date) -> Option<&Pattern> {
    match hours.schedule.override_on(day) {
        Some(one) => Some(&one.pattern),
        None => hours.schedule.pattern_on(day),
    }
}

/// Other hours for a range: nothing of what was said before holds in it.
fn range_rules(pattern: &Pattern, run: &[Date]) -> Vec<String> {
    let range = range(run[0], run[run.len() - 1]);
    let mut rules = vec![format!("{range} off")];
    rules.extend(week_rules(&pattern.week).iter().map(|rule| format!("{range} {rule}")));
    rules.extend(holidays(&pattern.holidays).map(|rule| format!("{range} {rule}")));
    rules
}

/// What a reader makes of a pattern on a day that no rule with a date is about.
///
/// Readers have lists of holidays of their own. They agree on those that the law names; one-off ones and days in lieu
/// are written out.
fn read_back(pattern: &Pattern, calendar: &WorkingCalendar, day: Date) -> Spans {
    let usual = pattern.week.on(day.weekday());
    let by_law = match calendar.why_not_working(day) {
        Some(DayOff::Holiday { .. }) => !extra::KNOWN.iter().any(|one| one.on == day),
        _ => false,
    };
    match &pattern.holidays {
        OnHolidays::Closed if by_law => Spans::CLOSED,
        OnHolidays::Own(spans) if by_law => spans.clone(),
        _ => usual.clone(),
    }
}

/// The hours that begin on each day by the clock: what a closure left of a night after midnight is the next day's.
fn begun_on_each(hours: Hours<'_>, days: &[Date]) -> Vec<Spans> {
    let mut left: Vec<Span> = Vec::new();
    let mut each = Vec::with_capacity(days.len());
    for day in days {
        let (own, later): (Vec<Span>, Vec<Span>) =
            hours.on(*day).spans.iter().partition(|span| span.from() < 1440);
        let mut today: Vec<Span> = std::mem::take(&mut left);
        left = later.into_iter().filter_map(Span::on_the_next_day_whole).collect();
        today.extend(own);
        // Where last night's rest runs into today's hours, today's hours are the ones people ask for.
        each.push(Spans::new(today).unwrap_or_else(|_| hours.on(*day).spans));
    }
    each
}

/// `2020 Jun 13`, `2020 Mar 16-2020 Jun 09`.
fn range(first: Date, last: Date) -> String {
    let said = |day: Date| {
        let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
        format!("{} {month} {:02}", day.year(), day.day())
    };
    if first == last { said(first) } else { format!("{}-{}", said(first), said(last)) }
}
