use std::collections::HashSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::WorkingCalendar,
    catalogue::{Card, Stage, Step},
    hours::{
        Hours, OnHolidays, Pattern, PlaceKind, Schedule, Spans, Told, Why,
        tests::{FIRST, any_day, any_pattern, any_period, any_schedule, calendar_with_moves, week},
    },
    moment::latvia_zone,
};

const CENTRES: [&str; 2] = ["centrs", "piepilseta"];

fn regime(from: Date, to: Option<Date>, changes: Vec<Change>) -> Regime {
    Regime {
        name: Translated::latvian("Režīms"),
        notice: Translated::latvian("Paziņojums"),
        foreign_ground: None,
        scope: Scope::default(),
        changes,
        from,
        to,
    }
}

fn by(how: Reception) -> Change {
    Change::Reception { how }
}

fn of_centre(mut one: Regime, centre: &str) -> Regime {
    one.scope.centres.push(centre.into());
    one
}

fn working_week() -> Pattern {
    let day = "9-17";
    Pattern { week: week([day, day, day, day, day, "", ""]), holidays: OnHolidays::Closed }
}

/// The hours of Jelgava's centre in the spring of 2020.
fn short_week() -> Pattern {
    Pattern {
        week: week(["12-17", "9-15", "9-15", "9-15", "9-14", "", ""]),
        holidays: OnHolidays::Closed,
    }
}

fn known() -> KnownNames {
    let set = |codes: &[&str]| codes.iter().map(|&code| code.to_owned()).collect::<HashSet<_>>();
    KnownNames { centres: set(&CENTRES), services: set(&["births"]), boxes: set(&["foyer"]) }
}

fn offer(channels: &[Channel]) -> Offer {
    Offer { service: "births".into(), channels: channels.to_vec(), in_person_only: false }
}

fn centre(code: &str) -> Asked<'_> {
    Asked { centre: Some(code), ..Asked::default() }
}

#[test]
fn the_regime_that_began_last_counts_and_of_the_same_day_the_narrower_one() {
    let all = by(Reception::Closed);
    let march = regime(date(2020, 3, 16), None, vec![all]);
    let june = regime(date(2020, 6, 10), None, vec![by(Reception::ByAppointment)]);
    let one = of_centre(regime(date(2020, 6, 10), None, vec![by(Reception::Window)]), CENTRES[0]);
    let regimes = [march, one, june];
    let at = |day, code| InForce::on(&regimes, day).effective(centre(code)).reception;
    assert_eq!(at(date(2020, 3, 15), CENTRES[0]), Reception::Freely);
    assert_eq!(at(date(2020, 6, 9), CENTRES[0]), Reception::Closed);
    assert_eq!(at(date(2020, 6, 10), CENTRES[0]), Reception::Window);
    assert_eq!(at(date(2020, 6, 10), CENTRES[1]), Reception::ByAppointment);
}

#[test]
fn each_aspect_is_settled_by_itself() {
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    let people = Change::People { most: Most::Specialists };
    let first = vec![by(Reception::ByAppointment), Change::Doors { doors: doors.clone() }, people];
    let regimes = [
        regime(date(2020, 6, 10), None, first),
        regime(date(2020, 7, 1), None, vec![by(Reception::Freely)]),
    ];
    let now = InForce::on(&regimes, date(2020, 7, 1)).effective(centre(CENTRES[0]));
    assert_eq!(now.reception, Reception::Freely);
    assert_eq!(now.doors, Some(&doors), "the later one says nothing about doors");
    assert_eq!(now.people, Some(Most::Specialists));
}

