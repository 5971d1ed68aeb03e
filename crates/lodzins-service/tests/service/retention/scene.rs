//! Some years of a centre's work, in which everything that people say has a word that stands nowhere else.

use std::path::PathBuf;

use lodzins_core::{
    Channel, PersonalCode,
    contact::CallOutcome,
    fact::FactKind,
    id::{ClientId, InstitutionId, LetterId, SavedSearchId, SubmissionId, VisitId, WaitId},
    report::{ChannelGroups, Dimension, Filter, Period, Question},
    retention::Order,
};
use lodzins_db::{Db, DbError, Scoured};
use lodzins_service::{
    appointment::{Contact, NewVisit},
    contact::{Attempt, ContactFacts, NewCallBack, contact_enter},
    idempotency::RequestKey,
    identity::client::{ClientKind, CodePurpose, NewClient, client_create, submission_client_set},
    outbox::{letter_sent, letters_claim},
    register::{Arrival, Correction, EvidenceResult, FileRef, Submitter, submission_correct},
    retention::{
        Cleared, Counts, RetentionError, Run, TABLES, files_clear, letters_clear, retention_begin,
        retention_preview, retention_run,
    },
    saved_search::{NewSavedSearch, Searched, Shared, saved_search_keep, saved_searches},
    statistics::report,
};

use crate::{
    appointment,
    audit::scene::Scene,
    contact::scene::{asked, call, entered, new_contact, tried, wish},
    house::{Deed, file},
};

/// The middle of every word that somebody said and that must go; a letter or two around it tell them apart.
pub(super) const SAID: [&str; 5] = ["zqx", "29777123", "ezināmson", "ezinamson", "3200000000"];
/// The middle of every word that stays, because its case is open.
pub(super) const STAYS: [&str; 1] = ["zqo"];

pub(super) fn before(day: &str) -> Order {
    Order::everything_before(day.parse().expect("a day"))
}

/// A surname with Latvian letters; whoever stays has another one.
fn surname(middle: &str) -> &'static str {
    if middle.starts_with(SAID[0]) { "Ņezināmsons" } else { "Paliekošais" }
}

pub(super) fn phone(middle: &str) -> &'static str {
    if middle.starts_with(SAID[0]) { "29777123" } else { "29000456" }
}

/// What one person says: everything that a submission can have.
fn said(scene: &Scene, middle: &str, files: Vec<FileRef>) -> Arrival {
    let word = |letter: char| format!("{letter}{middle}{letter}");
    Arrival {
        key: Some(RequestKey::new(&word('k'), word('l').as_bytes())),
        subject: format!("Par {}", word('a')),
        text: format!("Labdien, {} un {}", word('b'), surname(middle)),
        author_number: Some(word('c')),
        external_reference: Some(word('d')),
        on_behalf: Some(word('e')),
        submitter: Submitter {
            name: Some(format!("{} {}", word('f'), surname(middle))),
            email: Some(format!("{}@example.org", word('g'))),
            phone: Some(format!("+371 {}", phone(middle))),
            address: Some(format!("{} iela 1", word('h'))),
            personal_code: PersonalCode::parse("320000-00000").ok().map(|code| (code, word('i'))),
        },
        files,
        ..scene.house.arrival()
    }
}

/// A file whose name and bytes say something.
fn paper(scene: &Scene, middle: &str) -> FileRef {
    let bytes = format!("%PDF {middle}").into_bytes();
    scene.files.put(&bytes).expect("kept");
    FileRef { name: format!("{middle}.pdf"), ..file(&bytes) }
}

fn acted(db: &Db, scene: &Scene, id: SubmissionId, deeds: &[Deed]) {
    for deed in deeds {
        scene.house.act(db, id, deed).expect("lawful");
    }
}

