//! Visits at the desk on the day itself: the reception, each counter, and what they go by.
//!
//! Everything of visits at the desk is under `/desk/visits`, and the hall links to all of it:
//!
//! | address | what | where |
//! |---|---|---|
//! | `/desk/visits` | who is expected, waits and is inside | `hall`, `hall_acts` |
//! | `…/counter/{id}` | the next visitor and the one who is there | `counter`, `counter_acts`, `visitor` |
//! | `…/help` | who calls for help, as a stream | `help` |
//! | `…/ended` | what the program ended when a day was over | `ended` |
//! | `…/book`, `…/bookings` | days to come | [`booking::desk`](crate::pages::booking::desk) |
//! | `…/hit`, `…/calls` | visits that cannot be kept | [`disruption`](crate::pages::disruption) |
//! | `…/feedback`, `…/planning` | looking back | [`feedback`](crate::pages::feedback), [`planning`](crate::pages::planning) |
//! | `/desk/admin/counters`, `/desk/admin/reception` | what it goes by | `settings`, `rules` |

mod counter; // a counter: whom it serves, whom it calls
mod counter_acts; // what is done there
mod ended; // what the program ended when a day was over
mod hall; // the reception: who is expected, who waits, who is inside
mod hall_acts; // what is done there
mod help; // who calls for help, told to every page of the desk
mod line; // a visitor in a line of a list
mod rules; // what a centre's reception goes by
pub(super) mod said; // codes and refusals in words
#[cfg(test)]
mod samples;
mod settings; // the counters that there are
mod ticket; // a ticket on paper
mod visitor; // what a counter is told of the visitor there

#[cfg(test)]
pub(crate) use {
    counter::CounterView, ended::EndedView, hall::HallView, rules::RulesView,
    settings::SettingsView,
};

pub(super) use line::clock;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/visits", hall::get)
        .post("/desk/visits", hall_acts::post)
        .get("/desk/visits/help", help::get)
        .get("/desk/visits/ended", ended::get)
        .get("/desk/visits/tickets/{id}", ticket::get)
        .get("/desk/visits/counter/{id}", counter::get)
        .post("/desk/visits/counter/{id}", counter_acts::post)
        .get("/desk/admin/counters", settings::get)
        .post("/desk/admin/counters", settings::post)
        .get("/desk/admin/reception", rules::get)
        .post("/desk/admin/reception", rules::post)
}
