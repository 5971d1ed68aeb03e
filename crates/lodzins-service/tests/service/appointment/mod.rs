//! Appointments: pools, free starts, visits held, booked, moved and called off; and many who want the same place.

mod booking;
mod by_page;
mod memory;
mod rush;
pub(crate) mod scene;
mod starts;
