//! What a board follows: an event with the whole list whenever it changes.

use std::time::Duration;

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};

use super::show::CallsView;
use crate::{
    boards::Calls,
    pages::{
        Asked,
        events::events,
        hall_of::{Whose, hall_of},
    },
    stop::Stop,
};

/// A screen hangs there all day; it begins anew once in it.
const LONGEST: Duration = Duration::from_hours(24);

pub(super) async fn get(
    asked: Asked,
    Path(code): Path<String>,
    of: Whose,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let (institution, centre) = hall_of(&asked, &code, &of).await?;
    let place = (institution.id, centre.id);
    let followed = asked.app.boards().follow(asked.app.db(), place).await.map_err(Stop::from)?;
    let followed = followed.ok_or(Stop::Busy)?;
    let drawn = |calls: &Calls| Some((calls.id(), CallsView::of(calls).render().ok()?));
    Ok(events(followed, &headers, ("calls", LONGEST), drawn))
}
