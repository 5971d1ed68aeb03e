//! What a centre does about services: consults, accepts, assists, issues.
//!
//! A centre of a municipality serves services of state institutions too (MK 401, 2017). Each institution says what its
//! own centres do; the service itself stays in the catalogue of its holder.

use lodzins_core::{
    Moment,
    catalogue::Help,
    id::{CentreId, InstitutionId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{CatalogueError, service_is_given, sql};
use crate::{
    Actor,
    institution::{
        institution_by_code,
        structure::{centres, noted},
    },
};

row! {
    /// What a centre does about a service.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct CentreService {
        /// The centre.
        pub centre: CentreId,
        /// The institution in whose catalogue the service is, by code.
        pub holder: String,
        /// The service's code.
        pub service: String,
        /// What the centre does.
        pub help: Help,
    }
}

/// What the institution's centres do about services.
pub fn centre_services(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<CentreService>, DbError> {
    tx.all(sql::CENTRE_SERVICES, params![institution])
}

/// Says what a centre does about a service; with nothing, that it does nothing any more.
pub fn centre_service_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    (holder, service): (&str, &str),
    help: Option<Help>,
    by: Actor,
) -> Result<(), CatalogueError> {
    let all = centres(tx, institution)?;
    let centre = all.into_iter().find(|one| one.id == centre).ok_or(CatalogueError::NotThere)?;
    let now = centre_services(tx, institution)?
        .into_iter()
        .find(|one| one.centre == centre.id && one.holder == holder && one.service == service)
        .map(|one| one.help);
    if now == help {
        return Ok(());
    }
    let key = params![institution, centre.id, holder, service];
    match help {
        None => tx.changes(sql::CENTRE_SERVICE_CLEAR, key)?,
        Some(help) => {
            let other = institution_by_code(tx, holder)?.ok_or(CatalogueError::NotThere)?;
            if !service_is_given(tx, other.id, service, at.date())? {
                return Err(CatalogueError::NotThere);
            }
            let values = params![institution, centre.id, holder, service, help];
            tx.changes(sql::CENTRE_SERVICE_SET, values)?
        }
    };
    let said = help.map_or("-", Help::code);
    let detail = format!("{}: {holder}/{service} {said}", centre.code);
    noted(tx, at, institution, by, "centre.helps", &detail)?;
    Ok(())
}
