//! Several services in one visit: as long as all of them, with one pause; only as many as a pool takes; and together they
//! stay.

use jiff::SignedDuration;
use lodzins_core::{
    Language,
    appointment::{PoolRules, Share},
    id::{CentreId, Id, VisitId},
    waiting_list::{DayPart, Wish},
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{
        AppointmentError, Availability, Contact, NewVisit, PoolDetails, PoolService, addable,
        minutes_together, pools, slots,
    },
    notice::{reminders_due, visits_remind},
    wait_list::{NewWait, wait, wait_join, wait_starts},
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{MONDAY, Scene, contact, details, monday, riga, rules, set_pool};

const TEXTS: Sql = Sql {
    name: "test::TEXTS",
    text: "SELECT text FROM letter WHERE institution_id = $1 AND text IS NOT NULL",
};

/// With a quarter of an hour after each visit.
fn with_a_pause() -> PoolRules {
    PoolRules { pause_minutes: 15, ..rules() }
}

/// Books for the `n`th person.
fn book(
    scene: &Scene,
    db: &Db,
    (n, services, time): (usize, &str, &str),
) -> Result<VisitId, AppointmentError> {
    let wanted = scene.wanted(services, Share::Web);
    let new = NewVisit { wanted, ..scene.asked(n, monday(time)) };
    scene.book(db, &new).map(|booked| booked.id)
}

/// The pool of the scene as it is set anew.
fn set(scene: &Scene, db: &Db, code: &'static str, details: &PoolDetails) {
    set_pool(db, scene.house.here, scene.centre, code, details).expect("a pool");
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_visit_for_two_takes_both_times_and_one_pause(db: &Db) {
        let scene = Scene::with_rules(db, 1, with_a_pause());
        let free = |services| scene.free(db, services, Share::Web);
        let both = free("card passport");
        assert_eq!(both.len(), 10, "from 9 to 11:15, over by noon: {both:?}");
        assert_eq!(both, free("passport card"), "in whatever order");
        let id = book(&scene, db, (1, "passport card", "10:00")).expect("booked");
        let row = scene.visit(db, id);
        assert_eq!(row.services, "passport card");
        assert_eq!((row.ends_at, row.frees_at), (Some(monday("10:45")), Some(monday("11:00"))));
        assert_eq!(free("card passport"), ["09:00 1", "11:00 1", "11:15 1"], "with its own pause before ten");
        assert_eq!(free("card"), ["09:00 1", "09:15 1", "09:30 1", "11:00 1", "11:15 1", "11:30 1", "11:45 1"]);
    }

    fn a_pool_takes_only_so_many_at_once(db: &Db) {
        let scene = Scene::set(db, 1);
        let one = PoolRules { most_services: 1, ..rules() };
        set(&scene, db, "windows", &details(1, one));
        let refused = book(&scene, db, (1, "card passport", "09:00"));
        assert!(matches!(refused, Err(AppointmentError::TooManyServices { most: 1 })), "{refused:?}");
        book(&scene, db, (1, "card", "09:00")).expect("one is always possible");
        // Another pool takes both, and only that one is offered and booked.
        set(&scene, db, "others", &details(1, PoolRules { most_services: 2, ..rules() }));
        assert_eq!(scene.free(db, "passport card", Share::Web)[0], "09:00 1");
        let id = book(&scene, db, (2, "passport card", "09:00")).expect("booked");
        assert_ne!(scene.visit(db, id).pool_id, Some(scene.pool));
        let full = book(&scene, db, (3, "passport card", "09:00"));
        assert!(matches!(full, Err(AppointmentError::NotFree { .. })), "{full:?}");
    }

    fn what_different_people_do_is_not_one_visit(db: &Db) {
        let scene = Scene::set(db, 1);
        let mut cards = details(1, rules());
        cards.services.truncate(1);
        let mut passports = details(1, rules());
        passports.services.remove(0);
        set(&scene, db, "windows", &cards);
        set(&scene, db, "passports", &passports);
        let refused = book(&scene, db, (1, "card passport", "09:00"));
        assert!(matches!(refused, Err(AppointmentError::NotServed)), "{refused:?}");
    }

    fn together_they_are_moved_even_where_fewer_are_taken_by_now(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = book(&scene, db, (1, "card passport", "09:00")).expect("booked");
        set(&scene, db, "windows", &details(1, PoolRules { most_services: 1, ..rules() }));
        let moved = scene.shift(db, id, monday("10:00")).expect("moved");
        assert_eq!((moved.services.as_str(), moved.ends_at), ("card passport", Some(monday("10:45"))));
        let refused = book(&scene, db, (2, "card passport", "09:00"));
        assert!(matches!(refused, Err(AppointmentError::TooManyServices { most: 1 })), "{refused:?}");
    }

    fn a_hold_that_is_over_is_confirmed_for_all_of_them(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let wanted = scene.wanted("card passport", Share::Web);
        let held = scene.hold(db, &NewVisit { wanted, ..scene.asked(1, monday("09:00")) });
        let held = held.expect("held").id;
        clock.advance(SignedDuration::from_mins(11));
        book(&scene, db, (2, "card", "09:30")).expect("the end of it is free again");
        let late = scene.confirm(db, held);
        assert!(matches!(late, Err(AppointmentError::NotFree { .. })), "{late:?}");
    }

    fn what_can_be_added_is_what_the_same_people_do(db: &Db) {
        let scene = Scene::set(db, 1);
        let mut slow = details(1, rules());
        slow.services[1].minutes = 45;
        set(&scene, db, "others", &slow);
        let institution = scene.id();
        let pools = db.read_now(move |tx| pools(tx, institution)).expect("pools");
        let may = |services: &str| addable(&pools, scene.centre, &scene.wanted(services, Share::Web).services);
        assert_eq!(may("card"), [PoolService { service: "passport".to_owned(), minutes: 45 }], "the longest");
        assert_eq!(may("card passport"), []);
        assert_eq!(may("tax"), []);
        assert_eq!(addable(&pools, CentreId::from_bytes([9; 16]), &["card".to_owned()]), []);
        assert_eq!(minutes_together(&pools, &scene.wanted("card passport", Share::Web)), Some(60));
    }

    fn memory_has_the_same_starts_in_whatever_order(db: &Db) {
        let scene = Scene::with_rules(db, 2, with_a_pause());
        let memory = Availability::default();
        let (institution, now) = (scene.id(), db.moment().now());
        for (n, services, time) in [(1, "card passport", "09:00"), (2, "card", "09:30"), (3, "passport", "10:00")] {
            book(&scene, db, (n, services, time)).expect("booked");
            for services in ["card passport", "passport card", "card"] {
                let (wanted, memory) = (scene.wanted(services, Share::Web), memory.clone());
                let day = MONDAY.parse().expect("a day");
                let (kept, read) = db
                    .read_now(move |tx| {
                        let kept = memory.slots(tx, now, institution, &wanted, day, 2)?;
                        Ok::<_, AppointmentError>((kept, slots(tx, now, institution, &wanted, day, 2)?))
                    })
                    .expect("starts");
                assert_eq!(kept, read, "{services} after {n}");
            }
        }
    }

    fn whoever_waits_for_two_waits_for_a_time_that_has_room_for_both(db: &Db) {
        let scene = Scene::set(db, 1);
        for (n, time) in ["09:00", "09:45", "10:30", "11:15"].into_iter().enumerate() {
            book(&scene, db, (n, "passport", time)).expect("booked");
        }
        let day = || MONDAY.parse().expect("a day");
        let new = NewWait {
            institution: scene.id(),
            centre: scene.centre,
            services: vec!["card".to_owned(), "passport".to_owned()],
            wish: Wish { from: day(), to: day(), part: DayPart::Any },
            contact: contact(9),
            share: Share::Web,
            language: Language::Lv,
            by: Actor::Submitter,
        };
        let keys = scene.house.office.keys.clone();
        let id = db.write_now(new.institution, move |tx, at| wait_join(tx, at, &keys, &new)).expect("joined");
        let (institution, now) = (scene.id(), db.moment().now());
        let starts = || {
            db.read_now(move |tx| {
                let row = wait(tx, institution, id)?;
                wait_starts(tx, now, &row)
            })
            .expect("starts")
        };
        assert_eq!(starts(), [], "four quarters of an hour are free, no two of them side by side");
        set(&scene, db, "others", &details(1, PoolRules { most_services: 1, ..rules() }));
        assert_eq!(starts(), [], "nobody else takes both");
        set(&scene, db, "others", &details(1, rules()));
        assert_eq!(starts()[0].start, monday("09:00"));
    }

    fn the_reminder_tells_of_each(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let wanted = scene.wanted("card passport", Share::Web);
        let email = Some("persona.001@example.org".to_owned());
        let contact = Some(Contact { email, phone: None, ..contact(1) });
        scene.book(db, &NewVisit { wanted, contact, ..scene.asked(1, monday("09:00")) }).expect("booked");
        clock.set(riga("2026-11-22T10:00"));
        let (house, now) = (scene.house.clone(), db.moment().now());
        let done: Result<usize, AppointmentError> = db.write_now(scene.id(), move |tx, at| {
            let ids = reminders_due(tx, now, house.here.id)?;
            visits_remind(tx, at, &house.office, house.here.id, &ids)
        });
        assert_eq!(done.expect("reminded"), 1);
        let institution = scene.id();
        let texts: Result<Vec<(String,)>, DbError> =
            db.read_now(move |tx| tx.all(TEXTS, params![institution]));
        let [(text,)] = texts.expect("read").try_into().expect("one letter");
        assert_eq!(text.matches("Karte").count(), 2, "both are called so: {text}");
    }
}
