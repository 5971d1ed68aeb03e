//! What keeps the house in order: each rule is a file here, and each complaint says what to do.
//!
//! A line may depart from a rule of words when the line before it (or itself) says
//! `tidy: allow RULE, because …`; sizes have `xtask/ratchet.toml` instead.

mod allowance;
mod arrows;
mod expression;
mod leftovers;
mod licences;
mod links;
mod machine;
mod names;
mod ratchet;
mod sizes;
mod sql;
mod templates;

use anyhow::Result;

use crate::{
    Outcome,
    complaint::{self, Complaint},
    listing::{self, File},
    root,
};

/// Runs every rule over the project.
pub(crate) fn run() -> Result<Outcome> {
    let files = listing::files()?;
    let metadata = arrows::metadata()?;

    let mut found = arrows::check(&arrows::crates(&metadata));
    found.extend(licences::check(&licences::of_crates(&metadata)));
    found.extend(
        files.iter().filter_map(licences::of_npm_lock).flat_map(|all| licences::check(&all)),
    );
    found.extend(sizes::check(&files));
    found.extend(links::check(&files, &|path| root::root().join(path).exists()));
    found.extend(files.iter().flat_map(of_words));
    Ok(complaint::report("tidy", found))
}

/// The rules that read one file's words, less what the file itself allows with a reason.
fn of_words(file: &File) -> Vec<Complaint> {
    let mut found = names::check(file);
    found.extend(sql::check(file));
    found.extend(leftovers::check(file));
    found.extend(templates::check(file));
    found.extend(machine::check(file));
    allowance::apply(file, found)
}
