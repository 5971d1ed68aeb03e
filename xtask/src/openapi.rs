//! `cargo xtask openapi`: the API's description as the program itself gives it, kept in the tree so that a
//! change to the contract shows in review.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{Outcome, process, root};

const FILE: &str = "docs/openapi.json";

/// Writes the file, or with `--check` says whether it differs.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    match rest {
        [] => {
            fs::write(root::root().join(FILE), described()?)
                .with_context(|| format!("writing {FILE}"))?;
            println!("openapi: wrote {FILE}");
            Ok(Outcome::Good)
        }
        [flag] if flag == "--check" => check(),
        _ => bail!("usage: cargo xtask openapi [--check]"),
    }
}

fn check() -> Result<Outcome> {
    let kept =
        fs::read_to_string(root::root().join(FILE)).with_context(|| format!("reading {FILE}"))?;
    let described = described()?;
    if let Some((line, old, new)) = first_difference(&kept, &described) {
        println!(
            "{FILE}:{line}: [openapi] has `{old}`, the program says `{new}` → cargo xtask openapi"
        );
        return Ok(Outcome::Found);
    }
    println!("openapi: {FILE} is what the program says");
    Ok(Outcome::Good)
}

/// What the program says, in the tree's own layout.
fn described() -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "lodzins", "--", "openapi"]);
    let text = process::output(&mut cargo)?;
    let value: Value = serde_json::from_str(&text).context("`lodzins openapi` printed no JSON")?;
    Ok(serde_json::to_string_pretty(&value)? + "\n")
}

fn first_difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, &'a str, &'a str)> {
    let (mut old, mut new) = (old.lines(), new.lines());
    for line in 1.. {
        match (old.next(), new.next()) {
            (None, None) => return None,
            (one, other) if one == other => {}
            (one, other) => {
                return Some((line, one.unwrap_or("").trim(), other.unwrap_or("").trim()));
            }
        }
    }
    None
}
