//! Whom the institution served.

use crate::codes;

codes! {
    /// The segment that a client belongs to in statistics.
    pub enum Segment("client segment") {
        /// A private person.
        #[doc(alias = "iedzīvotājs")]
        Resident = "resident",
        /// An entrepreneur or a company.
        #[doc(alias = "uzņēmējs")]
        Business = "business",
        /// Another institution.
        #[doc(alias = "iestāde")]
        Institution = "institution",
        /// Nobody asked, or nobody could tell.
        Unknown = "unknown",
    }
}
