//! Pages of submissions.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};
use serde_json::Value;

use crate::{
    support::House,
    system::{Part, SUBMISSIONS, System, question},
};

fn subjects(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().expect("items");
    items.iter().map(|item| item["subject"].as_str().expect("a subject").to_owned()).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn pages_follow_one_another_without_gap_or_repetition(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let expected: Vec<String> = (1..=7).map(|n| format!("Nr. {n}")).collect();
        for subject in &expected {
            let text = question(subject).to_string();
            system.post_form(&[Part::json(&text), Part::file("a.pdf", format!("%PDF-{subject}").as_bytes())], &[]);
            clock.advance(jiff::SignedDuration::from_secs(1));
        }
        let (mut seen, mut query) = (Vec::new(), "?limit=3".to_owned());
        for length in [3, 3, 1] {
            let page = system.get(&format!("{SUBMISSIONS}{query}")).json();
            assert_eq!(subjects(&page).len(), length, "{query}");
            for item in page["items"].as_array().expect("items") {
                let subject = item["subject"].as_str().expect("a subject");
                let size = item["files"][0]["size"].as_u64();
                assert_eq!(size, Some("%PDF-".len() as u64 + subject.len() as u64), "each with its own files");
            }
            seen.extend(subjects(&page));
            query = format!("?limit=3&after={}", page["next"].as_str().unwrap_or("none"));
        }
        assert_eq!(seen, expected);
        assert!(query.ends_with("none"), "the last page says that it is the last: {query}");
        assert_eq!(subjects(&system.get(SUBMISSIONS).json()), expected);
    }

    fn of_the_same_instant_none_is_left_out(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        for n in 0..5 {
            system.post(&question(&format!("{n}"))).registered();
        }
        let (mut seen, mut query) = (Vec::new(), "?limit=2".to_owned());
        loop {
            let page = system.get(&format!("{SUBMISSIONS}{query}")).json();
            seen.extend(subjects(&page));
            let Some(next) = page["next"].as_str() else { break };
            query = format!("?limit=2&after={next}");
        }
        seen.sort();
        assert_eq!(seen, ["0", "1", "2", "3", "4"]);
    }

    fn a_wrong_parameter_is_named(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let wrong = [
            ("limit=0", "?limit"), ("limit=201", "?limit"), ("limit=+5", "?limit"), ("limit=", "?limit"),
            ("limit=1&limit=2", "?limit"), ("after=x", "?after"), ("after=", "?after"), ("page=2", "?"),
        ];
        for (query, place) in wrong {
            assert_eq!(system.get(&format!("{SUBMISSIONS}?{query}")).mistakes(400), [place], "{query}");
        }
    }
}
