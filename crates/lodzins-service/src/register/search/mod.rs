//! Searching the register: by number, by any word in any form, and by what a submission is and where it stands.
//!
//! Everything that a search is narrowed by stands as a mark in the word index ([`mark`]), kept by every act, so that
//! one index answers any search, the latest entered first, and no search reads what it does not show.

mod filter; // what a search is narrowed by
mod find; // submission_search, submissions_by_number
pub(super) mod index; // what the word index holds of a submission
mod mark;
mod sealed; // what was typed, as it stands in an address
mod sql;

pub use filter::{DuePeriod, Filters, OfHandler, OfUnit, Received, Searcher, Standing};
pub use find::{Hit, Search, SearchPage, SearchPlace, submission_search, submissions_by_number};
pub use sealed::{Sealed, searched_open, searched_seal};
pub use sql::STATEMENTS;
