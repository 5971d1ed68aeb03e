//! The list as it is read.

use jiff::Timestamp;
use lodzins_core::id::{Id, InstitutionId, WaitId};
use lodzins_db::{DbError, Tx, params};

use super::{WaitError, WaitRow, sql};

/// The institution's place on the list with this id.
pub fn wait(tx: &mut Tx<'_>, institution: InstitutionId, id: WaitId) -> Result<WaitRow, WaitError> {
    tx.optional(sql::WAIT, params![institution, id])?.ok_or(WaitError::NotThere)
}

/// Where a page of the list ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitPlace {
    /// When the last one joined.
    pub made_at: Timestamp,
    /// Who it was.
    pub id: WaitId,
}

impl WaitPlace {
    /// Before everybody.
    pub(super) fn first() -> Self {
        Self { made_at: Timestamp::MIN, id: WaitId::from_bytes([0; 16]) }
    }

    /// After this one.
    pub fn after(row: &WaitRow) -> Self {
        Self { made_at: row.made_at, id: row.id }
    }
}

/// Those who wait or have an offer, after a place, who joined first first.
pub fn waits_open(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<WaitPlace>,
    limit: u32,
) -> Result<Vec<WaitRow>, DbError> {
    let WaitPlace { made_at, id } = after.unwrap_or_else(WaitPlace::first);
    tx.all(sql::OPEN, params![institution, made_at, id, limit])
}

/// Everybody who waits or has an offer, in order: read by pages.
pub(super) fn everybody(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<WaitRow>, DbError> {
    const PAGE: u32 = 200;
    let mut all: Vec<WaitRow> = Vec::new();
    loop {
        let page = waits_open(tx, institution, all.last().map(WaitPlace::after), PAGE)?;
        let is_last = page.len() < PAGE as usize;
        all.extend(page);
        if is_last {
            return Ok(all);
        }
    }
}
