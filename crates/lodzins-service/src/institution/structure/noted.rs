//! The audit row that every change of an institution leaves, and what all changes ask.

use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx};

use super::StructureError;
use crate::{
    Actor,
    audit::{self, Entry, Subject},
    institution::Named,
};

/// Leaves the audit row.
pub(crate) fn noted(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    actor: Actor,
    did: &str,
    detail: &str,
) -> Result<(), DbError> {
    let subject = Subject::Institution(institution);
    let entry = Entry { institution, actor, did, subject, image: None, detail: Some(detail) };
    audit::record(tx, at, &entry).map(drop)
}

/// A Latvian name must be there; the others may fall back to it.
pub(super) fn is_named(name: &Named) -> Result<(), StructureError> {
    if name.lv.trim().is_empty() { Err(StructureError::NameMissing) } else { Ok(()) }
}

/// A code within an institution: a small Latin letter or digit, then these, dashes and underscores; at most 32.
pub(crate) fn is_code(code: &str) -> Result<(), StructureError> {
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    let right = code.len() <= 32
        && code.starts_with(plain)
        && code.chars().all(|sign| plain(sign) || sign == '-' || sign == '_');
    if right { Ok(()) } else { Err(StructureError::CodeUnusable) }
}