/// A case with all that can belong to one; answered unless it is to stay open.
pub(super) fn case(db: &Db, scene: &Scene, middle: &str, answered: bool) -> SubmissionId {
    let word = |letter: char| format!("{letter}{middle}{letter}");
    let paper = paper(scene, &word('m'));
    let id = scene.house.register(db, &said(scene, middle, vec![paper])).expect("a number").id;
    let reply = self::paper(scene, &word('n'));
    let deeds = [
        Deed::Route { other: false, handler: true },
        Deed::Check(EvidenceResult::Confirmed, word('o')),
        Deed::Note(word('p')),
        Deed::Ask(word('q')),
        Deed::Reply(word('r'), vec![reply]),
    ];
    acted(db, scene, id, &deeds);
    corrected(db, scene, id, &word('s'));
    belongs_to(db, scene, id, client(db, scene, middle));
    talks(db, scene, middle, Some(id));
    if answered {
        acted(db, scene, id, &[Deed::Answer(word('t'), Vec::new())]);
    }
    id
}

fn corrected(db: &Db, scene: &Scene, id: SubmissionId, word: &str) {
    let (here, by) = (scene.house.here.id, scene.house.here.clerk());
    let row = scene.house.case(db, id).submission;
    let right = Correction {
        subject: format!("{} {word}", row.subject),
        channel: Channel::Email,
        drop_box: None,
        name: row.submitter_name.clone(),
        email: row.submitter_email.clone(),
        phone: row.submitter_phone.clone(),
        address: Some(format!("{word} iela 2")),
        reason: word.to_owned(),
    };
    db.write_now(here, move |tx, at| submission_correct(tx, at, here, id, &right, by))
        .expect("corrected");
}

pub(super) fn client(db: &Db, scene: &Scene, middle: &str) -> ClientId {
    let (here, by) = (scene.house.here.id, scene.house.here.clerk());
    let keys = scene.house.office.keys.clone();
    let new = NewClient {
        kind: ClientKind::Person,
        name: format!("u{middle}u {}", surname(middle)),
        email: Some(format!("v{middle}v@example.org")),
        phone: Some(phone(middle).to_owned()),
        address: Some(format!("w{middle}w iela")),
        code: Some(("320000-00000".to_owned(), CodePurpose::Property)),
    };
    db.write_now(here, move |tx, at| client_create(tx, at, &keys, here, &new, None, by))
        .expect("a client")
}

pub(super) fn belongs_to(db: &Db, scene: &Scene, id: SubmissionId, client: ClientId) {
    let (here, by) = (scene.house.here.id, scene.house.here.clerk());
    db.write_now(here, move |tx, at| submission_client_set(tx, at, here, id, Some(client), by))
        .expect("linked");
}

/// A contact in which a call back was asked for, that was then carried out.
pub(super) fn talks(db: &Db, scene: &Scene, middle: &str, about: Option<SubmissionId>) {
    let house = &scene.house;
    let facts = ContactFacts {
        service: Some(format!("x{middle}x")),
        note: Some(format!("y{middle}y")),
        name: Some(surname(middle).to_owned()),
        phone: Some(phone(middle).to_owned()),
        submission: about,
        unit: Some(house.here.unit),
        ..call()
    };
    let contact = entered(db, house, &facts);
    let asked_for = NewCallBack {
        phone: phone(middle).to_owned(),
        name: Some(format!("z{middle}z")),
        reason: format!("q{middle}q"),
        submission: about,
        contact: Some(contact),
        ..wish(house)
    };
    let id = asked(db, &asked_for);
    let reached =
        Attempt { outcome: CallOutcome::Reached, note: Some(format!("j{middle}j")), control: None };
    tried(db, &house.here, id, &reached).expect("a call");
    // One with a key, which is remembered with its answer.
    let mut keyed = new_contact(house, &facts);
    keyed.key = Some(RequestKey::new(&format!("r{middle}r"), b"-"));
    db.write_now(house.here.id, move |tx, at| contact_enter(tx, at, &keyed)).expect("a contact");
}

/// Every letter that waits leaves.
pub(super) fn post(db: &Db) -> usize {
    db.write_now(InstitutionId::INSTALLATION, |tx, at| {
        let letters = letters_claim(tx, at, 200)?;
        for letter in &letters {
            letter_sent(tx, at, letter)?;
        }
        Ok::<_, DbError>(letters.len())
    })
    .expect("sent")
}

