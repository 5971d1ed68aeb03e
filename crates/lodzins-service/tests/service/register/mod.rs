//! The register's use cases.

mod acts;
mod letters;
mod numbers;
mod search;
mod tenants;
