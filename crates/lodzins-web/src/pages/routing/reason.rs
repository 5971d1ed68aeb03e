//! Conditions in words: what a rule asks for, and why it took a case.

use lodzins_core::{
    Language,
    id::InstitutionId,
    routing::{Condition, Conditions, phrases},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    catalogue::{ServiceLine, services},
    institution::{DropBox, Topic, drop_boxes, topics},
    register::RoutedBy,
};

use crate::{
    pages::register::{directory::Directory, said},
    words::Words,
};

/// Names of what rules ask for.
#[derive(Debug, Clone)]
pub struct Names {
    /// Topics.
    pub topics: Vec<Topic>,
    /// Drop boxes.
    pub boxes: Vec<DropBox>,
    /// Services that were ever published.
    pub services: Vec<ServiceLine>,
}

impl Names {
    /// Reads them.
    pub fn of(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        let mut services = services(tx, institution)?;
        services.retain(|one| one.last_version > 0);
        let boxes = drop_boxes(tx, institution)?;
        Ok(Self { topics: topics(tx, institution)?, boxes, services })
    }

    /// A topic's name; the code of one that is no longer there.
    fn topic(&self, code: &str, language: Language) -> String {
        let known = self.topics.iter().find(|topic| topic.code == code);
        known.map_or_else(|| code.to_owned(), |topic| topic.name(language).to_owned())
    }

    fn drop_box(&self, code: &str) -> String {
        let known = self.boxes.iter().find(|known| known.code == code);
        known.map_or_else(|| code.to_owned(), |known| known.name.clone())
    }

    fn service(&self, code: &str) -> String {
        let known = self.services.iter().find(|known| known.code == code);
        known.map_or_else(|| code.to_owned(), |known| known.title_lv.clone())
    }
}

/// “temats ir “Būvniecība” un tekstā ir “būvatļauja””: what the conditions ask for.
pub fn reasons(words: Words, conditions: &Conditions, names: &Names) -> String {
    let asked = |condition: &&Condition| conditions.asks(**condition);
    let said = |condition: &Condition| reason(words, conditions, names, *condition);
    words.list(&Condition::ALL.iter().filter(asked).map(said).collect::<Vec<_>>())
}

fn reason(words: Words, of: &Conditions, names: &Names, condition: Condition) -> String {
    let value = match condition {
        Condition::Kind => of.kind.map(|kind| said::kind(words, kind)),
        Condition::Channel => of.channel.map(|channel| said::channel(words, channel)),
        Condition::Box => of.drop_box.as_deref().map(|code| names.drop_box(code)),
        Condition::Topic => of.topic.as_deref().map(|code| names.topic(code, words.language())),
        Condition::Service => of.service.as_deref().map(|code| names.service(code)),
        Condition::Segment => of.segment.map(|segment| said::segment(words, segment)),
        Condition::Words => {
            Some(phrases(&of.words).collect::<Vec<_>>().join(&words.t("routing-words-between")))
        }
    };
    let value = [("value", value.unwrap_or_default().into())];
    match condition {
        Condition::Kind => words.with("routing-reason-kind", &value),
        Condition::Channel => words.with("routing-reason-channel", &value),
        Condition::Box => words.with("routing-reason-box", &value),
        Condition::Topic => words.with("routing-reason-topic", &value),
        Condition::Service => words.with("routing-reason-service", &value),
        Condition::Segment => words.with("routing-reason-segment", &value),
        Condition::Words if phrases(&of.words).nth(1).is_some() => {
            words.with("routing-reason-any-word", &value)
        }
        Condition::Words => words.with("routing-reason-word", &value),
    }
}

/// What a condition is called.
pub fn named(words: Words, condition: Condition) -> String {
    match condition {
        Condition::Kind => words.t("routing-kind"),
        Condition::Channel => words.t("register-channel"),
        Condition::Box => words.t("routing-box"),
        Condition::Topic => words.t("routing-topic"),
        Condition::Service => words.t("routing-service"),
        Condition::Segment => words.t("register-segment"),
        Condition::Words => words.t("routing-words"),
    }
}

/// Why a case is where it is: “Nodots nodaļai “Būvvalde”, jo temats ir “Būvniecība” (3. kārtula)”.
pub fn why(words: Words, by: &RoutedBy, names: &Names, directory: &Directory) -> String {
    let unit = directory.unit(Some(by.unit), words.language());
    let person = directory.person(by.handler);
    let facts = [
        ("unit", unit.into()),
        ("person", person.as_str().into()),
        ("reasons", reasons(words, &by.conditions(), names).into()),
        ("n", by.n.to_string().into()),
    ];
    if person.is_empty() {
        words.with("routing-why", &facts)
    } else {
        words.with("routing-why-person", &facts)
    }
}
