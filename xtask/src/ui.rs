//! `cargo xtask ui`: styles, fonts and scripts, built into `ui/dist`, which the program embeds.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::{Outcome, prerequisites, process, root};

/// Fetches what the lock file names, when it has changed, and builds.
pub(crate) fn run() -> Result<Outcome> {
    prerequisites::node()?;
    build()?;
    Ok(Outcome::Good)
}

/// The same, for a command that has looked at the prerequisites already.
pub(crate) fn build() -> Result<()> {
    let folder = root::root().join("ui");
    ensure!(folder.join("build.mjs").exists(), "ui/build.mjs is missing from this checkout");
    fetch("ui")?;
    process::run(process::program("node").arg("build.mjs").current_dir(folder))
}

/// `npm ci` in a folder, unless what is there came from the same lock file.
pub(crate) fn fetch(folder: &str) -> Result<()> {
    let folder = root::root().join(folder);
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("reading the lock file in {}", folder.display()))?;
    let stamp = folder.join("node_modules").join(".lock-installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = process::program("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    // Browsers come from the system; a package must not fetch one of its own.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
    process::run(&mut npm)?;
    fs::write(&stamp, lock).with_context(|| format!("writing {}", stamp.display()))
}
