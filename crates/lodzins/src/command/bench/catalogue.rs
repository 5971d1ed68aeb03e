//! The catalogue: searching it, reading a card and a centre's page, and all of it for machines, with five thousand services and
//! five hundred centres of one institution.

use std::time::Instant;

use anyhow::Context;
use jiff::ToSpan;
use lodzins_core::{
    Channel, Segment,
    catalogue::{Card, Stage as OfService, Step, Translated},
    hours::{OnHolidays, Pattern, Week},
    id::InstitutionId,
    moment::date_in_latvia,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    catalogue::{CatalogueError, Import, services_import},
    hours::{HoursError, NewPlace, pattern_set, place_add},
    institution::structure::{CentreDetails, centre_add},
};
use serde_json::json;

use super::{
    cluster::Cluster,
    desk::part,
    figure::{Against, Aim, Figures},
    http::Client,
    program::Program,
    stage::Stage,
};
use crate::installation::Installation;

/// How often a page is asked for in a round, and how often before the clock starts.
const TIMES: usize = 40;
const WARMING: usize = 5;
/// What a page may take at the median.
const MOST_MS: f64 = 10.0;
/// By how much the program may grow while all of it is fetched.
const MOST_GROWTH_MB: f64 = 16.0;
const SERVICES: u32 = 5_000;
const CENTRES: u32 = 500;
/// Entered in one use case.
const AT_ONCE: u32 = 250;

/// What services are about; one in eight has each word.
const ABOUT: [&str; 8] = [
    "nodoklis",
    "pabalsts",
    "izziņa",
    "licence",
    "noma",
    "atļauja",
    "reģistrācija",
    "konsultācija",
];
/// What is asked for: what it is called, the page, and what it shows.
const PAGES: [(&str, &str, &str); 4] = [
    ("search", "/i/jelgava/services?q=nodokļa+4008", "Nr. 4008"),
    ("search_common", "/i/jelgava/services?q=pabalstu", "Pakalpojums"),
    ("service", "/i/jelgava/services/service-4008", "Nr. 4008"),
    ("centre", "/i/jelgava/centres/centre-250", "Centrs 250"),
];
const EXPORT: &str = "/opendata/cpsv-ap.ttl";

/// An engine with its catalogue, served.
struct Served {
    engine: &'static str,
    program: Program,
}

/// Both engines.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let mut served = vec![Served::open(stage, "sqlite", None)?];
    if let Some(cluster) = cluster {
        served.push(Served::open(stage, "postgres", Some(cluster))?);
    }
    for round in 0..rounds {
        eprintln!("  catalogue: round {} of {rounds}", round + 1);
        for (name, path, shows) in PAGES {
            for one in &served {
                one.page(name, path, shows, figures)?;
            }
        }
        for one in &served {
            one.export(figures)?;
        }
    }
    Ok(())
}

impl Served {
    fn open(
        stage: &Stage,
        engine: &'static str,
        cluster: Option<&Cluster>,
    ) -> anyhow::Result<Self> {
        let folder = format!("catalogue-{engine}");
        let database = cluster.map(|cluster| cluster.make(&folder, None)).transpose()?;
        let places = stage.places(&folder, database.as_deref());
        let installation = Installation::open(&places)?;
        fill(&installation.db)?;
        if let Some(url) = &database {
            Cluster::count(url)?;
        }
        let program = Program::serve(&places.data, database.as_deref())?;
        Ok(Self { engine, program })
    }

    fn page(
        &self,
        name: &str,
        path: &str,
        shows: &str,
        figures: &mut Figures,
    ) -> anyhow::Result<()> {
        let mut client = Client::connect(self.program.address)?;
        let mut times = Vec::with_capacity(TIMES);
        for turn in 0..WARMING + TIMES {
            let started = Instant::now();
            let text = body(&mut client, path)?;
            let took = started.elapsed().as_secs_f64() * 1000.0;
            anyhow::ensure!(text.contains(shows), "{path} does not show “{shows}”");
            if turn >= WARMING {
                times.push(took);
            }
        }
        times.sort_by(f64::total_cmp);
        let name = format!("catalogue.{}.{name}", self.engine);
        let against = Against::Number(MOST_MS, Aim::AtMost(1.0));
        figures.add(format!("{name}.p50"), "ms", part(&times, 50), against);
        figures.add(format!("{name}.p95"), "ms", part(&times, 95), Against::Nothing);
        Ok(())
    }

