//! Cases that belong together: several answered jointly, and one that repeats what was answered before.

use lodzins_core::{
    Moment, codes,
    id::{InstitutionId, SubmissionId},
    submission::{Act, Status},
    text,
};
use lodzins_db::{DbError, FromRow, Row, Tx, params, words};

use super::{
    FileRef, InboxLine, Leaving, RegisterError, SubmissionRow, act, case::MessageKind, sql,
    submission_answer,
};
use crate::{
    Actor, Office,
    outbox::{self, Occasion},
};

/// So many words of a subject, the longest ones, make another submission similar.
const WORDS: usize = 3;
/// The most that are offered, and among how many they are looked for.
const OFFERED: usize = 8;
const LOOKED_AT: u32 = 40;

codes! {
    /// How a case belongs to another one.
    pub enum LinkKind("kind of link") {
        /// It is answered together with it.
        Joint = "joint",
        /// It repeats it, and that one was answered.
        Repeated = "repeated",
    }
}

/// Another case that this one belongs to, or that belongs to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// The other case.
    pub id: SubmissionId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Where it stands.
    pub status: Status,
    /// How they belong together.
    pub kind: LinkKind,
}

impl FromRow for Linked {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.next()?,
            number: row.next()?,
            subject: row.next()?,
            status: row.next()?,
            kind: row.next::<String>()?.parse().map_err(
                |wrong: lodzins_core::code::UnknownCode| DbError::Decode(wrong.to_string()),
            )?,
        })
    }
}

/// The cases that this one was linked to, and those that were linked to it.
pub fn links(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<(Vec<Linked>, Vec<Linked>), DbError> {
    let key = params![institution, id];
    Ok((tx.all(sql::LINKS_OF, key)?, tx.all(sql::LINKS_TO, key)?))
}

/// Lets a case be answered together with another one. Each keeps its number, its due date and its letters.
///
/// [`RegisterError::NotJoinable`] for itself, for one that is closed, and for one that is joined to a third.
#[doc(alias = "kopīga izskatīšana")]
pub fn submission_join(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    lead: SubmissionId,
    by: Actor,
) -> Result<(), RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    let other = act::submission_row(tx, institution, lead)?;
    act::allowed(tx, at, &row, Act::Answer, by)?;
    act::allowed(tx, at, &other, Act::Answer, by)?;
    let (joined_to, joined) = links(tx, institution, id)?;
    let (beyond, _) = links(tx, institution, lead)?;
    let is_joint = |linked: &Linked| linked.kind == LinkKind::Joint;
    let taken = joined_to.iter().chain(&joined).chain(&beyond).any(is_joint);
    if id == lead || taken || row.status.is_closed() || other.status.is_closed() {
        return Err(RegisterError::NotJoinable);
    }
    enter(tx, at, &row, lead, LinkKind::Joint, by)?;
    act::record_change(tx, at, &row, by, "submission.joined")
}

/// Lets a case be answered by itself again.
pub fn submission_part(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: SubmissionId,
    by: Actor,
) -> Result<(), RegisterError> {
    let row = act::submission_row(tx, institution, id)?;
    act::allowed(tx, at, &row, Act::Answer, by)?;
    if row.status.is_closed() || tx.changes(sql::LINK_PART, params![institution, id])? == 0 {
        return Err(RegisterError::NotJoinable);
    }
    act::record_change(tx, at, &row, by, "submission.parted")
}

/// Answers a case and all that are answered together with it: each by its own letter.
#[expect(clippy::too_many_arguments, reason = "what, by whom, with which words and files")]
pub fn submission_answer_jointly(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    answer: &str,
    files: &[FileRef],
    by: Actor,
) -> Result<(), RegisterError> {
    submission_answer(tx, at, office, institution, id, answer, files, by)?;
    let (_, joined) = links(tx, institution, id)?;
    for other in joined.iter().filter(|other| other.kind == LinkKind::Joint) {
        if !other.status.is_closed() {
            submission_answer(tx, at, office, institution, other.id, answer, files, by)?;
        }
    }
    Ok(())
}

/// Leaves a case unexamined because the same was answered before, and names that answer.
///
/// `notice` is what the submitter reads, with the number of the earlier case. [`RegisterError::NotAnswered`] unless
/// that one was answered on the merits.
#[doc(alias = "atkārtots iesniegums")]
#[expect(clippy::too_many_arguments, reason = "what, because of what, by whom, with which words")]
pub fn submission_leave_repeated(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    id: SubmissionId,
    earlier: SubmissionId,
    notice: &str,
    by: Actor,
) -> Result<(), RegisterError> {
    let mut row = act::submission_row(tx, institution, id)?;
    let before = act::submission_row(tx, institution, earlier)?;
    if id == earlier || before.status != Status::Answered {
        return Err(RegisterError::NotAnswered);
    }
    act::proceed(tx, at, &mut row, Act::LeaveUnexamined, by, |row| {
        row.closing_reason = Some(Leaving::AnsweredBefore.code().to_owned());
    })?;
    let n = act::message_enter(tx, at, &row, MessageKind::Notice, notice, &[], by)?;
    enter(tx, at, &row, earlier, LinkKind::Repeated, by)?;
    act::done(tx, at, &row, Act::LeaveUnexamined, by, Some(&before.number))?;
    outbox::tell_submitter(tx, at, office, &row, Some(n), Occasion::LeftUnexamined)?;
    Ok(())
}

fn enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    other: SubmissionId,
    kind: LinkKind,
    by: Actor,
) -> Result<(), DbError> {
    let values = params![row.institution_id, row.id, other, kind.code(), by.staff(), at.now()];
    tx.exec(sql::LINK_INSERT, values)
}

/// A submission that may be about the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// Its line.
    pub line: InboxLine,
    /// It is of the same submitter, as far as is known.
    pub same_submitter: bool,
}

/// Submissions with the same weighty words in them, those of the same submitter first.
pub fn submission_similar(tx: &mut Tx<'_>, row: &SubmissionRow) -> Result<Vec<Similar>, DbError> {
    let mut terms: Vec<String> = text::query_terms(&row.subject, row.language).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.chars().count()));
    terms.truncate(WORDS);
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let institution = row.institution_id;
    let sought = words::Sought { terms: &terms, begun: true, marks: &[] };
    let tenant = lodzins_core::id::Id::to_bytes(institution);
    let found = words::search(tx, tenant, &sought, None, LOOKED_AT)?;
    let mut similar = Vec::new();
    for hit in found {
        let other: Option<SubmissionRow> =
            tx.optional(sql::SUBMISSION, params![institution, hit.subject])?;
        let Some(other) = other.filter(|other| other.id != row.id) else { continue };
        let same_submitter = is_same_submitter(row, &other);
        let line = tx.one(sql::INBOX_LINE, params![institution, other.id])?;
        similar.push(Similar { line, same_submitter });
    }
    similar.sort_by_key(|other| !other.same_submitter);
    similar.truncate(OFFERED);
    Ok(similar)
}

/// By personal code where both gave one, else by e-mail, else by name.
fn is_same_submitter(one: &SubmissionRow, other: &SubmissionRow) -> bool {
    if let (Some(one), Some(other)) = (one.personal_code_key, other.personal_code_key) {
        return one == other;
    }
    let same = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => text::fold(one.trim()) == text::fold(other.trim()),
        _ => false,
    };
    same(&one.submitter_email, &other.submitter_email)
        || same(&one.submitter_name, &other.submitter_name)
}
