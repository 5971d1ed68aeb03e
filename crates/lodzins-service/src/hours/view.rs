//! Reading hours: of one place or of all, for an instant or a range of days.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    WorkingCalendar,
    hours::{DatedPattern, Hours, Interval, PlaceKind, Schedule},
    id::{InstitutionId, PlaceId},
    regime::{PlaceAt, Regime, laid_over},
};
use lodzins_db::{DbError, Tx, params};

use super::{Exception, KeptException, KeptPattern, Place, place::places, sql};
use crate::{
    institution::{calendar, structure::centres},
    regime::regimes_switched_on,
};

/// A place with everything that was laid down about its hours.
#[derive(Debug, Clone)]
pub struct PlaceHours {
    /// The place.
    pub place: Place,
    /// Its weekly patterns, the oldest first.
    pub patterns: Vec<KeptPattern>,
    /// What differs for a time, by first day.
    pub exceptions: Vec<KeptException>,
    /// Both together, with the closures of the centre where they close the place too.
    pub schedule: Schedule,
    /// On which days the institution works.
    pub calendar: WorkingCalendar,
}

impl PlaceHours {
    /// The hours, to be asked.
    pub fn hours(&self) -> Hours<'_> {
        Hours { schedule: &self.schedule, calendar: &self.calendar }
    }

    /// Was anything ever said about when it is open?
    pub fn is_known(&self) -> bool {
        !self.schedule.patterns.is_empty() || !self.schedule.overrides.is_empty()
    }
}

/// Whether a place is open at an instant, and when that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenState {
    /// Is it open?
    pub open: bool,
    /// When that changes; nothing: not within a year.
    pub changes_at: Option<Timestamp>,
}

/// The weekly patterns of a place, the oldest first.
pub(super) fn patterns_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
) -> Result<Vec<KeptPattern>, DbError> {
    tx.all(sql::WEEKS_OF, params![institution, place])
}

/// What differs for a time at a place, by first day.
pub(super) fn exceptions_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
) -> Result<Vec<KeptException>, DbError> {
    tx.all(sql::EXCEPTIONS_OF, params![institution, place])
}

/// All places of an institution with their hours, in the order of [`places`]. Regimes are laid over the schedules.
pub fn all_hours(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<PlaceHours>, DbError> {
    let regimes = regimes_switched_on(tx, institution)?;
    hours_supposing(tx, institution, &regimes, None)
}

/// The same with these regimes, and with another schedule of one place's own: how things would be.
pub fn hours_supposing(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    regimes: &[Regime],
    other: Option<&(PlaceId, Schedule)>,
) -> Result<Vec<PlaceHours>, DbError> {
    let mut all = hours_as_laid_down(tx, institution)?;
    if let Some((place, schedule)) = other {
        for one in all.iter_mut().filter(|one| one.place.id == *place) {
            one.schedule = schedule.clone();
        }
    }
    if regimes.is_empty() {
        return Ok(all);
    }
    let centres = centres(tx, institution)?;
    for one in &mut all {
        let centre = centres.iter().find(|centre| Some(centre.id) == one.place.centre);
        let centre = centre.map(|centre| centre.code.as_str());
        one.schedule = laid_over(&one.schedule, PlaceAt { centre, kind: one.place.kind }, regimes);
    }
    Ok(all)
}

/// The same without regimes: what was laid down for good or by exceptions of the place's own.
pub fn hours_as_laid_down(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<PlaceHours>, DbError> {
    let all = places(tx, institution)?;
    let patterns: Vec<KeptPattern> = tx.all(sql::WEEKS, params![institution])?;
    let exceptions: Vec<KeptException> = tx.all(sql::EXCEPTIONS, params![institution])?;
    let calendar = calendar(tx, institution)?;
    let of_centre = |place: &Place| -> Option<PlaceId> {
        let same = |other: &&Place| {
            other.kind == PlaceKind::Centre
                && other.centre == place.centre
                && place.centre.is_some()
        };
        all.iter().find(same).filter(|_| place.kind.closes_with_its_centre()).map(|one| one.id)
    };
    let hours = |place: &Place| {
        let own = |id: PlaceId| id == place.id;
        let patterns: Vec<KeptPattern> =
            patterns.iter().filter(|kept| own(kept.place)).cloned().collect();
        let centre = of_centre(place);
        let of_the_centre =
            exceptions.iter().filter(|kept| Some(kept.place) == centre && !own(kept.place));
        let exceptions: Vec<KeptException> =
            exceptions.iter().filter(|kept| own(kept.place)).cloned().collect();
        let schedule = schedule(place, &patterns, &exceptions, of_the_centre);
        let place = place.clone();
        PlaceHours { place, patterns, exceptions, schedule, calendar: calendar.clone() }
    };
    Ok(all.iter().map(hours).collect())
}

fn schedule<'k>(
    place: &Place,
    patterns: &[KeptPattern],
    exceptions: &[KeptException],
    of_the_centre: impl Iterator<Item = &'k KeptException>,
) -> Schedule {
    let dated =
        |kept: &KeptPattern| DatedPattern { from: kept.from, pattern: kept.pattern.clone() };
    let mut schedule = Schedule {
        valid_from: place.valid_from,
        valid_to: place.valid_to,
        patterns: patterns.iter().map(dated).collect(),
        ..Schedule::default()
    };
    for kept in exceptions {
        match &kept.what {
            Exception::Override(one) => schedule.overrides.push(one.clone()),
            Exception::Closure(one) => schedule.closures.push(one.clone()),
        }
    }
    for kept in of_the_centre {
        if let Exception::Closure(one) = &kept.what {
            schedule.closures.push(one.clone());
        }
    }
    schedule
}

/// One place with its hours.
pub fn place_hours(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
) -> Result<Option<PlaceHours>, DbError> {
    Ok(all_hours(tx, institution)?.into_iter().find(|one| one.place.id == place))
}

/// Whether a place is open at an instant; nothing when the institution has no such place.
pub fn hours_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
    at: Timestamp,
) -> Result<Option<OpenState>, DbError> {
    let found = place_hours(tx, institution, place)?;
    Ok(found.map(|one| {
        let state = one.hours().at(at);
        OpenState { open: state.open, changes_at: state.changes_at }
    }))
}

/// The times at which a place is open on the days from the first to the last one, both included.
pub fn hours_between(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    place: PlaceId,
    first: Date,
    last: Date,
) -> Result<Vec<Interval>, DbError> {
    let found = place_hours(tx, institution, place)?;
    Ok(found.map(|one| one.hours().between(first, last).collect()).unwrap_or_default())
}
