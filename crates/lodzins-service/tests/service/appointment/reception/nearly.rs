//! Whoever asked for it is told once that their turn is near; and where somebody stands in the line.

use std::sync::Arc;

use jiff::SignedDuration;
use lodzins_core::{
    Language,
    appointment::VisitStatus,
    id::VisitId,
    notice::{NoticeOccasion, NoticeState, NoticeWay},
};
use lodzins_db::{Db, DbError, Protection, Settings};
use lodzins_service::{
    MIGRATIONS,
    appointment::AppointmentError,
    notice::{
        NoticeRow, letter_word, letters_settle, letters_to_word, sms_claim, sms_not_sent, sms_sent,
        sms_worded,
    },
    outbox::{letter_dead, letters_claim},
    reception::{
        AtCounter, Finished, PlaceInLine, ReceptionError,
        nearly::{Reached, nearly_ask, nearly_rule, nearly_rule_set},
        place_in_line,
    },
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::scene::{Done, House};
use crate::appointment::hit::{calls, told, written};

fn phone() -> Reached {
    Reached::Phone("2000 0001".to_owned())
}

fn email() -> Reached {
    Reached::Email("Persona.001@example.org".to_owned())
}

fn ask(house: &House, db: &Db, id: VisitId, to: Reached) -> Done {
    let (institution, by) = (house.scene.id(), house.scene.house.here.clerk());
    db.write_now(institution, move |tx, at| {
        nearly_ask(tx, at, institution, id, (&to, Language::Ru), by)
    })
}

fn rule(house: &House, db: &Db, places: u32) -> Done {
    let (id, centre) = (house.scene.id(), house.scene.centre);
    let by = house.scene.house.here.clerk();
    db.write_now(id, move |tx, at| nearly_rule_set(tx, at, id, centre, places, by))
}

/// So many who walked in.
fn line(house: &House, db: &Db, people: usize) -> Vec<VisitId> {
    (0..people).map(|_| house.walk_in(db, None).expect("a ticket").id).collect()
}

/// The line moves on by one.
fn move_on(house: &House, db: &Db) {
    house.press(db, house.counters[0], AtCounter::IsServed).expect("at work").expect("somebody");
}

fn place(house: &House, db: &Db, id: VisitId) -> PlaceInLine {
    let (institution, now) = (house.scene.id(), db.moment().now());
    let read: Result<_, ReceptionError> =
        db.read_now(move |tx| place_in_line(tx, institution, id, now));
    read.expect("a place")
}

fn message(house: &House, db: &Db, row: &NoticeRow) -> Option<String> {
    let (office, row) = (house.scene.house.office.clone(), row.clone());
    let said: Result<_, AppointmentError> = db.read_now(move |tx| sms_worded(tx, &office, &row));
    said.expect("words").map(|sms| format!("{} {}", sms.to, sms.text))
}

fn word(house: &House, db: &Db) -> usize {
    let now = db.moment().now();
    let found: Result<Vec<NoticeRow>, DbError> = db.read_now(move |tx| letters_to_word(tx, now, 9));
    let found = found.expect("looked at");
    for row in found.clone() {
        let office = house.scene.house.office.clone();
        let done: Result<(), AppointmentError> =
            db.write_now(row.institution_id, move |tx, at| letter_word(tx, at, &office, &row));
        done.expect("worded");
    }
    found.len()
}

both_engines! {
    migrations = MIGRATIONS;

    fn whoever_asked_is_told_once_when_so_many_are_left_before_them(db: &Db) {
        let house = House::set(db, 1);
        rule(&house, db, 1).expect("a rule");
        let people = line(&house, db, 6);
        ask(&house, db, people[4], phone()).expect("asked");
        assert!(told(&house.scene, db, people[4]).is_empty(), "four are ahead");
        for ahead in [3, 2] {
            move_on(&house, db);
            assert_eq!(place(&house, db, people[4]).ahead, ahead);
            assert!(told(&house.scene, db, people[4]).is_empty(), "{ahead} are ahead");
        }
        move_on(&house, db);
        let now = place(&house, db, people[4]);
        assert_eq!((now.ahead, now.is_nearly), (1, true));
        assert!(now.asked.is_some_and(|asked| asked.told_at.is_some()));
        let [one] = told(&house.scene, db, people[4]).try_into().expect("one notice");
        assert_eq!((one.occasion, one.way), (NoticeOccasion::Nearly, NoticeWay::Sms));
        let [claimed] = written(db, |tx, at| sms_claim(tx, at, 5)).try_into().expect("one message");
        let said = message(&house, db, &claimed).expect("they still wait");
        assert!(said.starts_with("+37120000001 nearly ru"), "{said}");
        move_on(&house, db);
        ask(&house, db, people[4], email()).expect("asked again");
        move_on(&house, db);
        assert_eq!(told(&house.scene, db, people[4]).len(), 1, "once is enough");
        assert_eq!(message(&house, db, &claimed), None, "called meanwhile: nothing to be told");
        assert!(told(&house.scene, db, people[5]).is_empty(), "who did not ask is left in peace");
        house.verifies(db);
    }

    fn a_letter_is_worded_by_the_worker_and_leaves_once(db: &Db) {
        let house = House::set(db, 1);
        let people = line(&house, db, 5);
        ask(&house, db, people[3], email()).expect("asked");
        assert_eq!(word(&house, db), 0);
        move_on(&house, db);
        assert_eq!(told(&house.scene, db, people[3])[0].way, NoticeWay::Email);
        written(db, |tx, at| letters_settle(tx, at, 5));
        let state = told(&house.scene, db, people[3])[0].state;
        assert_eq!(state, NoticeState::Waiting, "without its words nothing was told");
        assert_eq!((word(&house, db), word(&house, db)), (1, 0));
        let [letter] = written(db, |tx, at| letters_claim(tx, at, 5)).try_into().expect("one");
        assert_eq!(letter.recipient, "persona.001@example.org");
        assert!(letter.subject.starts_with("nearly ru"), "{}", letter.subject);
        ask(&house, db, people[4], email()).expect("asked");
        move_on(&house, db);
        move_on(&house, db);
        house.left(db, people[4]).expect("gone");
        assert_eq!(word(&house, db), 1);
        assert_eq!(told(&house.scene, db, people[4])[0].state, NoticeState::GivenUp, "gone");
        assert!(written(db, |tx, at| letters_claim(tx, at, 5)).is_empty());
    }

    fn what_does_not_arrive_is_no_call(db: &Db) {
        let house = House::set(db, 1);
        let people = line(&house, db, 3);
        ask(&house, db, people[2], phone()).expect("asked");
        let row = written(db, |tx, at| sms_claim(tx, at, 5)).remove(0);
        written(db, move |tx, at| sms_not_sent(tx, at, &row, false, "no gateway"));
        assert_eq!(told(&house.scene, db, people[2])[0].state, NoticeState::GivenUp);
        assert!(calls(&house.scene, db).is_empty(), "the board in the hall calls them");
    }

    fn what_does_not_arrive_is_seen_by_whoever_calls_the_line(db: &Db) {
        let house = House::set(db, 1);
        let people = line(&house, db, 5);
        let counter = house.counters[0];
        let not_told = |house: &House| house.hall(db).not_told;
        ask(&house, db, people[1], phone()).expect("asked");
        ask(&house, db, people[2], email()).expect("asked");
        assert!(not_told(&house).is_empty(), "both are on their way");
        let row = written(db, |tx, at| sms_claim(tx, at, 5)).remove(0);
        let again = row.clone();
        written(db, move |tx, at| sms_not_sent(tx, at, &again, true, "the gateway is away"));
        assert_eq!(not_told(&house), [people[1]], "it may still go, but not in time");
        written(db, move |tx, at| sms_sent(tx, at, &row, true));
        assert!(not_told(&house).is_empty(), "it went");
        word(&house, db);
        let letter = written(db, |tx, at| letters_claim(tx, at, 5)).remove(0);
        written(db, move |tx, at| letter_dead(tx, at, &letter, "no such mailbox"));
        written(db, |tx, at| letters_settle(tx, at, 5));
        assert_eq!(not_told(&house), [people[2]]);
        assert_eq!(house.at(db, counter).not_told, [people[2]], "at the counter too");
        assert!(place(&house, db, people[2]).asked.is_some_and(|asked| asked.lost));
        for _ in 0..3 {
            move_on(&house, db);
        }
        assert!(not_told(&house).is_empty(), "who was called is not called out any more");
    }

    fn only_who_waits_can_ask_and_a_rule_has_its_bounds(db: &Db) {
        let house = House::set(db, 1);
        let people = line(&house, db, 1);
        move_on(&house, db);
        let line = Reached::Phone("6410 0000".to_owned());
        let refused = ask(&house, db, people[0], line);
        assert!(matches!(refused, Err(ReceptionError::NoMessages)), "{refused:?}");
        let refused = ask(&house, db, people[0], phone());
        assert!(matches!(refused, Err(ReceptionError::NotNow(VisitStatus::Called))), "{refused:?}");
        assert!(matches!(rule(&house, db, 21), Err(ReceptionError::OutOfRange)));
        let (id, there, centre) =
            (house.scene.id(), house.scene.house.there, house.scene.centre);
        let foreign: Done = db.write_now(there.id, move |tx, at| {
            nearly_rule_set(tx, at, there.id, centre, 1, there.clerk())
        });
        assert!(matches!(foreign, Err(ReceptionError::NotThere)), "{foreign:?}");
        let kept: Result<u32, DbError> = db.read_now(move |tx| nearly_rule(tx, id, centre));
        assert_eq!(kept.expect("a rule"), 2, "as long as nobody says anything else");
    }

    fn a_place_says_how_often_what_was_told_came_true(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let counter = house.counters[0];
        let serve = |id: VisitId, minutes: i64| {
            house.next(db, counter).expect("called").expect("somebody");
            house.start(db, id, None, None).expect("serving");
            clock.advance(SignedDuration::from_mins(minutes));
            house.finish(db, id, Finished::default()).expect("served");
        };
        for _ in 0..8 {
            let id = house.walk_in(db, None).expect("a ticket").id;
            assert_eq!(place(&house, db, id).kept_percent, None, "nothing was promised yet");
            serve(id, 5);
        }
        // Of four who were promised at most five minutes, two were called in time.
        for waits in [0, 4, 9, 60] {
            let id = house.walk_in(db, None).expect("a ticket").id;
            assert!(place(&house, db, id).wait.is_some());
            clock.advance(SignedDuration::from_mins(waits));
            serve(id, 5);
        }
        let id = house.walk_in(db, None).expect("a ticket").id;
        assert_eq!(place(&house, db, id).kept_percent, Some(50));
    }
}

/// The control: without the mark everything that moves the line tells it again.
#[test]
fn without_the_mark_it_is_told_at_each_step() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let clock = Arc::new(SetClock::default());
        let without = |settings| Settings { without: vec![Protection::NearlyMark], ..settings };
        let fresh = Fresh::opened(kind, MIGRATIONS, Arc::clone(&clock), without);
        let (db, house) = (fresh.db(), House::set(fresh.db(), 1));
        let people = line(&house, db, 3);
        ask(&house, db, people[2], phone()).expect("asked");
        move_on(&house, db);
        assert!(
            told(&house.scene, db, people[2]).len() > 1,
            "the mark protects nothing that this test can see"
        );
    }
}
