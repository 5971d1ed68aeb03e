//! The steps of the whole check, as data: quick complaints first, slow proofs last.

use std::{env, process::Command};

use anyhow::Result;

use super::{counting::Count, scratch::Scratch};
use crate::{Outcome, i18n, openapi, prerequisites, process, root, tidy, ui};

/// A step of the check.
pub(super) struct Step {
    /// What it is called on the command line.
    pub(super) name: &'static str,
    /// What it does, in a line.
    pub(super) what: &'static str,
    pub(super) run: fn(&mut Place) -> Result<Done>,
}

/// How a step ended.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) good: bool,
    pub(super) count: Count,
}

/// What steps leave for later ones.
#[derive(Debug, Default)]
pub(super) struct Place {
    scratch: Option<Scratch>,
}

/// Every step, in order.
pub(super) const STEPS: &[Step] = &[
    Step { name: "tools", what: "what must be installed", run: tools },
    Step {
        name: "tidy",
        what: "arrows, licences, sizes, names, SQL words, leftovers",
        run: tidied,
    },
    Step { name: "i18n", what: "messages in three languages", run: translated },
    Step { name: "fmt", what: "the layout of the code", run: formatted },
    Step { name: "ui", what: "styles, fonts and scripts", run: assets },
    Step { name: "clippy", what: "the compiler's advice, none left", run: clippy },
    Step { name: "build", what: "every test program", run: build },
    Step { name: "tests", what: "every test of every crate, on SQLite and PostgreSQL", run: tests },
    Step { name: "openapi", what: "docs/openapi.json is what the program says", run: described },
    Step { name: "journeys", what: "people's ways through the pages, in a browser", run: journeys },
    Step { name: "day", what: "a day at the desk by keyboard alone, in a browser", run: day },
    Step {
        name: "kill",
        what: "the program is killed at any moment and loses nothing",
        run: killed,
    },
];

fn tools(_: &mut Place) -> Result<Done> {
    prerequisites::for_demo()?;
    prerequisites::browser()?;
    prerequisites::pdf_readers()?;
    Ok(good())
}

fn tidied(_: &mut Place) -> Result<Done> {
    Ok(from(&tidy::run()?))
}

fn translated(_: &mut Place) -> Result<Done> {
    Ok(from(&i18n::run()?))
}

fn formatted(_: &mut Place) -> Result<Done> {
    process::run(process::cargo().args(["fmt", "--all", "--check"])).map(|()| good())
}

fn assets(_: &mut Place) -> Result<Done> {
    prerequisites::node()?;
    ui::build().map(|()| good())
}

fn clippy(_: &mut Place) -> Result<Done> {
    // Tests that run only when they are named are no targets of the workspace by themselves.
    let named = ["--test", "kill", "--test", "office"];
    let mut cargo = process::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--locked"]).args(named);
    process::run(cargo.args(["--", "--deny", "warnings"])).map(|()| good())
}

fn build(_: &mut Place) -> Result<Done> {
    process::run(process::cargo().args(["test", "--workspace", "--no-run", "--locked"]))
        .map(|()| good())
}

/// From where the property tests draw their cases.
const SEED: &str = "PROPTEST_RNG_SEED";

fn tests(place: &mut Place) -> Result<Done> {
    let mut cargo = process::cargo();
    cargo.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    // The same cases for the same code, so that a red check means a change; `cargo xtask fuzz` draws others each time.
    if std::env::var_os(SEED).is_none() {
        cargo.env(SEED, "2020");
    }
    with_postgres(place, &mut cargo)?;
    counted(&mut cargo)
}

fn described(_: &mut Place) -> Result<Done> {
    if !root::root().join("docs/openapi.json").exists() {
        eprintln!("  docs/openapi.json is not in the tree: nothing to compare.");
        return Ok(good());
    }
    Ok(from(&openapi::run(&["--check".to_owned()])?))
}

fn journeys(place: &mut Place) -> Result<Done> {
    in_a_browser(place, "journeys.mjs")
}

fn day(place: &mut Place) -> Result<Done> {
    in_a_browser(place, "day.mjs")
}

/// A script of `e2e/` finds the program in `LODZINS_PROGRAM` and the browser in `CHROMIUM`, and ends with a line
/// `N passed, N failed`.
fn in_a_browser(place: &mut Place, script: &str) -> Result<Done> {
    if !root::root().join("e2e").join(script).exists() {
        eprintln!("  e2e/{script} is not in the tree: nothing to make.");
        return Ok(good());
    }
    let browser = prerequisites::browser()?;
    ui::fetch("e2e")?;
    process::run(process::cargo().args(["build", "--locked", "--package", "lodzins"]))?;
    let mut node = process::program("node");
    node.arg(script).current_dir(root::root().join("e2e")).env("CHROMIUM", browser);
    node.env("LODZINS_PROGRAM", root::target().join("debug").join("lodzins"));
    with_postgres(place, &mut node)?;
    counted(&mut node)
}

/// The test target `kill` of the program says `test = false` in its manifest, so that the step `tests` leaves
/// it to this one.
fn killed(place: &mut Place) -> Result<Done> {
    let there = ["kill.rs", "kill/main.rs"]
        .iter()
        .any(|file| root::root().join("crates/lodzins/tests").join(file).exists());
    if !there {
        eprintln!("  crates/lodzins/tests/kill.rs is not in the tree: nothing to kill.");
        return Ok(good());
    }
    let mut cargo = process::cargo();
    // Of the whole workspace, so that what the step `build` compiled is what runs.
    cargo.args(["test", "--locked", "--workspace", "--test", "kill"]);
    with_postgres(place, &mut cargo)?;
    counted(&mut cargo)
}

/// Lets a command share one scratch cluster with all others, unless the caller named a server.
fn with_postgres(place: &mut Place, command: &mut Command) -> Result<()> {
    let kit = root::root().join("crates/lodzins-testkit/src");
    let has_program = kit.join("bin").exists() || kit.join("main.rs").exists();
    if env::var_os("LODZINS_TEST_POSTGRES").is_some() || !has_program {
        return Ok(());
    }
    if place.scratch.is_none() {
        place.scratch = Some(Scratch::start()?);
    }
    if let Some(scratch) = &place.scratch {
        command.env("LODZINS_TEST_POSTGRES", &scratch.url);
    }
    Ok(())
}

/// Runs a test program and sums up the lines in which it counts.
fn counted(command: &mut Command) -> Result<Done> {
    let mut count = Count::default();
    let good =
        process::listen(command, |line| count = count + Count::read(line).unwrap_or_default())?;
    Ok(Done { good, count })
}

fn good() -> Done {
    Done { good: true, count: Count::default() }
}

fn from(outcome: &Outcome) -> Done {
    Done { good: matches!(outcome, Outcome::Good), count: Count::default() }
}
