//! A draw that is interrupted: the program is killed again and again while it draws the claims to a day's places.

use std::{
    collections::HashMap,
    thread,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Language,
    id::{ClaimId, ReleaseId},
    moment::{date_in_latvia, latvia_zone},
    release::{ClaimStatus, StartWish},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{Contact, VisitRow, visit},
    notice::notices_of,
    release::{
        ClaimRow, NewClaim, NewRelease, ReleaseError, ReleaseRow, claim, claim_make, release,
        release_set,
    },
};

use crate::{
    booker::PLACES,
    centre::{CODE, Centre},
    filer::Filing,
    scene::{Scene, Servers, random},
};

/// People for the places of a day, of which there are fewer: a dozen pieces of the draw.
const PEOPLE: usize = 600;
/// From nine to five.
const STARTS: usize = 32;
/// Claims entered in one transaction.
const TOGETHER: usize = 50;
/// A program is killed at most so long after it is ready.
const LONGEST_MILLIS: u64 = 500;
/// The longest wait for a draw that nobody interrupts.
const PATIENCE: Duration = Duration::from_mins(3);

/// Claims of a release that are to be drawn.
struct Draw {
    id: ReleaseId,
    claims: Vec<ClaimId>,
}

/// How a release stands, with its claims in the order of their numbers and the visits that are held for them.
struct Stand {
    release: ReleaseRow,
    claims: Vec<ClaimRow>,
    visits: HashMap<ClaimId, (VisitRow, usize)>,
}

/// Kills programs amid a draw so many times, lets one carry it through, and says what is not as it should be.
pub fn play(
    program: &str,
    without: &[&str],
    database: Option<String>,
    servers: Servers,
    kills: u32,
) -> Vec<String> {
    let scene = Scene::new(Filing, program, without, database);
    let data = scene.data();
    let centre = Centre::found(&data, scene.database(), PLACES);
    let draw = claimed(&centre).expect("claims");
    let mut interrupted = 0;
    for _ in 0..kills {
        let running = scene.serve(&data, servers);
        for server in running {
            wait(Duration::from_millis(random() % LONGEST_MILLIS));
            server.kill();
        }
        if stand(&centre, &draw).expect("a release").release.settled_at.is_some() {
            break;
        }
        interrupted += 1;
    }
    let running = scene.serve(&data, servers);
    let started = Instant::now();
    let mut last = stand(&centre, &draw).expect("a release");
    while last.release.settled_at.is_none() && started.elapsed() < PATIENCE {
        wait(Duration::from_millis(200));
        last = stand(&centre, &draw).expect("a release");
    }
    drop(running);
    eprintln!("{} claims drawn, interrupted {interrupted} times", last.release.drawn);
    let mut findings = findings(&last);
    let (good, said) = scene.call(&data).run(&["audit", "verify"]);
    if !good {
        findings.push(format!("audit verify: {said}"));
    }
    findings
}

fn wait(time: Duration) {
    let started = Instant::now();
    while let Some(left) = time.checked_sub(started.elapsed()) {
        thread::park_timeout(left);
    }
}

