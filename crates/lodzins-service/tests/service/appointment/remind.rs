//! The day before: reminded once, not at night; whose visit cannot be kept is called.

use std::sync::Arc;

use lodzins_core::{
    appointment::Share,
    id::VisitId,
    notice::{NoticeOccasion, NoticeState, NoticeWay},
};
use lodzins_db::{Db, Protection, Settings};
use lodzins_service::{
    MIGRATIONS,
    appointment::{AppointmentError, Contact, pool_day_set},
    notice::{letters_settle, reminders_due, sms_claim, visits_remind},
    outbox::{letter_dead, letters_claim},
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::{
    hit::{calls, told, written},
    scene::{Scene, contact, monday, riga},
};

fn due(scene: &Scene, db: &Db) -> Vec<VisitId> {
    let (institution, now) = (scene.id(), db.moment().now());
    db.read_now(move |tx| reminders_due(tx, now, institution)).expect("looked at")
}

fn remind(scene: &Scene, db: &Db, ids: &[VisitId]) -> usize {
    let (house, ids) = (scene.house.clone(), ids.to_vec());
    let done: Result<usize, AppointmentError> = db.write_now(house.here.id, move |tx, at| {
        visits_remind(tx, at, &house.office, house.here.id, &ids)
    });
    done.expect("marked")
}

/// One who left an e-mail address and one who left a telephone number, on the monday.
fn two(scene: &Scene, db: &Db) -> [VisitId; 2] {
    let mut by_email = scene.asked(1, monday("09:00"));
    let email = Some("persona.001@example.org".to_owned());
    by_email.contact = Some(Contact { email, phone: None, ..contact(1) });
    let by_phone = scene.asked(2, monday("11:45"));
    [by_email, by_phone].map(|new| scene.book(db, &new).expect("a place").id)
}

both_engines! {
    migrations = MIGRATIONS;

    fn on_the_day_before_each_is_reminded_once(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let [email, phone] = two(&scene, db);
        clock.set(riga("2026-11-21T12:00"));
        assert!(due(&scene, db).is_empty(), "two days before it is too early");
        clock.set(riga("2026-11-22T08:59"));
        assert!(due(&scene, db).is_empty(), "somebody may be asleep");
        clock.set(riga("2026-11-22T09:00"));
        let found = due(&scene, db);
        assert_eq!(found, [email, phone]);
        assert_eq!(remind(&scene, db, &found), 2);
        assert_eq!(remind(&scene, db, &found), 0, "another program found them, too");
        assert!(due(&scene, db).is_empty());
        for (id, way) in [(email, NoticeWay::Email), (phone, NoticeWay::Sms)] {
            let [one] = told(&scene, db, id).try_into().expect("one notice");
            assert_eq!((one.occasion, one.way), (NoticeOccasion::Reminder, way));
        }
        assert!(calls(&scene, db).is_empty());
    }

    fn whoever_booked_today_or_was_called_off_is_not_reminded(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let [email, phone] = two(&scene, db);
        scene.cancel(db, phone).expect("called off");
        clock.set(riga("2026-11-22T10:00"));
        scene.book(db, &scene.asked(3, monday("10:00"))).expect("a place");
        assert_eq!(due(&scene, db), [email]);
        scene.cancel(db, email).expect("called off");
        assert_eq!(remind(&scene, db, &[email]), 0, "it was called off in between");
    }

    fn a_visit_that_was_moved_is_reminded_of_at_its_new_time(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let [_, id] = two(&scene, db);
        clock.set(riga("2026-11-22T10:00"));
        let found = due(&scene, db);
        remind(&scene, db, &found);
        scene.shift(db, id, riga("2026-11-25T09:00")).expect("moved");
        assert!(due(&scene, db).is_empty());
        clock.set(riga("2026-11-24T10:00"));
        assert_eq!(due(&scene, db), [id]);
    }

    fn whose_visit_cannot_be_kept_is_called_instead(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let [email, phone] = two(&scene, db);
        let (here, pool) = (scene.house.here, scene.pool);
        db.write_now(here.id, move |tx, at| {
            let day = "2026-11-23".parse().expect("a day");
            pool_day_set(tx, at, here.id, pool, day, Some(0), here.clerk())
        })
        .expect("nobody is there");
        clock.set(riga("2026-11-22T10:00"));
        let found = due(&scene, db);
        assert_eq!(remind(&scene, db, &found), 2);
        let list = calls(&scene, db);
        let ids: Vec<VisitId> = list.iter().map(|call| call.visit_id).collect();
        assert_eq!(ids, [email, phone], "the earlier visit first");
        assert!(list.iter().all(|call| call.occasion == NoticeOccasion::Stranded));
    }

    fn whoever_gave_a_line_in_a_house_is_called(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let mut by_line = scene.asked(1, monday("09:00"));
        let phone = Some("6410 0000".to_owned());
        by_line.contact = Some(Contact { phone, ..contact(1) });
        let id = scene.book(db, &by_line).expect("a place").id;
        clock.set(riga("2026-11-22T10:00"));
        let found = due(&scene, db);
        assert_eq!(remind(&scene, db, &found), 1);
        let [call] = calls(&scene, db).try_into().expect("one call");
        assert_eq!((call.visit_id, call.way), (id, NoticeWay::Call));
        assert_eq!((call.occasion, call.next_at), (NoticeOccasion::Reminder, monday("09:00")));
        assert!(written(db, |tx, at| sms_claim(tx, at, 5)).is_empty(), "nothing is texted to it");
    }

    fn whoever_cannot_be_reached_is_not_reminded(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let mut new = scene.asked(1, monday("09:00"));
        new.contact = Some(Contact { phone: None, ..contact(1) });
        (new.by, new.wanted.share) = (scene.house.here.clerk(), Share::Desk);
        let id = scene.book(db, &new).expect("they stand there").id;
        clock.set(riga("2026-11-22T10:00"));
        let found = due(&scene, db);
        assert_eq!(remind(&scene, db, &found), 1);
        assert!(told(&scene, db, id).is_empty(), "there is nobody to call, and nothing has changed");
        assert!(due(&scene, db).is_empty());
    }

    fn a_letter_that_cannot_be_delivered_becomes_a_call(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let [email, _] = two(&scene, db);
        clock.set(riga("2026-11-22T10:00"));
        let found = due(&scene, db);
        remind(&scene, db, &found);
        let letter = written(db, |tx, at| letters_claim(tx, at, 5)).remove(0);
        let settle = || written(db, |tx, at| letters_settle(tx, at, 5));
        assert_eq!(settle(), 1);
        assert_eq!(told(&scene, db, email)[0].state, NoticeState::Waiting, "it is on its way");
        written(db, move |tx, at| letter_dead(tx, at, &letter, "no such address"));
        clock.set(riga("2026-11-22T10:10"));
        assert_eq!(settle(), 1);
        let [one] = calls(&scene, db).try_into().expect("one call");
        assert_eq!((one.visit_id, one.next_at), (email, monday("09:00")));
        assert_eq!(settle(), 0);
    }
}

/// The control: without the mark two programs that look at once tell everything twice.
#[test]
fn without_the_mark_people_are_reminded_twice() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let clock = Arc::new(SetClock::default());
        let without = |settings| Settings { without: vec![Protection::ReminderMark], ..settings };
        let fresh = Fresh::opened(kind, MIGRATIONS, Arc::clone(&clock), without);
        let (db, scene) = (fresh.db(), Scene::set(fresh.db(), 2));
        let ids = two(&scene, db);
        clock.set(riga("2026-11-22T10:00"));
        assert_eq!(remind(&scene, db, &ids) + remind(&scene, db, &ids), 4);
        assert_eq!(
            told(&scene, db, ids[0]).len(),
            2,
            "the mark protects nothing that this test can see"
        );
    }
}
