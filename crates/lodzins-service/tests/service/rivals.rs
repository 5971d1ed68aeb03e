//! Two programs on one PostgreSQL: no number, no row of the trail is given twice, whoever comes first.

use std::{sync::Arc, thread};

use jiff::SignedDuration;
use lodzins_core::{Clock, id::SubmissionId};
use lodzins_db::{Db, Protection, Settings};
use lodzins_service::{
    MIGRATIONS,
    audit::FindingKind,
    register::{Arrival, EvidenceResult, RegisterError},
};
use lodzins_testkit::{Fresh, Kind, SetClock};

use crate::{
    audit::scene::Scene,
    house::{Deed, House},
};

/// Another program on the same database, whose ids are its own.
fn rival(fresh: &Fresh, without: &[Protection]) -> Db {
    let clock = SetClock::new(fresh.clock().now() + SignedDuration::from_secs(1), 77);
    let mut settings = Settings::new(fresh.db().engine().clone(), Arc::new(clock));
    (settings.lanes, settings.readers) = (2, 1);
    settings.without = without.to_vec();
    Db::open(settings).expect("a second program")
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

/// The control: without the institution's lock, the same rush loses work.
#[test]
fn without_the_lock_two_programs_are_in_each_other_s_way() {
    let without = [Protection::InstitutionLock];
    let fresh = fresh(&without);
    let (db, other) = (fresh.db(), rival(&fresh, &without));
    let scene = Scene::set(db);
    // A rush may happen to go well; a hundred in a row do not.
    let lost = (0..100).any(|_| !rush(&scene.house, [db, &other], scene.given[0].id).is_empty());
    assert!(lost, "the lock protects nothing that this test can see");
    let found = scene.found(db, &scene.scope());
    assert!(
        found.iter().all(|kind| *kind == FindingKind::SubmissionAltered),
        "the schema still keeps numbers and the chain whole: {found:?}"
    );
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
