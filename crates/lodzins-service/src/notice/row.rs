//! Rows, in the schema's order.

use jiff::Timestamp;
use lodzins_core::{
    Language,
    id::{InstitutionId, LetterId, NoticeId, StaffId, VisitId},
    notice::{NoticeOccasion, NoticeState, NoticeWay},
};
use lodzins_db::table_row;

table_row! {
    /// Something that a visitor is told.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NoticeRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The notice.
        pub id: NoticeId,
        /// The visit that it is about.
        pub visit_id: VisitId,
        /// What it tells.
        pub occasion: NoticeOccasion,
        /// How.
        pub way: NoticeWay,
        /// How far it has come.
        pub state: NoticeState,
        /// In which language.
        pub language: Language,
        /// When the visit is, or was to be where it is called off.
        pub starts_at: Timestamp,
        /// When a moved one was to be before; until when one that is offered or drawn is kept.
        pub was_at: Option<Timestamp>,
        /// An e-mail's letter.
        pub letter_id: Option<LetterId>,
        /// Messages sent or calls made in vain.
        pub attempts: u32,
        /// When it is tried next; of a call: by when.
        pub next_at: Timestamp,
        /// What the last attempt came to.
        pub last_error: Option<String>,
        /// When it was written.
        pub made_at: Timestamp,
        /// When it was handed over or said.
        pub told_at: Option<Timestamp>,
        /// Who of the staff called.
        pub told_by: Option<StaffId>,
    }
}
