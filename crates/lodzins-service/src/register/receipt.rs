//! The receipt of a submission, made again from the register and its trail.

use lodzins_core::{
    id::{InstitutionId, SubmissionId},
    ledger::Hash,
};
use lodzins_db::{Tx, params};

use super::{FileLine, FileRef, RegisterError, Registered, act, sql, term::first_due_on};
use crate::{
    Keys,
    audit::{self, Receipt, receipt_sign},
    institution::institution_by_id,
};

/// The receipt of a submission: byte for byte the one that was given when it was registered.
pub fn submission_receipt(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Receipt, RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    let (audit, image) =
        audit::registration_of(tx, institution, id)?.ok_or(RegisterError::NotFound)?;
    let due_on = first_due_on(tx, &row)?;
    let files: Vec<FileLine> = tx.all(sql::FILES, params![institution, id])?;
    let own = files.into_iter().filter(|file| file.message == 0).map(|file| FileRef {
        name: file.name,
        media_type: file.media_type,
        size: u64::try_from(file.size).unwrap_or_default(),
        sha256: Hash::from_bytes(file.sha256),
    });
    let registered = Registered {
        id,
        journal: row.number.split('/').next().unwrap_or_default().to_owned(),
        number: row.number,
        year: row.year,
        sequence: row.sequence,
        received_at: row.received_at,
        due_on,
        audit,
        image,
    };
    let code = institution_by_id(tx, institution)?.code;
    Ok(receipt_sign(keys, &code, &registered, &own.collect::<Vec<_>>()))
}
