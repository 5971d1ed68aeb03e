//! The code by which somebody without an account answers an offer and leaves the list: made like a visit's.

use lodzins_core::{
    appointment::VisitCode,
    id::{InstitutionId, VisitId, WaitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Keys,
    appointment::{code_key, code_of},
};

/// The code of a place on the list.
pub fn wait_code(keys: &Keys, id: WaitId) -> VisitCode {
    code_of(keys, id)
}

/// The place on the list with this code.
pub fn wait_by_code(
    tx: &mut Tx<'_>,
    keys: &Keys,
    code: &VisitCode,
) -> Result<Option<(InstitutionId, WaitId)>, DbError> {
    tx.optional(sql::BY_CODE, params![code_key(keys, code)])
}

/// The code of whoever is offered this visit.
pub(crate) fn wait_code_of_visit(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<Option<VisitCode>, DbError> {
    let found: Option<(WaitId,)> = tx.optional(sql::BY_VISIT, params![institution, visit])?;
    Ok(found.map(|(id,)| wait_code(keys, id)))
}
