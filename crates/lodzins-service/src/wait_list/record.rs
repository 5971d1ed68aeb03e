//! What the audit trail is told: the row as it stands, after each act. Never a name.

use lodzins_core::{Moment, ledger::Hash};
use lodzins_db::{DbError, Tx};

use super::WaitRow;
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
};

/// The image of a row.
pub(super) fn wait_image(row: &WaitRow) -> Hash {
    let mut image = Image::new();
    image.add("wait_entry", &row.values());
    image.finish()
}

/// Records what was done to a place on the list.
pub(super) fn of_wait(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &WaitRow,
    by: Actor,
    did: &str,
    detail: Option<&str>,
) -> Result<(), DbError> {
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did,
        subject: Subject::Wait(row.id),
        image: Some(wait_image(row)),
        detail,
    };
    audit::record(tx, at, &entry).map(drop)
}
