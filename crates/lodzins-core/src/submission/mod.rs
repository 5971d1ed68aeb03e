//! Submissions: their kinds, their states and the acts that move them.

use crate::codes;

pub mod state;

pub use state::{Act, Status};

codes! {
    /// What a submission is.
    ///
    /// The first four are the submissions of Iesniegumu likums, section 2; the others have rules of their own.
    pub enum Kind("submission kind") {
        /// A request.
        #[doc(alias = "lūgums")]
        Request = "request",
        /// A complaint.
        #[doc(alias = "sūdzība")]
        Complaint = "complaint",
        /// A proposal.
        #[doc(alias = "priekšlikums")]
        Proposal = "proposal",
        /// A question.
        #[doc(alias = "jautājums")]
        Question = "question",
        /// An application for a service, which ends in a decision of the administrative process.
        #[doc(alias = "pakalpojuma pieteikums")]
        Application = "application",
        /// A request for information held by the institution (Informācijas atklātības likums).
        #[doc(alias = "informācijas pieprasījums")]
        InformationRequest = "information_request",
        /// A journalist's question.
        PressEnquiry = "press_enquiry",
        /// Any other paper that came in.
        Other = "other",
    }
}

impl Kind {
    /// Is it a submission in the sense of Iesniegumu likums, section 2?
    pub const fn is_under_submissions_law(self) -> bool {
        matches!(self, Self::Request | Self::Complaint | Self::Proposal | Self::Question)
    }
}
