//! Appointments: pools with their capacity, free starts, and visits held, booked, moved and called off.
//!
//! Capacity is a count for each time that the centre is open; nothing is made beforehand and no job keeps anything in
//! step. Every claim counts what is taken inside its own transaction, on the institution's write lane, which one job at
//! a time has: no place is sold twice, by however many programs. The rules are [`lodzins_core::appointment`].
//! A visit is one record from its booking to the archive.

mod arranged; // who serves what, where and when
mod arrival; // who is booked, and who walks in: what reception asks
mod book; // visit_hold, visit_book, visit_confirm
pub mod booking; // by page: sessions, confirming, finding
mod capacity; // what is open and taken, and what is left of it
mod change; // visit_move, visit_cancel
mod code; // by which a visitor moves and calls off
mod destroy; // what a visit says of the visitor, when its time is over
mod error;
mod hit; // who cannot be kept
mod import; // pools from a file
mod memory; // free starts without reading what has not changed
mod pool; // pool_set, pool_day_set, pools, pool_days
mod rebook; // many visits moved one after another
mod received; // for what people are received while regimes hold
mod record; // the audit trail's rows
mod released; // places of a release, for whoever is drawn
mod remembered; // what is arranged, kept in memory
mod row;
mod slots; // free starts, of a range of days and nearest to one
mod sql;
mod together; // several services in one visit
pub mod verify; // pages of visits for `audit verify`
mod weekly; // pool_weekly_set, pool_weekly_add, pool_weekly_remove

pub use arranged::{CodedCentre, centre_coded};
pub use arrival::visits_booked;
pub(crate) use arrival::{WalkedIn, visit_walked_in};
pub use book::{Booked, Contact, NewVisit, visit_book, visit_confirm, visit_hold};
pub(crate) use book::{visit_goes_on, visit_offer};
pub(crate) use booking::{visit_one_more, visit_room};
pub use capacity::{Wanted, openings};
pub use change::{visit_cancel, visit_move};
pub(crate) use code::{code_key, code_of, fresh_id};
pub use code::{hold_code, visit_by_code, visit_code};
pub(crate) use destroy::{visit_empty, visits_to_empty};
pub use error::AppointmentError;
pub(crate) use hit::visits_hit_besides;
pub use hit::{HitWhy, Supposed, VisitHit, visits_hit, visits_starting};
pub use import::{FilePool, PoolsFile, pools_import};
pub use memory::Availability;
pub use pool::{
    Pool, PoolDetails, PoolService, pool_day_set, pool_days, pool_set, pools, served_at,
};
pub(crate) use rebook::Rebooking;
pub(crate) use released::{visit_drawn, wishable};
pub use row::VisitRow;
pub use slots::{MOST_DAYS, slots};
pub use sql::STATEMENTS;
pub use together::{addable, may_be_together, minutes_together};
pub use weekly::{pool_weekly_add, pool_weekly_remove, pool_weekly_set};

use lodzins_core::id::{InstitutionId, VisitId};
use lodzins_db::{DbError, Tx, params};

/// The institution's visit with this id.
pub fn visit(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: VisitId,
) -> Result<VisitRow, AppointmentError> {
    tx.optional(sql::VISIT, params![institution, id])?.ok_or(AppointmentError::NotThere)
}

/// The last change of the institution's visits: its place in the trail.
pub fn appointment_edition(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<i64, DbError> {
    let found: Option<(i64,)> = tx.optional(sql::EDITION, params![institution])?;
    Ok(found.map_or(0, |(edition,)| edition))
}
