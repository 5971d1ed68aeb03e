//! Following a submission by its code, without an account.
//!
//! The code is derived from the submission's id with the installation's key: nothing that opens a case is stored,
//! and a clerk can print a lost receipt again.

use lodzins_core::{
    follow_code::FollowCode,
    id::{Id, InstitutionId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{Keys, keys::Purpose};

/// The submission's follow code.
pub fn follow_code(keys: &Keys, id: SubmissionId) -> FollowCode {
    FollowCode::from_secret(&keys.mark(Purpose::FollowCode, &id.to_bytes()))
}

/// What a submission is found by when its code is typed.
pub(super) fn follow_key(keys: &Keys, code: &FollowCode) -> [u8; 32] {
    keys.mark(Purpose::FollowLookup, code.signs().as_bytes())
}

/// The submission with this code.
pub fn submission_by_follow_code(
    tx: &mut Tx<'_>,
    keys: &Keys,
    code: &FollowCode,
) -> Result<Option<(InstitutionId, SubmissionId)>, DbError> {
    tx.optional(sql::BY_FOLLOW_KEY, params![follow_key(keys, code)])
}
