//! What a board follows: an event with the whole list whenever it changes.

use std::{convert::Infallible, time::Duration};

use askama::Template;
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream::unfold;

use super::show::CallsView;
use crate::{
    boards::Followed,
    pages::{
        Asked,
        hall_of::{Whose, hall_of},
    },
    stop::Stop,
};

/// How soon a browser comes back after the program was away.
const RETRY: Duration = Duration::from_secs(2);
/// How often a line without content shows a proxy that somebody is there.
const PING: Duration = Duration::from_secs(15);
const LAST_SEEN: &str = "last-event-id";

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
    let seen = headers.get(LAST_SEEN).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let events = unfold((followed, seen), |(mut followed, seen)| async move {
        let (event, id) = next(&mut followed, seen).await?;
        Some((Ok::<_, Infallible>(event), (followed, Some(id))))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(PING)).into_response())
}

/// The next list that the board has not seen, with its id; nothing when the program ends.
async fn next(followed: &mut Followed, seen: Option<String>) -> Option<(Event, String)> {
    loop {
        let shown = followed.shown.borrow_and_update().clone();
        let id = shown.id();
        if seen.as_ref() != Some(&id) {
            let html = CallsView::of(&shown).render().ok()?;
            return Some((Event::default().event("calls").id(&id).retry(RETRY).data(html), id));
        }
        tokio::select! {
            changed = followed.shown.changed() => changed.ok()?,
            _ = followed.ending.wait_for(|ending| *ending) => return None,
        }
    }
}
