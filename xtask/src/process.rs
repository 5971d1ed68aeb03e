//! Running other programs so that a person sees what runs and what to do when it fails.

use std::{
    ffi::{OsStr, OsString},
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    sync::OnceLock,
};

use anyhow::{Context, Result, bail};

use crate::root;

/// The search path with a Node of our own in front, once one had to be fetched.
static PATH: OnceLock<OsString> = OnceLock::new();

/// From now on everything that we start looks for programs in `path`.
pub(crate) fn first_on_path(path: OsString) {
    // A second call would name the same folder again.
    let _ = PATH.set(path);
}

/// A program with its working folder at the root and our build and download folders set.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root::root()).env("CARGO_TARGET_DIR", root::target());
    if let Some(path) = PATH.get() {
        command.env("PATH", path);
    }
    if root::in_ci() {
        command.env("npm_config_cache", root::cache().join("npm"));
    }
    command
}

/// Cargo itself, the same one that runs us.
pub(crate) fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// The command as a person would type it.
pub(crate) fn spelled(command: &Command) -> String {
    let name = command.get_program().to_string_lossy();
    let short = name.rsplit('/').next().unwrap_or(&name).to_owned();
    command.get_args().map(OsStr::to_string_lossy).fold(short, |line, arg| line + " " + &arg)
}

/// Says what runs, runs it, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = spelled(command);
    eprintln!("  $ {line}");
    let status = command.status().with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// Runs it silently and gives its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = spelled(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !output.status.success() {
        bail!("`{line}` ended with {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed no UTF-8"))
}

/// Says what runs, shows its output as it comes, hands each line to `listen`, and tells whether it succeeded.
pub(crate) fn listen(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<bool> {
    let line = spelled(command);
    eprintln!("  $ {line}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    let printed = child.stdout.take().context("the output is piped")?;
    let mut reader = BufReader::new(printed);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes)? > 0 {
        let text = String::from_utf8_lossy(&bytes);
        print!("{text}");
        std::io::stdout().flush()?;
        listen(text.trim_end());
        bytes.clear();
    }
    Ok(child.wait()?.success())
}

/// Whether a program of this name can be started and answers `--version`.
pub(crate) fn exists(name: &str) -> bool {
    version(name).is_some()
}

/// The first line of `name --version`, when there is such a program.
pub(crate) fn version(name: &str) -> Option<String> {
    let output = program(name).arg("--version").stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}
