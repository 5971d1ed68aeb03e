//! Working on cases: whose they are, and who stands in for whom.

mod links;
mod rights;
pub(crate) mod staff;
mod substitution;
mod term;
mod workload;
