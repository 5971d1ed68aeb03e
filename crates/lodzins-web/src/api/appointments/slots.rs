//! `GET /api/v1/slots`.

use std::collections::HashMap;

use axum::{Extension, Json, extract::State, http::Uri};
use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    appointment::{Share, services_typed},
    moment::date_in_latvia,
};
use lodzins_db::Tx;
use lodzins_service::appointment::{
    AppointmentError, Availability, MOST_DAYS, Wanted, may_be_together, pools,
};

use super::{
    place::{Found, centre},
    shown::{Slot, Slots},
};
use crate::{
    access::Caller,
    api::problem::{Mistake, Problem},
    app::App,
};

/// What is asked for.
struct Asked {
    institution: Option<String>,
    centre: String,
    services: Vec<String>,
    from: Date,
    days: u16,
}

impl Asked {
    fn read(query: &str, today: Date) -> Result<Self, Mistake> {
        const KNOWN: [&str; 5] = ["institution", "centre", "service", "from", "days"];
        let pairs: Vec<(String, String)> =
            serde_html_form::from_str(query).map_err(|_| Mistake::new("?", "cannot be read"))?;
        let mut given: HashMap<String, String> = HashMap::new();
        for (name, value) in pairs {
            let place = format!("?{name}");
            if !KNOWN.contains(&name.as_str()) {
                let detail = format!("the parameters are {}", KNOWN.join(", "));
                return Err(Mistake::new("?", detail));
            }
            if given.insert(name, value).is_some() {
                return Err(Mistake::new(place, "came twice"));
            }
        }
        let needed = |name: &str| {
            let value = given.get(name).filter(|value| !value.is_empty());
            value.cloned().ok_or_else(|| Mistake::new(format!("?{name}"), "is missing"))
        };
        let from = match given.get("from") {
            None => today,
            Some(text) => {
                date(text).ok_or_else(|| Mistake::new("?from", "is not a date like 2026-11-20"))?
            }
        };
        let days = match given.get("days") {
            None => 1,
            Some(text) => number(text).ok_or_else(|| {
                Mistake::new("?days", format!("is not a number from 1 to {MOST_DAYS}"))
            })?,
        };
        let codes = services_typed(&needed("service")?).ok_or_else(|| {
            Mistake::new("?service", "is not a service's code, or up to five with commas between")
        })?;
        let institution = given.get("institution").cloned();
        Ok(Self { institution, centre: needed("centre")?, services: codes, from, days })
    }
}

fn date(text: &str) -> Option<Date> {
    Some(text).filter(|text| text.len() == 10).and_then(|text| text.parse().ok())
}

fn number(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|sign| sign.is_ascii_digit());
    text.parse().ok().filter(|days| digits && (1..=MOST_DAYS).contains(days))
}

/// List free starts.
///
/// Without a key: what is open to the web. With a key of the centre's staff: what the desk may give. A start is listed
/// when the whole visit and the pause after it find a place.
#[utoipa::path(
    get,
    path = "/api/v1/slots",
    operation_id = "slot_list",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("centre" = String, Query, description = "The centre's code.", max_length = 32),
        ("service" = String, Query,
            description = "The service's code; several with commas between for one visit: as many as the centre settles in \
                one, at most five. Starts are listed at which there is time for all of them.", max_length = 400),
        ("from" = Option<String>, Query, description = "The first day; today when it is not said.", format = "date"),
        ("days" = Option<u16>, Query, description = "How many days; 1 when it is not said.",
            minimum = 1, maximum = 60),
        ("institution" = Option<String>, Query,
            description = "The institution's code, where centres of several have the same code.", max_length = 32),
    ),
    responses((status = 200, description = "Free starts, in order", body = Slots)),
)]
pub async fn get(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    uri: Uri,
) -> Result<Json<Slots>, Problem> {
    let now = app.moment().now();
    let asked = Asked::read(uri.query().unwrap_or_default(), date_in_latvia(now))
        .map_err(Problem::parameter)?;
    let caller = caller.map(|Extension(caller)| caller);
    let availability = app.availability().clone();
    let read = move |tx: &mut Tx<'_>| free(tx, &availability, now, caller, &asked);
    let items: Result<Vec<Slot>, NotListed> = app.db().read(read).await;
    match items {
        Ok(items) => Ok(Json(Slots { as_of: now.to_string(), items })),
        Err(NotListed::Several) => Err(Problem::parameter(Mistake::new(
            "?institution",
            "is needed: centres of several institutions have this code",
        ))),
        Err(NotListed::Error(AppointmentError::TooManyServices { most })) => {
            Err(Problem::parameter(Mistake::new("?service", too_many(most))))
        }
        Err(NotListed::Error(error)) => Err(error.into()),
    }
}

/// Why a visit is not for so many services.
pub(super) fn too_many(most: u8) -> String {
    format!("names more services than are settled here in one visit: at most {most}")
}

enum NotListed {
    Several,
    Error(AppointmentError),
}

impl<E: Into<AppointmentError>> From<E> for NotListed {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

fn free(
    tx: &mut Tx<'_>,
    availability: &Availability,
    now: Timestamp,
    caller: Option<Caller>,
    asked: &Asked,
) -> Result<Vec<Slot>, NotListed> {
    let share = if caller.is_some() { Share::Desk } else { Share::Web };
    let (institution, centre) = match centre(
        tx,
        caller.map(|one| one.institution),
        asked.institution.as_deref(),
        &asked.centre,
    )? {
        Found::Centre(institution, centre) => (institution, centre),
        Found::Nowhere => return Err(AppointmentError::NotThere.into()),
        Found::Several => return Err(NotListed::Several),
    };
    if asked.services.len() > 1 {
        may_be_together(&pools(tx, institution)?, centre, &asked.services)?;
    }
    let wanted = Wanted { centre, services: asked.services.clone(), share };
    let free = availability.slots(tx, now, institution, &wanted, asked.from, asked.days)?;
    Ok(free.into_iter().map(Slot::from).collect())
}
