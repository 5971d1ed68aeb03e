//! Handing over whatever is open with a unit that closes or a person who goes: an act of the institution, not of one case.

use lodzins_core::{
    Moment,
    id::{InstitutionId, StaffId, UnitId},
    submission::Act,
};
use lodzins_db::{Tx, params};

use super::{Inbox, RegisterError, act, sql, submission_inbox};
use crate::Actor;

/// How many cases are read in one go.
const PAGE: u32 = 200;

/// Whose open cases go to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOver {
    /// A unit's, to another unit. Whoever has a case in their hands keeps it.
    OfUnit {
        /// The unit that had them.
        from: UnitId,
        /// The unit that has them now.
        to: UnitId,
    },
    /// A person's, to a colleague. They stay in their units.
    OfPerson {
        /// Who had them.
        from: StaffId,
        /// Who has them now.
        to: StaffId,
    },
}

/// Hands the cases over, each as it stands, with a step and an audit row; answers how many there were.
///
/// No case's own standing is asked: the caller has decided that all of them go.
pub fn cases_hand_over(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    how: HandOver,
    by: Actor,
) -> Result<u32, RegisterError> {
    let whose = match how {
        HandOver::OfUnit { from, .. } => Inbox::Unit(from),
        HandOver::OfPerson { from, .. } => Inbox::Handler(from),
    };
    let same = match how {
        HandOver::OfUnit { from, to } => from == to,
        HandOver::OfPerson { from, to } => from == to,
    };
    let mut count = 0;
    if same {
        return Ok(count);
    }
    loop {
        // What was handed over is in the list no more, so its first page is the next one.
        let page = submission_inbox(tx, institution, whose, None, PAGE)?;
        if page.is_empty() {
            return Ok(count);
        }
        for line in page {
            let before = act::submission_row(tx, institution, line.id)?;
            let mut row = before.clone();
            match how {
                HandOver::OfUnit { to, .. } => row.unit_id = Some(to),
                HandOver::OfPerson { to, .. } => row.handler_id = Some(to),
            }
            act::stands(tx, &before, &row)?;
            let (steps,): (i64,) = tx.one(sql::LAST_STEP, params![institution, row.id])?;
            act::step_enter(tx, at, &row, steps + 1, Act::Route, by, None, None)?;
            act::record_change(tx, at, &row, by, "submission.handed_over")?;
            count += 1;
        }
    }
}
