//! `cargo xtask opendata-check`: our catalogue of open data, read by Python's programs and held against shapes.
//!
//! The tests of `lodzins-web` read it with two Rust crates on every run. Here `rdflib` reads both writings and says whether
//! they are the same graph, and `pyshacl` holds them against what DCAT-AP 3 demands of each thing.

use anyhow::{Result, bail};

use crate::{Outcome, process, python, root};

/// The packages, in the versions that this was last run with.
const PACKAGES: [&str; 2] = ["rdflib==7.6.0", "pyshacl==0.40.1"];

/// Lets a test write the catalogue down, and the packages read it.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    if !rest.is_empty() {
        bail!("usage: cargo xtask opendata-check");
    }
    let folder = root::target().join("opendata-check");
    let python = python::knowing(&PACKAGES, &folder)?;
    let mut test = process::cargo();
    test.args(["test", "--locked", "--package", "lodzins-web", "--lib", "open_data"]);
    process::run(test.env("LODZINS_OPEN_DATA_CHECK", &folder))?;
    let scripts = root::root().join("xtask/src/opendata_check");
    let mut check = process::program(&python.to_string_lossy());
    check.arg(scripts.join("check.py")).arg(&folder).arg(scripts.join("shapes.ttl"));
    let good = process::listen(&mut check, |_| {})?;
    Ok(if good { Outcome::Good } else { Outcome::Found })
}
