//! Standing in for somebody: from a day to a day, the work and the rights over cases of one person pass to another.
//!
//! What passes are the roles of casework (`Role::passes_to_a_substitute`), within the reach that the absent person
//! has. It goes one step only: whoever stands in for a substitute does not stand in for those behind them.

mod powers; // who may do what to which case, on a day
mod set; // substitution_set, substitution_end
mod sql;
mod view;

pub use powers::{Powers, Worker, powers_of, powers_of_member};
pub use set::{NewSubstitution, SubstitutionError, substitution_end, substitution_set};
pub use sql::STATEMENTS;
pub(crate) use view::substitution_rows;
pub use view::{SubstitutionLine, substitutes_of, substitutions};
