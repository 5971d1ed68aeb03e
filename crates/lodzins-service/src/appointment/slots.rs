//! Free starts: of a range of days, and those nearest to one that is not free.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::FreeStart,
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
};
use lodzins_db::Tx;

use super::{
    AppointmentError, Wanted,
    arranged::Arranged,
    capacity::{Book, Part, books},
    remembered::arranged,
};

/// The most days that are looked at at once.
pub const MOST_DAYS: u16 = 60;
/// So many starts are told to whoever came too late.
const NEAREST: usize = 5;
/// They are looked for so many days before and after.
const NEAR: (i32, i32) = (2, 14);

/// The free starts of so many days from one on, over all pools of the centre that serve what is wanted.
///
/// None where the institution does not exist any more. Fails when the centre is not there or nobody serves this there.
pub fn slots(
    tx: &mut Tx<'_>,
    now: Timestamp,
    institution: InstitutionId,
    wanted: &Wanted,
    from: Date,
    days: u16,
) -> Result<Vec<FreeStart>, AppointmentError> {
    let first = from.max(date_in_latvia(now));
    let last = from.saturating_add((i32::from(days.clamp(1, MOST_DAYS)) - 1).days());
    let arranged = arranged(tx, institution)?;
    let books = books(tx, now, &arranged, wanted, Part::Days(first, last), None)?;
    Ok(starts(&books))
}

/// The starts nearest to one that cannot be had, in order.
pub(super) fn nearest(
    tx: &mut Tx<'_>,
    now: Timestamp,
    arranged: &Arranged,
    wanted: &Wanted,
    start: Timestamp,
    except: Option<VisitId>,
) -> Result<Vec<FreeStart>, AppointmentError> {
    let day = date_in_latvia(start).max(date_in_latvia(now));
    let days = Part::Days(day.saturating_sub(NEAR.0.days()), day.saturating_add(NEAR.1.days()));
    let books = books(tx, now, arranged, wanted, days, except)?;
    let mut free = starts(&books);
    free.sort_by_key(|one| one.start.duration_since(start).abs());
    free.truncate(NEAREST);
    free.sort_unstable();
    Ok(free)
}

/// The starts of several books as one list.
pub(super) fn starts(books: &[Book]) -> Vec<FreeStart> {
    if let [one] = books {
        return one.free();
    }
    let mut all: BTreeMap<Timestamp, u16> = BTreeMap::new();
    for free in books.iter().flat_map(Book::free) {
        let left = all.entry(free.start).or_default();
        *left = left.saturating_add(free.places_left);
    }
    all.into_iter().map(|(start, places_left)| FreeStart { start, places_left }).collect()
}
