//! What goes out.

use jiff::Timestamp;
use lodzins_core::{
    appointment::{FreeStart, VisitCode, VisitStatus},
    id::VisitId,
};
use lodzins_db::Tx;
use lodzins_service::{
    Keys,
    appointment::{AppointmentError, Booked, CodedCentre, VisitRow, hold_code, visit_code},
    institution::structure::centre_codes,
};
use serde::Serialize;
use utoipa::{ToSchema, openapi::schema::Object};

use crate::api::taken::one_of;

/// A free start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Slot {
    /// When a visit can begin.
    #[schema(format = "date-time")]
    start: String,
    /// For how many visitors more.
    #[schema(minimum = 1)]
    places_left: u16,
}

impl From<FreeStart> for Slot {
    fn from(free: FreeStart) -> Self {
        Self { start: free.start.to_string(), places_left: free.places_left }
    }
}

/// Free starts, in order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Slots {
    /// When they were counted.
    #[schema(format = "date-time")]
    pub as_of: String,
    /// The starts.
    pub items: Vec<Slot>,
}

fn status() -> Object {
    one_of(VisitStatus::ALL.iter().map(|code| code.code())).build()
}

/// A visit that is held or booked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Appointment {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Where it stands.
    #[schema(schema_with = status)]
    status: &'static str,
    /// What the visitor moves it or calls it off by. That of a hold which was made without a key confirms nothing: for that
    /// there is the visit's own, which the letter brings.
    code: String,
    /// The code of the institution.
    institution: String,
    /// The code of the centre.
    centre: String,
    /// Codes of services.
    services: Vec<String>,
    /// When it begins.
    #[schema(format = "date-time", required)]
    start: Option<String>,
    /// When it is over.
    #[schema(format = "date-time", required)]
    ends_at: Option<String>,
    /// Until when it is held; only for one that is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time", nullable = false)]
    expires_at: Option<String>,
}

/// Which code of a visit somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOf {
    /// The visit's own: for its staff, and for whoever has shown it.
    Visit,
    /// The hold's: whoever made it has not shown yet that they are reached where they said.
    Hold,
}

impl CodeOf {
    /// The code itself.
    pub fn of(self, keys: &Keys, id: VisitId) -> VisitCode {
        match self {
            Self::Visit => visit_code(keys, id),
            Self::Hold => hold_code(keys, id),
        }
    }
}

impl Appointment {
    /// A visit that has just been booked or held, as it goes out.
    pub fn booked(
        (keys, code): (&Keys, CodeOf),
        centre: CodedCentre,
        booked: &Booked,
        services: Vec<String>,
    ) -> Self {
        let times = [Some(booked.start), Some(booked.ends_at), booked.expires_at];
        let codes = (centre.institution, centre.code);
        Self::new(&code.of(keys, booked.id), (booked.id, booked.status), codes, services, times)
    }

    /// A visit as it goes out.
    pub fn of(
        tx: &mut Tx<'_>,
        (keys, code): (&Keys, CodeOf),
        row: &VisitRow,
    ) -> Result<Self, AppointmentError> {
        let codes = centre_codes(tx, row.institution_id, row.centre_id)?;
        let codes = codes.ok_or(AppointmentError::NotThere)?;
        let services = row.service_codes().map(str::to_owned).collect();
        let times = [row.starts_at, row.ends_at, row.held_until];
        Ok(Self::new(&code.of(keys, row.id), (row.id, row.status), codes, services, times))
    }

    fn new(
        code: &VisitCode,
        (id, status): (VisitId, VisitStatus),
        (institution, centre): (String, String),
        services: Vec<String>,
        times: [Option<Timestamp>; 3],
    ) -> Self {
        let [start, ends_at, expires_at] = times.map(|time| time.map(|at| at.to_string()));
        let (id, status, code) = (id.to_string(), status.code(), code.to_string());
        Self { id, status, code, institution, centre, services, start, ends_at, expires_at }
    }
}