#[test]
fn what_is_about_one_service_says_nothing_about_the_centre() {
    let mut one = regime(date(2020, 6, 1), None, vec![by(Reception::Closed)]);
    one.scope.services = vec!["births".into()];
    let regimes = [one];
    let force = InForce::on(&regimes, date(2020, 6, 1));
    assert_eq!(force.effective(centre(CENTRES[0])).reception, Reception::Freely);
    let births = offer(&[Channel::InPerson, Channel::Phone]);
    assert_eq!(force.way(Some(CENTRES[0]), &births, Channel::InPerson), Way::No);
    assert_eq!(force.way(None, &births, Channel::Phone), Way::Freely);
    let other = Offer { service: "deaths".into(), ..births };
    assert_eq!(force.way(Some(CENTRES[0]), &other, Channel::InPerson), Way::Freely);
}

#[test]
fn phone_and_email_only_leaves_these_and_shuts_the_centre() {
    let only = vec![Channel::Phone, Channel::Email];
    let regimes = [regime(date(2020, 3, 16), None, vec![Change::Channels { only }])];
    let force = InForce::on(&regimes, date(2020, 3, 16));
    let all = offer(&[Channel::InPerson, Channel::Phone, Channel::Post]);
    let ways = [Channel::InPerson, Channel::Phone, Channel::Post, Channel::Email]
        .map(|channel| force.way(Some(CENTRES[0]), &all, channel));
    assert_eq!(ways, [Way::No, Way::Freely, Way::No, Way::No]);
    let schedule = Schedule::always(working_week());
    let place = |kind| PlaceAt { centre: Some(CENTRES[0]), kind };
    let day = date(2020, 3, 17);
    let open = |kind| {
        let laid = laid_over(&schedule, place(kind), &regimes);
        let calendar = WorkingCalendar::latvia();
        !Hours { schedule: &laid, calendar: &calendar }.on(day).spans.is_closed()
    };
    assert!(!open(PlaceKind::Centre));
    assert!(!open(PlaceKind::Box));
    assert!(open(PlaceKind::PhoneLine));
}

#[test]
fn the_window_serves_whoever_would_have_come_in() {
    let regimes = [regime(date(2020, 3, 16), None, vec![by(Reception::Window)])];
    let force = InForce::on(&regimes, date(2020, 3, 16));
    let one = offer(&[Channel::InPerson]);
    assert_eq!(force.way(Some(CENTRES[0]), &one, Channel::InPerson), Way::No);
    assert_eq!(force.way(Some(CENTRES[0]), &one, Channel::Window), Way::Freely);
    assert_eq!(force.way(Some(CENTRES[0]), &offer(&[Channel::Email]), Channel::Window), Way::No);
}

#[test]
fn only_what_cannot_be_done_otherwise_brings_people_in() {
    let regimes =
        [regime(date(2020, 6, 10), None, vec![Change::Unavoidable, by(Reception::ByAppointment)])];
    let force = InForce::on(&regimes, date(2020, 6, 10));
    let way = |one: &Offer| force.way(Some(CENTRES[0]), one, Channel::InPerson);
    assert_eq!(way(&offer(&[Channel::InPerson, Channel::Email])), Way::No);
    assert_eq!(way(&offer(&[Channel::InPerson])), Way::ByAppointment);
}

#[test]
fn centres_open_one_after_another() {
    let openings = vec![Opening { centre: CENTRES[0].into(), on: date(2020, 6, 10) }];
    let changes = vec![Change::Openings { openings }, by(Reception::ByAppointment)];
    let regimes = [regime(date(2020, 6, 1), None, changes)];
    let on = |day, code| InForce::on(&regimes, day).effective(centre(code)).opens;
    assert_eq!(on(date(2020, 6, 9), CENTRES[0]), Opens::On(date(2020, 6, 10)));
    assert_eq!(on(date(2020, 6, 10), CENTRES[0]), Opens::Open);
    assert_eq!(on(date(2020, 6, 10), CENTRES[1]), Opens::NotSaid, "nobody said when");
    let schedule = Schedule::always(working_week());
    let place = PlaceAt { centre: Some(CENTRES[0]), kind: PlaceKind::Centre };
    let laid = laid_over(&schedule, place, &regimes);
    let calendar = WorkingCalendar::latvia();
    let hours = Hours { schedule: &laid, calendar: &calendar };
    assert!(hours.on(date(2020, 6, 9)).spans.is_closed());
    assert!(!hours.on(date(2020, 6, 10)).spans.is_closed());
}

