//! Days off of an institution's own, and whether the state's moved days bind it: changed together, seen before.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    calendar::OwnDay,
    deadline::RuleBook,
    id::{InstitutionId, RecountId},
};
use lodzins_db::{DbError, Tx};
use serde::{Deserialize, Serialize};

use super::{CalendarError, Change, term::own_rules};
use crate::{
    Actor,
    idempotency::{RequestKey, once},
    institution::{self, calendar_of_law, days_off, state_calendar, structure::noted},
    register::{recount_start, recount_under_way},
};

/// One thing that changes in a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum DayChange {
    /// A day off is entered, or becomes another one.
    Set {
        /// The day.
        day: OwnDay,
    },
    /// A day off is taken back.
    Clear {
        /// The day.
        off: Date,
    },
    /// The state's moved working days bind the institution, or no longer do.
    State {
        /// Whether they bind.
        binds: bool,
    },
}

/// A calendar with its own days by date.
struct Planned {
    binds: bool,
    own: BTreeMap<Date, OwnDay>,
}

/// The rule book as it would be after these changes; refuses what cannot stand.
pub fn book_if(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    changes: &[DayChange],
) -> Result<RuleBook, CalendarError> {
    let before = Planned {
        binds: state_calendar(tx, institution)?,
        own: days_off(tx, institution)?.into_iter().map(|day| (day.off, day)).collect(),
    };
    let after = planned(before, changes)?;
    let calendar = calendar_of_law(after.binds).with_own(after.own.values());
    Ok(RuleBook { calendar, own: own_rules(tx, institution)? })
}

fn planned(before: Planned, changes: &[DayChange]) -> Result<Planned, CalendarError> {
    let Planned { mut binds, mut own } = before;
    let mut anything = false;
    for change in changes {
        anything |= match change {
            DayChange::Set { day } => own.insert(day.off, day.clone()).as_ref() != Some(day),
            DayChange::Clear { off } => {
                own.remove(off).ok_or(CalendarError::NoSuchDay(*off))?;
                true
            }
            DayChange::State { binds: now } => std::mem::replace(&mut binds, *now) != *now,
        };
    }
    if !anything {
        return Err(CalendarError::Same);
    }
    for change in changes {
        let DayChange::Set { day } = change else { continue };
        let others = own.values().filter(|other| other.off != day.off);
        let calendar = calendar_of_law(binds).with_own(others);
        if let Some(fault) = calendar.fault_of(day) {
            return Err(CalendarError::Fault { day: day.off, fault });
        }
    }
    Ok(Planned { binds, own })
}

/// Changes the calendar and starts counting open cases anew; answers that recount.
///
/// The same `key` again changes nothing more.
pub fn calendar_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    key: &RequestKey,
    changes: &[DayChange],
    by: Actor,
) -> Result<RecountId, CalendarError> {
    once(tx, at, institution, key, |tx| {
        if recount_under_way(tx, institution)?.is_some() {
            return Err(CalendarError::RecountUnderWay);
        }
        book_if(tx, institution, changes)?;
        for change in changes {
            change_enter(tx, at, institution, change, by)?;
        }
        let change = Change::Days { days: changes.to_vec() };
        Ok(recount_start(tx, at, institution, &change.as_json()?, by)?)
    })
}

fn change_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    change: &DayChange,
    by: Actor,
) -> Result<(), DbError> {
    let (did, detail) = match change {
        DayChange::Set { day } => {
            institution::day_set(tx, institution, day)?;
            let worked = day.worked_instead.map(|day| day.to_string());
            let worked = worked.as_deref().unwrap_or("-");
            ("calendar.day_set", format!("{} {worked} {}", day.off, day.reason))
        }
        DayChange::Clear { off } => {
            institution::day_clear(tx, institution, *off)?;
            ("calendar.day_cleared", off.to_string())
        }
        DayChange::State { binds } => {
            institution::state_calendar_set(tx, institution, *binds)?;
            ("calendar.state_set", if *binds { "binds" } else { "-" }.to_owned())
        }
    };
    noted(tx, at, institution, by, did, &detail)
}
