//! Whose a submission is, once somebody has said so. It belongs to the case: its image covers it.

use lodzins_core::{
    Moment,
    id::{ClientId, InstitutionId, SubmissionId},
    submission::Act,
};
use lodzins_db::{DbError, Tx, Value, params};

use super::{ClientError, ClientRow, client, sql};
use crate::{
    Actor,
    register::{submission_allowed, submission_changed, submission_row},
};

/// Says whose a submission is; nothing says that it is nobody's any more.
///
/// Fails with [`RegisterError::NotTheirs`](crate::register::RegisterError) when the case is in other hands.
pub fn submission_client_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    submission: SubmissionId,
    whose: Option<ClientId>,
    by: Actor,
) -> Result<(), ClientError> {
    let row = submission_row(tx, institution, submission)?;
    submission_allowed(tx, at, &row, Act::Register, by)?;
    submission_client_name(tx, at, institution, submission, whose, by)
}

/// The same for what is only just being entered: whoever enters it may send it to any unit, and says whose it is.
pub(crate) fn submission_client_name(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    submission: SubmissionId,
    whose: Option<ClientId>,
    by: Actor,
) -> Result<(), ClientError> {
    let row = submission_row(tx, institution, submission)?;
    if client_of_submission(tx, institution, submission)? == whose {
        return Ok(());
    }
    tx.exec(sql::LINK_DELETE, params![institution, submission])?;
    let did = match whose {
        Some(id) => {
            client(tx, institution, id)?;
            let values =
                params![institution, submission, id, row.received_at, by.staff(), at.now()];
            tx.exec(sql::LINK_INSERT, values)?;
            "submission.client_named"
        }
        None => "submission.client_removed",
    };
    submission_changed(tx, at, &row, by, did)?;
    Ok(())
}

/// Whose a submission is.
pub fn client_of_submission(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Option<ClientId>, DbError> {
    let found: Option<(ClientId,)> = tx.optional(sql::LINK_OF, params![institution, submission])?;
    Ok(found.map(|(id,)| id))
}

/// Hands the columns of a submission's link to its image.
pub(crate) fn link_into(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
    mut add: impl FnMut(&[Value]),
) -> Result<(), DbError> {
    tx.each(sql::IMAGE_LINK, params![institution, submission], |row| {
        add(&row.rest());
        Ok(())
    })
}

/// The client whose a submission is, with what stands about them.
pub fn client_named(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Option<ClientRow>, DbError> {
    let Some(id) = client_of_submission(tx, institution, submission)? else { return Ok(None) };
    tx.optional(sql::CLIENT, params![institution, id])
}
