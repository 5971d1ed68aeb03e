//! Taking what is offered: by the resident, or by a clerk who has them on the telephone.

use lodzins_core::{
    id::{InstitutionId, WaitId},
    waiting_list::WaitStatus,
};
use lodzins_service::{
    Actor,
    appointment::booking::visit_session_open,
    wait_list::{WaitError, wait, wait_accept},
};

use super::super::letter::{self, About};
use crate::{pages::Asked, stop::Stop};

/// Books the offered visit and writes so; the second time writes nothing. Whoever has taken it themselves sees the visit
/// from now on.
pub async fn accept(
    asked: &Asked,
    (institution, id): (InstitutionId, WaitId),
    by: Actor,
) -> Result<Result<(), WaitError>, Stop> {
    let (office, session) = (asked.app.office().clone(), asked.visitor.hash());
    let done = asked.write(institution, move |tx, at| {
        let before = wait(tx, institution, id)?.status;
        let row = wait_accept(tx, at, institution, id, by)?;
        if by == Actor::Submitter {
            visit_session_open(tx, at, &session, institution, row.id)?;
        }
        if before == WaitStatus::Booked {
            return Ok(());
        }
        Ok(letter::send(tx, at, &office, &row, About::Booked)?)
    });
    Ok(done.await)
}
