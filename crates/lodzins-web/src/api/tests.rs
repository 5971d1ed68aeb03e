//! The parts of the API that need no server.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{cursor, describe::description, fields, fields::Fields, taken::Taken};
use crate::access::MATRIX;

#[test]
fn every_call_is_described_and_nothing_else_is() {
    let described: Value = serde_json::to_value(description()).expect("JSON");
    let mut told = BTreeSet::new();
    for (path, item) in described["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("a path").keys() {
            told.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let served = MATRIX.iter().filter(|rule| rule.path.starts_with("/api/v1/"));
    let served: BTreeSet<String> =
        served.map(|rule| format!("{} {}", rule.method, rule.path)).collect();
    assert_eq!(told, served);
}

#[test]
fn every_reference_in_the_description_leads_somewhere() {
    let described: Value = serde_json::to_value(description()).expect("JSON");
    let mut found = Vec::new();
    references(&described, &mut found);
    assert!(found.len() > 10, "{found:?}");
    for reference in found {
        let target = described.pointer(reference.trim_start_matches('#'));
        assert!(target.is_some(), "{reference}");
    }
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|inner| references(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| references(inner, found)),
        _ => {}
    }
}

#[test]
fn a_cursor_is_read_back_and_a_made_up_one_is_before_or_after_everything() {
    let at = Timestamp::from_microsecond(1_763_622_000_123_456).expect("an instant");
    let place = cursor::Place { at, id: [7; 16] };
    assert_eq!(cursor::read(&cursor::write(place)), Some(place));
    let latest = cursor::read(&"f".repeat(32)).expect("24 bytes");
    assert_eq!(latest.at, Timestamp::MAX);
    for wrong in ["", "x", &"f".repeat(31), &"f".repeat(33), &"+".repeat(32)] {
        assert_eq!(cursor::read(wrong), None, "{wrong}");
    }
}

#[test]
fn broken_json_is_told_where_it_breaks() {
    let wrong = fields::json(b"{\n  \"a\": 1,\n  b\n}").expect_err("no JSON");
    let told = serde_json::to_value(wrong).expect("JSON");
    assert_eq!(told["detail"], "The JSON is broken at line 3, column 3.");
    assert_eq!(told["status"], 400);
}

#[test]
fn every_mistake_is_named_and_not_only_the_first() {
    let mut fields = Fields::of(json!({
        "subject": " ", "topics": ["ok", "Not ok", 3], "author_date": "2026-02-30", "a/b~": 1, "client": {"x": 1}
    }));
    fields.needed("channel", Fields::code, lodzins_core::Channel::Api);
    fields.text("subject", Taken::line(10));
    assert_eq!(fields.texts("topics", Taken::TOPIC, 5), ["ok"]);
    fields.date("author_date");
    fields.object("client", |_| ());
    let places: Vec<String> = fields.end().into_iter().map(|mistake| mistake.pointer).collect();
    assert_eq!(
        places,
        [
            "#/channel",
            "#/subject",
            "#/topics/1",
            "#/topics/2",
            "#/author_date",
            "#/client/x",
            "#/a~1b~0"
        ]
    );
}

#[test]
fn texts_are_as_long_as_they_may_be_and_no_longer() {
    let line = Taken::line(3);
    assert_eq!(line.mistake_in("āžū"), None, "characters are counted, not bytes");
    assert!(line.mistake_in("āžūs").is_some_and(|told| told.contains("at most 3")));
    assert!(line.mistake_in("a\n").is_some());
    assert_eq!(Taken::lines(3).mistake_in("a\n\t"), None);
    assert!(Taken::lines(3).mistake_in("a\0").is_some(), "PostgreSQL keeps no U+0000");
}

#[test]
fn addresses_that_cannot_be_written_to_are_noticed() {
    for right in ["a@b.lv", "janis.berzins+1@mail.example.org", "o'neil@x-y.eu"] {
        assert_eq!(Taken::EMAIL.mistake_in(right), None, "{right}");
    }
    for wrong in [
        "a", "a@b", "@b.lv", "a@", "a b@c.lv", "a@b..lv", "a.@b.lv", "a@-b.lv", "a@b.lv\n",
        "a@b.1", "a@b@c.lv",
    ] {
        assert!(Taken::EMAIL.mistake_in(wrong).is_some(), "{wrong}");
    }
}
