//! Which institution and centre are meant.

use lodzins_core::id::{CentreId, InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::{institution_by_code, structure::centres_coded};

/// Which centre is meant.
pub enum Found {
    /// This one.
    Centre(InstitutionId, CentreId),
    /// None.
    Nowhere,
    /// Centres of several institutions have this code: one must be named.
    Several,
}

/// The centre with a code: of the key's own institution, of the one that is named, or else of the only one that has such a
/// centre.
pub fn centre(
    tx: &mut Tx<'_>,
    own: Option<InstitutionId>,
    institution: Option<&str>,
    code: &str,
) -> Result<Found, DbError> {
    let mut found = centres_coded(tx, code)?;
    if let Some(own) = own {
        found.retain(|(institution, _)| *institution == own);
    } else if let Some(named) = institution {
        let named = institution_by_code(tx, named)?.map(|one| one.id);
        found.retain(|(institution, _)| Some(*institution) == named);
    }
    Ok(match found[..] {
        [] => Found::Nowhere,
        [(institution, centre)] => Found::Centre(institution, centre),
        _ => Found::Several,
    })
}
