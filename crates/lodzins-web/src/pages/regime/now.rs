//! What regimes make otherwise today, for the public pages: at a centre, and about a service.
//!
//! The ways to have a service come from the function that tells a regime's consequences before it is switched on
//! ([`ways_between`]): a page cannot say anything else than the preview did.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    catalogue::{Card, Stage},
    id::InstitutionId,
    regime::{
        Asked as About, Change, InForce, Offer, Procedure, Regime, Way, WayChanged, ways_between,
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
    /// What is to be said beside a channel of a step, or of one that a step has for the time being: by the step's number
    /// and the channel.
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
                let regimes = regimes_switched_on(tx, institution)?;
                if InForce::on(&regimes, day).regimes().is_empty() {
                    // Nothing is otherwise, so nothing that a sentence would name is looked up.
                    let (names, centres) = (Names::default(), Vec::new());
                    return Ok(Self { day, regimes: Vec::new(), names, centres });
                }
                let open = centres(tx, institution)?.into_iter().filter(|one| one.is_open_on(day));
                Ok(Self {
                    day,
                    regimes,
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
        said::standing(words, &self.names, &self.force().effective(about).standing())
    }

    /// What is otherwise about a service.
    pub fn of_service(&self, words: Words, service: &str, card: &Card) -> ServiceNow {
        let procedure = Procedure::of(service, card);
        let (plain, force) = (InForce::on(&[], self.day), self.force());
        let centres = self.centres.iter().map(String::as_str);
        let changed = ways_between(&centres, &procedure, &plain, &force);
        ServiceNow {
            ways: self.ways(words, &changed),
            coming: self.coming(words, &procedure.offer),
            beside: self.beside(words, card, &changed),
            by_portal: force.way(None, &procedure.offer, Channel::Portal) != Way::No,
        }
    }

    fn force(&self) -> InForce<'_> {
        InForce::on(&self.regimes, self.day)
    }

    fn said(&self, words: Words, change: &Change) -> String {
        said::change(words, &self.names, change)
    }

    /// One line for each channel and way of asking for it; centres are named where not all of them are alike.
    fn ways(&self, words: Words, changed: &[WayChanged]) -> Vec<String> {
        let mut alike: BTreeMap<(Channel, Way), BTreeSet<&str>> = BTreeMap::new();
        for one in changed.iter().filter(|one| one.stage == Stage::Request) {
            alike.entry((one.channel, one.after)).or_default().extend(one.centre.as_deref());
        }
        let line = |((channel, way), at): ((Channel, Way), BTreeSet<&str>)| {
            let arguments = [
                ("channel", channel_name(words, channel).into()),
                ("way", said::way_code(channel, way).into()),
                ("centres", self.only(words, &at).into()),
            ];
            let everywhere = at.is_empty() || at.len() == self.centres.len();
            let key = if everywhere { "regime-now-way" } else { "regime-now-way-at" };
            words.with(key, &arguments)
        };
        alike.into_iter().map(line).collect()
    }

    fn only<'c>(&self, words: Words, centres: impl IntoIterator<Item = &'c &'c str>) -> String {
        words.list(&centres.into_iter().map(|code| self.names.centre(code)).collect::<Vec<_>>())
    }

    /// What is to be said beside the channels of the steps: not today, by appointment, at which centres.
    fn beside(
        &self,
        words: Words,
        card: &Card,
        changed: &[WayChanged],
    ) -> HashMap<(usize, Channel), String> {
        let mut cells: BTreeMap<(usize, Channel), BTreeMap<Way, BTreeSet<&str>>> = BTreeMap::new();
        for one in changed {
            let ways = cells.entry((one.step, one.channel)).or_default();
            ways.entry(one.after).or_default().extend(one.centre.as_deref());
        }
        let said = |((step, channel), ways): ((usize, Channel), BTreeMap<Way, BTreeSet<&str>>)| {
            let place = card.steps.get(step - 1).and_then(|step| step.place.as_ref());
            let at_one = place.is_some_and(|place| self.centres.contains(place));
            let count = if at_one { 1 } else { self.centres.len() };
            let said = ways.into_iter().map(|(way, at)| {
                let way = ("way", said::way_code(channel, way).into());
                let everywhere = at.is_empty() || at.len() == count;
                let key = if everywhere { "regime-now-beside" } else { "regime-now-beside-at" };
                words.with(key, &[way, ("centres", self.only(words, &at).into())])
            });
            ((step, channel), said.collect::<Vec<_>>().join("; "))
        };
        cells.into_iter().map(said).collect()
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
                .filter(|one| one.is_about_coming())
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

#[cfg(test)]
mod tests;
