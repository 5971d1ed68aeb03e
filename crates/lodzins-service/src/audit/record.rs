//! Writing the audit trail: one row an act, chained to the institution's row before it.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{
        CallBackId, ClientId, ContactId, FeedbackId, Id, InstitutionId, StaffId, SubmissionId,
        VisitId, WaitId,
    },
    ledger::{self, Hash},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    chain::{known_end, note_end},
    image::Image,
    sql,
};
use crate::Actor;

/// What an act was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A submission with all that belongs to it.
    Submission(SubmissionId),
    /// A member of staff.
    Staff(StaffId),
    /// A contact.
    Contact(ContactId),
    /// A call back, with its attempts.
    CallBack(CallBackId),
    /// A client.
    Client(ClientId),
    /// A visit.
    Visit(VisitId),
    /// What was said of a visit.
    Feedback(FeedbackId),
    /// A place on a waiting list.
    Wait(WaitId),
    /// The institution itself.
    Institution(InstitutionId),
}

impl Subject {
    /// The kind, as stored.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Submission(_) => "submission",
            Self::Staff(_) => "staff",
            Self::Contact(_) => "contact",
            Self::CallBack(_) => "call_back",
            Self::Client(_) => "client",
            Self::Visit(_) => "visit",
            Self::Feedback(_) => "feedback",
            Self::Wait(_) => "wait",
            Self::Institution(_) => "institution",
        }
    }

    /// The id.
    pub fn id(self) -> [u8; 16] {
        match self {
            Self::Submission(id) => id.to_bytes(),
            Self::Staff(id) => id.to_bytes(),
            Self::Contact(id) => id.to_bytes(),
            Self::CallBack(id) => id.to_bytes(),
            Self::Client(id) => id.to_bytes(),
            Self::Visit(id) => id.to_bytes(),
            Self::Feedback(id) => id.to_bytes(),
            Self::Wait(id) => id.to_bytes(),
            Self::Institution(id) => id.to_bytes(),
        }
    }
}

/// One act, as it is to be recorded.
#[derive(Debug, Clone)]
pub struct Entry<'e> {
    /// Whose chain it goes into.
    pub institution: InstitutionId,
    /// Who did it.
    pub actor: Actor,
    /// What was done: `submission.registered`, `denied`, `signed_in`, … never with personal data.
    pub did: &'e str,
    /// To what.
    pub subject: Subject,
    /// The rows of the subject after the act; nothing when they did not change.
    pub image: Option<Hash>,
    /// What else is to be known: a route that was denied, a reason given.
    pub detail: Option<&'e str>,
}

row! {
    /// A row of the trail, as stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AuditRow {
        /// Its place in the institution's chain, from 1.
        pub sequence: i64,
        /// When.
        pub at: Timestamp,
        /// Who: kind.
        pub actor_kind: String,
        /// Who: id.
        pub actor: Option<[u8; 16]>,
        /// What was done.
        pub did: String,
        /// To what: kind.
        pub subject_kind: String,
        /// To what: id.
        pub subject: [u8; 16],
        /// The rows of the subject after the act.
        pub image: Option<[u8; 32]>,
        /// What else is to be known.
        pub detail: Option<String>,
        /// This row's hash, which covers the hash before it.
        pub hash: [u8; 32],
    }
}

impl AuditRow {
    /// What the row's hash must be, after a row with the hash `before`.
    pub fn expected_hash(&self, institution: InstitutionId, before: &Hash) -> Hash {
        let mut body = Image::new();
        body.add(
            "audit",
            params![
                institution,
                self.sequence,
                self.at,
                self.actor_kind,
                self.actor,
                self.did,
                self.subject_kind,
                self.subject,
                self.image,
                self.detail,
            ],
        );
        ledger::link(before, &body.finish().to_bytes())
    }
}

/// Where a recorded act stands in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recorded {
    /// The row's sequence in its institution's chain.
    pub sequence: i64,
    /// The row's hash.
    pub hash: Hash,
}

/// Records an act in its institution's chain.
///
/// The write lane holds the institution's lock, so nobody else takes the same place.
pub fn record(tx: &mut Tx<'_>, at: &Moment, entry: &Entry<'_>) -> Result<Recorded, DbError> {
    let end = known_end(tx, entry.institution)?;
    let (last, before) = end.map_or((0, Hash::BEFORE_ALL), |end| (end.sequence, end.hash));
    let mut row = AuditRow {
        sequence: last + 1,
        at: at.now(),
        actor_kind: entry.actor.kind().to_owned(),
        actor: entry.actor.id(),
        did: entry.did.to_owned(),
        subject_kind: entry.subject.kind().to_owned(),
        subject: entry.subject.id(),
        image: entry.image.map(Hash::to_bytes),
        detail: entry.detail.map(str::to_owned),
        hash: [0; 32],
    };
    let hash = row.expected_hash(entry.institution, &before);
    row.hash = hash.to_bytes();
    tx.exec(
        sql::APPEND,
        params![
            entry.institution,
            row.sequence,
            row.at,
            row.actor_kind,
            row.actor,
            row.did,
            row.subject_kind,
            row.subject,
            row.image,
            row.detail,
            row.hash,
        ],
    )?;
    let recorded = Recorded { sequence: row.sequence, hash };
    note_end(tx, entry.institution, recorded);
    Ok(recorded)
}

/// Where a submission's registration stands in the chain, with the image of its rows then.
///
/// The first row about a submission is the one that registered it; nothing is recorded about it before.
pub fn registration_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Option<(Recorded, Hash)>, DbError> {
    type First = (i64, [u8; 32], Option<[u8; 32]>);
    let found: Option<First> = tx.optional(sql::FIRST_ABOUT, params![institution, submission])?;
    Ok(found.and_then(|(sequence, hash, image)| {
        Some((Recorded { sequence, hash: Hash::from_bytes(hash) }, Hash::from_bytes(image?)))
    }))
}
