//! Statistics: facts without identity, counted in the transaction that did what they speak of.
//!
//! A submission or a contact leaves one fact; a correction or another unit changes that fact. [`facts_release`] parts
//! the two when the case is destroyed: the fact stays, and nothing says any more whose it was. Facts are derived, so no
//! audit image covers them; what is entered here and nowhere else, an activity, stands in words in the audit trail.
//!
//! Reports read what was counted, and no fact by itself: it stands in columns by month, which [`facts_settle`] adds the
//! latest to. [`day_totals`] and [`report`] read both; figures that were told of a period are apart
//! ([`stated_figures`]). [`articles`] is the report of the published figures, [`report`] answers any question of rows and
//! columns.

mod activity; // activity_enter
pub mod articles;
mod chunk; // facts of a month in columns
mod count; // what is counted, as it happens
mod cross; // any question: rows, columns, periods
pub mod digest; // what a press officer would tell of a period
mod keep; // the facts of submissions and contacts
mod row;
mod scan; // what was counted is read
mod settle; // what was counted is put into columns
mod side; // what a report parts facts by
mod sql;
mod tally; // what was read is added up
mod view; // what reports read

pub use activity::{ActivityError, NewActivity, activity_enter};
pub use cross::{report, reports};
pub use keep::{Provenance, fact_provenance, facts_release};
pub(crate) use keep::{
    VisitFact, contact_counted, contact_recounted, feedback_counted, submission_counted,
    submission_recounted, visit_counted,
};
pub use row::FactRow;
pub use settle::{Columns, SETTLED_FROM, facts_settle, facts_to_settle};
pub use sql::STATEMENTS;
pub use view::{DayTotal, day_totals, fact_of, first_counted, stated_figures, told_figures};
