//! What there is that has hours. Centres and drop boxes have their names and days in the institution's own tables.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    hours::{PlaceKind, Told},
    id::{CentreId, InstitutionId, PlaceId},
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::{HoursError, sql};
use crate::{
    Actor,
    audit::Changes,
    institution::{
        DropBox, drop_boxes,
        structure::{Centre, StructureError, centres, is_code, noted},
    },
};

/// A place that has hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its code among the places of its kind: a centre's or a box's own one.
    pub code: String,
    /// The centre that it is or that it is at.
    pub centre: Option<CentreId>,
    /// Its name.
    pub name: Told,
    /// Telephone, as people read it.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// The first day on which there is such a place.
    pub valid_from: Option<Date>,
    /// The last such day.
    pub valid_to: Option<Date>,
}

impl FromRow for Place {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let id = row.next()?;
        let kind: String = row.next()?;
        let kind = kind.parse().map_err(|wrong| DbError::Decode(format!("{wrong}")))?;
        Ok(Self {
            id,
            kind,
            code: row.next()?,
            centre: row.next()?,
            name: Told { lv: row.next()?, ru: row.next()?, en: row.next()? },
            phone: row.next()?,
            email: row.next()?,
            address: row.next()?,
            valid_from: row.next()?,
            valid_to: row.next()?,
        })
    }
}

/// What can be changed of a place. Of a centre and of a drop box most of it is changed where they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceDetails {
    /// The centre that it is at.
    pub centre: Option<CentreId>,
    /// Its name.
    pub name: Told,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// The first day.
    pub valid_from: Option<Date>,
    /// The last day.
    pub valid_to: Option<Date>,
}

/// A place as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlace {
    /// What it is.
    pub kind: PlaceKind,
    /// Its code: that of the centre or the box, where it is one.
    pub code: String,
    /// The rest.
    pub details: PlaceDetails,
}

impl NewPlace {
    /// A centre, which is named where it is kept.
    pub fn centre(code: impl Into<String>) -> Self {
        Self { kind: PlaceKind::Centre, code: code.into(), details: PlaceDetails::default() }
    }
}

/// The institution's places, with names and days from where they are kept: centres first, then by kind and code.
pub fn places(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<Place>, DbError> {
    let all: Vec<Place> = tx.all(sql::PLACES, params![institution])?;
    let (centres, boxes) = (centres(tx, institution)?, drop_boxes(tx, institution)?);
    Ok(named(all, &centres, &boxes))
}

/// The places at some of its centres, and the centres themselves, in the same order.
pub fn places_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    at: &[Centre],
) -> Result<Vec<Place>, DbError> {
    let ids: Vec<CentreId> = at.iter().map(|centre| centre.id).collect();
    let mut all: Vec<Place> = Vec::new();
    for some in ids.chunks(sql::SOME) {
        all.append(&mut tx.all(sql::PLACES_AT, &sql::about(institution, some))?);
    }
    let has_boxes = all.iter().any(|place| place.kind == PlaceKind::Box);
    let boxes = if has_boxes { drop_boxes(tx, institution)? } else { Vec::new() };
    Ok(named(all, at, &boxes))
}

/// Places with names and days from where those of their kind are kept, in order.
fn named(mut all: Vec<Place>, centres: &[Centre], boxes: &[DropBox]) -> Vec<Place> {
    let centres: HashMap<CentreId, &Centre> = centres.iter().map(|one| (one.id, one)).collect();
    for place in &mut all {
        if place.kind == PlaceKind::Box
            && let Some(one) = boxes.iter().find(|one| one.code == place.code)
        {
            place.name = Told { lv: one.name.clone(), ..Told::default() };
            (place.valid_from, place.valid_to) = (one.used_from, one.used_to);
        }
        let centre = place.centre.and_then(|centre| centres.get(&centre));
        let (PlaceKind::Centre, Some(one)) = (place.kind, centre) else { continue };
        place.name =
            Told { lv: one.name_lv.clone(), ru: one.name_ru.clone(), en: one.name_en.clone() };
        (place.phone, place.email) = (one.phone.clone(), one.email.clone());
        place.address = Some(one.address.clone());
        (place.valid_from, place.valid_to) = (one.valid_from, one.valid_to);
    }
    all.sort_by(|one, other| (one.kind, &one.code).cmp(&(other.kind, &other.code)));
    all
}

