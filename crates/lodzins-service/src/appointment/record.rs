//! What the audit trail is told: a visit's row as it stands, after each act. Never a name.

use lodzins_core::{Moment, ledger::Hash};
use lodzins_db::{DbError, Tx};

use super::VisitRow;
use crate::{
    Actor,
    audit::{self, Entry, Image, Subject},
    reception::{stay_of, stay_rows},
};

/// The image of a visit's row, and of its stay once the visitor has come.
pub(super) fn visit_image(tx: &mut Tx<'_>, row: &VisitRow) -> Result<Hash, DbError> {
    let mut image = booked_image(row);
    if let Some(stay) = stay_of(tx, row.institution_id, row.id)? {
        image.add("stay", &stay.values());
        stay_rows(tx, row.institution_id, row.id, |table, values| image.add(table, values))?;
    }
    Ok(image.finish())
}

/// The image of a visit to which nobody has come yet.
fn booked_image(row: &VisitRow) -> Image {
    let mut image = Image::new();
    image.add("visit", &row.values());
    image
}

/// Records that a visit was entered.
pub(super) fn of_new_visit(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &VisitRow,
    by: Actor,
    did: &str,
) -> Result<(), DbError> {
    recorded(tx, at, row, by, (did, None), booked_image(row).finish())
}

/// Records what was done to a visit, with what else is to be known; of one with an appointment, when it begins.
pub(super) fn of_visit(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &VisitRow,
    by: Actor,
    did: &str,
    detail: Option<&str>,
) -> Result<(), DbError> {
    let image = visit_image(tx, row)?;
    recorded(tx, at, row, by, (did, detail), image)
}

fn recorded(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &VisitRow,
    by: Actor,
    (did, detail): (&str, Option<&str>),
    image: Hash,
) -> Result<(), DbError> {
    let start = row.starts_at.map(|start| start.to_string());
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did,
        subject: Subject::Visit(row.id),
        image: Some(image),
        detail: detail.or(start.as_deref()),
    };
    audit::record(tx, at, &entry).map(drop)
}
