//! Retention: what people said is destroyed when its time is over, and the figures stay.
//!
//! Law: Regulation (EU) 2016/679, article 5(1)(e); how long, the institution's classification scheme says (MK 282
//! (2024)). The rules are in `lodzins_core::retention`; why it is done so, in ADR 14.
//!
//! A run goes in batches, each a transaction of its own, so that nobody waits for it at the counter; it may be stopped
//! anywhere and gone on with by anybody ([`retention_step`]). Files and copies of letters leave after that
//! ([`files_clear`], [`letters_clear`]), and `Db::scour` overwrites what is left of the rows. Open cases are never
//! touched, nor a case about which a letter or a call back is still on its way.

mod clear; // files and copies of letters, after the rows
mod goes; // what an order takes and what it leaves
mod rule; // how long what is kept
mod run; // beginning, going on, finishing; what a run would come to
mod sql;
mod sweep; // a page of one phase, looked at or destroyed
mod view; // runs, as pages read them

use jiff::Timestamp;
use lodzins_core::{
    codes,
    id::{InstitutionId, RetentionRunId, StaffId},
    retention::Order,
};
use lodzins_db::{DbError, FromRow, Row};
use serde::{Deserialize, Serialize};

use crate::{idempotency::KeyReused, register::RegisterError};

pub use clear::{ClearError, Cleared, files_abandoned_clear, files_clear, letters_clear};
pub use rule::{KeptRule, retention_rule_remove, retention_rule_set, retention_rules};
pub use run::{
    Preview, retention_begin, retention_preview, retention_run, retention_step, retentions_run,
};
pub use sql::STATEMENTS;
pub use view::{
    retention_one, retention_scoured, retention_under_way, retentions, retentions_unscoured,
};

/// The tables that lose rows or words, for `Db::scour`.
pub const TABLES: &[&str] = &[
    "submission",
    "message",
    "submission_file",
    "identity_evidence",
    "submission_step",
    "submission_correction",
    "submission_client",
    "case_note",
    "case_link",
    "case_routing",
    "contact",
    "call_back",
    "call_attempt",
    "visit",
    "visit_word",
    "visit_notice",
    "stay",
    "wait_entry",
    "release_claim",
    "saved_search",
    "client",
    "client_version",
    "letter",
    "fact",
    "idempotency",
    "draft",
    "destroyed_file",
    "destroyed_letter",
];

/// How many of each: destroyed, or to be destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Closed submissions.
    pub cases: u64,
    /// Their files.
    pub files: u64,
    /// Contacts.
    pub contacts: u64,
    /// Calls back.
    pub call_backs: u64,
    /// Visits.
    #[serde(default)]
    pub visits: u64,
    /// Clients.
    pub clients: u64,
    /// Letters.
    pub letters: u64,
    /// Answers kept for requests that come again.
    pub answers: u64,
    /// Cases and contacts that stay, because a letter or a call back about them is on its way.
    pub waiting: u64,
}

codes! {
    /// What a run looks at, in this order.
    pub enum Phase("phase of retention") {
        /// Closed cases, with everything that belongs to them.
        Cases = "cases",
        /// Contacts that belong to no case.
        Contacts = "contacts",
        /// Calls back that belong to no case.
        CallBacks = "call_backs",
        /// Visits that are over.
        Visits = "visits",
        /// Clients who have nothing left.
        Clients = "clients",
        /// Letters about no case.
        Letters = "letters",
        /// Kept answers and half-written forms.
        Answers = "answers",
        /// Nothing any more.
        Done = "done",
    }
}

impl Phase {
    fn next(self) -> Self {
        let after = Self::ALL.iter().position(|phase| *phase == self).map(|place| place + 1);
        after.and_then(|place| Self::ALL.get(place)).copied().unwrap_or(Self::Done)
    }
}

/// A run of retention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Whose.
    pub institution: InstitutionId,
    /// The run.
    pub id: RetentionRunId,
    /// What was ordered.
    pub order: Order,
    /// Who ordered it.
    pub started_by: Option<StaffId>,
    /// When.
    pub started_at: Timestamp,
    /// What it looks at.
    pub phase: Phase,
    /// The last one that it looked at in this phase.
    pub(crate) place: (Timestamp, [u8; 16]),
    /// What was destroyed so far.
    pub counts: Counts,
    /// When it was finished.
    pub finished_at: Option<Timestamp>,
    /// When the database's files were written anew after it.
    pub scoured_at: Option<Timestamp>,
}

impl FromRow for Run {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            institution: row.next()?,
            id: row.next()?,
            order: read_json(&row.next::<String>()?)?,
            started_by: row.next()?,
            started_at: row.next()?,
            phase: row.next::<String>()?.parse().map_err(
                |wrong: lodzins_core::code::UnknownCode| DbError::Decode(wrong.to_string()),
            )?,
            place: (row.next()?, row.next()?),
            counts: read_json(&row.next::<String>()?)?,
            finished_at: row.next()?,
            scoured_at: row.next()?,
        })
    }
}

fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DbError> {
    serde_json::from_str(text)
        .map_err(|wrong| DbError::Decode(format!("a run of retention does not read: {wrong}")))
}

fn written_json<T: Serialize>(value: &T) -> Result<String, DbError> {
    serde_json::to_string(value)
        .map_err(|wrong| DbError::Decode(format!("a run of retention cannot be kept: {wrong}")))
}

/// Why retention says no.
#[derive(Debug, thiserror::Error)]
pub enum RetentionError {
    /// The institution has no such run, rule or journal.
    #[error("no such run, rule or journal")]
    NotFound,
    /// No rule says how long anything is kept.
    #[error("no rule says how long anything is kept")]
    NothingOrdered,
    /// Another run of the institution is not finished yet.
    #[error("another run is under way")]
    UnderWay,
    /// Something is kept from one year to a hundred.
    #[error("something is kept from one year to a hundred")]
    YearsUnusable,
    /// A rule for contacts is of no journal: contacts have none.
    #[error("contacts stand in no journal")]
    NoJournalOfContacts,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The register.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
