//! Which crate may lean on which: read from `cargo metadata`, so that a `Cargo.toml` cannot drift from the
//! picture in `docs/architecture.md`.

#[cfg(test)]
mod tests;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{complaint::Complaint, process};

/// The floors of the house, lowest first: a crate may lean on lower floors only.
const FLOORS: &[&[&str]] = &[
    &["lodzins-core"],
    &["lodzins-db", "lodzins-esign", "lodzins-dcc", "lodzins-document"],
    &["lodzins-service"],
    &["lodzins-post"],
    &["lodzins-web"],
    &["lodzins"],
];

/// Stands beside the house: uses any floor below the program, and is used by tests only.
const TEST_KIT: &str = "lodzins-testkit";

/// The project's own commands: nobody's dependency, and dependent on none of ours.
const COMMANDS: &str = "xtask";

/// Outside crates that only some of ours may name, with the reason.
const KEPT_TO: &[(&[&str], &[&str], &str)] = &[
    (
        &["rusqlite", "postgres", "tokio-postgres"],
        &["lodzins-db", TEST_KIT],
        "only lodzins-db knows an engine",
    ),
    (
        &["axum", "axum-extra", "tower-http", "hyper", "http", "askama"],
        &["lodzins-web", "lodzins"],
        "only lodzins-web knows HTTP and pages",
    ),
    (&["lettre"], &["lodzins-post"], "only lodzins-post speaks to the outside"),
    (
        &["anyhow"],
        &["lodzins", COMMANDS],
        "a library's errors are enums that its callers can match",
    ),
];

/// What the core must do without, so that it stays pure.
const NOT_IN_CORE: &[&str] = &["tokio", "tracing", "getrandom", "futures-util", "tempfile"];

/// One of our crates and what it leans on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Crate {
    pub(crate) name: String,
    /// Its `Cargo.toml` from the root.
    pub(crate) manifest: String,
    /// Names of what it uses when it runs or builds.
    pub(crate) uses: Vec<String>,
    /// Names of what only its tests use.
    pub(crate) tests_use: Vec<String>,
}

/// What cargo says about the whole tree of crates, for every platform.
pub(crate) fn metadata() -> Result<Value> {
    let text = process::output(process::cargo().args([
        "metadata",
        "--format-version=1",
        "--quiet",
        "--locked",
    ]))?;
    serde_json::from_str(&text).context("`cargo metadata` printed no JSON")
}

/// Our own crates, from the metadata.
pub(crate) fn crates(metadata: &Value) -> Vec<Crate> {
    let root = metadata["workspace_root"].as_str().unwrap_or_default();
    packages(metadata)
        .filter(|package| package["source"].is_null())
        .map(|package| Crate {
            name: text(&package["name"]),
            manifest: text(&package["manifest_path"])
                .trim_start_matches(root)
                .trim_start_matches('/')
                .to_owned(),
            uses: dependencies(package, |kind| kind != "dev"),
            tests_use: dependencies(package, |kind| kind == "dev"),
        })
        .collect()
}

/// Every package that cargo resolved.
pub(crate) fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn dependencies(package: &Value, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let all = package["dependencies"].as_array().into_iter().flatten();
    all.filter(|one| wanted(one["kind"].as_str().unwrap_or("normal")))
        .map(|one| text(&one["name"]))
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Complaints about arrows that point the wrong way.
pub(crate) fn check(crates: &[Crate]) -> Vec<Complaint> {
    let ours: Vec<&str> = crates.iter().map(|one| one.name.as_str()).collect();
    let mut found = Vec::new();
    for one in crates {
        let wrong =
            |what: String, remedy: &str| Complaint::wrong(&one.manifest, 0, "arrows", what, remedy);
        if floor(&one.name).is_none() && !matches!(one.name.as_str(), TEST_KIT | COMMANDS) {
            found.push(wrong(
                format!("{} has no floor in the house", one.name),
                "give it one in FLOORS of xtask/src/tidy/arrows.rs and in docs/architecture.md",
            ));
            continue;
        }
        for used in one.uses.iter().filter(|used| ours.contains(&used.as_str())) {
            if !may_use(&one.name, used) {
                found.push(wrong(
                    format!("{} must not lean on {used}", one.name),
                    "move what is shared to a lower floor, or declare a port below and implement it above",
                ));
            }
        }
        if one.tests_use.iter().any(|used| used == COMMANDS) {
            found.push(wrong(format!("tests of {} use {COMMANDS}", one.name), "they must not"));
        }
        found.extend(outsiders(one).map(|(what, why)| wrong(what, &why)));
    }
    found
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

fn may_use(one: &str, used: &str) -> bool {
    match (one, floor(one), floor(used)) {
        (TEST_KIT, _, Some(below)) => below + 1 < FLOORS.len(),
        (_, Some(above), Some(below)) => below < above,
        _ => false,
    }
}

/// Outside crates that this one should leave to another, with the reason.
fn outsiders(one: &Crate) -> impl Iterator<Item = (String, String)> {
    let kept = KEPT_TO
        .iter()
        .filter(|(_, keepers, _)| !keepers.contains(&one.name.as_str()))
        .flat_map(|(outside, _, why)| outside.iter().map(move |name| (*name, *why)));
    let core = NOT_IN_CORE
        .iter()
        .filter(|_| one.name == "lodzins-core")
        .map(|name| (*name, "the core waits for nothing and touches nothing outside"));
    kept.chain(core)
        .filter(|(name, _)| one.uses.iter().any(|used| used == name))
        .map(|(name, why)| (format!("{} names {name}", one.name), why.to_owned()))
        .collect::<Vec<_>>()
        .into_iter()
}
