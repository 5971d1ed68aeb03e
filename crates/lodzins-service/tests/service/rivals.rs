//! Two programs on one PostgreSQL: no number, no row of the trail is given twice, whoever comes first.

use std::{
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

use jiff::SignedDuration;
use lodzins_core::{Clock, Moment, id::SubmissionId};
use lodzins_db::{Db, Protection, Settings, Tx};
use lodzins_service::{
    MIGRATIONS,
    register::{Arrival, EvidenceResult, RegisterError},
};
use lodzins_testkit::{Fresh, Kind, SetClock};

use crate::{
    audit::scene::Scene,
    house::{Deed, House},
};

/// Another program on the same database, whose ids are its own.
pub(crate) fn rival(fresh: &Fresh, without: &[Protection]) -> Db {
    let clock = SetClock::new(fresh.clock().now() + SignedDuration::from_secs(1), 77);
    let mut settings = Settings::new(fresh.db().engine().clone(), Arc::new(clock));
    (settings.lanes, settings.readers) = (2, 1);
    settings.without = without.to_vec();
    Db::open(settings).expect("a second program")
}

/// How long whoever is first holds its transaction open for the other. With the lock the other cannot have done anything
/// yet, so the wait runs out; without it, the other fails or stands at the row that is about to be committed: on a busy
/// machine it needs a while to get there.
pub(crate) fn patience(taken_out: &[Protection]) -> Duration {
    Duration::from_millis(if taken_out.is_empty() { 500 } else { 5_000 })
}

fn fresh(without: &[Protection]) -> Fresh {
    let without = without.to_vec();
    Fresh::opened(Kind::Postgres, MIGRATIONS, Arc::new(SetClock::default()), |settings| Settings {
        without,
        ..settings
    })
}

/// Forty arrivals and forty checks of identity, half in each program; those that failed.
fn rush(house: &House, programs: [&Db; 2], known: SubmissionId) -> Vec<RegisterError> {
    let check = Deed::Check(EvidenceResult::Confirmed, "pase".to_owned());
    let work = |n: usize| {
        let db = programs[n % 2];
        if n % 4 < 2 {
            house.register(db, &house.arrival()).map(drop)
        } else {
            house.act(db, known, &check)
        }
    };
    thread::scope(|scope| {
        let work = &work;
        let all: Vec<_> = (0..80).map(|n| scope.spawn(move || work(n))).collect();
        all.into_iter().filter_map(|one| one.join().expect("no panic").err()).collect()
    })
}

#[test]
fn two_programs_give_each_number_once() {
    let fresh = fresh(&[]);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let scene = Scene::set(db);
    let failed = rush(&scene.house, [db, &other], scene.given[0].id);
    assert!(failed.is_empty(), "{failed:?}");
    let report = scene.verify(db, &scene.scope());
    assert!(report.ok, "{:#?}", report.findings);
    let ours = report.institutions.iter().find(|one| one.code == "paraugs").expect("ours");
    assert_eq!(ours.submissions, 43);
    let next = scene.house.registered(db);
    assert_eq!(next.sequence, 44);
}

/// One program checks an identity and holds its transaction open while the other does the same; how the other fared.
fn in_the_middle_of_another_s_work(without: &[Protection]) -> Result<(), RegisterError> {
    let fresh = fresh(without);
    let (db, other) = (fresh.db(), rival(&fresh, without));
    let scene = Scene::set(db);
    let (house, known) = (&scene.house, scene.given[0].id);
    let check = Deed::Check(EvidenceResult::Confirmed, "pase".to_owned());
    let (written, has_written) = mpsc::channel();
    let (tried, has_tried) = mpsc::channel();
    let fared = thread::scope(|scope| {
        let first = {
            let (mine, check) = (house.clone(), check.clone());
            let patience = patience(without);
            let hold = move |tx: &mut Tx<'_>, at: &Moment| {
                check.run(tx, at, &mine, mine.here.id, known)?;
                let _ = written.send(());
                let _ = has_tried.recv_timeout(patience);
                Ok::<_, RegisterError>(())
            };
            scope.spawn(move || db.write_now(house.here.id, hold))
        };
        has_written.recv().expect("the first has written");
        let fared = house.act(&other, known, &check);
        let _ = tried.send(());
        first.join().expect("no panic").expect("the first is in nobody's way");
        fared
    });
    let report = scene.verify(db, &scene.scope());
    assert!(report.ok, "the schema keeps the chain whole in any case: {:#?}", report.findings);
    fared
}

#[test]
fn a_program_waits_until_the_other_has_committed() {
    in_the_middle_of_another_s_work(&[]).expect("it waited");
}

/// The control: without the institution's lock it reads a chain that is about to grow, and its work is lost.
#[test]
fn without_the_lock_two_programs_are_in_each_other_s_way() {
    let fared = in_the_middle_of_another_s_work(&[Protection::InstitutionLock]);
    assert!(fared.is_err(), "the lock protects nothing that this test can see");
}

#[test]
fn the_same_request_to_two_programs_is_one_submission() {
    let fresh = fresh(&[]);
    let (db, other) = (fresh.db(), rival(&fresh, &[]));
    let house = House::found(db);
    let arrival = Arrival {
        key: Some(lodzins_service::idempotency::RequestKey::new("form 1", b"the form")),
        ..house.arrival()
    };
    let answers: Vec<_> = thread::scope(|scope| {
        let all: Vec<_> = [db, &other, db, &other, db, &other]
            .into_iter()
            .map(|db| scope.spawn(|| house.register(db, &arrival)))
            .collect();
        all.into_iter().map(|one| one.join().expect("no panic").expect("an answer")).collect()
    });
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(house.registered(db).sequence, 2);
}
