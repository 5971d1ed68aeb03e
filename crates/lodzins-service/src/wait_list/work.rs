//! The look over the list: offers that are over, and places that can be offered.
//!
//! The worker looks as a reader ([`waits_due`]) and works on the institution's lane ([`waits_work`]). Several programs may
//! find the same: each looks anew in its own transaction, and sees what the one before it did.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::InstitutionId,
    moment::date_in_latvia,
    waiting_list::{WaitAct, WaitStatus},
};
use lodzins_db::Tx;

use super::{
    WaitError, WaitRow,
    answer::{refused, settled},
    free::Free,
    offer::offered,
    view::everybody,
};
use crate::{Actor, Office, appointment::visit};

/// Acts in a transaction: nobody at the counter waits long for it.
const BATCH: usize = 50;

/// What has become of somebody since the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// They have taken the place by the visit's own code, or a clerk has confirmed it.
    Taken,
    /// They have called it off.
    CalledOff,
    /// They did not answer in time.
    Unanswered,
    /// Their days are over.
    DaysOver,
}

fn news(tx: &mut Tx<'_>, now: Timestamp, row: &WaitRow) -> Result<Option<News>, WaitError> {
    let (Some(id), WaitStatus::Offered) = (row.visit_id, row.status) else {
        let is_over = row.to_on < date_in_latvia(now);
        return Ok(is_over.then_some(News::DaysOver));
    };
    let offered = visit(tx, row.institution_id, id)?;
    Ok(match offered.status {
        VisitStatus::Held => offered.hold_is_over(now).then_some(News::Unanswered),
        VisitStatus::Cancelled => Some(News::CalledOff),
        _ => Some(News::Taken),
    })
}

/// Is there anything to be done for those who wait?
pub fn waits_due(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
) -> Result<bool, WaitError> {
    let mut free = Free::new(now, institution);
    for row in everybody(tx, institution)? {
        let due = news(tx, now, &row)?.is_some()
            || (row.status == WaitStatus::Waiting && free.first_for(tx, &row)?.is_some());
        if due {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Notes which offers were answered or are over, and offers what is free: to everybody in the order in which they joined
/// the first start that suits them. Answers how many acts that were; fifty at most.
pub fn waits_work(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
) -> Result<usize, WaitError> {
    let (by, mut done) = (Actor::System, 0);
    let mut waiting = Vec::new();
    // What is given back may suit somebody who stands further ahead: so all of it first.
    for mut row in everybody(tx, institution)? {
        let Some(news) = news(tx, at.now(), &row)? else {
            waiting.extend((row.status == WaitStatus::Waiting).then_some(row));
            continue;
        };
        match news {
            News::Taken => settled(tx, at, &mut row, WaitAct::Accept, by, "wait.accepted")?,
            News::CalledOff => refused(tx, at, &mut row, by, "wait.refused")?,
            News::Unanswered => refused(tx, at, &mut row, by, "wait.unanswered")?,
            News::DaysOver => settled(tx, at, &mut row, WaitAct::End, by, "wait.ended")?,
        }
        done += 1;
        if done == BATCH {
            return Ok(done);
        }
        waiting.extend((row.status == WaitStatus::Waiting).then_some(row));
    }
    let mut free = Free::new(at.now(), institution);
    for mut row in waiting {
        let Some(start) = free.first_for(tx, &row)? else { continue };
        offered(tx, at, office, &mut row, start, by)?;
        free.forget();
        done += 1;
        if done == BATCH {
            break;
        }
    }
    Ok(done)
}
