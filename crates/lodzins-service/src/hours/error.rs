//! Why opening hours stay as they are, as facts.

use lodzins_core::hours::{HoursFault, osm::OsmFault};
use lodzins_db::DbError;

use crate::{idempotency::KeyReused, institution::structure::StructureError};

/// Why opening hours stay as they are.
#[derive(Debug, thiserror::Error)]
pub enum HoursError {
    /// The place itself cannot stand: its code, its name, its days; or there is none.
    #[error(transparent)]
    Structure(#[from] StructureError),
    /// The institution has no such centre.
    #[error("there is no such centre")]
    NoSuchCentre,
    /// The institution has no such drop box.
    #[error("there is no such drop box")]
    NoSuchBox,
    /// The hours cannot stand.
    #[error(transparent)]
    Fault(#[from] HoursFault),
    /// A file has hours in a notation that cannot be read.
    #[error("{of}: {fault}")]
    Notation {
        /// Of which place.
        of: String,
        /// Why.
        fault: OsmFault,
    },
    /// The exception is over, or was taken back.
    #[error("it is over already")]
    Over,
    /// The exception has begun: it can be ended, and no longer taken back.
    #[error("it has begun already")]
    Begun,
    /// Nothing would change.
    #[error("nothing would change")]
    Same,
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
