//! A stream of events (`text/event-stream`): each is the whole of what is shown, and its id says what it holds, so that
//! nothing is lost and nothing is told twice when the program was away for a while.

use std::{convert::Infallible, time::Duration};

use axum::{
    http::HeaderMap,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream::unfold;
use tokio::time::{Instant, timeout_at};

use crate::watched::{Followed, Watch};

/// How soon a browser comes back after the program was away.
const RETRY: Duration = Duration::from_secs(2);
/// How often a line without content shows a proxy that somebody is there.
const PING: Duration = Duration::from_secs(15);
const LAST_SEEN: &str = "last-event-id";

/// What is drawn of something that is followed: an id of the content, and its HTML.
pub type Drawn = Option<(String, String)>;

/// Tells whoever follows each state that their browser has not shown yet, under the name of the event, for so long.
pub fn events<W: Watch>(
    followed: Followed<W>,
    headers: &HeaderMap,
    (name, longest): (&'static str, Duration),
    draw: impl Fn(&W) -> Drawn + Send + Sync + 'static,
) -> Response {
    let seen = headers.get(LAST_SEEN).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let until = Instant::now() + longest;
    let events = unfold((followed, seen, draw), move |(mut followed, seen, draw)| async move {
        let next = next(&mut followed, seen, &draw);
        let (id, html) = timeout_at(until, next).await.ok()??;
        let event = Event::default().event(name).id(&id).retry(RETRY).data(html);
        Some((Ok::<_, Infallible>(event), (followed, Some(id), draw)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(PING)).into_response()
}

/// The next state that was not seen; nothing when the program ends.
async fn next<W: Watch>(
    followed: &mut Followed<W>,
    seen: Option<String>,
    draw: &(impl Fn(&W) -> Drawn + Sync),
) -> Drawn {
    loop {
        let shown = followed.shown.borrow_and_update().clone();
        let (id, html) = draw(&shown)?;
        if seen.as_ref() != Some(&id) {
            return Some((id, html));
        }
        tokio::select! {
            changed = followed.shown.changed() => changed.ok()?,
            _ = followed.ending.wait_for(|ending| *ending) => return None,
        }
    }
}
