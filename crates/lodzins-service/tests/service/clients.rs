//! Clients: found by what is known of them, changed without loss, made one and apart again, never seen unrecorded.

use lodzins_core::id::{ClientId, InstitutionId};
use lodzins_db::{Db, Sql, params};
use lodzins_service::{
    audit,
    idempotency::RequestKey,
    identity::client::{
        CardPlace, ClientError, ClientKind, CodePurpose, NewClient, RevealFor, Sought, client,
        client_change, client_code, client_create, client_find, client_history, client_merge,
        client_of_submission, client_seen, client_separate, client_submissions, clients_like,
        submission_client_set,
    },
};
use lodzins_testkit::both_engines;

use crate::house::House;

const TRAIL: Sql = Sql {
    name: "test::TRAIL",
    text: "SELECT did, coalesce(detail, '') FROM audit WHERE institution_id = $1 ORDER BY sequence",
};
const RAW: Sql = Sql {
    name: "test::RAW",
    text: "SELECT code FROM client WHERE institution_id = $1 AND code IS NOT NULL",
};

/// A person of whom only the name is known.
pub(crate) fn person(name: &str) -> NewClient {
    NewClient {
        kind: ClientKind::Person,
        name: name.to_owned(),
        email: None,
        phone: None,
        address: None,
        code: None,
    }
}

pub(crate) fn enter(db: &Db, house: &House, new: NewClient) -> Result<ClientId, ClientError> {
    let (here, by, keys) = (house.here.id, house.here.clerk(), house.office.keys.clone());
    db.write_now(here, move |tx, at| client_create(tx, at, &keys, here, &new, None, by))
}

fn found(db: &Db, house: &House, institution: InstitutionId, sought: Sought) -> Vec<String> {
    let keys = house.office.keys.clone();
    db.read_now(move |tx| client_find(tx, &keys, institution, &sought))
        .expect("a search")
        .into_iter()
        .map(|row| row.name)
        .collect()
}

fn do_to<T: Send + 'static>(
    db: &Db,
    house: &House,
    work: impl Fn(
        &mut lodzins_db::Tx<'_>,
        &lodzins_core::Moment,
        InstitutionId,
        lodzins_service::Actor,
    ) -> Result<T, ClientError>
    + Send
    + 'static,
) -> Result<T, ClientError> {
    let (here, by) = (house.here.id, house.here.clerk());
    db.write_now(here, move |tx, at| work(tx, at, here, by))
}

