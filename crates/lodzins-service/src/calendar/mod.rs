//! What an institution counts its due dates by: its working calendar and its own shorter terms, and changing them.
//!
//! Law: “Par svētku, atceres un atzīmējamām dienām”; Darba likums, section 133(4), on moved working days; Iesniegumu
//! likums, section 5. A change is shown before it is saved (`…_if` gives the book as it would be), leaves its audit row, and
//! starts a recount of the open cases in the same transaction.

mod change; // days off: entered, taken back, imported; the state's calendar
mod error;
mod sql;
mod term; // shorter terms of the institution's own

pub use change::{DayChange, book_if, calendar_change};
pub use error::CalendarError;
pub use sql::STATEMENTS;
pub use term::{
    NewTerm, OwnTerm, book_if_ended, book_if_term, own_terms, rule_book, term_add, term_end,
};

use serde::{Deserialize, Serialize};

/// What changed, as a recount keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// The calendar.
    Days {
        /// Which days, and how.
        days: Vec<DayChange>,
    },
    /// A term was added.
    TermAdded {
        /// Which one.
        term: NewTerm,
    },
    /// A term was ended.
    TermEnded {
        /// What it was.
        term: NewTerm,
    },
}

impl Change {
    fn as_json(&self) -> Result<String, lodzins_db::DbError> {
        serde_json::to_string(self).map_err(|wrong| {
            lodzins_db::DbError::Decode(format!("a change cannot be kept: {wrong}"))
        })
    }
}
