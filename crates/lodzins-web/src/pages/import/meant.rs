//! What a word of the table means, where nobody knows it: said once, for all rows.

use lodzins_service::import::{Column, Mapping};

use super::{
    BEGIN, CHECK, check,
    kept::{self, Plan},
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    ui::Content,
};

/// Words that are asked about at once.
pub(super) const MOST_WORDS: usize = 40;
/// What is sent for a word that means nothing; no code has such a sign.
pub(super) const NOTHING: &str = "-";

/// The field that says what a word means.
pub(super) fn means_field(place: usize) -> String {
    format!("means-{place}")
}

/// The field that says which word it is.
fn word_field(place: usize) -> String {
    format!("word-{place}")
}

/// A word with its column, unseen.
pub(super) fn hidden(place: usize, column: Column, word: &str) -> Content {
    let (name, said) = (word_field(place), Content::from(format!("{column}:{word}")));
    Content::html(format_args!("<input type=\"hidden\" name=\"{name}\" value=\"{said}\">"))
}

/// Enters what the form says into the mapping.
fn enter(form: &Form, mapping: &mut Mapping) {
    for place in 0..MOST_WORDS {
        let (said, means) = (form.optional(&word_field(place)), form.optional(&means_field(place)));
        let Some((column, word)) = said.split_once(':') else { continue };
        let Ok(column) = column.parse::<Column>() else { continue };
        if means.is_empty() {
            continue;
        }
        let code = if means == NOTHING { String::new() } else { means };
        mapping.values.entry(column).or_default().insert(word.to_owned(), code);
    }
}

/// Keeps what the words mean, and looks again.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let Some(begun) = kept::begun(&page).await? else { return Ok(page.asked.see_other(BEGIN)) };
    let (form, token) = page.asked.sent(check::PURPOSE, fields);
    let (Some(_), Some(mut mapping)) = (token, begun.mapping.clone()) else {
        return check::again(&page, form, &begun).await;
    };
    enter(&form, &mut mapping);
    match kept::keep_plan(&page, &Plan { rows: Some(begun.rows), mapping: Some(mapping) }).await {
        Ok(()) => Ok(page.asked.see_other(CHECK)),
        Err(error) => page.busy(error, form.fields()),
    }
}
