//! What is counted of a visit that is over: its fact, and the sums of its day, which hold no identity.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    id::{CentreId, InstitutionId},
    moment::hour_in_latvia,
    reception::Outcome,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{ReceptionError, StayRow, counter::counters, sql};
use crate::{
    appointment::VisitRow,
    catalogue::service_is_known,
    planning::booking_counted,
    statistics::{VisitFact, visit_counted},
};

row! {
    /// Visits of a day and an hour that are alike.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct VisitSum {
        /// The day.
        pub day: Date,
        /// The hour of arrival, two digits; empty for those who did not come.
        pub hour: String,
        /// Codes of services, with spaces between and in order: how long two take together says nothing of either alone.
        /// Empty: none.
        pub services: String,
        /// How they ended: `served`, `no_show`, `left`.
        pub outcome: String,
        /// Had they an appointment?
        pub booked: bool,
        /// How many.
        pub visits: i64,
        /// How long they waited, all together.
        pub waited_secs: i64,
        /// How long they were served, all together.
        pub served_secs: i64,
    }
}

/// The sums of a centre's days, from – to.
pub fn visit_sums(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    (from, to): (Date, Date),
) -> Result<Vec<VisitSum>, DbError> {
    tx.all(sql::VISIT_DAYS, params![institution, centre, from, to])
}

/// Counts a visit that is over.
pub(super) fn visit_over(
    tx: &mut Tx<'_>,
    at: &Moment,
    visit: &VisitRow,
    stay: Option<&StayRow>,
    outcome: Outcome,
    day: Date,
) -> Result<(), ReceptionError> {
    let services = services_of(tx, visit)?;
    let unit = match stay.and_then(|stay| stay.counter_id) {
        Some(id) => {
            let all = counters(tx, visit.institution_id)?;
            all.into_iter().find(|one| one.id == id).and_then(|one| one.unit)
        }
        None => None,
    };
    let fact = VisitFact {
        institution: visit.institution_id,
        visit: visit.id,
        day,
        hour: stay.map(|stay| hour_in_latvia(stay.arrived_at)),
        outcome: outcome.code(),
        topics: stay.map_or("", |stay| stay.topics.as_str()),
        service: services.first().map(String::as_str),
        unit,
    };
    visit_counted(tx, at, &fact)?;
    Ok(day_count(tx, visit, stay, services, (outcome, day), 1)?)
}

/// Takes out of the sums that nobody came, when they come after all. The fact is put right when the visit is over.
pub(super) fn visit_uncounted(
    tx: &mut Tx<'_>,
    visit: &VisitRow,
    stay: Option<&StayRow>,
    day: Date,
) -> Result<(), DbError> {
    let services = services_of(tx, visit)?;
    day_count(tx, visit, stay, services, (Outcome::NoShow, day), -1)
}

/// The services of the catalogue that it was for.
fn services_of(tx: &mut Tx<'_>, visit: &VisitRow) -> Result<Vec<String>, DbError> {
    let mut known = Vec::new();
    for code in visit.service_codes() {
        if service_is_known(tx, visit.institution_id, code)? {
            known.push(code.to_owned());
        }
    }
    Ok(known)
}

fn day_count(
    tx: &mut Tx<'_>,
    visit: &VisitRow,
    stay: Option<&StayRow>,
    mut services: Vec<String>,
    (outcome, day): (Outcome, Date),
    sign: i64,
) -> Result<(), DbError> {
    services.sort_unstable();
    let hour = stay.map(|stay| format!("{:02}", hour_in_latvia(stay.arrived_at)));
    let secs = |secs: fn(&StayRow) -> u32| sign * stay.map_or(0, |stay| i64::from(secs(stay)));
    let values = params![
        visit.institution_id,
        visit.centre_id,
        day,
        hour.unwrap_or_default(),
        services.join(" "),
        outcome,
        visit.starts_at.is_some(),
        sign,
        secs(|stay| stay.waited_secs),
        secs(|stay| stay.served_secs),
    ];
    tx.exec(sql::VISIT_DAY_COUNT, values)?;
    booking_counted(tx, visit, outcome != Outcome::NoShow, sign)
}
