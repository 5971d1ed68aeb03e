//! What a verification found, for people and programs.

use serde::Serialize;

lodzins_core::codes! {
    /// One of the things that a verification holds against another.
    pub enum Check("check of the audit trail") {
        /// Each chain: its sequence, its hashes, that what it speaks of is there.
        Chain = "chain",
        /// The rows of each submission, staff member, contact and call back against the last image that the trail has
        /// of them.
        Images = "images",
        /// The numbers of each journal and year.
        Numbers = "numbers",
        /// The files that the register names, byte for byte.
        Files = "files",
        /// Signed heads against the chains.
        Heads = "heads",
        /// Receipts against the chains and the register.
        Receipts = "receipts",
    }
}

lodzins_core::codes! {
    /// What is wrong.
    pub enum FindingKind("finding of a verification") {
        /// A row of the trail is missing.
        ChainGap = "chain_gap",
        /// A row of the trail does not have the hash that its content and the row before it give.
        ChainHash = "chain_hash",
        /// The trail has rows of an institution that is not there.
        InstitutionUnknown = "institution_unknown",
        /// A submission that the trail speaks of is not in the register.
        SubmissionGone = "submission_gone",
        /// A submission is in the register and the trail does not know it.
        SubmissionUnrecorded = "submission_unrecorded",
        /// A submission's rows are not those that the trail has seen last.
        SubmissionAltered = "submission_altered",
        /// A submission's rows cannot be read any more.
        SubmissionUnreadable = "submission_unreadable",
        /// Somebody that the trail speaks of is not among the staff.
        StaffGone = "staff_gone",
        /// Somebody is among the staff and the trail does not know who let them in.
        StaffUnrecorded = "staff_unrecorded",
        /// What stands about a member of staff, or their roles, is not what the trail has seen last.
        StaffAltered = "staff_altered",
        /// A member's rows cannot be read any more.
        StaffUnreadable = "staff_unreadable",
        /// A contact or a call back that the trail speaks of is not there.
        RecordGone = "record_gone",
        /// A contact or a call back is there and the trail does not know it.
        RecordUnrecorded = "record_unrecorded",
        /// A contact's or a call back's rows are not those that the trail has seen last.
        RecordAltered = "record_altered",
        /// A contact's or a call back's rows cannot be read any more.
        RecordUnreadable = "record_unreadable",
        /// A client that the trail speaks of is not there.
        ClientGone = "client_gone",
        /// A client is there and the trail does not know who entered them.
        ClientUnrecorded = "client_unrecorded",
        /// What stands about a client is not what the trail has seen last.
        ClientAltered = "client_altered",
        /// A client's rows cannot be read any more.
        ClientUnreadable = "client_unreadable",
        /// Numbers are missing.
        NumberGap = "number_gap",
        /// A number stands twice, or is none that a journal gives.
        NumberDouble = "number_double",
        /// A number is higher than the last one that its journal gave.
        NumberBeyond = "number_beyond",
        /// A file is not in the store.
        FileMissing = "file_missing",
        /// A file's bytes are not those that were handed in.
        FileAltered = "file_altered",
        /// A file is not as long as the register says.
        FileSize = "file_size",
        /// A line is no signed head, or does not stand where it belongs.
        HeadUnreadable = "head_unreadable",
        /// A head's signature is not this installation's.
        HeadSignature = "head_signature",
        /// The chain does not reach the row that a head names: it was cut.
        HeadCut = "head_cut",
        /// The chain has another hash than the head: it was rewritten.
        HeadRewritten = "head_rewritten",
        /// The rows of the head's day are not those that were signed.
        HeadRoot = "head_root",
        /// The file is no receipt.
        ReceiptUnreadable = "receipt_unreadable",
        /// A receipt's signature is not this installation's.
        ReceiptSignature = "receipt_signature",
        /// The trail does not have the row that a receipt names.
        ReceiptRow = "receipt_row",
        /// The register does not hold the submission as the receipt says.
        ReceiptSubmission = "receipt_submission",
        /// Something stored cannot be read, and what follows it could not be checked.
        Unreadable = "unreadable",
    }
}

/// Something that is wrong. No personal data stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind of thing.
    pub kind: FindingKind,
    /// Whose: the institution's code.
    pub institution: String,
    /// The row of the trail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<i64>,
    /// The submission's number, or its id where there is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submission: Option<String>,
    /// The member of staff, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// A contact or a call back: its kind and its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The client, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// The file: its SHA-256, or the path of heads or a receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What is wrong with it, in a sentence for the administrator.
    pub what: String,
}

impl Finding {
    /// A finding about an institution.
    pub(super) fn new(kind: FindingKind, institution: &str, what: impl Into<String>) -> Self {
        Self {
            kind,
            institution: institution.to_owned(),
            sequence: None,
            submission: None,
            staff: None,
            record: None,
            client: None,
            file: None,
            what: what.into(),
        }
    }

    /// About a row of the trail.
    pub(super) fn row(mut self, sequence: i64) -> Self {
        self.sequence = Some(sequence);
        self
    }

    /// About a submission.
    pub(super) fn submission(mut self, submission: impl Into<String>) -> Self {
        self.submission = Some(submission.into());
        self
    }

    /// About a member of staff.
    pub(super) fn staff(mut self, staff: impl Into<String>) -> Self {
        self.staff = Some(staff.into());
        self
    }

    /// About a contact or a call back.
    pub(super) fn record(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    /// About a client.
    pub(super) fn client(mut self, client: impl Into<String>) -> Self {
        self.client = Some(client.into());
        self
    }

    /// About a file.
    pub(super) fn file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

/// How much was held against each other, per institution.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Examined {
    /// The institution's code; `-` for the installation itself.
    pub code: String,
    /// Rows of its chain.
    pub rows: u64,
    /// Its submissions.
    pub submissions: u64,
    /// Its staff.
    pub staff: u64,
    /// Its contacts and calls back.
    pub records: u64,
    /// Files that its submissions name.
    pub files: u64,
    /// Signed heads of its chain, each counted once wherever it was found.
    pub heads: u64,
}

/// What a verification came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Nothing is wrong.
    pub ok: bool,
    /// The tables that were covered.
    pub tables: Vec<&'static str>,
    /// What was examined.
    pub institutions: Vec<Examined>,
    /// Files in the store that no submission names: uploads given up. For information only.
    pub unnamed_files: u64,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// How many more findings there were than stand here.
    pub more_findings: u64,
}

/// Findings that a report lists; a register that is wrong throughout needs no million of them.
const MOST_FINDINGS: usize = 10_000;

impl Report {
    pub(super) fn add(&mut self, finding: Finding) {
        self.ok = false;
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        } else {
            self.more_findings += 1;
        }
    }

    /// The findings of a kind.
    pub fn of(&self, kind: FindingKind) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.kind == kind)
    }
}
