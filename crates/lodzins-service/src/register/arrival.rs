//! What comes in, and what is given back for it.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    AnswerMode, Channel, IdentityMethod, Language, Segment,
    id::{InstitutionId, SubmissionId, UnitId},
    ledger::Hash,
    personal_code::PersonalCode,
    submission::Kind,
};
use serde::{Deserialize, Serialize};

use crate::{Actor, audit::Recorded, idempotency::RequestKey};

/// A submission as it arrives, from whatever channel.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The request's key; without one the same arrival twice is two submissions.
    pub key: Option<RequestKey>,
    /// To whom.
    pub institution: InstitutionId,
    /// By which channel.
    pub channel: Channel,
    /// Out of which drop box, by its code.
    pub drop_box: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// What it is about, in a line.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// Topics, by code.
    pub topics: Vec<String>,
    /// Which service it is about, by its code in the institution's catalogue.
    pub service: Option<String>,
    /// In which language it is written and wants its letters.
    pub language: Language,
    /// Who comes: a resident, a business, an institution.
    pub segment: Segment,
    /// Whose it is, as far as is known.
    pub submitter: Submitter,
    /// By whom it was written down for the submitter, if it was.
    pub on_behalf: Option<String>,
    /// The date that the author put on it.
    pub author_date: Option<Date>,
    /// The number that the author gave it.
    pub author_number: Option<String>,
    /// The number of a case elsewhere (BIS).
    pub external_reference: Option<String>,
    /// The unit it is for, when that is known at once.
    pub unit: Option<UnitId>,
    /// How the submitter wants the answer.
    pub answer_mode: AnswerMode,
    /// What came with it; the bytes are in the file store already.
    pub files: Vec<FileRef>,
    /// How sure it is who the submitter is.
    pub evidence: Evidence,
    /// Who enters it.
    pub by: Actor,
    /// When it was received, if that was before now (paper stamped earlier, replay).
    pub received_at: Option<Timestamp>,
}

/// Whose a submission is, as far as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Submitter {
    /// First name and surname, or the organisation's name.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// The personal code, with the purpose that makes asking for it lawful.
    pub personal_code: Option<(PersonalCode, String)>,
}

/// A file in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The name it came with, made safe.
    pub name: String,
    /// Its media type, told from its bytes.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// What the store keeps it under.
    pub sha256: Hash,
}

/// How somebody's identity was shown, by the one who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The method.
    pub method: IdentityMethod,
    /// What came of it.
    pub result: EvidenceResult,
    /// What else is to be known: the kind of document shown, never its number.
    pub note: String,
}

impl Evidence {
    /// Nobody has shown anything.
    pub fn none() -> Self {
        Self { method: IdentityMethod::None, result: EvidenceResult::Claimed, note: String::new() }
    }
}

lodzins_core::codes! {
    /// What came of a check of identity.
    pub enum EvidenceResult("result of a check") {
        /// It is the person.
        Confirmed = "confirmed",
        /// It is not.
        Refuted = "refuted",
        /// Somebody says so; nobody has checked.
        Claimed = "claimed",
    }
}

/// What the register gives back for an arrival. The follow code is derived from the id, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// The submission.
    pub id: SubmissionId,
    /// Its number, as people say it.
    pub number: String,
    /// The journal's code.
    pub journal: String,
    /// The year of the number.
    pub year: i16,
    /// The place in the journal's year.
    pub sequence: u32,
    /// When it was received.
    pub received_at: Timestamp,
    /// By when it must be answered.
    pub due_on: Date,
    /// Where the audit trail has it.
    pub audit: Recorded,
    /// The rows' image, which the audit row carries.
    pub image: Hash,
}
