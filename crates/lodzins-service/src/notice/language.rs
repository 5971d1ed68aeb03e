//! In which language a visitor is told.

use lodzins_core::{
    Language,
    id::{InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, params};

use super::sql;

/// In which language the visitor is told: Latvian unless they chose another one.
pub fn visit_language(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<Language, DbError> {
    let found: Option<(Language,)> = tx.optional(sql::LANGUAGE, params![institution, visit])?;
    Ok(found.map_or(Language::Lv, |(language,)| language))
}

/// From now on the visitor is told in this language.
pub fn visit_language_set(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
    language: Language,
) -> Result<(), DbError> {
    tx.exec(sql::LANGUAGE_SET, params![institution, visit, language])
}
