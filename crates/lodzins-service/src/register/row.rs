//! The submission's row.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    AnswerMode, Channel, Language, Segment,
    id::{InstitutionId, JournalId, RetentionRunId, StaffId, SubmissionId, UnitId},
    submission::{Kind, Status},
};
use lodzins_db::table_row;

table_row! {
    /// Everything that stands in the register about a submission, in the schema's order.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SubmissionRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The submission.
        pub id: SubmissionId,
        /// The journal that numbered it.
        pub journal_id: JournalId,
        /// The year of the number.
        pub year: i16,
        /// The place in the journal's year.
        pub sequence: u32,
        /// The number, as people say it.
        pub number: String,
        /// By which channel it came.
        pub channel: Channel,
        /// Out of which drop box.
        pub drop_box: Option<String>,
        /// What it is.
        pub kind: Kind,
        /// What it is about.
        pub subject: String,
        /// What it says.
        pub text: String,
        /// Topics, separated by spaces.
        pub topics: String,
        /// Which service it is about, by its code.
        pub service: Option<String>,
        /// The language of the submission and of letters to the submitter.
        pub language: Language,
        /// Who comes.
        pub segment: Segment,
        /// The date that the author put on it.
        pub author_date: Option<Date>,
        /// The number that the author gave it.
        pub author_number: Option<String>,
        /// The number of a case elsewhere.
        pub external_reference: Option<String>,
        /// By whom it was written down for the submitter.
        pub on_behalf: Option<String>,
        /// The submitter's name.
        pub submitter_name: Option<String>,
        /// The submitter's e-mail.
        pub submitter_email: Option<String>,
        /// The submitter's telephone.
        pub submitter_phone: Option<String>,
        /// The submitter's postal address.
        pub submitter_address: Option<String>,
        /// The personal code, sealed.
        pub personal_code: Option<Vec<u8>>,
        /// The keyed hash by which it is found.
        pub personal_code_key: Option<[u8; 32]>,
        /// The purpose it was given for.
        pub personal_code_for: Option<String>,
        /// How the submitter wants the answer.
        pub answer_mode: AnswerMode,
        /// The keyed hash of the follow code.
        pub follow_key: [u8; 32],
        /// When it was received.
        pub received_at: Timestamp,
        /// The civil date of that in Latvia.
        pub received_on: Date,
        /// Who of the staff entered it.
        pub registered_by: Option<StaffId>,
        /// Where it stands.
        pub status: Status,
        /// By when it must be answered.
        pub due_on: Date,
        /// The rule that says so.
        pub due_rule: String,
        /// The unit that has it.
        pub unit_id: Option<UnitId>,
        /// The person who has it.
        pub handler_id: Option<StaffId>,
        /// When it was closed.
        pub closed_at: Option<Timestamp>,
        /// Why it was left, forwarded or withdrawn.
        pub closing_reason: Option<String>,
        /// Drawn at random, so that nobody can try out from an image what the row said.
        pub salt: [u8; 16],
        /// When what stood here about people was destroyed.
        pub destroyed_at: Option<Timestamp>,
        /// By which run of retention.
        pub destroyed_run: Option<RetentionRunId>,
    }
}
