//! The institution itself: its names and addresses, its colour, its first and last day.

use jiff::civil::Date;
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{Tx, params};

use super::{
    StructureError,
    noted::{is_named, noted},
    sql,
};
use crate::{
    Actor,
    audit::Changes,
    institution::{Named, found::is_colour, institution_by_code, institution_by_id},
};

/// What residents see of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: Named,
    /// Postal address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// The accent colour, `#rrggbb`. Whether white can be read on it is asked where it is drawn.
    pub brand_colour: String,
}

/// From when until when an institution exists, and who comes after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The first day.
    pub valid_from: Option<Date>,
    /// The last day.
    pub valid_to: Option<Date>,
    /// The code of the institution that takes over.
    pub successor: Option<String>,
}

/// Changes what residents see.
pub fn institution_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: &Profile,
    by: Actor,
) -> Result<(), StructureError> {
    is_named(&new.name)?;
    if !is_colour(&new.brand_colour) {
        return Err(StructureError::NotAColour);
    }
    let was = institution_by_id(tx, institution)?;
    let changes = Changes::default()
        .field("name_lv", &was.name_lv, &new.name.lv)
        .field("name_ru", &was.name_ru, new.name.ru())
        .field("name_en", &was.name_en, new.name.en())
        .maybe("address", was.address.as_ref(), new.address.as_ref())
        .maybe("phone", was.phone.as_ref(), new.phone.as_ref())
        .maybe("email", was.email.as_ref(), new.email.as_ref())
        .field("brand_colour", &was.brand_colour, &new.brand_colour);
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![
        institution,
        new.name.lv,
        new.name.ru(),
        new.name.en(),
        new.phone,
        new.email,
        new.address,
        new.brand_colour,
    ];
    tx.exec(sql::INSTITUTION_CHANGE, values)?;
    noted(tx, at, institution, by, "institution.changed", &changes.text())?;
    Ok(())
}

/// Sets the institution's first and last day and its successor.
///
/// After the last day it takes no new submissions; its open cases are worked on to their end.
pub fn institution_live(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: &Life,
    by: Actor,
) -> Result<(), StructureError> {
    if let (Some(from), Some(to)) = (new.valid_from, new.valid_to)
        && to < from
    {
        return Err(StructureError::EndsBeforeItBegins);
    }
    let was = institution_by_id(tx, institution)?;
    if let Some(code) = &new.successor {
        let other = institution_by_code(tx, code)?.filter(|other| other.id != institution);
        let then = new.valid_to.map_or(at.date(), |last| last.max(at.date()));
        let living = other.is_some_and(|other| other.exists_on(then));
        living.then_some(()).ok_or(StructureError::SuccessorUnusable)?;
    }
    let changes = Changes::default()
        .maybe("valid_from", was.valid_from.as_ref(), new.valid_from.as_ref())
        .maybe("valid_to", was.valid_to.as_ref(), new.valid_to.as_ref())
        .maybe("successor", was.successor_code.as_ref(), new.successor.as_ref());
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![institution, new.valid_from, new.valid_to, new.successor];
    tx.exec(sql::INSTITUTION_LIVE, values)?;
    noted(tx, at, institution, by, "institution.lives", &changes.text())?;
    Ok(())
}
