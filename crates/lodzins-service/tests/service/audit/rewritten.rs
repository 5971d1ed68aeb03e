//! Somebody who can compute hashes: the register is changed, and every image and every row of the trail made anew,
//! so that all fits together again. Only what is signed and outside the database tells.

use std::fs;

use lodzins_core::{
    id::{Id, InstitutionId},
    ledger::Hash,
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    audit::{AuditRow, Check, FindingKind, receipt_sign},
    register::verify::image_now,
};
use lodzins_testkit::both_engines;

use super::{
    raw::{Raw, bytes},
    scene::Scene,
};

const ROWS: Sql = Sql {
    name: "test::ROWS",
    text: "SELECT sequence, at, actor_kind, actor, did, subject_kind, subject, image, detail, hash
             FROM audit WHERE institution_id = $1 ORDER BY sequence",
};

/// Changes what the third submission says and rewrites the chain over it.
fn rewrite(db: &Db, scene: &Scene) {
    let (here, id) = (scene.house.here.id, scene.given[2].id);
    let mut raw = Raw::into(db);
    let subject = bytes(db, id.to_bytes());
    raw.run(&format!("UPDATE submission SET text = 'Viss ir labi.' WHERE id = {subject}"));
    let (rows, image) = db
        .read_now(move |tx| {
            let image =
                image_now(tx, here, id).map_err(|wrong| DbError::Decode(wrong.to_string()))?;
            Ok::<_, DbError>((tx.all::<AuditRow>(ROWS, params![here])?, image))
        })
        .expect("read");
    rewrite_rows(db, &mut raw, here, rows, id.to_bytes(), image);
}

fn rewrite_rows(
    db: &Db,
    raw: &mut Raw,
    here: InstitutionId,
    rows: Vec<AuditRow>,
    subject: [u8; 16],
    image: Hash,
) {
    let mut before = Hash::BEFORE_ALL;
    for mut row in rows {
        if row.subject == subject {
            row.image = Some(image.to_bytes());
            let image = bytes(db, image.to_bytes());
            let subject = bytes(db, subject);
            raw.run(&format!("UPDATE audit SET image = {image} WHERE subject = {subject}"));
        }
        before = row.expected_hash(here, &before);
        raw.run(&format!(
            "UPDATE audit SET hash = {} WHERE institution_id = {} AND sequence = {}",
            bytes(db, before.to_bytes()),
            bytes(db, here.to_bytes()),
            row.sequence,
        ));
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_rewritten_chain_is_found_by_a_copy_of_its_head(db: &Db) {
        let scene = Scene::set(db);
        scene.sign_and_copy(db);
        rewrite(db, &scene);
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::HeadRewritten]);
        assert_eq!(scene.found(db, &scene.without(Check::Heads)), [], "the control");
        Raw::into(db).run("DELETE FROM audit_head");
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::HeadRewritten], "the copy is enough");
    }

    fn a_rewritten_chain_is_found_by_a_resident_s_receipt(db: &Db) {
        let scene = Scene::set(db);
        let receipt = receipt_sign(&scene.house.office.keys, "paraugs", &scene.given[2], &[]);
        let path = scene.folder.path().join("receipt.json");
        fs::write(&path, serde_json::to_vec(&receipt).expect("json")).expect("written");
        let mut scope = scene.scope();
        scope.receipts.push(path);
        assert_eq!(scene.found(db, &scope), []);
        rewrite(db, &scene);
        assert_eq!(scene.found(db, &scope), [FindingKind::ReceiptRow]);
        assert_eq!(scene.found(db, &scene.scope()), [], "the control: nobody shows a receipt");
    }
}
