//! Where measurements are made: a folder of our own on the installation's disk, gone afterwards.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use lodzins_core::{Clock, Moment, id::InstitutionId};
use lodzins_db::{Db, Engine, Settings, limit};
use lodzins_service::{
    Keys, MIGRATIONS, Office,
    institution::{FoundError, institution_by_code, institution_found},
};
use lodzins_web::Letters;

use super::cluster::Cluster;
use crate::{cli::Places, clock::SystemClock, command::init};

/// The institution that everything is filed with.
const INSTITUTION: &str = "jelgava";

/// A folder of our own, and what use cases have at hand.
pub struct Stage {
    folder: PathBuf,
    places: Places,
    clock: Arc<dyn Clock>,
    /// What use cases have at hand.
    pub office: Office,
}

/// A database to start from, and where its copies come from.
pub struct Prior {
    engine: Engine,
    name: &'static str,
    /// With whom everything is filed.
    pub institution: InstitutionId,
}

impl Stage {
    /// Makes the folder beside the installation's, so that both are on one disk.
    pub fn new(places: &Places) -> anyhow::Result<Self> {
        let beside = match places.data.parent() {
            Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
            Some(parent) => parent,
            None => &places.data,
        };
        let folder = fs::canonicalize(beside)
            .with_context(|| format!("{}", beside.display()))?
            .join(format!("lodzins-bench-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("{}", folder.display()))?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
        let keys = Keys::open(&folder.join("keys"), &Moment::of(clock.as_ref()))?;
        let office = Office {
            keys: Arc::new(keys),
            wording: Arc::new(Letters),
            public_url: "http://127.0.0.1".into(),
        };
        Ok(Self { folder, places: places.clone(), clock, office })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where an installation of our own is.
    pub fn places(&self, name: &str, database: Option<&str>) -> Places {
        Places {
            data: self.folder.join(name),
            database: database.map(str::to_owned),
            ..self.places.clone()
        }
    }

    /// Opens a database, with or without its full-text index.
    pub fn open(&self, engine: &Engine, word_index: bool) -> anyhow::Result<Db> {
        let mut settings = Settings::new(engine.clone(), Arc::clone(&self.clock));
        settings.word_index = word_index;
        Ok(Db::open(settings)?)
    }

    /// A fresh database with the demo's institutions.
    pub fn found(db: &Db) -> anyhow::Result<InstitutionId> {
        db.migrate(MIGRATIONS)?;
        let all = init::demo()?.institutions;
        db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
            for one in &all {
                institution_found(tx, at, one)?;
            }
            Ok::<_, FoundError>(())
        })?;
        let found = db.read_now(|tx| institution_by_code(tx, INSTITUTION))?;
        Ok(found.context("the demo has its institutions")?.id)
    }

    /// A database to start from on SQLite.
    pub fn prior_on_sqlite(
        &self,
        fill: impl Fn(&Db, InstitutionId) -> anyhow::Result<()>,
    ) -> anyhow::Result<Prior> {
        let engine = Engine::Sqlite { path: self.folder.join("prior.sqlite") };
        let db = self.open(&engine, true)?;
        let institution = Self::found(&db)?;
        fill(&db, institution)?;
        Ok(Prior { engine, name: "sqlite", institution })
    }

    /// A database to start from on PostgreSQL.
    pub fn prior_on_postgres(
        &self,
        cluster: &Cluster,
        fill: impl Fn(&Db, InstitutionId) -> anyhow::Result<()>,
    ) -> anyhow::Result<Prior> {
        let engine = Engine::Postgres { url: cluster.make("prior", None)? };
        let db = self.open(&engine, true)?;
        let institution = Self::found(&db)?;
        fill(&db, institution)?;
        Ok(Prior { engine, name: "postgres", institution })
    }

    /// Does something on fresh copies of a database, which are gone afterwards.
    pub fn on_copies<T, const N: usize>(
        &self,
        prior: &Prior,
        cluster: Option<&Cluster>,
        work: impl FnOnce([Engine; N]) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let wanted: [usize; N] = std::array::from_fn(|n| n);
        match (&prior.engine, cluster) {
            (Engine::Sqlite { path }, _) => {
                let folder = self.folder.join("copies");
                fs::create_dir(&folder)?;
                let copies = wanted.map(|n| folder.join(format!("{n}.sqlite")));
                for copy in &copies {
                    limit::copy_sqlite(path, copy)?;
                }
                let done = work(copies.map(|path| Engine::Sqlite { path }));
                fs::remove_dir_all(&folder)?;
                done
            }
            (Engine::Postgres { .. }, Some(cluster)) => {
                let names = wanted.map(|n| format!("copy_{n}"));
                let urls: Vec<String> = names
                    .iter()
                    .map(|name| cluster.make(name, Some("prior")))
                    .collect::<anyhow::Result<_>>()?;
                // What making them left to be written is no part of what is measured on them.
                cluster.settle()?;
                let done = work(wanted.map(|n| Engine::Postgres { url: urls[n].clone() }));
                for name in &names {
                    cluster.remove(name)?;
                }
                done
            }
            (Engine::Postgres { .. }, None) => anyhow::bail!("the server is gone"),
        }
    }
}

impl Prior {
    /// The engine's name in figures.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Err(wrong) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays: {wrong}", self.folder.display());
        }
    }
}
