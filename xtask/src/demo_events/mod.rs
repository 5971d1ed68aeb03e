//! `cargo xtask demo-events`: the demo's events, one file an institution, from the figures that it published.
//!
//! The figures are the sources'; the days and hours within a period, the topics beside it and the people are drawn from a
//! fixed seed, so that the same files come out each time. Everybody in them is “Testa Persona”.

mod civil;
mod dice;
mod hall;
mod halls;
mod line;
mod stories;
#[cfg(test)]
mod tests;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use crate::{Outcome, root};

/// Writes the files, or with `--check` says whether they differ.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    match rest {
        [] => {
            for (code, text) in files() {
                let path = path(code);
                fs::write(&path, &text).with_context(|| format!("{}", path.display()))?;
                println!("demo-events: {} events in demo/{code}.jsonl", text.lines().count());
            }
            Ok(Outcome::Good)
        }
        [flag] if flag == "--check" => check(),
        _ => bail!("usage: cargo xtask demo-events [--check]"),
    }
}

fn check() -> Result<Outcome> {
    let mut outcome = Outcome::Good;
    for (code, text) in files() {
        let path = path(code);
        let kept = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        if kept != text {
            println!(
                "demo/{code}.jsonl: [demo-events] is not what is made → cargo xtask demo-events"
            );
            outcome = Outcome::Found;
        }
    }
    Ok(outcome)
}

fn path(code: &str) -> PathBuf {
    root::root().join("demo").join(format!("{code}.jsonl"))
}

/// Each institution's events, by its code.
fn files() -> Vec<(&'static str, String)> {
    stories::ALL.iter().map(|(code, story)| (*code, line::written(code, story()))).collect()
}
