//! The one question after a visit: how was it?

use jiff::{ToSpan, civil::Date};

use crate::{appointment::VisitStatus, codes};

codes! {
    /// How it was.
    #[doc(alias = "vērtējums")]
    pub enum Feedback("answer to how a visit was") {
        /// Good.
        #[doc(alias = "labi")]
        Good = "good",
        /// So-so.
        #[doc(alias = "viduvēji")]
        Fair = "fair",
        /// Bad.
        #[doc(alias = "slikti")]
        Bad = "bad",
    }
}

codes! {
    /// How an answer came.
    pub enum FeedbackWay("way of an answer") {
        /// By the visit's code, on a page.
        Page = "page",
        /// On paper, entered by the desk.
        Paper = "paper",
    }
}

/// So many days after the visit one can still say how it was.
pub const ANSWER_DAYS: i32 = 14;

/// May somebody whose visit of that day stands there still say how it was?
///
/// Whoever went away before they were served may say so, too: they know best why.
pub fn may_be_given(status: VisitStatus, visited_on: Date, today: Date) -> bool {
    let over = matches!(status, VisitStatus::Served | VisitStatus::Left);
    over && visited_on <= today && today <= visited_on.saturating_add(ANSWER_DAYS.days())
}

#[cfg(test)]
mod tests;