#[test]
fn jelgavas_hours_hold_for_a_time_and_leave_the_schedule_as_it_was() {
    let hours = Change::Hours { hours: short_week() };
    let regimes = [regime(date(2020, 3, 16), Some(date(2020, 6, 9)), vec![hours])];
    let schedule = Schedule::always(working_week());
    let place = PlaceAt { centre: None, kind: PlaceKind::Centre };
    let laid = laid_over(&schedule, place, &regimes);
    let calendar = WorkingCalendar::latvia();
    let hours = Hours { schedule: &laid, calendar: &calendar };
    let on = |day: Date| hours.on(day).spans.to_string();
    assert_eq!(on(date(2020, 3, 13)), "09:00–17:00");
    assert_eq!(on(date(2020, 3, 16)), "12:00–17:00");
    assert_eq!(on(date(2020, 3, 20)), "09:00–14:00");
    assert_eq!(on(date(2020, 6, 10)), "09:00–17:00");
    let why = hours.on(date(2020, 3, 16)).why;
    assert!(matches!(&why[..], [Why::Override(one)] if one.name.lv == "Režīms"), "{why:?}");
    let line = PlaceAt { kind: PlaceKind::PhoneLine, ..place };
    let laid = laid_over(&schedule, line, &regimes);
    assert!(laid.overrides.is_empty(), "hours without a channel are those of reception");
}

#[test]
fn what_is_wrong_is_named() {
    let mut one = regime(date(2020, 6, 10), Some(date(2020, 6, 9)), vec![]);
    one.name.lv.clear();
    one.notice.ru = "Сообщение".into();
    one.scope.centres = vec!["nekur".into()];
    let faults = one.faults(&known());
    let expected = [
        RegimeFault::NoName,
        RegimeFault::NoForeignGround,
        RegimeFault::EndsBeforeItStarts,
        RegimeFault::ChangesNothing,
        RegimeFault::UnknownCentre("nekur".into()),
    ];
    assert_eq!(faults, expected);
    let day = date(2020, 6, 10);
    let closed = vec![by(Reception::Closed), Change::Hours { hours: short_week() }];
    let contradiction = RegimeFault::Contradiction(Aspect::Reception, Aspect::Hours);
    assert_eq!(regime(day, None, closed).faults(&known()), [contradiction]);
    let twice = vec![by(Reception::Closed), by(Reception::Freely)];
    let faults = regime(day, None, twice).faults(&known());
    assert_eq!(faults, [RegimeFault::Twice(Aspect::Reception)]);
    let boxes = Change::Boxes { boxes: vec!["foyer".into()] };
    assert_eq!(regime(day, None, vec![boxes]).faults(&known()), []);
}

#[test]
fn two_of_the_same_day_and_width_that_differ_clash() {
    let day = date(2020, 6, 10);
    let one = of_centre(regime(day, None, vec![by(Reception::Closed)]), CENTRES[0]);
    let other = of_centre(regime(day, None, vec![by(Reception::Window)]), CENTRES[0]);
    assert_eq!(one.clashes(std::slice::from_ref(&other)).len(), 1);
    assert_eq!(one.clashes(std::slice::from_ref(&one)), [], "saying the same is no clash");
    let elsewhere = of_centre(regime(day, None, vec![by(Reception::Window)]), CENTRES[1]);
    assert_eq!(one.clashes(&[elsewhere]), []);
    let later = Regime { from: date(2020, 6, 11), ..other };
    assert_eq!(one.clashes(&[later]), []);
}

