//! Why a regime cannot be switched on, as facts.

use std::collections::HashSet;

use super::{Aspect, Change, Most, Reception, Regime};
use crate::Channel;

/// What of an institution a regime may name.
#[derive(Debug, Clone, Default)]
pub struct KnownNames {
    /// Codes of its centres.
    pub centres: HashSet<String>,
    /// Codes of its services.
    pub services: HashSet<String>,
    /// Codes of its drop boxes.
    pub boxes: HashSet<String>,
}

/// What is wrong with a regime.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegimeFault {
    /// It has no Latvian name.
    #[error("it has no Latvian name")]
    NoName,
    /// It has no Latvian notice.
    #[error("it has no Latvian notice")]
    NoNotice,
    /// It is told in a foreign language, and no ground is given (Valsts valodas likums).
    #[error("it is told in a foreign language without a ground")]
    NoForeignGround,
    /// Its last day is before its first one.
    #[error("it ends before it starts")]
    EndsBeforeItStarts,
    /// It changes nothing.
    #[error("it changes nothing")]
    ChangesNothing,
    /// Two of its changes are about the same.
    #[error("`{0}` is changed twice")]
    Twice(Aspect),
    /// Two of its changes do not go together.
    #[error("`{0}` and `{1}` contradict each other")]
    Contradiction(Aspect, Aspect),
    /// A change leaves open what it changes to: no channel, no door, no hours, nobody inside.
    #[error("`{0}` does not say what holds")]
    Incomplete(Aspect),
    /// The institution has no such centre.
    #[error("there is no centre “{0}”")]
    UnknownCentre(String),
    /// The institution has no such service.
    #[error("there is no service “{0}”")]
    UnknownService(String),
    /// The institution has no such drop box.
    #[error("there is no drop box “{0}”")]
    UnknownBox(String),
    /// Another regime begins on the same day, is as wide, and says something else about the same.
    #[error("“{with}” begins on the same day and says something else about `{aspect}`")]
    Clash {
        /// The Latvian name of the other one.
        with: String,
        /// About what.
        aspect: Aspect,
    },
}

impl Regime {
    /// Everything that is wrong with it by itself.
    pub fn faults(&self, known: &KnownNames) -> Vec<RegimeFault> {
        let mut faults = self.faults_of_words();
        if self.to.is_some_and(|to| to < self.from) {
            faults.push(RegimeFault::EndsBeforeItStarts);
        }
        if self.changes.is_empty() {
            faults.push(RegimeFault::ChangesNothing);
        }
        faults.extend(self.faults_of_names(known));
        for (n, change) in self.changes.iter().enumerate() {
            if !change.is_complete() {
                faults.push(RegimeFault::Incomplete(change.aspect()));
            }
            for other in &self.changes[..n] {
                if other.aspect() == change.aspect() {
                    faults.push(RegimeFault::Twice(change.aspect()));
                }
            }
        }
        let contradictions = contradictions(&self.changes).into_iter();
        faults.extend(contradictions.map(|(one, other)| RegimeFault::Contradiction(one, other)));
        faults
    }

    /// The regimes with which it would clash.
    pub fn clashes(&self, others: &[Self]) -> Vec<RegimeFault> {
        let mut clashes = Vec::new();
        let equals = others.iter().filter(|other| {
            other.weight() == self.weight() && other.meets(self) && other.scope.meets(&self.scope)
        });
        for other in equals {
            for change in &self.changes {
                let aspect = change.aspect();
                if other.changes.iter().any(|one| one.aspect() == aspect && one != change) {
                    clashes.push(RegimeFault::Clash { with: other.name.lv.clone(), aspect });
                }
            }
        }
        clashes
    }

    fn faults_of_words(&self) -> Vec<RegimeFault> {
        let mut faults = Vec::new();
        if self.name.lv.trim().is_empty() {
            faults.push(RegimeFault::NoName);
        }
        if self.notice.lv.trim().is_empty() {
            faults.push(RegimeFault::NoNotice);
        }
        let ground = self.foreign_ground.as_deref().unwrap_or_default();
        if self.notice.is_foreign_too() && ground.trim().is_empty() {
            faults.push(RegimeFault::NoForeignGround);
        }
        faults
    }

    fn faults_of_names(&self, known: &KnownNames) -> Vec<RegimeFault> {
        let mut centres: Vec<&String> = self.scope.centres.iter().collect();
        let mut boxes: Vec<&String> = Vec::new();
        for change in &self.changes {
            match change {
                Change::Openings { openings } => {
                    centres.extend(openings.iter().map(|one| &one.centre));
                }
                Change::Boxes { boxes: out } => boxes.extend(out),
                _ => {}
            }
        }
        let missing = |names: Vec<&String>, known: &HashSet<String>| -> Vec<String> {
            names.into_iter().filter(|name| !known.contains(*name)).cloned().collect()
        };
        let services = self.scope.services.iter().collect();
        let centres = missing(centres, &known.centres).into_iter().map(RegimeFault::UnknownCentre);
        let services =
            missing(services, &known.services).into_iter().map(RegimeFault::UnknownService);
        let boxes = missing(boxes, &known.boxes).into_iter().map(RegimeFault::UnknownBox);
        centres.chain(services).chain(boxes).collect()
    }
}

/// The pairs of changes that do not go together: the one that was said first in front.
pub fn contradictions(changes: &[Change]) -> Vec<(Aspect, Aspect)> {
    let mut pairs = Vec::new();
    for (n, change) in changes.iter().enumerate() {
        let before = changes[..n].iter().filter(|other| other.aspect() != change.aspect());
        let against = before.filter(|other| other.contradicts(change) || change.contradicts(other));
        pairs.extend(against.map(|other| (other.aspect(), change.aspect())));
    }
    pairs
}

impl Change {
    fn is_complete(&self) -> bool {
        match self {
            Self::Channels { only } => !only.is_empty(),
            Self::Openings { openings } => !openings.is_empty(),
            Self::People { most } => *most != Most::Number(0),
            Self::Doors { doors } => {
                [&doors.walk_in, &doors.walk_out, &doors.booked].iter().all(|door| !door.is_empty())
            }
            Self::Boxes { boxes } => !boxes.is_empty(),
            Self::Hours { hours } => !hours.is_closed(),
            Self::Reception { .. } | Self::Unavoidable | Self::CommercialZone => true,
        }
    }

    /// Does it make the other one pointless?
    fn contradicts(&self, other: &Self) -> bool {
        let inside = matches!(
            other,
            Self::Unavoidable | Self::People { .. } | Self::Doors { .. } | Self::Openings { .. }
        );
        match self {
            Self::Reception { how: Reception::Closed } => {
                inside || matches!(other, Self::Hours { .. })
            }
            Self::Reception { how: Reception::Window } => {
                inside && !matches!(other, Self::Openings { .. })
            }
            Self::Channels { only } => {
                let comes = only.contains(&Channel::InPerson) || only.contains(&Channel::Window);
                let received =
                    matches!(other, Self::Reception { how } if *how != Reception::Closed);
                let boxes = matches!(other, Self::Boxes { .. });
                (!comes && (inside || received)) || (boxes && !only.contains(&Channel::DropBox))
            }
            _ => false,
        }
    }
}
