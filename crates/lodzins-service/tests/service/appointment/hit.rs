//! Bookings that cannot be kept: seen beforehand, moved or called off in bulk, and everybody is told.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp, civil::Weekday};
use lodzins_core::{
    Channel, Language,
    appointment::{Share, VisitStatus, WeekPlaces},
    catalogue::Translated,
    hours::{Closure, PlaceKind, Told},
    id::{CentreId, VisitId},
    moment::latvia_zone,
    notice::{NoticeOccasion, NoticeState, NoticeWay},
    regime::{Change, Reception, Regime, Scope},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{
        AppointmentError, Contact, HitWhy, PoolDetails, Supposed, pool_day_set, visits_hit,
    },
    disruption::{BookedVisits, Fate, hit_by_schedule, hit_supposing, hits_cancel, hits_move},
    hours::{Exception, HoursError, exception_add, hours_as_laid_down},
    notice::{
        CallResult, NoticeRow, call_note, calls_to_make, notices_of, sms_claim, sms_not_sent,
        sms_sent, sms_worded, visit_language_set,
    },
    outbox::letters_recent,
    regime::{Bookings, RegimeError, regime_begin, regime_switch_on},
};
use lodzins_testkit::{SetClock, both_engines};
use proptest::prelude::*;

use super::scene::{Scene, contact, details, monday, riga, rules, set_pool, set_weekly};

/// A time of the monday at which so many people are received.
fn booked(scene: &Scene, db: &Db, n: usize, start: Timestamp) -> VisitId {
    scene.book(db, &scene.asked(n, start)).expect("a place").id
}

fn with_email(scene: &Scene, db: &Db, n: usize, start: Timestamp) -> VisitId {
    let email = Some(format!("persona.{n:03}@example.org"));
    let mut new = scene.asked(n, start);
    new.contact = Some(Contact { email, ..contact(n) });
    scene.book(db, &new).expect("a place").id
}

fn closed(from: &str, to: &str, part: Option<&str>) -> Closure {
    Closure {
        from: from.parse().expect("a day"),
        to: Some(to.parse().expect("a day")),
        part: part.map(|part| part.parse().expect("a time")),
        reason: Told { lv: "Avārija".to_owned(), ..Told::default() },
    }
}

fn close(scene: &Scene, db: &Db, closure: &Closure) {
    let (here, place, new) = (scene.house.here, scene.place, Exception::Closure(closure.clone()));
    let done: Result<_, HoursError> = db.write_now(here.id, move |tx, at| {
        exception_add(tx, at, here.id, place, &new, here.clerk())
    });
    done.expect("closed");
}

pub(super) fn hit(scene: &Scene, db: &Db) -> Vec<(VisitId, HitWhy)> {
    let (institution, now) = (scene.id(), db.moment().now());
    let hit = db.read_now(move |tx| visits_hit(tx, now, institution, &Supposed::default()));
    hit.expect("read").into_iter().map(|one| (one.visit.id, one.why)).collect()
}

fn move_all(scene: &Scene, db: &Db, ids: &[VisitId], to: Option<CentreId>) -> Vec<Fate> {
    let (house, ids) = (scene.house.clone(), ids.to_vec());
    let done: Result<_, AppointmentError> = db.write_now(house.here.id, move |tx, at| {
        hits_move(tx, at, &house.office, house.here.id, &ids, to, house.here.clerk())
    });
    done.expect("moved").into_iter().map(|(_, fate)| fate).collect()
}

fn cancel_all(scene: &Scene, db: &Db, ids: &[VisitId]) -> Vec<Fate> {
    let (house, ids) = (scene.house.clone(), ids.to_vec());
    let done: Result<_, AppointmentError> = db.write_now(house.here.id, move |tx, at| {
        hits_cancel(tx, at, &house.office, house.here.id, &ids, house.here.clerk())
    });
    done.expect("called off").into_iter().map(|(_, fate)| fate).collect()
}

pub(super) fn told(scene: &Scene, db: &Db, id: VisitId) -> Vec<NoticeRow> {
    let institution = scene.id();
    let rows: Result<_, DbError> = db.read_now(move |tx| notices_of(tx, institution, id));
    rows.expect("read")
}

