//! `cargo xtask desk-day`: a day at the desk by keyboard, at the pace of an office hand, and what it took.
//!
//! The same day is a step of `cargo xtask test`, as fast as the machine can and without a word about time.

#[cfg(test)]
mod tests;

use std::{fmt::Write as _, fs};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{Outcome, prerequisites, process, root, ui};

const SCRIPT: &str = "day.mjs";
const PLACE: &str = "docs/performance.md";
/// What heads our part of that file; the parts before and after are others'.
const HEADING: &str = "## A day at the desk";

const ABOUT: &str = "Written by `cargo xtask desk-day --write`; do not edit. A program works at the desk in a browser, by keyboard
alone, at an even pace: 200 ms from key to key and 400 ms to look before a field is begun. Each figure runs from the
first key to the moment when the number stands on the screen, or the form beside the page is closed: the pace of a hand
and the time of the program together, without the time that it takes to read a paper or to talk. The aim for a paper
is 10 s.

- a paper: what it is about, whose it is, Enter;
- a call: topic, every second time a note of two words;
- a call with a call back: topic, result, telephone number.

";

/// What is measured: its name in the script's answer, and in the table.
const MEASURED: [(&str, &str); 3] =
    [("paper", "a paper"), ("call", "a call"), ("callBack", "a call with a call back")];

/// Makes the day and prints the table; with `--write` keeps it among the project's figures.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    let keep = match rest {
        [] => false,
        [flag] if flag == "--write" => true,
        _ => bail!("usage: cargo xtask desk-day [--write]"),
    };
    let folder = root::root().join("e2e");
    ensure!(folder.join(SCRIPT).exists(), "e2e/{SCRIPT} is missing from this checkout");
    prerequisites::for_demo()?;
    let browser = prerequisites::browser()?;
    ui::build()?;
    ui::fetch("e2e")?;
    process::run(process::cargo().args(["build", "--locked", "--package", "lodzins"]))?;
    let figures = root::target().join("desk-day.json");
    let mut node = process::program("node");
    node.arg(SCRIPT).arg("--figures").arg(&figures).current_dir(folder).env("CHROMIUM", browser);
    node.env("LODZINS_PROGRAM", root::target().join("debug").join("lodzins"));
    if !process::listen(&mut node, |_| {})? {
        return Ok(Outcome::Found);
    }
    let took = fs::read_to_string(&figures).context("what the day took")?;
    let table = table(&serde_json::from_str(&took)?)?;
    print!("\n{table}");
    if keep {
        let place = root::root().join(PLACE);
        let kept = fs::read_to_string(&place).context(PLACE)?;
        fs::write(&place, with_part(&kept, &format!("{HEADING}\n\n{ABOUT}{table}")))?;
    }
    Ok(Outcome::Good)
}

/// A line of Markdown for each thing that was measured, in seconds.
fn table(took: &Value) -> Result<String> {
    let mut text =
        String::from("| What | How many | Median | Quickest | Slowest |\n|---|--:|--:|--:|--:|\n");
    for (name, said) in MEASURED {
        let all = took[name].as_array().with_context(|| format!("no {name} was measured"))?;
        let mut all: Vec<f64> = all.iter().filter_map(Value::as_f64).collect();
        all.sort_by(f64::total_cmp);
        let (Some(quickest), Some(slowest)) = (all.first(), all.last()) else {
            bail!("no {name} was measured");
        };
        let secs = |millis: f64| millis / 1000.0;
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| {said} | {} | {:.1} s | {:.1} s | {:.1} s |",
            all.len(),
            secs(all[all.len() / 2]),
            secs(*quickest),
            secs(*slowest),
        );
    }
    Ok(text)
}

/// The file with our part new: where it stood, or at the end.
fn with_part(kept: &str, part: &str) -> String {
    let Some(begins) = kept.find(HEADING) else {
        return format!("{}\n\n{part}", kept.trim_end());
    };
    let ours = &kept[begins..];
    let after = ours[HEADING.len()..].find("\n## ").map_or("", |at| &ours[HEADING.len() + at..]);
    format!("{}{part}{after}", &kept[..begins])
}
