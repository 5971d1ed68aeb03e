//! `lodzins audit`: what proves that the register is whole.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_service::audit::{
    Finding, Progress, Report, Scope, heads_append, heads_mail, heads_sign, verify,
};

use crate::{
    cli::{AuditCommand, Places},
    installation::Installation,
};

pub fn run(places: &Places, command: AuditCommand) -> anyhow::Result<ExitCode> {
    let installation = Installation::open(places)?;
    match command {
        AuditCommand::Verify { heads, receipt } => hold(places, &installation, heads, receipt),
        AuditCommand::Heads { to } => {
            let signed = sign_heads(&installation, to.as_deref())?;
            println!("{signed} chain heads signed");
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Signs the heads of the chains that moved, and appends them to a file.
pub fn sign_heads(installation: &Installation, to: Option<&Path>) -> anyhow::Result<usize> {
    let keys = installation.office.keys.clone();
    let heads = installation.db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        heads_sign(tx, at, &keys, at.date())
    })?;
    let file = to.map_or_else(|| own_heads(installation), Path::to_path_buf);
    heads_append(&file, &heads).with_context(|| format!("{}", file.display()))?;
    Ok(heads.len())
}

/// Mails the last heads of the days before this one, to those who keep copies.
pub fn mail_heads(installation: &Installation) -> Result<usize, DbError> {
    let (office, addresses) =
        (installation.office.clone(), installation.config.audit.heads_to.clone());
    if addresses.is_empty() {
        return Ok(0);
    }
    installation.db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        heads_mail(tx, at, &office, &addresses, at.date())
    })
}

fn own_heads(installation: &Installation) -> PathBuf {
    installation.data.join("heads.jsonl")
}

/// Holds everything against everything, and tells what does not fit.
fn hold(
    places: &Places,
    installation: &Installation,
    heads: Option<PathBuf>,
    receipt: Option<PathBuf>,
) -> anyhow::Result<ExitCode> {
    let own = Some(own_heads(installation)).filter(|file| file.exists());
    let scope = Scope {
        heads: own.into_iter().chain(heads).collect(),
        receipts: receipt.into_iter().collect(),
        ..Scope::default()
    };
    let bar = ProgressBar::new_spinner();
    bar.set_style(ProgressStyle::with_template("{spinner} {msg} {pos}")?);
    let mut progress = |step: Progress<'_>| {
        bar.set_message(format!("{} {:?}", step.institution, step.check));
        bar.set_position(step.done);
    };
    let keys = &installation.office.keys;
    let report = verify(&installation.db, &installation.files, keys, &scope, &mut progress)?;
    bar.finish_and_clear();
    tell(places, &report)?;
    Ok(if report.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(places: &Places, report: &Report) -> anyhow::Result<()> {
    if places.json {
        println!("{}", serde_json::to_string_pretty(report)?);
        return Ok(());
    }
    for finding in &report.findings {
        println!("{}", line(finding));
    }
    if report.ok {
        println!("The register is whole: every chain, row, number and file that was checked fits.");
    } else {
        eprintln!(
            "lodzins: {} findings; compare with a backup before anything is changed",
            report.findings.len()
        );
    }
    Ok(())
}

/// A finding in a line: what, whose, where.
fn line(finding: &Finding) -> String {
    let sequence = finding.sequence.map(|sequence| format!("row {sequence}"));
    let places = [sequence, finding.submission.clone(), finding.file.clone()];
    let place: Vec<String> = places.into_iter().flatten().collect();
    format!("{} {} {}: {}", finding.kind, finding.institution, place.join(" "), finding.what)
}
