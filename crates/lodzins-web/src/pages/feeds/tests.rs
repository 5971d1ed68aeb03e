use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, date},
};
use lodzins_core::{
    Language,
    catalogue::Translated,
    hours::{Closure, OnHolidays, Override, Pattern, PlaceKind, Schedule, Spans, Told, Week},
    id::Id,
    moment::latvia_zone,
    regime::{Change, PlaceAt, Reception, Regime, Scope, laid_over},
};
use lodzins_service::{
    hours::{KeptPattern, PlaceHours},
    regime::KeptRegime,
};
use proptest::prelude::*;

use super::{atom, gathered::Gathered, ics};
use crate::{
    layout::Face,
    pages::{admin::hours::samples, site::office},
    words::Words,
};

/// Shortly before the clocks go forward.
const TODAY: Date = date(2026, 3, 20);

fn gathered(language: Language, places: Vec<PlaceHours>, regimes: &[Regime]) -> Gathered {
    let now = samples::now();
    let kept = (1..).zip(regimes).map(|(n, regime)| KeptRegime {
        id: Id::from_bytes([n; 16]),
        on: true,
        regime: regime.clone(),
        drafted_by: None,
        drafted_at: now,
        switched_by: None,
        switched_at: Some(now),
        ended_by: None,
        ended_at: None,
    });
    Gathered {
        words: Words::of(language),
        today: TODAY,
        page: "https://example.org/i/cesis".to_owned(),
        name: "Iestāde <“\\Ķēve\"> & \u{7}citi, visi; kopā".to_owned(),
        home: "https://example.org/i/cesis".to_owned(),
        places,
        regimes: kept.collect(),
        names: crate::pages::regime::said::Names::default(),
    }
}

fn week(typed: [&str; 7]) -> Option<Week> {
    let days: Result<Vec<Spans>, _> = typed.iter().map(|day| day.parse()).collect();
    Week::new(days.ok()?.try_into().ok()?).ok()
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    let times =
        prop::sample::select(vec!["", "9–17", "8–12:30, 13–17", "10–24", "22–2 +1", "3:30–5"]);
    let holidays = prop_oneof![
        Just(OnHolidays::Closed),
        Just(OnHolidays::AsUsual),
        Just(OnHolidays::Own("10–12".parse().expect("times"))),
    ];
    (prop::array::uniform7(times), holidays)
        .prop_filter_map("a night runs into the next day", |(typed, holidays)| {
            Some(Pattern { week: week(typed)?, holidays })
        })
}

fn any_days() -> impl Strategy<Value = (Date, Option<Date>)> {
    (-40_i32..150, prop::option::of(0_i32..40)).prop_map(|(from, length)| {
        let from = TODAY.saturating_add(from.days());
        (from, length.map(|length| from.saturating_add(length.days())))
    })
}

fn any_override() -> impl Strategy<Value = Override> {
    (any_days(), any_pattern()).prop_map(|((from, to), pattern)| {
        let name = Told { lv: "Cits laiks".to_owned(), ..Told::default() };
        Override { from, to, name, pattern }
    })
}

fn any_closure() -> impl Strategy<Value = Closure> {
    let part = prop::option::of(prop::sample::select(vec!["8–12", "0–12", "13–15"]));
    (any_days(), part).prop_map(|((from, to), part)| Closure {
        from,
        to,
        part: part.map(|part| part.parse().expect("a part")),
        reason: Told { lv: "Remonts".to_owned(), ..Told::default() },
    })
}

fn any_regime() -> impl Strategy<Value = Regime> {
    let change = prop_oneof![
        Just(Change::Reception { how: Reception::Closed }),
        Just(Change::Reception { how: Reception::ByAppointment }),
        any_pattern().prop_map(|hours| Change::Hours { hours }),
    ];
    let centres = prop::sample::select(vec!["kac", "cits"]);
    (any_days(), change, prop::option::of(centres)).prop_map(|((from, to), change, centre)| {
        Regime {
            name: Translated::latvian("Īpašs režīms"),
            notice: Translated::latvian("Kādu laiku strādājam citādi."),
            foreign_ground: None,
            scope: Scope {
                centres: centre.into_iter().map(str::to_owned).collect(),
                ..Scope::default()
            },
            changes: vec![change],
            from,
            to,
        }
    })
}

/// A centre with everything that can be laid down, and regimes over it.
fn any_centre() -> impl Strategy<Value = (PlaceHours, Vec<Regime>)> {
    let parts = (
        any_pattern(),
        prop::collection::vec(any_override(), 0..3),
        prop::collection::vec(any_closure(), 0..3),
        prop::collection::vec(any_regime(), 0..3),
    );
    parts.prop_map(|(pattern, overrides, closures, regimes)| {
        let mut place = samples::place(Words::of(Language::Lv), PlaceKind::Centre);
        let schedule = Schedule { overrides, closures, ..Schedule::always(pattern.clone()) };
        let at = PlaceAt { centre: Some("kac"), kind: PlaceKind::Centre };
        place.schedule = laid_over(&schedule, at, &regimes);
        let (id, set_at) = (place.place.id, samples::now());
        let from = date(2020, 1, 1);
        place.patterns = vec![KeptPattern { place: id, from, pattern, set_by: None, set_at }];
        place.exceptions = Vec::new();
        (place, regimes)
    })
}

