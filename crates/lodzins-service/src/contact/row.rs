//! Rows, in the schema's order.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Channel,
    contact::{CallBackStatus, CallOutcome, ContactResult, Direction},
    id::{CallBackId, ContactId, InstitutionId, StaffId, SubmissionId, UnitId},
};
use lodzins_db::table_row;

table_row! {
    /// A contact.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ContactRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The contact.
        pub id: ContactId,
        /// By which channel.
        pub channel: Channel,
        /// Who turned to whom.
        pub direction: Direction,
        /// Codes of topics, separated by spaces.
        pub topics: String,
        /// Which service it was about, in words.
        pub service: Option<String>,
        /// The unit that consulted.
        pub unit_id: Option<UnitId>,
        /// How long it took, in seconds; nothing when nobody measured.
        pub seconds: Option<u32>,
        /// What it came to.
        pub result: ContactResult,
        /// What else is to be known.
        pub note: Option<String>,
        /// Who it was, if they said.
        pub person_name: Option<String>,
        /// Their telephone, if it is needed.
        pub person_phone: Option<String>,
        /// The submission that it was about, or that came of it.
        pub submission_id: Option<SubmissionId>,
        /// When it was.
        pub held_at: Timestamp,
        /// The day of it in Latvia.
        pub held_on: Date,
        /// Who of the staff entered it; nobody for another system.
        pub entered_by: Option<StaffId>,
        /// Drawn at random, so that nobody can try out from an image what the row said.
        pub salt: [u8; 16],
    }
}

impl ContactRow {
    /// The codes of its topics.
    pub fn topic_codes(&self) -> impl Iterator<Item = &str> {
        self.topics.split_whitespace()
    }
}

table_row! {
    /// A call back.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct CallBackRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The call back.
        pub id: CallBackId,
        /// Which number to call.
        pub phone: String,
        /// Whom to ask for.
        pub name: Option<String>,
        /// What they want to hear or tell.
        pub reason: String,
        /// By when.
        pub due_at: Timestamp,
        /// The unit whose task it is.
        pub unit_id: Option<UnitId>,
        /// Who has taken it.
        pub taker_id: Option<StaffId>,
        /// The submission that it is about.
        pub submission_id: Option<SubmissionId>,
        /// The contact in which it was asked for.
        pub contact_id: Option<ContactId>,
        /// Who of the staff entered it.
        pub asked_by: Option<StaffId>,
        /// When.
        pub asked_at: Timestamp,
        /// Where it stands.
        pub status: CallBackStatus,
        /// When it was closed.
        pub closed_at: Option<Timestamp>,
        /// Why it was given up.
        pub closing_reason: Option<String>,
        /// Drawn at random, as a contact's.
        pub salt: [u8; 16],
    }
}

table_row! {
    /// An attempt to call somebody back.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AttemptLine {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The call back.
        pub call_back_id: CallBackId,
        /// Its number, from 1.
        pub n: i64,
        /// What came of it.
        pub outcome: CallOutcome,
        /// What else is to be known.
        pub note: Option<String>,
        /// Who of the staff called.
        pub tried_by: Option<StaffId>,
        /// When.
        pub tried_at: Timestamp,
    }
}
