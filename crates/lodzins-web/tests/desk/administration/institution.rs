//! The institution's own face and end, and keys of other systems.

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, identity::api_key_check};
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{House, SentForm},
};

fn last_day(form: SentForm, day: jiff::civil::Date) -> SentForm {
    form.with("to-day", &day.day().to_string())
        .with("to-month", &day.month().to_string())
        .with("to-year", &day.year().to_string())
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_colour_that_white_cannot_be_read_on_is_refused_and_another_one_is_shown(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = admin.get("/desk/admin/institution");
        assert_eq!(page.form().value("colour"), "#1f5f3f");
        assert_eq!(page.all("svg.lz-swatch text").len(), 2, "light and dark");
        let faint = admin.send(&page.form().with("colour", "#999999"));
        assert_eq!(faint.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(faint.errors()[0].contains("kontrasts ir 2,8"), "{:?}", faint.errors());
        assert_eq!(admin.send(&page.form().with("colour", "red")).errors(), ["Rakstiet krāsu kā #1f5f3f"]);
        let form = page.form().with("colour", "#1D4E89").with("phone", "64 000 001");
        let saved = admin.send_and_follow(&form.with("name_ru", "Цесис"));
        assert!(saved.text().contains("Iestādes ziņas ir saglabātas."), "{}", saved.text());
        let mut resident = house.visitor(Language::Ru);
        assert_eq!(resident.get("/i/cesis").heading(), "Цесис");
        assert!(resident.get("/brand/cesis.css").html().contains("#1d4e89"));
        assert!(cesis.audit(db).iter().any(|(did, said)| {
            did == "institution.changed" && said.contains("brand_colour: “#1f5f3f” → “#1d4e89”")
        }));
    }

    fn an_institution_that_has_ended_says_who_took_over_everywhere_and_works_on(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let key = admin.get("/desk/admin/keys/new").form().with("label", "Lietotne").with("role", "records");
        let key = admin.send(&key).first(".lz-secret code");
        let form = admin.get("/desk/admin/institution/life").form().with("successor", ogre.code);
        let saved = admin.send_and_follow(&last_day(form, db.moment().date()));
        assert!(saved.text().contains("pastāvēšanas laiks ir saglabāts"), "{}", saved.text());
        clock.advance(SignedDuration::from_hours(24));

        let mut resident = house.visitor(Language::Lv);
        let page = resident.get("/i/cesis");
        assert!(page.values("main a", "href").iter().any(|href| href == "/i/ogre"), "{}", page.html());
        let write = resident.visit("/i/cesis/write");
        assert!(!write.html().contains("name=\"form_token\"") || write.values("a", "href").contains(&"/i/ogre".to_owned()));
        let answer = post_with_key(&house, &key);
        assert_eq!(answer.0, StatusCode::CONFLICT);
        assert!(answer.1.contains("institution-ended") && answer.1.contains("ogre"), "{}", answer.1);

        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let start = handler.get(&case).form_in("main .lz-actions form");
        handler.send(&start);
        let form = handler.get(&format!("{case}/answer")).form().with("text", "Salabots.");
        assert!(handler.send_and_follow(&form).text().contains("Atbildēts"), "open cases are worked on");
    }

    fn a_key_is_shown_once_its_last_day_of_use_is_kept_and_it_is_revoked(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = admin.get("/desk/admin/keys/new");
        assert_eq!(admin.send(&page.form()).errors().len(), 2);
        let raised = admin.send(&page.form().with("label", "Lietotne").with("role", "administrator"));
        assert_eq!(raised.errors(), ["Izvēlieties pienākumus"]);
        let form = page.form().with("label", "Lietotne").with("role", "records");
        let made = admin.send(&form);
        assert_eq!(made.header("cache-control"), "no-store");
        let key = made.first(".lz-secret code");
        assert_eq!(admin.send(&form).first(".lz-secret code"), key, "pressed twice, one key");
        let list = admin.get("/desk/admin/keys");
        assert_eq!(list.all("main tbody tr").len(), 1);
        assert!(list.text().contains("Nekad") && !list.html().contains(&key), "{}", list.text());
        assert_eq!(post_with_key(&house, &key).0, StatusCode::CREATED);
        let list = admin.get("/desk/admin/keys");
        assert!(!list.text().contains("Nekad"), "{}", list.text());

        let revoke = list.form_in("main tbody form");
        let mut stranger = ogre.signed_in(&house, Role::Administrator, Language::Lv);
        let foreign = stranger.send(&revoke);
        assert_eq!(foreign.status, StatusCode::SEE_OTHER, "a form of another session does nothing");
        let revoked = admin.send_and_follow(&revoke);
        assert!(revoked.text().contains("Atslēga ir atsaukta un vairs neder."), "{}", revoked.text());
        assert_eq!(post_with_key(&house, &key).0, StatusCode::UNAUTHORIZED);
        assert_eq!(db.read_now(move |tx| api_key_check(tx, &key)).expect("read"), None);
    }
}

/// Enters a submission as another system does.
fn post_with_key(house: &House, key: &str) -> (StatusCode, String) {
    let body = br#"{"channel":"api","kind":"question","subject":"Bedre","text":"Kad salabos?"}"#;
    let mut system = house.visitor(Language::Lv).with_key(key);
    let path = "/api/v1/submissions";
    let answer = system.ask(Method::POST, path, "application/json", body.to_vec());
    (answer.status, answer.html())
}
