//! Opening a visit by its code.

use lodzins_db::DbError;
use lodzins_service::appointment::{booking::visit_session_open, visit_by_code};

use crate::{
    form::{BodyError, Fields},
    pages::{
        Asked,
        code::{self, Door, Entry},
    },
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked) -> PageResult {
    code::blank(&asked, Door::Visit)
}

pub(super) async fn post(asked: Asked, fields: Result<Fields, BodyError>) -> PageResult {
    let entry = Entry::of(&asked, Door::Visit, fields?);
    let Some(typed) = entry.typed() else { return entry.again() };
    match open(&asked, typed).await {
        Ok(path) => Ok(asked.see_other(&path)),
        Err(why) => entry.refused(why),
    }
}

/// Opens the visit with this code for the session; answers where it is.
async fn open(asked: &Asked, typed: &str) -> Result<String, Stop> {
    let (institution, id) = code::opened_by(asked, typed, visit_by_code).await?;
    let session = asked.visitor.hash();
    let opened: Result<(), DbError> = asked
        .write(institution, move |tx, at| visit_session_open(tx, at, &session, institution, id))
        .await;
    opened?;
    Ok(format!("/visits/{id}"))
}
