//! What pages and the API read: keyset pages, and counts that are kept.

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    contact::{CallOutcome, may_give_up},
    id::{CallBackId, ContactId, Id, InstitutionId, SubmissionId, UnitId},
    moment::latvia_zone,
};
use lodzins_db::{DbError, Tx, params};

use super::{
    AttemptLine, CallBackRow, ContactError, ContactRow,
    count::{ALL, unit_key},
    sql,
};
use crate::institution::{Topic, topics};

/// Contacts and calls back of one submission that its page shows.
const OF_A_SUBMISSION: u32 = 50;

/// Where a page of contacts ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactPlace {
    /// When the last one was held.
    pub held_at: Timestamp,
    /// Its id.
    pub id: ContactId,
}

/// Where a page of calls back ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallBackPlace {
    /// By when the last one is due.
    pub due_at: Timestamp,
    /// Its id.
    pub id: CallBackId,
}

/// Where a page of closed calls back ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedPlace {
    /// When the last one was closed.
    pub closed_at: Timestamp,
    /// Its id.
    pub id: CallBackId,
}

/// How many contacts a day had.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// All of them.
    pub all: i64,
    /// By topic, most first. A contact about two topics is counted under both.
    pub by_topic: Vec<(String, i64)>,
}

/// A call back with its attempts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallBack {
    /// The call back.
    pub row: CallBackRow,
    /// Its attempts, in order.
    pub attempts: Vec<AttemptLine>,
}

impl CallBack {
    /// Whether one may stop calling.
    pub fn may_be_given_up(&self) -> bool {
        let outcomes: Vec<CallOutcome> = self.attempts.iter().map(|one| one.outcome).collect();
        may_give_up(&outcomes)
    }
}

/// One contact; [`ContactError::NotFound`] also for another institution's.
pub fn contact_view(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ContactId,
) -> Result<ContactRow, ContactError> {
    tx.optional(sql::CONTACT, params![institution, id])?.ok_or(ContactError::NotFound)
}

/// The contacts of a day in Latvia, latest first, before a place.
pub fn contacts_of_day(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
    before: Option<ContactPlace>,
    limit: u32,
) -> Result<Vec<ContactRow>, DbError> {
    let (begins, ends) = (midnight(day), midnight(day.saturating_add(1.day())));
    // What is held at the next midnight has an id that sorts after all zeros, and so belongs to the next day.
    let (held_at, id) =
        before.map_or((ends, ContactId::from_bytes([0; 16])), |place| (place.held_at, place.id));
    tx.all(sql::CONTACTS_LATEST, params![institution, begins, held_at, id, limit])
}

/// All contacts, oldest first, after a place.
pub fn contact_list(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<ContactPlace>,
    limit: u32,
) -> Result<Vec<ContactRow>, DbError> {
    let (held_at, id) = after.map_or((i64::MIN, ContactId::from_bytes([0; 16])), |place| {
        (place.held_at.as_microsecond(), place.id)
    });
    tx.all(sql::CONTACTS, params![institution, held_at, id, limit])
}

/// The contacts about a submission, latest first.
pub fn contacts_of_submission(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Vec<ContactRow>, DbError> {
    tx.all(sql::CONTACTS_OF_SUBMISSION, params![institution, submission, OF_A_SUBMISSION])
}

/// How many contacts a day had, by topic. Kept as they are entered; nothing is counted here.
pub fn contact_day_counts(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
) -> Result<DayCounts, DbError> {
    let mut counts = DayCounts::default();
    for (topic, contacts) in
        tx.all::<(String, i64)>(sql::COUNTS_OF_DAY, params![institution, day])?
    {
        if topic == ALL {
            counts.all = contacts;
        } else {
            counts.by_topic.push((topic, contacts));
        }
    }
    counts.by_topic.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(counts)
}

/// The institution's topics as its people are offered them: those that their unit has most contacts about first.
pub fn topics_for(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    unit: Option<UnitId>,
) -> Result<Vec<Topic>, DbError> {
    let used: Vec<(String, i64)> =
        tx.all(sql::USES_OF_UNIT, params![institution, unit_key(unit)])?;
    let times = |topic: &Topic| {
        used.iter().find(|(code, _)| *code == topic.code).map_or(0, |(_, contacts)| *contacts)
    };
    let mut offered = topics(tx, institution)?;
    // A stable sort: what nobody has used keeps the institution's own order.
    offered.sort_by_key(|topic| std::cmp::Reverse(times(topic)));
    Ok(offered)
}

/// One call back with its attempts; [`ContactError::NotFound`] also for another institution's.
pub fn call_back_view(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CallBackId,
) -> Result<CallBack, ContactError> {
    let row = call_back_row(tx, institution, id)?;
    Ok(CallBack { row, attempts: attempts(tx, institution, id)? })
}

/// Who waits to be called, soonest due first, after a place.
pub fn call_backs_waiting(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<CallBackPlace>,
    limit: u32,
) -> Result<Vec<CallBackRow>, DbError> {
    let (due_at, id) = after.map_or((i64::MIN, CallBackId::from_bytes([0; 16])), |place| {
        (place.due_at.as_microsecond(), place.id)
    });
    tx.all(sql::CALL_BACKS_WAITING, params![institution, due_at, id, limit])
}

/// Who was reached or is called no more, latest first, before a place.
pub fn call_backs_closed(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    before: Option<ClosedPlace>,
    limit: u32,
) -> Result<Vec<CallBackRow>, DbError> {
    let (closed_at, id) = before.map_or((i64::MAX, CallBackId::from_bytes([0; 16])), |place| {
        (place.closed_at.as_microsecond(), place.id)
    });
    tx.all(sql::CALL_BACKS_CLOSED, params![institution, closed_at, id, limit])
}

/// The calls back about a submission, latest first.
pub fn call_backs_of_submission(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    submission: SubmissionId,
) -> Result<Vec<CallBackRow>, DbError> {
    tx.all(sql::CALL_BACKS_OF_SUBMISSION, params![institution, submission, OF_A_SUBMISSION])
}

pub(super) fn call_back_row(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CallBackId,
) -> Result<CallBackRow, ContactError> {
    tx.optional(sql::CALL_BACK, params![institution, id])?.ok_or(ContactError::NotFound)
}

pub(super) fn attempts(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: CallBackId,
) -> Result<Vec<AttemptLine>, DbError> {
    tx.all(sql::ATTEMPTS, params![institution, id])
}

/// The first instant of a day in Latvia.
fn midnight(day: Date) -> Timestamp {
    day.to_zoned(latvia_zone()).map_or(Timestamp::MAX, |begins| begins.timestamp())
}
