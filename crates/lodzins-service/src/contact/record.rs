//! What the audit trail is told: the rows as they stand, after each act.

use lodzins_core::{
    Moment,
    id::{CallBackId, ContactId, InstitutionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx};

use super::{AttemptLine, CallBackRow, ContactRow, view};
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
};

/// The image of a contact's row.
pub(super) fn contact_image(row: &ContactRow) -> Hash {
    let mut image = Image::new();
    image.add("contact", &row.values());
    image.finish()
}

/// The image of a call back's row and its attempts, in order.
pub(super) fn call_back_image(row: &CallBackRow, attempts: &[AttemptLine]) -> Hash {
    let mut image = Image::new();
    image.add("call_back", &row.values());
    for attempt in attempts {
        image.add("call_attempt", &attempt.values());
    }
    image.finish()
}

/// Records what was done to a contact.
pub(super) fn of_contact(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ContactRow,
    by: Actor,
    did: &str,
) -> Result<(), DbError> {
    let (institution, id): (InstitutionId, ContactId) = (row.institution_id, row.id);
    let image = Some(contact_image(row));
    let subject = Subject::Contact(id);
    audit::record(tx, at, &Entry { institution, actor: by, did, subject, image, detail: None })
        .map(drop)
}

/// Records what was done to a call back.
pub(super) fn of_call_back(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &CallBackRow,
    by: Actor,
    did: &str,
) -> Result<(), DbError> {
    let (institution, id): (InstitutionId, CallBackId) = (row.institution_id, row.id);
    let image = Some(call_back_image(row, &view::attempts(tx, institution, id)?));
    let subject = Subject::CallBack(id);
    audit::record(tx, at, &Entry { institution, actor: by, did, subject, image, detail: None })
        .map(drop)
}
