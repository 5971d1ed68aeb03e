//! Events from elsewhere: each once, at its own moment, and a bad line by its number.

use jiff::civil::date;
use lodzins_core::{
    Channel,
    fact::{FactKind, FactSource},
    submission::Status,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    register::{submission_by_number, submission_case},
    replay::{CounterStep, ReplayError, VisitStep, events_read},
};
use lodzins_testkit::both_engines;

use super::scene::{fact, on, placed, replayed};
use crate::house::House;

const PAPER: &str = r#"{"key":"a-1","kind":"submission","institution":"paraugs","at":"2020-03-17T09:30:00+02:00","channel":"drop_box","box":"kaste","submission_kind":"request","subject":"Par bedri","topics":["upkeep"],"unit":"buvvalde","name":"Testa Persona 001","date_assumed":true,"answered_at":"2020-03-20T15:00:00+02:00","answer":"Salabots."}"#;
const CALL: &str = r#"{"key":"a-2","kind":"contact","institution":"paraugs","at":"2020-03-17T10:00:00+02:00","channel":"phone","topics":["social"],"unit":"socialais"}"#;
const ABOUT: &str = r#"{"key":"a-3","kind":"activity","institution":"paraugs","at":"2020-03-30T10:00:00+03:00","subject":"conference","counts":"conference","quantity":75,"qualifier":"about","from":"2020-03-16","to":"2020-03-27"}"#;

fn file(lines: &[&str]) -> String {
    lines.join("\n") + "\n"
}

/// What is said about the lines of a file that cannot be taken.
fn faults(db: &Db, lines: &[&str]) -> Vec<String> {
    let faults = placed(db, &file(lines)).expect_err("a file with a fault");
    faults.iter().map(ToString::to_string).collect()
}

/// A line with one part of it replaced.
fn other(line: &str, part: &str, with: &str) -> String {
    assert!(line.contains(part), "{part}");
    line.replace(part, with)
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn events_happen_at_their_own_moment_and_a_second_replay_adds_nothing(db: &Db) {
        let house = House::found(db);
        let text = file(&[PAPER, "", CALL, ABOUT]);
        assert_eq!(replayed(db, &house, &text).expect("taken"), 3);
        assert_eq!(replayed(db, &house, &text).expect("taken before"), 0);
        let here = house.here.id;
        let day = date(2020, 3, 17);
        let came = on(db, here, FactKind::Submission, Some("upkeep"), day);
        assert_eq!((came.len(), came[0].quantity), (1, 1));
        assert_eq!((came[0].drop_box.as_str(), came[0].unit()), ("kaste", Some(house.here.unit)));
        assert!(came[0].date_assumed);
        let called = on(db, here, FactKind::Contact, None, day);
        assert_eq!((called[0].quantity, called[0].unit()), (1, Some(house.here.other_unit)));
        assert!(!called[0].date_assumed);
    }

    fn a_replayed_submission_has_its_year_s_number_its_term_and_its_answer(db: &Db) {
        let house = House::found(db);
        replayed(db, &house, PAPER).expect("taken");
        let here = house.here.id;
        let case: Result<_, lodzins_service::register::RegisterError> = db.read_now(move |tx| {
            let found = submission_by_number(tx, here, "IES/2020/1")?;
            submission_case(tx, here, found.expect("the first of its year"))
        });
        let case = case.expect("the case");
        let row = &case.submission;
        assert_eq!((row.channel, row.status), (Channel::DropBox, Status::Answered));
        assert_eq!(row.received_on, date(2020, 3, 17));
        // A month by the rule of that time; 17 April 2020 was a Friday.
        assert_eq!(row.due_on, date(2020, 4, 17));
        assert_eq!(row.closed_at.map(|at| at.to_string()).as_deref(), Some("2020-03-20T13:00:00Z"));
        let fact = fact(db, here, row.id).expect("a fact");
        assert_eq!((fact.source, fact.date_assumed), (FactSource::Imported, true));
        let nobody: Result<(Vec<(String,)>,), DbError> = db.read_now(move |tx| {
            let letters = lodzins_db::Sql { name: "LETTERS", text: "SELECT recipient FROM letter" };
            Ok((tx.all(letters, lodzins_db::params![])?,))
        });
        assert_eq!(nobody.expect("letters").0, [], "nobody is written to");
    }

    fn a_key_stands_for_one_event(db: &Db) {
        let house = House::found(db);
        replayed(db, &house, CALL).expect("taken");
        let changed = other(CALL, "phone", "email");
        let refused = replayed(db, &house, &changed);
        assert!(matches!(refused, Err(ReplayError::KeyTaken)), "{refused:?}");
        let day = date(2020, 3, 17);
        let called = on(db, house.here.id, FactKind::Contact, None, day);
        assert_eq!((called.len(), called[0].channel.as_str()), (1, "phone"));
        // Another institution has keys of its own.
        let elsewhere = other(CALL, "paraugs", "cits");
        assert_eq!(replayed(db, &house, &elsewhere).expect("taken"), 1);
    }

    fn what_has_not_happened_yet_is_refused(db: &Db) {
        let house = House::found(db);
        let later = other(CALL, "2020-03-17", "2027-03-17");
        let refused = replayed(db, &house, &later);
        assert!(matches!(refused, Err(ReplayError::InFuture)), "{refused:?}");
        let later = other(PAPER, "2020-03-20", "2027-03-20");
        let refused = replayed(db, &house, &later);
        assert!(matches!(refused, Err(ReplayError::InFuture)), "{refused:?}");
        let none = on(db, house.here.id, FactKind::Submission, None, date(2020, 3, 17));
        assert_eq!(none, [], "the submission went with its answer");
    }

    fn every_line_that_names_what_is_not_here_is_told_with_what_is(db: &Db) {
        House::found(db);
        let faults = faults(db, &[
            &other(CALL, "paraugs", "nekur"),
            &other(&other(CALL, "a-2", "b"), "socialais", "kase"),
            &other(&other(CALL, "a-2", "c"), "\"social\"", "\"roads\""),
            &other(&other(PAPER, "a-1", "d"), "\"kaste\"", "\"foaje\""),
            &other(&other(CALL, "a-2", "e"), "phone", "post"),
            &other(&other(ABOUT, "a-3", "f"), "75,", "75,\"quantity_max\":80,"),
            &other(&other(ABOUT, "a-3", "g"), "2020-03-27", "2020-03-31"),
            &other(&other(ABOUT, "a-3", "h"), "\"counts\":\"conference\"", "\"counts\":\"contact\""),
        ]);
        for (n, (line, words)) in faults.iter().zip([
            "there is no institution “nekur”; this installation has cits, paraugs",
            "no unit “kase”; it has buvvalde, socialais",
            "no topic “roads”; it has construction, education",
            "no box “foaje”; it has kaste",
            "nobody is consulted by “post”",
            "`quantity_max` goes with the qualifier `range`",
            "its last day, 2020-03-31, is after it was told, on 2020-03-30",
            "a contact is an event of its own",
        ]).enumerate() {
            assert!(line.starts_with(&format!("line {}: ", n + 1)), "{line}");
            assert!(line.contains(words), "{line}");
        }
        assert_eq!(faults.len(), 8);
    }
}

