//! Receipts against the trail and the register.

use std::fs;

use lodzins_core::id::{Id, InstitutionId, SubmissionId};
use lodzins_db::{DbError, Tx, params};

use super::{Check, Finding, FindingKind, Round, VerifyError};
use crate::{
    audit::{AuditRow, Receipt, heads::INSTALLATION, sql},
    register::{self, RegisterError},
};

impl Round<'_> {
    pub(super) fn receipts(&mut self) -> Result<(), VerifyError> {
        if !self.checks(Check::Receipts) {
            return Ok(());
        }
        for path in &self.scope.receipts {
            let place = path.display().to_string();
            let bytes =
                fs::read(path).map_err(|cause| VerifyError::File { path: place.clone(), cause })?;
            let finding = match serde_json::from_slice::<Receipt>(&bytes) {
                Ok(receipt) => self.receipt(receipt)?,
                Err(_) => Some(Finding::new(
                    FindingKind::ReceiptUnreadable,
                    INSTALLATION,
                    "the file is no receipt",
                )),
            };
            if let Some(finding) = finding {
                self.report.add(finding.file(place));
            }
        }
        Ok(())
    }

    fn receipt(&self, receipt: Receipt) -> Result<Option<Finding>, VerifyError> {
        let (kind, what) = if receipt.is_signed_by(self.keys) {
            match self.chains.iter().find(|chain| chain.code == receipt.institution) {
                Some(chain) => match self.held(chain.institution, &receipt)? {
                    Held::Firm => return Ok(None),
                    Held::OtherRow => (
                        FindingKind::ReceiptRow,
                        "the trail does not have the row that the receipt names",
                    ),
                    Held::OtherSubmission => (
                        FindingKind::ReceiptSubmission,
                        "the register does not hold the submission as the receipt says",
                    ),
                },
                None => (FindingKind::ReceiptRow, "the receipt's institution is not there"),
            }
        } else {
            (FindingKind::ReceiptSignature, "the receipt's signature is not this installation's")
        };
        let finding = Finding::new(kind, &receipt.institution, what);
        Ok(Some(finding.row(receipt.sequence).submission(receipt.number)))
    }

    fn held(&self, institution: InstitutionId, receipt: &Receipt) -> Result<Held, DbError> {
        let receipt = receipt.clone();
        let held = self.db.read_now(move |tx| held(tx, institution, &receipt));
        match held {
            // What cannot be read is not what was registered.
            Err(DbError::Decode(_)) => Ok(Held::OtherRow),
            other => other,
        }
    }
}

/// How the trail and the register stand to a receipt.
enum Held {
    Firm,
    OtherRow,
    OtherSubmission,
}

fn held(tx: &mut Tx<'_>, institution: InstitutionId, receipt: &Receipt) -> Result<Held, DbError> {
    let place = params![institution, receipt.sequence - 1, receipt.sequence, 1_i64];
    let row: Option<AuditRow> = tx.optional(sql::ROWS_AFTER, place)?;
    let row = row.filter(|row| {
        row.hash == receipt.hash.to_bytes()
            && row.subject_kind == "submission"
            && row.image == Some(receipt.image.to_bytes())
            && row.detail.as_ref() == Some(&receipt.number)
    });
    let Some(row) = row else { return Ok(Held::OtherRow) };
    let id = SubmissionId::from_bytes(row.subject);
    let stands = match register::verify::row_now(tx, institution, id) {
        Ok(row) => row,
        Err(RegisterError::Db(wrong)) if !matches!(wrong, DbError::Decode(_)) => return Err(wrong),
        Err(_) => return Ok(Held::OtherSubmission),
    };
    let files = register::verify::own_files(tx, institution, id)?;
    let same = stands.number == receipt.number
        && stands.received_at == receipt.received_at
        // Which files there were is in the image that the row of the trail carries, also when they were destroyed.
        && (files == receipt.files || stands.destroyed_at.is_some());
    Ok(if same { Held::Firm } else { Held::OtherSubmission })
}
