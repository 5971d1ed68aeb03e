//! A scene: an installation, people at work, and the moment at which the program is killed.

use std::{
    hash::{BuildHasher, RandomState},
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    errand::{self, Acknowledged, Counter, Errand, Told},
    server::{Call, Server},
};

/// People at once.
const PEOPLE: u32 = 64;
/// The longest wait for them. A program that acknowledges nothing is found by what the scene says at its end.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many programs serve the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Servers {
    One,
    Two,
}

/// An installation with a key to its API, and what people come for.
pub struct Scene<E> {
    program: String,
    without: String,
    folder: TempDir,
    database: Option<String>,
    bearer: String,
    /// What people come for.
    pub errand: E,
}

impl<E: Errand> Scene<E> {
    /// A fresh installation in a folder of its own.
    pub fn new(errand: E, program: &str, without: &[&str], database: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // Founded with every protection in place: only the serving program goes without.
        let (program, none) = (program.to_owned(), String::new());
        let bearer = String::new();
        let mut scene = Self { program, without: none, folder, database, bearer, errand };
        let data = scene.data();
        let call = scene.call(&data);
        let (good, said) = call.run(&["init", "--institutions", "demo"]);
        assert!(good, "init: {said}");
        let role = scene.errand.role();
        let (good, said) = call.run(&["key", "create", "--institution", "jelgava", "--role", role]);
        assert!(good, "key create: {said}");
        let key = said.split_whitespace().last().expect("the key is the last word").to_owned();
        scene.bearer = format!("Bearer {key}");
        scene.without = without.join(",");
        scene
    }

    /// The installation's folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where its database is, if not in its folder.
    pub fn database(&self) -> Option<&str> {
        self.database.as_deref()
    }

    /// How the program is called.
    pub fn call<'c>(&'c self, data: &'c Path) -> Call<'c> {
        Call {
            program: &self.program,
            data,
            database: self.database.as_deref(),
            without: &self.without,
        }
    }

    /// Kills so many times, and says what is not as it should be. Ends with the first round that finds something.
    pub fn play(mut self, servers: Servers, rounds: u32) -> Vec<String> {
        let data = self.data();
        let mut running = self.serve(&data, servers);
        self.errand.prepare(running[0].address, &self.bearer);
        let (mut told, mut unknown_so_far) = (Vec::new(), 0);
        for round in 0..rounds {
            let mut came = self.round(running, round);
            running = self.serve(&data, servers);
            let address = running[0].address;
            let unknown = std::mem::take(&mut came.unknown);
            unknown_so_far += unknown.len();
            came.and(errand::retry(&self.errand, address, &self.bearer, unknown));
            came.and(self.errand.rest(address, &self.bearer, round));
            let mut findings = came.faults;
            findings.extend(self.findings(address, &came.acknowledged));
            told.extend(came.acknowledged);
            if !findings.is_empty() {
                findings.push(format!("(round {round}, {} told so far)", told.len()));
                return findings;
            }
        }
        eprintln!("{rounds} rounds: {} told, {unknown_so_far} of them after a retry", told.len());
        let mut findings = self.findings(running[0].address, &told);
        if told.is_empty() {
            findings.push("nothing was ever acknowledged".to_owned());
        }
        drop(running);
        let (good, said) = self.call(&data).run(&["audit", "verify"]);
        if !good {
            findings.push(format!("audit verify: {said}"));
        }
        findings
    }

    /// Starts as many programs.
    pub fn serve(&self, data: &Path, servers: Servers) -> Vec<Server> {
        (0..servers.count()).map(|_| self.call(data).serve()).collect()
    }

    fn findings(&self, address: SocketAddr, told: &[Acknowledged<E::Paper>]) -> Vec<String> {
        self.errand.findings(address, &self.bearer, told)
    }

    /// People at work until every program is killed, one after the other, each at a random moment.
    fn round(&self, running: Vec<Server>, round: u32) -> Told<E::Paper> {
        let counter = Counter {
            bearer: self.bearer.clone(),
            acknowledged: AtomicU32::new(0),
            at_work: AtomicU32::new(PEOPLE),
            closed: AtomicBool::new(false),
        };
        let addresses: Vec<_> = running.iter().map(|server| server.address).collect();
        let (counter, errand) = (&counter, &self.errand);
        thread::scope(|scope| {
            let people: Vec<_> = (0..PEOPLE)
                .map(|who| {
                    let address = addresses[who as usize % addresses.len()];
                    scope.spawn(move || errand::go(errand, address, counter, round, who))
                })
                .collect();
            for server in running {
                wait_for(counter, errand.most(), random());
                server.kill();
            }
            counter.closed.store(true, Ordering::Release);
            let mut all = Told::default();
            for one in people {
                all.and(one.join().expect("nobody panics"));
            }
            all
        })
    }
}

impl Servers {
    fn count(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// Waits until so many more papers of the round are acknowledged or everybody has gone home, and then a moment longer: a
/// kill right after an acknowledgement would always meet the program in the same place.
fn wait_for(counter: &Counter, most: u64, random: u64) {
    let wanted =
        counter.acknowledged.load(Ordering::Acquire) + u32::try_from(random % most).unwrap_or(0);
    let started = Instant::now();
    while counter.acknowledged.load(Ordering::Acquire) < wanted
        && counter.at_work.load(Ordering::Acquire) > 0
        && started.elapsed() < PATIENCE
    {
        thread::park_timeout(Duration::from_millis(1));
    }
    let moment = Duration::from_micros(random >> 32 & 0xfff);
    let started = Instant::now();
    while started.elapsed() < moment {
        std::hint::spin_loop();
    }
}

/// Another number each time; the standard library seeds its hashes from the system.
pub fn random() -> u64 {
    RandomState::new().hash_one(0)
}
