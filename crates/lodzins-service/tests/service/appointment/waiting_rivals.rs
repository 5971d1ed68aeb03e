//! Two programs that look over one waiting list at once: a place is offered once, and the second one finds nothing to do.

use std::{
    sync::{Arc, Mutex, mpsc},
    thread,
};

use lodzins_core::{Moment, id::WaitId, waiting_list::WaitStatus};
use lodzins_db::{Protection, Settings, Tx};
use lodzins_service::{
    MIGRATIONS,
    wait_list::{WaitError, waits_work},
};
use lodzins_testkit::{Fresh, Kind, SetClock};

use super::scene::Scene;
use crate::rivals::{patience, rival};

/// How two programs fared.
#[derive(Debug, PartialEq, Eq)]
struct Fared {
    /// How much each of them did.
    done: [Option<usize>; 2],
    /// How many have an offer.
    offered: usize,
}

/// One program offers the only place and holds its transaction open while the other looks, too.
fn two_look(taken_out: &[Protection]) -> Fared {
    let without = taken_out.to_vec();
    let clock = Arc::new(SetClock::default());
    let fresh = Fresh::opened(Kind::Postgres, MIGRATIONS, clock, |settings| Settings {
        without,
        ..settings
    });
    let (db, other) = (fresh.db(), rival(&fresh, taken_out));
    let scene = Scene::set(db, 1);
    let visits = scene.full(db);
    let ids: Vec<WaitId> = (1..=3).map(|n| scene.waits(db, n)).collect();
    scene.cancel(db, visits[0]).expect("called off");
    let (written, has_written) = mpsc::channel();
    let (tried, has_tried) = mpsc::channel::<()>();
    let (has_tried, patience) = (Mutex::new(has_tried), patience(taken_out));
    let (institution, office) = (scene.id(), scene.house.office.clone());
    let first = move |tx: &mut Tx<'_>, at: &Moment| {
        let done = waits_work(tx, at, &office, institution)?;
        let _ = written.send(());
        if let Ok(tried) = has_tried.lock() {
            let _ = tried.recv_timeout(patience);
        }
        Ok::<_, WaitError>(done)
    };
    let office = scene.house.office.clone();
    let second = move |tx: &mut Tx<'_>, at: &Moment| waits_work(tx, at, &office, institution);
    let done = thread::scope(|scope| {
        let first = scope.spawn(move || db.write_now(institution, first));
        has_written.recv().expect("the first has written");
        let second = other.write_now(institution, second);
        let _ = tried.send(());
        [first.join().expect("no panic").ok(), second.ok()]
    });
    let stands = scene.stands(db, &ids);
    let offered = stands.iter().filter(|one| **one == WaitStatus::Offered).count();
    Fared { done, offered }
}

#[test]
fn a_place_is_offered_once_by_two_programs() {
    assert_eq!(two_look(&[]), Fared { done: [Some(1), Some(0)], offered: 1 });
}

/// The control: without the institution's lock the second one does not see what is about to be committed, and offers the
/// place, too. The trail's chain still lets only one of them through, and the other fails.
#[test]
fn without_the_lock_both_offer_the_same_place() {
    let fared = two_look(&[Protection::InstitutionLock]);
    assert_ne!(fared.done[1], Some(0), "the lock protects nothing that this test can see");
}
