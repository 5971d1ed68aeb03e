//! Columns, faults and choices in words.

use lodzins_core::{Channel, contact, submission::Kind};
use lodzins_db::DbError;
use lodzins_service::{
    import::{Column, Imported, MappingError, RowFault, Table, TableError},
    institution::{DropBox, Topic, Unit, drop_boxes, topics, units},
};

use crate::{
    pages::{DeskPage, register::said as register_said},
    ui::Choice,
    words::{Message, Words},
};

/// What the rows are.
pub(super) fn rows(words: Words, rows: Imported) -> String {
    match rows {
        Imported::Submissions => words.t("import-submissions"),
        Imported::Contacts => words.t("import-contacts"),
    }
}

/// What a column says.
pub(super) fn column(words: Words, column: Column) -> String {
    match column {
        Column::On => words.t("import-column-on"),
        Column::At => words.t("import-column-at"),
        Column::Channel => words.t("register-channel"),
        Column::Topic => words.t("import-column-topic"),
        Column::Unit => words.t("contact-unit"),
        Column::DropBox => words.t("intake-box"),
        Column::Kind => words.t("import-column-kind"),
        Column::Subject => words.t("import-column-subject"),
        Column::Text => words.t("import-column-text"),
        Column::Name => words.t("import-column-name"),
        Column::Number => words.t("import-column-number"),
        Column::Service => words.t("contact-service"),
        Column::Minutes => words.t("import-column-minutes"),
    }
}

/// Of all columns, those that rows of this kind can have.
pub(super) fn columns_of(rows: Imported) -> impl Iterator<Item = Column> {
    Column::ALL.iter().copied().filter(move |column| column.is_of(rows))
}

/// A count for a message.
pub(super) fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// What the institution's codes are called.
#[derive(Default)]
pub(super) struct Called {
    pub(super) topics: Vec<Topic>,
    pub(super) units: Vec<Unit>,
    pub(super) boxes: Vec<DropBox>,
}

impl Called {
    pub(super) async fn read(page: &DeskPage) -> Result<Self, DbError> {
        let of = page.institution.id;
        let read = page.asked.read(move |tx| {
            let (topics, units) = (topics(tx, of)?, units(tx, of)?);
            Ok(Self { topics, units, boxes: drop_boxes(tx, of)? })
        });
        read.await
    }

    /// What words of a column can mean, for rows of this kind.
    pub(super) fn choices(&self, words: Words, column: Column, rows: Imported) -> Vec<Choice> {
        let language = words.language();
        match column {
            Column::Channel => {
                let all = match rows {
                    Imported::Contacts => contact::CHANNELS,
                    Imported::Submissions => Channel::ALL,
                };
                let of =
                    |one: &Channel| Choice::of(one.code(), register_said::channel(words, *one));
                all.iter().map(of).collect()
            }
            Column::Kind => {
                let of = |one: &Kind| Choice::of(one.code(), register_said::kind(words, *one));
                Kind::ALL.iter().map(of).collect()
            }
            Column::Topic => {
                let of = |one: &Topic| Choice::of(one.code.as_str(), one.name(language));
                self.topics.iter().map(of).collect()
            }
            Column::Unit => {
                let of = |one: &Unit| Choice::of(one.code.as_str(), one.name(language));
                self.units.iter().map(of).collect()
            }
            Column::DropBox => {
                let of = |one: &DropBox| Choice::of(one.code.as_str(), one.name.as_str());
                self.boxes.iter().map(of).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The name of a topic by its code.
    pub(super) fn topic(&self, words: Words, code: &str) -> String {
        let known = self.topics.iter().find(|topic| topic.code == code);
        known.map_or(code, |topic| topic.name(words.language())).to_owned()
    }

    /// The name of a unit by its code.
    pub(super) fn unit(&self, words: Words, code: &str) -> String {
        let known = self.units.iter().find(|unit| unit.code == code);
        known.map_or(code, |unit| unit.name(words.language())).to_owned()
    }

    /// The name of a drop box by its code.
    pub(super) fn drop_box(&self, code: &str) -> String {
        let known = self.boxes.iter().find(|one| one.code == code);
        known.map_or(code, |one| one.name.as_str()).to_owned()
    }
}

/// Why a file is no table.
pub(super) fn table_fault(wrong: &TableError) -> Message {
    match wrong {
        TableError::TooLarge => Message::of("import-too-large"),
        TableError::TooManyRows(rows) => {
            Message::of("import-too-many-rows").number("rows", count(*rows))
        }
        TableError::TooManyColumns(columns) => {
            Message::of("import-too-many-columns").number("columns", count(*columns))
        }
        TableError::Empty => Message::of("import-empty"),
        TableError::OpenQuotation(line) => {
            Message::of("import-open-quotation").text("line", line.to_string())
        }
        TableError::Workbook(_) => Message::of("import-workbook-broken"),
    }
}

/// Why a mapping does not fit, and at which field that is said.
pub(super) fn mapping_fault(
    words: Words,
    wrong: &MappingError,
    table: &Table,
) -> (String, Message) {
    let place = |heading: &str| {
        let found = table.headings().iter().position(|known| known == heading);
        column_field(found.unwrap_or_default())
    };
    match wrong {
        MappingError::Twice { one, other, column: of } => {
            let message = Message::of("import-twice").text("one", one).text("other", other);
            (place(other), message.text("column", column(words, *of)))
        }
        MappingError::Missing { column: of } if of.is_coded() => {
            (all_field(*of), Message::of("import-column-or-all").text("column", column(words, *of)))
        }
        MappingError::Missing { column: of } => (
            column_field(0),
            Message::of("import-column-missing").text("column", column(words, *of)),
        ),
        // Neither comes from the page's own lists.
        MappingError::NoSuchHeading { .. }
        | MappingError::NoSuchColumn { .. }
        | MappingError::Unreadable(_) => (String::new(), Message::of("import-file-changed")),
    }
}

/// The field that says what a column says.
pub(super) fn column_field(place: usize) -> String {
    format!("column-{place}")
}

/// The field that says what holds for all rows.
pub(super) fn all_field(column: Column) -> String {
    format!("all-{column}")
}

/// What is wrong with a row, and what to do about it.
pub(super) fn row_fault(words: Words, fault: &RowFault) -> String {
    let of = |of: Column| column(words, of).into();
    match fault {
        RowFault::Empty(column) => words.with("import-fault-empty", &[("column", of(*column))]),
        RowFault::Unknown { column, word, .. } => {
            let word = word.as_str().into();
            words.with("import-fault-unknown", &[("column", of(*column)), ("word", word)])
        }
        RowFault::NotADay(said) => {
            words.with("import-fault-day", &[("said", said.as_str().into())])
        }
        RowFault::NotATime(said) => {
            words.with("import-fault-time", &[("said", said.as_str().into())])
        }
        RowFault::NotMinutes(said) => {
            words.with("import-fault-minutes", &[("said", said.as_str().into())])
        }
        RowFault::BoxMisfit => words.t("import-fault-box"),
        RowFault::NotConsulted(channel) => {
            let channel = register_said::channel(words, *channel);
            words.with("import-fault-channel", &[("channel", channel.into())])
        }
        RowFault::NoInstitution(day) => {
            words.with("import-fault-institution", &[("day", words.date_short(*day).into())])
        }
        RowFault::JournalClosed(day) => {
            words.with("import-fault-journal", &[("day", words.date_short(*day).into())])
        }
        RowFault::InFuture => words.t("import-fault-future"),
        RowFault::Refused(_) => words.t("import-fault-refused"),
    }
}
