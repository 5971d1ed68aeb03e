//! Starting a recount, going on with it batch by batch, finishing it.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    id::{Id, InstitutionId, RecountId, SubmissionId},
};
use lodzins_db::{Db, DbError, Tx, params};

use super::{OpenCase, Recount, recount, sql};
use crate::{
    Actor,
    calendar::rule_book,
    institution::structure::noted,
    register::{RegisterError, act, term::DueCause, term::due_move},
    unfinished::unfinished_run,
};

/// Cases looked at in one transaction: a clerk who saves meanwhile waits for no more than these.
const BATCH: u32 = 100;

/// Starts a recount in the transaction of the change.
pub(crate) fn recount_start(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    change: &str,
    by: Actor,
) -> Result<RecountId, DbError> {
    let id: RecountId = at.id();
    let (first, nobody) = (Date::constant(1, 1, 1), SubmissionId::from_bytes([0; 16]));
    let values = params![institution, id, change, by.staff(), at.now(), first, nobody];
    tx.exec(sql::RECOUNT_INSERT, values)?;
    noted(tx, at, institution, by, "recount.started", &id.to_string())?;
    Ok(id)
}

/// Looks at the next open cases and moves the due dates that must move; answers how far it has come.
///
/// On a recount that is finished it does nothing.
pub fn recount_step(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RecountId,
    batch: u32,
) -> Result<Recount, RegisterError> {
    let mut so_far = recount(tx, institution, id)?;
    if so_far.finished_at.is_some() {
        return Ok(so_far);
    }
    let book = rule_book(tx, institution)?;
    let by = so_far.started_by.map_or(Actor::System, Actor::Staff);
    let place = params![institution, so_far.at_due_on, so_far.at_id, batch];
    let cases: Vec<OpenCase> = tx.all(sql::OPEN_AFTER, place)?;
    for case in &cases {
        let Some(due) = case.moves(&book) else { continue };
        let mut row = act::submission_row(tx, institution, case.id)?;
        due_move(tx, at, &mut row, &due, DueCause::Recounted, by)?;
        act::record_change(tx, at, &row, by, "submission.recounted")?;
        let values = params![institution, id, case.id, case.number, case.due_on, due.due_on];
        tx.exec(sql::MOVE_INSERT, values)?;
        so_far.moved += 1;
        so_far.later += u32::from(due.due_on > case.due_on);
    }
    if let Some(last) = cases.last() {
        (so_far.at_due_on, so_far.at_id) = (last.due_on, last.id);
    }
    if cases.len() < batch as usize {
        so_far.finished_at = Some(at.now());
        let moved = format!("{id} {}", so_far.moved);
        noted(tx, at, institution, by, "recount.finished", &moved)?;
    }
    let values = params![
        institution,
        id,
        so_far.at_due_on,
        so_far.at_id,
        so_far.moved,
        so_far.later,
        so_far.finished_at,
    ];
    tx.exec(sql::RECOUNT_PROCEED, values)?;
    Ok(so_far)
}

/// Carries a recount through, each batch in a transaction of its own. Blocks: not for an async thread.
pub fn recount_run(
    db: &Db,
    institution: InstitutionId,
    id: RecountId,
) -> Result<Recount, RegisterError> {
    loop {
        let so_far =
            db.write_now(institution, move |tx, at| recount_step(tx, at, institution, id, BATCH))?;
        if so_far.finished_at.is_some() {
            return Ok(so_far);
        }
    }
}

/// Carries through every recount that is not finished: after a crash, or when whoever began it went away. Answers how
/// many there were. Blocks.
pub fn recounts_run(db: &Db) -> Result<u32, RegisterError> {
    unfinished_run(db, sql::RECOUNT_OPEN_AFTER, |institution, id| recount_run(db, institution, id))
}
