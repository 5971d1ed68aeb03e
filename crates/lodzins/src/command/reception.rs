//! The worker's care for receptions: visitors on the way between institutions are taken up, and days that nobody ended
//! are ended.

use lodzins_service::{
    institution::{institutions, structure::centres},
    reception::{
        ReceptionError, reception_day_is_over, reception_day_over, visitors_take_over,
        visitors_were_sent,
    },
};

use crate::installation::Installation;

/// Takes up whoever was sent to an institution and is not in its line yet; answers how many.
///
/// As a rule the page that sends does it at once; this is for when it could not.
pub fn take_over(installation: &Installation) -> Result<usize, ReceptionError> {
    let db = &installation.db;
    let mut taken = 0;
    for institution in db.read_now(institutions)? {
        let (id, keys) = (institution.id, installation.office.keys.clone());
        if db.read_now(move |tx| visitors_were_sent(tx, id))? {
            taken += db.write_now(id, move |tx, at| visitors_take_over(tx, at, &keys, id))?.len();
        }
    }
    Ok(taken)
}

/// Ends what is over at every centre; answers how many visits that were.
pub fn end_days(installation: &Installation) -> Result<usize, ReceptionError> {
    let db = &installation.db;
    let mut ended = 0;
    for institution in db.read_now(institutions)? {
        let id = institution.id;
        for centre in db.read_now(move |tx| centres(tx, id))? {
            let (centre, now) = (centre.id, db.moment().now());
            while db.read_now(move |tx| reception_day_is_over(tx, now, id, centre))? {
                let piece =
                    db.write_now(id, move |tx, at| reception_day_over(tx, at, id, centre))?;
                if piece == 0 {
                    // Another program was faster.
                    break;
                }
                ended += piece;
            }
        }
    }
    Ok(ended)
}
