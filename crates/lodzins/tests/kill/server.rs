//! `lodzins serve` as a process that can be killed.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use lodzins_db::Engine;
use lodzins_testkit::{
    Fresh,
    listening::{TRIES, free_port, listens},
};

use crate::http::Client;

/// How long the program may take to be ready. A machine may be busy; a program that never answers must end the test.
const PATIENCE: Duration = Duration::from_mins(2);

/// A running program; killed when dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

/// How the program is called: with its folder, its database, and what was taken out of it.
pub struct Call<'c> {
    pub program: &'c str,
    pub data: &'c Path,
    pub database: Option<&'c str>,
    pub without: &'c str,
}

impl Call<'_> {
    /// A command of the program.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        command.args(words).arg("--data").arg(self.data).env("LODZINS_WITHOUT", self.without);
        command.env("LODZINS_LOG", "off").stdin(Stdio::null());
        if let Some(url) = self.database {
            command.args(["--database", url]);
        }
        command
    }

    /// Runs a command to its end; answers whether it was a success, and all that it said.
    pub fn run(&self, words: &[&str]) -> (bool, String) {
        let done = self.command(words).output().expect("the program can be started");
        let said = [done.stdout, done.stderr].concat();
        (done.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// Starts serving, and waits until it is ready.
    pub fn serve(&self) -> Server {
        let served = (0..TRIES).find_map(|_| self.serve_at(free_port()));
        served.unwrap_or_else(|| panic!("`lodzins serve` ended {TRIES} times before it was ready"))
    }

    /// Nothing if it ended, as where somebody else was the first at the port.
    fn serve_at(&self, port: u16) -> Option<Server> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut command = self.command(&["serve", "--listen", &address.to_string()]);
        let child = command.stdout(Stdio::null()).spawn().expect("the program can be started");
        let mut server = Server { child, address };
        let started = Instant::now();
        while server.child.try_wait().expect("a child can be asked for").is_none() {
            if listens(server.child.id(), port) && is_ready(address) {
                return Some(server);
            }
            let waited = started.elapsed();
            assert!(waited < PATIENCE, "`lodzins serve` was not ready after {waited:?}");
            thread::park_timeout(Duration::from_millis(10));
        }
        None
    }
}

impl Server {
    /// SIGKILL: no goodbye, no buffers written.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.child.kill().expect("the program can be killed");
        self.child.wait().expect("the program has ended");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.end();
        }
    }
}

fn is_ready(address: SocketAddr) -> bool {
    let answer = Client::connect(address).and_then(|mut client| client.get("/readyz", &[]));
    answer.is_ok_and(|answer| answer.status == 200)
}

/// Where a database of the test kit is.
pub fn url(database: &Fresh) -> String {
    match database.db().engine() {
        Engine::Postgres { url } => url.clone(),
        Engine::Sqlite { path } => path.display().to_string(),
    }
}
