//! What would come, in tables: counts, the first rows as they would stand, and those that cannot be taken.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use lodzins_core::{Channel, moment::date_in_latvia};
use lodzins_service::{
    import::{BadRow, Column, Imported, RowFault, Summary},
    replay::{Event, Happened},
};

use super::said::{self, Called};
use crate::{
    pages::register::said as register_said,
    ui::{Cell, Content, Table},
    words::Words,
};

/// Wrong rows that are shown.
pub(super) const BAD_SHOWN: usize = 100;

/// How many by channel, and how many about each topic.
pub(super) fn counted(words: Words, called: &Called, summary: &Summary) -> Vec<Content> {
    let channel = |code: &String| {
        code.parse()
            .map_or_else(|_| code.clone(), |one: Channel| register_said::channel(words, one))
    };
    let topic = |code: &String| called.topic(words, code);
    let channels = counts(words, words.t("register-channel"), &summary.channels, &channel);
    let topics = counts(words, words.t("import-column-topic"), &summary.topics, &topic);
    [channels, topics].into_iter().flatten().collect()
}

fn counts(
    words: Words,
    title: String,
    counts: &BTreeMap<String, u32>,
    named: &dyn Fn(&String) -> String,
) -> Option<Content> {
    let mut lines: Vec<(String, u32)> =
        counts.iter().map(|(code, count)| (named(code), *count)).collect();
    lines.sort_by(|(one, few), (other, many)| many.cmp(few).then_with(|| one.cmp(other)));
    let row = |(name, count): (String, u32)| {
        vec![Cell::from(name), Cell::numeric(words.number(i64::from(count)))]
    };
    (!lines.is_empty()).then(|| {
        Table::called(title.clone())
            .head([Cell::from(title), Cell::numeric(words.t("import-count"))])
            .rows(lines.into_iter().map(row).collect::<Vec<_>>())
            .first_cell_is_header(true)
            .into()
    })
}

/// From which day to which.
pub(super) fn span(words: Words, days: &BTreeMap<Date, u32>) -> String {
    let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value())
    else {
        return String::new();
    };
    let (first, last) = (words.date_short(*first), words.date_short(*last));
    words.with("import-span", &[("first", first.into()), ("last", last.into())])
}

/// The first rows as they would stand; a column that none of them fills is left out.
pub(super) fn first(words: Words, called: &Called, rows: Imported, events: &[Event]) -> Content {
    let lines: Vec<BTreeMap<Column, String>> =
        events.iter().map(|event| stood(words, called, event)).collect();
    let filled: BTreeSet<Column> = lines.iter().flat_map(BTreeMap::keys).copied().collect();
    let columns: Vec<Column> =
        said::columns_of(rows).filter(|column| filled.contains(column)).collect();
    let head = columns.iter().map(|column| said::column(words, *column));
    let head = std::iter::once(words.t("import-line")).chain(head).map(Cell::from);
    let row = |(event, line): (&Event, &BTreeMap<Column, String>)| {
        let said = |column: &Column| Cell::from(line.get(column).cloned().unwrap_or_default());
        let number = Cell::from(event.line.to_string());
        std::iter::once(number).chain(columns.iter().map(said)).collect::<Vec<_>>()
    };
    Table::new()
        .caption(words.t("import-first"))
        .caption_classes("govuk-table__caption--s")
        .head(head.collect::<Vec<_>>())
        .rows(events.iter().zip(&lines).map(row).collect::<Vec<_>>())
        .scrolling()
}

/// What a row says, by column, in words.
fn stood(words: Words, called: &Called, event: &Event) -> BTreeMap<Column, String> {
    let mut said = BTreeMap::from([
        (Column::On, words.date_short(date_in_latvia(event.at))),
        (Column::At, time(words, event)),
    ]);
    let topics = |codes: &[String]| {
        codes.iter().map(|code| called.topic(words, code)).collect::<Vec<_>>().join(", ")
    };
    let unit = |code: &Option<String>| code.as_ref().map(|code| called.unit(words, code));
    match &event.happened {
        Happened::Submission(row) => {
            said.insert(Column::Channel, register_said::channel(words, row.channel));
            said.insert(Column::Kind, register_said::kind(words, row.submission_kind));
            said.insert(Column::Subject, row.subject.clone());
            said.insert(Column::Topic, topics(&row.topics));
            said.insert(Column::Unit, unit(&row.unit).unwrap_or_default());
            said.insert(Column::Name, row.name.clone().unwrap_or_default());
            said.insert(Column::Number, row.external_reference.clone().unwrap_or_default());
            let drop_box = row.drop_box.as_ref().map(|code| called.drop_box(code));
            said.insert(Column::DropBox, drop_box.unwrap_or_default());
        }
        Happened::Contact(row) => {
            said.insert(Column::Channel, register_said::channel(words, row.channel));
            said.insert(Column::Topic, topics(&row.topics));
            said.insert(Column::Unit, unit(&row.unit).unwrap_or_default());
            said.insert(Column::Service, row.service.clone().unwrap_or_default());
            let minutes = row.seconds.map(|seconds| words.number(i64::from(seconds / 60)));
            said.insert(Column::Minutes, minutes.unwrap_or_default());
        }
        // No table tells of visits act by act.
        Happened::Activity(_) | Happened::Visit(_) | Happened::Counter(_) => {}
    }
    said.retain(|_, words| !words.is_empty());
    said
}

/// The time of day; nothing at midnight, where no time was given.
fn time(words: Words, event: &Event) -> String {
    let local = event.at.to_zoned(lodzins_core::moment::latvia_zone()).time();
    if local == jiff::civil::Time::midnight() { String::new() } else { words.time(local) }
}

/// The rows that cannot be taken, each with what is wrong.
pub(super) fn bad(words: Words, rows: &[BadRow]) -> Content {
    let row = |bad: &BadRow| {
        vec![Cell::from(bad.line.to_string()), Cell::from(said::row_fault(words, &bad.fault))]
    };
    Table::new()
        .caption(words.t("import-bad"))
        .caption_classes("govuk-table__caption--s")
        .head([words.t("import-line"), words.t("import-wrong")])
        .rows(rows.iter().take(BAD_SHOWN).map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .into()
}

/// The words that nobody knows, each once, in the order of the rows.
pub(super) fn unknown(rows: &[BadRow], most: usize) -> Vec<(Column, String)> {
    let mut found: Vec<(Column, String)> = Vec::new();
    for bad in rows {
        let RowFault::Unknown { column, word, .. } = &bad.fault else { continue };
        let one = (*column, word.clone());
        if found.len() < most && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}
