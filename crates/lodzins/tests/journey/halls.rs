//! Days at centres, replayed into the demo: two doors, never more people inside than specialists, and the figures.

use std::sync::Arc;

use jiff::Timestamp;
use lodzins_db::{Db, DbError, Settings, Sql, params};
use lodzins_testkit::SetClock;
use serde_json::Value;

use crate::{
    events::{replay, said, told},
    program::Place,
};

const VID: &str = include_str!("../../../../demo/vid.jsonl");
const OGRE: &str = include_str!("../../../../demo/ogre.jsonl");

/// As many as sat at counters of the State Revenue Service on its first day.
const SPECIALISTS: usize = 3;

/// A demo has them; once more they add nothing.
pub fn kept_to_their_rules(place: &Place) {
    for (institution, text, day, came) in
        [("vid", VID, "2020-06-10", 54), ("ogre", OGRE, "2021-11-11", 21)]
    {
        let again = replay(place, text);
        let lines = text.lines().count();
        let expected = format!("0 events added, {lines} were there\n");
        assert_eq!(told(&again), expected, "{}", said(&again));
        let of = ["--institution", institution, "--from", day, "--to", day, "--json"];
        let report = place.run(&[&["report", "visits"], &of[..]].concat());
        let report: Value = serde_json::from_slice(&report.stdout).expect("JSON");
        assert_eq!(report["total"]["all"], came, "{institution} {day}: {report}");
    }
    visits_of_the_articles(place);
    inside_at_each_instant(place);
    by_the_other_door(place);
}

/// What the articles tell of visits: 300 to 400 a week, then about 100; more than 700 since the emergency; more than 20
/// certificates a day.
fn visits_of_the_articles(place: &Place) {
    let report = place.run(&["report", "articles", "--json"]);
    let lines: Vec<Value> = serde_json::from_slice(&report.stdout).expect("JSON");
    let told = |figure: &str| {
        let line = lines.iter().find(|line| line["figure"] == figure).expect("a figure");
        let number = |name: &str| line[name].as_i64();
        (number("value"), number("value_max"), line["qualifier"].as_str(), number("computed"))
    };
    assert_eq!(told("F01"), (Some(300), Some(400), Some("range"), Some(350)));
    assert_eq!(told("F02"), (Some(100), None, Some("about"), Some(100)));
    assert_eq!(told("F03"), (Some(700), None, Some("more_than"), Some(703)));
    assert_eq!(told("F17"), (Some(20), None, Some("more_than"), Some(21)));
}

/// When somebody came, came in and went.
type Stay = (Timestamp, Timestamp, Option<Timestamp>);

fn inside_at_each_instant(place: &Place) {
    let statement = Sql {
        name: "test::STAYS",
        text: "SELECT arrived_at, let_in_at, gone_at FROM stay
                WHERE day_on = '2020-06-10' AND let_in_at IS NOT NULL",
    };
    let clock = Arc::new(SetClock::default());
    let db = Db::open(Settings::new(place.engine(), clock)).expect("the tables");
    let stays: Result<Vec<Stay>, DbError> = db.read_now(move |tx| tx.all(statement, params![]));
    let stays = stays.expect("stays");
    let inside = |at: Timestamp| {
        let is_inside = |stay: &&Stay| stay.1 <= at && stay.2.is_none_or(|gone| at < gone);
        stays.iter().filter(is_inside).count()
    };
    let most = stays.iter().map(|stay| inside(stay.1)).max();
    assert_eq!(most, Some(SPECIALISTS), "never more than specialists, and as many at some time");
    assert_eq!(stays.len(), 51, "whoever came in was served");
    assert!(stays.iter().any(|stay| stay.0 < stay.1), "somebody waited before the door");
}

/// The first who walked in, had they come by the door of those who have an appointment.
fn by_the_other_door(place: &Place) {
    let walked_in = VID.lines().find(|line| line.contains("\"walk_in\"")).expect("a walk-in");
    let mut event: Value = serde_json::from_str(walked_in).expect("JSON");
    assert_eq!(event["door"], "1");
    event["door"] = "2".into();
    event["key"] = "vid-other-door".into();
    event["visit"] = "other door".into();
    let refused = replay(place, &event.to_string());
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        said(&refused).contains("they would have used door 1, not door 2"),
        "{}",
        said(&refused)
    );
}
