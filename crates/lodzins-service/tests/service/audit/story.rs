//! Whatever happens in whatever order, refused acts included: an honest register verifies clean.
//!
//! This also holds the image that a registration computes from what it writes against the one that is computed from
//! what is read back.

use lodzins_core::{
    AnswerMode, Channel, Language, PersonalCode, deadline::ExtensionGround, id::SubmissionId,
    submission::Kind,
};
use lodzins_db::Db;
use lodzins_service::{
    MIGRATIONS,
    register::{Arrival, Evidence, EvidenceResult, Leaving, RegisterError, Submitter},
};
use lodzins_testkit::{Fresh, Kind as EngineKind};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::scene::Scene;
use crate::house::Deed;

/// What comes in and what is done to it, by the place of the submission among those that came in.
#[derive(Debug, Clone)]
enum Event {
    Arrive { arrival: Box<Sketch>, files: Vec<Vec<u8>> },
    Act { which: prop::sample::Index, deed: Deed, files: Vec<Vec<u8>> },
    Sign,
}

/// What varies in an arrival.
#[derive(Debug, Clone)]
struct Sketch {
    channel: Channel,
    kind: Kind,
    language: Language,
    answer_mode: AnswerMode,
    subject: String,
    text: String,
    topics: Vec<String>,
    name: Option<String>,
    email: Option<String>,
    personal_code: bool,
    result: EvidenceResult,
    note: String,
    number: Option<String>,
}

/// Text as people and programs send it: any letters, line ends, signs of other scripts, the character zero.
fn words() -> impl Strategy<Value = String> {
    "(?s).{0,40}"
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let codes = (
        select(Channel::ALL),
        select(Kind::ALL),
        select(Language::ALL),
        select(AnswerMode::ALL),
        select(EvidenceResult::ALL),
    );
    let said = (words(), words(), vec("[a-z]{1,8}", 0..3), words());
    let who = (option::of(words()), option::of(words()), any::<bool>(), option::of(words()));
    (codes, said, who).prop_map(|(codes, said, who)| Sketch {
        channel: codes.0,
        kind: codes.1,
        language: codes.2,
        answer_mode: codes.3,
        result: codes.4,
        subject: said.0,
        text: said.1,
        topics: said.2,
        note: said.3,
        name: who.0,
        email: who.1,
        personal_code: who.2,
        number: who.3,
    })
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (any::<bool>(), any::<bool>()).prop_map(|(other, handler)| Deed::Route { other, handler }),
        Just(Deed::Start),
        words().prop_map(Deed::Ask),
        words().prop_map(|text| Deed::Reply(text, vec![])),
        words().prop_map(|text| Deed::Answer(text, vec![])),
        Just(Deed::Forward),
        Just(Deed::Inform),
        select(Leaving::ALL).prop_map(Deed::Leave),
        Just(Deed::Withdraw),
        words().prop_map(Deed::Note),
        select(ExtensionGround::ALL).prop_map(Deed::Extend),
        (select(EvidenceResult::ALL), words()).prop_map(|(result, note)| Deed::Check(result, note)),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let files = || vec(vec(any::<u8>(), 0..20), 0..3);
    prop_oneof![
        3 => (sketch(), files())
            .prop_map(|(arrival, files)| Event::Arrive { arrival: Box::new(arrival), files }),
        8 => (any::<prop::sample::Index>(), deed(), files())
            .prop_map(|(which, deed, files)| Event::Act { which, deed, files }),
        1 => Just(Event::Sign),
    ]
}

fn arrival(scene: &Scene, sketch: &Sketch, files: &[Vec<u8>]) -> Arrival {
    let code = PersonalCode::parse("320000-00000").ok().filter(|_| sketch.personal_code);
    Arrival {
        channel: sketch.channel,
        kind: sketch.kind,
        language: sketch.language,
        answer_mode: sketch.answer_mode,
        subject: sketch.subject.clone(),
        text: sketch.text.clone(),
        topics: sketch.topics.clone(),
        author_number: sketch.number.clone(),
        submitter: Submitter {
            name: sketch.name.clone(),
            email: sketch.email.clone(),
            personal_code: code.map(|code| (code, "pabalsts".to_owned())),
            ..Submitter::default()
        },
        evidence: Evidence { result: sketch.result, note: sketch.note.clone(), ..Evidence::none() },
        files: files.iter().map(|bytes| scene.keep(bytes)).collect(),
        ..scene.house.arrival()
    }
}

fn with_files(scene: &Scene, deed: Deed, files: &[Vec<u8>]) -> Deed {
    let kept = || files.iter().map(|bytes| scene.keep(bytes)).collect();
    match deed {
        Deed::Reply(text, _) => Deed::Reply(text, kept()),
        Deed::Answer(text, _) => Deed::Answer(text, kept()),
        other => other,
    }
}

fn happen(db: &Db, scene: &Scene, ids: &mut Vec<SubmissionId>, event: Event) {
    match event {
        Event::Arrive { arrival: sketch, files } => {
            let arrival = arrival(scene, &sketch, &files);
            ids.push(scene.house.register(db, &arrival).expect("a number").id);
        }
        Event::Act { which, deed, files } => {
            let deed = with_files(scene, deed, &files);
            match scene.house.act(db, ids[which.index(ids.len())], &deed) {
                Ok(()) | Err(RegisterError::NotNow { .. } | RegisterError::NotExtended(_)) => {}
                Err(wrong) => panic!("{deed:?}: {wrong}"),
            }
        }
        Event::Sign => drop(scene.sign_and_copy(db)),
    }
}

fn story_verifies(kind: EngineKind, cases: u32) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(events in vec(event(), 1..60))| {
        let fresh = Fresh::on(kind, MIGRATIONS);
        let (db, scene) = (fresh.db(), Scene::set(fresh.db()));
        let mut ids: Vec<SubmissionId> = scene.given.iter().map(|given| given.id).collect();
        for event in events {
            happen(db, &scene, &mut ids, event);
        }
        let report = scene.verify(db, &scene.scope());
        prop_assert!(report.ok, "{:#?}", report.findings);
        prop_assert_eq!(report.institutions.iter().map(|one| one.submissions).sum::<u64>(), ids.len() as u64 + 1);
    });
}

#[test]
fn a_long_story_verifies_clean_on_sqlite() {
    story_verifies(EngineKind::Sqlite, 16);
}

#[test]
fn a_long_story_verifies_clean_on_postgres() {
    story_verifies(EngineKind::Postgres, 8);
}
