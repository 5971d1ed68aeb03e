//! Changes as iCalendar (RFC 5545): days on which a place is closed or has other hours, new weeks, and regimes.
//!
//! On a day with an event of a place, the place is open as its events say; on every other day as in its week. Ids are made of
//! the place's id and the first day, so that a calendar that fetches again finds its events again.

use std::fmt::Write as _;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use lodzins_core::{
    hours::{Interval, Why},
    moment::latvia_zone,
};
use lodzins_service::hours::{KeptException, PlaceHours};

use super::gathered::{Gathered, name_of, touched};
use crate::pages::{
    hours_words::{Differing, differing, pattern, spans, whys},
    regime::said,
};

/// How far ahead days that differ are told.
const AHEAD_DAYS: i32 = 180;
/// How far back the beginning of what holds is looked for.
const BEGUN_DAYS: i32 = 400;

/// The clocks of Riga since 2001 (Ministru kabineta noteikumi Nr. 75, 2002; directive 2000/84/EC): forward on the last
/// Sunday of March, back on the last one of October, both at 01:00 UTC.
pub(super) const RIGA: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Riga\r
BEGIN:DAYLIGHT\r
DTSTART:20010325T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0300\r
TZNAME:EEST\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:20011028T040000\r
TZOFFSETFROM:+0300\r
TZOFFSETTO:+0200\r
TZNAME:EET\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// When something is.
enum When {
    /// Whole days, both included.
    Days(Date, Date),
    /// A time on so many days in a row, on the wall clock.
    Times(DateTime, DateTime, usize),
}

/// An event.
struct Event {
    uid: String,
    stamp: Timestamp,
    when: When,
    summary: String,
    description: String,
    url: String,
}

/// The calendar.
pub(super) fn written(gathered: &Gathered) -> String {
    let words = gathered.words;
    let title = words.with("publish-feed", &[("name", gathered.name.as_str().into())]);
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\n");
    line(&mut text, "PRODID", "-//Lodziņš//lodzins//LV");
    line(&mut text, "X-WR-CALNAME", &escaped(&title));
    text.push_str("X-WR-TIMEZONE:Europe/Riga\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
    text.push_str("X-PUBLISHED-TTL:PT12H\r\n");
    text.push_str(RIGA);
    for event in events(gathered) {
        event.write(&mut text);
    }
    text + "END:VCALENDAR\r\n"
}

fn events(gathered: &Gathered) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for kept in &gathered.regimes {
        let regime = &kept.regime;
        let mut lines = vec![said::period(gathered.words, regime)];
        lines.extend(gathered.lines_of(kept));
        events.push(Event {
            uid: kept.id.to_string(),
            stamp: touched(kept),
            // Without a last day it is told on its first one.
            when: When::Days(regime.from, regime.to.unwrap_or(regime.from)),
            summary: regime.name.said(gathered.words.language()).text.to_owned(),
            description: lines.join("\n"),
            url: gathered.page_of_regime(kept),
        });
    }
    for place in &gathered.places {
        let coming = place.patterns.iter().filter(|kept| gathered.today < kept.from);
        events.extend(coming.map(|kept| Event {
            uid: format!("{}-week-{}", place.place.id, kept.from),
            stamp: kept.set_at,
            when: When::Days(kept.from, kept.from),
            summary:
                gathered.words.with("publish-week", &[("name", name_of(gathered, place).into())]),
            description: pattern(gathered.words, &kept.pattern),
            url: gathered.page_of(place),
        }));
        let (first, last) = stretch(gathered, place);
        for run in differing(place, first, last) {
            if !is_told_with_its_centre(gathered, place, &run) {
                events.extend(of_run(gathered, place, &run));
            }
        }
    }
    events
}

/// The days of which is told: not those on which there is no such place.
fn stretch(gathered: &Gathered, place: &PlaceHours) -> (Date, Date) {
    let hours = place.hours();
    let mut first = gathered.earliest();
    let there = |day: Date| place.place.valid_from.is_none_or(|from| from <= day);
    // What runs on that day began on an earlier one, which its id is made of.
    let same = |one: Date, other: Date| {
        let (one, other) = (hours.on(one), hours.on(other));
        !one.why.is_empty() && (one.spans, one.why) == (other.spans, other.why)
    };
    for _ in 0..BEGUN_DAYS {
        let Ok(before) = first.yesterday() else { break };
        if !there(before) || !same(before, first) {
            break;
        }
        first = before;
    }
    let last = gathered.today.saturating_add(AHEAD_DAYS.days());
    let first = place.place.valid_from.map_or(first, |from| from.max(first));
    (first, place.place.valid_to.map_or(last, |to| to.min(last)))
}

/// A counter is closed because its centre is: one event is enough.
fn is_told_with_its_centre(gathered: &Gathered, place: &PlaceHours, run: &Differing<'_>) -> bool {
    use lodzins_core::hours::PlaceKind;
    if !place.place.kind.closes_with_its_centre() || !run.first.spans.is_closed() {
        return false;
    }
    let is_its = |one: &&PlaceHours| {
        one.place.kind == PlaceKind::Centre
            && one.place.centre.is_some()
            && one.place.centre == place.place.centre
    };
    let Some(centre) = gathered.places.iter().find(is_its) else { return false };
    let same = |day: Date| centre.hours().on(day).spans.is_closed();
    let mut days = run.first.date.series(1.day()).take_while(|day| *day <= run.last);
    days.all(|day| same(day) && centre.hours().on(day).why == run.first.why)
}

