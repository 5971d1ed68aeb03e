//! Lists: whether a page of a thousand times larger register comes as fast, and what memory it takes.

use std::{sync::Arc, time::Instant};

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use lodzins_core::{AnswerMode, Language, Role, id::InstitutionId};
use lodzins_db::Db;
use lodzins_service::{
    Actor, Office,
    identity::{NewStaff, StaffError, session_open, staff_create},
    register::{Arrival, RegisterError, submission_register},
};
use tokio::task::JoinSet;

use super::{
    figure::{Against, Aim, Figures, median},
    filing,
    http::Client,
    program::Program,
    stage::Stage,
    upload::api_key,
};
use crate::installation::Installation;

/// Submissions in the small register.
const SMALL: u32 = 1000;
/// Pages asked for in a round, and how many before the clock starts.
const PAGES: u32 = 100;
const WARMING: u32 = 20;
/// Lines on a page.
const LINES: usize = 50;
/// Submissions entered in one use case, and use cases on their way, when a register is filled.
const AT_ONCE: u32 = 100;
const ON_THE_WAY: usize = 3;
/// Over how many days the submissions came.
const DAYS: i64 = 300;

/// What a page may take, how much longer on the large register, and what memory the program may hold then.
const MOST_MS: f64 = 10.0;
const MOST_GROWTH: f64 = 2.0;
const MOST_MB: f64 = 150.0;

/// The first pages of the desk's inbox and of the API's list, on a small and on a large register.
pub fn measure(
    stage: &Stage,
    large: u32,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let small = Hall::open(stage, "small", SMALL)?;
    let large = Hall::open(stage, "large", large)?;
    for round in 0..rounds {
        eprintln!("  lists: round {} of {rounds}", round + 1);
        for page in [Page::Inbox, Page::Api] {
            let few = small.page_ms(page)?;
            let many = large.page_ms(page)?;
            let name = |what: &str| format!("lists.{}.{what}", page.name());
            figures.add(name(&SMALL.to_string()), "ms", few, Against::Nothing);
            let within = Against::Number(MOST_MS, Aim::AtMost(1.0));
            figures.add(name(&large.count.to_string()), "ms", many, within);
            let growth = Against::Number(MOST_GROWTH, Aim::AtMost(1.0));
            figures.add(name("growth"), "times", many / few, growth);
        }
        let memory = Against::Number(MOST_MB, Aim::AtMost(1.0));
        figures.add(
            format!("lists.memory.{}", large.count),
            "MB",
            large.program.memory_mb()?,
            memory,
        );
    }
    Ok(())
}

#[derive(Debug, Clone, Copy)]
enum Page {
    Inbox,
    Api,
}

impl Page {
    fn name(self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Api => "api",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Inbox => "/desk/inbox",
            Self::Api => "/api/v1/submissions",
        }
    }

    /// What stands in the page once for each of its lines.
    fn line(self) -> &'static str {
        match self {
            Self::Inbox => "href=\"/desk/submissions/",
            Self::Api => "\"sequence\":",
        }
    }
}

/// A serving installation with a register of a size, and somebody who may read it.
struct Hall {
    program: Program,
    bearer: String,
    cookie: String,
    count: u32,
}

impl Hall {
    fn open(stage: &Stage, name: &str, count: u32) -> anyhow::Result<Self> {
        let places = stage.places(name, None);
        let installation = Installation::open(&places)?;
        let institution = Stage::found(&installation.db)?;
        eprintln!("  lists: filling a register of {count}");
        fill(&installation.db, &installation.office, institution, count)?;
        let bearer = format!("Bearer {}", api_key(&installation, institution, Role::Records)?);
        let cookie = format!("lodzins_session={}", session(&installation, institution)?);
        drop(installation);
        Ok(Self { program: Program::serve(&places.data, None)?, bearer, cookie, count })
    }

    /// The median time of a page, in milliseconds.
    fn page_ms(&self, page: Page) -> anyhow::Result<f64> {
        let mut client = Client::connect(self.program.address)?;
        let header = match page {
            Page::Inbox => ("cookie", self.cookie.as_str()),
            Page::Api => ("authorization", self.bearer.as_str()),
        };
        let mut times = Vec::new();
        for turn in 0..WARMING + PAGES {
            let started = Instant::now();
            let answer = client.get(page.path(), &[header]).with_context(|| page.path())?;
            let took = started.elapsed();
            let lines = String::from_utf8_lossy(&answer.body).matches(page.line()).count();
            anyhow::ensure!(
                answer.status == 200 && lines >= LINES,
                "{} answered {} with {lines} lines",
                page.path(),
                answer.status
            );
            if turn >= WARMING {
                times.push(took.as_secs_f64() * 1000.0);
            }
        }
        Ok(median(&times))
    }
}

/// A session of a records keeper.
fn session(installation: &Installation, institution: InstitutionId) -> anyhow::Result<String> {
    let secret = installation.db.write_now(institution, move |tx, at| {
        let new = NewStaff {
            institution,
            user_name: "bench".to_owned(),
            name: "Testa Lietvede".to_owned(),
            email: None,
            unit: None,
            roles: vec![Role::Records, Role::Desk, Role::Head],
            // Nobody signs in with a password here.
            password_hash: "-".to_owned(),
            password_given: false,
            language: Language::Lv,
        };
        let staff = staff_create(tx, at, Actor::System, &new)?;
        Ok::<_, StaffError>(session_open(tx, at, institution, staff)?)
    })?;
    Ok(secret.cookie())
}

/// Enters `count` submissions through the same use case as every page, many to a transaction.
fn fill(db: &Db, office: &Office, institution: InstitutionId, count: u32) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build()?;
    let now = db.moment().now();
    runtime.block_on(async {
        let mut under_way = JoinSet::new();
        for from in (0..count).step_by(AT_ONCE as usize) {
            if under_way.len() == ON_THE_WAY {
                under_way.join_next().await.transpose()?.transpose()?;
            }
            let some = from..count.min(from + AT_ONCE);
            let some: Arc<Vec<Arrival>> =
                Arc::new(some.map(|n| arrival(institution, n, count, now)).collect());
            let (db, office) = (db.clone(), office.clone());
            under_way.spawn(async move {
                db.write(institution, move |tx, at| {
                    some.iter()
                        .try_for_each(|one| submission_register(tx, at, &office, one).map(drop))?;
                    Ok::<_, RegisterError>(())
                })
                .await
            });
        }
        while let Some(done) = under_way.join_next().await {
            done??;
        }
        anyhow::Ok(())
    })
}

/// The `n`-th of `count`: handed in over the counter in the course of the year, so that no letter waits for anybody.
fn arrival(institution: InstitutionId, n: u32, count: u32, now: Timestamp) -> Arrival {
    let mut arrival = filing::arrival(institution, "list", n);
    let age = DAYS * 86_400 * i64::from(count - n) / i64::from(count.max(1));
    arrival.key = None;
    arrival.submitter.email = None;
    arrival.answer_mode = AnswerMode::Post;
    arrival.files.clear();
    arrival.received_at = Some(now - SignedDuration::from_secs(age));
    arrival
}
