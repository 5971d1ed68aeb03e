//! What somebody gives back is offered to those who wait in the same transaction: nobody can book it past them.

use std::sync::Arc;

use lodzins_core::{
    appointment::Share,
    id::{VisitId, WaitId},
    notice::NoticeOccasion,
    waiting_list::WaitStatus,
};
use lodzins_db::{Db, Protection, Settings};
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::AppointmentError,
    wait_list::{visit_call_off, visit_change_time},
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::{
    hit::told,
    scene::{Scene, monday, riga},
};

impl Scene {
    fn call_off(&self, db: &Db, id: VisitId) -> Result<(), AppointmentError> {
        let (institution, office) = (self.id(), self.house.office.clone());
        db.write_now(institution, move |tx, at| {
            visit_call_off(tx, at, &office, institution, id, Actor::Submitter).map(drop)
        })
    }

    /// The visit that is offered to one of them.
    fn offered_to(&self, db: &Db, waits: &[WaitId]) -> Option<VisitId> {
        let rows = waits.iter().map(|id| self.wait(db, *id));
        rows.filter(|row| row.status == WaitStatus::Offered).find_map(|row| row.visit_id)
    }

    fn change_time(&self, db: &Db, id: VisitId, time: &str) -> Result<(), AppointmentError> {
        let (institution, office) = (self.id(), self.house.office.clone());
        let to = (riga(time), Share::Web);
        db.write_now(institution, move |tx, at| {
            visit_change_time(tx, at, &office, (institution, id), to, Actor::Submitter).map(drop)
        })
    }
}

/// A full monday for which two wait.
fn full_with_two(db: &Db) -> (Scene, Vec<VisitId>, [WaitId; 2]) {
    let scene = Scene::set(db, 1);
    let visits = scene.full(db);
    let waits = [scene.waits(db, 1), scene.waits(db, 2)];
    (scene, visits, waits)
}

/// Whether somebody on the web, who waits in no list, gets a place of the monday.
fn passes_by(scene: &Scene, db: &Db, time: &str) -> bool {
    match scene.book(db, &scene.asked(900, monday(time))) {
        Ok(_) => true,
        Err(AppointmentError::NotFree { .. }) => false,
        Err(wrong) => panic!("{wrong}"),
    }
}

fn offered(scene: &Scene, db: &Db, waits: &[WaitId]) -> usize {
    scene.stands(db, waits).into_iter().filter(|one| *one == WaitStatus::Offered).count()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_visit_called_off_is_offered_at_once_and_nobody_books_past_the_list(db: &Db) {
        let (scene, visits, waits) = full_with_two(db);
        scene.call_off(db, visits[3]).expect("called off");
        assert_eq!(offered(&scene, db, &waits), 1, "no worker has looked");
        assert!(scene.free(db, "card", Share::Web).is_empty(), "nobody sees it free");
        assert!(!passes_by(&scene, db, "09:45"));
        scene.call_off(db, visits[3]).expect("twice is once");
        assert_eq!(offered(&scene, db, &waits), 1);
        let first = scene.offered_to(db, &waits).expect("a visit");
        let [one] = told(&scene, db, first).try_into().expect("one notice");
        assert_eq!(one.occasion, NoticeOccasion::Offered);
        scene.call_off(db, first).expect("by the visit's own code");
        assert_eq!(offered(&scene, db, &waits), 1, "it goes on to the other one");
        assert_ne!(scene.offered_to(db, &waits), Some(first));
    }

    fn a_visit_moved_leaves_its_place_to_the_list(db: &Db) {
        let (scene, visits, waits) = full_with_two(db);
        scene.change_time(db, visits[3], "2026-11-24T09:00").expect("moved");
        assert_eq!(offered(&scene, db, &waits), 1);
        assert!(!passes_by(&scene, db, "09:45"));
        let taken = scene.change_time(db, visits[4], "2026-11-24T09:00");
        assert!(matches!(taken, Err(AppointmentError::NotFree { .. })), "{taken:?}");
        assert_eq!(offered(&scene, db, &waits), 1, "what did not move gives nothing back");
    }

    fn where_nobody_waits_a_place_is_free_for_everybody(db: &Db) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        scene.call_off(db, visits[3]).expect("called off");
        assert!(passes_by(&scene, db, "09:45"));
    }
}

/// The control: left to the worker, the place is free for a while, and somebody books it past those who wait.
#[test]
fn left_to_the_worker_a_place_is_booked_past_the_list() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let without = |settings| Settings { without: vec![Protection::OfferAtOnce], ..settings };
        let fresh = Fresh::opened(kind, MIGRATIONS, Arc::new(SetClock::default()), without);
        let db = fresh.db();
        let (scene, visits, waits) = full_with_two(db);
        scene.call_off(db, visits[3]).expect("called off");
        assert_eq!(offered(&scene, db, &waits), 0, "{kind:?}");
        assert!(passes_by(&scene, db, "09:45"), "{kind:?}: nothing here can see the loss");
    }
}
