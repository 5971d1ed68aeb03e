//! A register of a size: three years of submissions, most of them closed, and a clerk who looks at it.

use std::{path::PathBuf, sync::Arc, time::Instant};

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    AnswerMode, Channel, Language, Moment, Role, Segment,
    contact::{ContactResult, Direction},
    id::{ClientId, InstitutionId, StaffId, SubmissionId, UnitId},
    submission::{Kind, Status},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, Office,
    contact::{ContactError, ContactFacts, NewContact, contact_enter},
    identity::{
        NewStaff, StaffError,
        client::{
            ClientError, ClientKind, NewClient, OpenFor, client_create, client_open,
            submission_client_set,
        },
        session_open, staff_create,
    },
    institution::units,
    register::{Arrival, RegisterError, Settled, submissions_settled},
};
use tokio::task::JoinSet;

use super::super::{
    filing,
    stage::Stage,
    vocabulary::{Dice, RARE, Vocabulary},
};
use crate::installation::Installation;

/// Over how many days the submissions came.
const DAYS: i64 = 3 * 365;
/// One in so many is still open: the newest ones.
const OPEN: u32 = 20;
/// Submissions entered in one use case, and use cases on their way.
const AT_ONCE: u32 = 500;
const ON_THE_WAY: usize = 3;
/// Words of a text and of a subject.
const TEXT: usize = 40;
const SUBJECT: usize = 4;
/// A rare word stands in one of so many submissions.
const RARE_IN: u32 = 20_000;
/// Different people who write.
const PEOPLE: u32 = 250_000;
/// Clerks beside the one who looks.
const CLERKS: usize = 40;
/// Submissions of the client whose card is looked at, and contacts of today.
const OF_CLIENT: usize = 500;
const CONTACTS: u32 = 300;

/// A filled register, closed again.
pub struct Hall {
    pub data: PathBuf,
    pub database: Option<String>,
    pub institution: InstitutionId,
    pub office: Office,
    pub at: Moment,
    pub session: String,
    pub cases: Vec<SubmissionId>,
    pub client: ClientId,
    pub numbers: Vec<String>,
    pub names: Vec<String>,
    pub medium: Vec<String>,
}

/// Who works there.
struct People {
    units: Vec<UnitId>,
    clerks: Vec<(StaffId, UnitId)>,
}

impl Hall {
    /// Fills one.
    pub fn fill(
        stage: &Stage,
        name: &str,
        database: Option<&str>,
        count: u32,
    ) -> anyhow::Result<Self> {
        let places = stage.places(name, database);
        let installation = Installation::open(&places)?;
        let (db, office) = (&installation.db, &installation.office);
        let institution = Stage::found(db)?;
        let (session, people) = hired(db, institution)?;
        let started = Instant::now();
        eprintln!("  desk: filling a register of {count} ({name})");
        let vocabulary = Vocabulary::new();
        let medium = vocabulary.medium().to_vec();
        let ids = register(db, office, institution, &vocabulary, &people, count)?;
        eprintln!("  desk: filled in {} s", started.elapsed().as_secs());
        let clerk = people.clerks[0].0;
        let client = client_with(db, office, institution, &ids, clerk)?;
        contacts(db, institution)?;
        let step = (ids.len() / 16).max(1);
        Ok(Self {
            data: places.data.clone(),
            database: database.map(str::to_owned),
            institution,
            at: db.moment(),
            cases: ids.iter().step_by(step).copied().collect(),
            client,
            numbers: ["7", "2025/11", "2024-29"].map(str::to_owned).to_vec(),
            names: (1..=4).map(|n| person(n * (count / 5).clamp(1, PEOPLE / 5))).collect(),
            medium,
            session,
            office: office.clone(),
        })
    }
}

/// A clerk who reads everything, signed in, and others in every unit.
fn hired(db: &Db, institution: InstitutionId) -> anyhow::Result<(String, People)> {
    let done = db.write_now(institution, move |tx, at| {
        let units: Vec<UnitId> = units(tx, institution)?.into_iter().map(|unit| unit.id).collect();
        let mut clerks = Vec::new();
        for n in 0..=CLERKS {
            let unit = units[n % units.len()];
            let new = NewStaff {
                institution,
                user_name: format!("bench.{n}"),
                name: format!("Testa Lietvede {n:02}"),
                unit: Some(unit),
                roles: vec![Role::Records, Role::Desk, Role::Head, Role::Handler],
                // Nobody signs in with a password here.
                password_hash: "-".to_owned(),
                email: None,
                password_given: false,
                language: Language::Lv,
            };
            clerks.push((staff_create(tx, at, Actor::System, &new)?, unit));
        }
        let session = session_open(tx, at, institution, clerks[0].0)?;
        Ok::<_, StaffError>((session.cookie(), (units, clerks)))
    })?;
    let (session, (units, clerks)) = done;
    Ok((session, People { units, clerks }))
}

