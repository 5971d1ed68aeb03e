//! Keys of other systems: what a bearer of one may do is a role in one institution.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment, Role,
    id::{ApiKeyId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params, row};
use sha2::{Digest, Sha256};

use super::sql;
use crate::{Actor, institution::structure::noted};

/// What every key begins with, so that one left in a repository or a log is recognised.
const BEGINNING: &str = "lodzins_";

row! {
    /// The system that calls.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct ApiCaller {
        /// By which key.
        pub key: ApiKeyId,
        /// At which institution.
        pub institution: InstitutionId,
        /// What it is trusted with.
        pub role: Role,
        /// The day on which it called last, before today perhaps.
        pub last_used_on: Option<Date>,
    }
}

row! {
    /// A key as the administrator sees it: what it is for, never the key itself.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ApiKeyView {
        /// Which.
        pub id: ApiKeyId,
        /// What it is for.
        pub label: String,
        /// What it is trusted with.
        pub role: Role,
        /// When it was made.
        pub created_at: Timestamp,
        /// The day on which it was used last.
        pub last_used_on: Option<Date>,
        /// When it was revoked, if it was.
        pub revoked_at: Option<Timestamp>,
    }
}

/// Makes a key. The text is given out this once: only its hash is kept.
pub fn api_key_create(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    role: Role,
    label: &str,
) -> Result<(ApiKeyId, String), DbError> {
    let text = api_key_text(&at.secret());
    let id = api_key_enter(tx, at, actor, institution, role, label, &text)?;
    Ok((id, text))
}

/// A key made of a secret that nobody can foresee.
pub fn api_key_text(secret: &[u8; 32]) -> String {
    format!("{BEGINNING}{}", URL_SAFE_NO_PAD.encode(secret))
}

/// Enters a key whose text was made before, by [`api_key_text`].
pub fn api_key_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    role: Role,
    label: &str,
    text: &str,
) -> Result<ApiKeyId, DbError> {
    let id: ApiKeyId = at.id();
    tx.exec(
        sql::API_KEY_INSERT,
        params![institution, id, label.trim(), role, hash(text), at.now()],
    )?;
    noted(tx, at, institution, actor, "api_key.created", &format!("{id} {role}"))?;
    Ok(id)
}

/// Notes the day on which a key was used. Once a day is enough: [`ApiCaller::last_used_on`] says whether it is due.
pub fn api_key_used(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    key: ApiKeyId,
    on: Date,
) -> Result<(), DbError> {
    tx.exec(sql::API_KEY_USED, params![institution, key, on])
}

/// Who calls with this key; nothing when we never made it, or it was revoked.
///
/// The look-up is by hash, so its time tells nothing about the key.
pub fn api_key_check(tx: &mut Tx<'_>, text: &str) -> Result<Option<ApiCaller>, DbError> {
    if !text.starts_with(BEGINNING) {
        return Ok(None);
    }
    tx.optional(sql::API_KEY_CALLER, params![hash(text)])
}

/// The institution's keys, the revoked ones too, oldest first.
pub fn api_key_list(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<ApiKeyView>, DbError> {
    tx.all(sql::API_KEY_LIST, params![institution])
}

/// Revokes a key; answers whether there was one to revoke.
pub fn api_key_revoke(
    tx: &mut Tx<'_>,
    at: &Moment,
    actor: Actor,
    institution: InstitutionId,
    key: ApiKeyId,
) -> Result<bool, DbError> {
    if tx.changes(sql::API_KEY_REVOKE, params![institution, key, at.now()])? == 0 {
        return Ok(false);
    }
    noted(tx, at, institution, actor, "api_key.revoked", &key.to_string())?;
    Ok(true)
}

fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
