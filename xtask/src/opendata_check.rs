//! `cargo xtask opendata-check`: everything that we publish for machines, read by programs of others.
//!
//! The tests of `lodzins-web` read it with Rust crates on every run. Here the demo is started and Python's programs read what it
//! serves: `rdflib` says whether both writings of a catalogue are the same graph, `pyshacl` holds the data sets against what
//! DCAT-AP 3 demands and the services against the official shapes of CPSV-AP 3.2, two readers each read the feeds and the
//! calendars, and the compiler of TypeScript holds the data blocks of pages against schema.org (`schema-dts`).

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{Outcome, prerequisites, process, python, root, ui};

/// The packages, in the versions that this was last run with.
const PACKAGES: [&str; 6] = [
    "rdflib==7.6.0",
    "pyshacl==0.40.1",
    "feedparser==6.0.14",
    "lxml==6.1.3",
    "icalendar==7.3.0",
    "vobject==0.9.9",
];

/// The official shapes, which are others' work: a folder beside the checkout may hold them.
const SHAPES: &str = "../shared/data/cpsv-ap/cpsv-ap-SHACL.ttl";

/// Types of schema.org, and the compiler that reads them.
const SCHEMA: &str = "xtask/src/opendata_check/schema";

/// Lets a test write the catalogue of data sets down, starts the demo, and lets everybody read.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    if !rest.is_empty() {
        bail!("usage: cargo xtask opendata-check");
    }
    prerequisites::node()?;
    ui::build()?;
    ui::fetch(SCHEMA)?;
    let folder = root::target().join("opendata-check");
    let python = python::knowing(&PACKAGES, &folder)?;
    let mut test = process::cargo();
    test.args(["test", "--locked", "--package", "lodzins-web", "--lib", "open_data"]);
    process::run(test.env("LODZINS_OPEN_DATA_CHECK", &folder))?;
    process::run(process::cargo().args(["build", "--locked", "--package", "lodzins"]))?;
    let scripts = root::root().join("xtask/src/opendata_check");
    let mut check = process::program(&python.to_string_lossy());
    check.arg(scripts.join("check.py")).arg(&folder).arg(scripts.join("shapes.ttl"));
    let data_sets = process::listen(&mut check, |_| {})?;
    let mut check = process::program(&python.to_string_lossy());
    check.arg(scripts.join("published.py")).arg(root::target().join("debug").join("lodzins"));
    check.arg(&folder).arg(root::root().join(SCHEMA)).args(shapes());
    let published = process::listen(&mut check, |_| {})?;
    Ok(if data_sets && published { Outcome::Good } else { Outcome::Found })
}

fn shapes() -> Option<PathBuf> {
    Some(root::root().join(SHAPES)).filter(|path| path.exists())
}