/// Enters the submissions, many to a use case, oldest first; answers their ids.
fn register(
    db: &Db,
    office: &Office,
    institution: InstitutionId,
    vocabulary: &Vocabulary,
    people: &People,
    count: u32,
) -> anyhow::Result<Vec<SubmissionId>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build()?;
    let now = db.moment().now();
    let mut ids = Vec::with_capacity(usize::try_from(count)?);
    runtime.block_on(async {
        let mut under_way = JoinSet::new();
        for from in (0..count).step_by(usize::try_from(AT_ONCE)?) {
            if under_way.len() == ON_THE_WAY
                && let Some(done) = under_way.join_next().await
            {
                ids.extend(done??);
            }
            let some = from..count.min(from + AT_ONCE);
            let some: Arc<Vec<Settled>> = Arc::new(
                some.map(|n| settled(institution, vocabulary, people, n, count, now)).collect(),
            );
            let (db, office) = (db.clone(), office.clone());
            under_way.spawn(async move {
                db.write(institution, move |tx, at| {
                    submissions_settled(tx, at, &office, institution, &some)
                })
                .await
                .map_err(|wrong: RegisterError| anyhow::anyhow!(wrong))
            });
        }
        while let Some(done) = under_way.join_next().await {
            ids.extend(done??);
        }
        anyhow::Ok(())
    })?;
    Ok(ids)
}

/// The `n`-th of `count`.
fn settled(
    institution: InstitutionId,
    vocabulary: &Vocabulary,
    people: &People,
    n: u32,
    count: u32,
    now: Timestamp,
) -> Settled {
    let mut dice = Dice::of(u64::from(n) + 1);
    let age = DAYS * 86_400 * i64::from(count - n) / i64::from(count.max(1));
    let open = n >= count - count / OPEN;
    let (handler, unit) = people.clerks[dice.under(people.clerks.len())];
    let unit =
        if dice.under(10) == 0 { people.units[dice.under(people.units.len())] } else { unit };
    let status = match (open, dice.under(10)) {
        (true, 0) => Status::Registered,
        (true, 1..=3) => Status::Routed,
        (true, 4) => Status::WaitingForSubmitter,
        (true, _) => Status::InProgress,
        (false, 0) => Status::Forwarded,
        (false, 1) => Status::LeftUnexamined,
        (false, _) => Status::Answered,
    };
    Settled {
        arrival: arrival(
            institution,
            vocabulary,
            &mut dice,
            n,
            now - SignedDuration::from_secs(age),
        ),
        status,
        unit: (status != Status::Registered).then_some(unit),
        handler: (!matches!(status, Status::Registered | Status::Routed)).then_some(handler),
    }
}

fn arrival(
    institution: InstitutionId,
    vocabulary: &Vocabulary,
    dice: &mut Dice,
    n: u32,
    received_at: Timestamp,
) -> Arrival {
    let topics = ["property_tax", "housing", "social", "construction", "upkeep", "education"];
    let mut arrival = filing::arrival(institution, "desk", n);
    arrival.key = None;
    arrival.subject = vocabulary.words(dice, SUBJECT);
    arrival.text = vocabulary.words(dice, TEXT);
    if let Some(word) = usize::try_from(n % RARE_IN).ok().and_then(|place| RARE.get(place)) {
        arrival.text.push(' ');
        arrival.text.push_str(word);
    }
    arrival.topics = vec![topics[dice.under(topics.len())].to_owned()];
    arrival.kind = match dice.under(100) {
        0..60 => Kind::Application,
        60..75 => Kind::Question,
        75..90 => Kind::Complaint,
        90..99 => Kind::Proposal,
        _ => Kind::PressEnquiry,
    };
    arrival.channel = Channel::ALL[dice.under(Channel::ALL.len())];
    arrival.segment = Segment::ALL[dice.under(Segment::ALL.len())];
    arrival.submitter.name = Some(person(n));
    arrival.submitter.email = None;
    arrival.answer_mode = AnswerMode::Post;
    arrival.files.clear();
    arrival.received_at = Some(received_at);
    arrival
}

fn person(n: u32) -> String {
    format!("Testa Persona {:06}", n % PEOPLE)
}

/// A client with many submissions, whose card the clerk has opened.
fn client_with(
    db: &Db,
    office: &Office,
    institution: InstitutionId,
    ids: &[SubmissionId],
    clerk: StaffId,
) -> anyhow::Result<ClientId> {
    let step = (ids.len() / OF_CLIENT).max(1);
    let (some, office): (Vec<SubmissionId>, _) =
        (ids.iter().step_by(step).copied().collect(), office.clone());
    Ok(db.write_now(institution, move |tx, at| {
        let new = NewClient {
            kind: ClientKind::Person,
            name: "Testa Persona 999999".to_owned(),
            email: None,
            phone: None,
            address: None,
            code: None,
        };
        let by = Actor::System;
        let client = client_create(tx, at, &office.keys, institution, &new, None, by)?;
        for id in &some {
            submission_client_set(tx, at, institution, *id, Some(client), by)?;
        }
        // A file is opened for a reason; without one its card is not shown.
        let why = (OpenFor::Case, "");
        client_open(tx, at, institution, client, why, Actor::Staff(clerk))?;
        Ok::<_, ClientError>(client)
    })?)
}

/// A busy day at the telephone.
fn contacts(db: &Db, institution: InstitutionId) -> anyhow::Result<()> {
    Ok(db.write_now(institution, move |tx, at| {
        for _ in 0..CONTACTS {
            let facts = ContactFacts {
                channel: Channel::Phone,
                direction: Direction::In,
                topics: vec!["property_tax".to_owned()],
                service: None,
                unit: None,
                seconds: Some(120),
                result: ContactResult::Answered,
                note: None,
                name: None,
                phone: None,
                submission: None,
            };
            let new =
                NewContact { key: None, institution, facts, held_at: None, by: Actor::System };
            contact_enter(tx, at, &new)?;
        }
        Ok::<_, ContactError>(())
    })?)
}
