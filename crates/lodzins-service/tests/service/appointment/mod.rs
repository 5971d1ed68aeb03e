//! Appointments: pools, free starts, visits held, booked, moved and called off; and many who want the same place.

mod booking;
mod memory;
mod rush;
pub(crate) mod scene;
mod starts;
