//! Events from files, and the report of the published figures, by the commands.

use std::process::Output;

use lodzins_testkit::Kind;
use serde_json::Value;

use crate::program::Place;

const CESIS: &str = include_str!("../../../../demo/cesis.jsonl");

#[test]
fn events_are_replayed_once_and_reported_on_sqlite() {
    replayed_once_and_reported(Kind::Sqlite);
}

#[test]
fn events_are_replayed_once_and_reported_on_postgresql() {
    replayed_once_and_reported(Kind::Postgres);
}

fn replayed_once_and_reported(kind: Kind) {
    let place = Place::on(kind);
    let made = place.run(&["demo", "--no-serve"]);
    assert!(made.status.success(), "{}", said(&made));
    println!("{kind:?}: {}", String::from_utf8_lossy(&made.stdout));

    let again = replay(&place, CESIS);
    assert_eq!(told(&again), "0 events added, 547 were there\n", "{}", said(&again));

    let report = place.run(&["report", "articles", "--json"]);
    let lines: Vec<Value> = serde_json::from_slice(&report.stdout).expect("JSON");
    assert_eq!(lines.len(), 52);
    let electronic = lines
        .iter()
        .find(|line| line["figure"] == "F23" && line["part"] == "first_half")
        .expect("a part");
    assert_eq!((&electronic["value"], &electronic["value_max"]), (&80.into(), &107.into()));
    assert_eq!((&electronic["qualifier"], &electronic["computed"]), (&"range".into(), &107.into()));
    let text = place.run(&["report", "articles", "--institution", "vsaa"]);
    assert!(told(&text).contains("98.1 %"), "{}", told(&text));
    assert!(told(&text).contains("made up"), "an assumption is printed: {}", told(&text));

    bad_lines(&place);
    let verified = place.run(&["audit", "verify"]);
    assert!(verified.status.success(), "{}{}", told(&verified), said(&verified));
}

/// A file with a line that cannot be read is taken in no part; one that is refused, up to that line.
fn bad_lines(place: &Place) {
    let call = |key: &str, channel: &str| {
        format!(
            r#"{{"key":"{key}","kind":"contact","institution":"cesis","at":"2020-04-02T10:00:00+03:00","channel":"{channel}","unit":"kac"}}"#
        )
    };
    let unreadable = [call("n-1", "phone"), call("n-2", "pigeon"), call("n-3", "phone")].join("\n");
    let refused = replay(place, &unreadable);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("line 2: “pigeon” is not a channel"), "{}", said(&refused));
    assert!(said(&refused).contains("nothing of the file was taken"), "{}", said(&refused));

    let taken_key =
        [call("n-1", "phone"), call("cesis-1", "phone"), call("n-3", "phone")].join("\n");
    let refused = replay(place, &taken_key);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("line 2: its key was used before"), "{}", said(&refused));
    assert!(said(&refused).contains("(1 added, 0 there before)"), "{}", said(&refused));

    let put_right = [call("n-1", "phone"), call("n-2", "phone"), call("n-3", "phone")].join("\n");
    assert_eq!(told(&replay(place, &put_right)), "2 events added, 1 were there\n");
}

fn replay(place: &Place, text: &str) -> Output {
    let file = place.data().with_extension("jsonl");
    std::fs::write(&file, text).expect("the file is written");
    place.run(&["replay", file.to_str().expect("a path in UTF-8")])
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
