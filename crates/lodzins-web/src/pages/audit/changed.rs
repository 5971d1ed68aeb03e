//! What an act changed, before and after. The trail itself keeps a hash of the rows; what stood in them is in the
//! histories of cases and clients, found by the moment of the act.

use lodzins_core::{
    id::{ClientId, Id, InstitutionId, SubmissionId},
    submission::Act,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    audit::AuditRow,
    identity::client::{VersionLine, client_history},
    register::{
        CorrectionLine, DueMove, RegisterError, StepLine, corrections, due_moves, submission_case,
    },
};

use crate::{
    pages::register::{case_story, directory::Directory, said},
    words::Words,
};

/// What an act changed, as the histories have it.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// The number of the case, where it is about one.
    pub(super) number: Option<String>,
    corrections: Vec<CorrectionLine>,
    moves: Vec<DueMove>,
    step: Option<StepLine>,
    versions: Option<(Option<VersionLine>, VersionLine)>,
}

/// Reads it.
pub(super) fn changed(
    tx: &mut Tx<'_>,
    of: InstitutionId,
    row: &AuditRow,
) -> Result<Changed, DbError> {
    match row.subject_kind.as_str() {
        "submission" => of_case(tx, of, row),
        "client" => of_client(tx, of, row),
        _ => Ok(Changed::default()),
    }
}

fn of_case(tx: &mut Tx<'_>, of: InstitutionId, row: &AuditRow) -> Result<Changed, DbError> {
    let id = SubmissionId::from_bytes(row.subject);
    let case = match submission_case(tx, of, id) {
        Ok(case) => case,
        Err(RegisterError::Db(error)) => return Err(error),
        Err(_) => return Ok(Changed::default()),
    };
    let mut changed =
        Changed { number: Some(case.submission.number.clone()), ..Changed::default() };
    if row.image.is_some() {
        let (all, moves) = (corrections(tx, of, id)?, due_moves(tx, of, id)?);
        changed.corrections = all.into_iter().filter(|line| line.corrected_at == row.at).collect();
        changed.moves = moves.into_iter().filter(|line| line.changed_at == row.at).collect();
        let mut steps = case.steps.into_iter();
        changed.step = steps
            .find(|step| step.done_at == row.at && row.did == format!("submission.{}", step.act));
    }
    Ok(changed)
}

fn of_client(tx: &mut Tx<'_>, of: InstitutionId, row: &AuditRow) -> Result<Changed, DbError> {
    if row.image.is_none() {
        return Ok(Changed::default());
    }
    let history = client_history(tx, of, ClientId::from_bytes(row.subject))?;
    let now = history.iter().find(|version| version.changed_at == row.at).cloned();
    let versions = now.map(|now| {
        let before = history.iter().find(|version| version.n == now.n - 1).cloned();
        (before, now)
    });
    Ok(Changed { versions, ..Changed::default() })
}

impl Changed {
    /// The changes, a line each: “field: before → after”. What stands about a client is told only to those who have
    /// said why they look.
    pub(super) fn lines(&self, words: Words, directory: &Directory, person: bool) -> Vec<String> {
        let mut lines: Vec<String> = case_story::corrected(words, &self.corrections, directory)
            .into_iter()
            .map(|told| format!("{} ({})", told.what, told.text))
            .collect();
        let moves = case_story::due_moves(words, &self.moves, directory);
        lines.extend(
            moves.into_iter().map(|told| words.with("audit-due", &[("moved", told.what.into())])),
        );
        if let Some(step) = &self.step {
            let holder = directory.holder(step.unit_id, step.handler_id, words.language());
            if step.act == Act::Route && !holder.is_empty() {
                lines.push(words.with("audit-holder", &[("holder", holder.into())]));
            }
            let status = said::status(words, step.status);
            lines.push(words.with("audit-status", &[("status", status.into())]));
        }
        if let (Some((before, now)), true) = (&self.versions, person) {
            lines.extend(differences(words, before.as_ref(), now));
        }
        lines
    }
}

fn differences(words: Words, before: Option<&VersionLine>, now: &VersionLine) -> Vec<String> {
    type Field = fn(&VersionLine) -> Option<String>;
    let fields: [(String, Field); 4] = [
        (words.t("register-submitter"), |line| Some(line.name.clone())),
        (words.t("register-email"), |line| line.email.clone()),
        (words.t("register-phone"), |line| line.phone.clone()),
        (words.t("register-address"), |line| line.address.clone()),
    ];
    let mut lines = Vec::new();
    for (name, value) in fields {
        let (was, became) = (before.and_then(value), value(now));
        if was != became {
            let nothing = || words.t("audit-nothing");
            let facts = [
                ("field", name.into()),
                ("was", was.unwrap_or_else(nothing).into()),
                ("became", became.unwrap_or_else(nothing).into()),
            ];
            lines.push(words.with("intake-corrected-what", &facts));
        }
    }
    lines
}
