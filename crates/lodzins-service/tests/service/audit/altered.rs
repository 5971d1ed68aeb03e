//! One changed column anywhere, one changed byte of a file.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use lodzins_core::id::Id;
use lodzins_db::Db;
use lodzins_service::{
    audit::{Check, FindingKind, Report},
    register::EvidenceResult,
};
use lodzins_testkit::both_engines;

use super::{
    raw::{Raw, bytes},
    scene::Scene,
};
use crate::house::Deed;

/// A row of each covered table that belongs to the second submission, or stands within its chain.
fn rows(db: &Db, scene: &Scene) -> Vec<(&'static str, String)> {
    let here = format!("institution_id = {}", bytes(db, scene.house.here.id.to_bytes()));
    let second = bytes(db, scene.given[1].id.to_bytes());
    let clerk = bytes(db, scene.house.here.clerk.to_bytes());
    let of_it = format!("{here} AND submission_id = {second} AND n = 1");
    vec![
        ("submission", format!("{here} AND id = {second}")),
        ("submission_file", format!("{of_it} AND message_n = 0")),
        ("identity_evidence", of_it.clone()),
        ("message", of_it.clone()),
        ("submission_step", of_it),
        ("staff", format!("{here} AND id = {clerk}")),
        ("staff_role", format!("{here} AND staff_id = {clerk} AND role = 'handler'")),
        ("audit", format!("{here} AND sequence = 4")),
    ]
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn an_honest_house_verifies_clean(db: &Db) {
        let scene = Scene::set(db);
        scene.sign_and_copy(db);
        let mut told = Vec::new();
        let report = lodzins_service::audit::verify(
            db,
            &scene.files,
            &scene.house.office.keys,
            &scene.scope(),
            &mut |progress| told.push((progress.institution.to_owned(), progress.check)),
        )
        .expect("a report");
        assert!(report.ok, "{:#?}", report.findings);
        let ours = report.institutions.iter().find(|one| one.code == "paraugs").expect("ours");
        assert_eq!((ours.rows, ours.submissions, ours.files, ours.heads), (9, 3, 3, 1));
        assert_eq!(report.unnamed_files, 0);
        for check in [Check::Chain, Check::Images, Check::Numbers, Check::Files, Check::Heads] {
            assert!(told.contains(&("paraugs".to_owned(), check)), "{check}");
        }
        let json = serde_json::to_value(&report).expect("json");
        assert_eq!(json["ok"], true);
        assert_eq!(json["institutions"][1]["code"], "paraugs");
        assert_eq!(json["tables"][0], "submission");
    }

    fn a_change_in_any_column_of_any_covered_table_is_found(db: &Db) {
        let scene = Scene::set(db);
        // What changes without an act of anybody is not vouched for.
        scene.notices_changes(db, rows(db, &scene), |table, column| {
            table == "staff" && column.starts_with("totp_pending") || column == "totp_step"
        });
    }

    /// The control: without the check that is for it, the same change goes unnoticed.
    fn without_images_or_chain_a_change_is_not_found(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        for ((table, row), (column, check, kind)) in rows(db, &scene).into_iter().zip([
            ("text", Check::Images, FindingKind::SubmissionAltered),
            ("name", Check::Images, FindingKind::SubmissionAltered),
            ("note", Check::Images, FindingKind::SubmissionAltered),
            ("text", Check::Images, FindingKind::SubmissionAltered),
            ("note", Check::Images, FindingKind::SubmissionAltered),
            ("password_hash", Check::Images, FindingKind::StaffAltered),
            ("role", Check::Images, FindingKind::StaffAltered),
            ("detail", Check::Chain, FindingKind::ChainHash),
        ]) {
            raw.keep(table);
            raw.alter(table, column, "TEXT", &row);
            assert_eq!(scene.found(db, &scene.scope()), [kind], "{table}.{column}");
            assert_eq!(scene.found(db, &scene.without(check)), [], "{table}.{column}");
            raw.put_back(table);
        }
    }

    fn a_finding_names_the_submission_and_the_row(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        let (table, row) = rows(db, &scene).remove(0);
        raw.alter(table, "subject", "TEXT", &row);
        let report: Report = scene.verify(db, &scene.scope());
        let [finding] = report.findings.as_slice() else { panic!("{:#?}", report.findings) };
        assert_eq!(finding.institution, "paraugs");
        assert_eq!(finding.submission.as_deref(), Some("IES/2026/2"));
        assert_eq!(finding.sequence, Some(9), "the last row that has seen it");
        let json = serde_json::to_value(finding).expect("json");
        assert_eq!(json["kind"], "submission_altered");
        assert!(json.get("file").is_none(), "{json}");
    }

    fn a_clerk_slipped_in_or_taken_out_is_found(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        let (_, row) = rows(db, &scene).into_iter().find(|(table, _)| *table == "staff").expect("staff");
        raw.keep("staff");
        let other = bytes(db, [7; 16]);
        raw.run(&format!(
            "CREATE TABLE slipped AS SELECT * FROM staff WHERE {row};
             UPDATE slipped SET id = {other}, user_name = 'cits';
             INSERT INTO staff SELECT * FROM slipped"
        ));
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::StaffUnrecorded]);
        assert_eq!(scene.found(db, &scene.without(Check::Images)), [], "the control");
        raw.put_back("staff");
        raw.run(&format!("DELETE FROM staff WHERE {row}"));
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::StaffGone]);
        assert_eq!(scene.found(db, &scene.without(Check::Chain)), [], "the control");
    }

    fn what_cannot_be_read_any_more_is_a_finding_and_no_end_of_the_round(db: &Db) {
        let scene = Scene::set(db);
        let mut raw = Raw::into(db);
        let (table, row) = rows(db, &scene).remove(0);
        raw.alter(table, "status", "TEXT", &row);
        let audit = rows(db, &scene).pop().expect("the trail");
        raw.run(&format!("UPDATE audit SET hash = {} WHERE {}", bytes(db, [1, 2]), audit.1));
        assert_eq!(
            scene.found(db, &scene.scope()),
            [FindingKind::ChainHash, FindingKind::SubmissionUnreadable]
        );
    }

    fn a_changed_a_cut_and_a_missing_file_are_found(db: &Db) {
        let scene = Scene::set(db);
        let hash = scene.house.case(db, scene.given[1].id).files[0].sha256;
        let hex = lodzins_core::ledger::Hash::from_bytes(hash).to_string();
        let place = scene.folder.path().join("files").join(&hex[..2]).join(&hex[2..]);
        let honest = fs::read(&place).expect("the file");
        let mut flipped = honest.clone();
        flipped[1] ^= 1;
        for (bytes, kind) in [
            (flipped, FindingKind::FileAltered),
            (honest[1..].to_vec(), FindingKind::FileAltered),
        ] {
            fs::write(&place, bytes).expect("written");
            assert_eq!(scene.found(db, &scene.scope()), [kind]);
            assert_eq!(scene.found(db, &scene.without(Check::Files)), [], "the control");
        }
        fs::remove_file(&place).expect("removed");
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::FileMissing]);
        assert_eq!(scene.found(db, &scene.without(Check::Files)), [], "the control");
        fs::write(&place, honest).expect("written");
        assert_eq!(scene.found(db, &scene.scope()), []);
    }

    /// What is written while the verification reads is no finding.
    fn a_house_at_work_verifies_clean(db: &Db) {
        let scene = Scene::set(db);
        let done = AtomicBool::new(false);
        let ids: Vec<_> = scene.given.iter().map(|given| given.id).collect();
        thread::scope(|scope| {
            for worker in 0..2 {
                let (scene, done, ids) = (&scene, &done, &ids);
                scope.spawn(move || {
                    for n in worker.. {
                        if done.load(Ordering::Relaxed) {
                            break;
                        }
                        scene.house.registered(db);
                        let check = Deed::Check(EvidenceResult::Claimed, format!("{n}"));
                        scene.house.act(db, ids[n % 3], &check).expect("added");
                    }
                });
            }
            let clean: Vec<_> = (0..10).map(|_| scene.found(db, &scene.scope())).collect();
            done.store(true, Ordering::Relaxed);
            assert!(clean.iter().all(Vec::is_empty), "{clean:?}");
        });
    }

    fn a_file_that_nobody_names_is_told_and_is_no_finding(db: &Db) {
        let scene = Scene::set(db);
        scene.keep(b"an upload that was given up");
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
        assert_eq!(report.unnamed_files, 1);
    }
}
