//! A throw-away PostgreSQL: a cluster in a private folder, on a Unix socket, gone when its owner is gone.

mod account;
mod address;
mod programs;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::{fs, io};

pub use address::with_database;

#[cfg(test)]
mod tests;

/// The variable that names a running server, so that many test processes share one cluster.
pub const SERVER_VARIABLE: &str = "LODZINS_TEST_POSTGRES";

/// Whether what the cluster answers is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Never waits for the disk: for tests, whose data nobody misses.
    Careless,
    /// Waits for the disk at each commit, as in production: for measurements.
    Durable,
}

/// A cluster of our own. Dropping it stops the server and removes the folder.
#[derive(Debug)]
pub struct Postgres {
    url: String,
    folder: PathBuf,
    supervisor: Child,
    // Closing this pipe is the order to stop; the system closes it for us when we die.
    order: Option<ChildStdin>,
}

impl Postgres {
    /// Makes and starts a cluster: UTF-8, C collation (the order of SQLite), reachable by its socket alone.
    ///
    /// Takes about two seconds. Where PostgreSQL is missing, installs the Debian package if we may; else the
    /// error says what to do.
    pub fn start(durability: Durability) -> io::Result<Self> {
        Self::start_with(&programs::find_or_install()?, durability)
    }

    fn start_with(programs: &Path, durability: Durability) -> io::Result<Self> {
        let folder = private_folder()?;
        let mut supervisor = supervise(programs, &folder, durability)?;
        let order = supervisor.stdin.take();
        let mut words = BufReader::new(supervisor.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?);
        let mut first = String::new();
        words.read_line(&mut first)?;
        if first.trim() != "ready" {
            words.read_to_string(&mut first)?;
            drop(order);
            supervisor.wait()?;
            return Err(io::Error::other(format!("PostgreSQL did not start:\n{first}")));
        }
        Ok(Self { url: address::on_socket(&folder), folder, supervisor, order })
    }

    /// The URL of the database `postgres` in the cluster.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The private folder: data, socket and log.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The server that the tests of this process share: the one that [`SERVER_VARIABLE`] names, else a cluster
    /// of our own, started at the first call. Panics when neither can be had.
    #[allow(
        clippy::disallowed_methods,
        reason = "a test process has no settings but its environment"
    )]
    pub fn shared() -> &'static str {
        static SHARED: OnceLock<(String, Option<Postgres>)> = OnceLock::new();
        let (url, _cluster) = SHARED.get_or_init(|| match std::env::var(SERVER_VARIABLE) {
            Ok(url) if !url.is_empty() => (url, None),
            _ => match Self::start(Durability::Careless) {
                Ok(cluster) => (cluster.url.clone(), Some(cluster)),
                Err(wrong) => panic!("no PostgreSQL to test on: {wrong}"),
            },
        });
        url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.order.take());
        // Waiting fails only if somebody else has waited: the cluster is stopped then too.
        let _ = self.supervisor.wait();
    }
}

/// What the supervisor does. Its arguments: folder of the programs, folder of the cluster, settings.
///
/// It waits at `cat`, whose end of the pipe closes when the owner drops the cluster or dies in any way; it has
/// its own process group, so that Ctrl-C at the terminal reaches it only through that pipe.
const SUPERVISE: &str = r#"
programs=$1 folder=$2 settings=$3
"$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \
    --no-sync --no-instructions >"$folder/log" 2>&1 \
  && printf '%s' "$settings" >>"$folder/data/postgresql.conf" \
  && "$programs/pg_ctl" start --pgdata="$folder/data" --log="$folder/log" --wait --silent >>"$folder/log" 2>&1 \
  && echo ready || cat "$folder/log"
exec >/dev/null
cat >/dev/null
"$programs/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --silent >/dev/null 2>&1
rm -rf "$folder"
"#;

fn supervise(programs: &Path, folder: &Path, durability: Durability) -> io::Result<Child> {
    let mut shell = Command::new("/bin/sh");
    shell
        .args(["-c", SUPERVISE, "lodzins-scratch-postgres"])
        .args([programs, folder])
        .arg(settings(folder, durability))
        .env("LC_ALL", "C")
        .current_dir(folder)
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    // PostgreSQL refuses to run as root.
    if fs::metadata(folder)?.uid() == 0 {
        let account = account::unprivileged()?;
        chown(folder, Some(account.user), Some(account.group))?;
        shell.uid(account.user).gid(account.group);
    }
    shell.spawn()
}

fn settings(folder: &Path, durability: Durability) -> String {
    let mut lines = format!(
        "listen_addresses = ''\n\
         unix_socket_directories = '{}'\n\
         max_connections = 200\n\
         timezone = 'UTC'\n",
        folder.display(),
    );
    if durability == Durability::Careless {
        for careless in ["fsync", "full_page_writes", "synchronous_commit"] {
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "{careless} = off");
        }
    }
    lines
}

/// A new folder that only its owner may enter. Its path is short, because a socket's path holds 107 bytes.
fn private_folder() -> io::Result<PathBuf> {
    let usual = std::env::temp_dir();
    let parent = if usual.as_os_str().len() <= 60 { usual } else { PathBuf::from("/tmp") };
    let folder = tempfile::Builder::new().prefix("lz-pg-").tempdir_in(parent)?.keep();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    Ok(folder)
}
