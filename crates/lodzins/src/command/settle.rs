//! The worker's care for figures: what was counted is put into columns, so that reports stay quick.

use lodzins_db::DbError;
use lodzins_service::{
    institution::institutions,
    statistics::{SETTLED_FROM, facts_settle, facts_to_settle},
};

use crate::installation::Installation;

/// Goes through every institution in which much waits; answers how many counts were put into columns.
pub fn round(installation: &Installation) -> Result<usize, DbError> {
    let db = &installation.db;
    let mut all = 0;
    for institution in db.read_now(institutions)? {
        let id = institution.id;
        // Looking costs no writer: residents are waiting for that one.
        while db.read_now(move |tx| facts_to_settle(tx, id, SETTLED_FROM))? {
            let settled = db.write_now(id, move |tx, _| facts_settle(tx, id))?;
            if settled == 0 {
                // Another program was faster.
                break;
            }
            all += settled;
        }
    }
    Ok(all)
}
