//! Visits at the desk: the reception, and each counter.

mod counter; // a counter: whom it serves, whom it calls
mod counter_acts; // what is done there
mod hall; // the reception: who is expected, who waits, who is inside
mod hall_acts; // what is done there
mod line; // a visitor in a line of a list
pub(super) mod said; // codes and refusals in words
#[cfg(test)]
mod samples;
mod settings; // the counters that there are
mod ticket; // a ticket on paper

#[cfg(test)]
pub(crate) use {counter::CounterView, hall::HallView, settings::SettingsView};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/visits", hall::get)
        .post("/desk/visits", hall_acts::post)
        .get("/desk/visits/tickets/{id}", ticket::get)
        .get("/desk/visits/counter/{id}", counter::get)
        .post("/desk/visits/counter/{id}", counter_acts::post)
        .get("/desk/admin/counters", settings::get)
        .post("/desk/admin/counters", settings::post)
}
