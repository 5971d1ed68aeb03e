//! `lodzins demo`: an installation to look at, made the first time and served.

mod contacts;
mod counters;
mod days;
mod helps;
mod hours;
mod pools;
mod regimes;
mod visits;
mod weeks;

use std::{
    fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path, process::ExitCode, time::Instant,
};

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use lodzins_core::{
    AnswerMode, Channel, Language, Moment, Role, Segment,
    id::{InstitutionId, StaffId},
    routing::Conditions,
    submission::Kind,
};
use lodzins_service::{
    Actor,
    idempotency::RequestKey,
    identity::{NewStaff, StaffError, password, staff_create},
    institution::{Institution, Unit, institutions, units},
    open_data::open_data_publish,
    register::{Arrival, Evidence, Submitter, submission_register},
    routing::{NewRule, rule_add},
};
use serde::{Deserialize, Serialize};

use super::{import, init, replay, serve};
use crate::{cli::Places, installation::Installation};

/// Some submissions, so that the desk has something to look at.
const ARRIVALS: &str = include_str!("../../../../demo/arrivals.json");

/// What happened in the institutions of the articles, one file each; `cargo xtask demo-events` makes them.
const EVENTS: [&str; 6] = [
    include_str!("../../../../demo/jelgava.jsonl"),
    include_str!("../../../../demo/liepaja.jsonl"),
    include_str!("../../../../demo/ogre.jsonl"),
    include_str!("../../../../demo/cesis.jsonl"),
    include_str!("../../../../demo/vsaa.jsonl"),
    include_str!("../../../../demo/vid.jsonl"),
];

/// The services of the institutions of the articles, one file each.
const SERVICES: [(&str, &str); 10] = [
    ("cesis", include_str!("../../../../demo/services/cesis.json")),
    ("jelgava", include_str!("../../../../demo/services/jelgava.json")),
    ("jpa", include_str!("../../../../demo/services/jpa.json")),
    ("liepaja", include_str!("../../../../demo/services/liepaja.json")),
    ("ogre", include_str!("../../../../demo/services/ogre.json")),
    ("pmlp", include_str!("../../../../demo/services/pmlp.json")),
    ("ur", include_str!("../../../../demo/services/ur.json")),
    ("vid", include_str!("../../../../demo/services/vid.json")),
    ("vsaa", include_str!("../../../../demo/services/vsaa.json")),
    ("vzd", include_str!("../../../../demo/services/vzd.json")),
];

/// The people of each institution: by role, with the words for what they do and the unit they sit in.
const PEOPLE: [(Role, &str, usize); 7] = [
    (Role::Administrator, "Demo administrators", 0),
    (Role::Head, "Demo vadītāja", 0),
    (Role::Desk, "Demo klientu konsultante", 0),
    (Role::Records, "Demo lietvede", 1),
    (Role::Handler, "Demo izpildītājs", 1),
    (Role::Auditor, "Demo revidente", 0),
    (Role::Editor, "Demo redaktore", 0),
];

/// One line of `DIR/demo-sign-ins.json`.
#[derive(Debug, Serialize)]
struct SignIn {
    institution: String,
    role: Role,
    user: String,
    password: String,
}

pub fn run(places: &Places, no_serve: bool) -> anyhow::Result<ExitCode> {
    if !no_serve {
        serve::check_address(places)?;
    }
    let marker = Installation::demo_marker(&places.data);
    let installation = Installation::open(places)?;
    if installation.db.read_now(institutions)?.is_empty() {
        make(&installation, &marker)?;
    }
    anyhow::ensure!(
        marker.exists(),
        "{} holds an installation that is no demo, or a demo that was not made to its end: \
         choose another folder with --data (and another database), or remove it",
        places.data.display()
    );
    if no_serve {
        return Ok(ExitCode::SUCCESS);
    }
    let greeting = format!(
        "Lodziņš: http://{listen} for residents, http://{listen}/desk for those who work there\n\
         Sign-ins of the demo: {}\n\
         Letters that would have been mailed: {}\n\
         Ctrl+C ends it; the next start keeps what is there.",
        marker.display(),
        places.data.join("outbox").display(),
        listen = places.listen,
    );
    serve::serve(places, installation, Some(&greeting))
}

