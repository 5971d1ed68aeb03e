//! Working on cases: whose they are, and who stands in for whom.

mod rights;
mod staff;
mod substitution;
mod workload;
