//! A centre that is open on weekdays from 9 to 17, with twenty places, and its visits.

use std::{sync::Arc, time::Instant};

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Channel, Role, Segment,
    appointment::{PoolRules, Share, Shares, Step as StartStep},
    catalogue::{Card, Stage as OfService, Step, Translated},
    hours::{OnHolidays, Pattern, Week},
    id::{CentreId, InstitutionId},
    moment::{date_in_latvia, latvia_zone},
};
use lodzins_db::{Db, Settings};
use lodzins_service::{
    Actor, Keys,
    appointment::{
        AppointmentError, Contact, NewVisit, PoolDetails, PoolService, Wanted, pool_set, visit_book,
    },
    catalogue::{CatalogueError, service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, pattern_set, place_add},
    idempotency::RequestKey,
    institution::structure::{CentreDetails, centre_add},
};

use super::super::{stage::Stage, upload::api_key};
use crate::{cli::Places, clock::SystemClock, installation::Installation};

/// The centre's code, and its service's.
pub const CENTRE: &str = "bench";
pub const SERVICE: &str = "bench";
const PLACES: u16 = 20;
/// Starts of half an hour from 9 to 17.
const STARTS: u32 = 16;
/// Visits entered in one use case.
const AT_ONCE: usize = 50;

/// Makes an installation with so many visits that are over and so many to come; answers the first day to ask for, and
/// the key of a desk that books.
pub fn centre_with(places: &Places, over: u32, coming: u32) -> anyhow::Result<(Date, String)> {
    let installation = Installation::open(places)?;
    let (db, keys) = (&installation.db, Arc::clone(&installation.office.keys));
    let institution = Stage::found(db)?;
    let today = date_in_latvia(db.moment().now());
    let started = Instant::now();
    let centre = opened(db, institution, today.saturating_sub(800.days()))?;
    // What is over was booked then: by a program whose clock showed it, up to a year ahead.
    let mut first = today.saturating_sub(760.days());
    let mut left = over;
    while left > 0 {
        let then = first.to_zoned(latvia_zone())?.timestamp();
        let clock = SystemClock::showing(then - SignedDuration::from_hours(24));
        let earlier = Db::open(Settings::new(db.engine().clone(), Arc::new(clock)))?;
        let part = left.min(STARTS * u32::from(PLACES) * 200);
        book(&earlier, &keys, institution, centre, first, part, u32::from(PLACES))?;
        (left, first) = (left - part, first.saturating_add(340.days()));
    }
    let tomorrow = today.saturating_add(1.day());
    book(db, &keys, institution, centre, tomorrow, coming, u32::from(PLACES) / 2)?;
    eprintln!("  slots: {over} + {coming} visits in {} s", started.elapsed().as_secs());
    Ok((tomorrow, api_key(&installation, institution, Role::Desk)?))
}

/// The centre with its hours, service and pool.
fn opened(db: &Db, institution: InstitutionId, from: Date) -> anyhow::Result<CentreId> {
    let by = Actor::System;
    let days = ["9–17", "9–17", "9–17", "9–17", "9–17", "", ""].map(str::parse);
    let [mo, tu, we, th, fr, sa, su] = days;
    let week = Week::new([mo?, tu?, we?, th?, fr?, sa?, su?])?;
    let pattern = Pattern { week, holidays: OnHolidays::AsUsual };
    let details = CentreDetails::plain("Mērījumu centrs", "Parauga iela 1");
    let centre = db.write_now(institution, move |tx, at| {
        let centre = centre_add(tx, at, institution, CENTRE, &details, by)?;
        let place = place_add(tx, at, institution, &NewPlace::centre(CENTRE), by)?;
        pattern_set(tx, at, institution, place, from, &pattern, by)?;
        Ok::<_, HoursError>(centre)
    })?;
    db.write_now(institution, move |tx, at| {
        service_begin(tx, at, institution, SERVICE, &Card::default(), by)?;
        service_draft(tx, at, institution, SERVICE, |draft| *draft = card(), by)?;
        service_publish(tx, at, institution, SERVICE, (at.date(), None), by)?;
        Ok::<_, CatalogueError>(())
    })?;
    let pool = PoolDetails {
        name: "Visi lodziņi".to_owned(),
        places: PLACES,
        rules: PoolRules {
            step: StartStep::minutes(10)?,
            pause_minutes: 0,
            lead_minutes: 0,
            ahead_days: 366,
            shares: Shares::ALL,
            most_services: 3,
        },
        services: vec![PoolService { service: SERVICE.to_owned(), minutes: 30 }],
        closed_from: None,
    };
    db.write_now(institution, move |tx, at| {
        pool_set(tx, at, institution, centre, "all", &pool, by).map(drop)
    })
    .map_err(|wrong: AppointmentError| wrong)?;
    Ok(centre)
}

fn card() -> Card {
    let step = |stage| Step {
        stage,
        channels: vec![Channel::InPerson],
        place: None,
        text: Translated::latvian("Nāciet ar pasi."),
    };
    Card {
        title: Translated::latvian("Mērījums"),
        about: Translated::latvian("Pakalpojums mērījumam."),
        recipients: vec![Segment::Resident],
        steps: vec![step(OfService::Request), step(OfService::Receipt)],
        ..Card::default()
    }
}

/// Books so many visits from a day on, so many at each start. Fails when many of them found no place: a list of an empty
/// book would be fast, and say nothing.
fn book(
    db: &Db,
    keys: &Arc<Keys>,
    institution: InstitutionId,
    centre: CentreId,
    first: Date,
    count: u32,
    at_a_start: u32,
) -> anyhow::Result<()> {
    let services = vec![SERVICE.to_owned()];
    let wanted = Wanted { centre, services, share: Share::Desk };
    let days: Vec<Date> =
        weekdays(first).take(count.div_ceil(STARTS * at_a_start) as usize).collect();
    let visit = move |n: u32| -> Option<NewVisit> {
        let day = days.get((n / (STARTS * at_a_start)) as usize)?;
        let start =
            nine(*day)? + SignedDuration::from_mins(30 * i64::from(n / at_a_start % STARTS));
        let phone = Some(format!("+371 2{n:07}"));
        let contact = Contact { name: format!("Testa Persona {n}"), phone, email: None };
        let (wanted, by) = (wanted.clone(), Actor::System);
        // As every program that books by the API does.
        let key = Some(RequestKey::new(&format!("{first}-{n}"), &[]));
        Some(NewVisit { key, institution, wanted, start, contact: Some(contact), by })
    };
    let visits: Vec<NewVisit> = (0..count).filter_map(visit).collect();
    let mut booked = 0;
    for part in visits.chunks(AT_ONCE) {
        let (part, keys) = (part.to_vec(), Arc::clone(keys));
        booked += db.write_now(institution, move |tx, at| {
            let mut booked = 0_u32;
            for new in &part {
                match visit_book(tx, at, &keys, new) {
                    Ok(_) => booked += 1,
                    // A day on which the institution does not work.
                    Err(AppointmentError::NotFree { .. }) => {}
                    Err(wrong) => return Err(wrong),
                }
            }
            Ok(booked)
        })?;
    }
    anyhow::ensure!(booked >= count - count / 10, "only {booked} of {count} visits found a place");
    Ok(())
}

fn weekdays(first: Date) -> impl Iterator<Item = Date> {
    first.series(1.day()).filter(|day| day.weekday().to_monday_zero_offset() < 5)
}

fn nine(day: Date) -> Option<Timestamp> {
    latvia_zone().to_timestamp(day.at(9, 0, 0, 0)).ok()
}