#[test]
fn consequences_tell_hours_ways_and_who_is_left_without() {
    let setting = Setting {
        services: vec![
            Lasting::always(asked_for("births", &[Channel::InPerson, Channel::Email], false)),
            Lasting::always(asked_for("deaths", &[Channel::InPerson], true)),
        ],
        ..setting()
    };
    let only = vec![Channel::Email];
    let added = regime(date(2020, 6, 10), Some(date(2020, 6, 12)), vec![Change::Channels { only }]);
    let told = consequences(&setting, &[], &added);
    let days: Vec<_> = told.days.iter().map(|one| (one.day.day(), one.after.is_closed())).collect();
    assert_eq!(days, [(10, true), (11, true), (12, true)]);
    let ways: Vec<_> = told
        .ways
        .iter()
        .map(|one| (&*one.what.service, one.what.channel, one.what.after))
        .collect();
    let came = Channel::InPerson;
    assert_eq!(ways, [("births", came, Way::No), ("deaths", came, Way::No)]);
    let left: Vec<_> = told.left.iter().map(|one| (&*one.what.service, one.what.lack)).collect();
    assert_eq!(left, [("births", Lack::NoneWithoutComputer), ("deaths", Lack::NoChannel)]);
    assert_eq!((told.phone, told.email), (Support::Lost, Support::Kept));
}

/// A centre that is open on weekdays, with a cash desk and a telephone line; no services.
fn setting() -> Setting {
    let place = |kind: PlaceKind, code: &str| SettingPlace {
        kind,
        code: code.into(),
        name: Told::default(),
        centre: Some(CENTRES[0].into()),
        schedule: Schedule::always(working_week()),
    };
    Setting {
        centres: vec![CENTRES[0].into()],
        places: vec![place(PlaceKind::Centre, CENTRES[0])],
        services: Vec::new(),
        calendar: WorkingCalendar::latvia(),
        phone: true,
        email: true,
    }
}

fn step(stage: Stage, channels: &[Channel], place: Option<&str>) -> Step {
    Step {
        stage,
        channels: channels.to_vec(),
        place: place.map(str::to_owned),
        text: Translated::latvian("Solis"),
    }
}

fn asked_for(service: &str, channels: &[Channel], in_person_only: bool) -> Procedure {
    let steps = vec![step(Stage::Request, channels, None)];
    Procedure::of(service, &Card { steps, in_person_only, ..Card::default() })
}

#[test]
fn every_stage_is_looked_at_with_the_places_of_its_steps() {
    let steps = vec![
        step(Stage::Request, &[Channel::Portal, Channel::Post], None),
        step(Stage::Execution, &[Channel::InPerson], Some(CENTRES[1])),
        step(Stage::Receipt, &[Channel::InPerson], Some(CENTRES[0])),
    ];
    let card = Card { steps, ..Card::default() };
    let setting = Setting {
        centres: CENTRES.map(str::to_owned).to_vec(),
        services: vec![Lasting::always(Procedure::of("births", &card))],
        ..setting()
    };
    let day = date(2020, 6, 10);
    let window = of_centre(regime(day, None, vec![by(Reception::Window)]), CENTRES[0]);
    let told = consequences(&setting, &[], &window);
    let ways: Vec<_> = told
        .ways
        .iter()
        .map(|Lasting { what, .. }| (what.step, what.stage, what.channel, what.after))
        .collect();
    let receipt = Stage::Receipt;
    assert_eq!(
        ways,
        [(3, receipt, Channel::InPerson, Way::No), (3, receipt, Channel::Window, Way::Freely)],
        "what is done at the other centre goes on"
    );
    assert_eq!(told.left, [], "it is received through the window");
    let boxes = Change::Boxes { boxes: vec!["foyer".into()] };
    let told = consequences(&setting, &[], &regime(day, None, vec![boxes]));
    let ways: Vec<_> = told.ways.iter().map(|one| (one.what.step, one.what.channel)).collect();
    let dropped = (1, Channel::DropBox);
    assert_eq!(ways, [dropped, dropped], "at both centres; nothing is received from a box");
    let closed = of_centre(regime(day, None, vec![by(Reception::Closed)]), CENTRES[1]);
    let told = consequences(&setting, &[], &closed);
    let left: Vec<_> = told.left.iter().map(|one| (one.what.stage, one.what.lack)).collect();
    assert_eq!(left, [(Stage::Execution, Lack::NoChannel)]);
}

