//! Moving many visits one after another: what is free is read once and counted on.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    Moment,
    appointment::{FreeStart, Share, Taking, most_alike},
    id::CentreId,
    moment::date_in_latvia,
};
use lodzins_db::Tx;

use super::{
    AppointmentError, MOST_DAYS, VisitRow, Wanted,
    capacity::{Book, Part, books, midnight},
    change::moved_to,
    remembered::arranged,
};
use crate::Actor;

/// Nobody is moved to a time before which they might not hear of it.
const HEARD_OF_IN: SignedDuration = SignedDuration::from_hours(24);

/// What is free for whom, as far as it was asked.
#[derive(Default)]
pub(crate) struct Rebooking {
    /// By centre and services.
    books: HashMap<(CentreId, String), Vec<Book>>,
}

impl Rebooking {
    /// Moves a visit to the free start at a centre that is most like its own, not before its own day and not within a
    /// day from now. Nothing when there is none within sixty days of its own: then the visit stays as it is.
    pub(crate) fn moved(
        &mut self,
        tx: &mut Tx<'_>,
        at: &Moment,
        row: &VisitRow,
        centre: CentreId,
        by: Actor,
    ) -> Result<Option<VisitRow>, AppointmentError> {
        let Some(had) = row.starts_at else { return Ok(None) };
        let books = match self.books_for(tx, at.now(), row, centre) {
            Ok(books) => books,
            // The other centre does nothing of the kind.
            Err(AppointmentError::NotServed) => return Ok(None),
            Err(wrong) => return Err(wrong),
        };
        let (first, last) = days(had, at.now());
        for book in books.iter_mut() {
            book.ask(at.now(), Share::Desk, (first, last));
        }
        let heard = at.now().saturating_add(HEARD_OF_IN).unwrap_or(Timestamp::MAX);
        let earliest = midnight(first).max(heard);
        // Whom another pool takes at their own time need not hear of it.
        let is_own = |start: Timestamp| (centre, start) == (row.centre_id, had);
        let fits = |one: &FreeStart| one.start >= earliest || is_own(one.start);
        let free = books.iter().flat_map(Book::free).filter(fits);
        let Some(start) = most_alike(free, had) else { return Ok(None) };
        let moved = moved_to(tx, at, row.clone(), (centre, start), Share::Desk, by)?;
        self.enter(&moved);
        Ok(Some(moved))
    }

    fn books_for(
        &mut self,
        tx: &mut Tx<'_>,
        now: Timestamp,
        row: &VisitRow,
        centre: CentreId,
    ) -> Result<&mut Vec<Book>, AppointmentError> {
        let key = (centre, row.services.clone());
        if !self.books.contains_key(&key) {
            let services = row.service_codes().map(str::to_owned).collect();
            let wanted = Wanted { centre, services, share: Share::Desk };
            // As far ahead as anybody books, and a regime is thought out.
            let today = date_in_latvia(now);
            let days = Part::Days(today, today.saturating_add(1.year()));
            let arranged = arranged(tx, row.institution_id)?;
            let read = books(tx, now, &arranged, &wanted, days, None)?;
            self.books.insert(key.clone(), read);
        }
        Ok(self.books.entry(key).or_default())
    }

    /// The place is taken in every list that has its pool.
    fn enter(&mut self, moved: &VisitRow) {
        let (Some(from), Some(to)) = (moved.starts_at, moved.frees_at) else { return };
        let taking = Taking { from, to, share: moved.share };
        for book in self.books.values_mut().flatten() {
            if Some(book.pool.id) == moved.pool_id {
                book.timeline.take(&taking);
            }
        }
    }
}

/// The days on which a visit is looked for.
fn days(had: Timestamp, now: Timestamp) -> (Date, Date) {
    let first = date_in_latvia(had).max(date_in_latvia(now));
    (first, first.saturating_add(i32::from(MOST_DAYS).days()))
}
