//! Pools and what is free.

use jiff::civil::{Weekday, date};
use lodzins_core::appointment::{PoolFault, PoolRules, Share, Shares, WeekPlaces};
use lodzins_db::Db;
use lodzins_service::{
    appointment::{
        AppointmentError, pool_day_set, pool_weekly_add, pool_weekly_remove, pools, served_at,
    },
    hours::{Exception, exception_add},
    institution::structure::StructureError,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{Scene, details, monday, riga, rules, set_pool, set_weekly};
use crate::structure::last_said;

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn free_starts_follow_the_hours_the_service_and_the_places(db: &Db) {
        let scene = Scene::set(db, 2);
        let passport = scene.free(db, "passport", Share::Web);
        assert_eq!(passport.len(), 11, "every quarter from 9 to 11:30: {passport:?}");
        assert_eq!((passport[0].as_str(), passport[10].as_str()), ("09:00 2", "11:30 2"));
        assert_eq!(scene.free(db, "card", Share::Web).len(), 12);
        let closed = ["2026-11-22", "2026-12-25"];
        for day in closed {
            assert_eq!(scene.free_on(db, day, "card", Share::Web).expect("no error"), [""; 0], "{day}");
        }
        let unknown = scene.free_on(db, "2026-11-23", "tax", Share::Web);
        assert!(matches!(unknown, Err(AppointmentError::NotServed)), "{unknown:?}");
    }

    fn too_soon_and_too_late_are_not_offered(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        clock.set(monday("09:20"));
        let first = |share| scene.free(db, "card", share).first().cloned();
        assert_eq!(first(Share::Web).as_deref(), Some("10:30 1"), "an hour ahead");
        assert_eq!(first(Share::Desk).as_deref(), Some("09:30 1"), "the desk up to the last moment");
        let on = |day| scene.free_on(db, day, "card", Share::Web).expect("no error").len();
        assert_eq!((on("2027-01-22"), on("2027-01-25")), (12, 0), "sixty days ahead");
        assert_eq!(on("2026-11-20"), 0, "a day that is over");
    }

    fn a_closure_of_the_centre_closes_the_book(db: &Db) {
        let scene = Scene::set(db, 1);
        let desk = scene.house.here;
        let (place, day) = (scene.place, date(2026, 11, 23));
        let closure = Exception::Closure(lodzins_core::hours::Closure {
            from: day,
            to: Some(day),
            part: Some("9–11".parse().expect("times")),
            reason: lodzins_core::hours::Told { lv: "Apmācības".to_owned(), ..Default::default() },
        });
        db.write_now(desk.id, move |tx, at| {
            exception_add(tx, at, desk.id, place, &closure, desk.clerk())
        })
        .expect("a closure");
        let free = scene.free(db, "card", Share::Web);
        assert_eq!(free, ["11:00 1", "11:15 1", "11:30 1", "11:45 1"]);
    }

    fn a_day_with_fewer_people_has_fewer_places(db: &Db) {
        let scene = Scene::set(db, 3);
        let desk = scene.house.here;
        let set = |pool, day, places| {
            db.write_now(desk.id, move |tx, at| {
                pool_day_set(tx, at, desk.id, pool, day, places, desk.clerk())
            })
        };
        set(scene.pool, date(2026, 11, 23), Some(1)).expect("set");
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 1");
        assert_eq!(last_said(db, desk.id, "pool.day_set"), "windows 2026-11-23: 1");
        set(scene.pool, date(2026, 11, 23), None).expect("set");
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 3");
        let over = set(scene.pool, date(2026, 11, 19), Some(1));
        assert!(matches!(over, Err(AppointmentError::Structure(StructureError::DayOver))));
        let there = scene.house.there;
        let foreign = db.write_now(there.id, move |tx, at| {
            pool_day_set(tx, at, there.id, scene.pool, date(2026, 11, 23), None, there.clerk())
        });
        assert!(matches!(foreign, Err(AppointmentError::NotThere)), "{foreign:?}");
    }

    fn weekdays_and_parts_of_a_day_have_their_own_numbers(db: &Db) {
        let scene = Scene::set(db, 3);
        let (desk, pool) = (scene.house.here, scene.pool);
        let number = |weekday, part: &str, places| {
            let part = (!part.is_empty()).then(|| part.parse().expect("a time"));
            WeekPlaces { weekday, part, places }
        };
        let morning = number(Weekday::Monday, "9–10", 4);
        set_weekly(db, desk, pool, &[morning, number(Weekday::Friday, "", 1)]).expect("set");
        let said = last_said(db, desk.id, "pool.weekly_set");
        assert_eq!(said, "windows: Monday 09:00–10:00: 4; Friday: 1");
        let passport = scene.free(db, "passport", Share::Web);
        assert_eq!(passport[..4], ["09:00 4", "09:15 4", "09:30 4", "09:45 3"], "the lower one");
        let friday = scene.free_on(db, "2026-11-27", "card", Share::Web).expect("no error");
        assert!(friday.len() == 12 && friday.iter().all(|one| one.ends_with(" 1")), "{friday:?}");
        let change = |one: WeekPlaces, adds: bool| {
            db.write_now(desk.id, move |tx, at| {
                if adds {
                    return pool_weekly_add(tx, at, desk.id, pool, &[one], desk.clerk());
                }
                let which = (one.weekday, one.part);
                pool_weekly_remove(tx, at, desk.id, pool, which, desk.clerk())
            })
        };
        let twice = change(number(Weekday::Monday, "9:30–11", 1), true);
        assert!(matches!(twice, Err(AppointmentError::Fault(PoolFault::PartTwice))), "{twice:?}");
        change(number(Weekday::Monday, "10–11", 2), true).expect("added");
        assert_eq!(scene.free(db, "card", Share::Web)[3..5], ["09:45 4", "10:00 2"]);
        change(morning, false).expect("removed");
        change(morning, false).expect("removed already");
        assert_eq!(scene.free(db, "card", Share::Web)[3..5], ["09:45 3", "10:00 2"]);
        db.write_now(desk.id, move |tx, at| {
            pool_day_set(tx, at, desk.id, pool, date(2026, 11, 23), Some(5), desk.clerk())
        })
        .expect("set");
        assert_eq!(scene.free(db, "card", Share::Web)[4], "10:00 5", "a date goes before");
        let many = set_weekly(db, desk, pool, &[number(Weekday::Monday, "", 1001)]);
        assert!(matches!(many, Err(AppointmentError::Fault(PoolFault::Places))), "{many:?}");
        let foreign = set_weekly(db, scene.house.there, pool, &[]);
        assert!(matches!(foreign, Err(AppointmentError::NotThere)), "{foreign:?}");
    }

    fn the_web_s_share_is_kept_from_the_web_alone(db: &Db) {
        let rules = PoolRules { shares: Shares { web: 50, phone: 100, desk: 100 }, ..rules() };
        let scene = Scene::with_rules(db, 2, rules);
        scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked");
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:15 1");
        assert_eq!(scene.free(db, "card", Share::Desk)[0], "09:00 1");
    }

    fn two_pools_of_a_centre_are_one_list(db: &Db) {
        let scene = Scene::set(db, 1);
        let desk = scene.house.here;
        let mut other = details(1, rules());
        other.services.truncate(1);
        set_pool(db, desk, scene.centre, "back-office", &other).expect("a pool");
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 2");
        assert_eq!(scene.free(db, "passport", Share::Web)[0], "09:00 1");
        let institution = scene.id();
        let at_nine = |n| scene.book(db, &scene.asked(n, monday("09:00"))).map(|one| one.id);
        let ids = [at_nine(1).expect("one"), at_nine(2).expect("two")];
        assert!(at_nine(3).is_err(), "both are taken");
        let at = ids.map(|id| scene.visit(db, id).pool_id);
        assert_ne!(at[0], at[1]);
        let closing = lodzins_service::appointment::PoolDetails {
            closed_from: Some(date(2026, 11, 23)),
            ..other
        };
        set_pool(db, desk, scene.centre, "back-office", &closing).expect("changed");
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:15 1");
        let (centre, today) = (scene.centre, date(2026, 11, 23));
        let served = db.read_now(move |tx| served_at(tx, institution, centre, today));
        assert_eq!(served.expect("read"), ["card", "passport"]);
    }

    fn a_pool_that_cannot_stand_is_refused(db: &Db) {
        let scene = Scene::set(db, 1);
        let (desk, there) = (scene.house.here, scene.house.there);
        let good = details(1, rules());
        let set = |details| set_pool(db, desk, scene.centre, "new", &details);
        let mut odd = good.clone();
        odd.services[0].minutes = 7;
        assert!(matches!(set(odd), Err(AppointmentError::Fault(PoolFault::Minutes))));
        let mut twice = good.clone();
        twice.services.push(twice.services[0].clone());
        assert!(matches!(set(twice), Err(AppointmentError::Fault(PoolFault::ServiceTwice))));
        let mut unknown = good.clone();
        "unknown".clone_into(&mut unknown.services[0].service);
        let said = set(unknown);
        assert!(matches!(&said, Err(AppointmentError::NoSuchService(code)) if code == "unknown"), "{said:?}");
        let foreign = set_pool(db, there, scene.centre, "new", &good);
        assert!(matches!(foreign, Err(AppointmentError::NotThere)), "{foreign:?}");
        let institution = scene.id();
        let all = db.read_now(move |tx| pools(tx, institution)).expect("read");
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].details, good);
    }

    fn an_institution_that_has_ended_books_nothing(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = scene.id();
        db.write_now(id, move |tx, _| {
            tx.changes(
                lodzins_db::Sql {
                    name: "test::END",
                    text: "UPDATE institution SET valid_to = '2026-11-23' WHERE id = $1",
                },
                lodzins_db::params![id],
            )
        })
        .map_err(|wrong: lodzins_db::DbError| wrong)
        .expect("ended");
        assert_eq!(scene.free(db, "card", Share::Web).len(), 12, "its last day");
        let after = scene.free_on(db, "2026-11-24", "card", Share::Web).expect("no error");
        assert_eq!(after, [""; 0]);
        let refused = scene.book(db, &scene.asked(1, riga("2026-11-24T09:00")));
        assert!(matches!(refused, Err(AppointmentError::InstitutionEnded { .. })), "{refused:?}");
    }
}
