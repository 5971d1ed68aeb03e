//! The real program as a child process, as a person starts it from a shell.

use std::{
    fs,
    io::Read,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use lodzins_db::Engine;
use lodzins_testkit::{
    Fresh, Kind,
    listening::{TRIES, free_port, listens},
};

use crate::client::Client;

/// How long the first start of a demo may take before the test gives up on it.
const PATIENCE: Duration = Duration::from_mins(5);
/// And how long a letter may be on its way. The courier makes its rounds every few seconds.
const POST: Duration = Duration::from_mins(2);

/// An installation's place: a folder, and a database of its own where that is not in the folder.
pub struct Place {
    folder: tempfile::TempDir,
    database: Option<(Fresh, String)>,
}

impl Place {
    /// An empty place.
    pub fn on(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the installation");
        let database = (kind == Kind::Postgres).then(|| {
            let fresh = Fresh::on(kind, &[]);
            let Engine::Postgres { url } = fresh.db().engine() else {
                unreachable!("asked for PostgreSQL")
            };
            let url = url.clone();
            (fresh, url)
        });
        Self { folder, database }
    }

    /// The installation's folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where its tables are.
    pub fn engine(&self) -> Engine {
        match &self.database {
            Some((_, url)) => Engine::Postgres { url: url.clone() },
            None => Engine::Sqlite { path: self.data().join("lodzins.sqlite") },
        }
    }

    /// The program with these words on its command line.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lodzins"));
        command.args(words).arg("--data").arg(self.data()).stdin(Stdio::null());
        // Nobody reads what is said while a demo runs; on a busy machine warnings would fill the pipe and stop it.
        command.env("LODZINS_LOG", "error");
        if let Some((_, url)) = &self.database {
            command.args(["--database", url]);
        }
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program starts")
    }

    /// Starts `lodzins demo` and waits until it is ready.
    pub fn demo(&self, settings: &[(&str, &str)]) -> Demo {
        let begun = (0..TRIES).find_map(|_| self.demo_at(free_port(), settings));
        begun.expect("a port that nobody else takes")
    }

    /// Nothing where somebody else was the first at the port.
    fn demo_at(&self, port: u16, settings: &[(&str, &str)]) -> Option<Demo> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut command = self.command(&["demo", "--listen", &address.to_string()]);
        command.envs(settings.iter().copied()).stdout(Stdio::null()).stderr(Stdio::piped());
        let started = Instant::now();
        let child = command.spawn().expect("the program starts");
        let mut demo = Demo { child, address, data: self.data(), ready_in: Duration::ZERO };
        demo.gets_ready(started).then_some(demo)
    }
}

/// A demo that is being served. Dropping it ends the program.
pub struct Demo {
    child: Child,
    address: SocketAddr,
    data: PathBuf,
    /// From the start of the program to its first `200` at `/readyz`.
    pub ready_in: Duration,
}

impl Demo {
    /// Waits until it is ready; whether it is, or ended because somebody else was the first at its port.
    fn gets_ready(&mut self, started: Instant) -> bool {
        let mut asker = self.client("lv");
        loop {
            if let Some(status) = self.child.try_wait().expect("a child can be asked for") {
                let mut said = String::new();
                let stderr = self.child.stderr.as_mut().expect("piped");
                stderr.read_to_string(&mut said).expect("text");
                let taken = said.contains("cannot listen on");
                assert!(taken, "the program ended with {status}:\n{said}");
                return false;
            }
            let listens = listens(self.child.id(), self.address.port());
            if listens && asker.try_get("/readyz").is_some_and(|answer| answer.status == 200) {
                break;
            }
            assert!(started.elapsed() < PATIENCE, "not ready after {PATIENCE:?}");
            // Readiness is only to be had by asking; the program has no other way to tell.
            thread::park_timeout(Duration::from_millis(10));
        }
        self.ready_in = started.elapsed();
        true
    }

    /// Somebody with no cookie but the language.
    pub fn client(&self, language: &str) -> Client {
        Client::of(&self.address.to_string(), language)
    }

    /// User and password of a role, from the file that the demo leaves for people.
    pub fn sign_in_of(&self, institution: &str, role: &str) -> (String, String) {
        let file = fs::read(self.data.join("demo-sign-ins.json")).expect("the demo's sign-ins");
        let all: Vec<serde_json::Value> = serde_json::from_slice(&file).expect("JSON");
        let found = all.iter().find(|one| one["institution"] == institution && one["role"] == role);
        let one = found.unwrap_or_else(|| panic!("no {role} at {institution} in {all:?}"));
        let text = |name: &str| one[name].as_str().expect("a text").to_owned();
        (text("user"), text("password"))
    }

    /// Waits until a letter that `is_it` recognises lies in the outbox, and gives it.
    pub fn letter(&self, what: &str, is_it: impl Fn(&str) -> bool) -> String {
        let started = Instant::now();
        loop {
            let letters = letters_in(&self.data.join("outbox"));
            if let Some(found) = letters.iter().find(|letter| is_it(letter)) {
                return found.clone();
            }
            assert!(
                started.elapsed() < POST,
                "{what} is not among the {} letters in the outbox:\n{}",
                letters.len(),
                letters.join("\n----\n")
            );
            thread::park_timeout(Duration::from_millis(100));
        }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The letters, as a mail program would show their texts.
fn letters_in(outbox: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(outbox) else { return Vec::new() };
    let letters = entries.filter_map(Result::ok).map(|entry| entry.path());
    let letters = letters.filter(|path| path.extension().is_some_and(|end| end == "eml"));
    letters.filter_map(|path| fs::read(path).ok()).map(|bytes| words_of(&bytes)).collect()
}

/// Subject and text of a letter.
fn words_of(bytes: &[u8]) -> String {
    let message = mail_parser::MessageParser::default().parse(bytes).expect("a letter");
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address().map(str::to_owned));
    let text = message.body_text(0).map(|text| text.replace("\r\n", "\n")).unwrap_or_default();
    format!("{}\n{}\n\n{text}", to.unwrap_or_default(), message.subject().unwrap_or_default())
}
