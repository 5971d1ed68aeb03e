//! Signing out.

use axum::response::{IntoResponse, Redirect, Response};
use lodzins_db::DbError;
use lodzins_service::identity::{SessionSecret, sign_out};

use crate::{
    form::Fields,
    pages::{DeskPage, desk::BAR},
    session,
    stop::{PageResult, Stop},
};

/// Ends the session; the browser gets a fresh cookie, so that nothing left in it opens anything.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (_, token) = page.asked.sent(BAR, fields);
    // A token of another session says that somebody else's page asks for this: stay signed in.
    if token.is_none() {
        return Ok(page.asked.see_other("/desk/account"));
    }
    let (session, member) = (page.asked.visitor.hash(), page.member.clone());
    let ended: Result<(), DbError> = page
        .asked
        .write(page.institution.id, move |tx, at| sign_out(tx, at, &session, &member))
        .await;
    ended.map_err(Stop::from)?;
    Ok(away(&page))
}

fn away(page: &DeskPage) -> Response {
    let app = &page.asked.app;
    let mut response = Redirect::to("/desk/sign-in").into_response();
    session::set(&mut response, &SessionSecret::draw(&app.moment()), app.is_https());
    response
}
