//! The institution's own words: kept, followed through time, taken back.

use jiff::Timestamp;
use lodzins_core::{Language, Moment, id::InstitutionId, ledger::Hash};
use lodzins_db::{DbError, Tx, params, row};
use lodzins_document::Template;

use super::sql;
use crate::{Actor, institution::structure::noted, outbox::Occasion};

/// What a template may name. `message` is what was written to the submitter: the question, the answer, the reason.
pub const PLACEHOLDERS: &[&str] = &[
    "number",
    "subject",
    "received_on",
    "due_on",
    "due_explained",
    "message",
    "follow_url",
    "follow_code",
    "submitter",
    "institution",
];

row! {
    /// Words as they were saved.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SavedTemplate {
        /// From when.
        pub valid_from_at: Timestamp,
        /// The template; nothing: the product's own words again.
        pub text: Option<String>,
    }
}

/// The institution's words for an occasion as they were valid at a moment; nothing when it never had its own.
pub fn letter_template_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    occasion: Occasion,
    language: Language,
    at: Timestamp,
) -> Result<Option<SavedTemplate>, DbError> {
    tx.optional(sql::TEMPLATE_AT, params![institution, occasion.code(), language, at])
}

/// Which letters have the institution's own words at a moment, in the order of occasions and languages.
pub fn letter_templates(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    at: Timestamp,
) -> Result<Vec<(Occasion, Language, Option<Timestamp>)>, DbError> {
    let mut all = Vec::new();
    for occasion in Occasion::ALL {
        for language in Language::ALL {
            let saved = letter_template_at(tx, institution, *occasion, *language, at)?;
            let own = saved.filter(|saved| saved.text.is_some()).map(|saved| saved.valid_from_at);
            all.push((*occasion, *language, own));
        }
    }
    Ok(all)
}

/// Words letters of an occasion so from now on; with nothing, by the product's own words again.
///
/// The same words once more change nothing, so that a form sent twice leaves one row and one audit row.
pub fn letter_template_save(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    occasion: Occasion,
    language: Language,
    template: Option<&Template>,
    by: Actor,
) -> Result<(), DbError> {
    let text = template.map(Template::source);
    let before = letter_template_at(tx, institution, occasion, language, at.now())?;
    if before.and_then(|saved| saved.text).as_deref() == text {
        return Ok(());
    }
    let values = params![institution, occasion.code(), language, at.now(), text, by.staff()];
    tx.exec(sql::TEMPLATE_SAVE, values)?;
    let words = text.map_or_else(|| "-".to_owned(), |text| Hash::of(text.as_bytes()).to_string());
    let did = if text.is_some() { "letter_template.saved" } else { "letter_template.reset" };
    noted(tx, at, institution, by, did, &format!("{occasion} {language} {words}"))
}
