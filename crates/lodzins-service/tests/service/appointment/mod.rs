//! Appointments: pools, free starts, visits held, booked, moved and called off; and many who want the same place.

mod booking;
mod hit;
mod memory;
mod remind;
mod rush;
pub(crate) mod scene;
mod starts;
