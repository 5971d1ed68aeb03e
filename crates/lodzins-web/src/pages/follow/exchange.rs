//! What reply and withdrawal have in common: the case, and a form that works once however often it is sent.

use lodzins_core::{
    Moment,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::Tx;
use lodzins_service::{
    idempotency::{self, RequestKey},
    institution::{Institution, institution_by_id},
    register::{Case, RegisterError, submission_case},
};

use super::following;
use crate::{layout::Page, pages::Asked, stop::Stop};

/// The case that this session follows, and whose it is.
pub(super) async fn case_of(asked: &Asked, id: &str) -> Result<(Institution, Case), Stop> {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let institution = following(asked, id).await?;
    let found = asked
        .read(move |tx| {
            let found = institution_by_id(tx, institution)?;
            Ok::<_, RegisterError>((found, submission_case(tx, institution, id)?))
        })
        .await;
    Ok(found?)
}

/// The case for a form that was sent: with the database away the form can still be shown again.
pub(super) async fn case_of_form(
    asked: &Asked,
    id: &str,
) -> Result<Option<(Institution, Case)>, Stop> {
    match case_of(asked, id).await {
        Ok(found) => Ok(Some(found)),
        Err(Stop::Busy) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The frame of a page about a case, as far as it is in sight.
pub(super) fn page_of(asked: &Asked, institution: Option<&Institution>) -> Page {
    institution.map_or_else(|| asked.page(), |institution| asked.page_of(institution))
}

/// Does it the first time that this form is sent, and nothing the second time.
pub(super) fn once(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    work: impl FnOnce(&mut Tx<'_>) -> Result<(), RegisterError>,
) -> Result<(), RegisterError> {
    if let Some(before) = idempotency::answer_for::<bool>(tx, institution, key)? {
        return before.map(drop).map_err(RegisterError::from);
    }
    work(tx)?;
    idempotency::remember(tx, at, institution, key, &true)?;
    Ok(())
}
