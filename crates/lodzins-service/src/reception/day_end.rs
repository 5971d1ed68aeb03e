//! The end of a day: nobody is left open, whoever forgot to press.
//!
//! The head ends it by hand, or the program does, once the centre is closed and the line had its time
//! ([`CentreRules::linger_minutes`](super::CentreRules)):
//!
//! | who | becomes | when |
//! |---|---|---|
//! | waits, was set aside or handed over | left: the centre is closed | so many minutes after closing |
//! | was booked and never came | missed | the same, and later than one may come |
//! | is called or served | left, or served | at midnight in Latvia, dated by the closing: the specialist ends it until then |

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::{CentreId, InstitutionId, VisitId},
    moment::{date_in_latvia, latvia_zone},
    reception::{EndedHow, VisitResult},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    CentreRules, Finished, ReceptionError, StayRow,
    call::visit_no_show,
    counter::{counter_close, counters},
    finish::{finished, left, visit_left},
    rules::centre_rules,
    sql,
    step::present,
};
use crate::{
    Actor,
    appointment::{VisitRow, openings, visits_booked},
    institution::structure::centres,
};

/// Stays ended in one go.
const AT_ONCE: u32 = 500;
/// Of those, so many in one transaction of the program's own.
const A_PIECE: usize = 50;
/// Bookings nobody came for are looked for so many days back.
const DAYS_BACK: i64 = 31;

row! {
    /// A visit that the program ended.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Ended {
        /// The visit.
        pub visit: VisitId,
        /// How.
        pub how: EndedHow,
    }
}

/// Ends the day of a centre by hand: whoever is at a counter was served, whoever still stands in a line has left, whoever
/// was booked and never came was missed, and all counters are closed. It also tidies up what was left of earlier days.
///
/// Gives back how many visits it ended.
#[doc(alias = "beigt dienu")]
pub fn reception_day_end(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    by: Actor,
) -> Result<u32, ReceptionError> {
    if !centres(tx, institution)?.iter().any(|one| one.id == centre) {
        return Err(ReceptionError::NotThere);
    }
    let mut ended = 0;
    for stay in left_open(tx, institution, centre, at.date())? {
        let present = present(tx, institution, stay.visit_id)?;
        if present.visit.status == VisitStatus::Serving {
            finished(tx, at, present, &Finished::default(), (at.now(), None), by)?;
        } else {
            visit_left(tx, at, institution, stay.visit_id, by)?;
        }
        ended += 1;
    }
    // Whoever may still come is not missed.
    let late = centre_rules(tx, institution, centre)?.late();
    for visit in booked_since(tx, institution, centre, at.now(), at.now() - late)? {
        visit_no_show(tx, at, institution, visit.id, by)?;
        ended += 1;
    }
    for counter in counters(tx, institution)?.into_iter().filter(|one| one.centre == centre) {
        counter_close(tx, at, institution, counter.id, by)?;
    }
    Ok(ended)
}

/// What is over by the rule of the table above, and has not been ended.
struct Over {
    /// Each with the moment by which it counts as ended.
    stays: Vec<(StayRow, Timestamp)>,
    booked: Vec<VisitRow>,
}

