//! The use cases of a public service centre and their SQL, one folder per capability.
//!
//! A use case is a plain function over a transaction: `fn submission_register(tx, at, …) -> Result<_, RegisterError>`.
//! `Db::write` runs it and answers after COMMIT. A capability owns its tables; another one calls its functions
//! inside the same transaction, never its SQL.

pub mod actor;
pub mod appointment;
pub mod audit;
pub mod calendar;
pub mod catalogue;
pub mod contact;
pub mod disruption;
pub mod draft;
pub mod feedback;
pub mod hours;
pub mod idempotency;
pub mod identity;
pub mod import;
pub mod institution;
pub mod intake;
pub mod keys;
pub mod kiosk;
pub mod letter;
mod migrations;
pub mod notice;
pub mod office;
pub mod open_data;
pub mod outbox;
pub mod planning;
pub mod reception;
pub mod regime;
pub mod register;
pub mod release;
pub mod replay;
pub mod retention;
pub mod routing;
pub mod saved_search;
pub mod statistics;
pub mod substitution;
mod unfinished;
pub mod wait_list;
pub mod workload;

pub use actor::Actor;
pub use keys::Keys;
pub use migrations::MIGRATIONS;
pub use office::Office;

/// Every statement of the product, for the test that prepares each on both engines.
pub fn statements() -> impl Iterator<Item = lodzins_db::Sql> {
    [
        appointment::STATEMENTS,
        appointment::booking::STATEMENTS,
        audit::STATEMENTS,
        calendar::STATEMENTS,
        catalogue::STATEMENTS,
        contact::STATEMENTS,
        draft::STATEMENTS,
        feedback::STATEMENTS,
        hours::STATEMENTS,
        idempotency::STATEMENTS,
        identity::STATEMENTS,
        identity::client::STATEMENTS,
        identity::personnel::STATEMENTS,
        institution::STATEMENTS,
        institution::structure::STATEMENTS,
        kiosk::STATEMENTS,
        letter::STATEMENTS,
        notice::STATEMENTS,
        open_data::STATEMENTS,
        outbox::STATEMENTS,
        reception::STATEMENTS,
        reception::nearly::STATEMENTS,
        planning::STATEMENTS,
        regime::STATEMENTS,
        register::CORRECTION_STATEMENTS,
        register::DESTRUCTION_STATEMENTS,
        register::RECOUNT_STATEMENTS,
        register::SEARCH_STATEMENTS,
        register::STATEMENTS,
        release::STATEMENTS,
        replay::STATEMENTS,
        retention::STATEMENTS,
        routing::STATEMENTS,
        saved_search::STATEMENTS,
        statistics::STATEMENTS,
        substitution::STATEMENTS,
        wait_list::STATEMENTS,
        workload::STATEMENTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
