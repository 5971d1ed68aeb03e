//! `cargo xtask demo`: from nothing to the served page.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{Outcome, prerequisites, process, root, steps::Steps, ui};

/// Builds what must be built and then becomes `lodzins demo`, with `rest` as its arguments.
pub(crate) fn run(rest: &[String]) -> Result<Outcome> {
    let rest = match rest.split_first() {
        Some((dashes, after)) if dashes == "--" => after,
        _ => rest,
    };
    let mut steps = Steps::default();
    steps.step("what must be installed", prerequisites::for_demo)?;
    steps.step("styles, fonts and scripts", ui::build)?;
    steps.step("the program (the first time takes minutes)", || {
        process::run(process::cargo().args([
            "build",
            "--release",
            "--locked",
            "--package",
            "lodzins",
        ]))
    })?;
    eprint!("\n{}", steps.table());
    become_program(rest)
}

/// Hands our process over to the program, so that Ctrl+C and SIGTERM reach it directly.
fn become_program(rest: &[String]) -> Result<Outcome> {
    let program =
        root::target().join("release").join(format!("lodzins{}", std::env::consts::EXE_SUFFIX));
    // Paths in the arguments are the caller's: the program starts in the caller's folder.
    let mut command = Command::new(&program);
    command.arg("demo").args(rest);
    if !rest.iter().any(|word| word == "--data" || word.starts_with("--data=")) {
        command.arg("--data").arg(root::root().join("data"));
    }
    eprintln!("  $ {}\n", process::spelled(&command));
    handed_over(&mut command).with_context(|| format!("{} could not be started", program.display()))
}

#[cfg(unix)]
fn handed_over(command: &mut Command) -> Result<Outcome> {
    use std::os::unix::process::CommandExt;
    bail!(command.exec())
}

#[cfg(not(unix))]
fn handed_over(command: &mut Command) -> Result<Outcome> {
    let status = command.status()?;
    if !status.success() {
        bail!("it ended with {status}");
    }
    Ok(Outcome::Good)
}
