//! Destroying what the list says of a person when its time is over. For what and when they wanted to come stays.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, WaitId},
};
use lodzins_db::{DbError, Tx, params};

use super::{WaitRow, record, sql};
use crate::Actor;

/// Those after a place who joined before `until` and wait no more, whose names still stand there.
pub(crate) fn waits_to_empty(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (made_at, id): (Timestamp, WaitId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<WaitRow>, DbError> {
    tx.all(sql::TO_EMPTY, params![institution, made_at, id, until, limit])
}

/// Takes the person out. The trail gets the image of what is left; what was hashed before cannot be tried out, for the code
/// under the old images is gone.
pub(crate) fn wait_empty(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &WaitRow,
    by: Actor,
) -> Result<(), DbError> {
    let code_key = at.secret();
    tx.exec(sql::EMPTY, params![row.institution_id, row.id, code_key, at.now()])?;
    let row = WaitRow {
        name: None,
        phone: None,
        email: None,
        code_key,
        emptied_at: Some(at.now()),
        ..row.clone()
    };
    record::of_wait(tx, at, &row, by, "wait.destroyed", None)
}
