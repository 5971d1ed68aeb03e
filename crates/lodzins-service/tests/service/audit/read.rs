//! Reading the trail: what fits, latest first, page by page, and only one's own.

use jiff::{SignedDuration, civil::date};
use lodzins_core::id::{ClientId, InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    audit::{Sought, Subject, TrailPage, TrailState, trail_page, trail_state},
    identity::client::{ClientError, OpenFor, client_is_open, client_open},
    register::{Seen, submission_seen},
};
use lodzins_testkit::{SetClock, both_engines};

use super::{raw::Raw, scene::Scene};
use crate::{
    clients::{enter, person},
    house::{Deed, House},
};

fn page(db: &Db, of: InstitutionId, sought: &Sought, before: Option<i64>, limit: u32) -> TrailPage {
    let sought = sought.clone();
    let page: Result<_, DbError> =
        db.read_now(move |tx| trail_page(tx, of, &sought, before, limit));
    page.expect("read")
}

fn acts(page: &TrailPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.did.as_str()).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_case_tells_who_did_and_who_saw(db: &Db) {
        let house = House::found(db);
        let (here, clerk) = (house.here.id, house.here.clerk());
        let (id, other) = (house.registered(db).id, house.registered(db).id);
        house.act(db, id, &Deed::Route { other: false, handler: true }).expect("routed");
        db.write_now(here, move |tx, at| submission_seen(tx, at, here, id, Seen::Case, clerk))
            .expect("seen");
        let about = Sought { subject: Some(Subject::Submission(id)), ..Sought::default() };
        let found = page(db, here, &about, None, 10);
        assert_eq!(acts(&found), ["case.seen", "submission.route", "submission.registered"]);
        assert_eq!(found.next, None);
        let seen = Sought { did: Some("case.seen".to_owned()), ..about.clone() };
        assert_eq!(acts(&page(db, here, &seen, None, 10)), ["case.seen"]);
        let theirs = page(db, house.there.id, &about, None, 10);
        assert_eq!(theirs.rows, [], "another institution's case is not in the trail");
        let other = Sought { subject: Some(Subject::Submission(other)), ..Sought::default() };
        assert_eq!(acts(&page(db, here, &other, None, 10)), ["submission.registered"]);
        let mine = Sought { staff: Some(house.here.clerk), ..Sought::default() };
        assert_eq!(acts(&page(db, here, &mine, None, 10)), ["case.seen", "submission.route"]);
    }

    fn pages_follow_each_other_without_a_gap(db: &Db) {
        let house = House::found(db);
        for _ in 0..5 {
            house.registered(db);
        }
        let all = page(db, house.here.id, &Sought::default(), None, 100);
        let (mut walked, mut before) = (Vec::new(), None);
        loop {
            let next = page(db, house.here.id, &Sought::default(), before, 2);
            walked.extend(next.rows);
            before = next.next;
            if before.is_none() {
                break;
            }
        }
        assert_eq!(walked, all.rows);
        assert!(walked.len() >= 7, "{}", walked.len());
    }

    fn a_period_is_of_days_in_latvia(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here.id;
        house.registered(db);
        // 21:30 UTC is half past eleven in the evening in Riga, and half an hour later the next day has begun.
        clock.set("2026-11-20T21:30:00Z".parse().expect("an instant"));
        let evening = house.registered(db).id;
        clock.advance(SignedDuration::from_hours(1));
        let morning = house.registered(db).id;
        let on = |from, to| {
            let did = Some("submission.registered".to_owned());
            let sought = Sought { from, to, did, ..Sought::default() };
            let rows = page(db, here, &sought, None, 10).rows;
            rows.into_iter().map(|row| row.subject).collect::<Vec<_>>()
        };
        let id = |id| Subject::Submission(id).id();
        let (friday, saturday) = (Some(date(2026, 11, 20)), Some(date(2026, 11, 21)));
        assert_eq!(on(saturday, None), [id(morning)]);
        assert_eq!(on(None, friday).len(), 2);
        assert_eq!(on(None, friday)[0], id(evening));
        assert_eq!(on(friday, saturday).len(), 3);
        assert_eq!(on(Some(date(2026, 11, 22)), None).len(), 0);
    }

    fn the_last_signed_head_is_held_against_the_chain(db: &Db) {
        let scene = Scene::set(db);
        let here = scene.house.here.id;
        let state = || -> TrailState {
            let keys = scene.house.office.keys.clone();
            let state: Result<_, DbError> = db.read_now(move |tx| trail_state(tx, &keys, here));
            state.expect("read")
        };
        assert_eq!(state().head, None);
        scene.sign(db);
        let (head, firm) = state().head.expect("signed");
        assert_eq!((head.sequence, firm), (state().rows, true));
        // The hash of the row before it, in its place.
        Raw::into(db).run(&format!(
            "UPDATE audit SET hash = (SELECT b.hash FROM audit b WHERE b.institution_id = audit.institution_id AND \
             b.sequence = {}) WHERE sequence = {}",
            head.sequence - 1,
            head.sequence
        ));
        assert!(!state().head.expect("signed").1, "the row is not the one that was signed");
    }

    fn a_clients_file_is_open_for_a_reason_and_a_day(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let (here, clerk) = (house.here.id, house.here.clerk);
        let id: ClientId = enter(db, &house, person("Testa Persona 030")).expect("entered");
        let now = || db.moment().now();
        let is_open = |of: InstitutionId, at| {
            db.read_now(move |tx| client_is_open(tx, of, id, clerk, at))
        };
        assert!(is_open(here, now()).expect("read"), "whoever entered it needs no reason today");
        clock.advance(SignedDuration::from_hours(11));
        assert!(!is_open(here, now()).expect("read"));
        let by = house.here.clerk();
        db.write_now(here, move |tx, at| {
            client_open(tx, at, here, id, (OpenFor::Check, "sūdzība 7"), by)
        })
        .expect("opened");
        assert!(is_open(here, now()).expect("read"));
        let about = Sought { subject: Some(Subject::Client(id)), ..Sought::default() };
        let rows = page(db, here, &about, None, 10).rows;
        assert_eq!(rows[0].detail.as_deref(), Some("check: sūdzība 7"));
        let theirs = is_open(house.there.id, now());
        assert!(matches!(theirs, Err(ClientError::NotFound)), "{theirs:?}");
    }
}
