//! What is open and what is taken, read from the tables and counted by the core.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::{Asked, FreeStart, Keeping, Length, Opening, Share, Taking, Timeline},
    hours::{Interval, PlaceKind},
    id::{CentreId, InstitutionId, PoolId, VisitId},
    moment::{date_in_latvia, latvia_zone},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    AppointmentError, Pool, VisitRow, arranged::Arranged, pool::pool_days, received::Received,
    remembered::arranged, sql,
};
use crate::hours::{PlaceHours, all_hours};

/// What somebody wants a visit for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Where.
    pub centre: CentreId,
    /// Codes of services, all in one visit.
    pub services: Vec<String>,
    /// Through which door.
    pub share: Share,
}

/// When a centre receives people on the days from the first to the last one.
///
/// The one way by which appointments learn that: whatever sets other hours for a time does it in the centre's hours.
pub fn openings(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    first: Date,
    last: Date,
) -> Result<Vec<Interval>, DbError> {
    Ok(openings_of(&all_hours(tx, institution)?, centre, (first, last)))
}

/// The same of hours that were read.
pub(super) fn openings_of(
    all: &[PlaceHours],
    centre: CentreId,
    (first, last): (Date, Date),
) -> Vec<Interval> {
    let own =
        |one: &&PlaceHours| one.place.kind == PlaceKind::Centre && one.place.centre == Some(centre);
    let hours = all.iter().find(own);
    hours.map(|one| one.hours().between(first, last).collect()).unwrap_or_default()
}

/// A pool that serves what is wanted, and how its places are taken on some days.
pub(super) struct Book {
    pub(super) pool: Pool,
    pub(super) length: Length,
    pub(super) timeline: Timeline,
    /// Days whose places are not released yet, from the first to the last one: the desk's alone.
    held_back: Vec<(Date, Date)>,
    /// The first and the last day of the institution.
    lives: (Option<Date>, Option<Date>),
    asked: Asked,
    /// The first instant at which a visit may begin, and the first one after the last.
    within: (Timestamp, Timestamp),
}

/// A visit that takes a place, and until when it is held.
pub(super) type Taken = (VisitId, Taking, Option<Timestamp>);

impl Book {
    /// Asks for starts through a door, on the days from the first to the last one, as far as one can book them now.
    pub(super) fn ask(&mut self, now: Timestamp, share: Share, (first, last): (Date, Date)) {
        let rules = self.pool.details.rules;
        let first = self.lives.0.map_or(first, |from| from.max(first));
        let last = self.lives.1.map_or(last, |to| to.min(last)).min(rules.last_day(now));
        let closed = last.saturating_add(1.day());
        let closed = self.pool.details.closed_from.map_or(closed, |from| from.min(closed));
        self.asked.share = share;
        self.within = (midnight(first).max(rules.earliest(now, share)), midnight(closed));
    }

    /// The free starts that were asked for.
    pub(super) fn free(&self) -> Vec<FreeStart> {
        let mut free = self.timeline.free(&self.asked, self.within.0, self.within.1);
        if !self.held_back.is_empty() {
            free.retain(|one| !self.is_held_back(one.start));
        }
        free
    }

    /// Is a start to be released first? The desk decides for itself.
    fn is_held_back(&self, start: Timestamp) -> bool {
        let day = date_in_latvia(start);
        let on = |(first, last): &(Date, Date)| (*first..=*last).contains(&day);
        self.asked.share != Share::Desk && self.held_back.iter().any(on)
    }

    /// From now on this book gives its places to whoever is drawn.
    fn release(&mut self) {
        self.held_back.clear();
    }

    /// For how many more a visit can begin at a start.
    pub(super) fn left_at(&self, start: Timestamp) -> u16 {
        let within = self.within.0 <= start && start < self.within.1 && !self.is_held_back(start);
        let left = within.then(|| self.timeline.left_at(&self.asked, start)).flatten();
        left.unwrap_or_default()
    }
}

/// What of the books is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    /// The days from the first to the last one.
    Days(Date, Date),
    /// One start: only visits that would stand in its way are entered.
    Start(Timestamp),
}

impl Part {
    fn days(self) -> (Date, Date) {
        match self {
            Self::Days(first, last) => (first, last),
            Self::Start(start) => (date_in_latvia(start), date_in_latvia(start)),
        }
    }

    /// The time in which visits of a length are looked at. The last one of the last day may go on in the next.
    fn time(self, length: Length) -> (Timestamp, Timestamp) {
        match self {
            Self::Days(first, last) => {
                let (first, last) = around((first, last));
                (midnight(first), midnight(last.saturating_add(1.day())))
            }
            Self::Start(start) => (start, length.frees_at(start)),
        }
    }
}

/// With the day before and the day after: what is open on the evening before may last into the first day, and a visit of
/// the last day into the next.
fn around((first, last): (Date, Date)) -> (Date, Date) {
    (first.saturating_sub(1.day()), last.saturating_add(1.day()))
}

/// The books of all pools that serve what is wanted.
///
/// `except` is a visit that is to be moved: it does not stand in its own way. Fails when the centre is not there, or
/// nobody there serves all that is wanted.
pub(super) fn books(
    tx: &mut Tx<'_>,
    now: Timestamp,
    arranged: &Arranged,
    wanted: &Wanted,
    part: Part,
    except: Option<VisitId>,
) -> Result<Vec<Book>, AppointmentError> {
    let read = empty_books(tx, now, arranged, wanted, part)?;
    let entered = |(mut book, taken): (Book, Vec<Taken>)| {
        for (_, taking, _) in taken.iter().filter(|(id, ..)| Some(*id) != except) {
            book.timeline.take(taking);
        }
        book.ask(now, wanted.share, part.days());
        book
    };
    Ok(read.into_iter().map(entered).collect())
}

