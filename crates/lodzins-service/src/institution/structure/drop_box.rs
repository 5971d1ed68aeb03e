//! Drop boxes: where they stand, how often they are emptied, from when until when.

use jiff::civil::Date;
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{Tx, params};

use super::{
    StructureError,
    noted::{is_code, noted},
    sql,
};
use crate::{
    Actor,
    audit::Changes,
    institution::{drop_boxes, sql as base},
};

/// What can be changed of a drop box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxDetails {
    /// Where it stands.
    pub place: String,
    /// How often it is emptied, in words.
    pub emptied: Option<String>,
    /// The first day of use.
    pub used_from: Option<Date>,
    /// The last day of use.
    pub used_to: Option<Date>,
}

impl BoxDetails {
    fn check(&self) -> Result<(), StructureError> {
        if self.place.trim().is_empty() {
            return Err(StructureError::NameMissing);
        }
        match (self.used_from, self.used_to) {
            (Some(from), Some(to)) if to < from => Err(StructureError::EndsBeforeItBegins),
            _ => Ok(()),
        }
    }
}

/// Puts up a drop box.
pub fn box_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    new: &BoxDetails,
    by: Actor,
) -> Result<(), StructureError> {
    is_code(code)?;
    new.check()?;
    if drop_boxes(tx, institution)?.iter().any(|known| known.code == code) {
        return Err(StructureError::CodeTaken);
    }
    let values = params![institution, code, new.place, new.emptied, new.used_from, new.used_to];
    tx.exec(base::BOX_INSERT, values)?;
    noted(tx, at, institution, by, "drop_box.added", &format!("{code}: {}", new.place))?;
    Ok(())
}

/// Changes a drop box.
pub fn box_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    new: &BoxDetails,
    by: Actor,
) -> Result<(), StructureError> {
    new.check()?;
    let all = drop_boxes(tx, institution)?;
    let was = all.iter().find(|known| known.code == code).ok_or(StructureError::NotThere)?;
    let changes = Changes::default()
        .field("place", &was.name, &new.place)
        .maybe("emptied", was.emptied.as_ref(), new.emptied.as_ref())
        .maybe("used_from", was.used_from.as_ref(), new.used_from.as_ref())
        .maybe("used_to", was.used_to.as_ref(), new.used_to.as_ref());
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![institution, code, new.place, new.emptied, new.used_from, new.used_to];
    tx.exec(sql::BOX_CHANGE, values)?;
    let detail = format!("{code}: {}", changes.text());
    noted(tx, at, institution, by, "drop_box.changed", &detail)?;
    Ok(())
}
