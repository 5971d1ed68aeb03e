//! A scene: an installation, filers at work, and the moment at which the program is killed.

use std::{
    hash::{BuildHasher, RandomState},
    path::PathBuf,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    filer::{self, Acknowledged, Counter, Filed},
    register::Register,
    server::{Call, Server},
};

/// Filers at once.
const FILERS: u32 = 64;
/// A kill comes after at most so many acknowledgements of a round.
const MOST: u64 = 220;
/// The longest wait for them. A program that acknowledges nothing is found by what the scene says at its end.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many programs serve the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Servers {
    One,
    Two,
}

/// An installation with a key to its API.
pub struct Scene {
    program: String,
    without: String,
    folder: TempDir,
    database: Option<String>,
    bearer: String,
}

impl Scene {
    /// A fresh installation in a folder of its own.
    pub fn new(program: &str, without: &[&str], database: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // Founded with every protection in place: only the serving program goes without.
        let (program, none) = (program.to_owned(), String::new());
        let mut scene = Self { program, without: none, folder, database, bearer: String::new() };
        let data = scene.data();
        let call = scene.call(&data);
        let (good, said) = call.run(&["init", "--institutions", "demo"]);
        assert!(good, "init: {said}");
        let (good, said) =
            call.run(&["key", "create", "--institution", "jelgava", "--role", "records"]);
        assert!(good, "key create: {said}");
        let key = said.split_whitespace().last().expect("the key is the last word").to_owned();
        scene.bearer = format!("Bearer {key}");
        scene.without = without.join(",");
        scene
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn call<'c>(&'c self, data: &'c std::path::Path) -> Call<'c> {
        Call {
            program: &self.program,
            data,
            database: self.database.as_deref(),
            without: &self.without,
        }
    }

    /// Kills so many times, and says what is not as it should be. Ends with the first round that finds something.
    pub fn play(&self, servers: Servers, rounds: u32) -> Vec<String> {
        let data = self.data();
        let call = self.call(&data);
        let mut running: Vec<Server> = (0..servers.count()).map(|_| call.serve()).collect();
        let (mut told, mut unknown_so_far) = (Vec::new(), 0);
        for round in 0..rounds {
            let filed = self.round(running, round);
            running = (0..servers.count()).map(|_| call.serve()).collect();
            unknown_so_far += filed.unknown.len();
            let again = filer::retry(running[0].address, &self.bearer, filed.unknown);
            let new: Vec<Acknowledged> =
                filed.acknowledged.into_iter().chain(again.acknowledged).collect();
            let mut findings = [filed.faults, again.faults].concat();
            let mut register = Register::read(running[0].address, &self.bearer);
            findings.extend(register.against(&new));
            told.extend(new);
            if !findings.is_empty() {
                findings.push(format!("(round {round}, {} in the register)", register.len()));
                return findings;
            }
        }
        eprintln!("{rounds} rounds: {} told, {unknown_so_far} of them after a retry", told.len());
        let mut findings = Register::read(running[0].address, &self.bearer).against(&told);
        if told.is_empty() {
            findings.push("nothing was ever acknowledged".to_owned());
        }
        drop(running);
        let (good, said) = call.run(&["audit", "verify"]);
        if !good {
            findings.push(format!("audit verify: {said}"));
        }
        findings
    }

    /// Filers at work until every program is killed, one after the other, each at a random moment.
    fn round(&self, running: Vec<Server>, round: u32) -> Filed {
        let counter = Counter {
            bearer: self.bearer.clone(),
            acknowledged: AtomicU32::new(0),
            closed: AtomicBool::new(false),
        };
        let addresses: Vec<_> = running.iter().map(|server| server.address).collect();
        let counter = &counter;
        thread::scope(|scope| {
            let filers: Vec<_> = (0..FILERS)
                .map(|filer| {
                    let address = addresses[filer as usize % addresses.len()];
                    scope.spawn(move || filer::file(address, counter, round, filer))
                })
                .collect();
            for server in running {
                wait_for(counter, random());
                server.kill();
            }
            counter.closed.store(true, Ordering::Release);
            let mut all = Filed::default();
            for filer in filers {
                let filed = filer.join().expect("a filer does not panic");
                all.acknowledged.extend(filed.acknowledged);
                all.unknown.extend(filed.unknown);
                all.faults.extend(filed.faults);
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

/// Waits until so many more papers of the round are acknowledged, and then a moment longer: a kill right after an
/// acknowledgement would always meet the program in the same place.
fn wait_for(counter: &Counter, random: u64) {
    let wanted =
        counter.acknowledged.load(Ordering::Acquire) + u32::try_from(random % MOST).unwrap_or(0);
    let started = Instant::now();
    while counter.acknowledged.load(Ordering::Acquire) < wanted && started.elapsed() < PATIENCE {
        thread::park_timeout(Duration::from_millis(1));
    }
    let moment = Duration::from_micros(random >> 32 & 0xfff);
    let started = Instant::now();
    while started.elapsed() < moment {
        std::hint::spin_loop();
    }
}

/// Another number each time; the standard library seeds its hashes from the system.
fn random() -> u64 {
    RandomState::new().hash_one(0)
}
