//! Pages, notices and the API say the same of every day, whatever was laid down about hours and regimes.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, Time, date},
    tz::TimeZone,
};
use lodzins_core::{
    Channel, Language,
    catalogue::Translated,
    hours::{Closure, OnHolidays, Override, Pattern, PlaceKind, Told},
    id::{InstitutionId, RegimeId},
    regime::{Change, Reception, Regime, Scope},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{AppointmentError, PoolDetails, PoolService, pool_set},
    hours::{Exception, HoursError, exception_add, places},
    institution::structure::centres,
    regime::{RegimeError, regime_begin, regime_switch_on},
};
use lodzins_testkit::{
    Fresh, Kind, Paper,
    centre::{opening, quarters},
};
use proptest::{collection::vec, option, prelude::*, sample};

use super::{Answer, House, Visitor, support::centre};

/// Friday, the day on which everything is laid down.
const TODAY: Date = date(2026, 11, 20);
/// So many days after it are read.
const READ: i32 = 12;

/// What a resident can ask for: in person only, or on these pages too.
const SERVICES: [(&str, u16); 2] = [("card", 15), ("statement", 30)];

const STATEMENT: &str = r#"[{"code": "statement", "card": {
    "title": {"lv": "Izziņa"}, "about": {"lv": "Izsniedzam izziņu."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["in_person", "portal"], "text": {"lv": "Lūdziet izziņu."}}]}}]"#;