fn regime(scope: Scope, change: Change) -> Regime {
    let (from, to) = ("2026-11-23", Some("2026-11-24"));
    Regime {
        name: Translated::latvian("Tikai attālināti"),
        notice: Translated::latvian("Klātienē nepieņemam."),
        foreign_ground: None,
        scope,
        changes: vec![change],
        from: from.parse().expect("a day"),
        to: to.map(|to| to.parse().expect("a day")),
    }
}

fn would_hit(scene: &Scene, db: &Db, regime: &Regime) -> Vec<Timestamp> {
    let (institution, now, regime) = (scene.id(), db.moment().now(), regime.clone());
    let hit = db.read_now(move |tx| BookedVisits.hit(tx, now, institution, &regime));
    hit.expect("read").into_iter().map(|one| one.starts_at).collect()
}

fn supposing(scene: &Scene, db: &Db, supposed: Supposed) -> Vec<Timestamp> {
    let (institution, now) = (scene.id(), db.moment().now());
    let hit = db.read_now(move |tx| hit_supposing(tx, now, institution, &supposed));
    hit.expect("read").into_iter().map(|one| one.starts_at).collect()
}

/// Whom another pool in the place of the scene's would hit.
fn would_hit_by(scene: &Scene, db: &Db, details: &PoolDetails) -> Vec<Timestamp> {
    let pool = Some((scene.pool, details.clone()));
    supposing(scene, db, Supposed { pool, ..Supposed::default() })
}

fn switch_on(scene: &Scene, db: &Db, regime: &Regime) {
    let (here, regime) = (scene.house.here, regime.clone());
    let done: Result<_, RegimeError> = db.write_now(here.id, move |tx, at| {
        let id = regime_begin(tx, at, here.id, &regime, here.clerk())?;
        regime_switch_on(tx, at, here.id, id, here.clerk())
    });
    done.expect("on");
}

