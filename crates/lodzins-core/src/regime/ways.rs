//! In which ways a service is had: step by step, by each channel, at each centre. What a regime's preview tells before it
//! is switched on and what the public pages say afterwards come from here, so that they cannot differ.

use super::{InForce, Offer, Way, force::is_reception};
use crate::{
    Channel,
    catalogue::{Card, Stage},
};

/// A service with its steps, as far as regimes ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// How it is asked for.
    pub offer: Offer,
    steps: Vec<StepOffer>,
}

/// A step, and what is to be asked about it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct StepOffer {
    number: usize,
    stage: Stage,
    /// The channels that the card names at this step.
    channels: Vec<Channel>,
    /// The code of a centre, or words.
    place: Option<String>,
    /// A service can be asked for by any step of the first stage; in the later ones each step stands for itself.
    offer: Offer,
}

/// A step of a service that is done by a channel in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayChanged {
    /// The service's code.
    pub service: String,
    /// The stage of its card.
    pub stage: Stage,
    /// The number of the step on the card.
    pub step: usize,
    /// The channel.
    pub channel: Channel,
    /// The centre's code, where one comes to a centre.
    pub centre: Option<String>,
    /// How it is now.
    pub before: Way,
    /// How it is then.
    pub after: Way,
}

impl Procedure {
    /// As a card tells it.
    #[must_use]
    pub fn of(service: &str, card: &Card) -> Self {
        let by = |channels: Vec<Channel>| {
            let in_person_only = card.in_person_only;
            Offer { service: service.to_owned(), channels, in_person_only }
        };
        let offer = by(card.request_channels());
        let steps = (1..).zip(&card.steps).map(|(number, step)| StepOffer {
            number,
            stage: step.stage,
            channels: step.channels.clone(),
            place: step.place.clone(),
            offer: match step.stage {
                Stage::Request => offer.clone(),
                Stage::Execution | Stage::Receipt => by(step.channels.clone()),
            },
        });
        Self { steps: steps.collect(), offer }
    }

    /// In which ways a stage can be gone through now: by which channel, and how.
    pub(super) fn ways_through<'a, 'c: 'a>(
        &'a self,
        stage: Stage,
        centres: impl Iterator<Item = &'c str> + Clone + 'a,
        force: &'a InForce<'_>,
    ) -> impl Iterator<Item = (Channel, Way)> + 'a {
        let steps = self.steps.iter().filter(move |step| step.stage == stage);
        steps.flat_map(move |step| {
            let cells = step.cells(&centres);
            cells.into_iter().map(|(centre, by)| (by, force.way(centre, &step.offer, by)))
        })
    }
}

impl StepOffer {
    /// Every way to do it: to each centre where it is done by those channels that lead to one, to the institution by the
    /// others. Beside the channels of the card are those to which a regime may lead people instead.
    fn cells<'c>(
        &self,
        centres: &(impl Iterator<Item = &'c str> + Clone),
    ) -> Vec<(Option<&'c str>, Channel)> {
        let mut channels = self.channels.clone();
        let mut beside = |channel: Channel, instead_of: fn(Channel) -> bool| {
            if self.channels.iter().any(|one| instead_of(*one)) && !channels.contains(&channel) {
                channels.push(channel);
            }
        };
        beside(Channel::Window, is_reception);
        if self.stage == Stage::Request {
            // Papers are put into a box; nobody takes any out of it.
            beside(Channel::DropBox, Channel::is_paper);
        }
        let named = self.place.as_deref();
        let named = centres.clone().find(|centre| Some(*centre) == named);
        let mut cells = Vec::new();
        for channel in channels {
            let mut here = centres.clone().filter(|centre| named.is_none_or(|one| one == *centre));
            match here.next() {
                Some(first) if is_reception(channel) || channel == Channel::DropBox => {
                    cells
                        .extend(std::iter::once(first).chain(here).map(|one| (Some(one), channel)));
                }
                _ => cells.push((None, channel)),
            }
        }
        cells
    }
}

/// Which steps of a service are done in another way under `then` than under `was`, by channel and, where one comes to one,
/// centre.
pub fn ways_between<'c>(
    centres: &(impl Iterator<Item = &'c str> + Clone),
    procedure: &Procedure,
    was: &InForce<'_>,
    then: &InForce<'_>,
) -> Vec<WayChanged> {
    let mut changed = Vec::new();
    for step in &procedure.steps {
        for (centre, channel) in step.cells(centres) {
            let way = |force: &InForce<'_>| force.way(centre, &step.offer, channel);
            let (before, after) = (way(was), way(then));
            if before != after {
                changed.push(WayChanged {
                    service: procedure.offer.service.clone(),
                    stage: step.stage,
                    step: step.number,
                    channel,
                    centre: centre.map(str::to_owned),
                    before,
                    after,
                });
            }
        }
    }
    changed
}