    /// Fetches the whole catalogue, and looks at the most memory that the program held meanwhile.
    fn export(&self, figures: &mut Figures) -> anyhow::Result<()> {
        let mut client = Client::connect(self.program.address)?;
        let before = self.program.memory_mb()?;
        self.program.watch_peak()?;
        let started = Instant::now();
        let text = body(&mut client, EXPORT)?;
        let took = started.elapsed().as_secs_f64() * 1000.0;
        let services = text.matches("a cpsv:PublicService").count();
        let expected = usize::try_from(SERVICES)?;
        anyhow::ensure!(services == expected, "{EXPORT} tells {services} services");
        let growth = self.program.peak_mb()? - before;
        let name = format!("catalogue.{}", self.engine);
        let against = Against::Number(MOST_GROWTH_MB, Aim::AtMost(1.0));
        figures.add(format!("{name}.export"), "ms", took, Against::Nothing);
        figures.add(format!("{name}.export_growth"), "MB", growth, against);
        Ok(())
    }
}

fn body(client: &mut Client, path: &str) -> anyhow::Result<String> {
    let answer = client.get(path, &[]).with_context(|| path.to_owned())?;
    anyhow::ensure!(answer.status == 200, "{path} answered {}", answer.status);
    Ok(String::from_utf8(answer.body)?)
}

/// The services and the centres of one institution.
fn fill(db: &Db) -> anyhow::Result<()> {
    let institution = Stage::found(db)?;
    let started = Instant::now();
    for first in (0..SERVICES).step_by(usize::try_from(AT_ONCE)?) {
        let cards: Vec<_> = (first..first + AT_ONCE)
            .map(|n| json!({ "code": format!("service-{n}"), "card": card(n) }))
            .collect();
        let import = Import::read(&serde_json::to_string(&cards)?)
            .map_err(|wrong| anyhow::anyhow!("{wrong:?}"))?;
        let done: Result<_, CatalogueError> = db.write_now(institution, move |tx, at| {
            services_import(tx, at, institution, &import, Actor::System)
        });
        done?.map_err(|wrong| anyhow::anyhow!("{wrong:?}"))?;
    }
    for n in 0..CENTRES {
        centre(db, institution, n)?;
    }
    eprintln!("  catalogue: filled in {} s", started.elapsed().as_secs());
    Ok(())
}

fn card(n: u32) -> Card {
    let about = ABOUT[n as usize % ABOUT.len()];
    let step = |stage, channels: &[Channel], text: &str| Step {
        stage,
        channels: channels.to_vec(),
        place: Some(format!("centre-{}", n % CENTRES)),
        text: Translated::latvian(text),
    };
    let asked = [Channel::Portal, Channel::InPerson, Channel::Phone];
    Card {
        title: Translated::latvian(format!("Pakalpojums Nr. {n}: {about}")),
        about: Translated::latvian(format!(
            "Ko dara pakalpojumā Nr. {n}, cik ilgi un par kādu maksu."
        )),
        recipients: vec![Segment::Resident],
        steps: vec![
            step(OfService::Request, &asked, "Iesniedziet iesniegumu un uzrādiet pasi."),
            step(OfService::Receipt, &[Channel::Email], "Saņemiet lēmumu."),
        ],
        bring: vec![Translated::latvian("Pase vai personas apliecība")],
        ..Card::default()
    }
}

fn centre(db: &Db, institution: InstitutionId, n: u32) -> anyhow::Result<()> {
    let by = Actor::System;
    let days = ["9–17", "9–17", "9–17", "9–17", "9–15", "", ""].map(str::parse);
    let [mo, tu, we, th, fr, sa, su] = days;
    let week = Week::new([mo?, tu?, we?, th?, fr?, sa?, su?])?;
    let pattern = Pattern { week, holidays: OnHolidays::Closed };
    let details = CentreDetails::plain(format!("Centrs {n}"), format!("Parauga iela {n}"));
    let done: Result<_, HoursError> = db.write_now(institution, move |tx, at| {
        let code = format!("centre-{n}");
        centre_add(tx, at, institution, &code, &details, by)?;
        let place = place_add(tx, at, institution, &NewPlace::centre(code), by)?;
        let from = date_in_latvia(at.now()).saturating_sub(100.days());
        pattern_set(tx, at, institution, place, from, &pattern, by)
    });
    Ok(done?)
}
