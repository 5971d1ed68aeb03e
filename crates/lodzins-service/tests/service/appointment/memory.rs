//! Free starts from memory are those of the tables, whoever changed them.

use jiff::{
    SignedDuration,
    civil::{Date, Weekday, date},
};
use lodzins_core::{
    appointment::{FreeStart, Share, WeekPlaces},
    hours::{Closure, Told},
};
use lodzins_db::{Db, Protection};
use lodzins_service::{
    appointment::{AppointmentError, Availability, Booked, pool_day_set, slots, visit_book},
    hours::{Exception, exception_add},
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::{
    rush::without,
    scene::{Scene, details, monday, rules, set_pool, set_weekly},
};
use crate::rivals::rival;

/// The starts of sixty days from tomorrow on from memory, which must be those of the tables.
fn agreed(scene: &Scene, db: &Db, memory: &Availability, share: Share) -> Vec<FreeStart> {
    let (institution, memory, now) = (scene.id(), memory.clone(), db.moment().now());
    let wanted = scene.wanted("card", share);
    let day = date(2026, 11, 21);
    let (kept, read) = db
        .read_now(move |tx| {
            let kept = memory.slots(tx, now, institution, &wanted, day, 60)?;
            let read = slots(tx, now, institution, &wanted, day, 60)?;
            Ok::<_, lodzins_service::appointment::AppointmentError>((kept, read))
        })
        .expect("starts");
    assert_eq!(kept, read);
    kept
}

/// The centre is closed on a day.
fn close(scene: &Scene, db: &Db, day: Date) {
    let (desk, place) = (scene.house.here, scene.place);
    let reason = Told { lv: "Apmācības".to_owned(), ..Told::default() };
    let closure = Exception::Closure(Closure { from: day, to: Some(day), part: None, reason });
    db.write_now(desk.id, move |tx, at| {
        exception_add(tx, at, desk.id, place, &closure, desk.clerk())
    })
    .expect("a closure");
}

/// Somebody books through a program, the day is closed by `db`, and somebody else asks that program for the same day;
/// what the second one is told.
fn booked_as_the_day_is_closed(
    scene: &Scene,
    db: &Db,
    program: &Db,
) -> Result<Booked, AppointmentError> {
    for n in 0..2 {
        scene.book(program, &scene.asked(n, monday("09:00"))).expect("open");
    }
    close(scene, db, date(2026, 11, 23));
    scene.book(program, &scene.asked(2, monday("09:15")))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn every_act_is_seen_at_once_in_both_shares(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let memory = Availability::default();
        let free = |share| agreed(&scene, db, &memory, share).len();
        let all = free(Share::Web);
        let booked = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        let held = scene.hold(db, &scene.asked(2, monday("09:00"))).expect("held").id;
        assert_eq!((free(Share::Web), free(Share::Desk)), (all - 1, all - 1));
        scene.shift(db, booked, monday("10:00")).expect("moved");
        assert_eq!(free(Share::Web), all);
        scene.book(db, &scene.asked(3, monday("09:00"))).expect("booked");
        assert_eq!(free(Share::Web), all - 1);
        clock.advance(SignedDuration::from_mins(10));
        assert_eq!(free(Share::Web), all, "the hold is over");
        scene.confirm(db, held).expect("still free");
        assert_eq!(free(Share::Web), all - 1);
        scene.cancel(db, held).expect("called off");
        assert_eq!(free(Share::Web), all);
        for n in 0..40 {
            let day = i64::try_from(n % 4).expect("a small number");
            let start = monday("09:00") + SignedDuration::from_hours(24 * day);
            // Most find it taken: what is seen afterwards is what counts.
            let _ = scene.book(db, &scene.asked(100 + n, start));
            free(if n % 2 == 0 { Share::Web } else { Share::Desk });
        }
    }

    fn pools_and_hours_are_seen_at_once(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let (desk, pool) = (scene.house.here, scene.pool);
        let memory = Availability::default();
        let all = agreed(&scene, db, &memory, Share::Web).len();
        set_pool(db, desk, scene.centre, "windows", &details(5, rules())).expect("changed");
        assert_eq!(agreed(&scene, db, &memory, Share::Web)[0].places_left, 5);
        let day = date(2026, 11, 23);
        db.write_now(desk.id, move |tx, at| {
            pool_day_set(tx, at, desk.id, pool, day, Some(0), desk.clerk())
        })
        .expect("set");
        assert_eq!(agreed(&scene, db, &memory, Share::Web).len(), all - 12);
        let number = WeekPlaces { weekday: Weekday::Wednesday, part: None, places: 0 };
        set_weekly(db, desk, pool, &[number]).expect("numbers");
        let wednesdays = agreed(&scene, db, &memory, Share::Web);
        assert!(wednesdays.len() < all - 12 * 8, "nobody is there on any of them");
        set_weekly(db, desk, pool, &[]).expect("numbers");
        close(&scene, db, date(2026, 11, 24));
        assert_eq!(agreed(&scene, db, &memory, Share::Web).len(), all - 24);
        clock.advance(SignedDuration::from_hours(24));
        agreed(&scene, db, &memory, Share::Web);
    }

    fn nothing_is_booked_on_a_day_that_has_just_been_closed(db: &Db) {
        let scene = Scene::set(db, 5);
        let refused = booked_as_the_day_is_closed(&scene, db, db);
        assert!(matches!(refused, Err(AppointmentError::NotFree { .. })), "{refused:?}");
    }

    fn what_was_undone_was_never_arranged(db: &Db) {
        let scene = Scene::set(db, 5);
        scene.book(db, &scene.asked(1, monday("09:00"))).expect("open");
        let (desk, pool) = (scene.house.here, scene.pool);
        let (keys, asked) = (scene.house.office.keys.clone(), scene.asked(2, monday("09:00")));
        let refused: Result<(), AppointmentError> = db.write_now(desk.id, move |tx, at| {
            pool_day_set(tx, at, desk.id, pool, date(2026, 11, 23), Some(0), desk.clerk())?;
            visit_book(tx, at, &keys, &asked).map(drop)
        });
        assert!(matches!(refused, Err(AppointmentError::NotFree { .. })), "{refused:?}");
        scene.book(db, &scene.asked(2, monday("09:00"))).expect("open as before");
    }
}

#[test]
fn what_another_program_arranges_is_seen() {
    let fresh = Fresh::on(Kind::Postgres, lodzins_service::MIGRATIONS);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let scene = Scene::set(db, 5);
    let refused = booked_as_the_day_is_closed(&scene, db, &other);
    assert!(matches!(refused, Err(AppointmentError::NotFree { .. })), "{refused:?}");
}

/// The control: a program that never looks at the trail goes on booking.
#[test]
fn without_the_trail_a_closed_day_is_booked() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let fresh = without(kind, &[Protection::Arrangements]);
        let scene = Scene::set(fresh.db(), 5);
        booked_as_the_day_is_closed(&scene, fresh.db(), fresh.db()).expect("it does not know");
    }
}

#[test]
fn what_another_program_books_is_seen() {
    let fresh = Fresh::on(Kind::Postgres, lodzins_service::MIGRATIONS);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let scene = Scene::set(db, 1);
    let memory = Availability::default();
    let all = agreed(&scene, db, &memory, Share::Web).len();
    scene.book(&other, &scene.asked(1, monday("09:00"))).expect("booked");
    assert_eq!(agreed(&scene, db, &memory, Share::Web).len(), all - 1);
}
