//! Pages of the register for `audit verify`: ids in order, the image of each as the rows stand, numbers, files.

use lodzins_core::{
    id::{Id, InstitutionId, JournalId, SubmissionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{RegisterError, SubmissionRow, act, case::case_image, sql};

/// The tables that a submission's image covers, in the order in which it covers them.
pub const TABLES: &[&str] = &[
    "submission",
    "submission_file",
    "identity_evidence",
    "message",
    "submission_step",
    "submission_correction",
    "submission_client",
    "due_change",
    "case_note",
    "case_link",
    "case_routing",
    "escalation",
];

/// The ids after one, in order.
pub fn ids_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: SubmissionId,
    limit: u32,
) -> Result<Vec<SubmissionId>, DbError> {
    let rows: Vec<(SubmissionId,)> = tx.all(sql::IDS_AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The submission's row as it stands.
pub fn row_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<SubmissionRow, RegisterError> {
    act::submission_row(tx, institution, id)
}

/// The image of a submission's rows as they stand.
pub fn image_now(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Hash, RegisterError> {
    case_image(tx, institution, id)
}

/// The SHA-256 of each file that came with a submission, in order.
pub fn own_files(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<Hash>, DbError> {
    let mut files = Vec::new();
    tx.each(sql::FILES, params![institution, id], |row| {
        let line = <super::FileLine as lodzins_db::FromRow>::from_row(row)?;
        if line.message == 0 {
            files.push(Hash::from_bytes(line.sha256));
        }
        Ok(())
    })?;
    Ok(files)
}

row! {
    /// What a journal has given in a year, by its own account.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct JournalYear {
        /// The journal.
        pub journal: JournalId,
        /// Its code.
        pub code: String,
        /// The year.
        pub year: i16,
        /// The last number that it gave.
        pub last: i64,
    }
}

/// What each journal has given in each year, by its own account.
pub fn journal_years(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<JournalYear>, DbError> {
    tx.all(sql::LAST_NUMBERS, params![institution])
}

/// The highest number that stands in the register for each journal and year.
pub fn highest_numbers(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<(JournalId, i16, i64)>, DbError> {
    let mut place = (JournalId::from_bytes([0; 16]), i16::MIN);
    let mut highest = Vec::new();
    while let Some((journal, year)) =
        tx.optional::<(JournalId, i16)>(sql::YEAR_AFTER, params![institution, place.0, place.1])?
    {
        let (last,) = tx.one(sql::HIGHEST, params![institution, journal, year])?;
        highest.push((journal, year, last));
        place = (journal, year);
    }
    Ok(highest)
}

/// The numbers of a journal's year after one, up to another, in order.
pub fn numbers_between(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    given: &JournalYear,
    after: i64,
    upto: i64,
) -> Result<Vec<i64>, DbError> {
    let values = params![institution, given.journal, given.year, after, upto];
    let rows: Vec<(i64,)> = tx.all(sql::NUMBERS_BETWEEN, values)?;
    Ok(rows.into_iter().map(|(sequence,)| sequence).collect())
}

row! {
    /// A file that the register names.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NamedFile {
        /// The submission that names it.
        pub submission: SubmissionId,
        /// 0 for the submission itself, else the message's number.
        pub message: i64,
        /// Its number there.
        pub n: i64,
        /// Its name.
        pub name: String,
        /// What the store keeps it under.
        pub sha256: [u8; 32],
        /// Bytes.
        pub size: i64,
    }
}

/// A page of the files that the register names, after a place.
pub fn files_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: (SubmissionId, i64, i64),
    limit: u32,
) -> Result<Vec<NamedFile>, DbError> {
    let (submission, message, n) = after;
    tx.all(sql::FILES_AFTER, params![institution, submission, message, n, limit])
}
