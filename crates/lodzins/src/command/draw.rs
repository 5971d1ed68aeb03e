//! The worker's look at releases whose claims are to be drawn.

use lodzins_service::{
    institution::institutions,
    release::{ReleaseError, release_draw, releases_due},
};

use crate::installation::Installation;

/// Draws what is to be drawn, in every institution; answers how many claims.
///
/// Looking is a reader's work and may be done by several programs at once; each piece of a draw goes to the institution's
/// lane, and goes on where the one before it ended, by whichever program.
pub fn round(installation: &Installation) -> Result<usize, ReleaseError> {
    let db = &installation.db;
    let mut done = 0;
    for institution in db.read_now(institutions)? {
        let (id, now) = (institution.id, db.moment().now());
        for release in db.read_now(move |tx| releases_due(tx, now, id))? {
            loop {
                let office = installation.office.clone();
                let drawn =
                    db.write_now(id, move |tx, at| release_draw(tx, at, &office, id, release))?;
                done += drawn;
                if drawn == 0 {
                    break;
                }
            }
        }
    }
    Ok(done)
}
