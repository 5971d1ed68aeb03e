//! Topics: what people come about. The same codes stand at submissions and at contacts.

use jiff::civil::Date;
use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{DbError, Tx, params, row};
use serde::{Deserialize, Serialize};

use super::{Named, sql};

/// A topic as the file of `lodzins init` describes it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTopic {
    /// Its code: small Latin letters, digits and underscores.
    pub code: String,
    /// Its name.
    pub name: Named,
}

row! {
    /// A topic.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Topic {
        /// Its code, as submissions and contacts carry it.
        pub code: String,
        /// Its name in Latvian.
        pub name_lv: String,
        /// Its name in Russian.
        pub name_ru: String,
        /// Its name in English.
        pub name_en: String,
        /// The first day on which it is offered no more.
        pub closed_from: Option<Date>,
    }
}

impl Topic {
    /// Is it offered on this day?
    pub fn is_open_on(&self, day: Date) -> bool {
        self.closed_from.is_none_or(|from| day < from)
    }

    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        language.of(&self.name_lv, &self.name_ru, &self.name_en)
    }
}

/// What people ask a municipality about, for an institution whose file names no topics of its own.
const USUAL: [(&str, &str, &str, &str); 9] = [
    ("property_tax", "Nekustamā īpašuma nodoklis", "Налог на недвижимость", "Property tax"),
    ("institution_hours", "Iestāžu darba laiks", "Время работы учреждений", "Opening hours"),
    ("housing", "Mājoklis", "Жильё", "Housing"),
    ("health", "Veselība", "Здоровье", "Health"),
    ("social", "Sociālā palīdzība", "Социальная помощь", "Social assistance"),
    ("construction", "Būvniecība", "Строительство", "Construction"),
    (
        "upkeep",
        "Ēku un teritoriju uzturēšana",
        "Содержание зданий и территорий",
        "Upkeep of buildings and grounds",
    ),
    ("education", "Izglītība", "Образование", "Education"),
    ("other", "Cits", "Другое", "Other"),
];

/// The topics that an institution begins with: its own, or the usual ones.
pub(super) fn topics_enter(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    own: &[NewTopic],
) -> Result<(), DbError> {
    for (place, topic) in (1_i64..).zip(own) {
        let name = &topic.name;
        let values = params![institution, topic.code, name.lv, name.ru(), name.en(), place];
        tx.exec(sql::TOPIC_INSERT, values)?;
    }
    let usual = if own.is_empty() { USUAL.as_slice() } else { &[] };
    for (place, (code, lv, ru, en)) in (1_i64..).zip(usual) {
        tx.exec(sql::TOPIC_INSERT, params![institution, code, lv, ru, en, place])?;
    }
    Ok(())
}

/// The institution's topics, in the order that it gave them.
pub fn topics(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Topic>, DbError> {
    tx.all(sql::TOPICS, params![institution])
}

/// Is it the code of a topic: a small Latin letter, then small Latin letters, digits and underscores?
pub fn is_topic_code(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
}
