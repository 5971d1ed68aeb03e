//! Receipts.

use std::fs;

use lodzins_core::id::Id;
use lodzins_db::Db;
use lodzins_service::audit::{Check, FindingKind, Hex, Receipt, receipt_sign};
use lodzins_testkit::both_engines;

use super::{
    raw::{Raw, bytes},
    scene::Scene,
};
use crate::house::{Deed, file};

fn found(db: &Db, scene: &Scene, receipt: &str) -> Vec<FindingKind> {
    let path = scene.folder.path().join("receipt.json");
    fs::write(&path, receipt).expect("written");
    let mut scope = scene.scope();
    scope.receipts.push(path);
    scene.found(db, &scope)
}

fn json(receipt: &Receipt) -> String {
    serde_json::to_string_pretty(receipt).expect("json")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_receipt_holds_whatever_happens_to_the_submission_later(db: &Db) {
        let scene = Scene::set(db);
        let files = [file(b"plan"), file(b"photo")];
        let receipt = receipt_sign(&scene.house.office.keys, "paraugs", &scene.given[1], &files);
        assert_eq!(found(db, &scene, &json(&receipt)), []);
        let answer = Deed::Answer("Salabots.".to_owned(), vec![scene.keep(b"after")]);
        scene.house.act(db, scene.given[1].id, &answer).expect("answered");
        assert_eq!(found(db, &scene, &json(&receipt)), []);
        let again = receipt_sign(&scene.house.office.keys, "paraugs", &scene.given[1], &files);
        assert_eq!(again, receipt, "the same registration, the same receipt");
    }

    fn a_receipt_that_was_changed_or_is_of_another_house_is_found(db: &Db) {
        let scene = Scene::set(db);
        let keys = &scene.house.office.keys;
        let receipt = receipt_sign(keys, "paraugs", &scene.given[0], &[]);
        let signed = |change: &dyn Fn(&mut Receipt)| {
            let mut receipt = receipt.clone();
            change(&mut receipt);
            receipt.signature = Hex(keys.sign(receipt.text().as_bytes()));
            json(&receipt)
        };
        let mut changed = receipt.clone();
        changed.number = "IES/2026/2".into();
        for (text, kind) in [
            (json(&changed), FindingKind::ReceiptSignature),
            ("not a receipt".to_owned(), FindingKind::ReceiptUnreadable),
            (signed(&|receipt| receipt.institution = "x".into()), FindingKind::ReceiptRow),
            (signed(&|receipt| receipt.institution = "cits".into()), FindingKind::ReceiptRow),
            (signed(&|receipt| receipt.sequence = 99), FindingKind::ReceiptRow),
            (signed(&|receipt| receipt.number = "IES/2026/2".into()), FindingKind::ReceiptRow),
            (signed(&|receipt| receipt.files.push(receipt.hash)), FindingKind::ReceiptSubmission),
            (
                signed(&|receipt| receipt.received_at = jiff::Timestamp::UNIX_EPOCH),
                FindingKind::ReceiptSubmission,
            ),
        ] {
            assert_eq!(found(db, &scene, &text), [kind], "{text}");
        }
    }

    fn a_receipt_of_a_submission_that_is_gone_is_found(db: &Db) {
        let scene = Scene::set(db);
        let receipt = receipt_sign(&scene.house.office.keys, "paraugs", &scene.given[0], &[]);
        let id = bytes(db, scene.given[0].id.to_bytes());
        Raw::into(db).run(&format!("DELETE FROM submission WHERE id = {id}"));
        let found_with = found(db, &scene, &json(&receipt));
        assert!(found_with.contains(&FindingKind::ReceiptSubmission), "{found_with:?}");
        let without = scene.found(db, &scene.without(Check::Receipts));
        assert!(!without.contains(&FindingKind::ReceiptSubmission), "the control: {without:?}");
    }
}