/// From some day on it can be asked for in person only.
fn in_person_only(from: Date) -> String {
    let card = STATEMENT
        .replace(r#", "portal""#, "")
        .replace(r#""recipients""#, r#""in_person_only": true, "recipients""#);
    card.replace(r#""card": {"#, &format!(r#""valid_from": "{from}", "card": {{"#))
}

/// What is laid down on the first day.
#[derive(Debug, Clone, Default)]
struct Laid {
    exceptions: Vec<Exception>,
    regimes: Vec<Regime>,
    /// From when the second card of the statement counts.
    card: Option<Date>,
}

/// A centre with what was laid down, as the pages and the API tell it.
struct Town<'f> {
    house: House,
    fresh: &'f Fresh,
    /// The regimes that could be switched on, with their first days.
    regimes: Vec<(RegimeId, Date)>,
}

/// A time of a day in minutes: from, to.
type Open = (i64, i64);

impl<'f> Town<'f> {
    fn of(fresh: &'f Fresh, laid: &Laid) -> Self {
        let (house, db) = (House::of(fresh.db()), fresh.db());
        let cesis = house.found("cesis");
        centre::open(db, cesis, 2, 100);
        house.services(cesis, STATEMENT);
        if let Some(from) = laid.card {
            house.services(cesis, &in_person_only(from));
        }
        receive(db, cesis);
        for exception in &laid.exceptions {
            let exception = exception.clone();
            let done: Result<_, HoursError> = db.write_now(cesis, move |tx, at| {
                let mut all = places(tx, cesis)?.into_iter();
                let place = all.find(|one| one.kind == PlaceKind::Centre).expect("the centre").id;
                exception_add(tx, at, cesis, place, &exception, Actor::System)
            });
            done.expect("an exception");
        }
        let mut regimes = Vec::new();
        for regime in &laid.regimes {
            let (from, regime) = (regime.from, regime.clone());
            let done: Result<RegimeId, RegimeError> = db.write_now(cesis, move |tx, at| {
                let id = regime_begin(tx, at, cesis, &regime, Actor::System)?;
                regime_switch_on(tx, at, cesis, id, Actor::System)?;
                Ok(id)
            });
            // What contradicts itself or another is refused, and changes nothing.
            regimes.extend(done.ok().map(|id| (id, from)));
        }
        Self { house, fresh, regimes }
    }

    /// The beginning of a day, before any place is open.
    fn go_to(&self, day: Date) {
        let midnight = day.to_datetime(Time::midnight()).to_zoned(riga()).expect("an instant");
        self.fresh.clock().set(midnight.timestamp());
    }

    /// The free starts of all days that are read, as the API lists them on the first one.
    fn ahead(&self) -> Vec<BTreeSet<String>> {
        self.go_to(TODAY);
        let mut visitor = self.house.visitor(Language::Lv);
        let days = (0..READ).map(|ahead| TODAY.saturating_add(ahead.days()));
        days.flat_map(|day| SERVICES.map(|(service, _)| (service, day)))
            .map(|(service, day)| free_starts(&mut visitor, service, day))
            .collect()
    }

    /// Whether the API said so of every day, when it was asked on the first one.
    fn keeps(&self, said: &[BTreeSet<String>]) -> Result<(), String> {
        let mut visitor = self.house.visitor(Language::Lv);
        let days = (0..READ).map(|ahead| TODAY.saturating_add(ahead.days()));
        let all = days.flat_map(|day| SERVICES.map(|(service, _)| (service, day)));
        for ((service, day), said) in all.zip(said) {
            self.go_to(day);
            let free = free_starts(&mut visitor, service, day);
            if free != *said {
                return Err(format!("{day} {service}: {free:?}, before: {said:?}"));
            }
        }
        Ok(())
    }

    /// Whether pages, API and notices say the same of a day, where the API is asked about `asked`.
    fn agrees_on(&self, day: Date, asked: Date) -> Result<(), String> {
        self.go_to(day);
        let mut visitor = self.house.visitor(Language::Lv);
        let page = visitor.get("/i/cesis/centres/kac");
        let open = times_of_today(&page);
        for (service, minutes) in SERVICES {
            let card = visitor.get(&format!("/i/cesis/services/{service}"));
            let hours: &[Open] = if is_received(&card) { &open } else { &[] };
            let expected = starts_within(hours, minutes.into());
            let free = free_starts(&mut visitor, service, asked);
            if free != expected {
                let how = card.all(".lz-way__how");
                return Err(format!("{day} {service} {how:?} {open:?}: {free:?} {expected:?}"));
            }
        }
        let otherwise = page.all("main section.govuk-inset-text li");
        for (id, _) in self.regimes.iter().filter(|(_, from)| *from == day) {
            let notice = visitor.get(&format!("/i/cesis/regimes/{id}"));
            notice_agrees(&notice, day, (&open, &otherwise))?;
        }
        Ok(())
    }
}

fn riga() -> TimeZone {
    lodzins_core::moment::latvia_zone()
}

/// Two places for both services, up to the last moment.
fn receive(db: &Db, institution: InstitutionId) {
    let service = |(code, minutes): (&str, u16)| PoolService { service: code.to_owned(), minutes };
    let pool = PoolDetails {
        name: "1.–2. lodziņš".to_owned(),
        places: 2,
        rules: quarters(),
        services: SERVICES.map(service).to_vec(),
        closed_from: None,
    };
    let done: Result<_, AppointmentError> = db.write_now(institution, move |tx, at| {
        let centre = centres(tx, institution)?.pop().expect("the centre").id;
        pool_set(tx, at, institution, centre, "windows", &pool, Actor::System)
    });
    done.expect("a pool");
}

/// “09:00–12:30, 13:00–17:00” in minutes; “slēgts” is none.
fn times(said: &str) -> Vec<Open> {
    let minute = |clock: &str| {
        let (hours, minutes) = clock.trim().split_once(':').expect("a time of day");
        let number = |digits: &str| digits.parse::<i64>().expect("a number");
        number(hours) * 60 + number(minutes)
    };
    let spans = said.split(',').filter_map(|span| span.split_once('–'));
    spans.map(|(from, to)| (minute(from), minute(to))).collect()
}

/// The hours that the centre's page gives for today, the first row of its table.
fn times_of_today(page: &Answer) -> Vec<Open> {
    let row = page.first("main tbody td");
    let why = page.first("main tbody td .lz-told__by");
    times(row.strip_suffix(why.as_str()).unwrap_or(&row))
}

/// Does the card say that one may come today, with or without an appointment?
fn is_received(card: &Answer) -> bool {
    let how = card.first(".lz-way__how");
    let comes = |way: &&str| way.starts_with("klātienē") || way.starts_with("pie lodziņa");
    how.split(", ").filter(comes).any(|way| !way.contains("pagaidām nevar"))
}

/// Every quarter of an hour at which a visit may begin to be over before it closes.
fn starts_within(open: &[Open], minutes: i64) -> BTreeSet<String> {
    let starts = open.iter().flat_map(|(from, to)| (*from..=to - minutes).step_by(15));
    starts.map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)).collect()
}

/// The free starts of a day as a clock in Latvia shows them, as the API lists them.
fn free_starts(visitor: &mut Visitor<'_>, service: &str, day: Date) -> BTreeSet<String> {
    let path = format!("/api/v1/slots?centre=kac&service={service}&from={day}&days=1");
    let answer: serde_json::Value =
        serde_json::from_str(&visitor.get(&path).html()).expect("a list of starts");
    let items = answer["items"].as_array().expect("items").iter();
    let start = |item: &serde_json::Value| {
        let start: jiff::Timestamp = item["start"].as_str()?.parse().ok()?;
        Some(start.to_zoned(riga()).strftime("%H:%M").to_string())
    };
    items.map(|item| start(item).expect("a start")).collect()
}

