//! The audit trail and what it proves: each test takes the protection out, too, and sees that nothing is found then.

mod altered;
mod cut;
mod raw;
mod read;
mod receipts;
mod records;
mod rewritten;
pub(crate) mod scene;
mod signed;
mod story;
