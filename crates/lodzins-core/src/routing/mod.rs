//! By which conditions a submission finds its unit.
//!
//! A rule has conditions, and every one of them must be met. Words are the exception inside: any one of those that
//! are named is enough, in any of its forms.

use std::collections::HashSet;

use crate::{Channel, Language, Segment, codes, submission::Kind, text};

codes! {
    /// What a condition looks at.
    pub enum Condition("condition of a routing rule") {
        /// What the submission is.
        Kind = "kind",
        /// By which channel it came.
        Channel = "channel",
        /// Out of which drop box.
        Box = "box",
        /// What it is about.
        Topic = "topic",
        /// Which service it asks for.
        Service = "service",
        /// Who comes.
        Segment = "segment",
        /// What it says.
        Words = "words",
    }
}

/// The conditions of a rule; what is not given is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// It is of this kind.
    pub kind: Option<Kind>,
    /// It came by this channel.
    pub channel: Option<Channel>,
    /// It lay in this drop box, by its code.
    pub drop_box: Option<String>,
    /// This is among its topics, by code.
    pub topic: Option<String>,
    /// It asks for this service, by code.
    pub service: Option<String>,
    /// One of these comes.
    pub segment: Option<Segment>,
    /// It says one of these: words or phrases with commas between them. Empty: not asked.
    pub words: String,
}

/// What of a submission the conditions look at.
#[derive(Debug, Clone)]
pub struct Arriving<'a> {
    /// What it is.
    pub kind: Kind,
    /// By which channel it came.
    pub channel: Channel,
    /// Out of which drop box.
    pub drop_box: Option<&'a str>,
    /// Its topics, by code.
    pub topics: Vec<&'a str>,
    /// The service that it asks for, by code.
    pub service: Option<&'a str>,
    /// Who comes.
    pub segment: Segment,
    /// The terms of what it says: [`said`].
    pub terms: HashSet<String>,
}

/// The terms under which words are found in a submission's subject and text.
pub fn said(subject: &str, body: &str) -> HashSet<String> {
    text::terms(&[subject, body].join("\n")).collect()
}

/// The words and phrases of a list with commas, semicolons or line ends between them.
pub fn phrases(words: &str) -> impl Iterator<Item = &str> {
    words.split([',', ';', '\n']).map(str::trim).filter(|phrase| terms_of(phrase).next().is_some())
}

/// The Latvian stem is always among the terms of a text, whatever language a word in Latin letters is of.
fn terms_of(phrase: &str) -> impl Iterator<Item = String> {
    text::query_terms(phrase, Language::Lv)
}

impl Conditions {
    /// Whether nothing is asked, so that any submission would do.
    pub fn is_empty(&self) -> bool {
        Condition::ALL.iter().all(|condition| !self.asks(*condition))
    }

    /// Whether this is asked.
    pub fn asks(&self, condition: Condition) -> bool {
        match condition {
            Condition::Kind => self.kind.is_some(),
            Condition::Channel => self.channel.is_some(),
            Condition::Box => self.drop_box.is_some(),
            Condition::Topic => self.topic.is_some(),
            Condition::Service => self.service.is_some(),
            Condition::Segment => self.segment.is_some(),
            Condition::Words => phrases(&self.words).next().is_some(),
        }
    }

    /// The conditions as the submission meets them, of the words only those that were found first; or the first
    /// condition that it does not meet.
    pub fn met_by(&self, arriving: &Arriving<'_>) -> Result<Self, Condition> {
        let hold = |condition: Condition, met: bool| {
            if met || !self.asks(condition) { Ok(()) } else { Err(condition) }
        };
        hold(Condition::Kind, self.kind == Some(arriving.kind))?;
        hold(Condition::Channel, self.channel == Some(arriving.channel))?;
        hold(Condition::Box, self.drop_box.as_deref() == arriving.drop_box)?;
        let about = |topic: &str| arriving.topics.contains(&topic);
        hold(Condition::Topic, self.topic.as_deref().is_some_and(about))?;
        hold(Condition::Service, self.service.as_deref() == arriving.service)?;
        hold(Condition::Segment, self.segment == Some(arriving.segment))?;
        let found = phrases(&self.words)
            .find(|phrase| terms_of(phrase).all(|term| arriving.terms.contains(&term)));
        hold(Condition::Words, found.is_some())?;
        Ok(Self { words: found.unwrap_or_default().to_owned(), ..self.clone() })
    }
}

#[cfg(test)]
mod tests;
