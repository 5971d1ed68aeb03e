//! How long what people said is kept: rules in years, and the order to destroy that follows from them.
//!
//! Law: Regulation (EU) 2016/679, article 5(1)(e) (no longer than necessary); the years themselves come from the
//! institution's classification scheme of cases (MK 282 (2024)), so there are none until somebody sets them.

#[cfg(test)]
mod tests;

use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{id::JournalId, moment::latvia_zone, submission::Kind};

/// What a term is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[doc(alias = "glabāšanas termiņš")]
pub enum What {
    /// Everything that no other term names.
    Everything,
    /// Submissions of a kind.
    Kind(Kind),
    /// Contacts and calls back that belong to no case.
    Contacts,
}

impl What {
    /// The text that stands in the database and in forms: a kind's code, `contact`, or nothing for everything.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everything => "",
            Self::Kind(kind) => kind.code(),
            Self::Contacts => "contact",
        }
    }

    /// The same the other way round.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "" => Some(Self::Everything),
            "contact" => Some(Self::Contacts),
            kind => kind.parse().ok().map(Self::Kind),
        }
    }
}

/// A rule: what is kept how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Of which journal; nothing: of every one.
    pub journal: Option<JournalId>,
    /// What.
    pub what: What,
    /// Years after it was closed.
    pub years: u8,
}

/// What goes, and when it must have been closed for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Of which journal; nothing: of every one.
    pub journal: Option<JournalId>,
    /// What.
    pub what: What,
    /// Closed before this day.
    pub before: Date,
}

/// What is to be destroyed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Order {
    terms: Vec<Term>,
}

impl Order {
    /// Everything that was closed before a day.
    pub fn everything_before(before: Date) -> Self {
        Self { terms: vec![Term { journal: None, what: What::Everything, before }] }
    }

    /// What the rules no longer keep on a day.
    pub fn by_rules(rules: &[Rule], today: Date) -> Self {
        let term = |rule: &Rule| Term {
            journal: rule.journal,
            what: rule.what,
            before: today.saturating_sub(i64::from(rule.years).years()),
        };
        Self { terms: rules.iter().map(term).collect() }
    }

    /// Its terms.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Closed before which day a case goes. A term of its journal comes before one of every journal, and of these one
    /// that names its kind before one that does not. Nothing: it is kept.
    pub fn case_before(&self, journal: JournalId, kind: Kind) -> Option<Date> {
        let named = |of: Option<JournalId>, what: What| self.named(of, what);
        named(Some(journal), What::Kind(kind))
            .or_else(|| named(Some(journal), What::Everything))
            .or_else(|| named(None, What::Kind(kind)))
            .or_else(|| named(None, What::Everything))
    }

    /// Held before which day a contact goes that belongs to no case.
    pub fn contact_before(&self) -> Option<Date> {
        self.named(None, What::Contacts).or_else(|| self.named(None, What::Everything))
    }

    /// The latest day of all.
    pub fn latest(&self) -> Option<Date> {
        self.terms.iter().map(|term| term.before).max()
    }

    fn named(&self, journal: Option<JournalId>, what: What) -> Option<Date> {
        self.terms
            .iter()
            .find(|term| term.journal == journal && term.what == what)
            .map(|term| term.before)
    }
}

/// When a day begins in Latvia: what was closed earlier was closed before the day.
pub fn begins_at(day: Date) -> Timestamp {
    day.to_zoned(latvia_zone()).map_or(Timestamp::MIN, |begin| begin.timestamp())
}
