//! The worker's look at due dates: what comes near or is over is said to the head of the institution.

use lodzins_service::{
    institution::institutions,
    register::{RegisterError, escalation_candidates, submissions_escalate},
};

use crate::installation::Installation;

/// Looks at the due dates of every institution; answers how many cases were said to somebody.
///
/// Looking is a reader's work and may be done by several programs at once; marking goes to the institution's lane.
pub fn round(installation: &Installation) -> Result<usize, RegisterError> {
    let db = &installation.db;
    let mut said = 0;
    for institution in db.read_now(institutions)? {
        let (id, today) = (institution.id, db.moment().date());
        loop {
            let found = db.read_now(move |tx| escalation_candidates(tx, id, today))?;
            if found.is_empty() {
                break;
            }
            let office = installation.office.clone();
            let marked =
                db.write_now(id, move |tx, at| submissions_escalate(tx, at, &office, id, &found))?;
            if marked == 0 {
                // Another program was faster, or midnight has passed: the next look sees what is left.
                break;
            }
            said += marked;
        }
    }
    Ok(said)
}