#[test]
fn what_turns_while_a_regime_holds_is_told_from_its_own_day() {
    let (from, later) = (date(2020, 6, 10), date(2020, 7, 8));
    let openings = vec![Opening { centre: CENTRES[0].into(), on: later }];
    let births = Lasting::always(asked_for("births", &[Channel::InPerson], true));
    let setting = Setting { services: vec![births], ..setting() };
    let added = regime(from, None, vec![Change::Openings { openings }]);
    let told = consequences(&setting, &[], &added);
    let [way] = told.ways.as_slice() else { panic!("{:?}", told.ways) };
    assert_eq!((way.from, way.to), (from, Some(date(2020, 7, 7))));
    let [left] = told.left.as_slice() else { panic!("{:?}", told.left) };
    assert!(left.holds_on(from) && !left.holds_on(later));
    let [said] = told.said.as_slice() else { panic!("{:?}", told.said) };
    assert_eq!(said.what.after.opens, Opens::On(later));
    assert_eq!(said.what.before.opens, Opens::Open);
    // Another one that holds for some of its days takes its place for these.
    let short = of_centre(
        regime(date(2020, 6, 15), Some(date(2020, 6, 19)), vec![by(Reception::Closed)]),
        CENTRES[0],
    );
    let told = consequences(&setting, &[short], &regime(from, None, vec![by(Reception::Window)]));
    let closed: Vec<_> = told
        .ways
        .iter()
        .filter(|one| one.what.channel == Channel::Window)
        .map(|one| (one.from.to_string(), one.to.map(|to| to.to_string())))
        .collect();
    let stretch = |from: &str, to: Option<&str>| (from.to_owned(), to.map(str::to_owned));
    let around = [stretch("2020-06-10", Some("2020-06-14")), stretch("2020-06-20", None)];
    assert_eq!(closed, around, "closed anyway in between");
    let never = regime(from, Some(date(2020, 6, 9)), vec![by(Reception::Closed)]);
    assert_eq!(consequences(&setting, &[], &never), Consequences::default());
}

#[test]
fn a_card_that_counts_from_a_later_day_is_told_from_then_on() {
    let (from, later) = (date(2020, 6, 10), date(2020, 6, 20));
    let card = |from, to, channels: &[Channel]| Lasting {
        from,
        to,
        what: asked_for("births", channels, false),
    };
    let setting = Setting {
        services: vec![
            card(date(2020, 1, 1), later.yesterday().ok(), &[Channel::Email]),
            card(later, Some(date(2020, 7, 15)), &[Channel::InPerson]),
        ],
        ..setting()
    };
    let told = consequences(&setting, &[], &regime(from, None, vec![by(Reception::Closed)]));
    let [way] = told.ways.as_slice() else { panic!("{:?}", told.ways) };
    let (first, last) = (later, Some(date(2020, 7, 15)));
    assert_eq!((way.from, way.to), (first, last), "nobody came for it before, nor asks after it");
    let [left] = told.left.as_slice() else { panic!("{:?}", told.left) };
    assert_eq!((left.from, left.to, left.what.lack), (first, last, Lack::NoChannel));
    let over = regime(from, later.yesterday().ok(), vec![by(Reception::Closed)]);
    assert_eq!(consequences(&setting, &[], &over).ways, [], "the new card counts after its days");
}

