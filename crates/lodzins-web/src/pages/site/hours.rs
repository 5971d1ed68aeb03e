//! A place's hours as residents read them, and as search engines do.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Weekday},
};
use lodzins_core::{
    hours::{PlaceKind, Spans},
    moment::date_in_latvia,
};
use lodzins_service::hours::{Exception, KeptException, KeptPattern, PlaceHours};
use serde_json::{Value, json};

use crate::{
    layout::Face,
    pages::hours_words::{differing, from_line, kind, pattern, period, spans, state, week, whys},
    phones,
    words::Words,
};

/// How far ahead changes are told.
const AHEAD_DAYS: i32 = 60;

/// A place in a list: what it is called, whether it is open now, and its week.
pub(super) struct PlaceLine {
    /// Where it has a page of its own; else empty.
    pub href: String,
    pub name: String,
    pub kind: String,
    pub state: String,
    pub open: bool,
    pub week: String,
    pub phones: Vec<(String, String)>,
    pub address: String,
    /// What a regime makes otherwise here today; a centre's own page tells it at length.
    pub now: Vec<String>,
}

/// A place of an institution, for a list.
pub(super) fn line(
    words: Words,
    institution: &str,
    place: &PlaceHours,
    now: Timestamp,
) -> PlaceLine {
    let one = &place.place;
    let href = match one.kind {
        PlaceKind::Centre => format!("/i/{institution}/centres/{}", one.code),
        _ => String::new(),
    };
    PlaceLine {
        href,
        name: one.name.said(words.language()).to_owned(),
        kind: kind(words, one.kind),
        state: state(words, place, now),
        open: place.hours().at(now).open,
        week: in_force(words, place, date_in_latvia(now)),
        phones: phones::each(one.phone.as_deref().unwrap_or_default()),
        address: one.address.clone().unwrap_or_default(),
        now: Vec::new(),
    }
}

/// The week that holds today: an override's, where one does.
fn in_force(words: Words, place: &PlaceHours, today: Date) -> String {
    let other = place.schedule.override_on(today).map(|one| &one.pattern);
    let holding = other.or_else(|| place.schedule.pattern_on(today));
    holding.map(|holding| week(words, &holding.week)).unwrap_or_default()
}

/// What differs now and in the next weeks: other hours with their week, then single days.
pub(super) fn changes(words: Words, place: &PlaceHours, today: Date) -> Vec<String> {
    let last = today.saturating_add(AHEAD_DAYS.days());
    let coming = |kept: &&KeptException| !kept.what.is_over_on(today) && kept.what.from() <= last;
    let later = place.patterns.iter().filter(|kept| today < kept.from && kept.from <= last);
    let mut said: Vec<String> = later.map(|kept| from_line(words, kept)).collect();
    for kept in place.exceptions.iter().filter(coming) {
        if let Exception::Override(one) = &kept.what {
            let parts = [
                ("name", one.name.said(words.language()).to_owned().into()),
                ("period", period(words, one.from, one.to).into()),
                ("hours", pattern(words, &one.pattern).into()),
            ];
            said.push(words.with("hours-change-override", &parts));
        }
    }
    for run in differing(place, today, last) {
        // Days that differ only because other hours hold were told with those.
        if let [lodzins_core::hours::Why::Override(_)] = run.first.why[..] {
            continue;
        }
        let day = if run.last == run.first.date {
            format!("{}, {}", words.date_short(run.last), words.weekday(run.last))
        } else {
            period(words, run.first.date, Some(run.last))
        };
        let parts = [
            ("day", day.into()),
            ("hours", spans(words, &run.first.spans).into()),
            ("why", whys(words, &run.first).into()),
        ];
        said.push(words.with("hours-change-day", &parts));
    }
    said
}

/// A centre for search engines: schema.org's GovernmentOffice with its week and the days that differ. `page` is its address.
pub(in crate::pages) fn office(
    words: Words,
    place: &PlaceHours,
    today: Date,
    (page, institution): (&str, &Face),
) -> Value {
    let one = &place.place;
    let last = today.saturating_add(AHEAD_DAYS.days());
    let week: Vec<Value> = place
        .patterns
        .iter()
        .enumerate()
        .filter(|(_, kept)| kept.from <= last)
        .map(|(n, kept)| (kept, place.patterns.get(n + 1).map(|next| next.from)))
        .filter(|(_, until)| until.is_none_or(|until| today < until))
        .flat_map(|(kept, until)| weekly(kept, until))
        .collect();
    let special: Vec<Value> = differing(place, today, last)
        .iter()
        .flat_map(|run| special(run.first.date, run.last, &run.first.spans))
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "@id": page,
        "url": page,
        "name": one.name.said(words.language()),
        "address": one.address,
        "telephone": one.phone,
        "email": one.email,
        "parentOrganization": { "@type": "GovernmentOrganization", "name": institution.name },
        "openingHoursSpecification": week,
        "specialOpeningHoursSpecification": special,
    })
}

/// A week's hours, from when and until when.
fn weekly(kept: &KeptPattern, until: Option<Date>) -> Vec<Value> {
    let through = until.and_then(|until| until.yesterday().ok());
    let of = |day: Weekday| {
        let mut of = json!({ "dayOfWeek": format!("https://schema.org/{day:?}") });
        of["validFrom"] = kept.from.to_string().into();
        if let Some(through) = through {
            of["validThrough"] = through.to_string().into();
        }
        of
    };
    let days = kept.pattern.week.days();
    days.flat_map(|(day, times)| {
        times.iter().map(move |span| specification(of(day), span.from(), span.to()))
    })
    .collect()
}

fn specification(mut of: Value, from: u16, to: u16) -> Value {
    // An end after midnight is the time of the next day; a day without end closes a minute before it.
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    of["@type"] = "OpeningHoursSpecification".into();
    of["opens"] = clock(from).into();
    of["closes"] = if to - from == 1440 { "23:59".into() } else { clock(to).into() };
    of
}

fn special(first: Date, last: Date, times: &Spans) -> Vec<Value> {
    let of = || json!({ "validFrom": first.to_string(), "validThrough": last.to_string() });
    if times.is_closed() {
        // Opening and closing at midnight is how a closed day is said there.
        return vec![specification(of(), 0, 0)];
    }
    times.iter().map(|span| specification(of(), span.from(), span.to())).collect()
}
