//! Free starts of sixty days and bookings over the API: a centre with twenty places, half of them taken, beside a call
//! that reads nothing, with and without many old visits.

mod fill; // the centre and its visits

use anyhow::Context;

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures},
    http::Client,
    program::{Program, server_ms},
    stage::Stage,
};
use fill::{CENTRE, SERVICE};

/// How often the list is asked for in a round, and how often before the processor's time is read.
const TIMES: u32 = 200;
const WARMING: u32 = 20;
/// Bookings of a round.
const BOOKED: u32 = 200;
/// The processor time that one list or one booking may take, the server's and the database's together.
const MOST_MS: f64 = 2.0;
/// Coming visits: half of what the centre can receive in sixty days.
const COMING: u32 = 7_000;
/// Visits that are over.
const OVER: u32 = 100_000;

/// An engine with its visits, served.
struct Served<'c> {
    name: String,
    program: Program,
    cluster: Option<&'c Cluster>,
    path: String,
    key: String,
}

/// Both engines, each with few and with many old visits; `most` bounds the visits of a trial run.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    most: u32,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let mut served = Vec::new();
    for over in [0, OVER.min(most)] {
        served.push(Served::open(stage, "sqlite", None, over, COMING.min(most))?);
        if let Some(cluster) = cluster {
            served.push(Served::open(stage, "postgres", Some(cluster), over, COMING.min(most))?);
        }
    }
    for round in 0..rounds {
        eprintln!("  slots: round {} of {rounds}", round + 1);
        for one in &served {
            let trivial = one.processor_ms("/healthz")?;
            figures.add(format!("{}.trivial", one.name), "ms", trivial, Against::Nothing);
            let list = one.processor_ms(&one.path)?;
            let against = Against::Number(MOST_MS, Aim::AtMost(1.0));
            figures.add(format!("{}.list", one.name), "ms", list, against);
            let booking = one.booking_ms(round)?;
            let against = Against::Number(MOST_MS, Aim::AtMost(1.0));
            figures.add(format!("{}.booking", one.name), "ms", booking, against);
        }
    }
    Ok(())
}

impl<'c> Served<'c> {
    fn open(
        stage: &Stage,
        engine: &str,
        cluster: Option<&'c Cluster>,
        over: u32,
        coming: u32,
    ) -> anyhow::Result<Self> {
        let name =
            if over == 0 { format!("slots.{engine}") } else { format!("slots.{engine}_old") };
        let folder = name.replace('.', "-");
        let database = cluster.map(|cluster| cluster.make(&folder, None)).transpose()?;
        let places = stage.places(&folder, database.as_deref());
        let (from, key) = fill::centre_with(&places, over, coming)?;
        if let Some(url) = &database {
            Cluster::count(url)?;
        }
        let program = Program::serve(&places.data, database.as_deref())?;
        let path = format!("/api/v1/slots?centre={CENTRE}&service={SERVICE}&from={from}&days=60");
        Ok(Self { name, program, cluster, path, key })
    }

    /// Processor time of one request, the server's and the database's.
    fn processor_ms(&self, path: &str) -> anyhow::Result<f64> {
        let mut client = Client::connect(self.program.address)?;
        for _ in 0..WARMING {
            ask(&mut client, path)?;
        }
        let before = self.used_ms()?;
        for _ in 0..TIMES {
            ask(&mut client, path)?;
        }
        Ok((self.used_ms()? - before) / f64::from(TIMES))
    }

    /// Processor time of one booking by a desk, each at another start than the last one's.
    fn booking_ms(&self, round: u32) -> anyhow::Result<f64> {
        let mut client = Client::connect(self.program.address)?;
        let bearer = format!("Bearer {}", self.key);
        let list = client.get(&self.path, &[("authorization", &bearer)])?;
        let list: serde_json::Value = serde_json::from_slice(&list.body)?;
        let starts = list["items"].as_array().context("free starts")?;
        // Half an hour is three starts of the grid: so they do not take each other's places.
        let starts: Vec<&str> =
            starts.iter().step_by(3).filter_map(|item| item["start"].as_str()).collect();
        anyhow::ensure!(!starts.is_empty(), "{}: nothing is free", self.path);
        let before = self.used_ms()?;
        for (turn, start) in (0..BOOKED).zip(starts.iter().cycle()) {
            let once = format!("bench-{round}-{turn}");
            let headers = [
                ("authorization", bearer.as_str()),
                ("content-type", "application/json"),
                ("idempotency-key", once.as_str()),
            ];
            let body = format!(
                r#"{{"centre":"{CENTRE}","service":"{SERVICE}","start":"{start}","name":"Testa Persona {round}-{turn}","phone":"+371 6{:07}"}}"#,
                round * BOOKED + turn
            );
            let answer = client.post("/api/v1/appointments", &headers, body.as_bytes())?;
            let said = String::from_utf8_lossy(&answer.body);
            anyhow::ensure!(answer.status == 201, "a booking: {}: {said}", answer.status);
        }
        Ok((self.used_ms()? - before) / f64::from(BOOKED))
    }

    fn used_ms(&self) -> anyhow::Result<f64> {
        let server = self.cluster.and_then(Cluster::first_process).map(server_ms).transpose()?;
        Ok(self.program.processor_ms()? + server.unwrap_or_default())
    }
}

fn ask(client: &mut Client, path: &str) -> anyhow::Result<()> {
    let answer = client.get(path, &[]).with_context(|| path.to_owned())?;
    anyhow::ensure!(answer.status == 200, "{path} answered {}", answer.status);
    Ok(())
}