#[test]
fn a_line_that_cannot_be_read_is_told_by_its_number_and_what_to_do() {
    for (line, words) in [
        ("{", "not an object of JSON"),
        ("[1]", "not an object of JSON"),
        (&other(CALL, "\"key\":\"a-2\",", ""), "`key` is missing"),
        (&other(CALL, "a-2", "a-1"), "the key “a-1” stands on line 1 too"),
        (&other(CALL, "a-2", &"k".repeat(101)), "`key` has 101 bytes; give 1 to 100"),
        (&other(CALL, "\"kind\":\"contact\"", "\"kind\":\"dream\""), "“dream” is no kind"),
        (&other(CALL, "phone", "pigeon"), "“pigeon” is not a channel; expected one of: in_person"),
        (&other(CALL, "topics", "themes"), "unknown field `themes`"),
        (&other(CALL, "T10:00:00+02:00", ""), "`at`: "),
        (
            &other(PAPER, "\"drop_box\",\"box\":\"kaste\"", "\"post\",\"box\":\"kaste\""),
            "`box` goes with",
        ),
        (&other(&other(PAPER, "a-1", "a-9"), ",\"answer\":\"Salabots.\"", ""), "go together"),
        (
            &other(&other(PAPER, "a-1", "a-9"), "2020-03-20", "2020-03-02"),
            "`answered_at` is before",
        ),
    ] {
        let line = if line.contains("\"key\":\"a-1\",\"kind\":\"submission\"") {
            other(line, "a-1", "a-9")
        } else {
            line.to_owned()
        };
        let faults = events_read(&file(&[PAPER, &line, ABOUT])).expect_err(&line);
        let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert!(told[0].starts_with("line 2: "), "{told:?}");
        assert!(told[0].contains(words), "{words}: {told:?}");
        assert_eq!(told.len(), 1, "{told:?}");
    }
}

