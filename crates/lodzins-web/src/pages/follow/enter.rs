//! Opening a submission by its code.

use lodzins_db::DbError;
use lodzins_service::{identity::follow_session_open, register::submission_by_follow_code};

use crate::{
    form::Fields,
    pages::{
        Asked,
        code::{self, Door, Entry},
    },
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked) -> PageResult {
    code::blank(&asked, Door::Submission)
}

pub(super) async fn post(asked: Asked, fields: Fields) -> PageResult {
    let entry = Entry::of(&asked, Door::Submission, fields);
    let Some(typed) = entry.typed() else { return entry.again() };
    match open(&asked, typed).await {
        Ok(path) => Ok(asked.see_other(&path)),
        Err(why) => entry.refused(why),
    }
}

/// Opens the case with this code for the session; answers where it is.
async fn open(asked: &Asked, typed: &str) -> Result<String, Stop> {
    let (institution, id) = code::opened_by(asked, typed, submission_by_follow_code).await?;
    let session = asked.visitor.hash();
    let opened: Result<(), DbError> = asked
        .write(institution, move |tx, at| follow_session_open(tx, at, &session, institution, id))
        .await;
    opened?;
    Ok(format!("/follow/{id}"))
}
