//! Many who want the same place: none is sold twice, none is left unsold, nobody is wrongly refused.
//!
//! `LODZINS_GREAT_RUSH=1` makes the rushes great: 2,000 people for the 504 places of a day, a hundred rounds for one place.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use jiff::SignedDuration;
use lodzins_core::{Moment, appointment::Share};
use lodzins_db::{Db, Protection, Settings, Tx};
use lodzins_service::{
    MIGRATIONS,
    appointment::{AppointmentError, NewVisit, visit_book, visit_hold},
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::scene::{Scene, monday, riga};
use crate::rivals::{patience, rival};

/// So many of the great rushes ask at one time.
pub(super) const AT_ONCE: usize = 64;

/// Are the rushes to be great?
fn is_great() -> bool {
    #[expect(clippy::disallowed_methods, reason = "a test has no settings but its environment")]
    let set = std::env::var("LODZINS_GREAT_RUSH");
    set.is_ok_and(|text| text == "1")
}

/// How many are received at each of the twelve starts of a day, and how many people want to come.
pub(super) fn a_day() -> (u16, usize) {
    if is_great() { (42, 2000) } else { (2, 30) }
}

/// What became of many who wanted one place at once.
#[derive(Debug, Default, PartialEq, Eq)]
struct Fared {
    booked: usize,
    refused: usize,
    failed: Vec<String>,
}

/// So many people at once, through these programs in turn, each for the same start; every second one holds and confirms.
fn rush(scene: &Scene, programs: &[&Db], people: usize, round: usize) -> Fared {
    let turn = i64::try_from(round).expect("a few rounds");
    // Twelve starts a day, no day of the weekend.
    let day = turn / 12 + 2 * (turn / 60);
    let start = riga("2026-11-23T09:00")
        + SignedDuration::from_hours(24 * day)
        + SignedDuration::from_mins(15 * (turn % 12));
    let work = |n: usize| {
        let db = programs[n % programs.len()];
        let new = scene.asked(round * people + n, start);
        if (n / programs.len()).is_multiple_of(2) {
            scene.book(db, &new).map(drop)
        } else {
            let held = scene.hold(db, &new)?;
            scene.confirm(db, held.id).map(drop)
        }
    };
    let answers: Vec<Result<(), AppointmentError>> = thread::scope(|scope| {
        let work = &work;
        let all: Vec<_> = (0..people).map(|n| scope.spawn(move || work(n))).collect();
        all.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    let mut fared = Fared::default();
    for answer in answers {
        match answer {
            Ok(()) => fared.booked += 1,
            Err(AppointmentError::NotFree { .. }) => fared.refused += 1,
            Err(other) => fared.failed.push(other.to_string()),
        }
    }
    fared
}

fn exactly(places: usize, people: usize) -> Fared {
    Fared { booked: places, refused: people - places, failed: Vec::new() }
}

/// So many have the start, as the table has it, whoever was told what.
fn sold(scene: &Scene, db: &Db, n: u16, of: u16) {
    let left = scene.free(db, "card", Share::Desk).into_iter().find(|one| one.starts_with("09:00"));
    let expected = (of > n).then(|| format!("09:00 {}", of - n));
    assert_eq!(left, expected);
}

/// Twelve starts of so many places each, and people who go on to the nearest start that they are told until there is none:
/// as many have a place as there are, and whoever has none was told so when there was none.
fn all_places_of_a_day(scene: &Scene, programs: &[&Db], people: usize) {
    let places: usize = scene
        .free(programs[0], "card", Share::Desk)
        .iter()
        .filter_map(|told| told.split_once(' ')?.1.parse::<usize>().ok())
        .sum();
    let persist = |n: usize| {
        let db = programs[n % programs.len()];
        let mut new = scene.asked(n, monday("10:00"));
        loop {
            match scene.book(db, &new) {
                Ok(_) => return true,
                Err(AppointmentError::NotFree { nearest }) => {
                    let same_day = |start: jiff::Timestamp| start < monday("12:00");
                    match nearest.iter().find(|one| same_day(one.start)) {
                        Some(next) => new.start = next.start,
                        None => return false,
                    }
                }
                Err(other) => panic!("{other}"),
            }
        }
    };
    let next = AtomicUsize::new(0);
    let served = || {
        let mut had = 0;
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= people {
                return had;
            }
            had += usize::from(persist(n));
        }
    };
    let had: usize = thread::scope(|scope| {
        let served = &served;
        let all: Vec<_> = (0..people.min(AT_ONCE)).map(|_| scope.spawn(served)).collect();
        all.into_iter().map(|one| one.join().expect("no panic")).sum()
    });
    assert_eq!((had, places < people), (places, true));
    assert_eq!(scene.free(programs[0], "card", Share::Desk), [""; 0]);
}

both_engines! {
    migrations = MIGRATIONS;

    fn sixty_four_people_get_twenty_places(db: &Db) {
        let scene = Scene::set(db, 20);
        assert_eq!(rush(&scene, &[db], 64, 0), exactly(20, 64));
        sold(&scene, db, 20, 20);
    }

    fn two_hundred_and_fifty_six_people_get_twenty_places(db: &Db) {
        let scene = Scene::set(db, 20);
        assert_eq!(rush(&scene, &[db], 256, 0), exactly(20, 256));
        sold(&scene, db, 20, 20);
    }

    fn one_place_is_sold_once_again_and_again(db: &Db) {
        let scene = Scene::set(db, 1);
        for round in 0..if is_great() { 100 } else { 30 } {
            assert_eq!(rush(&scene, &[db], 16, round), exactly(1, 16), "round {round}");
        }
    }

    fn every_place_of_a_day_is_sold_and_none_twice(db: &Db) {
        let (places, people) = a_day();
        all_places_of_a_day(&Scene::set(db, places), &[db], people);
    }
}

pub(super) fn without(kind: Kind, without: &[Protection]) -> Fresh {
    let without = without.to_vec();
    let clock = Arc::new(SetClock::default());
    Fresh::opened(kind, MIGRATIONS, clock, |settings| Settings { without, ..settings })
}

/// The control: without the count inside the transaction everybody gets the place.
#[test]
fn without_the_count_places_are_sold_that_are_not_there() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let fresh = without(kind, &[Protection::Occupancy]);
        let scene = Scene::set(fresh.db(), 20);
        let fared = rush(&scene, &[fresh.db()], 64, 0);
        assert_eq!(fared.booked, 64, "the rush sees no oversold place: {fared:?}");
    }
}