/// The institution's place with this id.
pub fn place_by_id(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: PlaceId,
) -> Result<Option<Place>, DbError> {
    Ok(places(tx, institution)?.into_iter().find(|place| place.id == id))
}

/// Enters a place, which has no hours yet.
///
/// Fails when a centre or a box with its code is not there, or when the place is entered already.
pub fn place_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    new: &NewPlace,
    by: Actor,
) -> Result<PlaceId, HoursError> {
    is_code(&new.code)?;
    let mut details = new.details.clone();
    if new.kind == PlaceKind::Centre {
        let all = centres(tx, institution)?;
        let centre = all.iter().find(|centre| centre.code == new.code);
        details = PlaceDetails {
            centre: Some(centre.ok_or(HoursError::NoSuchCentre)?.id),
            ..PlaceDetails::default()
        };
    }
    if new.kind == PlaceKind::Box
        && !drop_boxes(tx, institution)?.iter().any(|one| one.code == new.code)
    {
        return Err(HoursError::NoSuchBox);
    }
    check(tx, institution, new.kind, &details)?;
    let same = |known: &Place| (known.kind, &known.code) == (new.kind, &new.code);
    if places(tx, institution)?.iter().any(same) {
        return Err(StructureError::CodeTaken.into());
    }
    let id: PlaceId = at.id();
    let values = params![
        institution,
        id,
        new.kind,
        new.code,
        details.centre,
        details.name.lv,
        details.name.ru,
        details.name.en,
        details.phone,
        details.email,
        details.address,
        details.valid_from,
        details.valid_to,
    ];
    tx.exec(sql::PLACE_INSERT, values)?;
    let detail = format!("{} {}: {}", new.kind, new.code, details.name.lv);
    noted(tx, at, institution, by, "place.added", detail.trim_end_matches(": "))?;
    Ok(id)
}

/// Changes a place that is neither a centre nor a box; of a box, the centre that it is at.
pub fn place_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: PlaceId,
    new: &PlaceDetails,
    by: Actor,
) -> Result<(), HoursError> {
    let was = place_by_id(tx, institution, id)?.ok_or(StructureError::NotThere)?;
    let mut new = new.clone();
    match was.kind {
        PlaceKind::Centre => return Err(StructureError::NotThere.into()),
        PlaceKind::Box => new = PlaceDetails { centre: new.centre, ..PlaceDetails::default() },
        PlaceKind::Counter | PlaceKind::PhoneLine | PlaceKind::CashDesk => {}
    }
    check(tx, institution, was.kind, &new)?;
    let mut changes = Changes::default().maybe("centre", was.centre.as_ref(), new.centre.as_ref());
    if was.kind != PlaceKind::Box {
        changes = changes
            .field("name_lv", &was.name.lv, &new.name.lv)
            .field("name_ru", &was.name.ru, &new.name.ru)
            .field("name_en", &was.name.en, &new.name.en)
            .maybe("phone", was.phone.as_ref(), new.phone.as_ref())
            .maybe("email", was.email.as_ref(), new.email.as_ref())
            .maybe("address", was.address.as_ref(), new.address.as_ref())
            .maybe("valid_from", was.valid_from.as_ref(), new.valid_from.as_ref())
            .maybe("valid_to", was.valid_to.as_ref(), new.valid_to.as_ref());
    }
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![
        institution,
        id,
        new.centre,
        new.name.lv,
        new.name.ru,
        new.name.en,
        new.phone,
        new.email,
        new.address,
        new.valid_from,
        new.valid_to,
    ];
    tx.exec(sql::PLACE_CHANGE, values)?;
    let detail = format!("{} {}: {}", was.kind, was.code, changes.text());
    Ok(noted(tx, at, institution, by, "place.changed", &detail)?)
}

fn check(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    kind: PlaceKind,
    details: &PlaceDetails,
) -> Result<(), HoursError> {
    let named_elsewhere = matches!(kind, PlaceKind::Centre | PlaceKind::Box);
    if !named_elsewhere && details.name.lv.trim().is_empty() {
        return Err(StructureError::NameMissing.into());
    }
    if let (Some(from), Some(to)) = (details.valid_from, details.valid_to)
        && to < from
    {
        return Err(StructureError::EndsBeforeItBegins.into());
    }
    let Some(wanted) = details.centre else { return Ok(()) };
    let known = centres(tx, institution)?.iter().any(|centre| centre.id == wanted);
    if known { Ok(()) } else { Err(HoursError::NoSuchCentre) }
}
