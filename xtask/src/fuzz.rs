//! `cargo xtask fuzz [CASES]`: the property tests with many cases each, optimised: what comes from outside (names and
//! bytes of files, codes, numbers, texts to search) and the rules that dates, states and trees must keep.
//!
//! They are the tests that `cargo xtask test` runs with few cases; a failing case is shrunk and printed.

use anyhow::{Context, Result};

use crate::{Outcome, process};

/// Some minutes on two cores.
const CASES: &str = "200000";

/// Runs them; the number of cases of each may be given.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    let cases = rest.first().map_or(CASES, String::as_str);
    cases.parse::<u32>().with_context(|| format!("“{cases}” is not a number of cases"))?;
    let mut cargo = process::cargo();
    cargo.args(["test", "--locked", "--release", "--package", "lodzins-core", "--lib"]);
    cargo.env("PROPTEST_CASES", cases);
    let good = process::listen(&mut cargo, |_| {})?;
    Ok(if good { Outcome::Good } else { Outcome::Found })
}
