//! Contacts and calls back are covered as submissions are: column by column.

use lodzins_core::id::Id;
use lodzins_db::Db;
use lodzins_service::audit::{Check, FindingKind};
use lodzins_testkit::both_engines;

use super::{
    raw::{Raw, bytes},
    scene::Scene,
};
use crate::contact::scene::{asked, call, entered, in_vain, tried, wish};

/// A contact, and a call back that was tried once; and where their rows are.
fn rows(db: &Db, scene: &Scene) -> [(&'static str, String); 3] {
    let house = &scene.house;
    let contact = entered(db, house, &call());
    let call_back = asked(db, &wish(house));
    tried(db, &house.here, call_back, &in_vain()).expect("a call");
    let here = format!("institution_id = {}", bytes(db, house.here.id.to_bytes()));
    let call_back = bytes(db, call_back.to_bytes());
    [
        ("contact", format!("{here} AND id = {}", bytes(db, contact.to_bytes()))),
        ("call_back", format!("{here} AND id = {call_back}")),
        ("call_attempt", format!("{here} AND call_back_id = {call_back}")),
    ]
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_change_in_any_column_of_a_contact_or_a_call_back_is_found(db: &Db) {
        let scene = Scene::set(db);
        let rows = rows(db, &scene);
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
        let ours = report.institutions.iter().find(|one| one.code == "paraugs").expect("ours");
        assert_eq!(ours.records, 2);
        scene.notices_changes(db, rows, |_, _| false);
    }

    fn what_is_wrong_with_a_record_is_told_with_its_name(db: &Db) {
        let scene = Scene::set(db);
        let [(contact, row), ..] = rows(db, &scene);
        let mut raw = Raw::into(db);
        raw.keep(contact);
        raw.alter(contact, "topics", "TEXT", &row);
        let report = scene.verify(db, &scene.scope());
        let [finding] = report.findings.as_slice() else { panic!("{:#?}", report.findings) };
        assert_eq!(finding.kind, FindingKind::RecordAltered);
        let named = finding.record.as_deref().expect("a name");
        assert!(named.starts_with("contact 0"), "{named}");
        assert_eq!(scene.found(db, &scene.without(Check::Images)), [], "the control");
        raw.put_back(contact);
        raw.run(&format!("DELETE FROM contact WHERE {row}"));
        assert_eq!(scene.found(db, &scene.scope()), [FindingKind::RecordGone]);
        assert_eq!(scene.found(db, &scene.without(Check::Chain)), [], "the control");
    }
}
