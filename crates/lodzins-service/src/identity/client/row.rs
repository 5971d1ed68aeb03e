//! A client's row, its versions and the image of both.

use jiff::Timestamp;
use lodzins_core::{
    codes,
    id::{ClientId, InstitutionId, StaffId, SubmissionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, Value, params, row, table_row};

use super::sql;
use crate::{audit::Image, idempotency::KeyReused, register::RegisterError};

codes! {
    /// Whether somebody or an organisation.
    pub enum ClientKind("kind of client") {
        /// A private person; the code is a personal code.
        Person = "person",
        /// A company, an association, an institution; the code is a registration number.
        Organisation = "organisation",
    }
}

codes! {
    /// What a code is kept for. Without one of these no code is kept.
    pub enum CodePurpose("purpose of a code") {
        /// The official e-address is found by it.
        EAddress = "e_address",
        /// A service or an administrative act is made out to it.
        Service = "service",
        /// A matter of property or of a tax on it.
        Property = "property",
        /// Social assistance.
        Social = "social",
        /// Civil status records.
        CivilRegistry = "civil_registry",
        /// Whether somebody may act for the organisation.
        Representation = "representation",
    }
}

table_row! {
    /// Everything that stands about a client, in the schema's order.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ClientRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The client.
        pub id: ClientId,
        /// [`ClientKind`], by code.
        pub kind: String,
        /// Name and surname, or the organisation's name.
        pub name: String,
        /// E-mail, in small letters.
        pub email: Option<String>,
        /// Telephone, as [`lodzins_core::phone`] writes it.
        pub phone: Option<String>,
        /// Postal address.
        pub address: Option<String>,
        /// Personal code or registration number, sealed.
        pub code: Option<Vec<u8>>,
        /// The keyed hash by which it is found.
        pub code_key: Option<[u8; 32]>,
        /// [`CodePurpose`], by code.
        pub code_for: Option<String>,
        /// The entry that is held to be the same person or organisation.
        pub merged_into: Option<ClientId>,
        /// The number of its last version.
        pub version: i64,
        /// Since when it is there.
        pub created_at: Timestamp,
        /// Drawn at random, so that nobody can try out from an image what the rows said.
        pub salt: [u8; 16],
    }
}

impl ClientRow {
    /// Whether an organisation.
    pub fn kind(&self) -> ClientKind {
        self.kind.parse().unwrap_or(ClientKind::Person)
    }
}

row! {
    /// What a client's entry was at some time. The code's own versions stay sealed.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct VersionLine {
        /// Its number, from 1.
        pub n: i64,
        /// `created`, `changed`, `merged`, `separated`.
        pub did: String,
        /// The name since then.
        pub name: String,
        /// The e-mail.
        pub email: Option<String>,
        /// The telephone.
        pub phone: Option<String>,
        /// The postal address.
        pub address: Option<String>,
        /// What the code is kept for, by code; nothing without a code.
        pub code_for: Option<String>,
        /// Who did it.
        pub changed_by: Option<StaffId>,
        /// When.
        pub changed_at: Timestamp,
    }
}

/// Why something about a client was not done.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// There is no such client in this institution.
    #[error("no such client")]
    NotFound,
    /// The name is empty.
    #[error("the name is empty")]
    NameMissing,
    /// No code is kept for that reason.
    #[error("a code needs a purpose")]
    PurposeMissing,
    /// The entry points to another one, or another one points to it: first separate those.
    #[error("the entry is held to be the same as another one already")]
    MergedAlready,
    /// An entry is always the same as itself.
    #[error("an entry cannot be merged with itself")]
    Itself,
    /// There is no code to look at.
    #[error("no code is kept")]
    NoCode,
    /// The submission is not there, or the register says no otherwise.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The client; [`ClientError::NotFound`] also when it is another institution's.
pub fn client(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
) -> Result<ClientRow, ClientError> {
    tx.optional(sql::CLIENT, params![institution, id])?.ok_or(ClientError::NotFound)
}

/// The image of a client's rows as they stand; nothing when there is no such client.
pub fn client_image(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
) -> Result<Option<Hash>, DbError> {
    let found: Option<ClientRow> = tx.optional(sql::CLIENT, params![institution, id])?;
    let Some(row) = found else { return Ok(None) };
    let mut image = Image::new();
    image.add("client", &row.values());
    tx.each(sql::IMAGE_VERSIONS, params![institution, id], |row| {
        let columns: Vec<Value> = row.rest();
        image.add("client_version", &columns);
        Ok(())
    })?;
    Ok(Some(image.finish()))
}

/// The place of a submission in a client's list.
pub(super) type Link = (Timestamp, SubmissionId);
