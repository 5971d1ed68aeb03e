//! A service as a visitor is told of it.

use jiff::civil::Date;
use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{DbError, Tx};

use super::{service_on, service_title};

/// What a visitor is told of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceTold {
    /// What it is called.
    pub title: String,
    /// What to bring.
    pub bring: Vec<String>,
}

/// A service as it is told in a language on a day; only what it was called where it is not given then.
pub fn service_told(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    day: Date,
    language: Language,
) -> Result<ServiceTold, DbError> {
    let Some(version) = service_on(tx, institution, code, day)? else {
        return Ok(ServiceTold { title: service_title(tx, institution, code)?, bring: Vec::new() });
    };
    let card = version.card;
    let title = card.title.said(language).text.to_owned();
    let bring = card.bring.iter().map(|thing| thing.said(language).text.to_owned()).collect();
    Ok(ServiceTold { title, bring })
}
