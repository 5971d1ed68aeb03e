//! Days off as a calendar (iCalendar, RFC 5545): events of whole days, as calendar programs write and read them.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{Fault, LineFault, Lined, OwnDay};

/// The longest event that is read as days off.
const LONGEST_DAYS: i32 = 31;
/// The Saturday that is worked instead: a name of our own (RFC 5545, 3.8.8.2).
const WORKED: &str = "X-LODZINS-WORKED-INSTEAD";

/// An event while it is read.
#[derive(Default)]
struct Event {
    line: usize,
    from: Option<Date>,
    until: Option<Date>,
    worked: Option<Date>,
    summary: String,
    fault: Option<LineFault>,
}

/// The days of a calendar; with what is wrong in every line when anything is.
pub(super) fn days(text: &str) -> Result<Vec<Lined>, Vec<LineFault>> {
    let (mut days, mut faults) = (Vec::new(), Vec::new());
    let mut event: Option<Event> = None;
    for (line, text) in unfolded(text) {
        let Some((name, value)) = text.split_once(':') else { continue };
        let name = name.split(';').next().unwrap_or_default();
        match (name.to_ascii_uppercase().as_str(), &mut event) {
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Event { line, ..Event::default() });
            }
            ("END", open) if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(event) = open.take() {
                    event.into_days(&mut days, &mut faults);
                }
            }
            (name, Some(event)) => event.take(line, name, value),
            _ => {}
        }
    }
    if let Some(open) = event {
        faults.push(LineFault { line: open.line, fault: Fault::OpenEvent });
    }
    if faults.is_empty() { Ok(days) } else { Err(faults) }
}

impl Event {
    fn take(&mut self, line: usize, name: &str, value: &str) {
        let mut day = || {
            let day = day_of(value);
            if day.is_none() && self.fault.is_none() {
                self.fault = Some(LineFault { line, fault: Fault::NotADay(value.to_owned()) });
            }
            day
        };
        match name {
            "DTSTART" => self.from = day(),
            "DTEND" => self.until = day(),
            WORKED => self.worked = day(),
            "SUMMARY" => self.summary = unescaped(value),
            "RRULE" | "RDATE" => self.fault = Some(LineFault { line, fault: Fault::Repeats }),
            _ => {}
        }
    }

    fn into_days(self, days: &mut Vec<Lined>, faults: &mut Vec<LineFault>) {
        if let Some(fault) = self.fault {
            return faults.push(fault);
        }
        let line = self.line;
        let Some(from) = self.from else {
            return faults.push(LineFault { line, fault: Fault::DateMissing });
        };
        // The end of an event of whole days is not part of it; without one it is a day (RFC 5545, 3.6.1).
        let until = self.until.filter(|until| *until > from);
        let until = until.unwrap_or_else(|| from.saturating_add(1.day()));
        if (until - from).get_days() > LONGEST_DAYS {
            return faults.push(LineFault { line, fault: Fault::TooLong });
        }
        for off in from.series(1.day()).take_while(|day| *day < until) {
            let day =
                OwnDay { off, worked_instead: self.worked, reason: self.summary.trim().to_owned() };
            days.push((line, day));
        }
    }
}

/// `20260622`, or the day of `20260622T090000` in its own place, or of `…Z` in Latvia.
fn day_of(value: &str) -> Option<Date> {
    let value = value.trim();
    if let Some(utc) = value.strip_suffix('Z') {
        let at: DateTime = utc.parse().ok()?;
        let at: Timestamp = at.to_zoned(TimeZone::UTC).ok()?.timestamp();
        return Some(crate::moment::date_in_latvia(at));
    }
    let day = value.split('T').next()?;
    let digits = day.len() == 8 && day.chars().all(|sign| sign.is_ascii_digit());
    if digits { day.parse().ok() } else { None }
}

/// Lines with their numbers; one that begins with a space goes on the one before (RFC 5545, 3.1).
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (n, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ => lines.push((n, line.to_owned())),
        }
    }
    lines
}

fn unescaped(text: &str) -> String {
    let (mut plain, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push(' '),
                Some(other) => plain.push(other),
                None => {}
            },
            letter => plain.push(letter),
        }
    }
    plain
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A calendar of days off, each with its name; `stamp` is when it was written.
///
/// A day that is worked off on a Saturday says so in a property of our own, which [`super::import`] reads.
pub fn to_ics(days: &[OwnDay], owner: &str, stamp: Timestamp) -> String {
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut lines: Vec<String> =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lodzins//Working calendar//LV"]
            .map(str::to_owned)
            .to_vec();
    for day in days {
        let plain = |day: Date| day.strftime("%Y%m%d").to_string();
        let end = day.off.tomorrow().unwrap_or(day.off);
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@{owner}", plain(day.off)),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", plain(day.off)),
            format!("DTEND;VALUE=DATE:{}", plain(end)),
            format!("SUMMARY:{}", escaped(&day.reason)),
            "TRANSP:TRANSPARENT".to_owned(),
        ]);
        if let Some(worked) = day.worked_instead {
            lines.push(format!("{WORKED};VALUE=DATE:{}", plain(worked)));
        }
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().flat_map(|line| folded(line)).collect()
}

/// At most 75 octets a line, a letter never cut in two (RFC 5545, 3.1).
fn folded(line: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    for letter in line.chars() {
        if part.len() + letter.len_utf8() > 74 {
            parts.push(std::mem::replace(&mut part, " ".to_owned()) + "\r\n");
        }
        part.push(letter);
    }
    parts.push(part + "\r\n");
    parts
}
