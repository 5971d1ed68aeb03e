//! Every page against the grid of `e2e/`: none is shown to people that no browser and no axe has looked at.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use super::MATRIX;

/// `e2e/pages.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pages {
    /// By route: the name under which the grid looks at its page.
    looked_at: BTreeMap<String, String>,
    /// By the reason why they are no page of the grid.
    no_page: BTreeMap<String, Vec<String>>,
}

fn e2e() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e"))
}

fn pages() -> Pages {
    let text = fs::read_to_string(e2e().join("pages.json")).expect("e2e/pages.json");
    serde_json::from_str(&text).expect("what stands in e2e/pages.json")
}

/// What the grid and the journeys do, in one text.
fn scripts() -> String {
    let files = fs::read_dir(e2e()).expect("e2e");
    let scripts = files.map(|file| file.expect("a file of e2e").path());
    let scripts = scripts.filter(|path| path.extension().is_some_and(|end| end == "mjs"));
    scripts.map(|path| fs::read_to_string(path).expect("a script of e2e")).collect()
}

/// Routes that answer a `GET`.
fn shown() -> Vec<&'static str> {
    MATRIX.iter().filter(|rule| rule.method == "GET").map(|rule| rule.path).collect()
}

#[test]
fn every_page_is_looked_at_or_it_is_said_why_not() {
    let pages = pages();
    let excepted: Vec<&String> = pages.no_page.values().flatten().collect();
    let forgotten: Vec<&str> = shown()
        .into_iter()
        .filter(|path| !pages.looked_at.contains_key(*path))
        .filter(|path| !excepted.iter().any(|one| one == path))
        .collect();
    assert!(
        forgotten.is_empty(),
        "no browser looks at {forgotten:?}: let a part of e2e/grid.mjs come by and name it in e2e/pages.json"
    );
}

#[test]
fn what_is_looked_at_is_served_and_stands_once() {
    let (pages, shown) = (pages(), shown());
    let excepted = || pages.no_page.values().flatten();
    let gone: Vec<&String> = pages
        .looked_at
        .keys()
        .chain(excepted())
        .filter(|route| !shown.contains(&route.as_str()))
        .collect();
    assert!(gone.is_empty(), "e2e/pages.json names what does not exist: {gone:?}");
    let twice: Vec<&String> =
        excepted().filter(|route| pages.looked_at.contains_key(*route)).collect();
    assert!(twice.is_empty(), "looked at, and excepted: {twice:?}");
}

#[test]
fn the_scripts_know_every_name() {
    let scripts = scripts();
    let known = |name: &str| {
        // A name is a literal or a key of an object.
        [format!("'{name}'"), format!("  {name}: ")].iter().any(|said| scripts.contains(said))
    };
    let pages = pages();
    let unknown: Vec<&String> = pages.looked_at.values().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "no script of e2e looks at {unknown:?}");
    let mut names: Vec<&String> = pages.looked_at.values().collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "one name for two routes");
}
