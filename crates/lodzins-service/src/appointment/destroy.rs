//! Destroying what a visit says of the visitor when its time is over. When it was, what for and how it ended stays:
//! a centre plans by it.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, params};

use super::{VisitRow, booking::names, record, sql};
use crate::{Actor, notice::notice_errors_forget, reception::stay_empty};

/// Visits after a place, made before `until`, that still say whose they are.
pub(crate) fn visits_to_empty(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (made_at, id): (Timestamp, VisitId),
    until: Timestamp,
    limit: u32,
) -> Result<Vec<VisitRow>, DbError> {
    tx.all(sql::VISITS_TO_EMPTY, params![institution, made_at, id, until, limit])
}

/// Takes the visitor out of a visit. The trail gets the image of what is left; what was hashed before cannot be tried
/// out, for the code under the old images is gone.
pub(crate) fn visit_empty(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &VisitRow,
    by: Actor,
) -> Result<(), DbError> {
    let code_key = at.secret();
    tx.exec(sql::VISIT_EMPTY, params![row.institution_id, row.id, code_key, at.now()])?;
    let row = VisitRow { name: None, phone: None, email: None, code_key, ..row.clone() };
    names::change(tx, &row)?;
    stay_empty(tx, row.institution_id, row.id)?;
    notice_errors_forget(tx, row.institution_id, row.id)?;
    record::of_visit(tx, at, &row, by, "visit.destroyed", None)
}
