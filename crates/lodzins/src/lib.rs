//! `lodzins`: a public service centre in one program.

mod cli;
mod clock;
mod command;
mod config;
mod installation;
mod telemetry;

use std::process::ExitCode;

use clap::Parser;

/// Carries out what the command line says.
pub fn run() -> ExitCode {
    let cli = cli::Cli::parse();
    telemetry::start(cli.places.json_logs);
    match command::run(cli) {
        Ok(code) => code,
        Err(wrong) => {
            // One line that says what to do; the chain of causes is part of it.
            eprintln!("lodzins: {wrong:#}");
            ExitCode::from(2)
        }
    }
}
