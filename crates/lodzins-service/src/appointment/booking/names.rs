//! The words of a visitor's name, by which a clerk finds the visit: without diacritics and capitals.

use lodzins_core::text::fold;
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::appointment::VisitRow;

/// So many words of a name are kept.
const MOST_WORDS: usize = 8;

/// The words of a name, each once.
pub fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

/// Keeps the words of a visit that has just been entered.
pub fn enter(tx: &mut Tx<'_>, row: &VisitRow) -> Result<(), DbError> {
    let (Some(name), Some(start), None) = (&row.name, row.starts_at, row.freed_at) else {
        return Ok(());
    };
    // Most names have two words or three: one statement.
    for some in words(name).chunks(4) {
        let word = |n: usize| some.get(n).map(String::as_str);
        let (first, second, third, fourth) = (word(0), word(1), word(2), word(3));
        let values = params![row.institution_id, start, row.id, first, second, third, fourth];
        tx.exec(sql::WORDS_INSERT, values)?;
    }
    Ok(())
}

/// Keeps the words of a visit that was changed; none of one that has no place any more.
pub fn change(tx: &mut Tx<'_>, row: &VisitRow) -> Result<(), DbError> {
    tx.exec(sql::WORDS_CLEAR, params![row.institution_id, row.id])?;
    enter(tx, row)
}
