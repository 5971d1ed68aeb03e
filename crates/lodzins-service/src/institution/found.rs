//! Founding an institution: from the file that `lodzins init` reads.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    calendar::{MovedDay, OwnDay},
    id::{InstitutionId, JournalId, UnitId},
    number::is_journal_code,
};
use lodzins_db::{DbError, Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    sql,
    structure::noted,
    topic::{NewTopic, is_topic_code, topics_enter},
};
use crate::Actor;

/// A name in the three languages; Russian and English fall back to Latvian.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Latvian.
    pub lv: String,
    /// Russian.
    pub ru: Option<String>,
    /// English.
    pub en: Option<String>,
}

impl Named {
    /// A name in Latvian only.
    pub fn latvian(name: impl Into<String>) -> Self {
        Self { lv: name.into(), ru: None, en: None }
    }

    pub(super) fn ru(&self) -> &str {
        self.ru.as_deref().unwrap_or(&self.lv)
    }

    pub(super) fn en(&self) -> &str {
        self.en.as_deref().unwrap_or(&self.lv)
    }
}

/// An institution as the file describes it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// Its code in URLs and reports: lower-case letters.
    pub code: String,
    /// Its name.
    pub name: Named,
    /// Telephone, as people read it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// The accent colour, `#rrggbb`.
    pub brand_colour: String,
    /// Whether the state's moved working days bind it.
    #[serde(default)]
    pub state_calendar: bool,
    /// Its own moved working days.
    #[serde(default)]
    pub moved_days: Vec<MovedDay>,
    /// The first day it exists.
    pub valid_from: Option<Date>,
    /// The last day it exists.
    pub valid_to: Option<Date>,
    /// The code of the institution that took over.
    pub successor: Option<String>,
    /// Its units.
    #[serde(default)]
    pub units: Vec<NewUnit>,
    /// Its drop boxes.
    #[serde(default)]
    pub boxes: Vec<NewBox>,
    /// Its topics; the usual ones of a municipality when it names none.
    #[serde(default)]
    pub topics: Vec<NewTopic>,
    /// Its journals; the first one takes what comes by the web.
    pub journals: Vec<NewJournal>,
}

/// A unit.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    /// Its code within the institution.
    pub code: String,
    /// Its name.
    pub name: Named,
}

/// A drop box.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewBox {
    /// Its code within the institution.
    pub code: String,
    /// Where it stands.
    pub name: String,
}

/// A journal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewJournal {
    /// The code that begins its numbers.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first day of receipt that it takes.
    pub valid_from: Option<Date>,
}

/// An institution cannot be founded.
#[derive(Debug, thiserror::Error)]
pub enum FoundError {
    /// There is one with this code.
    #[error("there is an institution with the code “{0}” already")]
    CodeTaken(String),
    /// The code is not one.
    #[error("“{0}” is not an institution's code: use small Latin letters and digits")]
    NotACode(String),
    /// The journal's code is not one.
    #[error("“{0}” is not a journal's code: use letters, digits and dashes")]
    NotAJournalCode(String),
    /// The topic's code is not one.
    #[error("“{0}” is not a topic's code: use small Latin letters, digits and underscores")]
    NotATopicCode(String),
    /// No journal, no numbers.
    #[error("institution “{0}” needs at least one journal")]
    NoJournal(String),
    /// The colour is not one.
    #[error("“{0}” is not a colour: use #rrggbb")]
    NotAColour(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Founds an institution with its units, boxes and journals.
pub fn institution_found(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &Founding,
) -> Result<InstitutionId, FoundError> {
    check(new)?;
    if super::institution_by_code(tx, &new.code)?.is_some() {
        return Err(FoundError::CodeTaken(new.code.clone()));
    }
    let id: InstitutionId = at.id();
    tx.exec(
        sql::INSTITUTION_INSERT,
        params![
            id,
            new.code,
            new.name.lv,
            new.name.ru(),
            new.name.en(),
            new.phone,
            new.email,
            new.address,
            new.brand_colour,
            new.state_calendar,
            new.valid_from,
            new.valid_to,
            new.successor,
        ],
    )?;
    for day in &new.moved_days {
        let own = OwnDay {
            off: day.off,
            worked_instead: Some(day.worked_instead),
            reason: String::new(),
        };
        super::days::day_set(tx, id, &own)?;
    }
    parts_enter(tx, at, id, new)?;
    noted(tx, at, id, Actor::System, "institution.founded", &new.code)?;
    Ok(id)
}

/// Its units, boxes, topics and journals.
fn parts_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    id: InstitutionId,
    new: &Founding,
) -> Result<(), DbError> {
    for (place, unit) in (1_i64..).zip(&new.units) {
        let (unit_id, name): (UnitId, _) = (at.id(), &unit.name);
        let nothing: Option<String> = None;
        let (lv, ru, en) = (&name.lv, name.ru(), name.en());
        let values = params![id, unit_id, unit.code, lv, ru, en, nothing, nothing, place];
        tx.exec(sql::UNIT_INSERT, values)?;
    }
    for drop_box in &new.boxes {
        let nothing: Option<String> = None;
        let values = params![id, drop_box.code, drop_box.name, nothing, nothing, nothing];
        tx.exec(sql::BOX_INSERT, values)?;
    }
    topics_enter(tx, id, &new.topics)?;
    for journal in &new.journals {
        let journal_id: JournalId = at.id();
        let from = journal.valid_from.or(new.valid_from).unwrap_or(Date::constant(1990, 1, 1));
        tx.exec(
            sql::JOURNAL_INSERT,
            params![id, journal_id, journal.code, journal.name, "", from, new.valid_to],
        )?;
    }
    Ok(())
}

fn check(new: &Founding) -> Result<(), FoundError> {
    let is_code = |code: &str| {
        !code.is_empty()
            && code.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
    };
    if !is_code(&new.code) {
        return Err(FoundError::NotACode(new.code.clone()));
    }
    if new.journals.is_empty() {
        return Err(FoundError::NoJournal(new.code.clone()));
    }
    if let Some(wrong) = new.journals.iter().find(|journal| !is_journal_code(&journal.code)) {
        return Err(FoundError::NotAJournalCode(wrong.code.clone()));
    }
    if let Some(wrong) = new.topics.iter().find(|topic| !is_topic_code(&topic.code)) {
        return Err(FoundError::NotATopicCode(wrong.code.clone()));
    }
    if !is_colour(&new.brand_colour) {
        return Err(FoundError::NotAColour(new.brand_colour.clone()));
    }
    Ok(())
}

/// Is it a colour, written `#rrggbb`?
pub(super) fn is_colour(text: &str) -> bool {
    let hex = text.strip_prefix('#').unwrap_or_default();
    hex.len() == 6 && hex.chars().all(|sign| sign.is_ascii_hexdigit())
}
