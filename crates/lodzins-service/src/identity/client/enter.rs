//! Entering a client and changing what stands about one. What stood there before stays as a version.

use lodzins_core::{
    Moment, PersonalCode,
    id::{ClientId, Id, InstitutionId},
    phone, text,
};
use lodzins_db::{DbError, Tx, params, words};
use sha2::{Digest, Sha256};

use super::{
    ClientError, ClientKind, ClientRow, CodePurpose, VersionLine, client, row::client_image, sql,
};
use crate::{
    Actor, Keys,
    audit::{self, Entry, Subject},
    idempotency::{self, RequestKey},
    keys::Purpose,
};

/// The most versions that are shown; all of them are kept.
const VERSIONS_SHOWN: u32 = 50;

/// What is to stand about a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClient {
    /// A person or an organisation.
    pub kind: ClientKind,
    /// The name.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone, as somebody wrote it.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Personal code or registration number, with what it is kept for. Nothing leaves what stands there.
    pub code: Option<(String, CodePurpose)>,
}

/// Enters a client. With a key, the same request again answers the same client.
pub fn client_create(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    new: &NewClient,
    key: Option<&RequestKey>,
    by: Actor,
) -> Result<ClientId, ClientError> {
    let create = |tx: &mut Tx<'_>| {
        let mut row = ClientRow {
            institution_id: institution,
            id: at.id(),
            kind: String::new(),
            name: String::new(),
            email: None,
            phone: None,
            address: None,
            code: None,
            code_key: None,
            code_for: None,
            merged_into: None,
            version: 1,
            created_at: at.now(),
            salt: at.salt(),
        };
        fill(&mut row, at, keys, new)?;
        tx.exec(sql::CLIENT_INSERT, &row.values())?;
        kept(tx, at, &row, "created", by)?;
        Ok(row.id)
    };
    match key {
        Some(key) => idempotency::once(tx, at, institution, key, create),
        None => create(tx),
    }
}

/// Changes what stands about a client; nothing is written when nothing changes.
pub fn client_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    id: ClientId,
    new: &NewClient,
    by: Actor,
) -> Result<(), ClientError> {
    let before = client(tx, institution, id)?;
    let mut row = before.clone();
    fill(&mut row, at, keys, new)?;
    // The same code sealed anew is other bytes: by its keyed hash it is the same.
    if row.code_key == before.code_key {
        row.code.clone_from(&before.code);
    }
    if row == before {
        return Ok(());
    }
    updated(tx, at, &mut row, "changed", by)
}

/// What a client's entry has been, latest first.
pub fn client_history(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
) -> Result<Vec<VersionLine>, DbError> {
    tx.all(sql::VERSIONS, params![institution, id, VERSIONS_SHOWN])
}

fn fill(row: &mut ClientRow, at: &Moment, keys: &Keys, new: &NewClient) -> Result<(), ClientError> {
    let name = new.name.trim();
    if name.is_empty() {
        return Err(ClientError::NameMissing);
    }
    name.clone_into(&mut row.name);
    new.kind.code().clone_into(&mut row.kind);
    row.email = new.email.as_deref().map(email_kept);
    row.phone = new.phone.as_deref().map(phone::normalised);
    row.address.clone_from(&new.address);
    if let Some((code, purpose)) = &new.code {
        let code = code_kept(code);
        row.code = Some(keys.seal(at, Purpose::PersonalCode, &row.id.to_bytes(), code.as_bytes()));
        row.code_key = Some(keys.mark(Purpose::PersonalCodeLookup, code.as_bytes()));
        row.code_for = Some(purpose.code().to_owned());
    }
    Ok(())
}

/// The next version of a client is what stands there now.
pub(super) fn updated(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut ClientRow,
    did: &str,
    by: Actor,
) -> Result<(), ClientError> {
    row.version += 1;
    let values = params![
        row.institution_id,
        row.id,
        row.kind,
        row.name,
        row.email,
        row.phone,
        row.address,
        row.code,
        row.code_key,
        row.code_for,
        row.merged_into,
        row.version,
    ];
    tx.exec(sql::CLIENT_UPDATE, values)?;
    kept(tx, at, row, did, by)
}

/// Keeps the version, puts the name into the index of names, and records it.
fn kept(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ClientRow,
    did: &str,
    by: Actor,
) -> Result<(), ClientError> {
    let values = params![
        row.institution_id,
        row.id,
        row.version,
        did,
        row.name,
        row.email,
        row.phone,
        row.address,
        row.code,
        row.code_key,
        row.code_for,
        row.merged_into,
        by.staff(),
        at.now(),
    ];
    tx.exec(sql::VERSION_INSERT, values)?;
    let shelf = shelf_of_names(row.institution_id);
    words::enter(tx, shelf, row.id.to_bytes(), "", text::terms(&row.name))?;
    let image = client_image(tx, row.institution_id, row.id)?;
    let entry = Entry {
        institution: row.institution_id,
        actor: by,
        did: &format!("client.{did}"),
        subject: Subject::Client(row.id),
        image,
        detail: None,
    };
    audit::record(tx, at, &entry)?;
    Ok(())
}

/// Names of clients stand in the word index apart from the register's submissions, as if of another tenant.
pub(super) fn shelf_of_names(institution: InstitutionId) -> [u8; 16] {
    let mut hasher = Sha256::new();
    hasher.update(b"names of clients\0");
    hasher.update(institution.to_bytes());
    let hash: [u8; 32] = hasher.finalize().into();
    let mut shelf = [0; 16];
    shelf.copy_from_slice(&hash[..16]);
    shelf
}

pub(super) fn email_kept(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// The form in which a code is sealed and looked for: digits of a personal code, letters and digits of any other.
pub(super) fn code_kept(typed: &str) -> String {
    PersonalCode::parse(typed).map_or_else(
        |_| typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase(),
        |code| code.digits(),
    )
}
