//! A small register with something in every covered table, its files, its heads; and its verification.

use std::path::PathBuf;

use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, files::FileStore};
use lodzins_service::{
    audit::{Check, FindingKind, Head, Report, Scope, heads_append, heads_sign, verify},
    register::{Arrival, FileRef, Registered},
};
use tempfile::TempDir;

use super::raw::Raw;
use crate::house::{Deed, House, file};

pub(crate) struct Scene {
    pub(crate) house: House,
    pub(crate) files: FileStore,
    pub(crate) folder: TempDir,
    /// The submissions of `here`, in order.
    pub(crate) given: Vec<Registered>,
}

impl Scene {
    /// Three submissions here, the second with everything that a submission can have; one there.
    pub(crate) fn set(db: &Db) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let files = FileStore::open(folder.path().join("files")).expect("a store");
        let house = House::found(db);
        let mut scene = Self { house, files, folder, given: Vec::new() };
        let kept = [scene.keep(b"plan"), scene.keep(b"photo")];
        let full = Arrival { files: kept.to_vec(), ..scene.house.arrival() };
        let there = Arrival { institution: scene.house.there.id, ..scene.house.arrival() };
        scene.house.register(db, &there).expect("a number");
        for arrival in [scene.house.arrival(), full, scene.house.arrival()] {
            let given = scene.house.register(db, &arrival).expect("a number");
            scene.given.push(given);
        }
        let map = scene.keep(b"map");
        for deed in [
            Deed::Route { other: false, handler: true },
            Deed::Ask("Kura māja?".to_owned()),
            Deed::Reply("Divpadsmitā.".to_owned(), vec![map]),
            Deed::Check(lodzins_service::register::EvidenceResult::Confirmed, "pase".to_owned()),
        ] {
            scene.house.act(db, scene.given[1].id, &deed).expect("lawful");
        }
        scene
    }

    /// Keeps bytes in the store, and names them.
    pub(crate) fn keep(&self, bytes: &[u8]) -> FileRef {
        self.files.put(bytes).expect("kept");
        file(bytes)
    }

    /// Signs the heads of today, and gives the file that a copy of them stands in.
    pub(crate) fn sign(&self, db: &Db) -> Vec<Head> {
        let keys = self.house.office.keys.clone();
        db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
            heads_sign(tx, at, &keys, at.date())
        })
        .expect("signed")
    }

    /// Where copies of the heads are kept, outside the database.
    pub(crate) fn copies(&self) -> PathBuf {
        self.folder.path().join("heads.jsonl")
    }

    pub(crate) fn sign_and_copy(&self, db: &Db) -> Vec<Head> {
        let heads = self.sign(db);
        heads_append(&self.copies(), &heads).expect("copied");
        heads
    }

    pub(crate) fn verify(&self, db: &Db, scope: &Scope) -> Report {
        verify(db, &self.files, &self.house.office.keys, scope, &mut |_| ()).expect("a report")
    }

    /// Everything, with the copies of heads where there are any.
    pub(crate) fn scope(&self) -> Scope {
        let copies = self.copies();
        let heads = if copies.exists() { vec![copies] } else { Vec::new() };
        Scope { heads, ..Scope::default() }
    }

    pub(crate) fn without(&self, taken_out: Check) -> Scope {
        let mut scope = self.scope();
        scope.checks.retain(|check| *check != taken_out);
        scope
    }

    /// The kinds of finding, each once.
    pub(crate) fn found(&self, db: &Db, scope: &Scope) -> Vec<FindingKind> {
        let report = self.verify(db, scope);
        let mut kinds: Vec<_> = report.findings.iter().map(|finding| finding.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(report.ok, kinds.is_empty());
        kinds
    }

    /// Whichever column of these rows is altered, it is noticed, but for those that nobody vouches for.
    pub(crate) fn notices_changes(
        &self,
        db: &Db,
        rows: impl IntoIterator<Item = (&'static str, String)>,
        is_free: impl Fn(&str, &str) -> bool,
    ) {
        let mut raw = Raw::into(db);
        for (table, row) in rows {
            raw.keep(table);
            for (column, kind) in raw.columns(table) {
                if is_free(table, &column) {
                    continue;
                }
                raw.alter(table, &column, &kind, &row);
                let found = self.found(db, &self.scope());
                assert!(!found.is_empty(), "{table}.{column} was altered and nobody noticed");
                raw.put_back(table);
            }
            let report = self.verify(db, &self.scope());
            assert!(report.ok, "{table} was put back: {:#?}", report.findings);
        }
    }
}
