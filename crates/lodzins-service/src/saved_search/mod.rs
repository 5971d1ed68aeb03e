//! Searches kept under a name: a person's own, those of their unit, those of the institution. A report is a search of the
//! figures, and is kept in the same way.
//!
//! Law: GDPR, article 5(1)(c), (f): words that were searched for may be somebody's name, so they are kept sealed, and
//! the trail names the search by its id, never by its words.

mod forget; // names in which somebody stands who is to be forgotten
mod keep; // saved_search_keep, saved_search_change, saved_search_delete
mod sql;
mod view; // what pages read

pub(crate) use forget::{People, saved_searches_forget};
pub use keep::{
    MOST_OF_A_PERSON, NewSavedSearch, SavedSearchError, saved_search_change, saved_search_delete,
    saved_search_keep,
};
pub use sql::STATEMENTS;
pub use view::{
    SavedLine, SavedSearch, Searched, Shared, saved_search, saved_searches, saved_searches_named,
    saved_searches_of_all,
};
