//! Clients: whose a submission, a visit or a call is, when somebody knows. Optional on anything.
//!
//! Law: Fizisko personu datu apstrādes likums and the GDPR, article 5(1)(b), (c): a personal code is kept only with a
//! stated purpose, sealed, and found again by a keyed hash; it stands in no address, log or audit text. Two entries
//! are never made one without somebody saying so, and that can be taken back: an entry that is held to be the same
//! person as another one only points to it ([`client_merge`], [`client_separate`]).

mod card; // what was handed in by a client, and who looked
mod destroy; // what retention destroys
mod enter; // client_create, client_change
mod find; // by code, e-mail, telephone, name
mod link; // whose a submission is
mod row;
mod same; // client_merge, client_separate
mod sql;

pub use card::{
    CardLine, CardPlace, OpenFor, RevealFor, client_code, client_is_open, client_open, client_seen,
    client_submissions,
};
pub(crate) use destroy::{
    client_changed_at, client_destroy, client_group, client_links, link_destroy,
};
pub use enter::{NewClient, client_change, client_create, client_history};
pub use find::{Sought, client_find, clients_like};
pub use link::{client_named, client_of_submission, submission_client_set};
pub(crate) use link::{link_into, submission_client_name};
pub use row::{ClientError, ClientKind, ClientRow, CodePurpose, VersionLine, client, client_image};
pub use same::{client_merge, client_merged, client_separate};
pub use sql::STATEMENTS;

use lodzins_core::id::{ClientId, InstitutionId};
use lodzins_db::{DbError, Tx, params};

/// The tables that a client's image covers.
pub const TABLES: &[&str] = &["client", "client_version"];

/// The ids of an institution's clients after one, in order.
pub fn clients_after(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: ClientId,
    limit: u32,
) -> Result<Vec<ClientId>, DbError> {
    let rows: Vec<(ClientId,)> = tx.all(sql::CLIENTS_AFTER, params![institution, after, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
