//! Journals: numbers without a gap and without a double, each year from one.

use jiff::civil::Date;
use lodzins_core::{
    id::{InstitutionId, JournalId},
    number::SubmissionNumber,
    submission::Kind,
};
use lodzins_db::{DbError, Tx, params};

use super::{RegisterError, sql};

/// A journal that takes submissions.
pub(super) struct Journal {
    pub(super) id: JournalId,
    pub(super) code: String,
}

/// The institution's journal for this kind that is open on the day: one that names the kind, else one that takes
/// every kind; among several the one that was opened last.
pub(super) fn journal_open_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: Kind,
    day: Date,
) -> Result<Journal, RegisterError> {
    type Open = (JournalId, String, String);
    let open: Vec<Open> = tx.all(sql::JOURNALS_OPEN, params![institution, day])?;
    let names = |kinds: &str| kinds.split(' ').any(|code| code == kind.code());
    let own = open.iter().find(|(_, _, kinds)| names(kinds));
    own.or_else(|| open.iter().find(|(_, _, kinds)| kinds.is_empty()))
        .map(|(id, code, _)| Journal { id: *id, code: code.clone() })
        .ok_or(RegisterError::JournalClosed)
}

/// Gives the journal's next numbers of the year, so many at once; answers the first one's place.
pub(super) fn next_places(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    journal: &Journal,
    year: i16,
    count: u32,
) -> Result<u32, RegisterError> {
    let first = next_number(tx, institution, journal, year)?.sequence();
    let last = first + count.saturating_sub(1);
    tx.exec(sql::JOURNAL_REACH, params![institution, journal.id, year, last])?;
    Ok(first)
}

/// Gives the journal's next number of the year.
///
/// It is taken inside the transaction that enters the submission: what is undone gives its number back.
pub(super) fn next_number(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    journal: &Journal,
    year: i16,
) -> Result<SubmissionNumber, RegisterError> {
    let of = params![institution, journal.id, year];
    if tx.changes(sql::JOURNAL_ADVANCE, of)? == 0 {
        tx.exec(sql::JOURNAL_BEGIN, of)?;
    }
    let (sequence,): (u32,) = tx.one(sql::JOURNAL_LAST, of)?;
    SubmissionNumber::new(&journal.code, year, sequence)
        .map_err(|wrong| DbError::Decode(wrong.to_string()).into())
}
