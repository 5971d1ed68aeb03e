//! Where PostgreSQL's programs are, and how they get there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

const DEBIAN: &str = "/usr/lib/postgresql";
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// The folder with `initdb` and `pg_ctl`, installing the Debian package first where there is none.
pub(super) fn find_or_install() -> io::Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    install()?;
    find().ok_or_else(|| missing("the package came without initdb and pg_ctl"))
}

/// Looks along `PATH`, then where Debian keeps each major version, the newest first.
#[allow(clippy::disallowed_methods, reason = "where programs are is the environment's to say")]
pub(super) fn find() -> Option<PathBuf> {
    let on_path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&on_path)
        .chain(debian_versions(Path::new(DEBIAN)))
        .find_map(|folder| whole(&folder))
}

/// The `bin` folders under `root` (`root/15/bin`), the newest major version first.
pub(super) fn debian_versions(root: &Path) -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    versions.sort_by_key(|(major, _)| std::cmp::Reverse(*major));
    versions.into_iter().map(|(_, folder)| folder).collect()
}

/// The true folder of `initdb`: a link to it alone, as in /usr/local/bin, has no `pg_ctl` beside it.
fn whole(folder: &Path) -> Option<PathBuf> {
    let programs = fs::canonicalize(folder.join("initdb")).ok()?.parent()?.to_owned();
    programs.join("pg_ctl").exists().then_some(programs)
}

fn install() -> io::Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(missing("install it with this system's package manager"));
    }
    if fs::metadata("/proc/self").map_or(true, |own| std::os::unix::fs::MetadataExt::uid(&own) != 0)
    {
        return Err(missing("run: sudo apt-get install postgresql"));
    }
    eprintln!(
        "PostgreSQL is not installed: installing the package postgresql, without starting a service"
    );
    let _no_service = NoService::announce()?;
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "postgresql"])
}

fn missing(advice: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::NotFound,
        format!(
            "PostgreSQL is not installed: {advice}; or name a server in {}",
            super::SERVER_VARIABLE
        ),
    )
}

fn apt_get(arguments: &[&str]) -> io::Result<()> {
    let done = Command::new("apt-get")
        .args(["--quiet", "--option", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        // Our standard output may be read by a program that waits for the URL.
        .stdout(io::stderr())
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err(missing(&format!("apt-get {} failed", arguments.join(" "))))
    }
}

/// While this lives, packages start no service (Debian's invoke-rc.d asks policy-rc.d; 101 forbids).
struct NoService {
    ours: bool,
}

impl NoService {
    fn announce() -> io::Result<Self> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        match fs::OpenOptions::new().write(true).create_new(true).mode(0o755).open(POLICY) {
            Ok(mut file) => {
                file.write_all(b"#!/bin/sh\nexit 101\n")?;
                Ok(Self { ours: true })
            }
            Err(wrong) if wrong.kind() == io::ErrorKind::AlreadyExists => Ok(Self { ours: false }),
            Err(wrong) => Err(wrong),
        }
    }
}

impl Drop for NoService {
    fn drop(&mut self) {
        if self.ours {
            // A policy left behind would only keep services from starting on their own.
            let _ = fs::remove_file(POLICY);
        }
    }
}
