//! `cargo xtask hours-check`: our opening hours, read by a program of others, every minute of two years.
//!
//! The test `hours_readers` of `lodzins-core` compares with the crate `opening-hours` on every run. Here the Python
//! package reads the same places with its own clock, so that the nights when the clocks change are compared as well.

use anyhow::{Result, bail};

use crate::{Outcome, process, python, root};

/// The package that reads, in the version that this was last run with.
const PACKAGE: &str = "opening-hours-py==2.1.4";

/// Lets the test write down what is compared, and the package read it.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    if !rest.is_empty() {
        bail!("usage: cargo xtask hours-check");
    }
    let folder = root::target().join("hours-check");
    let (python, cases) = (python::knowing(&[PACKAGE], &folder)?, folder.join("hours.jsonl"));
    let mut test = process::cargo();
    test.args(["test", "--locked", "--package", "lodzins-core", "--test", "hours_readers"]);
    process::run(test.env("LODZINS_HOURS_CHECK", &cases))?;
    let script = root::root().join("xtask/src/hours_check/compare.py");
    let mut compare = process::program(&python.to_string_lossy());
    let same = process::listen(compare.arg(script).arg(&cases), |_| {})?;
    Ok(if same { Outcome::Good } else { Outcome::Found })
}
