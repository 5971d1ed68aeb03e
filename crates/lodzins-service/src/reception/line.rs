//! Lines: their letters, the numbers on tickets, and how long one may wait.

use jiff::{SignedDuration, Timestamp, civil::Date};
use lodzins_core::{
    id::{CentreId, InstitutionId, PoolId},
    reception::{Estimate, Ticket, estimate, free_letter, kept_percent},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{ReceptionError, StayRow, counter::open_counters, sql, view::here};
use crate::appointment::pools;

/// So many visits of a line say how long one takes there now.
const SEEN: u32 = 200;
/// Not older than so many days.
const SEEN_DAYS: i64 = 60;

row! {
    /// A line of a centre.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Line {
        /// The letter on its tickets.
        pub letter: String,
        /// The pool whose visitors stand in it; nothing: those whom no pool serves.
        pub pool: Option<PoolId>,
    }
}

row! {
    /// A visit that is over, in seconds.
    struct SeenThrough {
        served: u32,
        waited: u32,
        told_from: Option<u32>,
        told_to: Option<u32>,
    }
}

/// The lines of a centre that have given a ticket, by letter.
pub fn lines(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<Vec<Line>, DbError> {
    tx.all(sql::LINES, params![institution, centre])
}

/// The next ticket of the line of a pool. A line gets its letter with its first ticket, and keeps it. A number that
/// somebody brought along from a neighbour is passed over.
pub(super) fn ticket(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    day: Date,
    pool: Option<PoolId>,
) -> Result<Ticket, ReceptionError> {
    let known = lines(tx, institution, centre)?;
    let letter = match known.iter().find(|line| line.pool == pool) {
        Some(line) => line.letter.clone(),
        None => {
            let taken: Vec<char> =
                known.iter().filter_map(|one| one.letter.chars().next()).collect();
            let letter = free_letter(&taken).ok_or(ReceptionError::NoLetter)?.to_string();
            tx.exec(sql::LINE_INSERT, params![institution, centre, letter, pool])?;
            letter
        }
    };
    let here = here(tx, institution, centre, day)?;
    let key = params![institution, centre, day, letter];
    loop {
        tx.exec(sql::NUMBER_NEXT, key)?;
        let (number,): (u32,) = tx.one(sql::NUMBER_LAST, key)?;
        let ticket = Ticket { letter: letter.chars().next().unwrap_or('A'), number };
        if here.iter().all(|stay| stay.ticket() != ticket) {
            return Ok(ticket);
        }
    }
}

fn seen_through(
    tx: &mut Tx<'_>,
    stay: (InstitutionId, CentreId, &str),
    now: Timestamp,
) -> Result<Vec<SeenThrough>, DbError> {
    let (institution, centre, letter) = stay;
    let since = now.saturating_sub(SignedDuration::from_hours(24 * SEEN_DAYS)).unwrap_or(now);
    tx.all(sql::SEEN_THROUGH, params![institution, centre, letter, since, SEEN])
}

/// How long somebody in a line waits, by those before them, the counters that are open for them, and how long the
/// line's visits have taken lately. Nothing where too little is known.
pub fn wait_of(
    tx: &mut Tx<'_>,
    now: Timestamp,
    today: Date,
    stay: &StayRow,
) -> Result<Option<Estimate>, DbError> {
    let (institution, centre) = (stay.institution_id, stay.centre_id);
    let pools = pools(tx, institution)?;
    let open = open_counters(tx, institution, centre, today)?;
    let counters = open.iter().filter(|counter| counter.takes(stay, &pools)).count();
    let mine = (stay.waiter().turn(now), stay.number);
    let is_ahead = |one: &&StayRow| {
        one.visit_id != stay.visit_id
            && one.queued_at.is_some()
            && one.letter == stay.letter
            && (one.waiter().turn(now), one.number) < mine
    };
    let ahead = here(tx, institution, centre, today)?.iter().filter(is_ahead).count();
    let seen = seen_through(tx, (institution, centre, &stay.letter), now)?;
    let served: Vec<u32> = seen.iter().map(|one| one.served).collect();
    let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(estimate(&served, number(ahead), number(counters)))
}

/// How long the latest visits of a centre took, in seconds: of each line as many as say how long one takes there now.
pub(crate) fn served_lately(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    now: Timestamp,
) -> Result<Vec<u32>, DbError> {
    let mut served = Vec::new();
    for line in lines(tx, institution, centre)? {
        let seen = seen_through(tx, (institution, centre, &line.letter), now)?;
        served.extend(seen.iter().map(|one| one.served));
    }
    Ok(served)
}

/// How many of a hundred waits that a line told lately came true.
pub fn kept_estimates(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    letter: &str,
    now: Timestamp,
) -> Result<Option<u8>, DbError> {
    let seen = seen_through(tx, (institution, centre, letter), now)?;
    let told = |one: &SeenThrough| {
        let told = Estimate { from_secs: one.told_from?, to_secs: one.told_to? };
        Some((told, one.waited))
    };
    let past: Vec<_> = seen.iter().filter_map(told).collect();
    Ok(kept_percent(&past))
}
