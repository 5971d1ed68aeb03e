//! The same request again makes no second row: it is answered with what the first one came to.
//!
//! The key comes from the one who asks (form token, `Idempotency-Key` header, mailbox + UIDVALIDITY + UID) and is
//! kept as a hash with the hash of the request, in the transaction that does the work.

mod sql;

use jiff::Timestamp;
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx, params};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

pub use sql::STATEMENTS;

/// The key of a request, with what tells whether it is the same request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    key: [u8; 32],
    request: [u8; 32],
}

impl RequestKey {
    /// A key as the asker gave it, and the request's body.
    pub fn new(key: &str, request: &[u8]) -> Self {
        Self { key: Sha256::digest(key.as_bytes()).into(), request: Sha256::digest(request).into() }
    }

    /// The hash of the key, and that of the request.
    pub(crate) const fn hashes(&self) -> ([u8; 32], [u8; 32]) {
        (self.key, self.request)
    }
}

/// The key was used before, for another request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this key was used for another request")]
pub struct KeyReused;

/// What was answered to this request before, if it was.
pub fn answer_for<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    key: &RequestKey,
) -> Result<Option<Result<T, KeyReused>>, DbError> {
    #[cfg(feature = "controls")]
    if tx.is_without(lodzins_db::Protection::Idempotency) {
        return Ok(None);
    }
    let before: Option<([u8; 32], String)> =
        tx.optional(sql::ANSWER, params![institution, key.key])?;
    let Some((request, answer)) = before else { return Ok(None) };
    if request != key.request {
        return Ok(Some(Err(KeyReused)));
    }
    serde_json::from_str(&answer)
        .map(|answer| Some(Ok(answer)))
        .map_err(|wrong| DbError::Decode(format!("a kept answer does not read back: {wrong}")))
}

/// Asks for it along with whatever is asked before it will be wanted.
pub fn answer_ahead(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    key: &RequestKey,
) -> Result<(), DbError> {
    tx.ask_ahead(sql::ANSWER, params![institution, key.key])
}

/// Keeps the answer, to be given again.
pub fn remember<T: Serialize>(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    answer: &T,
) -> Result<(), DbError> {
    #[cfg(feature = "controls")]
    if tx.is_without(lodzins_db::Protection::Idempotency) {
        return Ok(());
    }
    let answer = serde_json::to_string(answer)
        .map_err(|wrong| DbError::Decode(format!("an answer cannot be kept: {wrong}")))?;
    tx.exec(sql::REMEMBER, params![institution, key.key, key.request, answer, at.now()])
}

/// Does the work unless this request has done it before; then answers what it came to.
///
/// The work may fail: then nothing is kept, and the same request may come again.
pub fn once<T, E>(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E>
where
    T: Serialize + DeserializeOwned,
    E: From<DbError> + From<KeyReused>,
{
    if let Some(before) = answer_for(tx, institution, key)? {
        return Ok(before?);
    }
    let answer = work(tx)?;
    remember(tx, at, institution, key, &answer)?;
    Ok(answer)
}

/// Forgets at most so many of the answers that were given before a moment; answers how many. Whoever asks again after
/// that is new.
pub(crate) fn answers_forget(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    before: Timestamp,
    limit: u32,
) -> Result<u64, DbError> {
    tx.changes(sql::FORGET_SOME, params![institution, before, limit])
}
