//! Feedback: the one question after a visit, answered by the visit's code or on paper.
//!
//! An answer by code stands beside its visit, once; a fact counts it and knows neither the visit nor the person. Cards
//! come without a person: the desk enters how many of them said what. The rules are in `lodzins_core::feedback`.

mod error;
mod give; // feedback_give, feedback_enter
mod record; // the audit trail's rows
mod row;
mod sql;
pub mod verify; // pages of answers for `audit verify`
mod view; // what pages read

pub use error::FeedbackError;
pub use give::{Cards, feedback_enter, feedback_give};
pub use row::FeedbackRow;
pub use sql::STATEMENTS;
pub use view::{DayAnswers, feedback_days, feedback_of_visit};