/// The notice says of the centre on the regime's first day what the centre's page says.
fn notice_agrees(
    notice: &Answer,
    day: Date,
    (open, otherwise): (&[Open], &[String]),
) -> Result<(), String> {
    let hours = notice.first("main h3 + p");
    let said = day_of_week(&hours, day);
    if said != open {
        return Err(format!("{day}: the notice says “{hours}”, the page {open:?}"));
    }
    let told = notice.all("main h3 ~ ul.govuk-list--bullet li");
    if told == otherwise { Ok(()) } else { Err(format!("{day}: {told:?} {otherwise:?}")) }
}

/// The hours of a day from “P. 12:00–17:00; O.–C. 09:00–15:00; Pk.–Sv. slēgts; 10.12.2026.: slēgts (Remonts)”.
fn day_of_week(said: &str, day: Date) -> Vec<Open> {
    const DAYS: [&str; 7] = ["P.", "O.", "T.", "C.", "Pk.", "S.", "Sv."];
    let own = format!("{}: ", day.strftime("%d.%m.%Y."));
    if let Some((_, hours)) = said.split_once(&own) {
        return times(hours.split(" (").next().unwrap_or(hours));
    }
    let number = |name: &str| DAYS.iter().position(|one| *one == name).expect("a weekday");
    let wanted = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let mut parts = said.split("; ").filter_map(|part| part.split_once(' '));
    let holds = |days: &str| match days.split_once('–') {
        Some((first, last)) => (number(first)..=number(last)).contains(&wanted),
        None => number(days) == wanted,
    };
    parts.find(|(days, _)| holds(days)).map(|(_, hours)| times(hours)).unwrap_or_default()
}

fn pattern(day: &str) -> Pattern {
    opening([day, day, "8–12:30, 13–17", day, "9–14", "", ""], OnHolidays::Closed)
}

fn told(lv: &str) -> Told {
    Told { lv: lv.to_owned(), ..Told::default() }
}

fn closure(from: Date, to: Option<Date>, part: Option<&str>) -> Exception {
    let part = part.map(|part| part.parse().expect("a part of a day"));
    Exception::Closure(Closure { from, to, part, reason: told("Remonts") })
}

fn regime(from: Date, to: Option<Date>, changes: Vec<Change>) -> Regime {
    Regime {
        name: Translated::latvian("Īpaša kārtība"),
        notice: Translated::latvian("Kādu laiku strādājam citādi."),
        foreign_ground: None,
        scope: Scope::default(),
        changes,
        from,
        to,
    }
}

fn any_days() -> impl Strategy<Value = (Date, Option<Date>)> {
    (0..READ, option::of(0_i32..8)).prop_map(|(from, length)| {
        let from = TODAY.saturating_add(from.days());
        (from, length.map(|length| from.saturating_add(length.days())))
    })
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    sample::select(vec!["9–17", "12–17", "10–11:15", "8–20"]).prop_map(pattern)
}

fn any_exception() -> impl Strategy<Value = Exception> {
    let part = sample::select(vec![None, Some("8–12"), Some("13–15")]);
    prop_oneof![
        (any_days(), part).prop_map(|((from, to), part)| closure(from, to, part)),
        (any_days(), any_pattern()).prop_map(|((from, to), pattern)| {
            Exception::Override(Override { from, to, name: told("Cits laiks"), pattern })
        }),
    ]
}

