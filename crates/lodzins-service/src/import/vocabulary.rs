//! Names in three languages become codes.

use std::collections::BTreeMap;

use lodzins_core::{Channel, id::InstitutionId, submission::Kind, text};
use lodzins_db::{DbError, Tx};

use super::{Column, RowFault};
use crate::institution::{drop_boxes, topics, units};

/// What channels and kinds are called, in as many languages as there are.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Channels.
    pub channels: Vec<(Channel, String)>,
    /// Kinds of submission.
    pub kinds: Vec<(Kind, String)>,
}

/// What an institution's words mean.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary(BTreeMap<(Column, String), String>);

impl Vocabulary {
    /// Channels and kinds by code and name; topics, units and boxes of the institution.
    pub fn read(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        names: &Names,
    ) -> Result<Self, DbError> {
        let mut words = Self::of(names);
        for topic in topics(tx, institution)? {
            for name in [&topic.code, &topic.name_lv, &topic.name_ru, &topic.name_en] {
                words.means(Column::Topic, name, &topic.code);
            }
        }
        for unit in units(tx, institution)? {
            for name in [&unit.code, &unit.name_lv, &unit.name_ru, &unit.name_en] {
                words.means(Column::Unit, name, &unit.code);
            }
        }
        for one in drop_boxes(tx, institution)? {
            words.means(Column::DropBox, &one.code, &one.code);
            words.means(Column::DropBox, &one.name, &one.code);
        }
        Ok(words)
    }

    /// Channels and kinds alone.
    pub(super) fn of(names: &Names) -> Self {
        let mut words = Self::default();
        for channel in Channel::ALL {
            words.means(Column::Channel, channel.code(), channel.code());
        }
        for kind in Kind::ALL {
            words.means(Column::Kind, kind.code(), kind.code());
        }
        for (channel, name) in &names.channels {
            words.means(Column::Channel, name, channel.code());
        }
        for (kind, name) in &names.kinds {
            words.means(Column::Kind, name, kind.code());
        }
        words
    }

    fn means(&mut self, column: Column, name: &str, code: &str) {
        // A code is never another one's name: who comes first stays.
        self.0.entry((column, text::fold(name.trim()))).or_insert_with(|| code.to_owned());
    }

    /// The code that a word means in a column.
    pub(super) fn code(&self, column: Column, word: &str) -> Result<&str, RowFault> {
        let found = self.0.get(&(column, text::fold(word.trim())));
        found.map(String::as_str).ok_or_else(|| {
            let of_column = self.0.iter().filter(|((known, _), _)| *known == column);
            let mut known: Vec<String> = of_column.map(|(_, code)| code.clone()).collect();
            known.sort_unstable();
            known.dedup();
            RowFault::Unknown { column, word: word.to_owned(), known }
        })
    }
}
