//! Why appointments say no, as facts.

use lodzins_core::appointment::{FreeStart, PoolFault, VisitStatus};
use lodzins_db::DbError;

use crate::{idempotency::KeyReused, institution::structure::StructureError};

/// Why appointments say no.
#[derive(Debug, thiserror::Error)]
pub enum AppointmentError {
    /// There is no such centre, pool or visit in this institution.
    #[error("no such centre, pool or visit")]
    NotThere,
    /// No pool of the centre serves all of these services.
    #[error("nobody at the centre serves these services by appointment")]
    NotServed,
    /// Everybody at the centre who serves all of these services takes fewer in one visit.
    #[error("a visit here is for at most {most} services")]
    TooManyServices {
        /// How many they take.
        most: u8,
    },
    /// Neither the institution's catalogue has this service nor does the centre do anything about it for another one.
    #[error("no such service: {0}")]
    NoSuchService(String),
    /// The institution does not exist on that day.
    #[error("the institution does not exist on that day")]
    InstitutionEnded {
        /// The code of the one that took over.
        successor: Option<String>,
    },
    /// No visit can begin then: nobody is free, it is closed, too soon or too late.
    #[error("no place is free then")]
    NotFree {
        /// The nearest free starts, in order.
        nearest: Vec<FreeStart>,
    },
    /// Whoever books must be reached, by telephone or e-mail, and called by a name; at the desk the name is enough.
    #[error("a visit needs a name and a telephone number or an e-mail address")]
    ContactMissing,
    /// The number or address has as many coming visits as one may have: so many.
    #[error("{0} visits are booked for this contact, and no more may be")]
    TooMany(u8),
    /// Under this full name a visit for the same service is booked on the same day.
    #[error("this name has a visit for the service on that day")]
    OnceADay,
    /// The visit has gone on, or was called off.
    #[error("not possible while the visit is {0}")]
    NotNow(VisitStatus),
    /// What a pool would go by cannot stand.
    #[error(transparent)]
    Fault(#[from] PoolFault),
    /// The pool's code or name.
    #[error(transparent)]
    Structure(#[from] StructureError),
    /// The key of this request was used for another one.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
