//! The project's own commands: `cargo xtask help` lists them.
//!
//! Each command is a file of its own and is built from the standard library and two small crates, because a
//! newcomer's first command has to compile this before anything else happens.

#![expect(
    clippy::disallowed_methods,
    reason = "the clock here times steps for a person, and the environment is this program's input"
)]

mod complaint;
mod demo;
mod demo_events;
mod desk_day;
mod fuzz;
mod help;
mod hours_check;
mod i18n;
mod listing;
mod nightly;
mod office;
mod openapi;
mod opendata_check;
mod prerequisites;
mod process;
mod python;
mod root;
mod rust_text;
mod steps;
mod test;
mod tidy;
mod ui;
mod ui_check;

use std::process::ExitCode;

use anyhow::Result;

/// What a command ended with.
pub(crate) enum Outcome {
    /// Nothing to complain about.
    Good,
    /// It ran and found something wrong, which it has already said.
    Found,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    match dispatch(command, rest) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(trouble) => {
            eprintln!("xtask {command}: {trouble:#}");
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: &str, rest: &[String]) -> Result<Outcome> {
    match command {
        "demo" => demo::run(rest),
        "demo-events" => demo_events::run(rest),
        "desk-day" => desk_day::run(rest),
        "help" | "--help" | "-h" => Ok(help::print()),
        "fuzz" => fuzz::run(rest),
        "hours-check" => hours_check::run(rest),
        "opendata-check" => opendata_check::run(rest),
        "i18n" => i18n::run(),
        "nightly" => nightly::run(),
        "office" => office::run(),
        "openapi" => openapi::run(rest),
        "test" => test::run(rest),
        "tidy" => tidy::run(),
        "ui" => ui::run(),
        "ui-check" => ui_check::run(rest),
        unknown => anyhow::bail!("there is no command “{unknown}”; `cargo xtask help` lists them"),
    }
}