#[test]
fn two_programs_sell_no_place_twice() {
    let fresh = without(Kind::Postgres, &[]);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let scene = Scene::set(db, 20);
    assert_eq!(rush(&scene, &[db, &other], 64, 0), exactly(20, 64));
    sold(&scene, db, 20, 20);
    for round in 1..10 {
        let fared = rush(&scene, &[db, &other], 32, round);
        assert_eq!(fared, exactly(20, 32), "round {round}");
    }
}

#[test]
fn two_programs_sell_every_place_of_a_day() {
    let fresh = without(Kind::Postgres, &[]);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let (places, people) = a_day();
    all_places_of_a_day(&Scene::set(db, places), &[db, &other], people);
}

/// One program books the only place and holds its transaction open while the other wants it too; how both fared.
fn in_the_middle_of_another_s_booking(taken_out: &[Protection]) -> Fared {
    let fresh = without(Kind::Postgres, taken_out);
    let (db, other) = (fresh.db(), rival(&fresh, taken_out));
    let scene = Scene::set(db, 1);
    let (written, has_written) = mpsc::channel();
    let (tried, has_tried) = mpsc::channel::<()>();
    let (keys, mine) = (scene.house.office.keys.clone(), scene.asked(1, monday("09:00")));
    let has_tried = std::sync::Mutex::new(has_tried);
    let patience = patience(taken_out);
    let hold = move |tx: &mut Tx<'_>, at: &Moment| {
        let booked = visit_book(tx, at, &keys, &mine)?;
        let _ = written.send(());
        if let Ok(tried) = has_tried.lock() {
            let _ = tried.recv_timeout(patience);
        }
        Ok::<_, AppointmentError>(booked)
    };
    let (institution, keys) = (scene.id(), scene.house.office.keys.clone());
    let theirs: NewVisit = scene.asked(2, monday("09:00"));
    let answers = thread::scope(|scope| {
        let first = scope.spawn(move || db.write_now(institution, hold));
        has_written.recv().expect("the first has written");
        let fared = other.write_now(institution, move |tx, at| visit_hold(tx, at, &keys, &theirs));
        let _ = tried.send(());
        [first.join().expect("no panic"), fared]
    });
    let mut fared = Fared::default();
    for answer in answers {
        match answer {
            Ok(_) => fared.booked += 1,
            Err(AppointmentError::NotFree { .. }) => fared.refused += 1,
            Err(other) => fared.failed.push(other.to_string()),
        }
    }
    fared
}

#[test]
fn whoever_comes_while_another_program_books_is_refused_in_order() {
    assert_eq!(in_the_middle_of_another_s_booking(&[]), exactly(1, 2));
}

/// The control: without the institution's lock the other does not see what is about to be committed. The trail's chain
/// still keeps the place from being sold twice, and the second one fails instead of being told what is free.
#[test]
fn without_the_lock_the_other_is_not_refused_in_order() {
    let fared = in_the_middle_of_another_s_booking(&[Protection::InstitutionLock]);
    assert_ne!(fared, exactly(1, 2), "the lock protects nothing that this test can see");
}
