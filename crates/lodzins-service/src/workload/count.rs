//! Keeping and reading the counters.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    deadline::DueGroup,
    id::{Id, InstitutionId, StaffId, UnitId},
    submission::Status,
};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::register::SubmissionRow;

const HANDLER: &str = "handler";
const WAITING: &str = "waiting";
const UNTAKEN: &str = "untaken";
const UNROUTED: &str = "unrouted";

/// With whom something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// In a person's hands, and the institution's turn.
    Handler(StaffId),
    /// In a person's hands, while the submitter is asked.
    Waiting(StaffId),
    /// A unit has it.
    Unit(UnitId),
    /// A unit has it, and nobody in it.
    Untaken(UnitId),
    /// No unit has it yet.
    Unrouted,
}

impl Holder {
    fn key(self, institution: InstitutionId) -> (&'static str, [u8; 16]) {
        match self {
            Self::Handler(person) => (HANDLER, person.to_bytes()),
            Self::Waiting(person) => (WAITING, person.to_bytes()),
            Self::Unit(unit) => ("unit", unit.to_bytes()),
            Self::Untaken(unit) => (UNTAKEN, unit.to_bytes()),
            Self::Unrouted => (UNROUTED, institution.to_bytes()),
        }
    }

    /// With whom a case is open; with nobody once it is closed.
    fn of(row: &SubmissionRow) -> Vec<Self> {
        if row.status.is_closed() {
            return Vec::new();
        }
        let mut holders = vec![row.unit_id.map_or(Self::Unrouted, Self::Unit)];
        match (row.handler_id, row.unit_id) {
            (Some(person), _) if row.status == Status::WaitingForSubmitter => {
                holders.push(Self::Waiting(person));
            }
            (Some(person), _) => holders.push(Self::Handler(person)),
            (None, Some(unit)) => holders.push(Self::Untaken(unit)),
            (None, None) => {}
        }
        holders
    }
}

/// Counts a case where it is now instead of where it was; nothing stands for before it was registered.
pub(crate) fn load_moved(
    tx: &mut Tx<'_>,
    before: Option<&SubmissionRow>,
    after: &SubmissionRow,
) -> Result<(), DbError> {
    let places = |row: &SubmissionRow| -> Vec<(Holder, Date)> {
        Holder::of(row).into_iter().map(|holder| (holder, row.due_on)).collect()
    };
    let (was, is) = (before.map(places).unwrap_or_default(), places(after));
    for place in was.iter().filter(|place| !is.contains(place)) {
        one_less(tx, after.institution_id, *place)?;
    }
    for place in is.iter().filter(|place| !was.contains(place)) {
        one_more(tx, after.institution_id, *place)?;
    }
    Ok(())
}

fn one_more(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (holder, due_on): (Holder, Date),
) -> Result<(), DbError> {
    let (kind, id) = holder.key(institution);
    let key = params![institution, kind, id, due_on];
    if tx.changes(sql::LOAD_MORE, key)? == 0 {
        tx.exec(sql::LOAD_FIRST, key)?;
    }
    Ok(())
}

fn one_less(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (holder, due_on): (Holder, Date),
) -> Result<(), DbError> {
    let (kind, id) = holder.key(institution);
    let key = params![institution, kind, id, due_on];
    tx.exec(sql::LOAD_LESS, key)?;
    tx.exec(sql::LOAD_NONE, key)
}

/// What is open with a holder, by due date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load(Vec<(Date, u32)>);

impl Load {
    /// All of it.
    pub fn open(&self) -> u32 {
        self.between(Date::MIN, Date::MAX)
    }

    /// What is due from a day to a day, both included.
    pub fn between(&self, from: Date, until: Date) -> u32 {
        let within = |(due_on, _): &&(Date, u32)| from <= *due_on && *due_on <= until;
        self.0.iter().filter(within).map(|(_, count)| count).sum()
    }

    /// What was due before a day.
    pub fn overdue(&self, today: Date) -> u32 {
        self.in_group(today, DueGroup::Overdue)
    }

    /// What is in a group today.
    pub fn in_group(&self, today: Date, group: DueGroup) -> u32 {
        let within = |(due_on, _): &&(Date, u32)| DueGroup::of(*due_on, today) == group;
        self.0.iter().filter(within).map(|(_, count)| count).sum()
    }
}

/// What is open with a holder, by due date.
pub fn load_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    holder: Holder,
) -> Result<Load, DbError> {
    let (kind, id) = holder.key(institution);
    Ok(Load(tx.all(sql::LOAD_OF, params![institution, kind, id])?))
}

/// What is open in an institution, by due date.
#[derive(Debug, Clone, Default)]
pub struct Loads {
    /// With each unit that has something.
    pub of_units: HashMap<UnitId, Load>,
    /// With no unit yet.
    pub unrouted: Load,
    /// A unit has it, and nobody in it.
    pub untaken: Load,
    /// In somebody's hands, and the institution's turn.
    pub in_hands: Load,
    /// The submitter is asked.
    pub waiting: Load,
}

/// What is open in an institution.
pub fn loads(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Loads, DbError> {
    let rows: Vec<(String, Option<UnitId>, Date, u32)> =
        tx.all(sql::LOADS, params![institution])?;
    let mut loads = Loads::default();
    for (kind, unit, due_on, count) in rows {
        let load = match (kind.as_str(), unit) {
            (_, Some(unit)) => loads.of_units.entry(unit).or_default(),
            (UNROUTED, None) => &mut loads.unrouted,
            (UNTAKEN, None) => &mut loads.untaken,
            (HANDLER, None) => &mut loads.in_hands,
            (WAITING, None) => &mut loads.waiting,
            (kind, None) => return Err(DbError::Decode(format!("nobody is a {kind}"))),
        };
        load.0.push((due_on, count));
    }
    Ok(loads)
}
