//! What is wrong with a card, as facts. A card with a fault stays a draft.

use std::collections::HashSet;

use super::{Card, Part, RECIPIENTS, Stage, Translated, is_service_code};
use crate::{Channel, phone};

/// What of an institution a card may name.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Codes of its services.
    pub services: HashSet<String>,
    /// Codes of its topics.
    pub topics: HashSet<String>,
    /// Codes of its units.
    pub units: HashSet<String>,
    /// Codes of the installation's institutions.
    pub institutions: HashSet<String>,
}

/// What is wrong with a card. Steps and lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A text is not there in Latvian.
    #[error("`{0}` has no Latvian text")]
    NoLatvian(Part),
    /// A step has no Latvian text.
    #[error("step {0} has no Latvian text")]
    StepWithoutText(usize),
    /// Nobody may have it.
    #[error("`recipients` names none of: resident, business, institution")]
    NoRecipient,
    /// No step says how it is asked for, so there is no channel to ask by.
    #[error("no step of the stage `request` names a channel")]
    NoChannel,
    /// A step in which the person does something has no channel.
    #[error("step {0} has no channel")]
    StepWithoutChannel(usize),
    /// A step names an electronic channel although the service is in person only.
    #[error("step {0} names a channel that is not in person, but the service is `in_person_only`")]
    NotInPerson(usize),
    /// A fee is below nothing.
    #[error("a fee is below 0")]
    FeeBelowZero {
        /// The one that is paid online.
        online: bool,
    },
    /// The longest time is none at all.
    #[error("`longest.amount` is 0")]
    NoTime,
    /// The telephone number is not one.
    #[error("“{0}” is not a telephone number")]
    NotAPhone(String),
    /// The e-mail address is not one.
    #[error("“{0}” is not an e-mail address")]
    NotAnEmail(String),
    /// A form's address is not one.
    #[error("form {0} has no https:// address")]
    NotALink(usize),
    /// A related service is not there, or is the service itself.
    #[error("there is no other service “{0}”")]
    UnknownRelated(String),
    /// A topic is not there.
    #[error("there is no topic “{0}”")]
    UnknownTopic(String),
    /// The unit is not there.
    #[error("there is no unit “{0}”")]
    UnknownUnit(String),
    /// An institution is not there.
    #[error("there is no institution “{0}”")]
    UnknownInstitution(String),
    /// It is told in a foreign language, and no law is named that allows it.
    #[error("`foreign_ground` names no law, although there are texts that are not Latvian")]
    NoForeignGround,
    /// The last day is before the first one.
    #[error("the last day is before the first one")]
    EndsBeforeItBegins,
}

impl Fault {
    /// The part of the card that it is in; none when it is not in the card but in its days.
    pub const fn part(&self) -> Option<Part> {
        Some(match self {
            Self::NoLatvian(part) => *part,
            Self::StepWithoutText(_)
            | Self::NoChannel
            | Self::StepWithoutChannel(_)
            | Self::NotInPerson(_) => Part::Steps,
            Self::NoRecipient => Part::Recipients,
            Self::FeeBelowZero { .. } => Part::Fees,
            Self::NoTime => Part::Longest,
            Self::NotAPhone(_) | Self::NotAnEmail(_) => Part::Reach,
            Self::NotALink(_) => Part::Forms,
            Self::UnknownRelated(_) => Part::Related,
            Self::UnknownTopic(_) => Part::Topics,
            Self::UnknownUnit(_) => Part::Unit,
            Self::UnknownInstitution(_) => Part::Holder,
            Self::NoForeignGround => Part::ForeignGround,
            Self::EndsBeforeItBegins => return None,
        })
    }
}

