//! The code of a visit, typed however people type it; whoever guesses has to wait, longer each time.

use lodzins_core::{
    appointment::VisitCode,
    id::{InstitutionId, VisitId},
};
use lodzins_service::{
    appointment::visit_by_code,
    identity::{AttemptError, AttemptOf, attempt_allowed, attempt_failed},
};

use super::Asked;
use crate::{stop::Stop, words::Message};

/// Why a code opens no visit.
pub(super) enum Held {
    /// There is no such visit.
    Unknown,
    /// After so many wrong ones nothing is looked up for a while.
    Wait(u32),
    /// Something else.
    Stop(Stop),
}

impl Held {
    /// What is said beside the field, and after how many seconds the code may come again; anything else ends the page.
    pub(super) fn said(self) -> Result<(Message, Option<u32>), Stop> {
        match self {
            Self::Unknown => Ok((Message::of("visit-code-wrong"), None)),
            Self::Wait(secs) => {
                let minutes = i64::from(secs).div_euclid(60) + 1;
                Ok((Message::of("visit-code-wait").number("minutes", minutes), Some(secs)))
            }
            Self::Stop(stop) => Err(stop),
        }
    }
}

/// Whose visit it is that has this code.
pub(super) async fn visit_of(asked: &Asked, typed: &str) -> Result<(InstitutionId, VisitId), Held> {
    visit_watched(asked, typed, AttemptOf::FollowFrom(asked.address)).await
}

/// The same, where wrong codes count against somebody else: the kiosk at which everybody types.
pub(super) async fn visit_watched(
    asked: &Asked,
    typed: &str,
    of: AttemptOf<'_>,
) -> Result<(InstitutionId, VisitId), Held> {
    // A slip of the pen is no guess: it cannot have opened anything.
    let Ok(code) = typed.parse::<VisitCode>() else { return Err(Held::Unknown) };
    let watched = [of.watched(&asked.app.office().keys)];
    let (keys, now) = (asked.app.office().keys.clone(), asked.app.moment().now());
    let found = asked
        .read(move |tx| {
            attempt_allowed(tx, now, &watched)?;
            Ok::<_, AttemptError>(visit_by_code(tx, &keys, &code)?)
        })
        .await;
    match found {
        Ok(Some(found)) => Ok(found),
        Ok(None) => {
            let counted = asked
                .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &watched))
                .await;
            counted.map_err(|error: lodzins_db::DbError| Held::Stop(error.into()))?;
            Err(Held::Unknown)
        }
        Err(AttemptError::TryLater { until }) => {
            let secs = u32::try_from(until.duration_since(now).as_secs()).unwrap_or(60);
            Err(Held::Wait(secs.max(1)))
        }
        Err(AttemptError::Db(error)) => Err(Held::Stop(error.into())),
    }
}
