//! The switch: does an institution publish its figures?

use jiff::civil::Date;
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Actor,
    audit::{self, Entry, Subject},
    institution::{Institution, institutions},
};

/// Does the institution publish its figures? One that nobody has asked does not.
pub fn open_data_is_published(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<bool, DbError> {
    let found: Option<(bool,)> = tx.optional(sql::IS_PUBLISHED, params![institution])?;
    Ok(found.is_some_and(|(is_published,)| is_published))
}

/// Switches publishing on or off; what is so already is left alone.
pub fn open_data_publish(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    is_published: bool,
    by: Actor,
) -> Result<(), DbError> {
    if open_data_is_published(tx, institution)? == is_published {
        return Ok(());
    }
    tx.exec(sql::PUBLISH, params![institution, is_published])?;
    let entry = Entry {
        institution,
        actor: by,
        did: if is_published { "open_data.published" } else { "open_data.withdrawn" },
        subject: Subject::Institution(institution),
        image: None,
        detail: None,
    };
    audit::record(tx, at, &entry).map(drop)
}

/// The institutions that exist on a day and publish.
pub fn open_data_publishers(tx: &mut Tx<'_>, on: Date) -> Result<Vec<Institution>, DbError> {
    let mut publishing = Vec::new();
    for one in institutions(tx)?.into_iter().filter(|one| one.exists_on(on)) {
        if open_data_is_published(tx, one.id)? {
            publishing.push(one);
        }
    }
    Ok(publishing)
}
