//! Processor time of a registration with a file, over HTTP: the server's and the database's together.

use std::{net::SocketAddr, thread};

use anyhow::Context;
use lodzins_core::{Role, id::InstitutionId};
use lodzins_service::{Actor, identity::api_key_create};

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures},
    http::{self, Client},
    program::{self, Program},
    stage::Stage,
};
use crate::installation::Installation;

/// Submissions a round, and how many send them at once.
const COUNT: u32 = 400;
const FILERS: u32 = 8;
/// Bytes of the file.
const FILE: usize = 100_000;
/// What a registration may cost, in milliseconds of one processor.
const MOST_MS: f64 = 5.0;

/// Measures on both engines.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let mut halls = vec![Hall::open(stage, "sqlite", None, None)?];
    if let Some(cluster) = cluster {
        let url = cluster.make("upload", None)?;
        halls.push(Hall::open(stage, "postgres", Some(&url), cluster.first_process())?);
    }
    for round in 0..rounds {
        eprintln!("  upload: round {} of {rounds}", round + 1);
        for hall in &halls {
            let name = format!("{}.upload_processor", hall.engine);
            figures.add(name, "ms", hall.round(round)?, Against::Number(MOST_MS, Aim::AtMost(1.0)));
        }
    }
    Ok(())
}

/// A serving installation with a key to its API.
struct Hall {
    engine: &'static str,
    program: Program,
    key: String,
    database_process: Option<u32>,
}

impl Hall {
    fn open(
        stage: &Stage,
        engine: &'static str,
        database: Option<&str>,
        database_process: Option<u32>,
    ) -> anyhow::Result<Self> {
        let places = stage.places(&format!("upload-{engine}"), database);
        let installation = Installation::open(&places)?;
        let institution = Stage::found(&installation.db)?;
        let key = api_key(&installation, institution, Role::Records)?;
        drop(installation);
        let program = Program::serve(&places.data, database)?;
        Ok(Self { engine, program, key, database_process })
    }

    /// Milliseconds of processor time a registration.
    fn round(&self, round: u32) -> anyhow::Result<f64> {
        let before = self.processor_ms()?;
        let address = self.program.address;
        thread::scope(|scope| {
            let filer = |filer| scope.spawn(move || file(address, &self.key, round, filer));
            let filers: Vec<_> = (0..FILERS).map(filer).collect();
            filers.into_iter().try_for_each(|filer| {
                filer.join().map_err(|_| anyhow::anyhow!("a filer panicked"))?
            })
        })?;
        Ok((self.processor_ms()? - before) / f64::from(COUNT))
    }

    fn processor_ms(&self) -> anyhow::Result<f64> {
        let database = self.database_process.map_or(Ok(0.0), program::server_ms)?;
        Ok(self.program.processor_ms()? + database)
    }
}

/// A key with which the API does what a role may do.
pub fn api_key(
    installation: &Installation,
    institution: InstitutionId,
    role: Role,
) -> anyhow::Result<String> {
    let (_, key) = installation.db.write_now(institution, move |tx, at| {
        api_key_create(tx, at, Actor::System, institution, role, "bench")
    })?;
    Ok(key)
}

fn file(address: SocketAddr, key: &str, round: u32, filer: u32) -> anyhow::Result<()> {
    let mut client = Client::connect(address)?;
    let bearer = format!("Bearer {key}");
    for turn in 0..COUNT / FILERS {
        let submission = format!(
            r#"{{"channel":"portal","kind":"application","subject":"Pieteikums {turn}","text":"Lūdzu izskatīt pievienoto shēmu."}}"#
        );
        let body =
            http::multipart(&submission, "shema.pdf", "application/pdf", &pdf(round, filer, turn));
        let once = format!("bench-{round}-{filer}-{turn}");
        let headers = [
            ("authorization", bearer.as_str()),
            ("content-type", http::MULTIPART),
            ("idempotency-key", once.as_str()),
        ];
        let answer = client.post("/api/v1/submissions", &headers, &body).context("the API")?;
        anyhow::ensure!(
            answer.status == 201,
            "the API answered {}: {}",
            answer.status,
            String::from_utf8_lossy(&answer.body)
        );
    }
    Ok(())
}

/// A file that nobody has handed in before: it begins as a PDF does, and does not compress.
fn pdf(round: u32, filer: u32, turn: u32) -> Vec<u8> {
    let mut state = u64::from(round) << 40 | u64::from(filer) << 20 | u64::from(turn) | 1 << 60;
    let mut bytes = b"%PDF-1.7\n".to_vec();
    while bytes.len() < FILE {
        // xorshift64 (Marsaglia 2003)
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(FILE);
    bytes
}
