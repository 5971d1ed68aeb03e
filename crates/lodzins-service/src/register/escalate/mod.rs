//! A due date that comes near, or is over, is said to the head: once for each due date, by a mark on the case and a
//! letter. A due date that moves may be said again.
//!
//! The worker looks for such cases as a reader ([`escalation_candidates`]) and marks them on the institution's lane
//! ([`submissions_escalate`]). Several programs may find the same cases: the mark is a row with a key, and only whoever
//! entered it writes the letter.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    code::UnknownCode,
    codes,
    deadline::soon_until,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::{DbError, FromValue, ToValue, Tx, Value, params, row};
use lodzins_document::{html, plain};

use super::{
    DueWithin, Inbox, InboxPlace, RegisterError, SubmissionRow,
    act::{record_change_because, submission_row},
    case::CaseImage,
    sql, submission_inbox_within,
};
use crate::{
    Actor, Office,
    identity::{HeadReached, heads_reached, staff_of_institution},
    institution::{calendar, institution_by_id, units},
    letter::{EscalatedCase, EscalationFacts},
    outbox::{Worded, letter_enter},
};

mod setting;

pub use setting::{MOST_DAYS, escalation_days, escalation_days_set};

/// Cases marked at a time, which is also the most that one letter names.
const BATCH: usize = 100;
/// Lines read at a time.
const PAGE: u32 = 200;

codes! {
    /// How a case stands to its due date when the head is told.
    pub enum EscalationKind("kind of escalation") {
        /// The due date is over.
        Overdue = "overdue",
        /// It comes near.
        Soon = "soon",
    }
}

impl ToValue for EscalationKind {
    fn to_value(&self) -> Value {
        self.code().to_value()
    }
}

impl FromValue for EscalationKind {
    fn from_value(value: Value) -> Result<Self, DbError> {
        let code = String::from_value(value)?;
        code.parse().map_err(|wrong: UnknownCode| DbError::Decode(wrong.to_string()))
    }
}

impl EscalationKind {
    /// What is to be said of a case on a day, when everything due until another day is near.
    fn of(due_on: Date, today: Date, until: Date) -> Option<Self> {
        match due_on {
            day if day < today => Some(Self::Overdue),
            day if day <= until => Some(Self::Soon),
            _ => None,
        }
    }

    /// Whether this was said, when `said` is the worst that was said of the same due date.
    fn is_said(self, said: Option<Self>) -> bool {
        said.is_some_and(|said| said <= self)
    }
}

row! {
    /// What was said of a case.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EscalationLine {
        /// The due date that it had.
        pub due_on: Date,
        /// What was said.
        pub kind: EscalationKind,
        /// How many people were written to.
        pub told: u32,
        /// When.
        pub noted_at: Timestamp,
    }
}

/// What was said of a case, in the order of its due dates.
pub fn escalations(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Vec<EscalationLine>, DbError> {
    tx.all(sql::ESCALATIONS, params![institution, id])
}

/// The last day of what is near on a day, by the institution's setting and working days.
fn near_until(tx: &mut Tx<'_>, institution: InstitutionId, today: Date) -> Result<Date, DbError> {
    let days = escalation_days(tx, institution)?;
    Ok(soon_until(&calendar(tx, institution)?, today, days))
}

/// Open cases of which something is to be said on a day and was not, soonest due first; not more than one letter names.
pub fn escalation_candidates(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
) -> Result<Vec<SubmissionId>, DbError> {
    let until = near_until(tx, institution, today)?;
    let within = DueWithin { from: None, until: Some(until) };
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let lines = submission_inbox_within(tx, institution, Inbox::All, within, after, PAGE)?;
        let unsaid = lines.iter().filter(|line| {
            EscalationKind::of(line.due_on, today, until)
                .is_some_and(|kind| !kind.is_said(line.escalated))
        });
        found.extend(unsaid.map(|line| line.id));
        let full = lines.len() == PAGE as usize;
        match lines.last() {
            Some(last) if full && found.len() < BATCH => {
                after = Some(InboxPlace { due_on: last.due_on, id: last.id });
            }
            _ => break,
        }
    }
    found.truncate(BATCH);
    Ok(found)
}

/// Marks those of the cases of which something is to be said now, and writes one letter about them to each head who has
/// an e-mail address. Answers how many were marked.
#[doc(alias = "eskalācija")]
pub fn submissions_escalate(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    cases: &[SubmissionId],
) -> Result<usize, RegisterError> {
    let today = at.date();
    let until = near_until(tx, institution, today)?;
    let heads = heads_reached(tx, institution)?;
    let told = u32::try_from(heads.len()).unwrap_or(u32::MAX);
    // Once, whoever has found the case too; only the test that takes this protection out says things twice.
    #[cfg(feature = "controls")]
    let again = tx.is_without(lodzins_db::Protection::EscalationMark);
    #[cfg(not(feature = "controls"))]
    let again = false;
    let mut marked = Vec::new();
    for id in cases {
        let row = submission_row(tx, institution, *id)?;
        let kind = EscalationKind::of(row.due_on, today, until);
        let Some(kind) = kind.filter(|_| !row.status.is_closed()) else { continue };
        let mark = params![institution, row.id, row.due_on, kind, told, at.now()];
        if tx.changes(sql::ESCALATION_INSERT, mark)? == 0 && !again {
            continue;
        }
        let detail = format!("{kind} {}", row.due_on);
        let did = "submission.escalated";
        record_change_because(tx, at, &row, Actor::System, did, Some(&detail))?;
        marked.push((row, kind));
    }
    if !marked.is_empty() {
        tell_heads(tx, at, office, institution, &heads, &marked)?;
    }
    Ok(marked.len())
}

fn tell_heads(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    heads: &[HeadReached],
    marked: &[(SubmissionRow, EscalationKind)],
) -> Result<(), DbError> {
    let ours = institution_by_id(tx, institution)?;
    let (units, people) = (units(tx, institution)?, staff_of_institution(tx, institution)?);
    for head in heads {
        let case = |(row, kind): &(SubmissionRow, EscalationKind)| {
            let unit = units.iter().find(|unit| Some(unit.id) == row.unit_id);
            let person = people.iter().find(|person| Some(person.id) == row.handler_id);
            let holder = [
                unit.map(|unit| unit.name(head.language).to_owned()),
                person.map(|person| person.name.clone()),
            ];
            EscalatedCase {
                kind: *kind,
                number: row.number.clone(),
                of: row.kind,
                due_on: row.due_on,
                holder: holder.into_iter().flatten().collect::<Vec<_>>().join(", "),
                url: format!("{}/desk/submissions/{}", office.public_url, row.id),
            }
        };
        let letter = office.wording.escalation(&EscalationFacts {
            institution: &ours,
            language: head.language,
            written_on: at.date(),
            cases: marked.iter().map(case).collect(),
            list_url: &format!("{}/desk/due", office.public_url),
        });
        let words = Worded {
            subject: letter.title.clone(),
            text: plain::written(&letter),
            html: Some(html::mail(&letter)),
        };
        letter_enter(tx, at, institution, &head.email, &words, head.language)?;
    }
    Ok(())
}

/// Adds what was said to the case's image.
pub(super) fn escalations_into(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    image: &mut CaseImage,
) -> Result<(), DbError> {
    tx.each(sql::IMAGE_ESCALATIONS, params![institution, id], |row| {
        image.escalation(&row.rest());
        Ok(())
    })
}
