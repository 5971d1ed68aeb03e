//! What goes out: a submission as other systems see it. A personal code never does.

use lodzins_core::{FollowCode, id::UnitId, ledger::Hash, submission::Status};
use lodzins_service::{
    institution::Unit,
    register::{FileLine, FileRef, SubmissionRow},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::describe::codes;

/// A page of submissions.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page {
    /// The submissions, oldest first.
    pub items: Vec<Submission>,
    /// What to ask for next as `after`; null at the end.
    #[schema(required = true)]
    pub next: Option<String>,
}

/// A submission.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Submission {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The institution's code.
    institution: String,
    /// Its number, as people say it.
    #[schema(examples("KAC/2026/17"))]
    number: String,
    /// The code of the journal that numbered it.
    journal: String,
    /// The year of the number.
    year: i16,
    /// The place in the journal's year, without gaps.
    sequence: u32,
    /// By which channel it came.
    #[schema(schema_with = codes::channel)]
    channel: &'static str,
    /// Out of which drop box.
    #[schema(required = true)]
    r#box: Option<String>,
    /// What it is.
    #[schema(schema_with = codes::kind)]
    kind: &'static str,
    /// What it is about.
    subject: String,
    /// What it says.
    text: String,
    /// Topics, by code.
    topics: Vec<String>,
    /// The code of the service that it is about.
    service: Option<String>,
    /// The language of letters to the submitter.
    #[schema(schema_with = codes::language)]
    language: &'static str,
    /// Who comes.
    #[schema(schema_with = codes::segment)]
    segment: &'static str,
    /// Where it stands.
    #[schema(schema_with = codes::status)]
    status: &'static str,
    /// When it was received.
    #[schema(format = DateTime)]
    received_at: String,
    /// By when it must be answered.
    #[schema(format = Date)]
    due_on: String,
    /// The rule that says so.
    due_rule: String,
    /// When it was closed.
    #[schema(format = DateTime, required = true)]
    closed_at: Option<String>,
    /// When what it said of people was destroyed, its time being over: then subject and text are empty, the submitter
    /// and the author's details null, and there are no files. Number, days, channel, kind, topics and status stay. Null
    /// while it is whole.
    #[schema(format = DateTime, required = true)]
    destroyed_at: Option<String>,
    /// The unit that has it, by code.
    #[schema(required = true)]
    unit: Option<String>,
    /// The date that the author put on it.
    #[schema(format = Date, required = true)]
    author_date: Option<String>,
    /// The number that the author gave it.
    #[schema(required = true)]
    author_number: Option<String>,
    /// The number of a case elsewhere.
    #[schema(required = true)]
    external_reference: Option<String>,
    /// By whom it was written down for the submitter: true, or a text.
    #[schema(schema_with = codes::on_behalf, required = true)]
    on_behalf: Option<OnBehalf>,
    /// Whose it is, as far as is known.
    #[schema(required = true)]
    submitter: Option<SubmitterShown>,
    /// How the submitter wants the answer.
    #[schema(schema_with = codes::answer_mode)]
    answer_mode: &'static str,
    /// Its files.
    files: Vec<File>,
    /// The code by which the submitter follows it without an account; only for keys that may enter submissions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    code: Option<String>,
}

/// By whom something was written down.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum OnBehalf {
    Somebody(bool),
    By(String),
}

/// Whose a submission is.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Submitter)]
struct SubmitterShown {
    /// First name and surname, or the organisation's name.
    #[schema(required = true)]
    name: Option<String>,
    /// E-mail address.
    #[schema(required = true)]
    email: Option<String>,
    /// Telephone.
    #[schema(required = true)]
    phone: Option<String>,
    /// Postal address.
    #[schema(required = true)]
    address: Option<String>,
}

/// A file of a submission.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct File {
    /// Its number, from 1: `GET /api/v1/submissions/{id}/files/{n}`.
    #[schema(minimum = 1)]
    n: i64,
    /// Its name.
    name: String,
    /// Its media type, told from its bytes.
    media_type: String,
    /// Bytes.
    #[schema(minimum = 1)]
    size: i64,
    /// The SHA-256 of its bytes, in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    sha256: String,
}

/// Where submissions are: what their ids stand for.
pub struct Place {
    /// The institution's code.
    pub institution: String,
    /// Its units.
    pub units: Vec<Unit>,
}

impl Place {
    fn unit(&self, id: UnitId) -> Option<String> {
        self.units.iter().find(|unit| unit.id == id).map(|unit| unit.code.clone())
    }
}

impl Submission {
    /// A submission as it stands.
    pub fn of(
        row: SubmissionRow,
        files: Vec<File>,
        place: &Place,
        code: Option<&FollowCode>,
    ) -> Self {
        Self {
            id: row.id.to_string(),
            institution: place.institution.clone(),
            journal: row.number.split('/').next().unwrap_or_default().to_owned(),
            number: row.number,
            year: row.year,
            sequence: row.sequence,
            channel: row.channel.code(),
            r#box: row.drop_box,
            kind: row.kind.code(),
            subject: row.subject,
            text: row.text,
            topics: row.topics.split_whitespace().map(str::to_owned).collect(),
            service: row.service,
            language: row.language.code(),
            segment: row.segment.code(),
            status: row.status.code(),
            received_at: row.received_at.to_string(),
            due_on: row.due_on.to_string(),
            due_rule: row.due_rule,
            closed_at: row.closed_at.map(|at| at.to_string()),
            destroyed_at: row.destroyed_at.map(|at| at.to_string()),
            unit: row.unit_id.and_then(|unit| place.unit(unit)),
            author_date: row.author_date.map(|date| date.to_string()),
            author_number: row.author_number,
            external_reference: row.external_reference,
            on_behalf: row.on_behalf.map(OnBehalf::of),
            submitter: SubmitterShown::of([
                row.submitter_name,
                row.submitter_email,
                row.submitter_phone,
                row.submitter_address,
            ]),
            answer_mode: row.answer_mode.code(),
            files,
            code: code.map(FollowCode::to_string),
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The same as it stood when it was registered, for a request that comes again later.
    pub fn as_registered(mut row: SubmissionRow, unit: Option<UnitId>) -> SubmissionRow {
        row.status = Status::Registered;
        row.unit_id = unit;
        row.closed_at = None;
        row
    }
}

impl OnBehalf {
    fn of(kept: String) -> Self {
        if kept.is_empty() { Self::Somebody(true) } else { Self::By(kept) }
    }
}

impl SubmitterShown {
    fn of([name, email, phone, address]: [Option<String>; 4]) -> Option<Self> {
        let known = name.is_some() || email.is_some() || phone.is_some() || address.is_some();
        known.then_some(Self { name, email, phone, address })
    }
}

impl File {
    /// A file that the register names.
    pub fn of(line: FileLine) -> Self {
        let sha256 = Hash::from_bytes(line.sha256).to_string();
        Self { n: line.n, name: line.name, media_type: line.media_type, size: line.size, sha256 }
    }

    /// A file that has just come.
    pub fn come(n: i64, file: &FileRef) -> Self {
        Self {
            n,
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            size: i64::try_from(file.size).unwrap_or(i64::MAX),
            sha256: file.sha256.to_string(),
        }
    }
}
