//! Opening a visit, or a place on a waiting list, by its code.

use lodzins_core::{
    appointment::VisitCode,
    id::{InstitutionId, VisitId, WaitId},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Keys,
    appointment::{booking::visit_session_open, visit_by_code},
    wait_list::{wait_by_code, wait_session_open},
};

use crate::{
    form::Fields,
    pages::{
        Asked,
        code::{self, Door, Entry},
    },
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked) -> PageResult {
    code::blank(&asked, Door::Visit)
}

pub(super) async fn post(asked: Asked, fields: Fields) -> PageResult {
    let entry = Entry::of(&asked, Door::Visit, fields);
    let Some(typed) = entry.typed() else { return entry.again() };
    match open(&asked, typed).await {
        Ok(path) => Ok(asked.see_other(&path)),
        Err(why) => entry.refused(why),
    }
}

/// What a code opens here.
enum Opened {
    Visit(InstitutionId, VisitId),
    Wait(InstitutionId, WaitId),
}

fn opened(tx: &mut Tx<'_>, keys: &Keys, code: &VisitCode) -> Result<Option<Opened>, DbError> {
    if let Some((institution, id)) = visit_by_code(tx, keys, code)? {
        return Ok(Some(Opened::Visit(institution, id)));
    }
    let found = wait_by_code(tx, keys, code)?;
    Ok(found.map(|(institution, id)| Opened::Wait(institution, id)))
}

/// Opens what has this code for the session; answers where it is.
async fn open(asked: &Asked, typed: &str) -> Result<String, Stop> {
    let session = asked.visitor.hash();
    let (shown, path): (Result<(), DbError>, String) =
        match code::opened_by(asked, typed, opened).await? {
            Opened::Visit(institution, id) => {
                let shown = asked.write(institution, move |tx, at| {
                    visit_session_open(tx, at, &session, institution, id)
                });
                (shown.await, format!("/visits/{id}"))
            }
            Opened::Wait(institution, id) => {
                let shown = asked.write(institution, move |tx, at| {
                    wait_session_open(tx, at, &session, institution, id)
                });
                (shown.await, format!("/waits/{id}"))
            }
        };
    shown?;
    Ok(path)
}
