//! Reading hours: of one place or of all, for an instant or a range of days.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    WorkingCalendar,
    hours::{DatedPattern, Hours, Interval, PlaceKind, Schedule},
    id::{CentreId, InstitutionId, PlaceId},
    regime::{PlaceAt, Regime, laid_over},
};
use lodzins_db::{DbError, Tx, params};

use super::{Exception, KeptException, KeptPattern, Place, place::places, sql};
use crate::{
    institution::{calendar, structure::centres},
    regime::regimes_switched_on,
};

/// A place with everything that was laid down about its hours.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    lay_over(tx, institution, regimes, &mut all)?;
    Ok(all)
}

/// Those of an institution's places that are meant with their hours, in the same order, regimes laid over the schedules.
/// Nothing is read about the others; `all` has the centres that those which are meant are at.
pub fn hours_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    all: &[Place],
    is_meant: impl Fn(&Place) -> bool,
) -> Result<Vec<PlaceHours>, DbError> {
    let meant: Vec<&Place> = all.iter().filter(|place| is_meant(place)).collect();
    let centres = centres_among(all);
    let closing = meant.iter().filter_map(|place| closed_with(place, &centres));
    let mut ids: Vec<PlaceId> = meant.iter().map(|place| place.id).chain(closing).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut kept = Kept::default();
    for some in ids.chunks(sql::SOME) {
        let about = sql::about(institution, some);
        kept.add(tx.all(sql::WEEKS_OF_SOME, &about)?, tx.all(sql::EXCEPTIONS_OF_SOME, &about)?);
    }
    let calendar = calendar(tx, institution)?;
    let mut found: Vec<PlaceHours> =
        meant.into_iter().map(|place| kept.hours(place, &centres, &calendar)).collect();
    let regimes = regimes_switched_on(tx, institution)?;
    lay_over(tx, institution, &regimes, &mut found)?;
    Ok(found)
}

/// Lays regimes over the schedules of places.
fn lay_over(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    regimes: &[Regime],
    places: &mut [PlaceHours],
) -> Result<(), DbError> {
    if regimes.is_empty() || places.is_empty() {
        return Ok(());
    }
    let centres: HashMap<CentreId, String> =
        centres(tx, institution)?.into_iter().map(|centre| (centre.id, centre.code)).collect();
    for one in places {
        let centre = one.place.centre.and_then(|centre| centres.get(&centre));
        let at = PlaceAt { centre: centre.map(String::as_str), kind: one.place.kind };
        one.schedule = laid_over(&one.schedule, at, regimes);
    }
    Ok(())
}

/// The same without regimes: what was laid down for good or by exceptions of the place's own.
pub fn hours_as_laid_down(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<PlaceHours>, DbError> {
    let all = places(tx, institution)?;
    let mut kept = Kept::default();
    let key = params![institution];
    kept.add(tx.all(sql::WEEKS, key)?, tx.all(sql::EXCEPTIONS, key)?);
    let calendar = calendar(tx, institution)?;
    let centres = centres_among(&all);
    Ok(all.iter().map(|place| kept.hours(place, &centres, &calendar)).collect())
}

/// What was laid down about places.
#[derive(Default)]
struct Kept {
    patterns: HashMap<PlaceId, Vec<KeptPattern>>,
    exceptions: HashMap<PlaceId, Vec<KeptException>>,
}

impl Kept {
    fn add(&mut self, patterns: Vec<KeptPattern>, exceptions: Vec<KeptException>) {
        for pattern in patterns {
            self.patterns.entry(pattern.place).or_default().push(pattern);
        }
        for exception in exceptions {
            self.exceptions.entry(exception.place).or_default().push(exception);
        }
    }

    fn hours(
        &self,
        place: &Place,
        centres: &HashMap<CentreId, PlaceId>,
        calendar: &WorkingCalendar,
    ) -> PlaceHours {
        let patterns = self.patterns.get(&place.id).cloned().unwrap_or_default();
        let exceptions = self.exceptions.get(&place.id).cloned().unwrap_or_default();
        let centre = closed_with(place, centres).filter(|centre| *centre != place.id);
        let of_the_centre = centre.and_then(|centre| self.exceptions.get(&centre));
        let of_the_centre = of_the_centre.into_iter().flatten();
        let schedule = schedule(place, &patterns, &exceptions, of_the_centre);
        let (place, calendar) = (place.clone(), calendar.clone());
        PlaceHours { place, patterns, exceptions, schedule, calendar }
    }
}

/// The places that centres are themselves.
fn centres_among(places: &[Place]) -> HashMap<CentreId, PlaceId> {
    let centres = places.iter().filter(|place| place.kind == PlaceKind::Centre);
    centres.filter_map(|place| Some((place.centre?, place.id))).collect()
}

/// The centre whose closures close this place too.
fn closed_with(place: &Place, centres: &HashMap<CentreId, PlaceId>) -> Option<PlaceId> {
    let centre = place.centre.filter(|_| place.kind.closes_with_its_centre())?;
    centres.get(&centre).copied()
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
