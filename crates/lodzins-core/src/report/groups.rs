//! Which channels a report counts as one. A channel is what happened; a group is how somebody tells of it.

use std::{collections::HashSet, fmt, str::FromStr};

use crate::Channel;

/// Channels that count as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelGroup(Vec<Channel>);

/// The groups of a report. Without any, each channel is its own.
///
/// Written as `courier+in_person,post,drop_box`: the channels of a group are joined by `+`, groups stand apart by a comma.
/// What no group names is counted as “other”.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChannelGroups(Vec<ChannelGroup>);

/// These are no groups.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoGroups {
    /// No channel has this code.
    #[error("`{0}` is no channel")]
    Unknown(String),
    /// A channel in two groups would be counted twice.
    #[error("`{0}` stands in two groups")]
    Twice(Channel),
}

/// What no group names.
const OTHER: &str = "other";

impl ChannelGroup {
    /// The code by which its row is known: its channels, joined.
    pub fn code(&self) -> String {
        let codes: Vec<&str> = self.0.iter().map(|channel| channel.code()).collect();
        codes.join("+")
    }
}

impl ChannelGroups {
    /// What electronic means, paper and people bring.
    pub fn by_medium() -> Self {
        let all = |is: fn(Channel) -> bool| {
            ChannelGroup(Channel::ALL.iter().copied().filter(|channel| is(*channel)).collect())
        };
        let spoken = |channel: Channel| channel.is_live() && !channel.is_paper();
        Self(vec![all(Channel::is_electronic), all(Channel::is_paper), all(spoken)])
    }

    /// The code of the row in which a channel is counted.
    pub fn row_of(&self, channel: &str) -> String {
        if self.0.is_empty() || channel.is_empty() {
            return channel.to_owned();
        }
        let known = channel.parse::<Channel>();
        let holding =
            self.0.iter().find(|group| known.as_ref().is_ok_and(|it| group.0.contains(it)));
        holding.map_or_else(|| OTHER.to_owned(), ChannelGroup::code)
    }

    /// The rows that are shown even when nothing was counted in them.
    pub fn rows(&self) -> Vec<String> {
        if self.0.is_empty() {
            return Vec::new();
        }
        self.0.iter().map(ChannelGroup::code).chain([OTHER.to_owned()]).collect()
    }

    /// Is each channel its own?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromStr for ChannelGroups {
    type Err = NoGroups;

    fn from_str(text: &str) -> Result<Self, NoGroups> {
        let mut seen = HashSet::new();
        let mut channel = |code: &str| {
            let channel: Channel = code.parse().map_err(|_| NoGroups::Unknown(code.to_owned()))?;
            if seen.insert(channel) { Ok(channel) } else { Err(NoGroups::Twice(channel)) }
        };
        let groups = text.split(',').map(str::trim).filter(|group| !group.is_empty());
        groups
            .map(|group| group.split('+').map(str::trim).map(&mut channel).collect())
            .map(|channels: Result<_, _>| channels.map(ChannelGroup))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl fmt::Display for ChannelGroups {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<String> = self.0.iter().map(ChannelGroup::code).collect();
        f.write_str(&codes.join(","))
    }
}
