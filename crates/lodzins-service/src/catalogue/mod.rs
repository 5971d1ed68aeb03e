//! The catalogue: which services an institution gives, by which channels and how, each told by a card.
//!
//! A card is written as a draft and published from a day. What was published is never changed: a change is a new
//! version, and on every day people see the version of that day. Law: MK 399 (2017) on the card, MK 401 (2017) on
//! what centres do for other institutions' services.

mod centre; // what a centre does about services
mod currency; // whether a card is still right
mod error;
mod import; // many cards at once, all or nothing
mod publish;
mod sql;
mod told; // a service as a visitor is told of it
mod view;
mod write; // a service begun, its draft changed or let go

pub use centre::{CentreService, centre_service_set, centre_services};
pub use currency::{
    CHECK_DAYS, Currency, Unchecked, check_days, check_days_set, service_checked, service_currency,
    services_unchecked,
};
pub use error::CatalogueError;
pub use import::{
    Import, ImportFault, ImportedService, Misfit, Planned, import_plan, services_import,
};
pub use publish::{known, service_publish};
pub use sql::STATEMENTS;
pub use told::{ServiceTold, service_told};
pub use view::{
    Service, ServiceLine, Version, catalogue_edition, catalogue_on, catalogue_piece,
    catalogue_within, service, service_is_given, service_is_known, service_on, service_title,
    service_unit, service_versions, services, version_on,
};
pub use write::{service_begin, service_draft, service_draft_drop};
