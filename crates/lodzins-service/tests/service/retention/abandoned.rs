//! Files of forms that were never sent leave the store; nothing that anybody has handed in or may still hand in does.

use std::time::Duration;

use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    draft::{Draft, draft_keep, drafts_expire},
    identity::SessionSecret,
    register::{Arrival, FileRef},
    retention::files_abandoned_clear,
};
use lodzins_testkit::both_engines;

use super::scene::{fresh, on_disk};
use crate::audit::scene::Scene;

fn cleared_after(db: &Db, scene: &Scene, hours: u64) -> u64 {
    let then = on_disk() + Duration::from_hours(hours);
    files_abandoned_clear(db, &scene.files, &scene.house.office.keys, then).expect("cleared")
}

/// Somebody attaches it to a form and does not send that.
fn drafted(db: &Db, scene: &Scene, file: FileRef) {
    let keys = scene.house.office.keys.clone();
    let draft = Draft { fields: Vec::new(), files: vec![file] };
    let kept: Result<(), DbError> = db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        let session = SessionSecret::draw(&Moment::new(at.now(), [7; 32])).hash();
        draft_keep(tx, at, &keys, &session, "write", &draft)
    });
    kept.expect("kept");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_file_of_a_form_that_was_never_sent_leaves_after_a_day(db: &Db) {
        let scene = fresh(db);
        let [sent, kept, left] = [&b"sent"[..], b"half written", b"left"].map(|bytes| scene.keep(bytes));
        let arrival = Arrival { files: vec![sent.clone()], ..scene.house.arrival() };
        scene.house.register(db, &arrival).expect("a number");
        drafted(db, &scene, kept.clone());
        let is_there = |file: &FileRef| scene.files.kept_since(&file.sha256).expect("a look").is_some();
        assert_eq!(cleared_after(db, &scene, 23), 0, "its writer may come back");
        assert_eq!(cleared_after(db, &scene, 25), 1);
        assert_eq!([&sent, &kept, &left].map(is_there), [true, true, false]);
        let now = db.moment().now();
        let expired: Result<u64, DbError> =
            db.write_now(InstitutionId::INSTALLATION, move |tx, _| drafts_expire(tx, now));
        assert_eq!(expired.expect("expired"), 1);
        assert_eq!(cleared_after(db, &scene, 25), 1);
        assert_eq!([&sent, &kept].map(is_there), [true, false]);
        assert_eq!(scene.verify(db, &scene.scope()).unnamed_files, 0);
    }
}
