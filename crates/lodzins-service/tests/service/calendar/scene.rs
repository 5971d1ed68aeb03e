//! A change of the calendar in one line. Today is Friday, 20 November 2026; ten working days end on 4 December.

use jiff::civil::Date;
use lodzins_core::{
    calendar::OwnDay,
    id::{InstitutionId, RecountId, SubmissionId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    audit::{Check, Scope},
    calendar::{CalendarError, DayChange, calendar_change},
    idempotency::RequestKey,
    register::{RecountMove, recount_moves},
};

use crate::house::House;

/// The institution is closed on this day.
pub(super) fn closed(off: Date) -> DayChange {
    DayChange::Set { day: OwnDay { off, worked_instead: None, reason: "remonts".to_owned() } }
}

/// Changes the calendar of `here` under a key.
pub(super) fn change_as(
    db: &Db,
    house: &House,
    key: &str,
    changes: &[DayChange],
) -> Result<RecountId, CalendarError> {
    let (here, by) = (house.here.id, house.here.clerk());
    let (key, changes) = (key.to_owned(), changes.to_vec());
    db.write_now(here, move |tx, at| {
        let key = RequestKey::new(&key, format!("{changes:?}").as_bytes());
        calendar_change(tx, at, here, &key, &changes, by)
    })
}

/// Changes the calendar of `here`.
pub(super) fn change(db: &Db, house: &House, changes: &[DayChange]) -> RecountId {
    change_as(db, house, &format!("{changes:?}"), changes).expect("it can stand")
}

pub(super) fn moves(db: &Db, institution: InstitutionId, id: RecountId) -> Vec<RecountMove> {
    let moves: Result<_, DbError> =
        db.read_now(move |tx| recount_moves(tx, institution, id, None, 100));
    moves.expect("read")
}

pub(super) fn due_on(db: &Db, house: &House, id: SubmissionId) -> Date {
    house.case(db, id).submission.due_on
}

/// Everything that was changed is covered by the trail.
pub(super) fn holds(db: &Db, house: &House) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = lodzins_db::files::FileStore::open(folder.path()).expect("a store");
    let scope = Scope { checks: vec![Check::Chain, Check::Images], ..Scope::default() };
    let report =
        lodzins_service::audit::verify(db, &files, &house.office.keys, &scope, &mut |_| ());
    let report = report.expect("a report");
    assert!(report.ok, "{:?}", report.findings);
}
