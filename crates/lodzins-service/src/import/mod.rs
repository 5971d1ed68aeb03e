//! Import of tables that were kept elsewhere: submissions or contacts, a row each, from CSV or XLSX.
//!
//! A row becomes an event of [`replay`](crate::replay) with a key made of the file's hash and the row's line: it goes
//! through the same use cases, counts as imported, and the same file a second time adds nothing. Which column says what
//! is a [`Mapping`]; headings in three languages are guessed. Everything is taken or nothing: each bad line is told.

mod column; // what a column may say, and its headings
mod event; // a row becomes an event
mod fault; // what is wrong with a row
mod mapping; // which column says what
mod table; // bytes become rows
mod take; // a table is tried out or taken
mod vocabulary; // names in three languages become codes

#[cfg(test)]
mod tests;

pub use column::{Column, Imported};
pub use fault::{BadRow, RowFault};
pub use mapping::{Mapping, MappingError};
pub use table::{Table, TableError};
pub use take::{Asked, ImportError, Summary, Tried, table_check, table_take};
pub use vocabulary::{Names, Vocabulary};
