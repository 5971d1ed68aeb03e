//! Regimes: a dated, named set of changes over centres, services and channels, such as “by appointment only”.
//!
//! A regime says facts ([`Change`]), not text, about what its [`Scope`] covers, for whole days. It is laid over the hours
//! and the catalogue when they are read and changes neither, so what it changed is as it was on the day after its last
//! one. [`InForce`] says what holds on a day, [`laid_over`] what a place's hours then are, and [`consequences`] what would
//! be different, before it is switched on.
//!
//! Several may hold at once. Each [`Aspect`] is settled by itself: the regime that began last and says something about it
//! counts; of those that began on the same day the narrower one. Two that cannot be told apart so and say different
//! things are refused ([`RegimeFault::Clash`]).

mod aspect;
mod change;
mod consequence;
mod fault;
mod force;
mod laid;
mod ways;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use aspect::{Aspect, Reception, Way};
pub use change::{Change, Doors, Most, Opening};
pub use consequence::{
    Consequences, DayChanged, Lack, Lasting, Left, SaidChanged, Setting, SettingPlace, Support,
    consequences,
};
pub use fault::{KnownNames, RegimeFault, contradictions};
pub use force::{Asked, Effective, InForce, Offer, Opens, Standing};
pub use laid::{PlaceAt, laid_over};
pub use ways::{Procedure, WayChanged, ways_between};

use crate::{Channel, catalogue::Translated};

/// A dated, named set of changes.
#[doc(alias = "darba režīms")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// What it is called.
    pub name: Translated,
    /// What people are told.
    pub notice: Translated,
    /// The law that allows to tell it in a foreign language too (Valsts valodas likums).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_ground: Option<String>,
    /// Over what it is.
    #[serde(default)]
    pub scope: Scope,
    /// What it changes.
    pub changes: Vec<Change>,
    /// The first day.
    pub from: Date,
    /// The last day; nothing: until further notice.
    #[serde(default)]
    pub to: Option<Date>,
}

/// Over what a regime is. What is empty is not restricted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scope {
    /// Codes of centres.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub centres: Vec<String>,
    /// Codes of services.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// Channels. Hours without a channel are those in which people are received.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
}

impl Scope {
    /// By how many things it is restricted.
    pub fn narrowness(&self) -> usize {
        [self.centres.is_empty(), self.services.is_empty(), self.channels.is_empty()]
            .iter()
            .filter(|open| !**open)
            .count()
    }

    /// Is there anything that both cover?
    fn meets(&self, other: &Self) -> bool {
        fn meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
            one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
        }
        meet(&self.centres, &other.centres)
            && meet(&self.services, &other.services)
            && meet(&self.channels, &other.channels)
    }
}

impl Regime {
    /// Does it hold on a day?
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Is there a day on which both hold?
    fn meets(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }

    /// What goes before what: later begun, then narrower.
    fn weight(&self) -> (Date, usize) {
        (self.from, self.scope.narrowness())
    }
}
