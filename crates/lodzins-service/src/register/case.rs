//! A submission with all that belongs to it, and the image of it that the audit trail carries.

use jiff::Timestamp;
use lodzins_core::{
    IdentityMethod,
    id::{InstitutionId, StaffId, SubmissionId, UnitId},
    ledger::Hash,
    submission::{Act, Status},
};
use lodzins_db::{DbError, FromRow, Row, Tx, Value, params, row};

use super::{
    EvidenceResult, RegisterError, SubmissionRow, act::submission_row, by_rule, correct, escalate,
    sql,
};
use crate::{audit::Image, identity::client::link_into};

lodzins_core::codes! {
    /// What was written between the institution and the submitter.
    pub enum MessageKind("kind of message") {
        /// A question to the submitter.
        Question = "question",
        /// The submitter's reply.
        Reply = "reply",
        /// The answer.
        Answer = "answer",
        /// A notice of the institution: forwarded, left unexamined, withdrawn.
        Notice = "notice",
    }
}

/// A submission with all that belongs to it.
#[derive(Debug)]
pub struct Case {
    /// The submission.
    pub submission: SubmissionRow,
    /// Its files and those of its messages.
    pub files: Vec<FileLine>,
    /// What was written back and forth, in order.
    pub messages: Vec<MessageLine>,
    /// Who the submitter is, as far as was shown, in order.
    pub evidence: Vec<EvidenceLine>,
    /// What was done, in order.
    pub steps: Vec<StepLine>,
}

impl Case {
    /// The files of the submission itself.
    pub fn own_files(&self) -> impl Iterator<Item = &FileLine> {
        self.files_of(0)
    }

    /// The files of a message.
    pub fn files_of(&self, message: i64) -> impl Iterator<Item = &FileLine> {
        self.files.iter().filter(move |file| file.message == message)
    }

    /// The last message of a kind.
    pub fn last(&self, kind: MessageKind) -> Option<&MessageLine> {
        self.messages.iter().rev().find(|message| message.kind == kind)
    }
}

row! {
    /// A file.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct FileLine {
        /// 0 for the submission itself, else the message's number.
        pub message: i64,
        /// Its number there, from 1.
        pub n: i64,
        /// Its name.
        pub name: String,
        /// Its media type.
        pub media_type: String,
        /// Bytes.
        pub size: i64,
        /// What the store keeps it under.
        pub sha256: [u8; 32],
    }
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageLine {
    /// Its number, from 1.
    pub n: i64,
    /// What it is.
    pub kind: MessageKind,
    /// What it says.
    pub text: String,
    /// Who of the staff wrote it; nobody for the submitter.
    pub written_by: Option<StaffId>,
    /// When.
    pub written_at: Timestamp,
}

impl FromRow for MessageLine {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            n: row.next()?,
            kind: code(row)?,
            text: row.next()?,
            written_by: row.next()?,
            written_at: row.next()?,
        })
    }
}

/// A piece of identity evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// Its number, from 1.
    pub n: i64,
    /// The method.
    pub method: IdentityMethod,
    /// What came of it.
    pub result: EvidenceResult,
    /// What else is to be known.
    pub note: String,
    /// Who of the staff checked.
    pub checked_by: Option<StaffId>,
    /// When.
    pub checked_at: Timestamp,
}

impl FromRow for EvidenceLine {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            n: row.next()?,
            method: row.next()?,
            result: code(row)?,
            note: row.next()?,
            checked_by: row.next()?,
            checked_at: row.next()?,
        })
    }
}

row! {
    /// A step of the case's story.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct StepLine {
        /// Its number, from 1.
        pub n: i64,
        /// What was done.
        pub act: Act,
        /// Where the submission stood then.
        pub status: Status,
        /// Who of the staff did it; nobody for the submitter and the program.
        pub done_by: Option<StaffId>,
        /// When.
        pub done_at: Timestamp,
        /// The unit that had it then.
        pub unit_id: Option<UnitId>,
        /// The person who had it then.
        pub handler_id: Option<StaffId>,
        /// What was noted.
        pub note: Option<String>,
    }
}