impl Card {
    /// Everything that is wrong with the card of the service with this code, in the order of its parts.
    pub fn faults(&self, code: &str, known: &Known) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.words_at_fault(&mut faults);
        self.steps_at_fault(&mut faults);
        self.amounts_at_fault(&mut faults);
        self.names_at_fault(code, known, &mut faults);
        faults
    }

    fn words_at_fault(&self, faults: &mut Vec<Fault>) {
        for (part, text) in [(Part::Title, &self.title), (Part::About, &self.about)] {
            if text.lv.trim().is_empty() {
                faults.push(Fault::NoLatvian(part));
            }
        }
        let lacks = |text: &Translated| text.lv.trim().is_empty();
        if self.bring.iter().any(lacks) {
            faults.push(Fault::NoLatvian(Part::Bring));
        }
        if self.forms.iter().any(|form| lacks(&form.title)) {
            faults.push(Fault::NoLatvian(Part::Forms));
        }
        for (part, text) in [(Part::Fees, &self.fees.note), (Part::Note, &self.note)] {
            if text.lacks_latvian() {
                faults.push(Fault::NoLatvian(part));
            }
        }
        if !self.recipients.iter().any(|segment| RECIPIENTS.contains(segment)) {
            faults.push(Fault::NoRecipient);
        }
        let grounded = self.foreign_ground.as_deref().is_some_and(|law| !law.trim().is_empty());
        if !grounded && self.texts().any(Translated::is_foreign_too) {
            faults.push(Fault::NoForeignGround);
        }
    }

    fn steps_at_fault(&self, faults: &mut Vec<Fault>) {
        if self.request_channels().is_empty() {
            faults.push(Fault::NoChannel);
        }
        for (n, step) in (1..).zip(&self.steps) {
            if step.text.lv.trim().is_empty() {
                faults.push(Fault::StepWithoutText(n));
            }
            if step.channels.is_empty() && step.stage == Stage::Receipt {
                faults.push(Fault::StepWithoutChannel(n));
            }
            let there = |channel: &Channel| matches!(channel, Channel::InPerson | Channel::Window);
            let asked = step.stage == Stage::Request;
            if self.in_person_only && asked && !step.channels.iter().all(there) {
                faults.push(Fault::NotInPerson(n));
            }
        }
    }

    fn amounts_at_fault(&self, faults: &mut Vec<Fault>) {
        if self.longest.as_ref().is_some_and(|longest| longest.amount == 0) {
            faults.push(Fault::NoTime);
        }
        let fees = [(self.fees.in_person_cents, false), (self.fees.online_cents, true)];
        for (cents, online) in fees {
            if cents.is_some_and(|cents| cents < 0) {
                faults.push(Fault::FeeBelowZero { online });
            }
        }
        if let Some(typed) = self.phone.as_deref().filter(|typed| !is_phone(typed)) {
            faults.push(Fault::NotAPhone(typed.to_owned()));
        }
        if let Some(typed) = self.email.as_deref().filter(|typed| !is_email(typed)) {
            faults.push(Fault::NotAnEmail(typed.to_owned()));
        }
        for (n, form) in (1..).zip(&self.forms) {
            if !is_link(&form.link) {
                faults.push(Fault::NotALink(n));
            }
        }
    }

    fn names_at_fault(&self, code: &str, known: &Known, faults: &mut Vec<Fault>) {
        let strange = |related: &&String| {
            related.as_str() == code
                || !is_service_code(related)
                || !known.services.contains(related.as_str())
        };
        faults.extend(self.related.iter().filter(strange).cloned().map(Fault::UnknownRelated));
        let missing = |all: &HashSet<String>, code: &str| !all.contains(code);
        let topics = self.topics.iter().filter(|topic| missing(&known.topics, topic));
        faults.extend(topics.cloned().map(Fault::UnknownTopic));
        let units = self.unit.iter().filter(|unit| missing(&known.units, unit));
        faults.extend(units.cloned().map(Fault::UnknownUnit));
        let named = [&self.holder, &self.provider].into_iter().flatten();
        let strange = named.filter(|code| missing(&known.institutions, code));
        faults.extend(strange.cloned().map(Fault::UnknownInstitution));
    }
}

/// A Latvian number has eight digits that begin with 2, 6, 8 or 9; another one begins with its country.
///
/// “6720940”, which once stood in a newspaper, has seven: nobody could call it.
fn is_phone(typed: &str) -> bool {
    let number = phone::normalised(typed);
    let plain = typed.chars().all(|sign| sign.is_ascii_digit() || "+-() ".contains(sign));
    let digits = number.len().saturating_sub(1);
    let short = number.len() <= 5 && number.starts_with('1');
    let latvian = number.starts_with("+371") && digits == 11;
    let foreign =
        number.starts_with('+') && !number.starts_with("+371") && (8..=15).contains(&digits);
    plain && (latvian || foreign || (short && number.len() >= 3))
}

fn is_email(typed: &str) -> bool {
    let parts = typed.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !typed.contains([' ', '<', '>', ','])
            && !host.contains('@')
    })
}

fn is_link(typed: &str) -> bool {
    typed.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric())
            && !rest.contains(|sign: char| sign.is_whitespace() || sign == '"' || sign == '<')
    })
}
