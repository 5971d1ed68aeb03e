//! Open data: switched on by pages, read by anybody, from anywhere.

use axum::http::{StatusCode, header};
use jiff::SignedDuration;
use lodzins_core::{
    Channel, Language, Role,
    contact::{ContactResult, Direction},
    id::InstitutionId,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    contact::{ContactError, ContactFacts, NewContact, contact_enter},
};
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

const FILE: &str = "/opendata/cesis/contacts-by-channel.csv";

/// Calls and letters by e-mail of two months ago.
fn contacts(db: &Db, institution: InstitutionId, calls: u32, emails: u32) {
    let entered: Result<(), ContactError> = db.write_now(institution, move |tx, at| {
        for n in 0..calls + emails {
            let facts = ContactFacts {
                channel: if n < calls { Channel::Phone } else { Channel::Email },
                direction: Direction::In,
                topics: vec!["housing".to_owned()],
                service: None,
                unit: None,
                seconds: None,
                result: ContactResult::Answered,
                note: None,
                name: None,
                phone: None,
                submission: None,
            };
            let held_at = Some(at.now() - SignedDuration::from_hours(24 * 62));
            let by = Actor::System;
            contact_enter(tx, at, &NewContact { key: None, institution, facts, held_at, by })?;
        }
        Ok(())
    });
    entered.expect("entered");
}

both_engines! {
    migrations = MIGRATIONS;

    fn nothing_is_published_before_somebody_switches_it_on(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        contacts(db, cesis.id, 30, 12);
        let mut anybody = house.visitor(Language::Lv);
        assert_eq!(anybody.get(FILE).status, StatusCode::NOT_FOUND);
        assert!(anybody.get("/opendata/").text().contains("neviena iestāde savus skaitļus nepublicē"));
        let mut administrator = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = administrator.get("/desk/admin/open-data");
        assert_eq!(page.attribute("input[name=publish][checked]", "value").as_deref(), Some("no"));
        let wrong = administrator.send(&page.form().with("publish", "maybe"));
        assert_eq!(wrong.errors(), ["Izvēlieties, vai publicēt"]);
        let saved = administrator.send_and_follow(&wrong.form().with("publish", "yes"));
        assert!(saved.text().contains("Saglabāts"), "{}", saved.text());
        let page = anybody.get("/opendata/");
        assert!(page.values("a.govuk-link", "href").iter().any(|href| href == FILE));
        let csv = anybody.get(FILE);
        assert!(csv.text().contains(",phone,30,false"), "{}", csv.text());
        assert!(csv.text().contains(",email,12,false"), "{}", csv.text());
        assert_eq!(csv.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
        for file in ["/opendata/catalog.ttl", "/opendata/catalog.jsonld", "/opendata/cesis/submissions-by-kind.csv-metadata.json"] {
            let file = anybody.get(file);
            assert_eq!(file.status, StatusCode::OK);
            assert!(!file.header(header::ETAG).is_empty());
        }
        for none in ["/opendata/cesis/people.csv", "/opendata/rome/contacts-by-channel.csv", "/opendata/cesis/x"] {
            assert_eq!(anybody.get(none).status, StatusCode::NOT_FOUND, "{none}");
        }
        administrator.send(&administrator.get("/desk/admin/open-data").form().with("publish", "no"));
        assert_eq!(anybody.get(FILE).status, StatusCode::NOT_FOUND);
    }

    fn few_are_not_shown(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        contacts(db, cesis.id, 30, 3);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        head.send(&head.get("/desk/admin/open-data").form().with("publish", "yes"));
        let csv = head.get(FILE).text();
        assert!(csv.contains(",email,,true") && csv.contains(",phone,,true"), "{csv}");
        assert!(csv.contains(",total,33,false"), "{csv}");
    }
}