/// A day's places, released a minute ago, and the claims of the seconds after it.
fn claimed(centre: &Centre) -> Result<Draw, ReleaseError> {
    #[expect(clippy::disallowed_methods, reason = "the program under test has the wall clock")]
    let now = Timestamp::now();
    let (db, clock) = centre.tables_at(now - SignedDuration::from_mins(1));
    let (institution, at) = (centre.institution, db.moment());
    let day = date_in_latvia(now).saturating_add(3.days());
    let opens_at = at.now() + SignedDuration::from_secs(1);
    let pool = centre.pool;
    let new = NewRelease { institution, pool, from: day, to: day, opens_at, by: Actor::System };
    let id = db.write_now(institution, move |tx, at| release_set(tx, at, &new))?;
    clock.advance(SignedDuration::from_secs(1));
    let mut claims = Vec::with_capacity(PEOPLE);
    for first in (0..PEOPLE).step_by(TOGETHER) {
        let made = db.write_now(institution, move |tx, at| {
            let all = first..(first + TOGETHER).min(PEOPLE);
            all.map(|n| {
                let new = NewClaim {
                    key: None,
                    institution,
                    release: id,
                    service: CODE.to_owned(),
                    wishes: vec![nth_start(day, n), StartWish::Day(day)],
                    contact: Contact {
                        name: name(n),
                        phone: None,
                        email: Some(format!("testa.persona.{n:04}@example.org")),
                    },
                    language: Language::Lv,
                    by: Actor::Submitter,
                };
                claim_make(tx, at, &new).map(|made| made.id)
            })
            .collect::<Result<Vec<ClaimId>, ReleaseError>>()
        })?;
        claims.extend(made);
    }
    Ok(Draw { id, claims })
}

/// One of the day's starts, and another for the next.
fn nth_start(day: Date, n: usize) -> StartWish {
    let nine = day.at(9, 0, 0, 0).to_zoned(latvia_zone()).expect("nine o'clock").timestamp();
    let quarters = i64::try_from(n % STARTS).expect("a few");
    StartWish::At(nine + SignedDuration::from_mins(15 * quarters))
}

fn name(n: usize) -> String {
    format!("Testa Persona {n:04}")
}

/// The tables are closed again: nobody but the program has them open when it is killed.
fn stand(centre: &Centre, draw: &Draw) -> Result<Stand, ReleaseError> {
    let db: Db = centre.tables();
    let (institution, id, ids) = (centre.institution, draw.id, draw.claims.clone());
    db.read_now(move |tx| {
        let release = release(tx, institution, id)?;
        let (mut claims, mut visits) = (Vec::new(), HashMap::new());
        for id in ids {
            let one = claim(tx, institution, id)?;
            if let Some(visit_id) = one.visit_id {
                let told = notices_of(tx, institution, visit_id)?.len();
                visits.insert(id, (visit(tx, institution, visit_id)?, told));
            }
            claims.push(one);
        }
        Ok(Stand { release, claims, visits })
    })
}

/// Whoever was among the first has a place of their own and one letter, nobody else has, and no start is overfull.
fn findings(stand: &Stand) -> Vec<String> {
    let Stand { release, claims, visits } = stand;
    let places = usize::from(PLACES) * STARTS;
    let mut findings = Vec::new();
    if release.drawn as usize != PEOPLE || release.settled_at.is_none() {
        findings.push(format!("of {PEOPLE} claims {} are drawn", release.drawn));
    }
    if release.given as usize != places || visits.len() != places {
        let held = visits.len();
        findings.push(format!("of {places} places {} were given, {held} are held", release.given));
    }
    let order = release.order_published().unwrap_or_default();
    for (turn, number) in order.into_iter().enumerate() {
        let (n, expected) = (number as usize - 1, if turn < places { "held" } else { "missed" });
        let one = &claims[n];
        if one.number != number || one.status.code() != expected || one.email.is_some() {
            findings.push(format!("claim {number}, the {turn}th of the draw: {one:?}"));
        }
        match visits.get(&one.id) {
            Some((visit, told))
                if visit.name.as_deref() != Some(name(n).as_str()) || *told != 1 =>
            {
                findings.push(format!("claim {number} has {visit:?}, told {told} times"));
            }
            None if one.status == ClaimStatus::Held => {
                findings.push(format!("claim {number} has no visit"));
            }
            Some(_) | None => {}
        }
    }
    let mut taken: HashMap<Option<Timestamp>, u16> = HashMap::new();
    for (visit, _) in visits.values() {
        *taken.entry(visit.starts_at).or_default() += 1;
    }
    let over = taken.into_iter().filter(|(_, taken)| *taken > PLACES);
    findings.extend(over.map(|(start, taken)| format!("{taken} visits at {start:?}")));
    findings
}
