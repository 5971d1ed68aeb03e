//! Lists: the inbox of a unit or a person, and the API's list. Keyset pages, never a count over the register.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Channel,
    id::{Id, InstitutionId, StaffId, SubmissionId, UnitId},
    submission::{Kind, Status},
};
use lodzins_db::{DbError, FromRow, Sql, Tx, Value, params, row};

use super::{EscalationKind, FileLine, SubmissionRow, sql};

/// Which open cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inbox {
    /// All of the institution.
    All,
    /// Those that no unit has yet.
    Unrouted,
    /// A unit's.
    Unit(UnitId),
    /// A unit's that nobody in it has.
    Untaken(UnitId),
    /// A person's.
    Handler(StaffId),
}

row! {
    /// A line of the inbox.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct InboxLine {
        /// The submission.
        pub id: SubmissionId,
        /// Its number.
        pub number: String,
        /// What it is about.
        pub subject: String,
        /// What it is.
        pub kind: Kind,
        /// By which channel it came.
        pub channel: Channel,
        /// Where it stands.
        pub status: Status,
        /// Whose it is.
        pub submitter_name: Option<String>,
        /// The day it was received.
        pub received_on: Date,
        /// By when it must be answered.
        pub due_on: Date,
        /// The unit that has it.
        pub unit_id: Option<UnitId>,
        /// The person who has it.
        pub handler_id: Option<StaffId>,
        /// The worst that the head was told of its due date.
        pub escalated: Option<EscalationKind>,
    }
}

/// Where a page of the inbox ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InboxPlace {
    /// The due date of the last line.
    pub due_on: Date,
    /// Its id.
    pub id: SubmissionId,
}

/// The open cases, soonest due first, after a place.
pub fn submission_inbox(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    which: Inbox,
    after: Option<InboxPlace>,
    limit: u32,
) -> Result<Vec<InboxLine>, DbError> {
    submission_inbox_within(tx, institution, which, DueWithin::ANY, after, limit)
}

/// The days between which a list's due dates lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueWithin {
    /// The first day; nothing for all the past.
    pub from: Option<Date>,
    /// The last day; nothing for all the future.
    pub until: Option<Date>,
}

impl DueWithin {
    /// Whenever.
    pub const ANY: Self = Self { from: None, until: None };
}

/// The open cases that are due between two days, soonest due first, after a place.
pub fn submission_inbox_within(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    which: Inbox,
    within: DueWithin,
    after: Option<InboxPlace>,
    limit: u32,
) -> Result<Vec<InboxLine>, DbError> {
    let first = (within.from, SubmissionId::from_bytes([0; 16]));
    let (due_on, id) = after.map_or(first, |at| (Some(at.due_on), at.id));
    let due_on = due_on.map_or_else(|| "0000-00-00".to_owned(), |day| day.to_string());
    let (statement, whose): (Sql, Option<Value>) = match which {
        Inbox::All => (sql::INBOX_ALL, None),
        Inbox::Unrouted => (sql::INBOX_UNROUTED, None),
        Inbox::Untaken(unit) => (sql::INBOX_UNTAKEN, Some(lodzins_db::ToValue::to_value(&unit))),
        Inbox::Unit(unit) => (sql::INBOX_UNIT, Some(lodzins_db::ToValue::to_value(&unit))),
        Inbox::Handler(person) => {
            (sql::INBOX_HANDLER, Some(lodzins_db::ToValue::to_value(&person)))
        }
    };
    let mut values = params![institution, due_on, id, limit].to_vec();
    values.extend(whose);
    let mut lines: Vec<InboxLine> = tx.all(statement, &values)?;
    // The lines are in the order of their due dates, so that what is past the last day is at the end. Said in SQL,
    // it leads planners to the wrong index.
    if let Some(until) = within.until {
        lines.truncate(lines.partition_point(|line| line.due_on <= until));
    }
    Ok(lines)
}

/// A line of the API's list: the submission with the number of its files.
pub type ApiLine = SubmissionRow;

/// Where a page of the API's list ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// When the last one was received.
    pub received_at: Timestamp,
    /// Its id.
    pub id: SubmissionId,
}

/// All submissions, oldest first, after a place.
pub fn submission_list(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<After>,
    limit: u32,
) -> Result<Vec<ApiLine>, DbError> {
    let (received_at, id) = beginning(after);
    tx.all(sql::LIST, params![institution, received_at, id, limit])
}

/// The files of the submissions after a place up to and including another: what [`submission_list`] leaves out.
pub fn submission_list_files(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: Option<After>,
    until: After,
) -> Result<Vec<(SubmissionId, FileLine)>, DbError> {
    let (received_at, id) = beginning(after);
    let mut files = Vec::new();
    tx.each(
        sql::LIST_FILES,
        params![institution, received_at, id, until.received_at, until.id],
        |row| {
            files.push((row.next()?, FileLine::from_row(row)?));
            Ok(())
        },
    )?;
    Ok(files)
}

fn beginning(after: Option<After>) -> (i64, SubmissionId) {
    after.map_or((i64::MIN, SubmissionId::from_bytes([0; 16])), |at| {
        (at.received_at.as_microsecond(), at.id)
    })
}

/// The submission with this number, however the letters of its journal are typed.
pub fn submission_by_number(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    number: &str,
) -> Result<Option<SubmissionId>, DbError> {
    let number = number.trim().to_uppercase();
    let found: Option<(SubmissionId,)> =
        tx.optional(sql::BY_NUMBER, params![institution, number])?;
    Ok(found.map(|(id,)| id))
}
