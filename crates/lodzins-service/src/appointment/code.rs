//! The code by which a visitor without an account moves a visit or calls it off.
//!
//! It is derived from the visit's id with the installation's key: nothing that opens a visit is stored, and a clerk can
//! say a lost code again.

use lodzins_core::{
    Moment,
    appointment::VisitCode,
    id::{Id, InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{Keys, keys::Purpose};

/// The visit's code.
pub fn visit_code(keys: &Keys, id: VisitId) -> VisitCode {
    code_of(keys, id)
}

/// The code of whoever holds a place without having shown how they are reached: it moves the visit and calls it off, as
/// its own code does, and confirms nothing.
pub fn hold_code(keys: &Keys, id: VisitId) -> VisitCode {
    VisitCode::from_secret(&keys.mark(Purpose::HoldCode, &id.to_bytes()))
}

/// The code of a visit, or of a place on a waiting list.
pub(crate) fn code_of(keys: &Keys, id: impl Id) -> VisitCode {
    VisitCode::from_secret(&keys.mark(Purpose::VisitCode, &id.to_bytes()))
}

/// What a code is found by.
pub(crate) fn code_key(keys: &Keys, code: &VisitCode) -> [u8; 32] {
    keys.mark(Purpose::VisitLookup, code.signs().as_bytes())
}

/// The visit with this code.
pub fn visit_by_code(
    tx: &mut Tx<'_>,
    keys: &Keys,
    code: &VisitCode,
) -> Result<Option<(InstitutionId, VisitId)>, DbError> {
    tx.optional(sql::VISIT_BY_CODE, params![code_key(keys, code)])
}

/// A fresh id whose code nobody has, neither for a visit nor on a waiting list, and what the code is found by.
pub(crate) fn fresh_id<I: Id>(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
) -> Result<(I, [u8; 32]), DbError> {
    Proposed::new(at, keys).accepted(tx, at, keys)
}

/// A fresh id, and what its code is found by. Whether somebody has that code already is still to be asked.
pub(super) struct Proposed<I> {
    id: I,
    key: [u8; 32],
}

impl<I: Id> Proposed<I> {
    fn new(at: &Moment, keys: &Keys) -> Self {
        let id: I = at.id();
        Self { id, key: code_key(keys, &code_of(keys, id)) }
    }

    /// Proposes one, and asks along with whatever is asked next.
    pub(super) fn ahead(tx: &mut Tx<'_>, at: &Moment, keys: &Keys) -> Result<Self, DbError> {
        let proposed = Self::new(at, keys);
        tx.ask_ahead(sql::CODE_TAKEN, params![proposed.key])?;
        Ok(proposed)
    }

    /// It, or another one where somebody has its code: codes are short enough that one day two ids
    /// may give the same.
    pub(super) fn accepted(
        mut self,
        tx: &mut Tx<'_>,
        at: &Moment,
        keys: &Keys,
    ) -> Result<(I, [u8; 32]), DbError> {
        loop {
            let had: Option<(i64,)> = tx.optional(sql::CODE_TAKEN, params![self.key])?;
            if had.is_none() {
                return Ok((self.id, self.key));
            }
            self = Self::new(at, keys);
        }
    }
}
