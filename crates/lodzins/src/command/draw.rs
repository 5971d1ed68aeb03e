//! Drawing claims to released places, on a thread of its own: nobody waits for a draw because letters leave slowly.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use lodzins_core::id::{InstitutionId, ReleaseId};
use lodzins_db::DbError;
use lodzins_service::{
    institution::institutions,
    release::{ReleaseError, release_draw, releases_due},
};

use crate::installation::Installation;

/// How often it looks whether there is something to draw.
const LOOK: Duration = Duration::from_secs(1);

/// Starts looking, until the program ends.
pub fn start(
    installation: Arc<Installation>,
    ending: Arc<AtomicBool>,
) -> io::Result<JoinHandle<()>> {
    let look = move || {
        while !ending.load(Ordering::Acquire) {
            if let Err(error) = round(&installation, &ending) {
                tracing::error!(%error, "releases could not be looked at");
            }
            thread::park_timeout(LOOK);
        }
    };
    thread::Builder::new().name("draws".into()).spawn(look)
}

/// Draws what is to be drawn, in every institution. One release's trouble is not the others'.
fn round(installation: &Installation, ending: &AtomicBool) -> Result<(), DbError> {
    for (institution, release) in due(installation)? {
        match draw(installation, ending, institution, release) {
            Ok(claims) => tracing::info!(%release, claims, "claims to released places were drawn"),
            Err(error) => tracing::error!(%release, %error, "claims were not drawn"),
        }
    }
    Ok(())
}

/// The releases whose claims are to be drawn now. Looking is a reader's work and may be done by several programs at once.
fn due(installation: &Installation) -> Result<Vec<(InstitutionId, ReleaseId)>, DbError> {
    let db = &installation.db;
    let now = db.moment().now();
    db.read_now(move |tx| {
        let mut due = Vec::new();
        for institution in institutions(tx)? {
            let of = releases_due(tx, now, institution.id)?;
            due.extend(of.into_iter().map(|release| (institution.id, release)));
        }
        Ok(due)
    })
}

/// Draws the claims of a release; answers how many this program drew. Each piece goes to the institution's lane and goes
/// on where the one before it ended, whoever did that.
fn draw(
    installation: &Installation,
    ending: &AtomicBool,
    institution: InstitutionId,
    release: ReleaseId,
) -> Result<usize, ReleaseError> {
    let mut drawn = 0;
    while !ending.load(Ordering::Acquire) {
        let office = installation.office.clone();
        let piece = installation.db.write_now(institution, move |tx, at| {
            release_draw(tx, at, &office, institution, release)
        })?;
        if piece == 0 {
            break;
        }
        drawn += piece;
    }
    Ok(drawn)
}