/// The events of a calendar, each as its properties.
fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    let unfolded = text.replace("\r\n ", "");
    let mut all = Vec::new();
    for line in unfolded.lines() {
        if line == "BEGIN:VEVENT" {
            all.push(BTreeMap::new());
        }
        if let (Some(last), Some((name, value))) = (all.last_mut(), line.split_once(':')) {
            last.insert(name.to_owned(), value.to_owned());
        }
    }
    all
}

/// The times of a place by day, as a calendar's reader puts them together: on a day with an event as the events say, on others
/// as every week.
fn told_by_calendar(text: &str, place: &PlaceHours) -> BTreeMap<Date, Vec<(DateTime, DateTime)>> {
    let mut told: BTreeMap<Date, Vec<(DateTime, DateTime)>> = BTreeMap::new();
    let own = format!("{}-2", place.place.id);
    let day = |text: &str| Date::strptime("%Y%m%d", text).expect("a day");
    let wall = |text: &str| DateTime::strptime("%Y%m%dT%H%M%S", text).expect("a time");
    for event in events(text).iter().filter(|event| event["UID"].starts_with(&own)) {
        if let Some(first) = event.get("DTSTART;VALUE=DATE") {
            let (first, end) = (day(first), day(&event["DTEND;VALUE=DATE"]));
            for closed in first.series(1.day()).take_while(|day| *day < end) {
                told.entry(closed).or_default();
            }
            continue;
        }
        let (from, to) =
            (wall(&event["DTSTART;TZID=Europe/Riga"]), wall(&event["DTEND;TZID=Europe/Riga"]));
        let count = event.get("RRULE").and_then(|rule| rule.rsplit_once('='));
        let count: i64 = count.map_or(1, |(_, count)| count.parse().expect("a count"));
        for n in 0..count {
            let (from, to) = (from.saturating_add(n.days()), to.saturating_add(n.days()));
            told.entry(from.date()).or_default().push((from, to));
        }
    }
    told
}

fn instant(wall: DateTime) -> Timestamp {
    latvia_zone().to_ambiguous_timestamp(wall).compatible().expect("an instant")
}

/// The hours of a day as search engines put them together.
fn told_by_data(office: &serde_json::Value, day: Date) -> BTreeSet<String> {
    let holds = |one: &&serde_json::Value| {
        let limit = |name: &str| one.get(name).and_then(|day| day.as_str()?.parse::<Date>().ok());
        limit("validFrom").is_none_or(|from| from <= day)
            && limit("validThrough").is_none_or(|to| day <= to)
    };
    let list = |name: &str| office[name].as_array().cloned().unwrap_or_default();
    let special = list("specialOpeningHoursSpecification");
    let mut these: Vec<serde_json::Value> = special.iter().filter(holds).cloned().collect();
    if these.is_empty() {
        let weekday = format!("https://schema.org/{:?}", day.weekday());
        let week = list("openingHoursSpecification");
        let of_day = week.iter().filter(holds).filter(|one| one["dayOfWeek"] == weekday.as_str());
        these = of_day.cloned().collect();
    }
    let times = |one: &serde_json::Value| {
        format!(
            "{}–{}",
            one["opens"].as_str().expect("a time"),
            one["closes"].as_str().expect("a time")
        )
    };
    these.iter().map(times).filter(|times| times != "00:00–00:00").collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn calendars_search_engines_and_pages_say_the_same_at_every_instant((place, regimes) in any_centre()) {
        let hours = place.hours();
        let office = office(Words::of(Language::Lv), &place, TODAY, ("https://example.org", &Face::default()));
        let text = ics::written(&gathered(Language::Lv, vec![place.clone()], &regimes));
        let told = told_by_calendar(&text, &place);
        for ahead in 0..180 {
            let day = TODAY.saturating_add(ahead.days());
            let really: Vec<_> = hours.between(day, day).map(|one| (one.from, one.to)).collect();
            let weekly = Schedule::always(place.schedule.patterns[0].pattern.clone());
            let said: Vec<_> = match told.get(&day) {
                Some(times) => {
                    let mut times: Vec<_> = times.iter().map(|(from, to)| (instant(*from), instant(*to))).collect();
                    times.sort_unstable();
                    times
                }
                None => {
                    let usual = weekly.patterns[0].pattern.week.on(day.weekday()).clone();
                    prop_assert_eq!(&usual, &hours.on(day).spans, "{} has no event", day);
                    really.clone()
                }
            };
            prop_assert_eq!(said, really.clone(), "{}: {}", day, text);
            for (from, to) in really {
                prop_assert!(hours.at(from).open, "open from {from}");
                prop_assert!(hours.at(to - 1.minute()).open, "open until {to}");
            }
            if ahead < 60 {
                let spans = hours.on(day).spans;
                let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
                let spans: BTreeSet<String> =
                    spans.iter().map(|span| format!("{}–{}", clock(span.from()), clock(span.to()))).collect();
                prop_assert_eq!(told_by_data(&office, day), spans, "{}: {}", day, office);
            }
        }
    }
}

