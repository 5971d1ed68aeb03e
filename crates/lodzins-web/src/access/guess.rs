//! Whoever guesses has to wait, a little longer each time: codes, keys, and whatever else can be tried too often.

use jiff::Timestamp;
use lodzins_core::id::InstitutionId;
use lodzins_db::{DbError, Tx};
use lodzins_service::identity::{
    AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed,
};

use crate::{app::App, stop::Stop};

/// Whether one more guess may be made now; else [`Stop::TooMany`], with how long to wait.
pub async fn guess_allowed(app: &App, of: Watched) -> Result<(), Stop> {
    let now = app.moment().now();
    let allowed = app.db().read(move |tx| attempt_allowed(tx, now, &[of])).await;
    allowed.map_err(|error| stopped(now, error))
}

/// What `find` finds by a guess. While the guesser has to wait nothing is looked up, so that a lucky guess opens
/// nothing either; finding nothing counts.
pub async fn guessed<T, E, F>(app: &App, of: AttemptOf<'_>, find: F) -> Result<Option<T>, Stop>
where
    T: Send + 'static,
    E: From<DbError> + Into<Stop> + Send + 'static,
    F: FnOnce(&mut Tx<'_>) -> Result<Option<T>, E> + Send + 'static,
{
    let (watched, now) = (of.watched(&app.office().keys), app.moment().now());
    let looked_up: Result<_, E> = app
        .db()
        .read(move |tx| match attempt_allowed(tx, now, &[watched]) {
            Ok(()) => find(tx).map(Ok),
            Err(AttemptError::Db(error)) => Err(error.into()),
            Err(wait) => Ok(Err(wait)),
        })
        .await;
    let found = looked_up.map_err(Into::<Stop>::into)?.map_err(|wait| stopped(now, wait))?;
    if found.is_none() {
        let counted: Result<(), DbError> = app
            .db()
            .write(InstitutionId::INSTALLATION, move |tx, at| attempt_failed(tx, at, &[watched]))
            .await;
        counted?;
    }
    Ok(found)
}

/// Counts something that may not be done too often, right or wrong, unless it was done too often already.
pub async fn tried(app: &App, of: AttemptOf<'_>) -> Result<(), Stop> {
    guessed(app, of, |_| Ok::<_, DbError>(None::<()>)).await.map(drop)
}

fn stopped(now: Timestamp, error: AttemptError) -> Stop {
    match error {
        AttemptError::TryLater { until } => Stop::too_many(until, now),
        AttemptError::Db(error) => error.into(),
    }
}