fn any_regime() -> impl Strategy<Value = Regime> {
    let channels = [Channel::InPerson, Channel::Window, Channel::Phone, Channel::Portal];
    let change = prop_oneof![
        sample::select(Reception::ALL).prop_map(|how| Change::Reception { how }),
        Just(Change::Unavoidable),
        sample::subsequence(channels.to_vec(), 1..4).prop_map(|only| Change::Channels { only }),
        any_pattern().prop_map(|hours| Change::Hours { hours }),
        Just(Change::CommercialZone),
    ];
    let services = sample::subsequence(SERVICES.map(|(code, _)| code).to_vec(), 0..2);
    (any_days(), vec(change, 1..3), services, any::<bool>()).prop_map(
        |((from, to), changes, services, here)| {
            let mut one = regime(from, to, changes);
            one.scope.services = services.into_iter().map(str::to_owned).collect();
            one.scope.centres = here.then(|| "kac".to_owned()).into_iter().collect();
            one
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn free_starts_notices_and_pages_agree_on_every_day(
        exceptions in vec(any_exception(), 0..3),
        regimes in vec(any_regime(), 0..4),
        card in option::of(0..READ),
    ) {
        let fresh = Fresh::on(Kind::Sqlite, MIGRATIONS);
        let card = card.map(|ahead| TODAY.saturating_add(ahead.days()));
        let town = Town::of(&fresh, &Laid { exceptions, regimes, card });
        let kept = town.keeps(&town.ahead());
        prop_assert!(kept.is_ok(), "{kept:?}");
        for ahead in 0..READ {
            let day = TODAY.saturating_add(ahead.days());
            let agrees = town.agrees_on(day, day);
            prop_assert!(agrees.is_ok(), "{agrees:?}");
        }
    }
}

#[test]
fn asked_about_another_day_the_api_does_not_agree() {
    let monday = date(2026, 11, 23);
    let fresh = Fresh::on(Kind::Sqlite, MIGRATIONS);
    let remote = vec![Change::Unavoidable, Change::Hours { hours: pattern("12–17") }];
    let laid = Laid {
        exceptions: vec![closure(monday, Some(monday), Some("9–11"))],
        regimes: vec![regime(date(2026, 11, 25), Some(date(2026, 11, 26)), remote)],
        card: None,
    };
    let town = Town::of(&fresh, &laid);
    assert_eq!(town.regimes.len(), 1, "it is switched on");
    for ahead in 0..READ {
        let day = TODAY.saturating_add(ahead.days());
        assert_eq!(town.agrees_on(day, day), Ok(()));
    }
    for day in [monday, date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)] {
        assert!(town.agrees_on(day, day.saturating_add(1.day())).is_err(), "{day}");
    }
}

#[test]
fn a_card_that_begins_while_a_regime_holds_counts_from_its_day_wherever_it_is_asked() {
    let (monday, thursday) = (date(2026, 11, 23), date(2026, 11, 26));
    let fresh = Fresh::on(Kind::Sqlite, MIGRATIONS);
    let needed = vec![regime(monday, None, vec![Change::Unavoidable])];
    let laid = Laid { regimes: needed, card: Some(thursday), ..Laid::default() };
    let town = Town::of(&fresh, &laid);
    let said = town.ahead();
    assert_eq!(town.keeps(&said), Ok(()));
    for ahead in 0..READ {
        let day = TODAY.saturating_add(ahead.days());
        assert_eq!(town.agrees_on(day, day), Ok(()));
    }
    town.go_to(monday);
    let mut visitor = town.house.visitor(Language::Lv);
    let mut free = |day| !free_starts(&mut visitor, "statement", day).is_empty();
    assert!(!free(monday) && free(thursday), "asked on monday of both");
    // The control: what was said of another day is not kept.
    let mut moved = said;
    moved.rotate_left(2);
    assert!(town.keeps(&moved).is_err());
}

#[test]
fn a_sheet_says_the_hours_and_the_rules_of_its_first_day_as_the_page_does() {
    let monday = date(2026, 11, 23);
    let fresh = Fresh::on(Kind::Sqlite, MIGRATIONS);
    let mut shut =
        regime(date(2026, 11, 25), None, vec![Change::Reception { how: Reception::Closed }]);
    shut.scope.centres = vec!["kac".to_owned()];
    let first = Change::Reception { how: Reception::ByAppointment };
    let laid = Laid {
        exceptions: vec![closure(monday, Some(monday), Some("9–11"))],
        regimes: vec![regime(monday, None, vec![first]), shut],
        card: None,
    };
    let town = Town::of(&fresh, &laid);
    let sheet = |day: Date| {
        town.go_to(day);
        let mut visitor = town.house.visitor(Language::Lv);
        let path = format!("/i/cesis/regimes/{}/a5.lv.pdf", town.regimes[0].0);
        let text = Paper::of(&visitor.get(&path).bytes).text(&[]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = sheet(monday);
    assert!(text.contains("Darba laiks un kārtība 23.11.2026."), "{text}");
    assert!(text.contains("P.–Pk. 09:00–12:00; S.–Sv. slēgts; 23.11.2026.: 11:00–12:00"), "{text}");
    let later = sheet(date(2026, 11, 25));
    assert!(later.contains("Klientu apkalpošanas centrs – slēgts"), "{later}");
    assert!(later.contains("Klientu apkalpošanas centrs: "), "closed by the other regime: {later}");
}
