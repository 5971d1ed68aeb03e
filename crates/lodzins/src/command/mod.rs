//! What each command does, one file each.

mod audit;
mod bench;
mod demo;
mod draw;
mod escalate;
mod import;
mod init;
mod key;
mod offer;
mod openapi;
mod reception;
mod remind;
mod replay;
mod report;
mod retention;
mod serve;
mod settle;
mod staff;

use std::process::ExitCode;

use anyhow::Context;
use lodzins_service::institution::{Institution, institution_by_code};

use crate::{
    cli::{Cli, Command},
    installation::Installation,
};

/// Runs the command. Exit: 0 success, 1 a negative finding, 2 bad usage or unreadable input.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let places = cli.places;
    match cli.command {
        Command::Demo { no_serve } => demo::run(&places, no_serve),
        Command::Init { institutions } => init::run(&places, &institutions),
        Command::Serve => serve::run(&places),
        Command::Replay { file } => replay::run(&places, &file),
        Command::Import(command) => import::run(&places, &command),
        Command::Report(report) => report::run(&places, &report),
        Command::Retention(asked) => retention::run(&places, &asked),
        Command::Bench(bench) => bench::run(&places, &bench),
        Command::Key(command) => key::run(&places, &command),
        Command::Staff(command) => staff::run(&places, command),
        Command::Audit(command) => audit::run(&places, command),
        Command::Openapi => openapi::run(),
    }
}

/// The institution with a code, or a line that says which there are.
fn institution(installation: &Installation, code: &str) -> anyhow::Result<Institution> {
    let wanted = code.to_owned();
    installation
        .db
        .read_now(move |tx| institution_by_code(tx, &wanted))
        .context("the database")?
        .with_context(|| format!("there is no institution “{code}”; `lodzins init` makes them"))
}
