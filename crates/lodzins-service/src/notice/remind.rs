//! The day before: whoever booked earlier is reminded, and whose booking cannot be kept is called.
//!
//! The worker looks as a reader ([`reminders_due`]) and marks on the institution's lane ([`visits_remind`]). Several
//! programs may find the same visits: the mark is a row with a key, and only whoever entered it writes the notice.

use std::collections::HashSet;

use jiff::{Timestamp, ToSpan};
use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
    notice::{NoticeOccasion, is_civil_hour},
};
use lodzins_db::{Tx, params};

use super::{notice_enter, sql};
use crate::{
    Office,
    appointment::{AppointmentError, Supposed, VisitRow, visit, visits_hit, visits_starting},
};

/// Visits marked at a time.
const BATCH: usize = 50;

/// The visits of which people are to be reminded, or called, now: none at night. At most fifty.
pub fn reminders_due(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
) -> Result<Vec<VisitId>, AppointmentError> {
    if !is_civil_hour(now) {
        return Ok(Vec::new());
    }
    let today = date_in_latvia(now);
    let days = (today, today.saturating_add(1.day()));
    let coming = visits_starting(tx, now, institution, days)?;
    let Some(until) = coming.iter().filter_map(|visit| visit.starts_at).max() else {
        return Ok(Vec::new());
    };
    let until = until.saturating_add(jiff::SignedDuration::from_secs(1)).unwrap_or(Timestamp::MAX);
    let said: Vec<(VisitId, Timestamp)> =
        tx.all(sql::REMINDED_WITHIN, params![institution, now, until])?;
    let said: HashSet<_> = said.into_iter().map(|(id, at)| (id, Some(at))).collect();
    let hit = hit(tx, now, institution)?;
    let due = |visit: &&VisitRow| {
        let unsaid = !said.contains(&(visit.id, visit.starts_at));
        unsaid && occasion(visit, now, &hit).is_some()
    };
    Ok(coming.iter().filter(due).map(|visit| visit.id).take(BATCH).collect())
}

fn hit(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
) -> Result<HashSet<VisitId>, AppointmentError> {
    let hit = visits_hit(tx, now, institution, &Supposed::default())?;
    Ok(hit.into_iter().map(|one| one.visit.id).collect())
}

/// What a visitor is to be told now, if anything.
fn occasion(visit: &VisitRow, now: Timestamp, hit: &HashSet<VisitId>) -> Option<NoticeOccasion> {
    let start = visit.starts_at.filter(|start| *start > now)?;
    let days = (date_in_latvia(start) - date_in_latvia(now)).get_days();
    if visit.status != VisitStatus::Booked || days > 1 {
        return None;
    }
    if hit.contains(&visit.id) {
        return Some(NoticeOccasion::Stranded);
    }
    // Whoever booked today for tomorrow remembers.
    let long_ago = date_in_latvia(visit.made_at) < date_in_latvia(now);
    (days == 1 && long_ago).then_some(NoticeOccasion::Reminder)
}

/// Reminds of those of the visits of which it is still to be done, and puts on the list of calls who cannot be received.
/// Answers how many were marked.
#[doc(alias = "atgādinājums")]
pub fn visits_remind(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    institution: InstitutionId,
    visits: &[VisitId],
) -> Result<usize, AppointmentError> {
    let hit = hit(tx, at.now(), institution)?;
    // Once, whoever has found the visit too; only the test that takes this protection out says things twice.
    #[cfg(feature = "controls")]
    let again = tx.is_without(lodzins_db::Protection::ReminderMark);
    #[cfg(not(feature = "controls"))]
    let again = false;
    let mut marked = 0;
    for id in visits {
        let row = visit(tx, institution, *id)?;
        let Some(occasion) = occasion(&row, at.now(), &hit) else { continue };
        let mark = params![institution, row.starts_at, row.id];
        if tx.changes(sql::REMINDED, mark)? == 0 && !again {
            continue;
        }
        notice_enter(tx, at, office, &row, occasion, None)?;
        marked += 1;
    }
    Ok(marked)
}
