//! Signed heads.

use std::fs;

use jiff::SignedDuration;
use lodzins_core::{Moment, id::InstitutionId, ledger};
use lodzins_db::Db;
use lodzins_service::{
    Keys,
    audit::{FindingKind, Head, Hex, heads_append, heads_mail},
    outbox::letters_claim,
};
use lodzins_testkit::{SetClock, both_engines};

use super::{raw::Raw, scene::Scene};

/// Puts lines where the copies are, and verifies.
fn found(db: &Db, scene: &Scene, lines: &str) -> Vec<FindingKind> {
    fs::write(scene.copies(), lines).expect("written");
    scene.found(db, &scene.scope())
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_head_is_signed_only_when_its_chain_has_moved(db: &Db) {
        let scene = Scene::set(db);
        let first = scene.sign(db);
        let codes: Vec<_> = first.iter().map(|head| head.institution.as_str()).collect();
        assert_eq!(codes, ["cits", "paraugs"], "by code; the installation has no chain yet");
        assert_eq!(scene.sign(db), []);
        scene.house.registered(db);
        let second = scene.sign(db);
        assert_eq!(second.len(), 1);
        assert_eq!((second[0].institution.as_str(), second[0].sequence), ("paraugs", 10));
    }

    fn a_head_covers_the_rows_since_the_last_head_of_an_earlier_day(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db);
        let ours = |heads: Vec<Head>| {
            heads.into_iter().find(|head| head.institution == "paraugs").expect("ours")
        };
        let first = ours(scene.sign_and_copy(db));
        assert_eq!((first.sequence, first.rows), (9, 9));
        scene.house.registered(db);
        let same_day = ours(scene.sign_and_copy(db));
        assert_eq!((same_day.sequence, same_day.rows), (10, 10));
        clock.advance(SignedDuration::from_hours(24));
        let only = scene.house.registered(db);
        let next_day = ours(scene.sign_and_copy(db));
        assert_eq!((next_day.sequence, next_day.rows), (11, 1));
        assert_eq!(next_day.hash, only.audit.hash);
        assert_eq!(next_day.root, ledger::leaf(&only.audit.hash.to_bytes()), "a tree of one leaf");
        clock.advance(SignedDuration::from_hours(-48));
        scene.house.registered(db);
        let set_back = ours(scene.sign_and_copy(db));
        assert_eq!((set_back.day, set_back.rows), (next_day.day, 2), "no head before a head");
        assert_eq!(scene.found(db, &scene.scope()), []);
    }

    fn a_day_s_last_heads_are_mailed_once_the_day_after_and_verify_as_they_came(
        db: &Db,
        clock: &SetClock,
    ) {
        let scene = Scene::set(db);
        let addresses = ["arhivs@example.org".to_owned(), "birojs@example.org".to_owned()];
        let mail = || {
            let (office, addresses) = (scene.house.office.clone(), addresses.to_vec());
            db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
                heads_mail(tx, at, &office, &addresses, at.date())
            })
            .expect("mailed")
        };
        scene.sign(db);
        scene.house.registered(db);
        scene.sign(db);
        assert_eq!(mail(), 0, "the day is not over");
        clock.advance(SignedDuration::from_hours(24));
        assert_eq!((mail(), mail()), (4, 0), "two institutions, two addresses, once");
        clock.advance(SignedDuration::from_hours(24));
        assert_eq!(mail(), 0, "nothing has moved since");

        let letters = db
            .write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, 100))
            .expect("letters");
        let ours = letters
            .iter()
            .find(|letter| letter.subject.contains("paraugs") && letter.recipient == addresses[0])
            .expect("a letter about our chain");
        let text = ours.text.as_deref().expect("its own text");
        let head: Head = serde_json::from_str(text.trim_end()).expect("one head, the last");
        assert_eq!((head.institution.as_str(), head.sequence), ("paraugs", 10));
        assert_eq!(found(db, &scene, text), []);
        let forged = text.replace("\"sequence\":10", "\"sequence\":11");
        assert_eq!(found(db, &scene, &forged), [FindingKind::HeadSignature]);
    }

    fn a_forged_head_is_found(db: &Db) {
        let scene = Scene::set(db);
        let head = scene.sign(db).pop().expect("a head");
        let own = &scene.house.office.keys;
        let foreign = Keys::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [7; 32]));
        let signed = |keys: &Keys, change: &dyn Fn(&mut Head)| {
            let mut head = head.clone();
            head.installation = Hex(keys.public());
            change(&mut head);
            head.signature = Hex(keys.sign(head.text().as_bytes()));
            head.line()
        };
        let mut moved = head.clone();
        moved.day = moved.day.tomorrow().expect("a day");
        for (line, expected) in [
            (head.line(), &[][..]),
            (moved.line(), &[FindingKind::HeadSignature]),
            (signed(&foreign, &|_| ()), &[FindingKind::HeadSignature]),
            (signed(own, &|head| head.sequence += 1), &[FindingKind::HeadCut]),
            (signed(own, &|head| head.institution = "x".into()), &[FindingKind::HeadCut]),
            (signed(own, &|head| head.sequence -= 1), &[FindingKind::HeadRewritten]),
            (signed(own, &|head| head.rows -= 1), &[FindingKind::HeadRoot]),
            (signed(own, &|head| head.rows = 0), &[FindingKind::HeadRoot]),
            (signed(own, &|head| head.rows = 10), &[FindingKind::HeadRoot]),
            (signed(own, &|head| head.root = head.hash), &[FindingKind::HeadRoot]),
            ("{}".to_owned(), &[FindingKind::HeadUnreadable]),
            (String::new(), &[]),
        ] {
            assert_eq!(found(db, &scene, &format!("{line}\n")), expected, "{line}");
        }
    }

    fn a_changed_head_in_the_database_is_found(db: &Db) {
        let scene = Scene::set(db);
        scene.sign(db);
        let mut raw = Raw::into(db);
        raw.keep("audit_head");
        for (column, kind) in raw.columns("audit_head") {
            raw.alter("audit_head", &column, &kind, "sequence = 9");
            let found = scene.found(db, &scene.scope());
            let expected = if column == "institution_id" {
                // No institution has it then: the copies outside are what is left.
                &[][..]
            } else {
                &[FindingKind::HeadUnreadable]
            };
            assert_eq!(found, expected, "{column}");
            raw.put_back("audit_head");
        }
    }

    fn heads_are_appended_whole_and_a_torn_line_is_cut_off(db: &Db) {
        let scene = Scene::set(db);
        let heads = scene.sign_and_copy(db);
        let whole = fs::read_to_string(scene.copies()).expect("copies");
        assert_eq!(whole.lines().count(), 2);
        fs::write(scene.copies(), format!("{whole}{}", &heads[0].line()[..70])).expect("torn");
        scene.house.registered(db);
        let third = scene.sign(db);
        heads_append(&scene.copies(), &third).expect("appended");
        let now = fs::read_to_string(scene.copies()).expect("copies");
        assert_eq!(now, format!("{whole}{}\n", third[0].line()));
        assert_eq!(scene.found(db, &scene.scope()), []);
    }
}

#[test]
fn a_torn_line_longer_than_a_piece_is_cut_off_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("heads.jsonl");
    let keys = Keys::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [7; 32]));
    let head = Head {
        installation: Hex(keys.public()),
        institution: "paraugs".to_owned(),
        day: jiff::civil::date(2026, 11, 20),
        sequence: 1,
        hash: ledger::Hash::BEFORE_ALL,
        rows: 1,
        root: ledger::Hash::BEFORE_ALL,
        signed_at: jiff::Timestamp::UNIX_EPOCH,
        signature: Hex([0; 64]),
    };
    for whole in ["", "one\n", "one\ntwo\n"] {
        fs::write(&path, format!("{whole}{}", "x".repeat(10_000))).expect("torn");
        heads_append(&path, std::slice::from_ref(&head)).expect("appended");
        let now = fs::read_to_string(&path).expect("read");
        assert_eq!(now, format!("{whole}{}\n", head.line()));
    }
    assert!(!head.is_signed_by(&keys));
}
