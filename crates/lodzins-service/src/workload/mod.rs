//! How much is open with whom, by due date: counters that every act of the register keeps, so that a badge costs a
//! few rows and never a count over the register.

mod count;
mod sql;

pub(crate) use count::load_moved;
pub use count::{Holder, Load, Loads, load_of, loads};
pub use sql::STATEMENTS;
