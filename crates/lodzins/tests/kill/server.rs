//! `lodzins serve` as a process that can be killed.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use lodzins_db::Engine;
use lodzins_testkit::Fresh;

use crate::http::Client;

/// How long the program may take to be ready. A machine may be busy; a program that never answers must end the test.
const PATIENCE: Duration = Duration::from_secs(120);

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
        let address = free_address().expect("a free address");
        let mut command = self.command(&["serve", "--listen", &address.to_string()]);
        let child = command.stdout(Stdio::null()).spawn().expect("the program can be started");
        let server = Server { child, address };
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let ready = Client::connect(address).and_then(|mut client| client.get("/readyz", &[]));
            if ready.is_ok_and(|answer| answer.status == 200) {
                return server;
            }
            thread::park_timeout(Duration::from_millis(10));
        }
        panic!("`lodzins serve` was not ready after {} s", PATIENCE.as_secs());
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

fn free_address() -> io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

/// Where a database of the test kit is.
pub fn url(database: &Fresh) -> String {
    match database.db().engine() {
        Engine::Postgres { url } => url.clone(),
        Engine::Sqlite { path } => path.display().to_string(),
    }
}
