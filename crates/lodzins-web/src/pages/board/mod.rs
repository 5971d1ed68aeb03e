//! The board in the hall: which ticket is called to which counter, in all three languages at once, without names.
//!
//! The page is whole without scripts and then loads itself anew. With them it follows a stream of events
//! (`text/event-stream`): each is the whole list, its id says what it holds, so that nothing is lost and nothing is
//! rung twice when the program was away for a while.

mod show; // the page
mod stream; // what it follows

#[cfg(test)]
pub(crate) use show::BoardView;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/board/{centre}", show::get).get("/board/{centre}/calls", stream::get)
}