fn make(installation: &Installation, marker: &Path) -> anyhow::Result<()> {
    let started = Instant::now();
    println!("Making the demo in {} …", installation.data.display());
    let founded = init::found(installation, &init::demo()?)?;
    let today = installation.db.moment().date();
    let all = installation.db.read_now(institutions)?;
    let places = hours::hours(installation, &all)?;
    for (code, text) in SERVICES {
        let id = all.iter().find(|one| one.code == code).map(|one| one.id);
        let id = id.with_context(|| format!("the demo has no institution {code}"))?;
        import::services(installation, id, text).with_context(|| format!("services of {code}"))?;
    }
    helps::helps(installation, &all)?;
    regimes::regimes(installation, &all, today)?;
    let booking = pools::pools(installation, &all)?;
    counters::counters(installation, &all)?;
    visits::visits(installation, &all, &booking.visits)?;
    let living: Vec<&Institution> = all.iter().filter(|one| one.exists_on(today)).collect();
    let bar = ProgressBar::new((living.len() * PEOPLE.len()) as u64);
    bar.set_style(ProgressStyle::with_template("  people and submissions {bar:30} {pos}/{len}")?);
    let (mut sign_ins, mut replayed) = (Vec::new(), 0);
    for institution in living {
        let units = units_of(installation, institution.id)?;
        for (role, name, unit) in PEOPLE {
            let (sign_in, id) = person(installation, institution, &units, role, name, unit)?;
            sign_ins.push(sign_in);
            if role == Role::Desk {
                let sits_in = units.get(unit).map(|unit| unit.id);
                contacts::contacts(installation, institution.id, (id, sits_in))?;
            }
            bar.inc(1);
        }
        routing(installation, institution.id, &units, today)?;
        let id = institution.id;
        installation
            .db
            .write_now(id, move |tx, at| open_data_publish(tx, at, id, true, Actor::System))?;
        replayed += weeks::weeks(installation, institution)?.added;
        arrivals(installation, institution, today)?;
    }
    bar.finish_and_clear();
    replayed += days::days(installation, &all)?.added;
    replayed += events(installation)?;
    write_private(marker, &serde_json::to_vec_pretty(&sign_ins)?)?;
    println!(
        "{founded} institutions, {places} places with opening hours, {} sign-ins, {replayed} events, in {:.1} s",
        sign_ins.len(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Replays what happened before; answers how many events there were.
fn events(installation: &Installation) -> anyhow::Result<usize> {
    let bar = ProgressBar::new(0);
    bar.set_style(ProgressStyle::with_template("  events {bar:30} {pos}/{len}")?);
    let mut added = 0;
    for file in EVENTS {
        added += replay::replay(installation, file, &bar)?.added;
    }
    bar.finish_and_clear();
    Ok(added)
}

fn units_of(installation: &Installation, institution: InstitutionId) -> anyhow::Result<Vec<Unit>> {
    // The client service centre first: where a demo's desk sits.
    let mut all = installation.db.read_now(move |tx| units(tx, institution))?;
    all.sort_by_key(|unit| unit.code != "kac");
    Ok(all)
}

fn person(
    installation: &Installation,
    institution: &Institution,
    units: &[Unit],
    role: Role,
    name: &str,
    unit: usize,
) -> anyhow::Result<(SignIn, StaffId)> {
    let at = Moment::of(installation.clock.as_ref());
    let text = password::first(&at.secret());
    let user = format!("{}.{role}", institution.code);
    let new = NewStaff {
        institution: institution.id,
        user_name: user.clone(),
        name: format!("{name} ({})", institution.code),
        email: (role == Role::Head).then(|| format!("vaditaja@{}.example.org", institution.code)),
        unit: units.get(unit).or(units.first()).map(|unit| unit.id),
        roles: vec![role],
        password_hash: password::hash(&at, &text),
        password_given: false,
        language: Language::Lv,
    };
    let id = installation.db.write_now(institution.id, move |tx, at| {
        staff_create(tx, at, Actor::System, &new).map_err(|wrong: StaffError| wrong)
    })?;
    Ok((SignIn { institution: institution.code.clone(), role, user, password: text }, id))
}

/// Some rules, for the units that an institution has: the topic or words, and the unit's code.
fn routing(
    installation: &Installation,
    institution: InstitutionId,
    units: &[Unit],
    today: Date,
) -> anyhow::Result<()> {
    let words = |words: &str| Conditions { words: words.to_owned(), ..Conditions::default() };
    let topic = |code: &str| Conditions { topic: Some(code.to_owned()), ..Conditions::default() };
    let rules = [
        ("buvvalde", topic("construction")),
        ("buvvalde", words("būvatļauja, būvprojekts, apliecinājuma karte")),
        ("soc", words("pabalsts, krīzes situācija, sociālā palīdzība")),
        ("ipasumi", words("īres līgums, telpu noma")),
    ];
    for (code, conditions) in rules {
        let Some(unit) = units.iter().find(|unit| unit.code == code) else { continue };
        let new =
            NewRule { conditions, unit: unit.id, handler: None, valid_from: today, valid_to: None };
        installation.db.write_now(institution, move |tx, at| {
            rule_add(tx, at, institution, &new, Actor::System)
        })?;
    }
    Ok(())
}

/// A submission as `demo/arrivals.json` describes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    channel: Channel,
    kind: Kind,
    topics: Vec<String>,
    subject: String,
    text: String,
    language: Language,
    #[serde(default)]
    segment: Option<Segment>,
}

fn arrivals(
    installation: &Installation,
    institution: &Institution,
    today: Date,
) -> anyhow::Result<()> {
    let examples: Vec<Example> = serde_json::from_str(ARRIVALS).context("demo/arrivals.json")?;
    for (n, example) in examples.into_iter().enumerate() {
        let arrival = arrival(institution.id, n, example, today);
        let office = installation.office.clone();
        installation.db.write_now(institution.id, move |tx, at| {
            submission_register(tx, at, &office, &arrival)
        })?;
    }
    Ok(())
}

fn arrival(institution: InstitutionId, n: usize, example: Example, today: Date) -> Arrival {
    Arrival {
        key: Some(RequestKey::new(&format!("demo arrival {n}"), b"")),
        institution,
        channel: example.channel,
        drop_box: None,
        kind: example.kind,
        subject: example.subject,
        text: example.text,
        topics: example.topics,
        service: None,
        language: example.language,
        segment: example.segment.unwrap_or(Segment::Resident),
        submitter: Submitter {
            name: Some(format!("Testa Persona {:03}", n + 1)),
            email: (example.channel == Channel::Portal)
                .then(|| format!("testa.persona.{:03}@example.org", n + 1)),
            ..Submitter::default()
        },
        on_behalf: None,
        author_date: Some(today),
        author_number: None,
        external_reference: None,
        unit: None,
        answer_mode: if example.channel == Channel::Portal {
            AnswerMode::Portal
        } else {
            AnswerMode::Post
        },
        files: Vec::new(),
        evidence: Evidence::none(),
        by: Actor::System,
        received_at: None,
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("{}", path.display()))?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}
