//! Days at a centre, replayed act by act: by the rules that held then, each once.

use jiff::civil::date;
use lodzins_core::{
    catalogue::Translated,
    fact::{FactKind, FactSource},
    regime::{Change, Doors, Most, Regime, Scope},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    institution::structure::centres,
    reception::{CounterDetails, ReceptionError, counter_open, counter_set, counters, visit_sums},
    regime::{RegimeError, regimes_record},
    replay::ReplayError,
};
use lodzins_testkit::both_engines;

use super::scene::{on, placed, replayed};
use crate::{appointment::scene::Scene, house::House};

/// The day before the usual one, a thursday.
const DAY: &str = "2026-11-19";

/// A centre with two counters; on the day before, two doors, and no more people inside than specialists.
fn centre(db: &Db) -> House {
    let house = House::found(db);
    let _ = Scene::within(db, house.clone(), 2);
    let desk = house.here;
    db.write_now(desk.id, move |tx, at| {
        let centre = centres(tx, desk.id)?.remove(0).id;
        for code in ["1", "2"] {
            let new = CounterDetails { name: format!("{code}. lodziņš"), ..Default::default() };
            counter_set(tx, at, desk.id, centre, code, &new, desk.clerk())?;
        }
        Ok::<_, ReceptionError>(())
    })
    .expect("counters");
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    let regime = Regime {
        name: Translated::latvian("Ar pierakstu bez rindas"),
        notice: Translated::latvian("Pārējie gaida ārā."),
        foreign_ground: None,
        scope: Scope::default(),
        changes: vec![Change::People { most: Most::Specialists }, Change::Doors { doors }],
        from: DAY.parse().expect("a day"),
        to: Some(DAY.parse().expect("a day")),
    };
    let recorded: Result<(), RegimeError> = db.write_now(desk.id, move |tx, at| {
        regimes_record(tx, at, desk.id, std::slice::from_ref(&regime), desk.clerk())
    });
    recorded.expect("recorded");
    house
}

/// An event of the day: its minute after nine, what happened, and what else is said.
fn event(n: usize, time: &str, what: &str) -> String {
    format!(
        r#"{{"key":"hall-{n}","institution":"paraugs","at":"{DAY}T{time}:00+02:00","centre":"kac",{what}}}"#
    )
}

