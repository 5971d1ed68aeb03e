//! `lodzins import`: what an institution has elsewhere, taken over from a file.
//!
//! Everything that is wrong with a file is told by its line, and then nothing of it is taken.

mod services;
mod table;

use std::process::ExitCode;

use lodzins_service::import::Imported;

pub(super) use services::services;

use crate::cli::{ImportCommand, Places};

pub fn run(places: &Places, command: &ImportCommand) -> anyhow::Result<ExitCode> {
    match command {
        ImportCommand::Services { file, institution, dry_run } => {
            services::run(places, file, institution, *dry_run)
        }
        ImportCommand::Submissions(table) => table::run(places, Imported::Submissions, table),
        ImportCommand::Contacts(table) => table::run(places, Imported::Contacts, table),
    }
}
