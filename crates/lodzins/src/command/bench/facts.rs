//! Reports over millions of facts: whole pages, as whoever asks for one gets them.

mod answers; // what DuckDB needs for the same questions
mod fill; // facts of five years, in both engines and as a file
mod questions; // what is asked for

use std::time::Instant;

use anyhow::Context;

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figure, Figures, median},
    http::Client,
    program::Program,
    stage::Stage,
};
use answers::Duck;
use fill::Hall;
use questions::Asked;

/// What a report may take at the median.
const MOST_MS: f64 = 200.0;
/// What the overview may take.
const OVERVIEW_MS: f64 = 20.0;
/// By how much the program may grow while the largest file is taken again and again.
const MOST_GROWTH_MB: f64 = 50.0;
const FILES: usize = 20;
/// So many of the slowest reports are told by name.
const SLOWEST: usize = 10;

/// After so many reports somebody who waits is told how far it is.
const TOLD_EVERY: usize = 25;

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
    eprintln!("  report: DuckDB reads the same facts");
    let mut duck = Duck::start(stage.folder(), &fill::file(stage))?;
    let asked = questions::all();
    for round in 0..rounds {
        let started = Instant::now();
        for (n, question) in asked.iter().enumerate() {
            if n > 0 && n % TOLD_EVERY == 0 {
                let took = started.elapsed().as_secs();
                eprintln!(
                    "  report: round {}: {n} of {} reports, {took} s",
                    round + 1,
                    asked.len()
                );
            }
            for one in &served {
                one.round(question, figures)?;
            }
            if let (Some(duck), Some(sql)) = (&mut duck, &question.sql) {
                let name = format!("report.duckdb.page.{}", question.name);
                let page = format!("report.sqlite.page.{}", question.name);
                figures.add(name, "ms", duck.ask(sql)?, Against::Figure(page, None));
            }
        }
        for one in &served {
            one.overview(figures)?;
        }
        let (number, took) = (round + 1, started.elapsed().as_secs());
        eprintln!("  report: round {number} of {rounds}, {} reports, {took} s", asked.len());
    }
    for one in &served {
        eprintln!("  report: files on {}", one.engine);
        one.files("csv", figures)?;
        one.files("xlsx", figures)?;
        let held = one.program.memory_mb()?;
        figures.add(format!("report.{}.memory", one.engine), "MB", held, Against::Nothing);
    }
    let done = figures.done();
    for one in &served {
        eprintln!("  report: the slowest on {}:", one.engine);
        for page in slowest(&done, one.engine) {
            eprintln!("    {:7.1} ms  {}", page.value, page.name);
        }
    }
    Ok(())
}

/// The slowest reports of an engine, the slowest first.
fn slowest<'f>(figures: &'f [Figure], engine: &str) -> Vec<&'f Figure> {
    let pages = format!("report.{engine}.page.");
    let mut slow: Vec<&Figure> =
        figures.iter().filter(|figure| figure.name.starts_with(&pages)).collect();
    slow.sort_by(|one, other| other.value.total_cmp(&one.value));
    slow.truncate(SLOWEST);
    slow
}

/// What is worth keeping: of each engine the slowest reports, what DuckDB needs for them, and what is no report; and the
/// middle of all reports.
pub fn told(figures: &[Figure]) -> Vec<Figure> {
    let engines = ["sqlite", "postgres"];
    let slow: Vec<&Figure> = engines.iter().flat_map(|it| slowest(figures, it)).collect();
    let asked = |figure: &Figure| figure.name.split_once(".page.").map(|(_, name)| name.to_owned());
    let names: Vec<String> = slow.iter().filter_map(|figure| asked(figure)).collect();
    let mut told: Vec<Figure> = figures
        .iter()
        .filter(|figure| asked(figure).is_none_or(|name| names.contains(&name)))
        .cloned()
        .collect();
    for engine in engines {
        let pages = format!("report.{engine}.page.");
        let pages = figures.iter().filter(|figure| figure.name.starts_with(&pages));
        let times: Vec<f64> = pages.map(|figure| figure.value).collect();
        if !times.is_empty() {
            let name = format!("report.{engine}.middle_of_{}", times.len());
            let value = median(&times);
            let (limit, ratio, spread) = (Some(MOST_MS), Some(value / MOST_MS), 0.0);
            let aim = Some(Aim::AtMost(1.0));
            told.push(Figure { name, value, unit: "ms", limit, ratio, spread, aim });
        }
    }
    told
}

impl Served {
    fn open(hall: &Hall) -> anyhow::Result<Self> {
        let program = Program::serve(&hall.data, hall.database.as_deref())?;
        let cookie = format!("lodzins_session={}", hall.session);
        Ok(Self { engine: hall.engine, program, cookie })
    }

    /// Asks for a report.
    fn round(&self, asked: &Asked, figures: &mut Figures) -> anyhow::Result<()> {
        let path = format!("/desk/reports?{}", asked.address);
        let (page, took) = self.timed(&path)?;
        anyhow::ensure!(
            String::from_utf8_lossy(&page).contains("lz-report"),
            "{path} shows no table"
        );
        let name = format!("report.{}.page.{}", self.engine, asked.name);
        figures.add(name, "ms", took, Against::Number(MOST_MS, Aim::AtMost(1.0)));
        Ok(())
    }

    /// Asks for the overview.
    fn overview(&self, figures: &mut Figures) -> anyhow::Result<()> {
        let (_, took) = self.timed(questions::OVERVIEW)?;
        let name = format!("report.{}.overview", self.engine);
        figures.add(name, "ms", took, Against::Number(OVERVIEW_MS, Aim::AtMost(1.0)));
        Ok(())
    }

    /// A page, and how many milliseconds it took.
    fn timed(&self, path: &str) -> anyhow::Result<(Vec<u8>, f64)> {
        let mut client = Client::connect(self.program.address)?;
        let started = Instant::now();
        let page = self.get(&mut client, path)?;
        Ok((page, started.elapsed().as_secs_f64() * 1000.0))
    }

    /// Takes the largest report as a file, again and again.
    fn files(&self, ending: &str, figures: &mut Figures) -> anyhow::Result<()> {
        let mut client = Client::connect(self.program.address)?;
        let path = format!("/desk/reports/report.{ending}?{}", questions::LARGEST);
        // What the program keeps for good it has after the first.
        self.get(&mut client, &path)?;
        let before = self.program.memory_mb()?;
        self.program.watch_peak()?;
        for _ in 0..FILES {
            self.get(&mut client, &path)?;
        }
        let grown = (self.program.peak_mb()? - before).max(0.0);
        let against = Against::Number(MOST_GROWTH_MB, Aim::AtMost(1.0));
        figures.add(format!("report.{}.{ending}_growth", self.engine), "MB", grown, against);
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
