//! Another institution's case, file, unit, person and letter are not found, in any path and in any form.

use axum::http::{Method, StatusCode};
use lodzins_core::{Language, Role, ledger::Hash};
use lodzins_db::Db;
use lodzins_service::{
    MIGRATIONS,
    outbox::{letter_dead, letters_claim, letters_recent},
    register::FileRef,
};
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

both_engines! {
    migrations = MIGRATIONS;

    fn a_foreign_case_is_not_found_on_any_page(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let stored = house.app().files().put(b"%PDF-1.7 x").expect("a file");
        let file = FileRef {
            name: "a.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: stored.size,
            sha256: Hash::from_bytes(stored.sha256.to_bytes()),
        };
        let theirs = ogre.register(&house, lodzins_service::register::Arrival { files: vec![file], ..ogre.arrival() });
        let foreign = format!("/desk/submissions/{}", theirs.id);
        let (_, own) = cesis.case(&house);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        for page in ["", "/route", "/ask", "/answer", "/close", "/identity", "/receipt", "/stamp", "/correct", "/files/0/1"] {
            assert_eq!(head.get(&format!("{foreign}{page}")).status, StatusCode::NOT_FOUND, "{page}");
        }
        for page in ["route", "ask", "answer", "close", "identity", "correct"] {
            let mut form = head.get(&format!("{own}/route")).form();
            form.action = format!("{foreign}/{page}");
            assert_eq!(head.send(&form).status, StatusCode::NOT_FOUND, "{page}");
        }
        let mut start = head.get(&own).form_in("main .lz-actions form");
        start.action = format!("{foreign}/start");
        assert_eq!(head.send(&start).status, StatusCode::NOT_FOUND, "start");
        let mut owner = ogre.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(owner.get(&format!("{foreign}/files/0/1")).status, StatusCode::OK);
        let did = |centre: &Centre| centre.audit(db).into_iter().filter(|(did, _)| did == "case.seen").count();
        assert_eq!((did(&cesis), did(&ogre)), (1, 0), "only the own case was seen");
    }

    fn foreign_units_and_people_are_not_found(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let (_, case) = cesis.case(&house);
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let form = records.get(&format!("{case}/route")).form();
        let foreign_unit = form.clone().with("unit", &ogre.unit("kac"));
        assert_eq!(records.send(&foreign_unit).status, StatusCode::NOT_FOUND);
        let foreign_person = form.with("unit", &cesis.unit("kac")).with("person", &ogre.person(Role::Handler));
        assert_eq!(records.send(&foreign_person).status, StatusCode::NOT_FOUND);
    }

    fn a_dead_letter_is_set_on_its_way_by_its_own_institution_only(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        ogre.case(&house);
        db.write_now(ogre.id, |tx, at| {
            let claimed = letters_claim(tx, at, 10)?;
            claimed.iter().try_for_each(|letter| letter_dead(tx, at, letter, "nav tādas adreses"))
        })
        .map_err(|wrong: lodzins_db::DbError| wrong)
        .expect("a dead letter");
        let institution = ogre.id;
        let letter = db.read_now(move |tx| letters_recent(tx, institution, 1)).expect("letters")[0].id;
        let mut theirs = cesis.signed_in(&house, Role::Records, Language::Lv);
        assert!(!theirs.get("/desk/letters").text().contains("nav tādas adreses"));
        let mut own = ogre.signed_in(&house, Role::Records, Language::Lv);
        let page = own.get("/desk/letters");
        assert!(page.text().contains("nav tādas adreses"), "{}", page.text());
        let form = page.form();
        let mut foreign = theirs.get("/desk/account").form();
        foreign.action = format!("/desk/letters/{letter}/retry");
        // The token is of another form, so nothing is tried at all.
        assert_eq!(theirs.send(&foreign).location().as_deref(), Some("/desk/letters"));
        let retried = own.send_and_follow(&form);
        assert!(retried.text().contains("Vēstule tiks nosūtīta vēlreiz."), "{}", retried.text());
        assert_eq!(own.send(&form).status, StatusCode::SEE_OTHER, "a second press does no harm");
        assert_eq!(ogre.audit(db).iter().filter(|(did, _)| did == "letter.retried").count(), 1);
    }

    fn what_is_no_id_is_not_found(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        for path in ["/desk/submissions/1", "/desk/submissions/%00", "/desk/submissions/%FF/answer",
            "/desk/submissions/' OR 1=1/close"] {
            let path = path.replace(' ', "%20").replace('\'', "%27");
            let answer = head.ask(Method::GET, &path, "", Vec::new());
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.heading(), "Lapa nav atrasta", "{path}");
        }
    }
}
