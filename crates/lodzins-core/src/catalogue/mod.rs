//! The catalogue: what an institution does for people, as the service card tells it.
//!
//! A card answers what somebody asks before they come: what it is, who may have it, how it is done step by step and
//! by which channel, how long it takes, what it costs, what to bring, who one has to be. Its parts are those of
//! Ministru kabineta noteikumi Nr. 399 (2017): holder, provider, recipients, and the stages request, execution and
//! receipt.
//!
//! Latvian must be there; other languages fall back to it, and the page says so.

mod card;
mod euro;
mod fault;
mod part;
mod search;
mod translated;

#[cfg(test)]
mod tests;

use crate::{Segment, codes};

pub use card::{Card, Fees, FormLink, Longest, Step};
pub use euro::cents_of;
pub use fault::{Fault, Known};
pub use part::Part;
pub use search::{Pick, Shelf, Shelved};
pub use translated::{Said, Translated};

codes! {
    /// A stage of a service (MK 399, 2017).
    #[doc(alias = "pakalpojuma posms")]
    pub enum Stage("stage of a service") {
        /// Asking for it.
        #[doc(alias = "pieprasīšana")]
        Request = "request",
        /// The institution's own work.
        #[doc(alias = "izpilde")]
        Execution = "execution",
        /// Getting what was asked for.
        #[doc(alias = "saņemšana")]
        Receipt = "receipt",
    }
}

codes! {
    /// In what the longest time of a service is counted.
    pub enum TimeUnit("unit of the longest time") {
        /// Days on which the institution works.
        WorkingDays = "working_days",
        /// Days of the calendar.
        CalendarDays = "calendar_days",
        /// Months.
        Months = "months",
    }
}

codes! {
    /// What a centre does about a service, its own or another institution's.
    pub enum Help("help with a service") {
        /// It tells how the service is asked for.
        Consult = "consult",
        /// It takes the application and passes it on.
        Accept = "accept",
        /// It asks for the service electronically together with the person, or on their behalf.
        #[doc(alias = "e-asistents")]
        Assist = "assist",
        /// It hands over what the service results in.
        Issue = "issue",
    }
}

/// For whom a service may be.
pub const RECIPIENTS: [Segment; 3] = [Segment::Resident, Segment::Business, Segment::Institution];

/// The longest code of a service.
const LONGEST_CODE: usize = 64;

/// Is it the code of a service: a small Latin letter, then small Latin letters, digits, dashes and underscores?
pub fn is_service_code(text: &str) -> bool {
    text.len() <= LONGEST_CODE
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|sign| {
            sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_' || sign == '-'
        })
}
