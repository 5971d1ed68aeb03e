//! What a regime can change, as facts.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Aspect, Reception};
use crate::{
    Channel,
    hours::{Pattern, osm},
};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// How people are received.
    Reception {
        /// How.
        how: Reception,
    },
    /// In person only what cannot be done without coming.
    Unavoidable,
    /// Only these channels: telephone and e-mail, say.
    Channels {
        /// Which.
        only: Vec<Channel>,
    },
    /// Centres open one after another; one that is not named stays closed.
    Openings {
        /// When which one opens.
        openings: Vec<Opening>,
    },
    /// Not more people in the building at once.
    People {
        /// How many.
        most: Most,
    },
    /// Who comes in and goes out by which door.
    Doors {
        /// The doors.
        doors: Doors,
    },
    /// The canteen, the pharmacy and the shops in the building are closed.
    CommercialZone,
    /// Drop boxes are set out.
    Boxes {
        /// Their codes.
        boxes: Vec<String>,
    },
    /// Other hours.
    Hours {
        /// Which, in OpenStreetMap's notation when written down.
        #[serde(serialize_with = "to_osm", deserialize_with = "from_osm")]
        hours: Pattern,
    },
}

/// The first day of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The centre's code.
    pub centre: String,
    /// The day.
    pub on: Date,
}

/// How many people may be in the building at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Most {
    /// As many as there are specialists to serve them.
    Specialists,
    /// So many.
    Number(u32),
}

/// Who comes in and goes out by which door; names of doors as they stand on them: “1”, “A”.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doors {
    /// In, without an appointment.
    pub walk_in: String,
    /// Out again.
    pub walk_out: String,
    /// In, with an appointment.
    pub booked: String,
}

impl Change {
    /// About what it says something.
    pub fn aspect(&self) -> Aspect {
        match self {
            Self::Reception { .. } => Aspect::Reception,
            Self::Unavoidable => Aspect::Unavoidable,
            Self::Channels { .. } => Aspect::Channels,
            Self::Openings { .. } => Aspect::Openings,
            Self::People { .. } => Aspect::People,
            Self::Doors { .. } => Aspect::Doors,
            Self::CommercialZone => Aspect::CommercialZone,
            Self::Boxes { .. } => Aspect::Boxes,
            Self::Hours { .. } => Aspect::Hours,
        }
    }

    /// Does it tell those who come what to expect: doors, how many are let in, shops that are shut?
    pub fn is_about_coming(&self) -> bool {
        matches!(self, Self::People { .. } | Self::Doors { .. } | Self::CommercialZone)
    }
}

fn to_osm<S: Serializer>(hours: &Pattern, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&osm::pattern(hours))
}

fn from_osm<'de, D: Deserializer<'de>>(input: D) -> Result<Pattern, D::Error> {
    let text = String::deserialize(input)?;
    let read = osm::read(&text);
    read.map(|read| read.pattern)
        .map_err(|fault| serde::de::Error::custom(format!("{text}: {fault}")))
}
