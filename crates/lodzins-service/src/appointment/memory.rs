//! Free starts from memory: what is open and taken is kept between questions, and read on from the last change.
//!
//! Each question reads the institution's edition, one row by its key: a claim of any program is seen as soon as it is
//! committed. What changed since is read by its edition alone. Everything is read anew on another day, and when the
//! institution arranges something else.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::{FreeStart, Share, Taking},
    id::{CentreId, InstitutionId, PoolId, VisitId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Tx, params, row};

use super::{
    AppointmentError, MOST_DAYS, Wanted, appointment_edition,
    arranged::Arranged,
    capacity::{Book, Part, empty_books},
    remembered::arranged,
    slots::{slots, starts},
    sql,
};

/// Changes that are read on; after more of them everything is read anew.
const READ_ON: u32 = 500;
/// The most kept lists: centres times what is wanted there.
const MOST_KEPT: usize = 500;

/// Which list: what is free does not depend on the order of the services.
type Key = (InstitutionId, CentreId, Vec<String>);

row! {
    struct Changed {
        id: VisitId,
        pool: Option<PoolId>,
        from: Option<Timestamp>,
        to: Option<Timestamp>,
        share: Share,
        held_until: Option<Timestamp>,
        freed_at: Option<Timestamp>,
    }
}

/// One list: the books of all pools that serve what is wanted, and the visits in them.
struct Kept {
    /// The last change of a visit that is in them.
    edition: i64,
    arranged: Arc<Arranged>,
    today: Date,
    books: Vec<Book>,
    /// Which book a visit stands in.
    visits: HashMap<VisitId, (usize, Taking)>,
    /// When holds end.
    holds: BTreeSet<(Timestamp, VisitId)>,
}

/// What is kept of all institutions. Cheap to clone.
#[derive(Clone, Default)]
pub struct Availability {
    kept: Arc<Mutex<HashMap<Key, Arc<Mutex<Kept>>>>>,
}

impl Availability {
    /// The free starts of so many days from one on: the same as [`slots`], without reading what has not changed.
    pub fn slots(
        &self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        institution: InstitutionId,
        wanted: &Wanted,
        from: Date,
        days: u16,
    ) -> Result<Vec<FreeStart>, AppointmentError> {
        let today = date_in_latvia(now);
        let last = from.saturating_add((i32::from(days.clamp(1, MOST_DAYS)) - 1).days());
        if last > last_kept(today) {
            return slots(tx, now, institution, wanted, from, days);
        }
        let arranged = arranged(tx, institution)?;
        let edition = appointment_edition(tx, institution)?;
        let mut services = wanted.services.clone();
        services.sort_unstable();
        let key = (institution, wanted.centre, services);
        let known = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let known = match known {
            Some(known) => known,
            None => self.keep(key, Kept::read(tx, now, &arranged, wanted, edition)?),
        };
        let mut kept = known.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = kept.today == today && Arc::ptr_eq(&kept.arranged, &arranged);
        if !holds || !kept.read_on(tx, now, edition)? {
            *kept = Kept::read(tx, now, &arranged, wanted, edition)?;
        }
        kept.end_holds(now);
        let days = (from.max(today), last);
        for book in &mut kept.books {
            book.ask(now, wanted.share, days);
        }
        Ok(starts(&kept.books))
    }

    fn keep(&self, key: Key, fresh: Kept) -> Arc<Mutex<Kept>> {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_KEPT {
            all.clear();
        }
        Arc::clone(all.entry(key).or_insert_with(|| Arc::new(Mutex::new(fresh))))
    }
}

/// The last day that is kept: whoever asks from a later day on mostly does not ask from much later.
fn last_kept(today: Date) -> Date {
    today.saturating_add(2 * i32::from(MOST_DAYS).days())
}

impl Kept {
    fn read(
        tx: &mut Tx<'_>,
        now: Timestamp,
        arranged: &Arc<Arranged>,
        wanted: &Wanted,
        edition: i64,
    ) -> Result<Self, AppointmentError> {
        let today = date_in_latvia(now);
        let days = Part::Days(today, last_kept(today));
        let read = empty_books(tx, now, arranged, wanted, days)?;
        let mut kept = Self {
            edition,
            arranged: Arc::clone(arranged),
            today,
            books: Vec::with_capacity(read.len()),
            visits: HashMap::new(),
            holds: BTreeSet::new(),
        };
        for (book, takings) in read {
            kept.books.push(book);
            for (id, taking, held_until) in takings {
                kept.enter(id, kept.books.len() - 1, taking, held_until);
            }
        }
        Ok(kept)
    }

    /// Reads what has changed since; whether that was little enough.
    fn read_on(&mut self, tx: &mut Tx<'_>, now: Timestamp, edition: i64) -> Result<bool, DbError> {
        // Another question may have been faster, and have seen more.
        if self.edition >= edition {
            return Ok(true);
        }
        let institution = self.arranged.institution.id;
        let rows: Vec<Changed> =
            tx.all(sql::CHANGED_SINCE, params![institution, self.edition, READ_ON])?;
        if rows.len() >= READ_ON as usize {
            return Ok(false);
        }
        for row in rows {
            self.take_out(row.id);
            let book = self.books.iter().position(|book| Some(book.pool.id) == row.pool);
            let over = row.held_until.is_some_and(|until| until <= now);
            if let (Some(book), Some(from), Some(to), None, false) =
                (book, row.from, row.to, row.freed_at, over)
            {
                self.enter(row.id, book, Taking { from, to, share: row.share }, row.held_until);
            }
        }
        self.edition = edition;
        Ok(true)
    }

    fn enter(&mut self, id: VisitId, book: usize, taking: Taking, held_until: Option<Timestamp>) {
        self.books[book].timeline.take(&taking);
        self.visits.insert(id, (book, taking));
        self.holds.extend(held_until.map(|until| (until, id)));
    }

    fn take_out(&mut self, id: VisitId) {
        if let Some((book, taking)) = self.visits.remove(&id) {
            self.books[book].timeline.release(&taking);
        }
        self.holds.retain(|(_, held)| *held != id);
    }

    fn end_holds(&mut self, now: Timestamp) {
        while let Some((until, id)) = self.holds.first().copied()
            && until <= now
        {
            self.take_out(id);
        }
    }
}