/// The book of one pool, with the places that are not released yet.
pub(super) fn books_released(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    wanted: &Wanted,
    days: (Date, Date),
    pool: PoolId,
) -> Result<Vec<Book>, AppointmentError> {
    let arranged = arranged(tx, institution)?;
    let mut books = books(tx, now, &arranged, wanted, Part::Days(days.0, days.1), None)?;
    books.retain(|book| book.pool.id == pool);
    books.iter_mut().for_each(Book::release);
    Ok(books)
}

/// The same books with nothing entered, and what is to be entered into each.
pub(super) fn empty_books(
    tx: &mut Tx<'_>,
    now: Timestamp,
    arranged: &Arranged,
    wanted: &Wanted,
    part: Part,
) -> Result<Vec<(Book, Vec<Taken>)>, AppointmentError> {
    let life = &arranged.institution;
    let of = arranged.centres.iter().find(|centre| centre.id == wanted.centre);
    let of = of.ok_or(AppointmentError::NotThere)?;
    let own = arranged.pools.iter().filter(|pool| pool.centre == wanted.centre);
    let mut serving: Vec<(&Pool, Length)> = own
        .filter_map(|pool| pool.length_of(&wanted.services).map(|length| (pool, length)))
        .collect();
    if serving.is_empty() {
        return Err(AppointmentError::NotServed);
    }
    // Where nobody takes so many any more, what was sold together is moved all the same; anew it is not booked.
    if serving.iter().any(|(pool, _)| pool.takes(&wanted.services)) {
        serving.retain(|(pool, _)| pool.takes(&wanted.services));
    }
    let around = around(part.days());
    let open = arranged.openings(wanted.centre, around);
    let mut received = Received::by(&arranged.regimes);
    let open = received.times(tx, life.id, &of.code, &wanted.services, open)?;
    let mut books = Vec::with_capacity(serving.len());
    for (pool, length) in serving {
        let timeline = if arranged.has_days(pool.id) {
            timeline_of(tx, life.id, pool, &open, around)?
        } else {
            usual_timeline(pool, &open)
        };
        let taken = taken(tx, now, life.id, pool, part.time(length))?;
        let (rules, lives) = (pool.details.rules, (life.valid_from, life.valid_to));
        let asked = Asked { length, step: rules.step, share: wanted.share, shares: rules.shares };
        let held_back = arranged.held_back(pool.id);
        let (pool, within) = (pool.clone(), (now, now));
        books.push((Book { pool, length, timeline, held_back, lives, asked, within }, taken));
    }
    Ok(books)
}

/// Are people received for a visit's services from its start to its end, whoever else has booked?
pub(super) fn is_received(
    tx: &mut Tx<'_>,
    arranged: &Arranged,
    wanted: &Wanted,
    visit: &VisitRow,
) -> Result<bool, AppointmentError> {
    let (Some(from), Some(ends)) = (visit.starts_at, visit.ends_at) else { return Ok(true) };
    let of = arranged.centres.iter().find(|centre| centre.id == wanted.centre);
    let of = of.ok_or(AppointmentError::NotThere)?;
    let day = date_in_latvia(from);
    let open = arranged.openings(wanted.centre, around((day, day)));
    let mut received = Received::by(&arranged.regimes);
    let open = received.times(tx, visit.institution_id, &of.code, &wanted.services, open)?;
    let open = open.iter().map(|one| Opening { from: one.from, to: one.to, places: 1 });
    let taking = Taking { from, to: ends, share: visit.share };
    Ok(Timeline::new(open).keeping(&taking, ends) == Keeping::Kept)
}

/// An empty book of a pool for times in which its centre is open.
fn timeline_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    pool: &Pool,
    open: &[Interval],
    (first, last): (Date, Date),
) -> Result<Timeline, DbError> {
    let days = pool_days(tx, institution, pool.id, (first, last))?;
    Ok(timeline(pool, open, &days.into_iter().collect()))
}

/// The same of a pool that has a number of its own on no day.
fn usual_timeline(pool: &Pool, open: &[Interval]) -> Timeline {
    timeline(pool, open, &HashMap::new())
}

/// The same with the numbers of the days that are not as usual.
pub(super) fn timeline(pool: &Pool, open: &[Interval], days: &HashMap<Date, u16>) -> Timeline {
    let openings = |one: &Interval| match days.get(&one.on) {
        Some(&places) => vec![Opening { from: one.from, to: one.to, places }],
        None => pool.weekly.openings(one, pool.details.places),
    };
    Timeline::new(open.iter().flat_map(openings))
}

/// What is taken of a pool by visits that touch a time.
fn taken(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    pool: &Pool,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<Taken>, DbError> {
    type Row = (VisitId, Timestamp, Timestamp, Share, Option<Timestamp>);
    let since = from - Length::longest();
    let rows: Vec<Row> =
        tx.all(sql::TAKINGS, params![institution, pool.id, since, to, now, from])?;
    let taken = |(id, from, to, share, held)| (id, Taking { from, to, share }, held);
    Ok(rows.into_iter().map(taken).collect())
}

/// The first instant of a day in Latvia.
pub(super) fn midnight(day: Date) -> Timestamp {
    latvia_zone()
        .to_timestamp(day.to_datetime(jiff::civil::Time::midnight()))
        .unwrap_or(Timestamp::MAX)
}
