//! What reception asks of appointments: who is booked, and a visit for somebody who walked in.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::{Share, VisitStatus},
    id::{CentreId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{VisitRow, code::fresh_id, pool::pools, sql};
use crate::{Actor, Keys, audit::next_sequence};

/// Somebody who walked in.
#[derive(Debug, Clone)]
pub(crate) struct WalkedIn {
    /// Whose.
    pub(crate) institution: InstitutionId,
    /// Where.
    pub(crate) centre: CentreId,
    /// Codes of services, separated by spaces.
    pub(crate) services: String,
    /// What to call them by.
    pub(crate) name: Option<String>,
    /// Who does it.
    pub(crate) by: Actor,
}

/// Who is booked at a centre for a time, from – to, and has not come yet, in order of their times.
pub fn visits_booked(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<VisitRow>, DbError> {
    let mut all: Vec<VisitRow> = Vec::new();
    for pool in pools(tx, institution)?.into_iter().filter(|pool| pool.centre == centre) {
        let of_pool: Vec<VisitRow> =
            tx.all(sql::BOOKED_OF_POOL, params![institution, pool.id, from, to])?;
        all.extend(of_pool);
    }
    all.sort_by_key(|visit| (visit.starts_at, visit.id));
    Ok(all)
}

/// Enters a visit for somebody who is here without an appointment: it takes no place of a pool. Whoever calls this goes
/// on with it and so records it.
pub(crate) fn visit_walked_in(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: WalkedIn,
) -> Result<VisitRow, DbError> {
    let (id, code_key) = fresh_id(tx, at, keys)?;
    let row = VisitRow {
        institution_id: new.institution,
        id,
        centre_id: new.centre,
        pool_id: None,
        services: new.services,
        starts_at: None,
        ends_at: None,
        frees_at: None,
        share: Share::Desk,
        status: VisitStatus::Arrived,
        held_until: None,
        freed_at: None,
        name: new.name,
        phone: None,
        email: None,
        code_key,
        made_at: at.now(),
        made_by: new.by.staff(),
        edition: next_sequence(tx, new.institution)?,
    };
    tx.exec(sql::VISIT_INSERT, &row.values())?;
    Ok(row)
}
