//! Half-written forms: what was typed stays until it is sent, through wrong answers, a lost line or a restart.
//!
//! A draft is sealed for the session that wrote it: another session does not find it, and the row moved under
//! another session or form does not open. It is personal data nobody has decided to hand in yet, so it expires.

mod sql;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use jiff::Timestamp;
use lodzins_core::{Moment, ledger::Hash};
use lodzins_db::{DbError, Tx, params};
use serde::{Deserialize, Serialize};

use crate::{Keys, identity::SessionHash, keys::Purpose, register::FileRef};

pub use sql::STATEMENTS;

/// What was typed and attached so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Names and values in the order of the form; a name may come several times.
    pub fields: Vec<(String, String)>,
    /// Files that are in the store already, waiting for the form around them to be sent.
    #[serde(default)]
    pub files: Vec<FileRef>,
}

impl Draft {
    /// The first value of a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Keeps what is written so far, in place of what was kept before.
pub fn draft_keep(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    session: &SessionHash,
    form: &str,
    draft: &Draft,
) -> Result<(), DbError> {
    let plain = serde_json::to_vec(draft)
        .map_err(|wrong| DbError::Decode(format!("a draft cannot be kept: {wrong}")))?;
    let sealed = keys.seal(at, Purpose::Draft, &context(session, form), &plain);
    tx.exec(sql::KEEP, params![session, form, sealed, at.now()])
}

/// What is kept of a form. What does not open or read any more counts as not kept: nobody can be given it back.
pub fn draft_peek(
    tx: &mut Tx<'_>,
    keys: &Keys,
    session: &SessionHash,
    form: &str,
) -> Result<Option<Draft>, DbError> {
    let Some((sealed,)) = tx.optional::<(Vec<u8>,)>(sql::OF_FORM, params![session, form])? else {
        return Ok(None);
    };
    let draft = keys
        .unseal(Purpose::Draft, &context(session, form), &sealed)
        .ok()
        .and_then(|plain| serde_json::from_slice(&plain).ok());
    if draft.is_none() {
        tracing::warn!(form, "a draft does not open; was it sealed with other keys?");
    }
    Ok(draft)
}

/// What is kept of a form, kept no longer: its form is being sent.
pub fn draft_take(
    tx: &mut Tx<'_>,
    keys: &Keys,
    session: &SessionHash,
    form: &str,
) -> Result<Option<Draft>, DbError> {
    let draft = draft_peek(tx, keys, session, form)?;
    draft_forget(tx, session, form)?;
    Ok(draft)
}

/// Forgets a form.
pub fn draft_forget(tx: &mut Tx<'_>, session: &SessionHash, form: &str) -> Result<(), DbError> {
    tx.exec(sql::FORGET, params![session, form])
}

/// Removes the drafts that were last kept at `before` or earlier; answers how many.
pub fn drafts_expire(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.changes(sql::EXPIRE, params![before])
}

/// The files that half-written forms name.
pub(crate) fn draft_files(tx: &mut Tx<'_>, keys: &Keys) -> Result<HashSet<Hash>, DbError> {
    type Line = ([u8; 32], String, Vec<u8>);
    let (mut place, mut files) = ((Vec::new(), String::new()), HashSet::new());
    loop {
        let page: Vec<Line> = tx.all(sql::AFTER, params![place.0, place.1, 200_u32])?;
        let Some((session, form, _)) = page.last() else { return Ok(files) };
        place = (session.to_vec(), form.clone());
        for (session, form, sealed) in &page {
            let context = [&session[..], form.as_bytes()].concat();
            let draft = keys.unseal(Purpose::Draft, &context, sealed).ok();
            let draft = draft.and_then(|plain| serde_json::from_slice::<Draft>(&plain).ok());
            files.extend(draft.into_iter().flat_map(|draft| draft.files).map(|file| file.sha256));
        }
    }
}

/// The hash has a fixed length, so no two pairs of session and form have the same context.
fn context(session: &SessionHash, form: &str) -> Vec<u8> {
    [&session.to_bytes()[..], form.as_bytes()].concat()
}