fn is_clean(db: &Db, house: &House) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = lodzins_db::files::FileStore::open(folder.path()).expect("a store");
    let scope = audit::Scope {
        checks: vec![audit::Check::Chain, audit::Check::Images],
        ..audit::Scope::default()
    };
    let report =
        audit::verify(db, &files, &house.office.keys, &scope, &mut |_| ()).expect("a report");
    assert!(report.ok, "{:#?}", report.findings);
    assert!(report.tables.contains(&"client"));
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_client_is_found_by_whatever_is_known(db: &Db) {
        let house = House::found(db);
        enter(db, &house, NewClient {
            email: Some("Persona.010@Example.org".to_owned()),
            phone: Some("2000 0010".to_owned()),
            code: Some(("320000-00010".to_owned(), CodePurpose::Service)),
            ..person("Testa Persona Desmitā")
        }).expect("entered");
        enter(db, &house, person("Testa Persona Cita")).expect("entered");
        let sought = Sought::default();
        for (sought, expected) in [
            (Sought { email: "persona.010@example.ORG".into(), ..sought.clone() }, vec!["Testa Persona Desmitā"]),
            (Sought { phone: "+371 20000010".into(), ..sought.clone() }, vec!["Testa Persona Desmitā"]),
            (Sought { code: "32000000010".into(), ..sought.clone() }, vec!["Testa Persona Desmitā"]),
            (Sought { name: "desmita".into(), ..sought.clone() }, vec!["Testa Persona Desmitā"]),
            (Sought { name: "persona testa".into(), ..sought.clone() }, vec!["Testa Persona Cita", "Testa Persona Desmitā"]),
            (Sought { code: "32000000011".into(), ..sought.clone() }, vec![]),
        ] {
            assert_eq!(found(db, &house, house.here.id, sought.clone()), expected, "{sought:?}");
            assert_eq!(found(db, &house, house.there.id, sought), Vec::<String>::new(), "not theirs");
        }
        let here = house.here.id;
        let raw: Vec<(Vec<u8>,)> = db.read_now(move |tx| tx.all(RAW, params![here]))
            .map_err(|wrong: lodzins_db::DbError| wrong).expect("a row");
        let holds = raw.iter().any(|(code,)| code.windows(11).any(|part| part == b"32000000010"));
        assert!(raw.len() == 1 && !holds, "the code is sealed");
        is_clean(db, &house);
    }

    fn the_same_form_twice_is_one_client_and_a_name_must_be_there(db: &Db) {
        let house = House::found(db);
        let key = || RequestKey::new("form:2", b"x");
        let twice: Vec<_> = (0..2).map(|_| {
            let keys = house.office.keys.clone();
            do_to(db, &house, move |tx, at, here, by| {
                client_create(tx, at, &keys, here, &person("Testa Persona 011"), Some(&key()), by)
            }).expect("entered")
        }).collect();
        assert_eq!(twice[0], twice[1]);
        assert!(matches!(enter(db, &house, person("  ")), Err(ClientError::NameMissing)));
    }

    fn a_change_keeps_what_stood_there(db: &Db) {
        let house = House::found(db);
        let id = enter(db, &house, NewClient { phone: Some("20000012".to_owned()), ..person("Testa Persona 012") })
            .expect("entered");
        let keys = house.office.keys.clone();
        do_to(db, &house, move |tx, at, here, by| {
            let changed = NewClient { phone: Some("20000099".to_owned()), ..person("Testa Persona 012") };
            client_change(tx, at, &keys, here, id, &changed, by)?;
            client_change(tx, at, &keys, here, id, &changed, by)
        }).expect("changed once");
        let here = house.here.id;
        let history = db.read_now(move |tx| client_history(tx, here, id)).expect("versions");
        let told: Vec<_> = history.iter().map(|line| (line.did.as_str(), line.phone.as_deref())).collect();
        assert_eq!(told, [("changed", Some("+37120000099")), ("created", Some("+37120000012"))]);
        assert_eq!(found(db, &house, here, Sought { phone: "20000012".into(), ..Sought::default() }), Vec::<String>::new());
        is_clean(db, &house);
    }

    fn two_entries_are_one_only_when_somebody_says_so_and_apart_again(db: &Db) {
        let house = House::found(db);
        let same_email = || NewClient { email: Some("persona.013@example.org".to_owned()), ..person("Testa Persona 013") };
        let (one, other) = (enter(db, &house, same_email()).expect("one"), enter(db, &house, same_email()).expect("two"));
        let here = house.here.id;
        let row = db.read_now(move |tx| client(tx, here, one)).expect("a client");
        assert_eq!(row.merged_into, None, "nothing happens by itself");
        let like = db.read_now(move |tx| clients_like(tx, &row)).expect("suggestions");
        assert_eq!(like.iter().map(|row| row.id).collect::<Vec<_>>(), [other]);

        let (first, second) = (house.registered(db).id, house.registered(db).id);
        do_to(db, &house, move |tx, at, here, by| {
            submission_client_set(tx, at, here, first, Some(one), by)?;
            submission_client_set(tx, at, here, second, Some(other), by)?;
            client_merge(tx, at, here, other, one, by)
        }).expect("merged");
        let card = |whose: ClientId, before: Option<CardPlace>, limit: u32| {
            db.read_now(move |tx| client_submissions(tx, here, whose, before, limit)).expect("a card")
        };
        let ids: Vec<_> = card(one, None, 10).iter().map(|row| row.id).collect();
        assert_eq!(ids, [second, first], "both entries' submissions, latest first");
        let last = card(one, None, 1).remove(0);
        let place = CardPlace { received_at: last.received_at, id: last.id };
        assert_eq!(card(one, Some(place), 10).iter().map(|row| row.id).collect::<Vec<_>>(), [first]);
        assert_eq!(found(db, &house, here, Sought { email: "persona.013@example.org".into(), ..Sought::default() }).len(), 1);
        let circle = do_to(db, &house, move |tx, at, here, by| client_merge(tx, at, here, one, other, by));
        assert!(matches!(circle, Err(ClientError::MergedAlready)), "{circle:?}");

        do_to(db, &house, move |tx, at, here, by| client_separate(tx, at, here, other, by)).expect("apart");
        assert_eq!(card(one, None, 10).iter().map(|row| row.id).collect::<Vec<_>>(), [first]);
        is_clean(db, &house);
    }

    fn a_link_is_part_of_the_case_and_can_be_taken_back(db: &Db) {
        let house = House::found(db);
        let id = enter(db, &house, person("Testa Persona 014")).expect("entered");
        let submission = house.registered(db).id;
        let here = house.here.id;
        do_to(db, &house, move |tx, at, here, by| {
            submission_client_set(tx, at, here, submission, Some(id), by)
        }).expect("linked");
        is_clean(db, &house);
        let whose = db.read_now(move |tx| client_of_submission(tx, here, submission)).expect("a link");
        assert_eq!(whose, Some(id));
        do_to(db, &house, move |tx, at, here, by| submission_client_set(tx, at, here, submission, None, by))
            .expect("taken back");
        let whose = db.read_now(move |tx| client_of_submission(tx, here, submission)).expect("no link");
        assert_eq!(whose, None);
        is_clean(db, &house);
    }

    fn what_belongs_to_another_institution_is_not_there(db: &Db) {
        let house = House::found(db);
        let id = enter(db, &house, person("Testa Persona 015")).expect("entered");
        let (there, submission) = (house.there.id, house.registered(db).id);
        let foreign = db.read_now(move |tx| client(tx, there, id));
        assert!(matches!(foreign, Err(ClientError::NotFound)), "{foreign:?}");
        let by = house.here.clerk();
        let seen = db.write_now(there, move |tx, at| client_seen(tx, at, there, id, by));
        assert!(matches!(seen, Err(ClientError::NotFound)), "{seen:?}");
        let linked = db.write_now(there, move |tx, at| submission_client_set(tx, at, there, submission, Some(id), by));
        assert!(matches!(linked, Err(ClientError::Register(_))), "{linked:?}");
    }

    fn who_looks_at_a_code_says_why_and_the_code_stands_nowhere(db: &Db) {
        let house = House::found(db);
        let code = Some(("320000-00016".to_owned(), CodePurpose::EAddress));
        let id = enter(db, &house, NewClient { code, ..person("Testa Persona 016") }).expect("entered");
        let keys = house.office.keys.clone();
        let shown = do_to(db, &house, move |tx, at, here, by| {
            client_code(tx, at, &keys, here, id, RevealFor::Answer, by)
        });
        assert_eq!(shown.expect("the code"), "32000000016");
        let here = house.here.id;
        let trail: Vec<(String, String)> = db.read_now(move |tx| tx.all(TRAIL, params![here]))
            .map_err(|wrong: lodzins_db::DbError| wrong).expect("the trail");
        assert_eq!(trail.last(), Some(&("client.code_seen".to_owned(), "answer".to_owned())));
        assert!(trail.iter().all(|(_, detail)| !detail.contains("320000")), "{trail:?}");
    }
}
