//! Reading institutions, units and boxes.

use jiff::civil::Date;
use lodzins_core::{
    Language,
    id::{InstitutionId, UnitId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;

row! {
    /// An institution.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Institution {
        /// Its id.
        pub id: InstitutionId,
        /// Its code.
        pub code: String,
        /// Its name in Latvian.
        pub name_lv: String,
        /// Its name in Russian.
        pub name_ru: String,
        /// Its name in English.
        pub name_en: String,
        /// Telephone.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// Postal address.
        pub address: Option<String>,
        /// The accent colour, `#rrggbb`.
        pub brand_colour: String,
        /// Whether the state's moved working days bind it.
        pub state_calendar: bool,
        /// The first day it exists.
        pub valid_from: Option<Date>,
        /// The last day it exists.
        pub valid_to: Option<Date>,
        /// The code of the institution that took over.
        pub successor_code: Option<String>,
    }
}

impl Institution {
    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        language.of(&self.name_lv, &self.name_ru, &self.name_en)
    }

    /// Does it exist on this day?
    pub fn exists_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
    }
}

row! {
    /// A unit of an institution.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Unit {
        /// Its id.
        pub id: UnitId,
        /// Its code within the institution.
        pub code: String,
        /// Its name in Latvian.
        pub name_lv: String,
        /// Its name in Russian.
        pub name_ru: String,
        /// Its name in English.
        pub name_en: String,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// The first day on which it takes no work any more.
        pub closed_from: Option<Date>,
        /// The unit that takes over what is open with it.
        pub successor: Option<UnitId>,
    }
}

impl Unit {
    /// Does it take work on this day?
    pub fn is_open_on(&self, day: Date) -> bool {
        self.closed_from.is_none_or(|from| day < from)
    }

    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        language.of(&self.name_lv, &self.name_ru, &self.name_en)
    }
}

row! {
    /// A drop box.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct DropBox {
        /// Its code within the institution.
        pub code: String,
        /// Where it stands.
        pub name: String,
        /// How often it is emptied, in words.
        pub emptied: Option<String>,
        /// The first day on which papers are put into it.
        pub used_from: Option<Date>,
        /// The last such day.
        pub used_to: Option<Date>,
    }
}

impl DropBox {
    /// Are papers put into it on this day?
    pub fn is_used_on(&self, day: Date) -> bool {
        self.used_from.is_none_or(|first| first <= day)
            && self.used_to.is_none_or(|last| day <= last)
    }
}

/// Every institution, by code.
pub fn institutions(tx: &mut Tx<'_>) -> Result<Vec<Institution>, DbError> {
    tx.all(sql::INSTITUTIONS, params![])
}

/// The institution with this code.
pub fn institution_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Institution>, DbError> {
    tx.optional(sql::INSTITUTION_BY_CODE, params![code])
}

/// The institution with this id.
pub fn institution_by_id(tx: &mut Tx<'_>, id: InstitutionId) -> Result<Institution, DbError> {
    tx.one(sql::INSTITUTION_BY_ID, params![id])
}

/// Whether the institution exists on a day; with the code of the one that took over where it does not.
pub fn lives_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
) -> Result<Result<(), Option<String>>, DbError> {
    let institution = institution_by_id(tx, institution)?;
    Ok(if institution.exists_on(day) { Ok(()) } else { Err(institution.successor_code) })
}

/// The institution's units in the order that it gave them, closed ones too: their names stand in old cases.
pub fn units(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Unit>, DbError> {
    tx.all(sql::UNITS, params![institution])
}

/// The institution's unit with this code.
pub fn unit_by_code(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<Option<Unit>, DbError> {
    tx.optional(sql::UNIT_BY_CODE, params![institution, code])
}

/// Whether the institution has this unit, and it takes work on the day.
pub fn unit_takes_work(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    unit: UnitId,
    on: Date,
) -> Result<bool, DbError> {
    Ok(unit_by_id(tx, institution, unit)?.is_some_and(|unit| unit.is_open_on(on)))
}

/// The institution's unit with this id, open or closed.
pub fn unit_by_id(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    unit: UnitId,
) -> Result<Option<Unit>, DbError> {
    tx.optional(sql::UNIT_BY_ID, params![institution, unit])
}

/// The institution's drop boxes, by code.
pub fn drop_boxes(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<DropBox>, DbError> {
    tx.all(sql::BOXES, params![institution])
}
