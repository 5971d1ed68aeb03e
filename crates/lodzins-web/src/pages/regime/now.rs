//! What regimes make otherwise today, for the public pages: at a centre, and about a service.
//!
//! The ways to have a service come from the function that tells a regime's consequences before it is switched on
//! ([`ways_between`]): a page cannot say anything else than the preview did.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    catalogue::{Card, Stage, Step},
    id::InstitutionId,
    regime::{
        Asked as About, Change, InForce, Offer, Opens, Regime, Way, WayChanged, ways_between,
    },
};
use lodzins_db::DbError;
use lodzins_service::{institution::structure::centres, regime::regimes_switched_on};

use super::said::{self, Names};
use crate::{
    pages::{Asked, catalogue::channel_name},
    words::Words,
};

/// What holds at an institution today.
#[derive(Debug, Clone)]
pub(in crate::pages) struct Now {
    day: Date,
    regimes: Vec<Regime>,
    names: Names,
    /// The codes of the centres that it has today.
    centres: Vec<String>,
}

/// What is otherwise today about a service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages) struct ServiceNow {
    /// How it is asked for otherwise than its card says.
    pub ways: Vec<String>,
    /// What to know before one comes: the centre where it is not the same at all of them, and sentences.
    pub coming: Vec<(String, Vec<String>)>,
    /// What is to be said beside a channel of a step: by the step's number and the channel.
    pub beside: HashMap<(usize, Channel), String>,
    /// Can it still be asked for on these pages?
    pub by_portal: bool,
}

impl Now {
    /// What holds there today.
    pub async fn read(asked: &Asked, institution: InstitutionId) -> Result<Self, DbError> {
        let (words, day) = (asked.words, asked.app.moment().date());
        asked
            .read(move |tx| {
                let open = centres(tx, institution)?.into_iter().filter(|one| one.is_open_on(day));
                Ok(Self {
                    day,
                    regimes: regimes_switched_on(tx, institution)?,
                    names: Names::of_places(tx, institution, words)?,
                    centres: open.map(|one| one.code).collect(),
                })
            })
            .await
    }

    /// Is nothing to be had by this channel at the whole institution?
    pub fn is_shut(&self, channel: Channel) -> bool {
        self.force().is_shut(About { channel: Some(channel), ..About::default() })
    }

    /// What is otherwise at a centre, or at the whole institution where none is named, in sentences.
    pub fn at(&self, words: Words, centre: Option<&str>) -> Vec<String> {
        let about = About { centre, ..About::default() };
        let effective = self.force().effective(about);
        let opens = match effective.opens {
            Opens::Open => None,
            Opens::On(day) => {
                Some(words.with("regime-now-opens", &[("day", words.date_on(day).into())]))
            }
            Opens::NotSaid => Some(words.t("regime-now-not-open")),
        };
        let changes = effective.changes();
        opens.into_iter().chain(changes.iter().map(|one| self.said(words, one))).collect()
    }

    /// What is otherwise about a service.
    pub fn of_service(&self, words: Words, service: &str, card: &Card) -> ServiceNow {
        let offer = offer(service, card, card.request_channels());
        let force = self.force();
        ServiceNow {
            ways: self.ways(words, &self.changed(&offer, None)),
            coming: self.coming(words, &offer),
            beside: (1..)
                .zip(&card.steps)
                .flat_map(|(n, step)| self.beside(words, service, card, (n, step)))
                .collect(),
            by_portal: force.way(None, &offer, Channel::Portal) != Way::No,
        }
    }