/// A run of days that differ alike: closed, or each time that the place is open.
fn of_run(gathered: &Gathered, place: &PlaceHours, run: &Differing<'_>) -> Vec<Event> {
    let words = gathered.words;
    let name = name_of(gathered, place);
    let uid = format!("{}-{}", place.place.id, run.first.date);
    let event = |uid: String, when, summary| Event {
        uid,
        stamp: stamp(gathered, place, run),
        when,
        summary,
        description: whys(words, &run.first),
        url: gathered.page_of(place),
    };
    if run.first.spans.is_closed() {
        let summary = words.with("publish-closed", &[("name", name.into())]);
        return vec![event(uid, When::Days(run.first.date, run.last), summary)];
    }
    let hours = spans(words, &run.first.spans);
    let summary = words.with("publish-open", &[("name", name.into()), ("hours", hours.into())]);
    let times = times(place, run).into_iter().enumerate();
    times.map(|(n, when)| event(format!("{uid}-{n}"), when, summary.clone())).collect()
}

/// The times of a run: each once for all of its days, or for each day by itself in the weeks when the clocks change and one
/// of them would show what is not there.
fn times(place: &PlaceHours, run: &Differing<'_>) -> Vec<When> {
    let all: Vec<Interval> = place.hours().between(run.first.date, run.last).collect();
    let shown = |at: Timestamp| at.to_zoned(latvia_zone()).datetime();
    let nominal = |on: Date, minute: u16| {
        on.to_datetime(jiff::civil::Time::midnight()).saturating_add(i64::from(minute).minutes())
    };
    let is_plain = |one: &Interval| {
        shown(one.from) == nominal(one.on, one.span.from())
            && shown(one.to) == nominal(one.on, one.span.to())
    };
    let count = run.first.date.until(run.last).map_or(1, |days| days.get_days().unsigned_abs() + 1);
    let count = usize::try_from(count).unwrap_or(1);
    let of_first: Vec<&Interval> = all.iter().filter(|one| one.on == run.first.date).collect();
    let is_whole = all.len() == of_first.len() * count;
    if is_whole && all.iter().all(is_plain) {
        let of = |one: &&Interval| When::Times(shown(one.from), shown(one.to), count);
        return of_first.iter().map(of).collect();
    }
    all.iter().map(|one| When::Times(shown(one.from), shown(one.to), 1)).collect()
}

/// When somebody last changed what makes a run: the week, an exception, a regime.
fn stamp(gathered: &Gathered, place: &PlaceHours, run: &Differing<'_>) -> Timestamp {
    let by_somebody = |why: &Why<'_>| matches!(why, Why::Override(_) | Why::Closure(_));
    let weeks = place.patterns.iter().filter(|kept| kept.from <= run.last).map(|kept| kept.set_at);
    let exceptions = place.exceptions.iter();
    let exceptions = exceptions
        .filter(|kept| kept.what.from() <= run.last && !kept.what.is_over_on(run.first.date))
        .map(KeptException::touched_at);
    let regimes = gathered.regimes.iter();
    let regimes = regimes
        .filter(|_| run.first.why.iter().any(by_somebody))
        .filter(|kept| kept.regime.from <= run.last)
        .map(touched);
    let epoch = Timestamp::UNIX_EPOCH;
    weeks.chain(exceptions).chain(regimes).max().unwrap_or(epoch)
}

impl Event {
    fn write(&self, text: &mut String) {
        let day = |day: Date| day.strftime("%Y%m%d").to_string();
        let wall = |at: DateTime| at.strftime("%Y%m%dT%H%M%S").to_string();
        let stamp = self.stamp.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
        text.push_str("BEGIN:VEVENT\r\n");
        line(text, "UID", &self.uid);
        line(text, "DTSTAMP", &stamp);
        line(text, "LAST-MODIFIED", &stamp);
        match &self.when {
            When::Days(first, last) => {
                line(text, "DTSTART;VALUE=DATE", &day(*first));
                line(text, "DTEND;VALUE=DATE", &day(last.saturating_add(1.day())));
            }
            When::Times(from, to, count) => {
                line(text, "DTSTART;TZID=Europe/Riga", &wall(*from));
                line(text, "DTEND;TZID=Europe/Riga", &wall(*to));
                if *count > 1 {
                    line(text, "RRULE", &format!("FREQ=DAILY;COUNT={count}"));
                }
            }
        }
        line(text, "SUMMARY", &escaped(&self.summary));
        if !self.description.is_empty() {
            line(text, "DESCRIPTION", &escaped(&self.description));
        }
        line(text, "URL", &self.url);
        // Nobody is busy because an office is closed.
        text.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
}

/// A line of content, folded after 75 octets and never within a letter (RFC 5545, 3.1).
fn line(text: &mut String, name: &str, value: &str) {
    let mut room = 75;
    for letter in format!("{name}:{value}").chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    text.push_str("\r\n");
}

/// Text as a value (RFC 5545, 3.3.11); a sign that may not stand in it is left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                let _ = write!(safe, "\\{letter}");
            }
            '\n' => safe.push_str("\\n"),
            control if control.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}