fn visit(visit: &str, act: &str, more: &str) -> String {
    format!(r#""kind":"visit","visit":"{visit}","act":"{act}"{more}"#)
}

fn file(events: &[(&str, String)]) -> String {
    let lines = events.iter().enumerate().map(|(n, (time, what))| event(n, time, what));
    lines.collect::<Vec<_>>().join("\n")
}

fn counter(code: &str, act: &str) -> String {
    format!(r#""kind":"counter","counter":"{code}","act":"{act}""#)
}

/// One booked, two who walk in, and one who does not wait; two counters.
fn whole_day() -> Vec<(&'static str, String)> {
    let booking = format!(
        r#","services":["card"],"starts_at":"{DAY}T09:30:00+02:00","name":"Testa Persona 001","phone":"20000001""#
    );
    let walks_in = r#","services":["card"],"door":"1""#;
    let (first, second) = (r#","counter":"1""#, r#","counter":"2""#);
    let (shown, out) = (r#","identity":"passport""#, r#","door":"2""#);
    vec![
        ("08:20", visit("booked", "book", &booking)),
        ("08:55", visit("early", "walk_in", walks_in)),
        ("09:00", counter("1", "open")),
        ("09:00", counter("2", "open")),
        ("09:00", visit("early", "call", first)),
        ("09:01", visit("early", "serve", shown)),
        ("09:05", visit("second", "walk_in", walks_in)),
        ("09:05", visit("second", "call", second)),
        ("09:06", visit("second", "serve", shown)),
        ("09:10", visit("tired", "walk_in", walks_in)),
        ("09:20", visit("tired", "leave", out)),
        ("09:25", visit("booked", "arrive", r#","door":"2""#)),
        ("09:26", visit("early", "finish", r#","door":"2","result":"answered""#)),
        ("09:26", visit("booked", "call", first)),
        ("09:27", visit("booked", "serve", shown)),
        ("09:40", visit("second", "finish", out)),
        ("09:50", visit("booked", "finish", out)),
        ("12:00", counter("1", "close")),
        ("12:00", counter("2", "close")),
    ]
}

/// The same day with one event another one.
fn with(at: usize, time: &'static str, what: String) -> String {
    let mut events = whole_day();
    events[at] = (time, what);
    file(&events[..=at])
}

fn refused(db: &Db, text: &str) -> ReplayError {
    let house = centre(db);
    replayed(db, &house, text).expect_err("it is refused")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_day_at_a_centre_is_replayed_once_and_counted(db: &Db) {
        let house = centre(db);
        let (id, text) = (house.here.id, file(&whole_day()));
        assert_eq!(replayed(db, &house, &text).expect("taken"), 19);
        assert_eq!(replayed(db, &house, &text).expect("taken before"), 0);
        let day = date(2026, 11, 19);
        let mut counted: Vec<(String, i64)> = on(db, id, FactKind::Visit, None, day)
            .into_iter()
            .map(|one| (one.subject, one.quantity))
            .collect();
        counted.sort();
        assert_eq!(counted, [("left".to_owned(), 1), ("served".to_owned(), 3)]);
        let sums: Result<_, DbError> = db.read_now(move |tx| {
            let centre = centres(tx, id)?.remove(0).id;
            visit_sums(tx, id, centre, (day, day))
        });
        let served: Vec<(String, bool, i64, i64, i64)> = sums.expect("sums")
            .into_iter()
            .filter(|sum| sum.outcome == "served")
            .map(|sum| (sum.hour, sum.booked, sum.visits, sum.waited_secs, sum.served_secs))
            .collect();
        // Waits of five minutes and none, then one; served for 25 and 34, then 23 minutes.
        assert_eq!(served, [
            ("08".to_owned(), false, 1, 300, 1500),
            ("09".to_owned(), false, 1, 0, 2040),
            ("09".to_owned(), true, 1, 60, 1380),
        ]);
    }

    fn what_was_replayed_is_told_from_what_happened_here(db: &Db) {
        let house = centre(db);
        replayed(db, &house, &file(&whole_day())).expect("taken");
        let id = house.here.id;
        let statement = lodzins_db::Sql {
            name: "test::SOURCES",
            text: "SELECT source FROM fact WHERE institution_id = $1 AND kind = 'visit'",
        };
        let sources: Result<Vec<(FactSource,)>, DbError> =
            db.read_now(move |tx| tx.all(statement, lodzins_db::params![id]));
        let sources = sources.expect("facts");
        assert_eq!((sources.len(), sources.iter().all(|(one,)| *one == FactSource::Imported)), (4, true));
    }

    fn nobody_comes_in_above_the_limit(db: &Db) {
        // Both specialists are busy; the third visitor is called all the same.
        let called = visit("tired", "call", r#","counter":"1""#);
        let why = refused(db, &with(10, "09:20", called));
        assert!(matches!(why, ReplayError::Reception(ReceptionError::Busy(_))), "{why}");
    }

    fn nobody_is_let_in_above_the_limit(db: &Db) {
        let why = refused(db, &with(10, "09:20", visit("tired", "let_in", "")));
        let full = ReceptionError::Full { inside: 2, most: 2 }.to_string();
        assert_eq!(why.to_string(), full);
    }

    fn who_comes_by_the_other_door_is_refused(db: &Db) {
        let by_the_second = visit("early", "walk_in", r#","services":["card"],"door":"2""#);
        let why = refused(db, &with(1, "08:55", by_the_second));
        assert!(matches!(&why, ReplayError::OtherDoor { told, right } if told == "2" && right == "1"), "{why}");
    }

    fn a_visit_begins_once_and_before_it_goes_on(db: &Db) {
        let house = centre(db);
        let again = with(1, "08:56", visit("booked", "walk_in", r#","services":["card"]"#));
        let why = replayed(db, &house, &again).expect_err("twice");
        assert!(matches!(&why, ReplayError::VisitTwice(visit) if visit == "booked"), "{why}");
        let nobody = file(&[("09:00", visit("nobody", "leave", ""))]);
        let why = replayed(db, &house, &nobody).expect_err("nobody");
        assert!(matches!(&why, ReplayError::NoSuchVisit(visit) if visit == "nobody"), "{why}");
    }

    fn a_counter_in_use_is_left_alone(db: &Db) {
        let house = centre(db);
        let desk = house.here;
        db.write_now(desk.id, move |tx, at| {
            let one = counters(tx, desk.id)?.remove(0).id;
            counter_open(tx, at, desk.id, one, desk.clerk())
        })
        .expect("open today");
        let why = replayed(db, &house, &file(&[("09:00", counter("1", "open"))]));
        assert!(matches!(why, Err(ReplayError::CounterInUse)), "{why:?}");
    }

    fn fields_that_do_not_go_together_are_told_by_the_line(db: &Db) {
        centre(db);
        let text = file(&[
            ("09:00", visit("a", "book", r#","services":["card"],"name":"Testa Persona 001","phone":"20000001""#)),
            ("09:00", visit("b", "walk_in", r#","counter":"1""#)),
            ("09:00", visit("b", "call", "")),
            ("09:00", visit("b", "call", r#","counter":"9""#)),
            ("09:00", counter("7", "open")),
            ("09:00", visit("b", "finish", r#","topics":["roads"]"#)),
        ]);
        let faults: Vec<String> =
            placed(db, &text).expect_err("faults").iter().map(ToString::to_string).collect();
        for (n, words) in [
            "`book` needs `starts_at`",
            "`counter` does not go with `walk_in`",
            "`call` needs `counter`",
            "the centre has no counter “9”; it has 1, 2",
            "the centre has no counter “7”; it has 1, 2",
            "no topic “roads”",
        ].into_iter().enumerate() {
            assert!(faults[n].starts_with(&format!("line {}: ", n + 1)), "{faults:?}");
            assert!(faults[n].contains(words), "{words}: {}", faults[n]);
        }
        let elsewhere = file(&[("09:00", visit("b", "leave", ""))]).replace("kac", "cits");
        let faults = placed(db, &elsewhere).expect_err("a centre that is not there");
        assert!(faults[0].what.contains("no centre “cits”; it has kac"), "{}", faults[0]);
    }
}
