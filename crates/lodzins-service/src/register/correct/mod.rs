//! Putting a wrong entry right: what stood there before stays, with the reason and the one who corrected it.
//!
//! Nothing is deleted. The kind and the day of receipt are not among what can be corrected here: the due date and the
//! number follow from them.

mod sql;

use jiff::Timestamp;
use lodzins_core::{
    Channel, Moment, codes,
    id::{InstitutionId, StaffId, SubmissionId},
    submission::Act,
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::{RegisterError, SubmissionRow, act, case::CaseImage, search};
use crate::{Actor, institution::drop_boxes, statistics::submission_recounted};

pub use sql::STATEMENTS;

codes! {
    /// What was corrected.
    pub enum CorrectedField("corrected field") {
        /// What it is about.
        Subject = "subject",
        /// By which channel it came.
        Channel = "channel",
        /// Out of which box.
        Box = "box",
        /// The submitter's name.
        Name = "name",
        /// Their e-mail.
        Email = "email",
        /// Their telephone.
        Phone = "phone",
        /// Their postal address.
        Address = "address",
    }
}

/// How the entry should stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What it is about, in a line.
    pub subject: String,
    /// By which channel it came.
    pub channel: Channel,
    /// Out of which box, by its code.
    pub drop_box: Option<String>,
    /// The submitter's name.
    pub name: Option<String>,
    /// Their e-mail.
    pub email: Option<String>,
    /// Their telephone.
    pub phone: Option<String>,
    /// Their postal address.
    pub address: Option<String>,
    /// Why it was wrong.
    pub reason: String,
}

/// A corrected field, as the case shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// Its number, from 1.
    pub n: i64,
    /// Which field.
    pub field: CorrectedField,
    /// What stood there.
    pub was: String,
    /// What stands there since.
    pub became: String,
    /// Why.
    pub reason: String,
    /// Who corrected it.
    pub corrected_by: Option<StaffId>,
    /// When.
    pub corrected_at: Timestamp,
}

impl FromRow for CorrectionLine {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            n: row.next()?,
            field: super::case::code(row)?,
            was: row.next()?,
            became: row.next()?,
            reason: row.next()?,
            corrected_by: row.next()?,
            corrected_at: row.next()?,
        })
    }
}

/// Puts an entry right; answers how many fields changed. With none, nothing is written.
///
/// Fails with [`RegisterError::NotTheirs`] when the case is in other hands, and with
/// [`RegisterError::NoSuchReceiver`] when the institution has no such box, or the channel has none.
pub fn submission_correct(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    correction: &Correction,
    by: Actor,
) -> Result<usize, RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    act::allowed(tx, at, &row, Act::Register, by)?;
    check_box(tx, &row, correction)?;
    let changes = changes(&row, correction);
    if changes.is_empty() {
        return Ok(0);
    }
    put_right(&mut row, correction);
    let values = params![
        institution,
        id,
        row.subject,
        row.channel,
        row.drop_box,
        row.submitter_name,
        row.submitter_email,
        row.submitter_phone,
        row.submitter_address,
    ];
    tx.exec(sql::SUBMISSION_CORRECT, values)?;
    let (last,): (i64,) = tx.one(sql::LAST_CORRECTION, params![institution, id])?;
    for (n, (field, was, became)) in (last + 1..).zip(&changes) {
        let reason = &correction.reason;
        let values =
            params![institution, id, n, field.code(), was, became, reason, by.staff(), at.now()];
        tx.exec(sql::CORRECTION_INSERT, values)?;
    }
    search::index::enter(tx, &row)?;
    submission_recounted(tx, &row)?;
    act::record_change(tx, at, &row, by, "submission.corrected")?;
    Ok(changes.len())
}

/// A box that is not changed may be gone by now; a new one must be there.
fn check_box(
    tx: &mut Tx<'_>,
    row: &SubmissionRow,
    correction: &Correction,
) -> Result<(), RegisterError> {
    let same = (row.channel, &row.drop_box) == (correction.channel, &correction.drop_box);
    let fits = match &correction.drop_box {
        None => !correction.channel.has_boxes(),
        Some(code) => {
            let boxes = drop_boxes(tx, row.institution_id)?;
            correction.channel.has_boxes() && boxes.iter().any(|known| known.code == *code)
        }
    };
    if same || fits { Ok(()) } else { Err(RegisterError::NoSuchReceiver) }
}

fn changes(row: &SubmissionRow, correction: &Correction) -> Vec<(CorrectedField, String, String)> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let channel = |channel: Channel| channel.code().to_owned();
    [
        (CorrectedField::Subject, row.subject.clone(), correction.subject.clone()),
        (CorrectedField::Channel, channel(row.channel), channel(correction.channel)),
        (CorrectedField::Box, text(&row.drop_box), text(&correction.drop_box)),
        (CorrectedField::Name, text(&row.submitter_name), text(&correction.name)),
        (CorrectedField::Email, text(&row.submitter_email), text(&correction.email)),
        (CorrectedField::Phone, text(&row.submitter_phone), text(&correction.phone)),
        (CorrectedField::Address, text(&row.submitter_address), text(&correction.address)),
    ]
    .into_iter()
    .filter(|(_, was, became)| was != became)
    .collect()
}

fn put_right(row: &mut SubmissionRow, correction: &Correction) {
    row.subject.clone_from(&correction.subject);
    row.channel = correction.channel;
    row.drop_box.clone_from(&correction.drop_box);
    row.submitter_name.clone_from(&correction.name);
    row.submitter_email.clone_from(&correction.email);
    row.submitter_phone.clone_from(&correction.phone);
    row.submitter_address.clone_from(&correction.address);
}

/// What was corrected in a submission, in order.
pub fn corrections(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<CorrectionLine>, DbError> {
    tx.all(sql::CORRECTIONS, params![institution, id])
}

/// Adds the corrections to a case's image.
pub(super) fn corrections_into(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    image: &mut CaseImage,
) -> Result<(), DbError> {
    tx.each(sql::IMAGE_CORRECTIONS, params![institution, id], |row| {
        image.correction(&row.rest());
        Ok(())
    })
}