fn clock_of(at: Timestamp) -> String {
    at.to_zoned(latvia_zone()).strftime("%d %H:%M").to_string()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_regime_tells_whom_it_would_hit_and_then_they_stand_in_the_list(db: &Db) {
        let scene = Scene::set(db, 2);
        let card = booked(&scene, db, 1, monday("09:00"));
        let later = booked(&scene, db, 2, riga("2026-11-25T09:00"));
        let scope = Scope { services: vec!["card".to_owned()], ..Scope::default() };
        let only = Change::Channels { only: vec![Channel::Phone, Channel::Email] };
        let regime = regime(scope, only);
        assert_eq!(would_hit(&scene, db, &regime), [monday("09:00")]);
        assert_eq!(hit(&scene, db), [], "nothing is switched on");
        switch_on(&scene, db, &regime);
        assert_eq!(hit(&scene, db), [(card, HitWhy::NotReceived)]);
        assert!(!scene.free(db, "passport", Share::Desk).is_empty(), "another service goes on");
        assert!(scene.free(db, "card", Share::Desk).is_empty(), "what is hit is not sold anew");
        assert!(would_hit(&scene, db, &regime).is_empty(), "it hits nobody a second time");
        assert!(hit(&scene, db).iter().all(|(id, _)| *id != later));
    }

    fn whoever_is_one_too_many_for_a_weekly_number_is_hit(db: &Db) {
        let scene = Scene::set(db, 2);
        let first = booked(&scene, db, 1, monday("09:00"));
        let second = booked(&scene, db, 2, monday("09:00"));
        booked(&scene, db, 3, monday("10:00"));
        booked(&scene, db, 4, monday("10:00"));
        let part = Some("9–10".parse().expect("a time"));
        let set = |places| {
            let number = WeekPlaces { weekday: Weekday::Monday, part, places };
            set_weekly(db, scene.house.here, scene.pool, &[number]).expect("numbers");
        };
        set(1);
        assert_eq!(hit(&scene, db), [(second, HitWhy::Full)], "who booked first is kept");
        set(0);
        assert_eq!(hit(&scene, db), [(first, HitWhy::Full), (second, HitWhy::Full)]);
        set_weekly(db, scene.house.here, scene.pool, &[]).expect("numbers");
        assert_eq!(hit(&scene, db), []);
    }

    fn an_emergency_regime_hits_forty_and_everybody_is_told_of_another_time(db: &Db) {
        let scene = Scene::set(db, 4);
        let all: Vec<VisitId> = (0..40)
            .map(|n| {
                let quarter = i64::try_from(n % 12).expect("a few");
                let start = monday("09:00") + SignedDuration::from_mins(15 * quarter);
                if n % 2 == 0 { with_email(&scene, db, n, start) } else { booked(&scene, db, n, start) }
            })
            .collect();
        let closed = Change::Reception { how: Reception::Closed };
        switch_on(&scene, db, &regime(Scope::default(), closed));
        assert_eq!(hit(&scene, db).len(), 40);
        let fates = move_all(&scene, db, &all, None);
        assert!(fates.iter().all(|fate| matches!(fate, Fate::Moved(_))), "{fates:?}");
        assert_eq!(hit(&scene, db), []);
        let mut a_start: BTreeMap<Timestamp, usize> = BTreeMap::new();
        for (n, id) in all.iter().enumerate() {
            let row = scene.visit(db, *id);
            let start = row.starts_at.expect("a time");
            assert!(start >= riga("2026-11-25T09:00"), "{}", clock_of(start));
            *a_start.entry(start).or_default() += 1;
            let notices = told(&scene, db, *id);
            let [one] = notices.as_slice() else { panic!("told {} times", notices.len()) };
            let way = if n % 2 == 0 { NoticeWay::Email } else { NoticeWay::Sms };
            assert_eq!((one.occasion, one.way), (NoticeOccasion::Moved, way));
            assert_eq!((one.starts_at, one.was_at.is_some()), (start, true));
        }
        assert!(a_start.values().all(|count| *count <= 4), "no place is given twice");
        let institution = scene.id();
        let letters = db.read_now(move |tx| letters_recent(tx, institution, 100));
        assert_eq!(letters.map_err(|wrong: DbError| wrong).expect("read").len(), 20);
    }

    fn a_visit_goes_to_its_own_hour_of_the_next_day(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = booked(&scene, db, 1, monday("11:30"));
        let own = booked(&scene, db, 2, monday("09:00"));
        close(&scene, db, &closed("2026-11-23", "2026-11-23", Some("11–12")));
        assert_eq!(hit(&scene, db), [(id, HitWhy::Closed)], "the morning stays open");
        let fates = move_all(&scene, db, &[id, own], None);
        assert_eq!(fates, [Fate::Moved(monday("10:45")), Fate::NotHit]);
        assert_eq!(scene.visit(db, own).starts_at, Some(monday("09:00")));
        assert!(told(&scene, db, own).is_empty());
    }

    fn a_hold_is_not_confirmed_into_a_closed_hour(db: &Db) {
        let scene = Scene::set(db, 1);
        let kept = scene.hold(db, &scene.asked(1, monday("09:00"))).expect("held");
        let shut_out = scene.hold(db, &scene.asked(2, monday("11:30"))).expect("held");
        close(&scene, db, &closed("2026-11-23", "2026-11-23", Some("11–12")));
        assert_eq!(scene.confirm(db, kept.id).expect("open").status, VisitStatus::Booked);
        let refused = scene.confirm(db, shut_out.id);
        let Err(AppointmentError::NotFree { nearest }) = refused else { panic!("{refused:?}") };
        let nearest: Vec<Timestamp> = nearest.iter().map(|one| one.start).collect();
        assert!(nearest.contains(&monday("10:45")), "{nearest:?}");
        assert!(!nearest.contains(&monday("11:30")), "{nearest:?}");
    }

    fn a_closure_tells_beforehand_whom_it_hits(db: &Db) {
        let scene = Scene::set(db, 1);
        booked(&scene, db, 1, monday("11:30"));
        let (institution, place, now) = (scene.id(), scene.place, db.moment().now());
        let would = |closure: Closure| {
            let hit = db.read_now(move |tx| {
                let all = hours_as_laid_down(tx, institution)?;
                let own = all.into_iter().find(|one| one.place.kind == PlaceKind::Centre);
                let mut schedule = own.expect("a centre").schedule;
                schedule.closures.push(closure.clone());
                hit_by_schedule(tx, now, institution, place, schedule)
            });
            hit.expect("read").len()
        };
        assert_eq!(would(closed("2026-11-23", "2026-11-23", Some("9–11"))), 0);
        assert_eq!(would(closed("2026-11-23", "2026-11-23", Some("11–12"))), 1);
        assert_eq!(hit(&scene, db), []);
    }

    fn with_fewer_people_those_who_booked_last_are_hit(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let first = booked(&scene, db, 1, monday("09:00"));
        clock.advance(SignedDuration::from_mins(1));
        let second = booked(&scene, db, 2, monday("09:00"));
        let (here, pool) = (scene.house.here, scene.pool);
        db.write_now(here.id, move |tx, at| {
            let day = "2026-11-23".parse().expect("a day");
            pool_day_set(tx, at, here.id, pool, day, Some(1), here.clerk())
        })
        .expect("fewer");
        assert_eq!(hit(&scene, db), [(second, HitWhy::Full)]);
        assert_eq!(move_all(&scene, db, &[first, second], None)[0], Fate::NotHit);
        assert_eq!(hit(&scene, db), []);
    }

    fn a_pool_that_closes_hits_what_is_booked_from_that_day_on(db: &Db) {
        let scene = Scene::set(db, 1);
        booked(&scene, db, 1, monday("09:00"));
        let later = booked(&scene, db, 2, riga("2026-11-24T09:00"));
        let mut closing = details(1, rules());
        closing.closed_from = Some(jiff::civil::date(2026, 11, 24));
        assert_eq!(would_hit_by(&scene, db, &closing), [riga("2026-11-24T09:00")]);
        assert_eq!(hit(&scene, db), [], "nothing is changed");
        set_pool(db, scene.house.here, scene.centre, "windows", &closing).expect("closed");
        assert_eq!(hit(&scene, db), [(later, HitWhy::PoolClosed)]);
        assert!(would_hit_by(&scene, db, &closing).is_empty(), "it hits nobody a second time");
        assert_eq!(move_all(&scene, db, &[later], None), [Fate::NoPlace], "there is no other pool");
        assert_eq!(cancel_all(&scene, db, &[later]), [Fate::Cancelled]);
        assert_eq!(told(&scene, db, later)[0].occasion, NoticeOccasion::Cancelled);
    }

    fn a_service_taken_out_of_a_pool_hits_who_booked_it_there(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = booked(&scene, db, 1, monday("09:00"));
        let mut without = details(1, rules());
        without.services.retain(|one| one.service != "card");
        assert_eq!(would_hit_by(&scene, db, &without), [monday("09:00")]);
        set_pool(db, scene.house.here, scene.centre, "windows", &without).expect("taken out");
        assert_eq!(hit(&scene, db), [(id, HitWhy::NotServed)]);
        let cards = details(1, rules());
        set_pool(db, scene.house.here, scene.centre, "cards", &cards).expect("another pool");
        let fates = move_all(&scene, db, &[id], None);
        assert_eq!(fates, [Fate::Moved(monday("09:00"))], "the other pool takes them at their time");
        assert_eq!(hit(&scene, db), []);
        assert!(told(&scene, db, id).is_empty(), "nothing has changed for them");
    }

    fn fewer_people_on_a_day_are_counted_beforehand(db: &Db) {
        let scene = Scene::set(db, 2);
        booked(&scene, db, 1, monday("09:00"));
        booked(&scene, db, 2, monday("09:00"));
        let day = jiff::civil::date(2026, 11, 23);
        let would = |places: Option<u16>| {
            let pool_day = Some((scene.pool, day, places));
            supposing(&scene, db, Supposed { pool_day, ..Supposed::default() }).len()
        };
        assert_eq!((would(None), would(Some(1)), would(Some(0))), (0, 1, 2));
        assert_eq!(hit(&scene, db), []);
    }

    fn what_cannot_be_moved_stays_in_the_list_until_it_is_called_off(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = with_email(&scene, db, 1, monday("09:00"));
        close(&scene, db, &closed("2026-11-23", "2027-03-31", None));
        assert_eq!(move_all(&scene, db, &[id], None), [Fate::NoPlace]);
        assert_eq!(hit(&scene, db).len(), 1);
        assert!(told(&scene, db, id).is_empty(), "nothing has happened that could be told");
        assert_eq!(cancel_all(&scene, db, &[id, id]), [Fate::Cancelled, Fate::NotHit]);
        assert_eq!(scene.visit(db, id).status, VisitStatus::Cancelled);
        assert_eq!(told(&scene, db, id)[0].occasion, NoticeOccasion::Cancelled);
    }

    fn whoever_cannot_be_reached_stands_in_the_list_of_calls(db: &Db) {
        let scene = Scene::set(db, 1);
        let nobody = Contact { phone: None, ..contact(1) };
        let mut new = scene.asked(1, monday("09:00"));
        new.contact = Some(nobody);
        for by in [Actor::Submitter, Actor::ApiKey(db.moment().id())] {
            for share in [Share::Web, Share::Desk] {
                (new.by, new.wanted.share) = (by, share);
                let refused = scene.book(db, &new);
                assert!(matches!(refused, Err(AppointmentError::ContactMissing)), "{by:?}");
            }
        }
        (new.by, new.wanted.share) = (scene.house.here.clerk(), Share::Phone);
        let refused = scene.book(db, &new);
        assert!(matches!(refused, Err(AppointmentError::ContactMissing)), "on the telephone");
        new.wanted.share = Share::Desk;
        let id = scene.book(db, &new).expect("they stand there").id;
        close(&scene, db, &closed("2026-11-23", "2026-11-23", None));
        let fates = move_all(&scene, db, &[id], None);
        assert!(matches!(fates.as_slice(), [Fate::Moved(_)]), "{fates:?}");
        let [call] = calls(&scene, db).try_into().expect("one call");
        assert_eq!((call.visit_id, call.occasion), (id, NoticeOccasion::Moved));
    }

    fn nobody_else_s_visit_is_touched(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = booked(&scene, db, 1, monday("09:00"));
        close(&scene, db, &closed("2026-11-23", "2026-11-23", None));
        let (there, office) = (scene.house.there, scene.house.office.clone());
        let done: Result<_, AppointmentError> = db.write_now(there.id, move |tx, at| {
            hits_move(tx, at, &office, there.id, &[id], None, there.clerk())
        });
        assert_eq!(done.expect("tried"), [(id, Fate::NotHit)]);
        assert_eq!(hit(&scene, db).len(), 1);
        let (here, office) = (scene.house.here, scene.house.office.clone());
        let foreign: CentreId = db.moment().id();
        let done: Result<_, AppointmentError> = db.write_now(here.id, move |tx, at| {
            hits_move(tx, at, &office, here.id, &[id], Some(foreign), here.clerk())
        });
        assert!(matches!(done, Err(AppointmentError::NotThere)), "{done:?}");
    }

    fn a_message_that_does_not_arrive_becomes_a_call(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = booked(&scene, db, 1, monday("09:00"));
        let institution = scene.id();
        db.write_now(institution, move |tx, _| {
            visit_language_set(tx, institution, id, Language::Ru)
        })
        .map_err(|wrong: DbError| wrong)
        .expect("set");
        close(&scene, db, &closed("2026-11-23", "2026-11-23", None));
        move_all(&scene, db, &[id], None);
        let claimed = claim(db);
        let [row] = claimed.as_slice() else { panic!("{claimed:?}") };
        assert!(claim(db).is_empty(), "what is claimed nobody else gets");
        let (office, of) = (scene.house.office.clone(), row.clone());
        let sms = db.read_now(move |tx| sms_worded(tx, &office, &of)).expect("worded");
        let sms = sms.expect("something to tell");
        assert_eq!(sms.to, "+37120000001");
        assert!(sms.text.starts_with("moved ru "), "{}", sms.text);
        assert!(calls(&scene, db).is_empty());
        let of = row.clone();
        written(db, move |tx, at| sms_not_sent(tx, at, &of, false, "no gateway"));
        let all = calls(&scene, db);
        let [call] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((call.visit_id, call.way, call.next_at), (id, NoticeWay::Call, monday("09:00")));
        let (call, here) = (call.id, scene.house.here);
        for result in [CallResult::NotReached, CallResult::Told, CallResult::GivenUp] {
            let done: Result<(), AppointmentError> = db.write_now(here.id, move |tx, at| {
                call_note(tx, at, here.id, call, result, here.clerk())
            });
            done.expect("noted");
            let left = usize::from(result == CallResult::NotReached);
            assert_eq!(calls(&scene, db).len(), left);
        }
        let [row] = told(&scene, db, id).try_into().expect("one notice");
        assert_eq!((row.state, row.attempts), (NoticeState::Told, 2), "what is settled stays so");
    }

    fn what_was_moved_on_is_not_told_by_an_old_message(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = booked(&scene, db, 1, monday("09:00"));
        close(&scene, db, &closed("2026-11-23", "2026-11-23", None));
        move_all(&scene, db, &[id], None);
        let row = claim(db).remove(0);
        scene.shift(db, id, riga("2026-11-26T10:00")).expect("moved by the visitor");
        let (office, of) = (scene.house.office.clone(), row.clone());
        let sms = db.read_now(move |tx| sms_worded(tx, &office, &of)).expect("looked at");
        assert_eq!(sms, None);
        written(db, move |tx, at| sms_sent(tx, at, &row, false));
        assert_eq!(told(&scene, db, id)[0].state, NoticeState::GivenUp);
    }
}

