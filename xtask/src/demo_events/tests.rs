use std::{collections::HashSet, fs};

use serde_json::Value;

use super::{civil::Day, files, path};

#[test]
fn the_files_of_the_demo_are_those_that_are_made() {
    for (code, text) in files() {
        let kept = fs::read_to_string(path(code)).expect("the file is in the tree");
        let differs = kept.lines().zip(text.lines()).position(|(kept, made)| kept != made);
        assert_eq!(differs, None, "demo/{code}.jsonl: cargo xtask demo-events makes it anew");
        assert_eq!(kept.len(), text.len(), "demo/{code}.jsonl: cargo xtask demo-events");
    }
}

#[test]
fn nobody_in_them_is_real_and_no_key_comes_twice() {
    let mut keys = HashSet::new();
    for (code, text) in files() {
        for line in text.lines() {
            let event: Value = serde_json::from_str(line).expect("an object");
            assert!(keys.insert(event["key"].to_string()), "{line}");
            assert_eq!(event["institution"], code);
            if let Some(name) = event["name"].as_str() {
                assert!(name.starts_with("Testa Persona "), "{line}");
            }
        }
    }
}

/// What happened at a centre, in order.
fn hall(code: &str) -> Vec<Value> {
    let (_, text) = files().into_iter().find(|(one, _)| *one == code).expect("a file");
    let events = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("an object"));
    events.filter(|event| matches!(event["kind"].as_str(), Some("visit" | "counter"))).collect()
}

#[test]
fn on_the_first_day_no_more_are_inside_than_specialists_and_each_door_is_for_its_own() {
    let (mut specialists, mut inside, mut full) = (0, HashSet::new(), false);
    for event in hall("vid") {
        let (act, visit) = (event["act"].as_str().expect("an act"), event["visit"].to_string());
        let door = event["door"].as_str();
        match act {
            "open" => specialists += 1,
            "close" => specialists -= 1,
            "walk_in" | "arrive" => {
                assert_eq!(door, Some(if act == "walk_in" { "1" } else { "2" }), "{event}");
                if inside.len() < specialists {
                    inside.insert(visit);
                }
            }
            "call" => drop(inside.insert(visit)),
            "finish" | "leave" => {
                assert_eq!(door, Some("2"), "{event}");
                inside.remove(&visit);
            }
            _ => assert!(door.is_none(), "{event}"),
        }
        assert!(inside.len() <= specialists, "{event}");
        full |= specialists > 0 && inside.len() == specialists;
    }
    assert!(full, "on a day on which nobody waits the limit shows nothing");
}

#[test]
fn on_a_day_of_certificates_more_than_twenty_people_are_served() {
    let issued = hall("ogre").iter().filter(|event| event["result"] == "issued").count();
    assert_eq!(issued, 21);
}

#[test]
fn days_are_told_as_the_calendar_has_them() {
    for (day, told) in [
        (Day::of(2020, 2, 29), "2020-02-29T09:05:00+02:00"),
        (Day::of(2020, 3, 28), "2020-03-28T09:05:00+02:00"),
        (Day::of(2020, 3, 29), "2020-03-29T09:05:00+03:00"),
        (Day::of(2021, 11, 12), "2021-11-12T09:05:00+02:00"),
    ] {
        assert_eq!(day.at(545), told);
    }
    let easter = Day::of(2020, 4, 9).working_days_to(Day::of(2020, 4, 14));
    assert_eq!(easter, [Day::of(2020, 4, 9), Day::of(2020, 4, 14)]);
    assert_eq!(Day::of(2020, 4, 9).working_days_later(1), Day::of(2020, 4, 14));
}
