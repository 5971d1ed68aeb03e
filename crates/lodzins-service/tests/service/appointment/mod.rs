//! Appointments: pools, free starts, visits held, booked, moved and called off; and many who want the same place.
//! Reception: the same visits from arrival to their end.

mod afterwards;
mod booking;
mod by_page;
mod hit;
mod memory;
mod model;
mod reception;
mod release;
mod remind;
mod rush;
pub(crate) mod scene;
mod several;
mod starts;
mod waiting;
mod waiting_at_once;
mod waiting_rivals;
