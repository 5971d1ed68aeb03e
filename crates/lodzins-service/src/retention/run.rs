//! A run: beginning, going on batch by batch, finishing. And what one would come to.

use lodzins_core::{
    Moment,
    id::{InstitutionId, RetentionRunId},
    retention::Order,
};
use lodzins_db::{Db, Tx, params};

use super::{
    Counts, Phase, RetentionError, Run, sql,
    sweep::{BEGINNING, Hand, Sweep},
    view::{retention_one, retention_under_way},
    written_json,
};
use crate::{
    Actor, institution::structure::noted, saved_search::People, unfinished::unfinished_run,
};

/// Cases, contacts or clients in one transaction: a clerk who saves meanwhile waits for no more than these.
const BATCH: u32 = 50;
/// The same for a look, which nobody waits for.
const PAGE: u32 = 500;

/// Begins a run.
///
/// Fails with [`RetentionError::UnderWay`] while another one of the institution is not finished: who goes on with that
/// ends it.
pub fn retention_begin(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    order: &Order,
    by: Actor,
) -> Result<RetentionRunId, RetentionError> {
    if order.latest().is_none() {
        return Err(RetentionError::NothingOrdered);
    }
    if retention_under_way(tx, institution)?.is_some() {
        return Err(RetentionError::UnderWay);
    }
    let id: RetentionRunId = at.id();
    let (ordered, counts) = (written_json(order)?, written_json(&Counts::default())?);
    let (place, nobody) = BEGINNING;
    let values = params![institution, id, ordered, by.staff(), at.now(), place, nobody, counts];
    tx.exec(sql::RUN_INSERT, values)?;
    noted(tx, at, institution, by, "retention.started", &format!("{id} {ordered}"))?;
    Ok(id)
}

/// Destroys the next ones; answers how far it has come. On a run that is finished it does nothing.
pub fn retention_step(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: RetentionRunId,
    batch: u32,
) -> Result<Run, RetentionError> {
    let mut run = retention_one(tx, institution, id)?;
    if run.finished_at.is_some() {
        return Ok(run);
    }
    let by = run.started_by.map_or(Actor::System, Actor::Staff);
    let mut sweep = Sweep {
        institution,
        order: &run.order,
        hand: Some(Hand { at, run: id, by }),
        limit: batch,
        counts: &mut run.counts,
        people: People::default(),
    };
    match sweep.page(tx, run.phase, run.place)? {
        Some(place) => run.place = place,
        None => (run.phase, run.place) = (run.phase.next(), BEGINNING),
    }
    let counts = written_json(&run.counts)?;
    if run.phase == Phase::Done {
        run.finished_at = Some(at.now());
        noted(tx, at, institution, by, "retention.finished", &format!("{id} {counts}"))?;
    }
    let (place, last) = run.place;
    let values = params![institution, id, run.phase.code(), place, last, counts, run.finished_at];
    tx.exec(sql::RUN_PROCEED, values)?;
    Ok(run)
}

/// Carries a run through, each batch in a transaction of its own. Blocks: not for an async thread.
pub fn retention_run(
    db: &Db,
    institution: InstitutionId,
    id: RetentionRunId,
) -> Result<Run, RetentionError> {
    loop {
        let run = db
            .write_now(institution, move |tx, at| retention_step(tx, at, institution, id, BATCH))?;
        if run.finished_at.is_some() {
            return Ok(run);
        }
    }
}

/// Carries through every run that is not finished: those that were ordered on a page, and those after a crash. Answers
/// how many there were. Blocks.
pub fn retentions_run(db: &Db) -> Result<u32, RetentionError> {
    unfinished_run(db, sql::RUN_OPEN_AFTER, |institution, id| retention_run(db, institution, id))
}

/// What a run would come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preview {
    /// How many of each.
    pub counts: Counts,
    /// Whether all were looked at; else it would be at least so many.
    pub whole: bool,
}

/// What a run would destroy now, without destroying anything; looks at `pages` pages of 500 in each phase. Blocks.
///
/// Answers that are kept for requests are not counted: they say nothing by themselves.
pub fn retention_preview(
    db: &Db,
    institution: InstitutionId,
    order: &Order,
    pages: u32,
) -> Result<Preview, RetentionError> {
    let (mut counts, mut whole) = (Counts::default(), true);
    for phase in Phase::ALL {
        let (mut place, mut looked) = (Some(BEGINNING), 0);
        while let Some(from) = place {
            if looked == pages {
                whole = false;
                break;
            }
            looked += 1;
            let (order, mut so_far) = (order.clone(), counts);
            (counts, place) = db.read_now(move |tx| {
                let mut sweep = Sweep {
                    institution,
                    order: &order,
                    hand: None,
                    limit: PAGE,
                    counts: &mut so_far,
                    people: People::default(),
                };
                let next = sweep.page(tx, *phase, from)?;
                Ok::<_, RetentionError>((so_far, next))
            })?;
        }
    }
    Ok(Preview { counts, whole })
}
