//! What is free for those who wait.

use std::collections::HashMap;

use jiff::Timestamp;
use lodzins_core::{
    appointment::{FreeStart, Share},
    id::{CentreId, InstitutionId},
    moment::date_in_latvia,
    waiting_list::offer_ends,
};
use lodzins_db::Tx;

use super::{WaitError, WaitRow, setting::minutes_for};
use crate::{
    appointment::{AppointmentError, MOST_DAYS, may_be_together, pools, slots, visit_room},
    release::releases_for,
};

type Key = (CentreId, String, Share);

/// Free starts, read once for all who want the same.
pub(super) struct Free {
    now: Timestamp,
    institution: InstitutionId,
    read: HashMap<Key, Vec<FreeStart>>,
}

impl Free {
    pub(super) fn new(now: Timestamp, institution: InstitutionId) -> Self {
        Self { now, institution, read: HashMap::new() }
    }

    /// Something was taken or given back.
    pub(super) fn forget(&mut self) {
        self.read.clear();
    }

    /// The first start that can be offered to somebody: it is free, suits them, and leaves time for an answer.
    pub(super) fn first_for(
        &mut self,
        tx: &mut Tx<'_>,
        row: &WaitRow,
    ) -> Result<Option<Timestamp>, WaitError> {
        let now = self.now;
        let starts = self.starts(tx, row)?;
        let mut fitting = starts.iter().map(|one| one.start).filter(|start| row.suits(*start));
        let Some(first) = fitting.next() else { return Ok(None) };
        let minutes = minutes_for(tx, row)?;
        let can_be_answered = |start: &Timestamp| offer_ends(now, *start, minutes).is_some();
        let found = std::iter::once(first).chain(fitting).find(can_be_answered);
        let Some(start) = found else { return Ok(None) };
        // Whoever has as many visits as one may have is served when one of them is over or called off.
        let may = visit_room(tx, now, self.institution, row.share, &row.contact())?;
        Ok(may.then_some(start))
    }

    fn starts(&mut self, tx: &mut Tx<'_>, row: &WaitRow) -> Result<&[FreeStart], WaitError> {
        let key = (row.centre_id, row.service.clone(), row.share);
        if !self.read.contains_key(&key) {
            let mut free = match self.read_for(tx, row) {
                // The pool is gone, serves something else now, or takes fewer services at once.
                Err(
                    AppointmentError::NotServed
                    | AppointmentError::TooManyServices { .. }
                    | AppointmentError::NotThere,
                ) => Vec::new(),
                free => free?,
            };
            // The desk may book what is not released yet; the list, which nobody looks at, does not.
            let centre = Some(row.centre_id);
            let unreleased = releases_for(tx, self.institution, centre, &row.wanted().services)?;
            free.retain(|one| {
                let day = date_in_latvia(one.start);
                !unreleased.iter().any(|release| release.is_about(day))
            });
            self.read.insert(key.clone(), free);
        }
        Ok(self.read.get(&key).map(Vec::as_slice).unwrap_or_default())
    }

    fn read_for(&self, tx: &mut Tx<'_>, row: &WaitRow) -> Result<Vec<FreeStart>, AppointmentError> {
        let (wanted, today) = (row.wanted(), date_in_latvia(self.now));
        may_be_together(&pools(tx, self.institution)?, wanted.centre, &wanted.services)?;
        slots(tx, self.now, self.institution, &wanted, today, MOST_DAYS)
    }
}

/// The free starts that suit somebody who waits.
pub fn wait_starts(
    tx: &mut Tx<'_>,
    now: Timestamp,
    row: &WaitRow,
) -> Result<Vec<FreeStart>, WaitError> {
    let mut free = Free::new(now, row.institution_id);
    let starts = free.starts(tx, row)?;
    Ok(starts.iter().filter(|one| row.suits(one.start)).copied().collect())
}