#[test]
fn counters_telephones_and_boxes_change_their_hours_as_the_centre_does_not() {
    let mut setting = setting();
    for (kind, code) in [(PlaceKind::CashDesk, "kase"), (PlaceKind::PhoneLine, "uzzinas")] {
        setting.places.push(SettingPlace { kind, code: code.into(), ..setting.places[0].clone() });
    }
    let mut by_phone = regime(
        date(2020, 6, 10),
        Some(date(2020, 6, 10)),
        vec![Change::Hours { hours: short_week() }],
    );
    by_phone.scope.channels = vec![Channel::Phone];
    let codes = |added: &Regime| -> Vec<String> {
        consequences(&setting, &[], added).days.into_iter().map(|one| one.code).collect()
    };
    assert_eq!(codes(&by_phone), ["uzzinas"]);
    by_phone.scope.channels.clear();
    assert_eq!(codes(&by_phone), [CENTRES[0], "kase"], "hours without a channel: where one comes");
}

#[test]
fn a_regime_is_read_back_as_it_was_written() {
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    let changes = vec![
        by(Reception::ByAppointment),
        Change::People { most: Most::Number(12) },
        Change::Doors { doors },
        Change::Hours { hours: short_week() },
        Change::CommercialZone,
    ];
    let one = of_centre(regime(date(2020, 6, 10), None, changes), CENTRES[0]);
    let text = serde_json::to_string(&one).expect("written");
    assert_eq!(serde_json::from_str::<Regime>(&text).expect("read"), one, "{text}");
}

fn any_regime() -> impl Strategy<Value = Regime> {
    let opening =
        (0..CENTRES.len(), any_day()).prop_map(|(n, on)| Opening { centre: CENTRES[n].into(), on });
    let change = prop_oneof![
        proptest::sample::select(Reception::ALL).prop_map(by),
        any_pattern(true).prop_map(|hours| Change::Hours { hours }),
        proptest::collection::vec(opening, 1..3).prop_map(|openings| Change::Openings { openings }),
        Just(Change::Channels { only: vec![Channel::Phone] }),
    ];
    let centres = proptest::sample::subsequence(CENTRES.to_vec(), 0..=1);
    (any_period(), proptest::collection::vec(change, 1..3), centres).prop_map(
        |((from, to), changes, centres)| {
            let mut one = regime(from, to, changes);
            one.scope.centres = centres.into_iter().map(str::to_owned).collect();
            one
        },
    )
}

