//! One press on a person's page: taken back, or let in again after failed attempts.

use lodzins_core::id::{InstitutionId, StaffId};
use lodzins_db::DbError;
use lodzins_service::identity::{
    AttemptOf, attempts_forget,
    personnel::{PersonnelError, staff_resume, staff_unlocked},
};

use super::{order, settle::Refused, staff_one::person_of};
use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::PageResult,
};

/// The purpose of the form that takes a person back.
pub(super) const RESUME: &str = "admin-staff-resume";
/// The purpose of the form that lets a person try again.
pub(super) const UNLOCK: &str = "admin-staff-unlock";

/// Takes a person back.
pub async fn resume(page: DeskPage, At(id): At<StaffId>, fields: Fields) -> PageResult {
    person_of(&page, id).await?;
    let (form, token) = page.asked.sent(RESUME, fields);
    let own = format!("/desk/admin/staff/{id}");
    let Some(token) = token else { return Ok(page.asked.see_other(&own)) };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), PersonnelError> =
        page.once(&token, &form, move |tx, at| staff_resume(tx, at, institution, id, by)).await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&format!("{own}?done=resumed"))),
        Err(refused) => order::refused(&refused),
    }
}

/// Lets a person try again at once. First the trail, then the attempts: what is done is never without its row.
pub async fn unlock(page: DeskPage, At(id): At<StaffId>, fields: Fields) -> PageResult {
    let person = person_of(&page, id).await?;
    let (form, token) = page.asked.sent(UNLOCK, fields);
    let own = format!("/desk/admin/staff/{id}");
    let Some(token) = token else { return Ok(page.asked.see_other(&own)) };
    let (institution, by) = (page.institution.id, page.actor());
    let noted: Result<(), PersonnelError> =
        page.once(&token, &form, move |tx, at| staff_unlocked(tx, at, institution, id, by)).await;
    if let Err(refused) = noted.map_err(Refused::from) {
        return order::refused(&refused);
    }
    let watched = AttemptOf::Account(&person.user_name).watched(&page.asked.app.office().keys);
    let lane = InstitutionId::INSTALLATION;
    let forgotten: Result<(), DbError> =
        page.asked.write(lane, move |tx, _| attempts_forget(tx, &watched)).await;
    forgotten?;
    Ok(page.asked.see_other(&format!("{own}?done=unlocked")))
}
