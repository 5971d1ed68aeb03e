//! What pages of the desk follow: who calls for help.

use std::time::Duration;

use askama::Template;
use axum::{http::HeaderMap, response::Response};
use lodzins_service::reception::CallsForHelp;
use sha2::{Digest, Sha256};

use crate::{
    assets::hexadecimal,
    help::HelpBar,
    pages::{DeskPage, events::events},
    stop::Stop,
};

/// After so long a browser asks again, and the guard looks whether its reader still works here.
const LONGEST: Duration = Duration::from_mins(5);

/// The stream: an event with the whole bar whenever somebody calls or is answered.
pub async fn get(page: DeskPage, headers: HeaderMap) -> Result<Response, Stop> {
    let (app, place) = (&page.asked.app, page.institution.id);
    let followed = app.help().follow(app.db(), place).await.map_err(Stop::from)?;
    let followed = followed.ok_or(Stop::Busy)?;
    let (words, staff) = (page.asked.words, page.member.id);
    let drawn = move |calls: &CallsForHelp| {
        let html = HelpBar::of(words, calls, staff).render().ok()?;
        Some((hexadecimal(&Sha256::digest(&html)[..8]), html))
    };
    Ok(events(followed, &headers, ("help", LONGEST), drawn))
}
