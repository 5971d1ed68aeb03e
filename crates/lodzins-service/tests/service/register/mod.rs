//! The register's use cases.

mod acts;
mod letters;
mod numbers;
pub(crate) mod search;
mod tenants;
