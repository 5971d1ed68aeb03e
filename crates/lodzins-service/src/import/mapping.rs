//! Which column says what, and what words of the table mean.

use std::collections::BTreeMap;

use lodzins_core::text;
use serde::{Deserialize, Serialize};

use super::{Column, Imported, Table};

/// Which column says what, what holds for every row, and what words mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// By heading.
    pub columns: BTreeMap<String, Column>,
    /// What holds for every row that says nothing else.
    pub constants: BTreeMap<Column, String>,
    /// What a word of a column means: by column, then by word, a code; an empty one for a word that means nothing.
    pub values: BTreeMap<Column, BTreeMap<String, String>>,
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// What was written is no mapping.
    #[error("“{0}” maps nothing: write Heading=column or column:=value, or give a JSON file")]
    Unreadable(String),
    /// There is no such column.
    #[error("“{word}” is no column of {rows}; columns are {known}")]
    NoSuchColumn {
        /// What was written.
        word: String,
        /// Of what.
        rows: Imported,
        /// The columns.
        known: String,
    },
    /// The table has no such heading.
    #[error("the table has no heading “{heading}”; it has {known}")]
    NoSuchHeading {
        /// What was written.
        heading: String,
        /// The headings.
        known: String,
    },
    /// Two headings say the same thing.
    #[error("“{one}” and “{other}” are both mapped to {column}; leave one of them out")]
    Twice {
        /// One of them.
        one: String,
        /// The other one.
        other: String,
        /// What both say.
        column: Column,
    },
    /// Nothing says what must be known.
    #[error("nothing says the {column}: map a heading to it, or give {column}:=value for all rows")]
    Missing {
        /// What must be known.
        column: Column,
    },
}

impl Mapping {
    /// What the headings of a table seem to say. A heading that says nothing known is left out, as is a second one that
    /// says the same.
    pub fn guessed(table: &Table, rows: Imported) -> Self {
        let mut mapping = Self::default();
        for heading in table.headings() {
            let Some(column) = Column::guess(heading, rows) else { continue };
            if !mapping.columns.values().any(|known| *known == column) {
                mapping.columns.insert(heading.clone(), column);
            }
        }
        mapping
    }

    /// A mapping as it is written on the command line: `Datums=on,Kanāls=channel,unit:=kac`, or as JSON.
    pub fn parse(written: &str, rows: Imported) -> Result<Self, MappingError> {
        let unreadable = |part: &str| MappingError::Unreadable(part.to_owned());
        if written.trim_start().starts_with('{') {
            return serde_json::from_str(written).map_err(|wrong| unreadable(&wrong.to_string()));
        }
        let mut mapping = Self::default();
        for part in written.split(',').filter(|part| !part.trim().is_empty()) {
            if let Some((column, value)) = part.split_once(":=") {
                mapping.constants.insert(column_of(column, rows)?, value.trim().to_owned());
            } else {
                let (heading, column) = part.rsplit_once('=').ok_or_else(|| unreadable(part))?;
                mapping.columns.insert(heading.trim().to_owned(), column_of(column, rows)?);
            }
        }
        Ok(mapping)
    }

    /// Whether it fits a table, for rows of a kind.
    pub fn check(&self, table: &Table, rows: Imported) -> Result<(), MappingError> {
        self.fit(table, rows).map(drop)
    }

    /// Holds it against a table: every heading is there, nothing is said twice, and what must be known is.
    pub(super) fn fit(&self, table: &Table, rows: Imported) -> Result<Fitted<'_>, MappingError> {
        let mut places: BTreeMap<Column, (usize, &str)> = BTreeMap::new();
        for (heading, column) in &self.columns {
            column_of(column.code(), rows)?;
            let wanted = text::fold(heading.trim());
            let place = table.headings().iter().position(|known| text::fold(known) == wanted);
            let place = place.ok_or_else(|| MappingError::NoSuchHeading {
                heading: heading.clone(),
                known: table.headings().join(", "),
            })?;
            if let Some((_, one)) = places.insert(*column, (place, heading)) {
                let (one, other) = (one.to_owned(), heading.clone());
                return Err(MappingError::Twice { one, other, column: *column });
            }
        }
        let known =
            |column: Column| places.contains_key(&column) || self.constants.contains_key(&column);
        let mut needed = Column::ALL.iter().filter(|column| column.is_needed(rows));
        if let Some(column) = needed.find(|column| !known(**column)) {
            return Err(MappingError::Missing { column: *column });
        }
        let places = places.into_iter().map(|(column, (place, _))| (column, place)).collect();
        Ok(Fitted { places, mapping: self })
    }
}

/// A column by its code, if rows of this kind have it.
fn column_of(word: &str, rows: Imported) -> Result<Column, MappingError> {
    let column = word.trim().parse::<Column>().ok().filter(|column| column.is_of(rows));
    column.ok_or_else(|| {
        let of_kind = Column::ALL.iter().filter(|column| column.is_of(rows));
        let known: Vec<&str> = of_kind.map(|column| column.code()).collect();
        MappingError::NoSuchColumn { word: word.trim().to_owned(), rows, known: known.join(" ") }
    })
}

/// A mapping that fits a table.
pub(super) struct Fitted<'m> {
    places: BTreeMap<Column, usize>,
    mapping: &'m Mapping,
}

impl Fitted<'_> {
    /// What a row says in a column; what holds for every row where it says nothing.
    pub(super) fn said<'r>(&'r self, row: &'r [String], column: Column) -> Option<&'r str> {
        let cell = self.places.get(&column).and_then(|place| row.get(*place));
        let constant = self.mapping.constants.get(&column);
        cell.into_iter().chain(constant).map(|said| said.trim()).find(|said| !said.is_empty())
    }

    /// What a word of a column means, if the mapping says so.
    pub(super) fn meaning<'r>(&'r self, column: Column, word: &'r str) -> &'r str {
        let wanted = text::fold(word);
        let meanings = self.mapping.values.get(&column).into_iter().flatten();
        let found = meanings.into_iter().find(|(known, _)| text::fold(known) == wanted);
        found.map_or(word, |(_, code)| code.as_str())
    }
}
