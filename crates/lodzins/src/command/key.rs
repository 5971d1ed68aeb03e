//! `lodzins key`: API keys.

use std::process::ExitCode;

use lodzins_service::{Actor, identity::api_key_create};

use super::institution;
use crate::{
    cli::{KeyCommand, Places},
    installation::Installation,
};

pub fn run(places: &Places, command: &KeyCommand) -> anyhow::Result<ExitCode> {
    let KeyCommand::Create { institution: code, role, label } = command;
    let installation = Installation::open(places)?;
    let institution = institution(&installation, code)?.id;
    let (role, label) = (*role, label.clone());
    let (_, text) = installation.db.write_now(institution, move |tx, at| {
        api_key_create(tx, at, Actor::System, institution, role, &label)
    })?;
    println!("API key of {code} with the role {role}, shown only now: {text}");
    Ok(ExitCode::SUCCESS)
}
