//! Events from files, and the report of the published figures, by the commands.

use std::process::Output;

use lodzins_testkit::Kind;
use serde_json::Value;

use crate::{halls, program::Place};

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

    reports_by_name(&place);
    halls::kept_to_their_rules(&place);
    bad_lines(&place);
    let verified = place.run(&["audit", "verify"]);
    assert!(verified.status.success(), "{}{}", told(&verified), said(&verified));
}

/// Ready reports, as data and as files; what cannot be asked is told in one line.
fn reports_by_name(place: &Place) {
    let of = ["--institution", "cesis", "--from", "2020-03-01", "--to", "2020-03-31"];
    let report =
        |name: &str, more: &[&str]| place.run(&[&["report", name], &of[..], more].concat());
    let told_as_json = report("submissions-by-medium", &["--json"]);
    let json: Value = serde_json::from_slice(&told_as_json.stdout).expect("JSON");
    assert_eq!((&json["total"]["all"], &json["total"]["assumed"]), (&538.into(), &27.into()));
    let electronic = &json["lines"][0];
    assert!(electronic["code"].as_str().is_some_and(|code| code.starts_with("email+portal")));
    assert_eq!((&electronic["all"], &electronic["share"]), (&302.into(), &56.1.into()));
    let csv = report("submissions-by-medium", &["--format", "csv", "--language", "en"]);
    assert!(told(&csv).starts_with("Channel,All,Share\r\n"), "{}", told(&csv));
    assert!(told(&csv).ends_with("All,538,100\r\n"), "{}", told(&csv));
    let workbook = report("submissions-by-day", &["--format", "xlsx"]);
    assert!(workbook.stdout.starts_with(b"PK"), "{}", said(&workbook));
    let picture = report("submissions-by-day", &["--format", "svg"]);
    assert!(told(&picture).starts_with("<svg") && told(&picture).contains("<desc>"));
    let names = told(&place.run(&["report", "list"]));
    assert!(names.contains("e-service-signal") && names.contains("contacts-by-topic"), "{names}");
    let signal = place.run(&[
        "report",
        "e-service-signal",
        "--institution",
        "cesis",
        "--to",
        "2020-03-31",
        "--json",
    ]);
    let signal: Value = serde_json::from_slice(&signal.stdout).expect("JSON");
    assert_eq!((&signal["from"], &signal["to"]), (&"2019-04-01".into(), &"2020-03-31".into()));
    assert!(signal["lines"].as_array().is_some_and(|lines| !lines.is_empty()));
    for (words, what_to_do) in [
        (&["report", "pigeons"][..], "`lodzins report list` names them"),
        (&["report", "visits"], "say whose figures: `--institution CODE`"),
        (&["report", "articles", "--format", "svg"], "`articles` has no picture"),
        (
            &[
                "report",
                "visits",
                "--institution",
                "cesis",
                "--from",
                "2030-01-01",
                "--to",
                "2020-01-01",
            ],
            "give the earlier day first",
        ),
    ] {
        let refused = place.run(words);
        assert_eq!(refused.status.code(), Some(2), "{words:?}");
        assert!(said(&refused).contains(what_to_do), "{words:?}: {}", said(&refused));
    }
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

pub fn replay(place: &Place, text: &str) -> Output {
    let file = place.data().with_extension("jsonl");
    std::fs::write(&file, text).expect("the file is written");
    place.run(&["replay", file.to_str().expect("a path in UTF-8")])
}

pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
