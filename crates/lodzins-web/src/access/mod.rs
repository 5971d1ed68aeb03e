//! Who may ask for what: every route of the program stands in one table, and what stands in none is denied.

mod guard;
mod guess;
#[cfg(test)]
mod looked_at;
mod matrix;
#[cfg(test)]
mod tests;

pub use guard::{Caller, denied, guard, peer, rescued};
pub use guess::{guess_allowed, guessed, tried};
pub use matrix::{BROUGHT, CLOSINGS, ENTERED, MATRIX, RECEIVERS, RELATED, Rule, Who, rule_for};
