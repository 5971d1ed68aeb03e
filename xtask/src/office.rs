//! `cargo xtask office`: our workbooks, opened in LibreOffice.
//!
//! The office is half a gigabyte, so this is no step of `cargo xtask test`; there, the workbooks are read back by a
//! library.

use anyhow::{Context, Result};

use crate::{Outcome, process, ui};

const PROGRAM: &str = "soffice";
const PACKAGE: &str = "libreoffice-calc-nogui";

/// Installs the office when it is missing, and compares.
pub(crate) fn run() -> Result<Outcome> {
    if !process::exists(PROGRAM) {
        install()?;
    }
    ui::build()?;
    let mut cargo = process::cargo();
    cargo.args(["test", "--locked", "--package", "lodzins", "--test", "office"]);
    cargo.args(["--", "--nocapture", "--test-threads=1"]);
    let good = process::listen(&mut cargo, |_| {})?;
    Ok(if good { Outcome::Good } else { Outcome::Found })
}

fn install() -> Result<()> {
    eprintln!("  there is no `{PROGRAM}`; {PACKAGE} is installed (about 500 MB)");
    let why = || {
        format!(
            "{PACKAGE} was not installed; as an administrator run: apt-get install -y {PACKAGE}"
        )
    };
    process::run(process::program("apt-get").args(["update", "-q"])).with_context(why)?;
    let mut apt = process::program("apt-get");
    apt.args(["install", "-y", "-q", "--no-install-recommends", PACKAGE]);
    process::run(&mut apt).with_context(why)
}
