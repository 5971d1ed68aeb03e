//! A row, in the schema's order.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    feedback::{Feedback, FeedbackWay},
    id::{CentreId, FeedbackId, InstitutionId, StaffId, VisitId},
};
use lodzins_db::table_row;

table_row! {
    /// An answer to how a visit was.
    #[doc(alias = "vērtējums")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct FeedbackRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The answer.
        pub id: FeedbackId,
        /// Where it was.
        pub centre_id: CentreId,
        /// Which visit; nothing of a card.
        pub visit_id: Option<VisitId>,
        /// The day of the visit, or on which the card was handed in.
        pub given_on: Date,
        /// How it came.
        pub way: FeedbackWay,
        /// How it was.
        pub answer: Feedback,
        /// How many said so.
        pub quantity: u32,
        /// When it was given or entered.
        pub given_at: Timestamp,
        /// Who of the staff entered it.
        pub entered_by: Option<StaffId>,
    }
}
