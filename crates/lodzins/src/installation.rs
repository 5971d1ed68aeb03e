//! An installation: its folder, keys, files and database, opened together.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use lodzins_core::{Clock, Moment};
use lodzins_db::{Db, Engine, Settings, files::FileStore};
use lodzins_service::{Keys, MIGRATIONS, Office};
use lodzins_web::Letters;

use crate::{
    cli::{Places, parse_now},
    clock::SystemClock,
    config::{self, Config},
};

/// An installation, opened.
pub struct Installation {
    /// Its folder.
    pub data: PathBuf,
    /// Its settings.
    pub config: Config,
    /// Its clock.
    pub clock: Arc<dyn Clock>,
    /// Its database, up to date.
    pub db: Db,
    /// Its files.
    pub files: FileStore,
    /// What use cases have at hand.
    pub office: Office,
}

impl Installation {
    /// Opens the installation in its folder, making folder, keys and schema the first time.
    pub fn open(places: &Places) -> anyhow::Result<Self> {
        let data = places.data.clone();
        make_private_folder(&data)?;
        let config = Config::read(&data)?;
        let clock = clock(&data)?;
        let engine = match &places.database {
            Some(url) => Engine::Postgres { url: url.clone() },
            None => Engine::Sqlite { path: data.join("lodzins.sqlite") },
        };
        let mut settings = Settings::new(engine, Arc::clone(&clock));
        settings.lanes = config.database.lanes;
        settings.readers = config.database.readers;
        settings.queue_limit = config.database.queue_limit;
        #[cfg(feature = "controls")]
        take_out_protections(&mut settings);
        let db = Db::open(settings)?;
        db.migrate(MIGRATIONS)?;
        let keys = Keys::open(&data.join("keys"), &Moment::of(clock.as_ref()))
            .with_context(|| format!("{}", data.join("keys").display()))?;
        let files = FileStore::open(data.join("files")).context("the file store")?;
        let office = Office {
            keys: Arc::new(keys),
            wording: Arc::new(Letters),
            public_url: public_url(places).into(),
        };
        Ok(Self { data, config, clock, db, files, office })
    }

    /// Where a demo keeps its sign-ins; the file also tells that this is a demo.
    pub fn demo_marker(data: &Path) -> PathBuf {
        data.join("demo-sign-ins.json")
    }
}

/// Where residents reach the pages.
fn public_url(places: &Places) -> String {
    match &places.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{}", places.listen),
    }
}

fn clock(data: &Path) -> anyhow::Result<Arc<dyn Clock>> {
    let Some(now) = config::variable("LODZINS_NOW") else {
        return Ok(Arc::new(SystemClock::default()));
    };
    anyhow::ensure!(
        Installation::demo_marker(data).exists(),
        "LODZINS_NOW is for demos only: {} is not one",
        data.display()
    );
    Ok(Arc::new(SystemClock::showing(parse_now(&now)?)))
}

fn make_private_folder(folder: &Path) -> anyhow::Result<()> {
    if !folder.exists() {
        fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// `LODZINS_WITHOUT=answer_after_commit,institution_lock,idempotency,occupancy,escalation_mark,reminder_mark`: only in a program built for the safety tests.
#[cfg(feature = "controls")]
fn take_out_protections(settings: &mut Settings) {
    let without = config::variable("LODZINS_WITHOUT").unwrap_or_default();
    for name in without.split(',').filter(|name| !name.is_empty()) {
        settings.without.push(match name {
            "answer_after_commit" => lodzins_db::Protection::AnswerAfterCommit,
            "institution_lock" => lodzins_db::Protection::InstitutionLock,
            "idempotency" => lodzins_db::Protection::Idempotency,
            "escalation_mark" => lodzins_db::Protection::EscalationMark,
            "occupancy" => lodzins_db::Protection::Occupancy,
            "reminder_mark" => lodzins_db::Protection::ReminderMark,
            "nearly_mark" => lodzins_db::Protection::NearlyMark,
            "offer_at_once" => lodzins_db::Protection::OfferAtOnce,
            other => panic!("no protection is called {other}"),
        });
    }
}
