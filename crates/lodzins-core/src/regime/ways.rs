//! In which ways a service can be had: by each channel, at each centre. What a regime's preview tells before it is
//! switched on and what the public pages say afterwards come from here, so that they cannot differ.

use super::{InForce, Offer, Way};
use crate::Channel;

/// A service that is had by a channel in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayChanged {
    /// The centre's code, where one comes to a centre.
    pub centre: Option<String>,
    /// The service's code.
    pub service: String,
    /// The channel.
    pub channel: Channel,
    /// How it is now.
    pub before: Way,
    /// How it is then.
    pub after: Way,
}

/// Where a service is had in another way under `then` than under `was`, by channel and, where one comes to one, centre.
pub fn ways_between<'c>(
    centres: impl Iterator<Item = &'c str> + Clone,
    offer: &Offer,
    was: &InForce<'_>,
    then: &InForce<'_>,
) -> Vec<WayChanged> {
    let mut changed = Vec::new();
    for (centre, channel) in ways_in(centres) {
        let (before, after) = (was.way(centre, offer, channel), then.way(centre, offer, channel));
        if before != after {
            let (centre, service) = (centre.map(str::to_owned), offer.service.clone());
            changed.push(WayChanged { centre, service, channel, before, after });
        }
    }
    changed
}

/// Every way to come: to each centre by those channels that lead to one, to the institution by the others.
pub(super) fn ways_in<'c>(
    centres: impl Iterator<Item = &'c str> + Clone,
) -> impl Iterator<Item = (Option<&'c str>, Channel)> {
    const TO_A_CENTRE: [Channel; 3] = [Channel::InPerson, Channel::Window, Channel::DropBox];
    let alone = centres.clone().next().is_none();
    let to_centres =
        centres.flat_map(|centre| TO_A_CENTRE.map(move |channel| (Some(centre), channel)));
    let is_other = move |channel: &Channel| alone || !TO_A_CENTRE.contains(channel);
    let others = Channel::ALL.iter().copied().filter(is_other);
    to_centres.chain(others.map(|channel| (None, channel)))
}
