//! Several services in one visit: what one pool serves is settled one after another at the same counter.
//!
//! A pool says how many it takes at once. That is asked when a visit is booked anew; what was sold together stays together
//! when it is moved, whatever the pool says by then.

use std::collections::BTreeMap;

use lodzins_core::id::CentreId;

use super::{AppointmentError, Pool, PoolService, Wanted};

/// Whether a visit for these services may be booked at a centre, as far as its pools say.
///
/// Fails when nobody there serves all of them, and when everybody who does takes fewer at once.
pub fn may_be_together(
    pools: &[Pool],
    centre: CentreId,
    services: &[String],
) -> Result<(), AppointmentError> {
    let serving = pools.iter().filter(|pool| pool.centre == centre && pool.serves(services));
    let most = serving.map(|pool| pool.details.rules.most_services).max();
    match most {
        None => Err(AppointmentError::NotServed),
        Some(most) if services.len() > usize::from(most) => {
            Err(AppointmentError::TooManyServices { most })
        }
        Some(_) => Ok(()),
    }
}

/// How many minutes a visit for these services is planned for at a centre: the longest, where pools differ.
pub fn minutes_together(pools: &[Pool], wanted: &Wanted) -> Option<u16> {
    let own = pools.iter().filter(|pool| pool.centre == wanted.centre);
    own.filter_map(|pool| pool.minutes_of(&wanted.services)).max()
}

/// What else a visit to a centre may be for that is for these services already: by code, each with the longest that it
/// takes there. Empty when it can be for nothing more.
pub fn addable(pools: &[Pool], centre: CentreId, services: &[String]) -> Vec<PoolService> {
    let takes_more = |pool: &&Pool| {
        let room = services.len() < usize::from(pool.details.rules.most_services);
        pool.centre == centre && room && pool.serves(services)
    };
    let mut longest: BTreeMap<&str, u16> = BTreeMap::new();
    for one in pools.iter().filter(takes_more).flat_map(|pool| &pool.details.services) {
        if !services.contains(&one.service) {
            let minutes = longest.entry(one.service.as_str()).or_default();
            *minutes = one.minutes.max(*minutes);
        }
    }
    let told =
        |(service, minutes): (&str, u16)| PoolService { service: service.to_owned(), minutes };
    longest.into_iter().map(told).collect()
}
