//! What the audit trail is told: a visit's row as it stands, after each act. Never a name.

use lodzins_core::{Moment, ledger::Hash};
use lodzins_db::{DbError, Tx};

use super::VisitRow;
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
};

/// The image of a visit's row.
pub(super) fn visit_image(row: &VisitRow) -> Hash {
    let mut image = Image::new();
    image.add("visit", &row.values());
    image.finish()
}

/// Records what was done to a visit.
pub(super) fn of_visit(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &VisitRow,
    by: Actor,
    did: &str,
) -> Result<(), DbError> {
    let start = row.starts_at.map(|start| start.to_string());
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did,
        subject: Subject::Visit(row.id),
        image: Some(visit_image(row)),
        detail: start.as_deref(),
    };
    audit::record(tx, at, &entry).map(drop)
}