    fn force(&self) -> InForce<'_> {
        InForce::on(&self.regimes, self.day)
    }

    fn said(&self, words: Words, change: &Change) -> String {
        said::change(words, &self.names, change)
    }

    /// The ways that differ, at one centre or at all of them.
    fn changed(&self, offer: &Offer, centre: Option<&str>) -> Vec<WayChanged> {
        let here = |code: &&str| centre.is_none_or(|centre| centre == *code);
        let centres = self.centres.iter().map(String::as_str).filter(here);
        ways_between(centres, offer, &InForce::on(&[], self.day), &self.force())
    }

    /// One line for each channel and way; centres are named where not all of them are alike.
    fn ways(&self, words: Words, changed: &[WayChanged]) -> Vec<String> {
        let mut alike: BTreeMap<(Channel, Way), Vec<&str>> = BTreeMap::new();
        for one in changed {
            alike.entry((one.channel, one.after)).or_default().extend(one.centre.as_deref());
        }
        let line = |((channel, way), at): ((Channel, Way), Vec<&str>)| {
            let arguments = [
                ("channel", channel_name(words, channel).into()),
                ("way", way.code().into()),
                ("centres", self.only(words, &at).into()),
            ];
            let everywhere = at.is_empty() || at.len() == self.centres.len();
            let key = if everywhere { "regime-now-way" } else { "regime-now-way-at" };
            words.with(key, &arguments)
        };
        alike.into_iter().map(line).collect()
    }

    fn only(&self, words: Words, centres: &[&str]) -> String {
        words.list(&centres.iter().map(|code| self.names.centre(code)).collect::<Vec<_>>())
    }

    /// What is to be said beside the channels of a step: not today, by appointment, at which centres.
    fn beside(
        &self,
        words: Words,
        service: &str,
        card: &Card,
        (n, step): (usize, &Step),
    ) -> Vec<((usize, Channel), String)> {
        let channels = match step.stage {
            Stage::Request => card.request_channels(),
            Stage::Execution | Stage::Receipt => step.channels.clone(),
        };
        let place = step.place.as_deref().filter(|place| self.centres.iter().any(|c| c == place));
        let changed = self.changed(&offer(service, card, channels), place);
        let count = if place.is_some() { 1 } else { self.centres.len() };
        let one = |channel: &Channel| {
            let mut ways: BTreeMap<Way, Vec<&str>> = BTreeMap::new();
            for one in changed.iter().filter(|one| one.channel == *channel) {
                ways.entry(one.after).or_default().extend(one.centre.as_deref());
            }
            let said = ways.into_iter().map(|(way, at)| {
                let way = [("way", way.code().into()), ("centres", self.only(words, &at).into())];
                let everywhere = at.is_empty() || at.len() == count;
                let key = if everywhere { "regime-now-beside" } else { "regime-now-beside-at" };
                words.with(key, &way)
            });
            let said = said.collect::<Vec<_>>().join("; ");
            (!said.is_empty()).then_some(((n, *channel), said))
        };
        step.channels.iter().filter_map(one).collect()
    }

    /// Doors, how many people are let in, shops that are shut: where one can come for the service at all.
    fn coming(&self, words: Words, offer: &Offer) -> Vec<(String, Vec<String>)> {
        let force = self.force();
        let mut alike: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
        for centre in self.centres.iter().map(String::as_str) {
            let comes = [Channel::InPerson, Channel::Window]
                .iter()
                .any(|channel| force.way(Some(centre), offer, *channel) != Way::No);
            let about =
                About { centre: Some(centre), service: Some(&offer.service), channel: None };
            let sentences: Vec<String> = force
                .effective(about)
                .changes()
                .iter()
                .filter(|one| is_about_coming(one))
                .map(|one| self.said(words, one))
                .collect();
            if !comes || sentences.is_empty() {
                continue;
            }
            match alike.iter_mut().find(|(_, same)| *same == sentences) {
                Some((at, _)) => at.push(centre),
                None => alike.push((vec![centre], sentences)),
            }
        }
        let named = |(at, sentences): (Vec<&str>, Vec<String>)| {
            let everywhere = at.len() == self.centres.len();
            (if everywhere { String::new() } else { self.only(words, &at) }, sentences)
        };
        alike.into_iter().map(named).collect()
    }
}

fn is_about_coming(change: &Change) -> bool {
    matches!(change, Change::People { .. } | Change::Doors { .. } | Change::CommercialZone)
}

fn offer(service: &str, card: &Card, channels: Vec<Channel>) -> Offer {
    Offer { service: service.to_owned(), channels, in_person_only: card.in_person_only }
}

#[cfg(test)]
impl Now {
    /// The same as in the samples of the notice.
    pub fn sample() -> Self {
        let regime = super::samples::example();
        Self {
            day: regime.from,
            regimes: vec![regime],
            names: super::samples::example_names(),
            centres: vec!["talejas".to_owned()],
        }
    }
}
