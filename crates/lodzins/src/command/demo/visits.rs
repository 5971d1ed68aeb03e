//! Visits of the demo's next days, so that the day's list of bookings has something in it.

use anyhow::Context;
use jiff::civil::Date;
use lodzins_core::{
    appointment::{FreeStart, Share, services_typed},
    moment::date_in_latvia,
};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, Contact, NewVisit, Wanted, slots, visit_book},
    idempotency::RequestKey,
    institution::{Institution, structure::centres},
};
use serde::Deserialize;

use crate::installation::Installation;

/// The days that are looked through for free starts.
const DAYS: u16 = 30;

/// A visit as `demo/pools.json` describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    institution: String,
    centre: String,
    /// The code of a service; several with commas between for one visit.
    service: String,
    /// 0 is the first day with a free start, 1 the next such day, and so on.
    day: usize,
    /// Which of that day's free starts; the last one where there are not so many.
    nth: usize,
    share: Share,
    name: String,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    email: Option<String>,
}

/// Books them, as the desk would.
pub fn visits(
    installation: &Installation,
    all: &[Institution],
    examples: &[Example],
) -> anyhow::Result<()> {
    for (n, example) in examples.iter().enumerate() {
        let code = &example.institution;
        let institution = all.iter().find(|one| one.code == *code);
        let id = institution.with_context(|| format!("demo/pools.json: no “{code}”"))?.id;
        let (keys, example) = (installation.office.keys.clone(), example.clone());
        let key = RequestKey::new(&format!("demo visit {n}"), b"");
        installation
            .db
            .write_now(id, move |tx, at| {
                let here = centres(tx, id)?.into_iter().find(|one| one.code == example.centre);
                let centre = here.ok_or(AppointmentError::NotThere)?.id;
                let services = services_typed(&example.service).unwrap_or_default();
                let wanted = Wanted { centre, services, share: example.share };
                let free = slots(tx, at.now(), id, &wanted, at.date(), DAYS)?;
                let Some(start) = chosen(&free, example.day, example.nth) else {
                    return Err(AppointmentError::NotFree { nearest: free });
                };
                let contact = Contact {
                    name: example.name.clone(),
                    phone: example.phone.clone(),
                    email: example.email.clone(),
                };
                let new = NewVisit {
                    key: Some(key.clone()),
                    institution: id,
                    wanted,
                    start: start.start,
                    contact: Some(contact),
                    by: Actor::System,
                };
                visit_book(tx, at, &keys, &new)
            })
            .with_context(|| format!("demo/pools.json: visit {n} at {code}"))?;
    }
    Ok(())
}

/// The free start that an example means.
fn chosen(free: &[FreeStart], day: usize, nth: usize) -> Option<FreeStart> {
    let mut days: Vec<Date> = free.iter().map(|one| date_in_latvia(one.start)).collect();
    days.dedup();
    let day = *days.get(day)?;
    let starts: Vec<&FreeStart> =
        free.iter().filter(|one| date_in_latvia(one.start) == day).collect();
    starts.get(nth).or(starts.last()).map(|one| **one)
}
