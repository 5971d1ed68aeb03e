//! Reports over millions of facts: whole pages, as whoever asks for one gets them.

mod answers; // what DuckDB needs for the same questions
mod fill; // facts of five years, in both engines and as a file
mod questions; // what is asked for

use std::time::Instant;

use anyhow::Context;

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures},
    http::Client,
    program::Program,
    stage::Stage,
};
use answers::Duck;
use fill::Hall;
use questions::Asked;

/// How often a page is asked for in a round, and how often before the clock starts.
const TIMES: usize = 4;
const WARMING: usize = 1;
/// What a page may take at the median.
const MOST_MS: f64 = 200.0;
/// By how much the program may grow while the largest file is taken again and again.
const MOST_GROWTH_MB: f64 = 50.0;
const FILES: usize = 20;

/// An engine with its facts, served.
struct Served {
    engine: &'static str,
    program: Program,
    cookie: String,
}

/// Every shape of report, on both engines.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    facts: u32,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let halls = fill::fill(stage, cluster, facts)?;
    let served: Vec<Served> = halls.iter().map(Served::open).collect::<Result<_, _>>()?;
    let mut duck = Duck::start(stage.folder(), &fill::file(stage))?;
    let asked = questions::all();
    for round in 0..rounds {
        eprintln!("  report: round {} of {rounds}", round + 1);
        for question in &asked {
            for one in &served {
                one.round(question, figures)?;
            }
            if let (Some(duck), Some(sql)) = (&mut duck, &question.sql) {
                let name = format!("report.duckdb.{}", question.name);
                let page = format!("report.sqlite.{}", question.name);
                figures.add(name, "ms", duck.ask(sql)?, Against::Figure(page, None));
            }
        }
    }
    for one in &served {
        one.files(figures)?;
    }
    Ok(())
}

impl Served {
    fn open(hall: &Hall) -> anyhow::Result<Self> {
        let program = Program::serve(&hall.data, hall.database.as_deref())?;
        let cookie = format!("lodzins_session={}", hall.session);
        Ok(Self { engine: hall.engine, program, cookie })
    }

    /// Asks for a page as often as in each round.
    fn round(&self, asked: &Asked, figures: &mut Figures) -> anyhow::Result<()> {
        let mut client = Client::connect(self.program.address)?;
        let path = format!("/desk/reports?{}", asked.address);
        let mut times = Vec::with_capacity(TIMES);
        for turn in 0..WARMING + TIMES {
            let started = Instant::now();
            let page = self.get(&mut client, &path)?;
            let took = started.elapsed().as_secs_f64() * 1000.0;
            let shown = String::from_utf8_lossy(&page);
            anyhow::ensure!(shown.contains("lz-report"), "{path} shows no table");
            if turn >= WARMING {
                times.push(took);
            }
        }
        let name = format!("report.{}.{}", self.engine, asked.name);
        let against = Against::Number(MOST_MS, Aim::AtMost(1.0));
        figures.add(name, "ms", super::figure::median(&times), against);
        Ok(())
    }

    /// Takes the largest report as a file, again and again.
    fn files(&self, figures: &mut Figures) -> anyhow::Result<()> {
        let mut client = Client::connect(self.program.address)?;
        let path = format!("/desk/reports/report.csv?{}", questions::LARGEST);
        // What the program keeps for good it has after the first.
        self.get(&mut client, &path)?;
        let before = self.program.memory_mb()?;
        for _ in 0..FILES {
            self.get(&mut client, &path)?;
        }
        let grown = (self.program.memory_mb()? - before).max(0.0);
        let against = Against::Number(MOST_GROWTH_MB, Aim::AtMost(1.0));
        figures.add(format!("report.{}.csv_growth", self.engine), "MB", grown, against);
        let held = self.program.memory_mb()?;
        figures.add(format!("report.{}.memory", self.engine), "MB", held, Against::Nothing);
        Ok(())
    }

    fn get(&self, client: &mut Client, path: &str) -> anyhow::Result<Vec<u8>> {
        let answer = client
            .get(path, &[("cookie", self.cookie.as_str())])
            .with_context(|| path.to_owned())?;
        anyhow::ensure!(answer.status == 200, "{path} answered {}", answer.status);
        Ok(answer.body)
    }
}
