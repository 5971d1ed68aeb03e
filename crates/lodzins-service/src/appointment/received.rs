//! For what a centre receives people while regimes hold that are about some services only.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    hours::Interval,
    id::InstitutionId,
    regime::{InForce, Offer, Procedure, Regime, Way},
};
use lodzins_db::{DbError, Tx};

use crate::catalogue::{Version, service_versions, version_on};

/// Regimes, and the versions of the services that were asked about: the card of a day says how a service is had then.
pub(super) struct Received<'r> {
    regimes: &'r [Regime],
    versions: HashMap<String, Vec<Version>>,
}

impl<'r> Received<'r> {
    /// With these regimes.
    pub(super) fn by(regimes: &'r [Regime]) -> Self {
        Self { regimes, versions: HashMap::new() }
    }

    /// Those of a centre's open times in which people are received for all of these services.
    pub(super) fn times(
        &mut self,
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        centre: &str,
        services: &[String],
        open: Vec<Interval>,
    ) -> Result<Vec<Interval>, DbError> {
        let mut times = Vec::with_capacity(open.len());
        for one in open {
            if self.are(tx, institution, centre, services.iter().map(String::as_str), one.on)? {
                times.push(one);
            }
        }
        Ok(times)
    }

    /// Are people received for all of these services on a day, as far as regimes say? Hours are another matter.
    pub(super) fn are<'s>(
        &mut self,
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        centre: &str,
        services: impl IntoIterator<Item = &'s str>,
        day: Date,
    ) -> Result<bool, DbError> {
        if !self.regimes.iter().any(|regime| regime.holds_on(day)) {
            return Ok(true);
        }
        for service in services {
            if !self.versions.contains_key(service) {
                let versions = service_versions(tx, institution, service)?;
                self.versions.insert(service.to_owned(), versions);
            }
            let offer = offer(service, &self.versions[service], day);
            let (held, plain) = (InForce::on(self.regimes, day), InForce::on(&[], day));
            let comes = |force: &InForce<'_>| {
                let way = |channel| force.way(Some(centre), &offer, channel);
                [Channel::InPerson, Channel::Window].map(way).iter().any(|way| *way != Way::No)
            };
            // What a card never offered in person, and a pool serves all the same, no regime has taken away.
            if comes(&plain) && !comes(&held) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// A service as its card of a day tells it; another institution's, with which the centre helps, is done in person.
fn offer(service: &str, versions: &[Version], day: Date) -> Offer {
    version_on(versions, day).map_or_else(
        || Offer {
            service: service.to_owned(),
            channels: vec![Channel::InPerson],
            in_person_only: true,
        },
        |one| Procedure::of(service, &one.card).offer,
    )
}