/// The part of the schema that describes a kind of event.
fn described(kind: &str) -> serde_json::Value {
    let text = include_str!("../../../../../docs/event.schema.json");
    let schema: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let kinds = schema["oneOf"].as_array().expect("kinds of event");
    kinds.iter().find(|one| one["title"] == kind).expect("the kind").clone()
}

/// An event of a kind with every field that the schema describes: the first code of each set, one of each number.
fn full(kind: &str, described: &serde_json::Value) -> serde_json::Map<String, serde_json::Value> {
    let mut event = serde_json::Map::new();
    for (name, field) in described["properties"].as_object().expect("fields") {
        let value =
            match (field["enum"].as_array(), field["type"].as_str(), field["format"].as_str()) {
                (Some(codes), _, _) => codes[0].clone(),
                (_, Some("boolean"), _) => true.into(),
                (_, Some("integer"), _) => 7.into(),
                (_, Some("array"), _) => serde_json::json!(["social"]),
                (_, _, Some("date-time")) => "2020-03-17T09:30:00+02:00".into(),
                (_, _, Some("date")) => "2020-03-17".into(),
                _ if name == "kind" => kind.into(),
                _ => "paraugs".into(),
            };
        event.insert(name.clone(), value);
    }
    if kind == "submission" {
        event.insert("channel".to_owned(), "drop_box".into());
    }
    event
}

#[test]
fn the_schema_describes_each_field_that_is_read_and_no_other() {
    for kind in ["submission", "contact", "activity", "visit", "counter"] {
        let described = described(kind);
        let event = full(kind, &described);
        let whole = serde_json::Value::Object(event.clone()).to_string();
        assert!(events_read(&whole).is_ok(), "{:?}", events_read(&whole));
        for required in described["required"].as_array().expect("names") {
            let mut less = event.clone();
            less.remove(required.as_str().expect("a name"));
            let less = serde_json::Value::Object(less).to_string();
            assert!(events_read(&less).is_err(), "{kind} without {required}");
        }
        // The reader says which fields it knows, when it meets one that it does not know.
        let mut more = event.clone();
        more.insert("stranger".to_owned(), true.into());
        let faults =
            events_read(&serde_json::Value::Object(more).to_string()).expect_err("a stranger");
        let (_, known) = faults[0].what.split_once("expected one of ").expect("what is expected");
        let mut known: Vec<&str> = known.split(", ").map(|name| name.trim_matches('`')).collect();
        known.extend(["key", "kind", "institution", "at"]);
        known.sort_unstable();
        assert_eq!(known, event.keys().map(String::as_str).collect::<Vec<_>>(), "{kind}");
    }
}

#[test]
fn the_schema_has_the_codes_of_the_house() {
    fn codes<T: ToString>(all: &[T]) -> Vec<String> {
        all.iter().map(ToString::to_string).collect()
    }
    let counted: Vec<FactKind> = FactKind::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, FactKind::Submission | FactKind::Contact))
        .collect();
    for (event, field, codes) in [
        ("submission", "channel", codes(Channel::ALL)),
        ("submission", "submission_kind", codes(lodzins_core::submission::Kind::ALL)),
        ("submission", "language", codes(lodzins_core::Language::ALL)),
        ("submission", "segment", codes(lodzins_core::Segment::ALL)),
        ("contact", "channel", codes(lodzins_core::contact::CHANNELS)),
        ("contact", "direction", codes(lodzins_core::contact::Direction::ALL)),
        ("activity", "channel", codes(Channel::ALL)),
        ("activity", "qualifier", codes(lodzins_core::fact::Qualifier::ALL)),
        ("activity", "per", codes(lodzins_core::fact::Per::ALL)),
        ("activity", "counts", codes(&counted)),
        ("visit", "act", codes(VisitStep::ALL)),
        ("visit", "share", codes(lodzins_core::appointment::Share::ALL)),
        ("visit", "reason", codes(lodzins_core::reception::Precedence::ALL)),
        ("visit", "identity", codes(lodzins_core::IdentityMethod::ALL)),
        ("visit", "result", codes(lodzins_core::reception::VisitResult::ALL)),
        ("counter", "act", codes(CounterStep::ALL)),
    ] {
        let described = described(event);
        let told: Vec<_> = described["properties"][field]["enum"]
            .as_array()
            .expect("codes")
            .iter()
            .map(|code| code.as_str().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(told, codes, "{event} {field}");
    }
}
