//! Write lanes: registrations at one, sixteen and sixty-four filers, against a bare loop of the same statements.
//!
//! A disk does not give the same from one minute to the next. So what is compared is measured in short pieces that
//! follow each other closely, on copies of one database that are open side by side: bare, product, product, bare.
//! Whatever grows or fades evenly meanwhile falls on both alike.

use std::time::Duration;

use lodzins_core::id::InstitutionId;
use lodzins_db::{
    Db, Engine, Sql,
    limit::{self, BareLoop, Recorded},
};

use super::{
    cluster::Cluster,
    figure::{Against, Aim, Figures, median},
    filing,
    stage::{Prior, Stage},
};

/// Filers at once, and how many submissions they hand in together in one round.
const SQLITE: [(u32, u32); 3] = [(1, 1200), (16, 4800), (64, 8000)];
const POSTGRES: [(u32, u32); 3] = [(1, 400), (16, 1200), (64, 1600)];
/// How often the parts of a round take turns, and into how many pieces that cuts each part: two a turn.
const TURNS: u32 = 2;
const PIECES: u32 = 2 * TURNS;
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
        tapes.push(stage.on_copies(prior, cluster, |[engine]| {
            let db = stage.open(&engine, true)?;
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
    /// The product beside the bare loop, without words and with them, all in turns.
    fn measure(&self, figures: &mut Figures) -> anyhow::Result<()> {
        let (plain, with_words) = self.stage.on_copies(self.prior, self.cluster, |copies| {
            let [ours, bare, ours_with_words, bare_with_words] = copies;
            let mut plain = Pair::open(self, &ours, &bare, false)?;
            let mut with_words = Pair::open(self, &ours_with_words, &bare_with_words, true)?;
            for turn in 0..TURNS {
                plain.take_turn(turn)?;
                with_words.take_turn(turn)?;
            }
            Ok((plain.rates(), with_words.rates()))
        })?;
        let name = |what: &str| format!("{}.{what}.{}", self.prior.name(), self.filers);
        let against = |aim| Against::Figure(name("bare_loop"), Some(Aim::AtLeast(aim)));
        figures.add(name("bare_loop"), "1/s", plain.bare, Against::Nothing);
        figures.add(name("registrations"), "1/s", plain.ours, against(WITHOUT_WORDS));
        let ours_with_words = name("registrations_with_words");
        figures.add(ours_with_words, "1/s", with_words.ours, against(WITH_WORDS));
        figures.add(name("bare_loop_with_words"), "1/s", with_words.bare, Against::Nothing);
        figures.add(name("batch"), "jobs", plain.batch, Against::Nothing);
        Ok(())
    }
}

/// The product and the bare loop, side by side: the same registrations, each on its own copy of the register.
struct Pair<'s> {
    scene: &'s Scene<'s>,
    with_words: bool,
    db: Db,
    bare: BareLoop,
    /// Registrations that shared a transaction of the product when it was last measured: the bare loop takes as many.
    batch: usize,
    batches: Vec<usize>,
    took_ours: Duration,
    took_bare: Duration,
}

/// What a pair came to: registrations a second, and how many shared a transaction.
struct Rates {
    ours: f64,
    bare: f64,
    batch: f64,
}

impl<'s> Pair<'s> {
    /// Opens both, and has both register what comes before the clock starts.
    fn open(
        scene: &'s Scene<'s>,
        ours: &Engine,
        bare: &Engine,
        with_words: bool,
    ) -> anyhow::Result<Self> {
        let db = scene.stage.open(ours, with_words)?;
        let bare = BareLoop::open(bare)?;
        let (batches, none) = (Vec::new(), Duration::ZERO);
        let (took_ours, took_bare) = (none, none);
        let mut pair =
            Self { scene, with_words, db, bare, batch: 1, batches, took_ours, took_bare };
        pair.file(0, WARM_UP)?;
        pair.replay(0, WARM_UP)?;
        (pair.batches, pair.took_ours, pair.took_bare) = (Vec::new(), none, none);
        Ok(pair)
    }

    /// Bare, product, product, bare: two pieces of each.
    fn take_turn(&mut self, turn: u32) -> anyhow::Result<()> {
        let piece = self.scene.count / PIECES;
        let first = WARM_UP + 2 * turn * piece;
        let (middle, end) = (first + piece, first + 2 * piece);
        self.replay(first, middle)?;
        self.file(first, middle)?;
        self.file(middle, end)?;
        self.replay(middle, end)
    }

    /// The product registers these.
    fn file(&mut self, from: u32, to: u32) -> anyhow::Result<()> {
        let scene = self.scene;
        let (office, institution) = (&scene.stage.office, scene.prior.institution);
        let filed = filing::file(&self.db, office, institution, scene.filers, from..to)?;
        self.took_ours += filed.took;
        self.batch = filed.batch;
        self.batches.push(filed.batch);
        Ok(())
    }

    /// The bare loop runs the statements of these.
    fn replay(&mut self, from: u32, to: u32) -> anyhow::Result<()> {
        let with_words = self.with_words;
        let keep = |sql: &Sql| with_words || !sql.name.starts_with("words::");
        let tape = &self.scene.tape[from as usize..to as usize];
        self.took_bare += self.bare.replay(tape, self.batch, keep)?;
        Ok(())
    }

    fn rates(&self) -> Rates {
        let count = f64::from(self.scene.count / PIECES * PIECES);
        #[expect(clippy::cast_precision_loss, reason = "a batch has at most 64")]
        let batches: Vec<f64> = self.batches.iter().map(|batch| *batch as f64).collect();
        Rates {
            ours: count / self.took_ours.as_secs_f64(),
            bare: count / self.took_bare.as_secs_f64(),
            batch: median(&batches),
        }
    }
}
