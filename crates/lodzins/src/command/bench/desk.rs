//! The desk: whole pages of a large register, as a clerk's browser gets them.

mod fill; // a register of a size, and who looks at it
mod pages; // what is asked for

use std::time::Instant;

use anyhow::Context;

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures},
    http::Client,
    program::Program,
    stage::Stage,
};
use fill::Hall;
use pages::Asked;

/// How often a page is asked for in a round, and how often before the clock starts.
const TIMES: usize = 40;
const WARMING: usize = 5;

/// What a page may take at the median, and a search by words on SQLite.
const MOST_MS: f64 = 10.0;
const MOST_SEARCH_MS: f64 = 30.0;

/// An engine with its register, served.
struct Served {
    engine: &'static str,
    program: Program,
    cookie: String,
    pages: Vec<Asked>,
}

/// Every page, on both engines.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    count: u32,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let mut served = vec![Served::open(stage, "sqlite", None, count)?];
    if let Some(cluster) = cluster {
        let url = cluster.make("desk", None)?;
        let hall = Hall::fill(stage, "desk-postgres", Some(&url), count)?;
        Cluster::count(&url)?;
        served.push(Served::of("postgres", &hall)?);
    }
    for round in 0..rounds {
        eprintln!("  desk: round {} of {rounds}", round + 1);
        let longest = served.iter().map(|one| one.pages.len()).max().unwrap_or(0);
        for page in 0..longest {
            for one in &served {
                one.round(page, figures)?;
            }
        }
        for one in &served {
            let name = format!("desk.{}.memory", one.engine);
            figures.add(name, "MB", one.program.memory_mb()?, Against::Nothing);
        }
    }
    Ok(())
}

impl Served {
    fn open(
        stage: &Stage,
        engine: &'static str,
        database: Option<&str>,
        count: u32,
    ) -> anyhow::Result<Self> {
        Self::of(engine, &Hall::fill(stage, &format!("desk-{engine}"), database, count)?)
    }

    fn of(engine: &'static str, hall: &Hall) -> anyhow::Result<Self> {
        let program = Program::serve(&hall.data, hall.database.as_deref())?;
        let cookie = format!("lodzins_session={}", hall.session);
        let mut client = Client::connect(program.address)?;
        let pages = pages::all(hall, |path| body(&mut client, &cookie, path))?;
        Ok(Self { engine, program, cookie, pages })
    }

    /// Asks for a page as often as in each round.
    fn round(&self, page: usize, figures: &mut Figures) -> anyhow::Result<()> {
        let Some(page) = self.pages.get(page) else { return Ok(()) };
        let mut client = Client::connect(self.program.address)?;
        let mut times = Vec::with_capacity(TIMES);
        for turn in 0..WARMING + TIMES {
            let path = &page.paths[turn % page.paths.len()];
            let started = Instant::now();
            let html = body(&mut client, &self.cookie, path)?;
            let took = started.elapsed().as_secs_f64() * 1000.0;
            anyhow::ensure!(html.contains(page.shows), "{path} does not show “{}”", page.shows);
            if turn >= WARMING {
                times.push(took);
            }
        }
        times.sort_by(f64::total_cmp);
        let against = match (page.by_words, self.engine) {
            (false, _) => Against::Number(MOST_MS, Aim::AtMost(1.0)),
            (true, "sqlite") => Against::Number(MOST_SEARCH_MS, Aim::AtMost(1.0)),
            (true, _) => Against::Nothing,
        };
        let name = format!("desk.{}.{}", self.engine, page.name);
        figures.add(format!("{name}.p50"), "ms", part(&times, 50), against);
        figures.add(format!("{name}.p95"), "ms", part(&times, 95), Against::Nothing);
        Ok(())
    }
}

/// The time that so many of a hundred requests did not take longer than.
pub(super) fn part(sorted: &[f64], percent: usize) -> f64 {
    let place = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(place).copied().unwrap_or(0.0)
}

fn body(client: &mut Client, cookie: &str, path: &str) -> anyhow::Result<String> {
    let answer = client.get(path, &[("cookie", cookie)]).with_context(|| path.to_owned())?;
    anyhow::ensure!(answer.status == 200, "{path} answered {}", answer.status);
    Ok(String::from_utf8(answer.body)?)
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times: Vec<f64> = (1..=40).map(f64::from).collect();
        assert_eq!((part(&times, 50), part(&times, 95), part(&times, 100)), (20.0, 38.0, 40.0));
        assert_eq!((part(&[7.0], 50), part(&[7.0], 95), part(&[], 50)), (7.0, 7.0, 0.0));
    }
}
