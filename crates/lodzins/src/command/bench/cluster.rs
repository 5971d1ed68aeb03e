//! PostgreSQL for measurements: the server that `--database` names, or a cluster of our own that waits for its disk.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::{
        fs::{MetadataExt, PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::Mutex,
};

use anyhow::Context;
use lodzins_db::limit::Server;

/// Where Debian keeps PostgreSQL, a folder for each major version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// A server, with the databases that we make on it.
pub struct Cluster {
    url: String,
    server: Mutex<Server>,
    own: Option<Own>,
}

/// A cluster of our own: stopped and removed when dropped, and also when we are killed.
struct Own {
    supervisor: Child,
    /// Closing this pipe is the order to stop; the system closes it for us when we die.
    order: Option<ChildStdin>,
}

impl Cluster {
    /// Connects to `url`, or starts a cluster in `folder`; nothing when there is neither.
    pub fn find_or_start(url: Option<&str>, folder: &Path) -> anyhow::Result<Option<Self>> {
        let (url, own) = match url {
            Some(url) => (url.to_owned(), None),
            None => match programs() {
                Some(programs) => {
                    let (url, own) = Own::start(&programs, folder)?;
                    (url, Some(own))
                }
                None => return Ok(None),
            },
        };
        let server = Mutex::new(Server::connect(&url)?);
        Ok(Some(Self { url, server, own }))
    }

    /// Makes a database, empty or as a copy of another of ours; answers its URL.
    pub fn make(&self, name: &str, copy_of: Option<&str>) -> anyhow::Result<String> {
        let (name, copy_of) = (ours(name), copy_of.map(ours));
        self.with(|server| {
            server.remove(&name)?;
            server.make(&name, copy_of.as_deref())
        })?;
        Ok(with_database(&self.url, &name))
    }

    /// Drops a database of ours.
    pub fn remove(&self, name: &str) -> anyhow::Result<()> {
        self.with(|server| server.remove(&ours(name)))
    }

    /// Writes everything that waits to the data files.
    pub fn settle(&self) -> anyhow::Result<()> {
        self.with(Server::settle)
    }

    /// Lets the server count what stands in a database, so that plans are those of a register that has grown by itself.
    pub fn count(database: &str) -> anyhow::Result<()> {
        Ok(Server::connect(database)?.count()?)
    }

    /// The server's first process, if the server runs on this machine.
    pub fn first_process(&self) -> Option<u32> {
        let backend = self.with(Server::process).ok()?;
        let status = fs::read_to_string(format!("/proc/{backend}/status")).ok()?;
        let name = status.lines().find_map(|line| line.strip_prefix("Name:"))?;
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
        (name.trim() == "postgres").then(|| parent.trim().parse().ok()).flatten()
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&mut Server) -> Result<T, lodzins_db::OpenError>,
    ) -> anyhow::Result<T> {
        let mut server =
            self.server.lock().map_err(|_| anyhow::anyhow!("a measurement panicked"))?;
        Ok(work(&mut server)?)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // On somebody's server nothing of ours stays; our own cluster goes as a whole.
        if self.own.is_none() {
            for name in ["prior", "copy_0", "copy_1", "copy_2", "copy_3", "upload", "desk"] {
                let _ = self.remove(name);
            }
        }
    }
}

/// Databases of measurements are told apart from everybody's.
fn ours(name: &str) -> String {
    format!("lodzins_bench_{name}")
}

/// The same server, another database.
fn with_database(url: &str, database: &str) -> String {
    let (address, settings) = url
        .split_once('?')
        .map_or((url, String::new()), |(address, settings)| (address, format!("?{settings}")));
    let authority = address.find("://").map_or(0, |scheme| scheme + 3);
    let end = address[authority..].find('/').map_or(address.len(), |slash| authority + slash);
    format!("{}/{database}{settings}", &address[..end])
}

/// The folder with `initdb` and `pg_ctl`, of the newest version.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(DEBIAN)
        .ok()?
        .flatten()
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    versions.sort_by_key(|(major, _)| *major);
    versions.into_iter().rev().map(|(_, bin)| bin).find(|bin| bin.join("initdb").exists())
}

/// What the supervisor does. Its arguments: the folders of the programs, of the data and of the socket.
///
/// Durable, with nothing tuned but where it listens. It has its own process group, so that an interruption at the
/// terminal reaches it only through the pipe that `cat` waits at.
const SUPERVISE: &str = r#"
programs=$1 data=$2 socket=$3
"$programs/initdb" --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \
    --no-instructions >"$socket/log" 2>&1 \
  && "$programs/pg_ctl" start --pgdata="$data" --log="$socket/log" --wait --silent \
    -o "-c listen_addresses='' -c unix_socket_directories='$socket'" >>"$socket/log" 2>&1 \
  && echo ready || cat "$socket/log"
exec >/dev/null
cat >/dev/null
"$programs/pg_ctl" stop --pgdata="$data" --mode=immediate --silent >/dev/null 2>&1
rm -rf "$data"/* "$socket"
"#;

impl Own {
    fn start(programs: &Path, folder: &Path) -> anyhow::Result<(String, Self)> {
        // A socket's path holds 107 bytes, and PostgreSQL, which refuses to run as root, must reach it.
        let socket = std::env::temp_dir().join(format!("lz-bench-{}", std::process::id()));
        let data = folder.join("cluster");
        for made in [&socket, &data] {
            fs::create_dir(made).with_context(|| format!("{}", made.display()))?;
        }
        let mut shell = Command::new("/bin/sh");
        shell
            .args(["-c", SUPERVISE, "lodzins-bench-postgres"])
            .arg(programs)
            .args([&data, &socket]);
        shell.env("LC_ALL", "C").current_dir(&socket).process_group(0);
        if let Some((user, group)) = account_for_root()? {
            // Others may pass through our folder, not look into it.
            fs::set_permissions(folder, fs::Permissions::from_mode(0o711))?;
            for owned in [&socket, &data] {
                chown(owned, Some(user), Some(group))?;
            }
            shell.uid(user).gid(group);
        }
        let mut supervisor = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let order = supervisor.stdin.take();
        let mut said = BufReader::new(supervisor.stdout.take().context("the output is piped")?);
        let own = Self { supervisor, order };
        let mut first = String::new();
        said.read_line(&mut first)?;
        anyhow::ensure!(first.trim() == "ready", "PostgreSQL did not start: {first}");
        let host = socket.display().to_string().replace('/', "%2F");
        Ok((format!("postgres://postgres@{host}/postgres"), own))
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        drop(self.order.take());
        // Waiting fails only if somebody else has waited: the cluster is stopped then too.
        let _ = self.supervisor.wait();
    }
}

/// Whom the server runs as when we are root: Debian's `postgres`, else `nobody`.
fn account_for_root() -> anyhow::Result<Option<(u32, u32)>> {
    if fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let named = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map(str::parse::<u32>);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    let account = named("postgres").or_else(|| named("nobody"));
    Ok(Some(account.context("PostgreSQL refuses to run as root, and there is no other account")?))
}
