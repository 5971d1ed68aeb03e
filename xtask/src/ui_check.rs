//! `cargo xtask ui-check`: every page × language × colour scheme × width, looked at by a browser and by axe.
//!
//! It takes the better part of an hour and is no step of `cargo xtask test`, which makes the journeys only. `--part NAME`
//! looks at a part of it; `e2e/grid.mjs` names them.

use anyhow::{Result, ensure};

use crate::{Outcome, prerequisites, process, root, ui};

const SCRIPT: &str = "grid.mjs";

/// Builds the program and runs the grid; `rest` goes to the script.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    let folder = root::root().join("e2e");
    ensure!(folder.join(SCRIPT).exists(), "e2e/{SCRIPT} is missing from this checkout");
    prerequisites::for_demo()?;
    let browser = prerequisites::browser()?;
    ui::build()?;
    ui::fetch("e2e")?;
    process::run(process::cargo().args(["build", "--locked", "--package", "lodzins"]))?;
    let mut node = process::program("node");
    node.arg(SCRIPT).args(rest).current_dir(folder).env("CHROMIUM", browser);
    // The accessibility statement tells when the pages were checked last, and what came of it.
    node.env("LODZINS_CHECKED", root::root().join("crates/lodzins-web/accessibility.json"));
    // A part that is looked at by itself takes the place of what it came to before.
    node.env("LODZINS_CHECKED_PARTS", root::target().join("ui-check"));
    node.env("LODZINS_PROGRAM", root::target().join("debug").join("lodzins"));
    let good = process::listen(&mut node, |_| {})?;
    Ok(if good { Outcome::Good } else { Outcome::Found })
}
