//! Working on cases: whose they are, and who stands in for whom.

mod escalation;
mod links;
mod rights;
mod routing;
pub(crate) mod staff;
mod substitution;
mod term;
mod workload;

pub(crate) use staff::hire;
