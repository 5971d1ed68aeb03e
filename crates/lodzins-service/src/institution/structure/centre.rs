//! Centres: where people are received.

use jiff::civil::Date;
use lodzins_core::{
    Language, Moment,
    id::{CentreId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    StructureError,
    noted::{is_code, is_named, noted},
    sql,
};
use crate::{Actor, audit::Changes, institution::Named};

row! {
    /// A centre.
    #[doc(alias = "klientu apkalpošanas centrs")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Centre {
        /// Its id.
        pub id: CentreId,
        /// Its code within the institution.
        pub code: String,
        /// Its name in Latvian.
        pub name_lv: String,
        /// Its name in Russian.
        pub name_ru: String,
        /// Its name in English.
        pub name_en: String,
        /// Where it is.
        pub address: String,
        /// Telephone.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// The first day on which it receives people.
        pub valid_from: Option<Date>,
        /// The last such day.
        pub valid_to: Option<Date>,
    }
}

impl Centre {
    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        language.of(&self.name_lv, &self.name_ru, &self.name_en)
    }

    /// Its name and where it is: “Klientu apkalpošanas centrs, Parauga iela 1”. Not every centre has said its address.
    pub fn located(&self, language: Language) -> String {
        let parts = [self.name(language), &self.address];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Does it receive people on this day, as far as its first and last day say?
    pub fn is_open_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// What can be changed of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentreDetails {
    /// Its name.
    pub name: Named,
    /// Where it is.
    pub address: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// The first day on which it receives people.
    pub valid_from: Option<Date>,
    /// The last such day.
    pub valid_to: Option<Date>,
}

impl CentreDetails {
    /// A centre of which nothing is said but what it is called, and where it is.
    pub fn plain(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self {
            name: Named::latvian(name),
            address: address.into(),
            phone: None,
            email: None,
            valid_from: None,
            valid_to: None,
        }
    }

    fn check(&self) -> Result<(), StructureError> {
        is_named(&self.name)?;
        match (self.valid_from, self.valid_to) {
            (Some(from), Some(to)) if to < from => Err(StructureError::EndsBeforeItBegins),
            _ => Ok(()),
        }
    }
}

/// The institution's centres by code, closed ones too: a few dozen.
pub fn centres(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Centre>, DbError> {
    tx.all(sql::CENTRES, params![institution])
}

/// The centres with a code, whosever they are: whoever asks for one may not know its institution.
pub fn centres_coded(
    tx: &mut Tx<'_>,
    code: &str,
) -> Result<Vec<(InstitutionId, CentreId)>, DbError> {
    tx.all(sql::CENTRES_CODED, params![code])
}

/// The code of an institution and that of its centre.
pub fn centre_codes(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<Option<(String, String)>, DbError> {
    tx.optional(sql::CENTRE_CODES, params![institution, centre])
}

/// Opens a centre.
pub fn centre_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    new: &CentreDetails,
    by: Actor,
) -> Result<CentreId, StructureError> {
    is_code(code)?;
    new.check()?;
    if centres(tx, institution)?.iter().any(|known| known.code == code) {
        return Err(StructureError::CodeTaken);
    }
    let id: CentreId = at.id();
    let values = params![
        institution,
        id,
        code,
        new.name.lv,
        new.name.ru(),
        new.name.en(),
        new.address,
        new.phone,
        new.email,
        new.valid_from,
        new.valid_to,
    ];
    tx.exec(sql::CENTRE_INSERT, values)?;
    noted(tx, at, institution, by, "centre.added", &format!("{code}: {}", new.name.lv))?;
    Ok(id)
}

/// Changes a centre.
pub fn centre_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: CentreId,
    new: &CentreDetails,
    by: Actor,
) -> Result<(), StructureError> {
    new.check()?;
    let all = centres(tx, institution)?;
    let was = all.iter().find(|known| known.id == id).ok_or(StructureError::NotThere)?;
    let changes = Changes::default()
        .field("name_lv", &was.name_lv, &new.name.lv)
        .field("name_ru", &was.name_ru, new.name.ru())
        .field("name_en", &was.name_en, new.name.en())
        .field("address", &was.address, &new.address)
        .maybe("phone", was.phone.as_ref(), new.phone.as_ref())
        .maybe("email", was.email.as_ref(), new.email.as_ref())
        .maybe("valid_from", was.valid_from.as_ref(), new.valid_from.as_ref())
        .maybe("valid_to", was.valid_to.as_ref(), new.valid_to.as_ref());
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![
        institution,
        id,
        new.name.lv,
        new.name.ru(),
        new.name.en(),
        new.address,
        new.phone,
        new.email,
        new.valid_from,
        new.valid_to,
    ];
    tx.exec(sql::CENTRE_CHANGE, values)?;
    let detail = format!("{}: {}", was.code, changes.text());
    noted(tx, at, institution, by, "centre.changed", &detail)?;
    Ok(())
}
