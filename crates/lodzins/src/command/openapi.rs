//! `lodzins openapi`: the API's description, as the program itself serves it.

use std::process::ExitCode;

pub fn run() -> anyhow::Result<ExitCode> {
    println!("{}", lodzins_web::api::description().to_pretty_json()?);
    Ok(ExitCode::SUCCESS)
}
