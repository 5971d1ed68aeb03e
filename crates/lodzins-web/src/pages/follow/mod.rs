//! Following a submission without an account: by the code that was given with its number.

mod case; // where it stands, what was written
mod enter; // the code
mod exchange; // what reply and withdrawal have in common
mod file; // a file of the case
mod letter; // a letter as a PDF
mod reply; // an answer to a question, or something more
mod withdraw; // taking it back

use lodzins_core::id::{InstitutionId, SubmissionId};
use lodzins_service::identity::{follow_session_allows, follow_session_touch};

use super::Asked;
use crate::{routes::Routes, stop::Stop};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/follow", enter::get)
        .post("/follow", enter::post)
        .get("/follow/{id}", case::get)
        .get("/follow/{id}/reply", reply::get)
        .post("/follow/{id}/reply", reply::post)
        .get("/follow/{id}/withdraw", withdraw::get)
        .post("/follow/{id}/withdraw", withdraw::post)
        .get("/follow/{id}/files/{message}/{n}", file::get)
        .get("/follow/{id}/letters/{n}", letter::get)
}

/// The institution of a submission that this session follows; to everybody else there is no such submission.
pub(super) async fn following(asked: &Asked, id: SubmissionId) -> Result<InstitutionId, Stop> {
    let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
    let found = asked.read(move |tx| follow_session_allows(tx, &session, id, now)).await?;
    let following = found.ok_or(Stop::NotFound)?;
    if following.touch_due {
        let touched = asked
            .write(following.institution, move |tx, at| follow_session_touch(tx, at, &session, id))
            .await;
        if let Err(error) = touched {
            // The page itself may still be read; the session just grows older.
            tracing::warn!(%error, "a follower's session was not touched");
        }
    }
    Ok(following.institution)
}
