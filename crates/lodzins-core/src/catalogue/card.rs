//! The card itself. It may be incomplete while somebody writes it: [`super::Fault`] says what is missing.

use serde::{Deserialize, Serialize};

use super::{Stage, TimeUnit, Translated};
use crate::{Assurance, Channel, Segment};

/// A service as its card tells it (MK 399, 2017).
#[doc(alias = "pakalpojuma kartīte")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Card {
    /// What it is called.
    pub title: Translated,
    /// What it is, in a few sentences.
    pub about: Translated,
    /// The institution that answers for it, by code; none: the one whose catalogue it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// The institution that gives it, by code; none: the holder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// For whom it is.
    pub recipients: Vec<Segment>,
    /// What it is about, by codes of topics.
    pub topics: Vec<String>,
    /// How it is done, in order.
    pub steps: Vec<Step>,
    /// How long it may take at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest: Option<Longest>,
    /// What it costs.
    pub fees: Fees,
    /// What to have at hand.
    pub bring: Vec<Translated>,
    /// Forms to fill in.
    pub forms: Vec<FormLink>,
    /// Other services that go with it, by code.
    pub related: Vec<String>,
    /// How sure the institution must be about who asks.
    pub assurance: Assurance,
    /// Is a secure electronic signature needed when it is asked for electronically?
    pub signature: bool,
    /// Can it be asked for in person only?
    pub in_person_only: bool,
    /// The unit that answers for it, by code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Where to ask, by telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Where to ask, by e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What else is to be known.
    #[serde(skip_serializing_if = "Translated::is_empty")]
    pub note: Translated,
    /// The law that allows to tell it in a foreign language too (Valsts valodas likums).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foreign_ground: Option<String>,
}

impl Default for Card {
    fn default() -> Self {
        Self {
            title: Translated::default(),
            about: Translated::default(),
            holder: None,
            provider: None,
            recipients: Vec::new(),
            topics: Vec::new(),
            steps: Vec::new(),
            longest: None,
            fees: Fees::default(),
            bring: Vec::new(),
            forms: Vec::new(),
            related: Vec::new(),
            assurance: Assurance::None,
            signature: false,
            in_person_only: false,
            unit: None,
            phone: None,
            email: None,
            note: Translated::default(),
            foreign_ground: None,
        }
    }
}

/// One step of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// To which stage it belongs.
    pub stage: Stage,
    /// By which channels it can be done.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// Where: the code of a centre, or words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What is done.
    pub text: Translated,
}

/// The longest time that a service may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Longest {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TimeUnit,
    /// The law that says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
}

/// What a service costs, in euro cents: 0 is free, nothing is “not said”.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fees {
    /// Asked for in person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_person_cents: Option<i64>,
    /// Asked for electronically.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_cents: Option<i64>,
    /// Who pays less, and how one pays.
    #[serde(skip_serializing_if = "Translated::is_empty")]
    pub note: Translated,
}

/// A form to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormLink {
    /// What it is called.
    pub title: Translated,
    /// Where it is: an `https://` address.
    pub link: String,
}

impl Card {
    /// The steps in the order of their stages; within a stage as they were written.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        self.steps.sort_by_key(|step| step.stage);
        self
    }

    /// The steps of a stage with their numbers, counted through the whole card.
    pub fn steps_of(&self, stage: Stage) -> impl Iterator<Item = (usize, &Step)> {
        (1..).zip(&self.steps).filter(move |(_, step)| step.stage == stage)
    }

    /// By which channels it can be asked for, each once, as the steps name them.
    pub fn request_channels(&self) -> Vec<Channel> {
        let mut channels = Vec::new();
        for (_, step) in self.steps_of(Stage::Request) {
            for channel in &step.channels {
                if !channels.contains(channel) {
                    channels.push(*channel);
                }
            }
        }
        channels
    }

    /// Every text of the card, for whoever looks at all of them.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Translated> {
        [&self.title, &self.about, &self.note, &self.fees.note]
            .into_iter()
            .chain(self.steps.iter().map(|step| &step.text))
            .chain(&self.bring)
            .chain(self.forms.iter().map(|form| &form.title))
    }
}
