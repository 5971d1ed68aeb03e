//! The parts of a card, for saying what is wrong where, and what changed from one version to the next.

use super::Card;
use crate::codes;

codes! {
    /// A part of a card.
    pub enum Part("part of a service card") {
        /// Its title.
        Title = "title",
        /// What it is.
        About = "about",
        /// For whom.
        Recipients = "recipients",
        /// What it is about.
        Topics = "topics",
        /// How it is done.
        Steps = "steps",
        /// How long it may take.
        Longest = "longest",
        /// What it costs.
        Fees = "fees",
        /// What to have at hand.
        Bring = "bring",
        /// Forms.
        Forms = "forms",
        /// Who one has to be, and how one signs.
        Identity = "identity",
        /// Who answers for it, and who gives it.
        Holder = "holder",
        /// The responsible unit.
        Unit = "unit",
        /// Telephone and e-mail.
        Reach = "reach",
        /// Services that go with it.
        Related = "related",
        /// What else is to be known.
        Note = "note",
        /// The ground for a foreign language.
        ForeignGround = "foreign_ground",
    }
}

impl Card {
    /// The parts in which two cards differ.
    pub fn changed_since(&self, before: &Self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|part| !self.is_same_in(before, *part)).collect()
    }

    fn is_same_in(&self, other: &Self, part: Part) -> bool {
        match part {
            Part::Title => self.title == other.title,
            Part::About => self.about == other.about,
            Part::Recipients => self.recipients == other.recipients,
            Part::Topics => self.topics == other.topics,
            Part::Steps => self.steps == other.steps,
            Part::Longest => self.longest == other.longest,
            Part::Fees => self.fees == other.fees,
            Part::Bring => self.bring == other.bring,
            Part::Forms => self.forms == other.forms,
            Part::Identity => self.identity() == other.identity(),
            Part::Holder => (&self.holder, &self.provider) == (&other.holder, &other.provider),
            Part::Unit => self.unit == other.unit,
            Part::Reach => (&self.phone, &self.email) == (&other.phone, &other.email),
            Part::Related => self.related == other.related,
            Part::Note => self.note == other.note,
            Part::ForeignGround => self.foreign_ground == other.foreign_ground,
        }
    }

    const fn identity(&self) -> (u8, bool, bool) {
        (self.assurance as u8, self.signature, self.in_person_only)
    }
}
