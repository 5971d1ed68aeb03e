//! The audit trail: who did or saw what, chained so that a changed, cut or rewritten trail shows.
//!
//! Each change writes its row in its own transaction ([`record`]). A row that changed its subject carries the hash of
//! the subject's rows ([`Image`]), so the trail also covers what it speaks of. Whoever can write in the database can
//! compute hashes too: against that stand the signed heads ([`heads`]) and the residents' receipts ([`receipt`]),
//! whose copies are outside the database. [`verify`] holds everything against everything.

mod chain; // where it ends, and what was done since
pub mod changes;
mod heads;
mod heads_mail;
mod hex;
mod image;
mod read; // pages of a chain, by what one looks for
pub mod receipt;
mod record;
mod sql;
pub mod verify;

pub use chain::chain_end;
pub(crate) use chain::{Since, next_sequence, since_end};
pub(crate) use changes::Changes;
pub use heads::{Head, heads_append, heads_sign};
pub use heads_mail::heads_mail;
pub use hex::Hex;
pub use image::Image;
pub use read::{Sought, TrailPage, TrailState, done_since, trail_page, trail_state};
pub use receipt::{Receipt, receipt_sign};
pub use record::{AuditRow, Entry, Recorded, Subject, record, registration_of};
pub use sql::STATEMENTS;
pub use verify::{Check, Finding, FindingKind, Progress, Report, Scope, VerifyError, verify};