/// What a clerk with all papers on the table would say, from the rules and not from the code: the hours of a day.
fn by_hand(
    schedule: &Schedule,
    calendar: &WorkingCalendar,
    regimes: &[Regime],
    day: Date,
) -> Spans {
    let mut holding: Vec<&Regime> = regimes
        .iter()
        .filter(|one| one.from <= day && one.to.is_none_or(|to| day <= to))
        .filter(|one| one.scope.centres.is_empty() || one.scope.centres[0] == CENTRES[0])
        .collect();
    // A stable sort: of equals the first in the list stays in front, as it does in the program.
    holding.sort_by(|one, other| {
        let narrow = |regime: &Regime| !regime.scope.centres.is_empty();
        (other.from, narrow(other)).cmp(&(one.from, narrow(one)))
    });
    let changes =
        || holding.iter().flat_map(|one| one.changes.iter().map(|change| (one.from, change)));
    let shut = changes().any(|(_, change)| matches!(change, Change::Channels { .. }))
        || changes()
            .find_map(|(_, change)| match change {
                Change::Openings { openings } => Some(openings),
                _ => None,
            })
            .is_some_and(|openings| {
                let mine = openings.iter().find(|one| one.centre == CENTRES[0]);
                mine.is_none_or(|one| day < one.on)
            })
        || changes().find_map(|(_, change)| match change {
            Change::Reception { how } => Some(*how),
            _ => None,
        }) == Some(Reception::Closed);
    if shut {
        return Spans::CLOSED;
    }
    let replaced = changes().find_map(|(from, change)| match change {
        Change::Hours { hours } => Some((from, hours.clone())),
        _ => None,
    });
    let mut schedule = schedule.clone();
    let own = schedule.override_on(day).map(|one| one.from);
    if let Some((from, pattern)) = replaced
        && own.is_none_or(|own| own < from)
    {
        schedule.overrides.clear();
        schedule.patterns = Schedule::always(pattern).patterns;
    }
    Hours { schedule: &schedule, calendar }.on(day).spans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// The page asks for days, the feed for times, the API for an instant: they never say different things, and what
    /// they say follows from the rules.
    #[test]
    fn a_page_a_feed_and_the_api_agree_at_every_instant(
        schedule in any_schedule(true),
        regimes in proptest::collection::vec(any_regime(), 0..4),
        minutes in proptest::collection::vec(0i64..80 * 24 * 60, 24),
    ) {
        let calendar = calendar_with_moves();
        let place = PlaceAt { centre: Some(CENTRES[0]), kind: PlaceKind::Centre };
        let laid = laid_over(&schedule, place, &regimes);
        let hours = Hours { schedule: &laid, calendar: &calendar };
        let last = FIRST + jiff::ToSpan::days(80);
        for day in hours.days(FIRST, last) {
            let expected = by_hand(&schedule, &calendar, &regimes, day.date);
            prop_assert_eq!(&day.spans, &expected, "{}", day.date);
        }
        let feed: Vec<_> = hours.between(FIRST - jiff::ToSpan::days(1), last).collect();
        let first = FIRST.to_zoned(latvia_zone()).expect("a day").timestamp();
        let edges = regimes.iter().filter_map(|one| one.from.to_zoned(latvia_zone()).ok());
        let edges = edges.map(|edge| edge.timestamp());
        let random = minutes.into_iter().map(|minute| first + jiff::ToSpan::minutes(minute));
        for at in edges.chain(random) {
            let by_feed = feed.iter().any(|one| one.from <= at && at < one.to);
            prop_assert_eq!(hours.at(at).open, by_feed, "{}", at);
        }
    }
}

#[test]
fn what_holds_is_told_without_what_is_pointless_then() {
    let day = date(2020, 6, 10);
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    let doors = Change::Doors { doors };
    let june = regime(day, None, vec![by(Reception::ByAppointment), doors.clone()]);
    let told =
        |regimes: &[Regime]| InForce::on(regimes, day).effective(centre(CENTRES[0])).changes();
    assert_eq!(told(&[]), []);
    assert_eq!(told(std::slice::from_ref(&june)), [by(Reception::ByAppointment), doors]);
    let only = Change::Channels { only: vec![Channel::Phone, Channel::Email] };
    let narrower = of_centre(regime(day, None, vec![only.clone()]), CENTRES[0]);
    assert_eq!(told(&[june.clone(), narrower]), [only], "nobody comes, so doors say nothing");
    let closed = of_centre(regime(day, None, vec![by(Reception::Closed)]), CENTRES[0]);
    assert_eq!(told(&[june, closed]), [by(Reception::Closed)]);
}

#[test]
fn without_centres_everything_is_had_at_the_institution_itself() {
    let day = date(2020, 6, 10);
    let regimes = [regime(day, None, vec![by(Reception::ByAppointment)])];
    let (was, then) = (InForce::on(&[], day), InForce::on(&regimes, day));
    let changed = |centres: &[&str]| {
        let all = asked_for("births", &[Channel::InPerson, Channel::Phone], false);
        let changed = ways_between(&centres.iter().copied(), &all, &was, &then);
        changed.into_iter().map(|one| (one.centre, one.channel, one.after)).collect::<Vec<_>>()
    };
    assert_eq!(changed(&[]), [(None, Channel::InPerson, Way::ByAppointment)]);
    let at = |code: &str| (Some(code.to_owned()), Channel::InPerson, Way::ByAppointment);
    assert_eq!(changed(&CENTRES), CENTRES.map(at));
}
