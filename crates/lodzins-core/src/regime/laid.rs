//! The hours of a place with regimes laid over them: a schedule like any other, so that a page, a feed and the API ask
//! the same [`Hours`](crate::hours::Hours).

use jiff::{ToSpan, civil::Date};

use super::{Asked, Change, InForce, Regime};
use crate::{
    Channel,
    catalogue::Translated,
    hours::{Closure, Override, Pattern, PlaceKind, Schedule, Told},
};

/// A place, as far as regimes ask about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceAt<'a> {
    /// The code of the centre that it is or is at.
    pub centre: Option<&'a str>,
    /// What it is.
    pub kind: PlaceKind,
}

impl<'a> PlaceAt<'a> {
    fn asked(self) -> Asked<'a> {
        let channel = match self.kind {
            PlaceKind::Centre | PlaceKind::Counter | PlaceKind::CashDesk => Channel::InPerson,
            PlaceKind::PhoneLine => Channel::Phone,
            PlaceKind::Box => Channel::DropBox,
        };
        Asked { centre: self.centre, service: None, channel: Some(channel) }
    }

    /// Hours without a channel are those in which people are received.
    fn takes_hours_of(self, regime: &Regime) -> bool {
        let received = self.asked().channel == Some(Channel::InPerson);
        received || !regime.scope.channels.is_empty()
    }
}

/// A place's schedule as it is with these regimes.
///
/// Of other hours, those of the place's own and those of regimes, the ones that began last hold; the place's own on the
/// same day. What a regime shuts is shut.
pub fn laid_over(schedule: &Schedule, place: PlaceAt<'_>, regimes: &[Regime]) -> Schedule {
    if regimes.is_empty() {
        return schedule.clone();
    }
    let mut laid = schedule.clone();
    laid.overrides.clear();
    for (from, to) in stretches(schedule, regimes) {
        let force = InForce::on(regimes, from);
        if let Some(one) = hours_of(schedule, place, &force, from) {
            let (name, pattern) = (one.name, one.pattern.clone());
            join(&mut laid.overrides, Override { from, to, name, pattern });
        }
        if let Some(regime) = force.shut_by(place.asked()) {
            let reason = told(&regime.name);
            laid.closures.push(Closure { from, to, part: None, reason });
        }
    }
    laid
}

struct Hours<'s> {
    name: Told,
    pattern: &'s Pattern,
}

fn hours_of<'s>(
    schedule: &'s Schedule,
    place: PlaceAt<'_>,
    force: &InForce<'s>,
    day: Date,
) -> Option<Hours<'s>> {
    let own = schedule.override_on(day);
    let of_regime = hours_by(place, force);
    let own_counts = match (&own, &of_regime) {
        (Some(own), Some((_, regime))) => own.from >= regime.from,
        (own, _) => own.is_some(),
    };
    if own_counts {
        return own.map(|own| Hours { name: own.name.clone(), pattern: &own.pattern });
    }
    of_regime.map(|(pattern, regime)| Hours { name: told(&regime.name), pattern })
}

fn hours_by<'s>(place: PlaceAt<'_>, force: &InForce<'s>) -> Option<(&'s Pattern, &'s Regime)> {
    let asked = place.asked();
    let only = force.only(|regime| place.takes_hours_of(regime));
    only.first(asked, |change| match change {
        Change::Hours { hours } => Some(hours),
        _ => None,
    })
}

/// A stretch that says the same as the one before makes that one longer.
fn join(overrides: &mut Vec<Override>, next: Override) {
    if let Some(last) = overrides.last_mut()
        && last.to.is_some_and(|to| to.saturating_add(1.day()) == next.from)
        && (&last.name, &last.pattern) == (&next.name, &next.pattern)
    {
        last.to = next.to;
        return;
    }
    overrides.push(next);
}

/// The stretches of days within which nothing begins or ends.
fn stretches(schedule: &Schedule, regimes: &[Regime]) -> Vec<(Date, Option<Date>)> {
    let mut edges = turning_days(regimes);
    for one in &schedule.overrides {
        edges.extend([one.from].into_iter().chain(day_after(one.to)));
    }
    edges.sort_unstable();
    edges.dedup();
    let ends = edges.iter().skip(1).map(|next| next.yesterday().ok()).chain([None]);
    edges.iter().copied().zip(ends).collect()
}

/// The days on which something of these regimes begins or does not hold any more, in no order.
pub(super) fn turning_days(regimes: &[Regime]) -> Vec<Date> {
    let mut days = Vec::new();
    for regime in regimes {
        days.extend([regime.from].into_iter().chain(day_after(regime.to)));
        for change in &regime.changes {
            if let Change::Openings { openings } = change {
                days.extend(openings.iter().map(|one| one.on));
            }
        }
    }
    days
}

/// The day after a last one, if there is a last one.
pub(super) fn day_after(day: Option<Date>) -> Option<Date> {
    day.map(|day| day.saturating_add(1.day()))
}

fn told(words: &Translated) -> Told {
    Told { lv: words.lv.clone(), ru: words.ru.clone(), en: words.en.clone() }
}