fn claim(db: &Db) -> Vec<NoticeRow> {
    written(db, |tx, at| sms_claim(tx, at, 10))
}

pub(super) fn written<T: Send + 'static>(
    db: &Db,
    work: impl Fn(&mut lodzins_db::Tx<'_>, &lodzins_core::Moment) -> Result<T, DbError> + Send + 'static,
) -> T {
    db.write_now(lodzins_core::id::InstitutionId::INSTALLATION, work).expect("written")
}

pub(super) fn calls(scene: &Scene, db: &Db) -> Vec<NoticeRow> {
    let institution = scene.id();
    let all = db.read_now(move |tx| calls_to_make(tx, institution, None, 100));
    all.expect("read").into_iter().map(|call| call.notice).collect()
}

/// A random week: who is booked when, and how they are reached; when it is closed; what the clerk does.
fn weeks() -> impl Strategy<Value = (Vec<(u8, u8, bool)>, u8, u8, bool)> {
    let visit = (0_u8..5, 0_u8..12, any::<bool>());
    (prop::collection::vec(visit, 1..12), 0_u8..5, 1_u8..3, any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Whoever is hit ends up moved and told, called off and told, or in the list; nobody is left out.
    #[test]
    fn nobody_who_is_hit_is_left_out((visits, closed_day, days, cancels) in weeks()) {
        let fresh = lodzins_testkit::Fresh::on(lodzins_testkit::Kind::Sqlite, MIGRATIONS);
        let (db, scene) = (fresh.db(), Scene::set(fresh.db(), 2));
        let mut all = BTreeSet::new();
        for (n, (day, quarter, email)) in visits.iter().enumerate() {
            let start = monday("09:00")
                + SignedDuration::from_hours(24 * i64::from(*day))
                + SignedDuration::from_mins(15 * i64::from(*quarter));
            let mut new = scene.asked(n, start);
            if *email {
                let email = Some(format!("persona.{n:03}@example.org"));
                new.contact = Some(Contact { phone: None, email, name: format!("Testa Persona {n:03}") });
            }
            if let Ok(booked) = scene.book(db, &new) {
                all.insert(booked.id);
            }
        }
        let from = jiff::civil::date(2026, 11, 23 + closed_day.cast_signed());
        let to = jiff::civil::date(2026, 11, (23 + closed_day + days).cast_signed());
        close(&scene, db, &closed(&from.to_string(), &to.to_string(), None));
        let before: BTreeSet<VisitId> = hit(&scene, db).into_iter().map(|(id, _)| id).collect();
        let ids: Vec<VisitId> = before.iter().copied().collect();
        let fates = if cancels { cancel_all(&scene, db, &ids) } else { move_all(&scene, db, &ids, None) };
        prop_assert_eq!(fates.len(), ids.len());
        let after: BTreeSet<VisitId> = hit(&scene, db).into_iter().map(|(id, _)| id).collect();
        for id in &all {
            let (row, notices) = (scene.visit(db, *id), told(&scene, db, *id));
            let occasion = notices.first().map(|one| one.occasion);
            let fine = match (before.contains(id), after.contains(id)) {
                (false, still) => !still && notices.is_empty(),
                (true, true) => notices.is_empty() && !cancels,
                (true, false) => notices.len() == 1 && match occasion {
                    Some(NoticeOccasion::Moved) => row.status == VisitStatus::Booked,
                    Some(NoticeOccasion::Cancelled) => row.status == VisitStatus::Cancelled,
                    _ => false,
                },
            };
            prop_assert!(fine, "{} {:?} {:?}", row.status, row.starts_at, notices);
        }
    }
}
