//! Destroying contacts and calls back when their time is over. What was counted of them stays.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{CallBackId, ContactId, InstitutionId, RetentionRunId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{CallBackRow, ContactRow, sql};
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
    statistics::facts_release,
};

/// Contacts or calls back read in one go: those of one case, or of one contact.
const PAGE: u32 = 200;

/// Contacts after a place, held before `until`.
pub(crate) fn contacts_before(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (held_at, id): (Timestamp, ContactId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<ContactRow>, DbError> {
    tx.all(sql::CONTACTS_BEFORE, params![institution, held_at, id, until, limit])
}

/// Calls back after a place, closed before `until`.
pub(crate) fn call_backs_before(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (closed_at, id): (Timestamp, CallBackId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<CallBackRow>, DbError> {
    tx.all(sql::CALL_BACKS_BEFORE, params![institution, closed_at, id, until, limit])
}

/// Contacts about a case, at most so many.
pub(crate) fn contacts_about(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Vec<ContactRow>, DbError> {
    tx.all(sql::CONTACTS_OF_SUBMISSION, params![institution, submission, PAGE])
}

/// Calls back about a case, at most so many.
pub(crate) fn call_backs_about(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Vec<CallBackRow>, DbError> {
    tx.all(sql::CALL_BACKS_OF_SUBMISSION, params![institution, submission, PAGE])
}

/// Calls back that were asked for in a contact.
pub(crate) fn call_backs_asked_in(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    contact: ContactId,
) -> Result<Vec<CallBackRow>, DbError> {
    tx.all(sql::CALL_BACKS_OF_CONTACT, params![institution, contact, PAGE])
}

/// Destroys a contact. Calls back that were asked for in it go before it.
pub(crate) fn contact_destroy(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ContactRow,
    run: RetentionRunId,
    by: Actor,
) -> Result<(), DbError> {
    tx.exec(sql::CONTACT_DELETE, params![row.institution_id, row.id])?;
    facts_release(tx, row.institution_id, row.id)?;
    let subject = Subject::Contact(row.id);
    destroyed(tx, at, row.institution_id, subject, "contact.destroyed", run, by)
}

/// Destroys a call back with its attempts.
pub(crate) fn call_back_destroy(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &CallBackRow,
    run: RetentionRunId,
    by: Actor,
) -> Result<(), DbError> {
    tx.exec(sql::ATTEMPTS_DELETE, params![row.institution_id, row.id])?;
    tx.exec(sql::CALL_BACK_DELETE, params![row.institution_id, row.id])?;
    let subject = Subject::CallBack(row.id);
    destroyed(tx, at, row.institution_id, subject, "call_back.destroyed", run, by)
}

fn destroyed(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    subject: Subject,
    did: &str,
    run: RetentionRunId,
    actor: Actor,
) -> Result<(), DbError> {
    let (image, detail) = (Some(Image::of_nothing()), run.to_string());
    let detail = Some(detail.as_str());
    let entry = Entry { institution, actor, did, subject, image, detail };
    audit::record(tx, at, &entry).map(drop)
}