/// Is anything of a centre over that nobody has ended? For whoever looks after it, without a writer.
pub fn reception_day_is_over(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<bool, ReceptionError> {
    let over = over(tx, now, institution, centre)?;
    Ok(!over.stays.is_empty() || !over.booked.is_empty())
}

/// Ends what is over, a piece of it; gives back how many visits that were. Done again it goes on where it stopped, and
/// finds nothing in the end.
pub fn reception_day_over(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<usize, ReceptionError> {
    let by = Actor::System;
    let Over { stays, booked } = over(tx, at.now(), institution, centre)?;
    let mut ended: Vec<(Date, VisitId, EndedHow)> = Vec::new();
    for (stay, when) in stays.into_iter().take(A_PIECE) {
        let (day, id) = (stay.day_on, stay.visit_id);
        let present = present(tx, institution, id)?;
        let how = if stay.keeps_counter() { EndedHow::Forgotten } else { EndedHow::Closed };
        let ending = (when, Some(how.code()));
        if present.visit.status == VisitStatus::Serving {
            finished(tx, at, present, &Finished::default(), ending, by)?;
        } else {
            let result = (how == EndedHow::Closed).then_some(VisitResult::Closed);
            left(tx, at, present, result, ending, by)?;
        }
        ended.push((day, id, how));
    }
    for visit in booked.into_iter().take(A_PIECE.saturating_sub(ended.len())) {
        visit_no_show(tx, at, institution, visit.id, by)?;
        let day = visit.starts_at.map_or(at.date(), date_in_latvia);
        ended.push((day, visit.id, EndedHow::Missed));
    }
    for (day, id, how) in &ended {
        tx.exec(sql::ENDED_INSERT, params![institution, centre, day, id, how])?;
    }
    Ok(ended.len())
}

fn over(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<Over, ReceptionError> {
    let (today, rules) = (date_in_latvia(now), centre_rules(tx, institution, centre)?);
    let mut closed_on: BTreeMap<Date, Timestamp> = BTreeMap::new();
    closed_on.insert(today, closed_at(tx, institution, centre, today)?);
    let mut stays = Vec::new();
    for stay in left_open(tx, institution, centre, today)? {
        let closed = match closed_on.get(&stay.day_on) {
            Some(closed) => *closed,
            None => closed_at(tx, institution, centre, stay.day_on)?,
        };
        closed_on.insert(stay.day_on, closed);
        // Whoever came after closing all the same has their time too.
        let ends = closed.max(stay.arrived_at) + rules.linger();
        let is_over = stay.day_on < today || (!stay.keeps_counter() && ends <= now);
        if is_over {
            // Nobody waited or was served on while nobody was there.
            let since = stay.serving_at.max(stay.called_at).max(stay.queued_at);
            let when = closed.max(since.unwrap_or(closed)).min(now);
            stays.push((stay, when));
        }
    }
    let ends = closed_on[&today] + rules.linger();
    let until =
        if ends <= now { now - rules.late() } else { midnight(today).min(now - rules.late()) };
    Ok(Over { stays, booked: booked_since(tx, institution, centre, now, until)? })
}

impl CentreRules {
    fn late(&self) -> SignedDuration {
        SignedDuration::from_mins(i64::from(self.late_minutes))
    }

    fn linger(&self) -> SignedDuration {
        SignedDuration::from_mins(i64::from(self.linger_minutes))
    }
}

fn left_open(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<Vec<StayRow>, DbError> {
    tx.all(sql::LEFT_OPEN, params![institution, centre, today, AT_ONCE])
}

/// Bookings of the last weeks that began before a moment, and for which nobody has come.
fn booked_since(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    now: Timestamp,
    until: Timestamp,
) -> Result<Vec<VisitRow>, DbError> {
    let first = midnight(date_in_latvia(now).saturating_sub(DAYS_BACK.days()));
    visits_booked(tx, institution, centre, first, until)
}

/// When a centre closes on a day; on a day on which it does not open, the end of that day.
fn closed_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    day: Date,
) -> Result<Timestamp, DbError> {
    let open = openings(tx, institution, centre, day, day)?;
    let last = open.iter().map(|one| one.to).max();
    Ok(last.unwrap_or_else(|| midnight(day.saturating_add(1.day()))))
}

/// The first instant of a day in Latvia.
fn midnight(day: Date) -> Timestamp {
    day.to_zoned(latvia_zone()).map_or(Timestamp::MIN, |day| day.timestamp())
}

/// The last day on which the program ended visits of a centre, and which.
pub fn visits_ended(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<Option<(Date, Vec<Ended>)>, DbError> {
    let last: Option<(Date,)> = tx.optional(sql::ENDED_LAST, params![institution, centre])?;
    let Some((day,)) = last else { return Ok(None) };
    Ok(Some((day, tx.all(sql::ENDED, params![institution, centre, day])?)))
}
