//! `lodzins`: a public service centre in one program.

mod cli;
mod clock;
mod command;
mod config;
mod installation;
mod telemetry;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

// What a request allocates is freed by the thread that writes, and the other way round: this allocator takes that in its
// stride, and a busy register gives a tenth more numbers a second.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

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
