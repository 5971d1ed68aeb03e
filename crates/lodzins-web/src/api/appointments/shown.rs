//! What goes out.

use jiff::Timestamp;
use lodzins_core::{
    appointment::{FreeStart, VisitStatus},
    id::VisitId,
};
use lodzins_db::Tx;
use lodzins_service::{
    Keys,
    appointment::{AppointmentError, Booked, CodedCentre, VisitRow, visit_code},
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
    /// What the visitor moves it or calls it off by.
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

impl Appointment {
    /// A visit that has just been booked or held, as it goes out.
    pub fn booked(
        keys: &Keys,
        centre: CodedCentre,
        booked: &Booked,
        services: Vec<String>,
    ) -> Self {
        let times = [Some(booked.start), Some(booked.ends_at), booked.expires_at];
        let codes = (centre.institution, centre.code);
        Self::new(keys, (booked.id, booked.status), codes, services, times)
    }

    /// A visit as it goes out.
    pub fn of(tx: &mut Tx<'_>, keys: &Keys, row: &VisitRow) -> Result<Self, AppointmentError> {
        let codes = centre_codes(tx, row.institution_id, row.centre_id)?;
        let codes = codes.ok_or(AppointmentError::NotThere)?;
        let services = row.service_codes().map(str::to_owned).collect();
        let times = [row.starts_at, row.ends_at, row.held_until];
        Ok(Self::new(keys, (row.id, row.status), codes, services, times))
    }

    fn new(
        keys: &Keys,
        (id, status): (VisitId, VisitStatus),
        (institution, centre): (String, String),
        services: Vec<String>,
        times: [Option<Timestamp>; 3],
    ) -> Self {
        let code = visit_code(keys, id).to_string();
        let [start, ends_at, expires_at] = times.map(|time| time.map(|at| at.to_string()));
        let (id, status) = (id.to_string(), status.code());
        Self { id, status, code, institution, centre, services, start, ends_at, expires_at }
    }
}
