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
