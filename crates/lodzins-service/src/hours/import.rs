//! Places and their hours from a file, through the same use cases as the pages.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    hours::{Closure, Override, Pattern, PlaceKind, Told, osm},
    id::{CentreId, InstitutionId, PlaceId},
    phone,
};
use lodzins_db::Tx;
use serde::Deserialize;

use super::{Exception, HoursError, NewPlace, PlaceDetails, exception_add, pattern_set, place_add};
use crate::{
    Actor,
    institution::{
        Named,
        structure::{CentreDetails, centre_add, centres},
    },
};

/// What a file says of one institution.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursFile {
    /// The institution's code.
    pub institution: String,
    /// Centres that are not there yet.
    #[serde(default)]
    pub centres: Vec<FileCentre>,
    /// Places with their hours.
    #[serde(default)]
    pub places: Vec<FilePlace>,
}

/// A centre.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileCentre {
    code: String,
    name: Named,
    address: String,
    phone: Option<String>,
    email: Option<String>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
}

/// A place with its hours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePlace {
    kind: PlaceKind,
    code: String,
    /// The code of the centre that it is at.
    centre: Option<String>,
    /// Not for a centre or a box, which have their names.
    #[serde(default)]
    name: Told,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
    /// Weekly patterns, each from a day.
    #[serde(default)]
    hours: Vec<FilePattern>,
    #[serde(default)]
    overrides: Vec<FileOverride>,
    #[serde(default)]
    closures: Vec<FileClosure>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePattern {
    from: Date,
    /// In OpenStreetMap's notation.
    hours: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileOverride {
    from: Date,
    to: Option<Date>,
    name: Told,
    hours: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileClosure {
    from: Date,
    to: Option<Date>,
    /// A part of the day.
    part: Option<String>,
    reason: Told,
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// How many places were entered.
    pub places: usize,
    /// Telephone numbers that cannot be dialled: the place and the number. They are entered as they stand.
    pub not_dialled: Vec<(String, String)>,
}

/// Enters what a file says of an institution.
pub fn hours_import(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    file: &HoursFile,
    by: Actor,
) -> Result<Imported, HoursError> {
    let mut imported = Imported::default();
    for centre in &file.centres {
        let details = CentreDetails {
            name: centre.name.clone(),
            address: centre.address.clone(),
            phone: centre.phone.clone(),
            email: centre.email.clone(),
            valid_from: centre.valid_from,
            valid_to: centre.valid_to,
        };
        centre_add(tx, at, institution, &centre.code, &details, by)?;
        imported.look_at(&centre.code, centre.phone.as_deref());
    }
    for place in &file.places {
        let centre = match &place.centre {
            Some(code) => Some(centre_of(tx, institution, code)?),
            None => None,
        };
        let details = PlaceDetails {
            centre,
            name: place.name.clone(),
            phone: place.phone.clone(),
            email: place.email.clone(),
            address: place.address.clone(),
            ..PlaceDetails::default()
        };
        let new = NewPlace { kind: place.kind, code: place.code.clone(), details };
        let id = place_add(tx, at, institution, &new, by)?;
        place.hours_enter(tx, at, institution, id, by)?;
        imported.places += 1;
        imported.look_at(&place.code, place.phone.as_deref());
    }
    Ok(imported)
}

fn centre_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<CentreId, HoursError> {
    let all = centres(tx, institution)?;
    let known = all.iter().find(|centre| centre.code == code).ok_or(HoursError::NoSuchCentre)?;
    Ok(known.id)
}

impl Imported {
    fn look_at(&mut self, place: &str, phones: Option<&str>) {
        let each = phones.unwrap_or_default().split([',', ';']).map(str::trim);
        for number in each.filter(|number| !number.is_empty() && !phone::is_whole(number)) {
            self.not_dialled.push((place.to_owned(), number.to_owned()));
        }
    }
}

impl FilePlace {
    fn hours_enter(
        &self,
        tx: &mut Tx<'_>,
        at: &Moment,
        institution: InstitutionId,
        id: PlaceId,
        by: Actor,
    ) -> Result<(), HoursError> {
        for dated in &self.hours {
            let pattern = self.pattern(&dated.hours)?;
            pattern_set(tx, at, institution, id, dated.from, &pattern, by)?;
        }
        for one in &self.overrides {
            let pattern = self.pattern(&one.hours)?;
            let (from, to, name) = (one.from, one.to, one.name.clone());
            let new = Exception::Override(Override { from, to, name, pattern });
            exception_add(tx, at, institution, id, &new, by)?;
        }
        for one in &self.closures {
            let part = one.part.as_deref().map(str::parse).transpose()?;
            let (from, to, reason) = (one.from, one.to, one.reason.clone());
            let new = Exception::Closure(Closure { from, to, part, reason });
            exception_add(tx, at, institution, id, &new, by)?;
        }
        Ok(())
    }

    fn pattern(&self, text: &str) -> Result<Pattern, HoursError> {
        let read = osm::read(text);
        let read = read.map_err(|fault| HoursError::Notation { of: self.code.clone(), fault })?;
        Ok(read.pattern)
    }
}
