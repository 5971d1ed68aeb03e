//! Finding.

use jiff::civil::Date;
use lodzins_core::{
    Language,
    id::{Id, InstitutionId, JournalId, SubmissionId},
    number::AskedNumber,
    text,
};
use lodzins_db::{DbError, FromRow, Row, ToValue, Tx, params, words};

use super::{Filters, Searcher, sql};
use crate::register::{InboxLine, sql as register};

/// Hits that one statement reads: those of a page, and one that tells whether there are more.
const SLOTS: usize = 51;
/// The fewest letters of a word that is only begun: what begins with fewer, half the register does.
const BEGINNING: usize = 3;
/// Cases that a number alone may mean, those of the latest years.
const SAME_NUMBER: usize = 5;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The terms that a submission must all have.
    pub terms: Vec<String>,
    /// What else narrows it.
    pub filters: Filters,
    /// Who searches.
    pub who: Searcher,
    /// Today.
    pub today: Date,
}

impl Search {
    /// A search for what was typed on a page in a language; nothing when letters were typed and none of them is a
    /// word.
    pub fn of(
        typed: &str,
        language: Language,
        filters: Filters,
        who: Searcher,
        today: Date,
    ) -> Option<Self> {
        let terms: Vec<String> = text::query_terms(typed, language).collect();
        let is_empty = terms.is_empty() && !typed.trim().is_empty();
        (!is_empty).then_some(Self { terms, filters, who, today })
    }

    fn may_be_begun(&self) -> bool {
        self.terms.last().is_some_and(|term| term.chars().count() >= BEGINNING)
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The case in a line.
    pub line: InboxLine,
    /// The beginning of what it says, to show the words in it that were looked for.
    pub text: String,
}

impl FromRow for Hit {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self { line: InboxLine::from_row(row)?, text: row.next()? })
    }
}

/// Where a page of hits ended. Entries keep their places, so that nothing is shown twice or left out when others come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchPlace {
    /// The place in the word index.
    pub entry: i64,
    /// The last word was taken as the beginning of one.
    pub begun: bool,
}

/// A page of hits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchPage {
    /// The hits, latest entered first.
    pub hits: Vec<Hit>,
    /// Where to go on; nothing at the end.
    pub next: Option<SearchPlace>,
    /// The last word was taken as the beginning of one.
    pub begun: bool,
}

/// Submissions that have every word in any form and pass every filter, latest entered first.
///
/// When the words as they were typed fill no page, the last one is taken as the beginning of a word too. At most 50
/// hits a page.
pub fn submission_search(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    search: &Search,
    after: Option<SearchPlace>,
) -> Result<SearchPage, DbError> {
    let first = first_day(tx, institution, search.today)?;
    let marks = search.filters.marks(search.who, search.today, first);
    let mut sought = words::Sought {
        terms: &search.terms,
        begun: after.is_some_and(|after| after.begun),
        marks: &marks,
    };
    let before = after.map(|after| after.entry);
    let limit = u32::try_from(SLOTS).unwrap_or(u32::MAX);
    let mut found = words::search(tx, institution.to_bytes(), &sought, before, limit)?;
    if after.is_none() && found.len() < SLOTS && search.may_be_begun() {
        sought.begun = true;
        found = words::search(tx, institution.to_bytes(), &sought, None, limit)?;
    }
    let more = found.len() == SLOTS;
    found.truncate(SLOTS - 1);
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| SearchPlace { entry: last.place, begun: sought.begun });
    let ids: Vec<SubmissionId> =
        found.iter().map(|found| SubmissionId::from_bytes(found.subject)).collect();
    Ok(SearchPage { hits: hits(tx, institution, &ids)?, next, begun: sought.begun })
}

/// The first day on which anything may have been received: of the year before the first that a journal numbered, for what
/// came at its end may have been entered in the next.
fn first_day(tx: &mut Tx<'_>, institution: InstitutionId, today: Date) -> Result<Date, DbError> {
    let given: Vec<(JournalId, String, i16, u32)> =
        tx.all(register::LAST_NUMBERS, params![institution])?;
    let first = given.iter().map(|(_, _, year, _)| *year).min().unwrap_or(today.year());
    Ok(Date::new(first - 1, 1, 1).unwrap_or(today))
}

/// The cases that a number may mean, in whatever form it was typed: of all journals and years if it names none, the
/// latest year first.
pub fn submissions_by_number(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    asked: &AskedNumber,
) -> Result<Vec<Hit>, DbError> {
    let mut given: Vec<(JournalId, String, i16, u32)> =
        tx.all(register::LAST_NUMBERS, params![institution])?;
    given.retain(|(_, journal, year, last)| {
        asked.journal.as_ref().is_none_or(|asked| asked == journal)
            && asked.year.is_none_or(|asked| asked == *year)
            && asked.sequence <= *last
    });
    given.sort_by_key(|(_, _, year, _)| std::cmp::Reverse(*year));
    let mut ids = Vec::new();
    for (journal, _, year, _) in given.into_iter().take(SAME_NUMBER) {
        let key = params![institution, journal, year, asked.sequence];
        ids.extend(tx.optional::<(SubmissionId,)>(sql::BY_SEQUENCE, key)?.map(|(id,)| id));
    }
    hits(tx, institution, &ids)
}

/// What a line shows of each, in the order of the ids.
fn hits(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    ids: &[SubmissionId],
) -> Result<Vec<Hit>, DbError> {
    let Some(first) = ids.first() else { return Ok(Vec::new()) };
    let mut values = vec![institution.to_value()];
    values.extend(ids.iter().chain(std::iter::repeat(first)).take(SLOTS).map(ToValue::to_value));
    let mut hits: Vec<Hit> = tx.all(sql::HITS, &values)?;
    let place = |hit: &Hit| ids.iter().position(|id| *id == hit.line.id);
    hits.sort_by_key(place);
    Ok(hits)
}