#[test]
fn the_clocks_of_riga_are_those_of_the_time_zone() {
    let zone = latvia_zone();
    let last_sunday = |year: i16, month: i8| {
        let last = date(year, month, 31);
        last.saturating_sub(i32::from(last.weekday().to_sunday_zero_offset()).days())
    };
    let part = |name: &str| {
        let (_, rest) = ics::RIGA.split_once(&format!("BEGIN:{name}\r\n")).expect("the part");
        rest.split_once("END:").expect("its end").0
    };
    let rules =
        [("DAYLIGHT", 3, 3, 2, 3, "20010325T030000"), ("STANDARD", 10, 4, 3, 2, "20011028T040000")];
    for (name, month, hour, from, to, first) in rules {
        let part = part(name);
        let rule = format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU\r\n");
        let offsets = format!("TZOFFSETFROM:+0{from}00\r\nTZOFFSETTO:+0{to}00\r\n");
        assert!(part.contains(&rule) && part.contains(&offsets), "{part}");
        assert!(part.contains(&format!("DTSTART:{first}\r\n")), "{part}");
        for year in 2001..2038 {
            // On the clock before the change.
            let wall = last_sunday(year, month).at(hour, 0, 0, 0);
            let at = jiff::tz::Offset::constant(from).to_timestamp(wall).expect("an instant");
            let offset = |at: Timestamp| zone.to_offset(at);
            assert_eq!(offset(at - 1.second()), jiff::tz::Offset::constant(from), "{wall}");
            assert_eq!(offset(at), jiff::tz::Offset::constant(to), "{wall}");
        }
    }
}

fn regime(to: Option<Date>) -> Regime {
    Regime {
        name: Translated::latvian("Tikai pēc pieraksta"),
        notice: Translated::latvian(
            "Klientus pieņemam tikai pēc iepriekšēja pieraksta; zvaniet, lūdzu.",
        ),
        foreign_ground: None,
        scope: Scope::default(),
        changes: vec![Change::Reception { how: Reception::ByAppointment }],
        from: date(2026, 4, 1),
        to,
    }
}

#[test]
fn an_event_keeps_its_id_from_day_to_day() {
    let mut place = samples::place(Words::of(Language::Lv), PlaceKind::Centre);
    place.schedule.closures.push(Closure {
        from: date(2026, 3, 16),
        to: Some(date(2026, 3, 27)),
        part: None,
        reason: Told { lv: "Remonts".to_owned(), ..Told::default() },
    });
    let ids = |today: Date| -> BTreeSet<String> {
        let mut gathered = gathered(Language::Lv, vec![place.clone()], &[regime(None)]);
        gathered.today = today;
        let told = ics::written(&gathered);
        let told = events(&told);
        told.into_iter()
            .map(|event| event["UID"].clone())
            .filter(|id| id.contains("2026-03"))
            .collect()
    };
    let first = ids(TODAY);
    assert!(!first.is_empty());
    for later in 1..20 {
        assert_eq!(ids(TODAY.saturating_add(later.days())), first, "{later} days later");
    }
}

#[test]
fn lines_are_short_and_every_event_says_when_it_was_made() {
    for language in Language::ALL {
        let place = samples::place(Words::of(*language), PlaceKind::Centre);
        let text = ics::written(&gathered(*language, vec![place], &[regime(None)]));
        assert!(text.ends_with("END:VCALENDAR\r\n") && text.contains("BEGIN:VTIMEZONE\r\n"));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line:?}");
        }
        let all = events(&text);
        assert!(all.len() > 2, "{text}");
        let ids: BTreeSet<&String> = all.iter().map(|event| &event["UID"]).collect();
        assert_eq!(ids.len(), all.len(), "{text}");
        for event in &all {
            assert!(event["DTSTAMP"].ends_with('Z') && event.contains_key("SUMMARY"), "{event:?}");
        }
        assert!(
            text.contains("\\;") || *language != Language::Lv,
            "a semicolon is escaped: {text}"
        );
    }
}

#[test]
fn a_feed_is_whole_whatever_stands_in_a_name() {
    let place = samples::place(Words::of(Language::Lv), PlaceKind::Centre);
    let text =
        atom::written(&gathered(Language::Lv, vec![place], &[regime(Some(date(2026, 4, 30)))]));
    assert!(text.contains("&lt;“\\Ķēve&quot;&gt; &amp; citi"), "{text}");
    assert!(!text.contains('\u{7}'), "{text}");
    assert_eq!(text.matches("<entry>").count(), 3, "two exceptions and a regime: {text}");
    assert!(text.contains("<id>urn:uuid:01010101-0101-0101-0101-010101010101</id>"), "{text}");
}