pub(super) fn code<C: std::str::FromStr<Err = lodzins_core::code::UnknownCode>>(
    row: &mut Row,
) -> Result<C, DbError> {
    row.next::<String>()?
        .parse()
        .map_err(|wrong: lodzins_core::code::UnknownCode| DbError::Decode(wrong.to_string()))
}

/// The submission with all that belongs to it; [`RegisterError::NotFound`] also for another institution's.
pub fn submission_case(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Case, RegisterError> {
    let key = params![institution, id];
    Ok(Case {
        submission: submission_row(tx, institution, id)?,
        files: tx.all(sql::FILES, key)?,
        messages: tx.all(sql::MESSAGES, key)?,
        evidence: tx.all(sql::EVIDENCE, key)?,
        steps: tx.all(sql::STEPS, key)?,
    })
}

/// The files of one message: what goes with the letter that carries it.
pub fn message_files(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    message: i64,
) -> Result<Vec<FileLine>, DbError> {
    let files: Vec<FileLine> = tx.all(sql::FILES, params![institution, id])?;
    Ok(files.into_iter().filter(|file| file.message == message).collect())
}

/// The image of a submission: its row, then its files, evidence, messages, steps, moves of its due date, notes and
/// links, each in order.
pub(super) struct CaseImage(Image);

impl CaseImage {
    /// Begins with the submission's row. What follows is added in the order of this type's methods.
    pub(super) fn of(row: &SubmissionRow) -> Self {
        let mut image = Image::new();
        image.add("submission", &row.values());
        Self(image)
    }

    pub(super) fn file(&mut self, columns: &[Value]) {
        self.0.add("submission_file", columns);
    }

    pub(super) fn evidence(&mut self, columns: &[Value]) {
        self.0.add("identity_evidence", columns);
    }

    pub(super) fn message(&mut self, columns: &[Value]) {
        self.0.add("message", columns);
    }

    pub(super) fn step(&mut self, columns: &[Value]) {
        self.0.add("submission_step", columns);
    }

    pub(super) fn correction(&mut self, columns: &[Value]) {
        self.0.add("submission_correction", columns);
    }

    pub(super) fn client(&mut self, columns: &[Value]) {
        self.0.add("submission_client", columns);
    }

    pub(super) fn due_change(&mut self, columns: &[Value]) {
        self.0.add("due_change", columns);
    }

    pub(super) fn note(&mut self, columns: &[Value]) {
        self.0.add("case_note", columns);
    }

    pub(super) fn link(&mut self, columns: &[Value]) {
        self.0.add("case_link", columns);
    }

    pub(super) fn routing(&mut self, columns: &[Value]) {
        self.0.add("case_routing", columns);
    }

    pub(super) fn escalation(&mut self, columns: &[Value]) {
        self.0.add("escalation", columns);
    }

    pub(super) fn finish(self) -> Hash {
        self.0.finish()
    }
}

/// The image of the rows as they stand.
pub(super) fn case_image(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Hash, RegisterError> {
    let mut image = CaseImage::of(&submission_row(tx, institution, id)?);
    let key = params![institution, id];
    tx.each(sql::IMAGE_FILES, key, |row| {
        image.file(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_EVIDENCE, key, |row| {
        image.evidence(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_MESSAGES, key, |row| {
        image.message(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_STEPS, key, |row| {
        image.step(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_DUE_CHANGES, key, |row| {
        image.due_change(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_NOTES, key, |row| {
        image.note(&row.rest());
        Ok(())
    })?;
    tx.each(sql::IMAGE_LINKS, key, |row| {
        image.link(&row.rest());
        Ok(())
    })?;
    correct::corrections_into(tx, institution, id, &mut image)?;
    link_into(tx, institution, id, |columns| image.client(columns))?;
    by_rule::routed_into(tx, institution, id, &mut image)?;
    escalate::escalations_into(tx, institution, id, &mut image)?;
    Ok(image.finish())
}
