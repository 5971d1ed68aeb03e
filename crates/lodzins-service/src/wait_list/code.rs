//! The code by which somebody without an account answers an offer and leaves the list: made like a visit's.

use lodzins_core::{
    Moment,
    appointment::VisitCode,
    id::{Id, InstitutionId, VisitId, WaitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Keys,
    appointment::{code_key, visit_by_code},
    keys::Purpose,
};

/// The code of a place on the list.
pub fn wait_code(keys: &Keys, id: WaitId) -> VisitCode {
    VisitCode::from_secret(&keys.mark(Purpose::VisitCode, &id.to_bytes()))
}

/// The place on the list with this code.
pub fn wait_by_code(
    tx: &mut Tx<'_>,
    keys: &Keys,
    code: &VisitCode,
) -> Result<Option<(InstitutionId, WaitId)>, DbError> {
    tx.optional(sql::BY_CODE, params![code_key(keys, code)])
}

/// Has somebody on a list this code?
pub(crate) fn is_wait_code(
    tx: &mut Tx<'_>,
    keys: &Keys,
    code: &VisitCode,
) -> Result<bool, DbError> {
    Ok(wait_by_code(tx, keys, code)?.is_some())
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

/// A fresh id whose code nobody has, neither for a visit nor on a list, and what the code is found by.
pub(super) fn fresh_id(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
) -> Result<(WaitId, [u8; 32]), DbError> {
    loop {
        let id: WaitId = at.id();
        let code = wait_code(keys, id);
        if !is_wait_code(tx, keys, &code)? && visit_by_code(tx, keys, &code)?.is_none() {
            return Ok((id, code_key(keys, &code)));
        }
    }
}
