//! Routing rules: a new submission finds its unit by itself, where the institution has said how.
//!
//! The rules are asked in their order, in the transaction that registers the submission; the first whose conditions
//! are met, and whose unit and handler still work, hands the case over. Where none does, the case lies with those
//! that nobody has, as it would without rules. A rule is ended and never deleted: cases name it.

mod change; // rule_add, rule_change, rule_move, rule_end
mod error;
mod fire; // which rule a submission meets
mod rule;
mod sql;
mod view; // the list, and which rules no longer work

pub use change::{Step, rule_add, rule_change, rule_end, rule_move};
pub use error::RoutingError;
pub(crate) use fire::rule_for;
pub use fire::{Tried, Verdict, rules_try};
pub use rule::{NewRule, RuleRow};
pub use sql::STATEMENTS;
pub use view::{Fault, RuleLine, rule_view, rules};
