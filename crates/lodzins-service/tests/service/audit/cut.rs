//! Rows taken out: of the trail, of the register, of both.

use lodzins_core::id::Id;
use lodzins_db::Db;
use lodzins_service::audit::{Check, FindingKind};
use lodzins_testkit::both_engines;

use super::{
    raw::{Raw, bytes},
    scene::Scene,
};

/// Tables in which a submission leaves rows, the submission itself last.
const OF_A_SUBMISSION: [&str; 4] =
    ["submission_file", "identity_evidence", "message", "submission_step"];

fn remove_submission(raw: &mut Raw, db: &Db, scene: &Scene, n: usize) {
    let id = bytes(db, scene.given[n].id.to_bytes());
    for table in OF_A_SUBMISSION {
        raw.run(&format!("DELETE FROM {table} WHERE submission_id = {id}"));
    }
    raw.run(&format!("DELETE FROM submission WHERE id = {id}"));
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_submission_taken_out_of_the_register_is_found(db: &Db) {
        let scene = Scene::set(db);
        remove_submission(&mut Raw::into(db), db, &scene, 1);
        assert_eq!(
            scene.found(db, &scene.scope()),
            [FindingKind::SubmissionGone, FindingKind::NumberGap]
        );
        let mut scope = scene.without(Check::Chain);
        scope.checks.retain(|check| *check != Check::Numbers);
        assert_eq!(scene.found(db, &scope), [], "the control");
    }

    fn a_submission_that_nobody_recorded_is_found(db: &Db) {
        let scene = Scene::set(db);
        let id = bytes(db, scene.given[2].id.to_bytes());
        let mut raw = Raw::into(db);
        // The third submission's one row is in the middle of the chain: gone and the rest renumbered.
        raw.run(&format!("DELETE FROM audit WHERE subject = {id}"));
        let found = scene.found(db, &scene.scope());
        assert_eq!(
            found,
            [FindingKind::ChainGap, FindingKind::ChainHash, FindingKind::SubmissionUnrecorded]
        );
    }

    /// Only rows of the trail are cut off its end: what they had seen is still there, and nobody knows it.
    fn a_cut_tail_of_the_trail_is_found_by_images_and_numbers(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        let here = bytes(db, scene.house.here.id.to_bytes());
        raw.keep("audit");
        raw.run(&format!("DELETE FROM audit WHERE institution_id = {here} AND sequence > 8"));
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::SubmissionAltered]);
        assert_eq!(scene.found(db, &scene.without(Check::Images)), [], "the control");
        raw.put_back("audit");
        raw.run(&format!("DELETE FROM audit WHERE institution_id = {here} AND sequence > 4"));
        assert_eq!(
            scene.found(db, &scene.scope()),
            [FindingKind::SubmissionUnrecorded, FindingKind::SubmissionAltered]
        );
        assert_eq!(scene.found(db, &scene.without(Check::Images)), [], "the control");
    }

    /// Everything after a point is gone, number counters and kept heads included, as if it had never been.
    fn a_cut_tail_of_everything_is_found_by_heads_alone(db: &Db) {
        let scene = Scene::set(db);
        scene.sign_and_copy(db);
        let last = scene.house.registered(db);
        scene.sign_and_copy(db);
        let mut raw = Raw::into(db);
        let (here, id) = (bytes(db, scene.house.here.id.to_bytes()), bytes(db, last.id.to_bytes()));
        for table in OF_A_SUBMISSION {
            raw.run(&format!("DELETE FROM {table} WHERE submission_id = {id}"));
        }
        raw.run(&format!(
            "DELETE FROM submission WHERE id = {id};
             DELETE FROM letter WHERE submission_id = {id};
             DELETE FROM audit WHERE institution_id = {here} AND sequence >= {0};
             DELETE FROM audit_head WHERE institution_id = {here} AND sequence >= {0};
             UPDATE journal_year SET last_sequence = last_sequence - 1 WHERE institution_id = {here}",
            last.audit.sequence,
        ));
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::HeadCut]);
        assert_eq!(scene.found(db, &scene.without(Check::Heads)), [], "the control");
        let mut at_home = scene.scope();
        at_home.heads.clear();
        assert_eq!(scene.found(db, &at_home), [], "what the database itself keeps was cut with it");
    }

    fn a_gap_a_double_and_a_number_too_many_are_found(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        let here = bytes(db, scene.house.here.id.to_bytes());
        let numbers = |raw: &mut Raw, change: &str| raw.run(&change.replace("$here", &here));
        raw.keep("journal_year");
        numbers(&mut raw, "UPDATE journal_year SET last_sequence = 5 WHERE institution_id = $here");
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::NumberGap]);
        numbers(&mut raw, "UPDATE journal_year SET last_sequence = 2 WHERE institution_id = $here");
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::NumberBeyond]);
        numbers(&mut raw, "DELETE FROM journal_year WHERE institution_id = $here");
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::NumberBeyond]);
        assert_eq!(scene.found(db, &scene.without(Check::Numbers)), [], "the control");
    }
}
