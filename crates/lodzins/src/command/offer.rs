//! The worker's look at the waiting lists: places that became free, and offers that are over.

use std::collections::HashMap;

use lodzins_core::id::InstitutionId;
use lodzins_service::{
    audit::{Recorded, chain_end},
    institution::institutions,
    wait_list::{WaitError, waits_due, waits_work},
};

use crate::installation::Installation;

/// How everything stood when there was nothing to do: the trail's end, and the minute.
type Stand = (Option<Recorded>, i64);

/// The looks of one worker. Where nothing has changed it looks once a minute, for time passes.
#[derive(Debug, Default)]
pub struct Offers {
    seen: HashMap<InstitutionId, Stand>,
}

impl Offers {
    /// Looks at the lists of every institution; answers how much was done.
    ///
    /// Looking is a reader's work and may be done by several programs at once; offering goes to the institution's lane.
    pub fn round(&mut self, installation: &Installation) -> Result<usize, WaitError> {
        let db = &installation.db;
        let mut done = 0;
        for institution in db.read_now(institutions)? {
            let (id, now) = (institution.id, db.moment().now());
            let minute = now.as_second().div_euclid(60);
            let stand = (db.read_now(move |tx| chain_end(tx, id))?, minute);
            if self.seen.get(&id) == Some(&stand) {
                continue;
            }
            while db.read_now(move |tx| waits_due(tx, now, id))? {
                let office = installation.office.clone();
                let acts = db.write_now(id, move |tx, at| waits_work(tx, at, &office, id))?;
                done += acts;
                if acts == 0 {
                    // Another program was faster.
                    break;
                }
            }
            self.seen.insert(id, stand);
        }
        Ok(done)
    }
}
