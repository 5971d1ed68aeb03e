//! What is left of a visit: what was said of it, what is counted of it, and what is planned by that.

use jiff::{SignedDuration, civil::Weekday};
use lodzins_core::{
    appointment::Share,
    fact::FactKind,
    feedback::{Feedback, FeedbackWay},
    id::{CounterId, VisitId},
    moment::date_in_latvia,
    planning::{Lead, Promise, Seen, WhatIf, simulated},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::NewVisit,
    audit::{FindingKind, Scope},
    feedback::{Cards, DayAnswers, FeedbackError, feedback_days, feedback_enter, feedback_give},
    idempotency::RequestKey,
    planning::{Kept, Past, past},
    reception::{
        AtCounter, CounterDetails, Finished, ReceptionError, WalkIn, counter_open, counter_set,
        visit_arrive, visit_call_next, visit_finish, visit_no_show, visit_start, visit_walk_in,
    },
    statistics::day_totals,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{MONDAY, Scene, monday};
use crate::audit::scene::Scene as Register;

/// Puts the clock to a time of the monday.
fn at(db: &Db, clock: &SetClock, time: &str) {
    clock.advance(monday(time).duration_since(db.moment().now()));
}

/// A counter that somebody sits at.
fn open(scene: &Scene, db: &Db) -> CounterId {
    let (desk, centre) = (scene.house.here, scene.centre);
    let details = CounterDetails { name: "1. lodziņš".to_owned(), ..CounterDetails::default() };
    db.write_now(desk.id, move |tx, at| {
        let by = desk.clerk();
        let id = counter_set(tx, at, desk.id, centre, "1", &details, by)?;
        counter_open(tx, at, desk.id, id, by)?;
        Ok::<_, ReceptionError>(id)
    })
    .expect("an open counter")
}

fn walk_in(scene: &Scene, db: &Db) -> VisitId {
    let (keys, institution) = (scene.house.office.keys.clone(), scene.id());
    let new = WalkIn {
        key: None,
        institution,
        centre: scene.centre,
        services: vec!["card".to_owned()],
        name: None,
        reason: None,
        anyway: false,
        by: scene.house.here.clerk(),
    };
    db.write_now(institution, move |tx, at| visit_walk_in(tx, at, &keys, &new))
        .expect("they are here")
        .id
}

/// Calls whoever is next and serves them for so many minutes.
fn serve(scene: &Scene, db: &Db, clock: &SetClock, counter: CounterId, minutes: i64) -> VisitId {
    let desk = scene.house.here;
    let id = db
        .write_now(desk.id, move |tx, at| {
            let stays = AtCounter::Stays;
            visit_call_next(tx, at, desk.id, counter, stays, None, desk.clerk())
        })
        .expect("the counter is open")
        .expect("somebody waits")
        .id;
    db.write_now(desk.id, move |tx, at| {
        visit_start(tx, at, desk.id, id, Some(counter), None, desk.clerk()).map(drop)
    })
    .expect("at the counter");
    clock.advance(SignedDuration::from_mins(minutes));
    db.write_now(desk.id, move |tx, at| {
        visit_finish(tx, at, desk.id, id, Some(counter), &Finished::default(), desk.clerk())
            .map(drop)
    })
    .expect("done");
    id
}

fn give(scene: &Scene, db: &Db, id: VisitId, answer: Feedback) -> Result<(), FeedbackError> {
    let institution = scene.id();
    db.write_now(institution, move |tx, at| feedback_give(tx, at, institution, id, answer))
}

fn enter(db: &Db, cards: &Cards) -> Result<(), FeedbackError> {
    let cards = cards.clone();
    db.write_now(cards.institution, move |tx, at| feedback_enter(tx, at, &cards))
}

/// What was said on the monday.
fn said(scene: &Scene, db: &Db) -> Vec<(FeedbackWay, Feedback, i64)> {
    let (institution, centre) = (scene.id(), scene.centre);
    let day = MONDAY.parse().expect("a day");
    let days = db
        .read_now(move |tx| feedback_days(tx, institution, centre, day, day))
        .expect("what was said");
    let told = |one: &DayAnswers| (one.way, one.answer, one.quantity);
    days.iter().map(told).collect()
}

fn cards(scene: &Scene, counted: [u16; 3]) -> Cards {
    Cards {
        key: None,
        institution: scene.id(),
        centre: scene.centre,
        given_on: MONDAY.parse().expect("a day"),
        counted,
        by: scene.house.here.clerk(),
    }
}

fn seen(scene: &Scene, db: &Db) -> Past {
    let (institution, centre, now) = (scene.id(), scene.centre, db.moment().now());
    let day = MONDAY.parse().expect("a day");
    db.read_now(move |tx| past(tx, institution, centre, (day, day), now)).expect("the past")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn who_was_served_says_once_how_it_was(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        at(db, clock, "09:00");
        let counter = open(&scene, db);
        let id = walk_in(&scene, db);
        assert!(matches!(give(&scene, db, id, Feedback::Good), Err(FeedbackError::NotNow)));
        serve(&scene, db, clock, counter, 10);
        give(&scene, db, id, Feedback::Good).expect("said");
        give(&scene, db, id, Feedback::Good).expect("twice is once");
        let other = give(&scene, db, id, Feedback::Bad);
        assert!(matches!(other, Err(FeedbackError::Given(Feedback::Good))), "{other:?}");
        assert_eq!(said(&scene, db), [(FeedbackWay::Page, Feedback::Good, 1)]);
        let (institution, day) = (scene.id(), MONDAY.parse().expect("a day"));
        let facts = db
            .read_now(move |tx| day_totals(tx, institution, FactKind::Feedback, None, day, day))
            .expect("facts");
        assert_eq!((facts.len(), facts[0].subject.as_str(), facts[0].quantity), (1, "good", 1));
    }

    fn after_two_weeks_and_from_elsewhere_nothing_is_said(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        at(db, clock, "09:00");
        let counter = open(&scene, db);
        walk_in(&scene, db);
        let id = serve(&scene, db, clock, counter, 10);
        let there = scene.house.there.id;
        let foreign = db.write_now(there, move |tx, at| {
            feedback_give(tx, at, there, id, Feedback::Good)
        });
        assert!(matches!(foreign, Err(FeedbackError::NotThere)));
        clock.advance(SignedDuration::from_hours(24 * 15));
        assert!(matches!(give(&scene, db, id, Feedback::Good), Err(FeedbackError::NotNow)));
        assert_eq!(said(&scene, db), []);
    }

    fn cards_are_counted_by_the_desk(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        at(db, clock, "17:00");
        let key = Some(RequestKey::new("form 1", b"the form"));
        let twelve = Cards { key, ..cards(&scene, [9, 0, 3]) };
        enter(db, &twelve).expect("entered");
        enter(db, &twelve).expect("the same form twice");
        let expected =
            [(FeedbackWay::Paper, Feedback::Bad, 3), (FeedbackWay::Paper, Feedback::Good, 9)];
        assert_eq!(said(&scene, db), expected);
        assert!(matches!(enter(db, &cards(&scene, [0; 3])), Err(FeedbackError::Empty)));
        let most = enter(db, &cards(&scene, [1000, 0, 0]));
        assert!(matches!(most, Err(FeedbackError::TooMany(999))));
        let tomorrow = Cards {
            given_on: "2026-11-24".parse().expect("a day"),
            ..cards(&scene, [1, 0, 0])
        };
        assert!(matches!(enter(db, &tomorrow), Err(FeedbackError::InFuture)));
        let there = Cards { institution: scene.house.there.id, ..cards(&scene, [1, 0, 0]) };
        assert!(matches!(enter(db, &there), Err(FeedbackError::NotThere)));
        assert_eq!(said(&scene, db), expected);
    }

    fn what_was_said_is_covered_by_the_trail(db: &Db) {
        let register = Register::set(db);
        let scene = Scene::within(db, register.house.clone(), 1);
        let given_on = date_in_latvia(db.moment().now());
        enter(db, &Cards { given_on, ..cards(&scene, [1, 0, 0]) }).expect("entered");
        assert_eq!(register.found(db, &Scope::default()), []);
        let institution = scene.id();
        let text = "UPDATE feedback SET answer = 'bad' WHERE institution_id = $1";
        db.write_now(institution, move |tx, _| {
            let sql = lodzins_db::Sql { name: "test::ALTER", text };
            tx.changes(sql, lodzins_db::params![institution])
        })
        .map_err(|wrong: lodzins_db::DbError| wrong)
        .expect("altered");
        assert_eq!(register.found(db, &Scope::default()), [FindingKind::RecordAltered]);
    }

    fn a_centre_knows_when_people_come_and_which_bookings_are_kept(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 2);
        let days_before = |n: usize, share, time| {
            let asked = scene.asked(n, monday(time));
            let wanted = scene.wanted("card", share);
            let by = scene.house.here.clerk();
            scene.book(db, &NewVisit { wanted, by, ..asked }).expect("booked").id
        };
        let lead = Lead::of(db.moment().date(), MONDAY.parse().expect("a day"));
        let (kept, missed) = (days_before(1, Share::Web, "09:00"), days_before(2, Share::Phone, "10:00"));
        at(db, clock, "08:58");
        let counter = open(&scene, db);
        let desk = scene.house.here;
        db.write_now(desk.id, move |tx, at| {
            visit_arrive(tx, at, desk.id, kept, None, desk.clerk()).map(drop)
        })
        .expect("here");
        walk_in(&scene, db);
        assert_eq!(serve(&scene, db, clock, counter, 20), kept);
        serve(&scene, db, clock, counter, 10);
        at(db, clock, "10:30");
        db.write_now(desk.id, move |tx, at| visit_no_show(tx, at, desk.id, missed, desk.clerk()))
            .expect("nobody came");
        let past = seen(&scene, db);
        assert_eq!(past.kept[&(Share::Web, lead)], Kept { came: 1, missed: 0 });
        assert_eq!(past.kept[&(Share::Phone, lead)], Kept { came: 0, missed: 1 });
        // Who walked in counts in the hour in which they came; who booked, in that of the appointment.
        let hour = |hour| past.load.seen(Weekday::Monday, hour);
        assert_eq!(hour(8), Seen { walk_ins: 1, ..Seen::default() });
        assert_eq!(hour(9), Seen { booked: 1, ..Seen::default() });
        assert_eq!(hour(10), Seen { missed: 1, ..Seen::default() });
        assert_eq!((past.days, past.load.days_of(Weekday::Monday)), (1, 1));
        let times = past.times["card"];
        assert_eq!((times.served, times.served_secs), (2, 30 * 60));
        assert_eq!(times.waited_secs, 20 * 60, "the one who walked in waited for the other");
        let mut secs = past.load.serving_secs().to_vec();
        secs.sort_unstable();
        assert_eq!(secs, [10 * 60, 20 * 60]);

        // Somebody who was missed comes after all: the booking was kept.
        at(db, clock, "10:40");
        db.write_now(desk.id, move |tx, at| {
            visit_arrive(tx, at, desk.id, missed, None, Actor::System).map(drop)
        })
        .expect("late, and here");
        serve(&scene, db, clock, counter, 5);
        assert_eq!(seen(&scene, db).kept[&(Share::Phone, lead)], Kept { came: 1, missed: 0 });
        let what_if = WhatIf {
            weekday: Weekday::Monday,
            specialists: [1; 24],
            more_percent: 0,
            missed_percent: None,
            seed: 1,
        };
        let promise = Promise { percent: 90, minutes: 15 };
        let load = seen(&scene, db).load;
        assert!(simulated(&load, &what_if, promise).is_some(), "a monday was seen");
    }
}
