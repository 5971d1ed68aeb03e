//! Write lanes: registrations at one, sixteen and sixty-four filers, against a bare loop of the same statements.

use std::time::Instant;

use lodzins_core::id::InstitutionId;
use lodzins_db::{
    Db, Engine, Sql,
    limit::{self, BareLoop, Recorded},
};

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures},
    filing::{self, Filed},
    stage::{Prior, Stage},
};

/// Filers at once, and how many submissions they hand in together in one round.
const SQLITE: [(u32, u32); 3] = [(1, 600), (16, 3000), (64, 4000)];
const POSTGRES: [(u32, u32); 3] = [(1, 300), (16, 1200), (64, 1600)];
/// What the register holds before.
const PRIOR: u32 = 2000;
/// What is handed in before the clock starts: until then SQLite's log grows, afterwards it is overwritten.
const WARM_UP: u32 = 600;
/// Syncs a round.
const SYNCS: u32 = 1000;

/// What registering must reach of the bare loop without its full-text index, and with it.
const WITHOUT_WORDS: f64 = 0.9;
const WITH_WORDS: f64 = 0.3;

/// Registrations a second, and the limits beside them.
pub fn measure(
    stage: &Stage,
    cluster: Option<&Cluster>,
    rounds: u32,
    figures: &mut Figures,
) -> anyhow::Result<()> {
    let fill = |db: &Db, institution: InstitutionId| fill(stage, db, institution);
    let mut engines = vec![(stage.prior_on_sqlite(fill)?, SQLITE)];
    if let Some(cluster) = cluster {
        engines.push((stage.prior_on_postgres(cluster, fill)?, POSTGRES));
    }
    let mut tapes = Vec::new();
    for (prior, sizes) in &engines {
        let most = sizes.iter().map(|(_, count)| *count).max().unwrap_or(0);
        tapes.push(stage.on_copy(prior, cluster, |engine| {
            let db = stage.open(engine, true)?;
            filing::recorded(&db, &stage.office, prior.institution, WARM_UP + most)
        })?);
    }
    for round in 0..rounds {
        eprintln!("  lanes: round {} of {rounds}", round + 1);
        let syncs = limit::disk_syncs_a_second(stage.folder(), SYNCS)?;
        figures.add("disk.fdatasync", "1/s", syncs, Against::Nothing);
        for ((prior, sizes), tape) in engines.iter().zip(&tapes) {
            for (filers, count) in sizes {
                let scene = Scene { stage, prior, cluster, tape, filers: *filers, count: *count };
                scene.measure(figures)?;
            }
        }
    }
    Ok(())
}

fn fill(stage: &Stage, db: &Db, institution: InstitutionId) -> anyhow::Result<()> {
    for n in 0..PRIOR {
        let (office, mut arrival) =
            (stage.office.clone(), filing::arrival(institution, "prior", n));
        arrival.text = format!("{n} {}", arrival.text);
        db.write_now(institution, move |tx, at| {
            lodzins_service::register::submission_register(tx, at, &office, &arrival)
        })?;
    }
    Ok(())
}

/// One number of filers on one engine.
struct Scene<'s> {
    stage: &'s Stage,
    prior: &'s Prior,
    cluster: Option<&'s Cluster>,
    tape: &'s [Recorded],
    filers: u32,
    count: u32,
}

impl Scene<'_> {
    /// Ours without words, the bare loop, ours with words, the bare loop with words: each on a fresh copy.
    fn measure(&self, figures: &mut Figures) -> anyhow::Result<()> {
        let ours = self.ours(false)?;
        let bare = self.bare(ours.batch, |sql| !sql.name.starts_with("words::"))?;
        let ours_with_words = self.ours(true)?;
        let bare_with_words = self.bare(ours_with_words.batch, |_| true)?;
        let name = |what: &str| format!("{}.{what}.{}", self.prior.name(), self.filers);
        let against = |aim| Against::Figure(name("bare_loop"), Some(Aim::AtLeast(aim)));
        figures.add(name("bare_loop"), "1/s", bare, Against::Nothing);
        figures.add(name("registrations"), "1/s", ours.a_second, against(WITHOUT_WORDS));
        figures.add(
            name("registrations_with_words"),
            "1/s",
            ours_with_words.a_second,
            against(WITH_WORDS),
        );
        figures.add(name("bare_loop_with_words"), "1/s", bare_with_words, Against::Nothing);
        #[expect(clippy::cast_precision_loss, reason = "a batch has at most 64")]
        figures.add(name("batch"), "jobs", ours.batch as f64, Against::Nothing);
        Ok(())
    }

    fn ours(&self, word_index: bool) -> anyhow::Result<Filed> {
        self.on_copy(|engine| {
            let db = self.stage.open(engine, word_index)?;
            let (office, institution) = (&self.stage.office, self.prior.institution);
            filing::file(&db, office, institution, self.filers, 0..WARM_UP)?;
            filing::file(&db, office, institution, self.filers, WARM_UP..WARM_UP + self.count)
        })
    }

    fn bare(&self, batch: usize, keep: impl Fn(&Sql) -> bool) -> anyhow::Result<f64> {
        self.on_copy(|engine| {
            let mut bare = BareLoop::open(engine)?;
            let (warm_up, tape) = self.tape.split_at(WARM_UP as usize);
            bare.replay(warm_up, batch, &keep)?;
            let tape = &tape[..self.count as usize];
            let started = Instant::now();
            bare.replay(tape, batch, &keep)?;
            Ok(f64::from(self.count) / started.elapsed().as_secs_f64())
        })
    }

    fn on_copy<T>(&self, work: impl FnOnce(&Engine) -> anyhow::Result<T>) -> anyhow::Result<T> {
        if let Some(cluster) = self.cluster {
            cluster.settle()?;
        }
        self.stage.on_copy(self.prior, self.cluster, work)
    }
}
