//! Codes that open something without an account: a submission's, a visit's. Typed however people type them.

mod enter; // the page that asks for a code and for nothing else
mod field; // the field, and what is said beside it

use std::str::FromStr;

use lodzins_db::{DbError, Tx};
use lodzins_service::{Keys, identity::AttemptOf};

#[cfg(test)]
pub(crate) use enter::EnterView;
pub use enter::{Door, Entry, blank, shut};
pub use field::{CodeOf, typed};

use super::Asked;
use crate::{access::guessed, stop::Stop};

/// What the typed code opens; [`Stop::NotFound`] if it opens nothing, [`Stop::TooMany`] while its guesser has to wait.
pub async fn opened_by<C, T, F>(asked: &Asked, typed: &str, find: F) -> Result<T, Stop>
where
    C: FromStr + Send + 'static,
    T: Send + 'static,
    F: FnOnce(&mut Tx<'_>, &Keys, &C) -> Result<Option<T>, DbError> + Send + 'static,
{
    opened_for(asked, typed, AttemptOf::FollowFrom(asked.address), find).await
}

/// The same, where wrong codes count against somebody else: the kiosk at which everybody types.
pub async fn opened_for<C, T, F>(
    asked: &Asked,
    typed: &str,
    guess: AttemptOf<'_>,
    find: F,
) -> Result<T, Stop>
where
    C: FromStr + Send + 'static,
    T: Send + 'static,
    F: FnOnce(&mut Tx<'_>, &Keys, &C) -> Result<Option<T>, DbError> + Send + 'static,
{
    // A slip of the pen is no guess: it cannot have opened anything.
    let code = typed.parse::<C>().map_err(|_| Stop::NotFound)?;
    let keys = asked.app.office().keys.clone();
    let found = guessed(&asked.app, guess, move |tx| find(tx, &keys, &code)).await?;
    found.ok_or(Stop::NotFound)
}
