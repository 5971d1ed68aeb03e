//! The centre in a page's path, as boards and kiosks name it: `/board/ogre`, and `?institution=` where several
//! institutions have a centre of that code.

use axum::extract::Query;
use lodzins_db::DbError;
use lodzins_service::institution::{
    Institution, institution_by_id,
    structure::{Centre, centres},
};
use serde::Deserialize;

use super::Asked;
use crate::{
    api::appointments::place::{Found, centre},
    stop::Stop,
};

/// Whose centre is meant.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    institution: Option<String>,
}

/// What is asked for in the address.
pub(super) type Whose = Query<Of>;

/// The centre with this code, and whose it is.
pub(super) async fn hall_of(
    asked: &Asked,
    code: &str,
    of: &Of,
) -> Result<(Institution, Centre), Stop> {
    let (code, named) = (code.to_owned(), of.institution.clone());
    let found = asked
        .read(move |tx| {
            let Found::Centre(institution, id) = centre(tx, None, named.as_deref(), &code)? else {
                return Ok(None);
            };
            let one = centres(tx, institution)?.into_iter().find(|one| one.id == id);
            Ok::<_, DbError>(one.zip(Some(institution_by_id(tx, institution)?)))
        })
        .await?;
    found.map(|(centre, institution)| (institution, centre)).ok_or(Stop::NotFound)
}