/// Every figure that reports can show of these years.
pub(super) fn figures(db: &Db, institution: InstitutionId) -> Vec<String> {
    let mut told = Vec::new();
    for kind in [FactKind::Submission, FactKind::Contact] {
        for rows in Dimension::ALL {
            let question = Question {
                kind,
                rows: *rows,
                columns: (*rows != Dimension::Channel).then_some(Dimension::Channel),
                period: Period::new(
                    "2026-01-01".parse().expect("a day"),
                    "2026-12-31".parse().expect("a day"),
                )
                .expect("a period"),
                comparison: None,
                groups: ChannelGroups::default(),
                filter: Filter::default(),
            };
            let asked = format!("{kind} {rows}");
            let answer: Result<_, DbError> =
                db.read_now(move |tx| report(tx, institution, &question));
            told.push(format!("{asked} {:?}", answer.expect("a report")));
        }
    }
    told
}

/// An appointment that somebody made for the monday, after they had waited for one and left the list.
pub(super) fn appointment(db: &Db, scene: &Scene, middle: &str) -> (VisitId, WaitId) {
    let centre = appointment::scene::Scene::within(db, scene.house.clone(), 2);
    let visitor = Contact {
        name: format!("a{middle}v {}", surname(middle)),
        phone: Some(format!("+371 {}", phone(middle))),
        email: Some(format!("b{middle}v@example.org")),
    };
    let start = appointment::scene::monday("10:00");
    let new = NewVisit { contact: Some(visitor), ..centre.asked(1, start) };
    let waited = centre.waited(db, &new);
    (centre.book(db, &new).expect("booked").id, waited)
}

/// A search that the clerk keeps under a name; its words are sealed.
pub(super) fn search(db: &Db, scene: &Scene, name: &str, of: Searched) -> SavedSearchId {
    let (here, clerk) = (scene.house.here.id, scene.house.here.clerk);
    let (keys, key) = (scene.house.office.keys.clone(), RequestKey::new(name, b"-"));
    let new = NewSavedSearch {
        of,
        name: name.to_owned(),
        words: "bedre".to_owned(),
        filters: String::new(),
        shared: Shared::Own,
    };
    db.write_now(here, move |tx, at| {
        saved_search_keep(tx, at, &keys, here, &key, &new, clerk, None)
    })
    .expect("kept")
}

/// The names under which the clerk keeps searches.
pub(super) fn searches(db: &Db, scene: &Scene, of: Searched) -> Vec<String> {
    let (here, clerk) = (scene.house.here.id, scene.house.here.clerk);
    let kept: Result<_, DbError> = db.read_now(move |tx| saved_searches(tx, here, of, clerk, None));
    kept.expect("a look").into_iter().map(|line| line.name).collect()
}

pub(super) fn previewed(db: &Db, scene: &Scene, order: &Order) -> Counts {
    retention_preview(db, scene.house.here.id, order, u32::MAX).expect("a look").counts
}

pub(super) fn destroyed(db: &Db, scene: &Scene, order: &Order) -> Result<Run, RetentionError> {
    let (here, by, order) = (scene.house.here.id, scene.house.here.clerk(), order.clone());
    let id = db.write_now(here, move |tx, at| retention_begin(tx, at, here, &order, by))?;
    retention_run(db, here, id)
}

/// What the clock of the disk says, by which files have their age.
#[expect(clippy::disallowed_methods, reason = "files have their age by the clock of the disk")]
pub(super) fn on_disk() -> std::time::SystemTime {
    std::time::SystemTime::now()
}

/// What comes after the rows, as if it were a day later by the clock of the disk.
pub(super) fn cleared(db: &Db, scene: &Scene) -> (Cleared, Vec<LetterId>) {
    let later = on_disk() + std::time::Duration::from_hours(24);
    let here = scene.house.here.id;
    let files = files_clear(db, &scene.files, &scene.house.office.keys, here, later);
    let mut letters = Vec::new();
    letters_clear(db, here, &mut |letter| {
        letters.push(letter);
        Ok(())
    })
    .expect("cleared");
    (files.expect("cleared"), letters)
}

pub(super) fn scoured(db: &Db) {
    assert_eq!(db.scour(TABLES).expect("written anew"), Scoured::Wholly);
}

/// The files that residents handed in.
pub(super) fn store(scene: &Scene) -> Vec<PathBuf> {
    super::bytes::files_under(&scene.folder.path().join("files"))
}

/// A scene whose letters have all left.
pub(super) fn fresh(db: &Db) -> Scene {
    let scene = Scene::set(db);
    post(db);
    scene
}
