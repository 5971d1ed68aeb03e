//! Names of the institution's units and people, as lines and stories of cases show them.

use jiff::civil::Date;
use lodzins_core::{
    Language, Role,
    id::{InstitutionId, StaffId, UnitId},
    submission::Act,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    identity::{Person, staff_of_institution},
    institution::{Unit, units},
};

/// Units and people by id.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    units: Vec<Unit>,
    people: Vec<Person>,
}

impl Directory {
    /// Reads it.
    pub fn of(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        Ok(Self { units: units(tx, institution)?, people: staff_of_institution(tx, institution)? })
    }

    /// The unit's name; empty for none.
    pub fn unit(&self, id: Option<UnitId>, language: Language) -> String {
        let unit = id.and_then(|id| self.units.iter().find(|unit| unit.id == id));
        unit.map(|unit| unit.name(language).to_owned()).unwrap_or_default()
    }

    /// The person's name; empty for none.
    pub fn person(&self, id: Option<StaffId>) -> String {
        let person = id.and_then(|id| self.people.iter().find(|person| person.id == id));
        person.map(|person| person.name.clone()).unwrap_or_default()
    }

    /// “Būvvalde, Testa Persona 001”: who has a case.
    pub fn holder(
        &self,
        unit: Option<UnitId>,
        person: Option<StaffId>,
        language: Language,
    ) -> String {
        let parts = [self.unit(unit, language), self.person(person)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The units that take work on a day, by name.
    pub fn units(&self, language: Language, today: Date) -> Vec<&Unit> {
        let mut units = self.units_ever(language);
        units.retain(|unit| unit.is_open_on(today));
        units
    }

    /// Every unit that there is or was, by name: what lies in old cases.
    pub fn units_ever(&self, language: Language) -> Vec<&Unit> {
        let mut units: Vec<&Unit> = self.units.iter().collect();
        units.sort_by_key(|unit| unit.name(language).to_owned());
        units
    }

    /// Those who work here and may do this act, by name.
    pub fn able(&self, act: Act) -> Vec<&Person> {
        let able = |person: &&Person| {
            person.active && person.roles.iter().any(|role: &Role| role.may(act))
        };
        let mut people: Vec<&Person> = self.people.iter().filter(able).collect();
        people.sort_by_key(|person| person.name.clone());
        people
    }

    /// Those who can work on a case, by unit and name.
    pub fn handlers(&self, language: Language) -> Vec<&Person> {
        let mut people = self.able(Act::Start);
        people.sort_by_key(|person| (self.unit(person.unit, language), person.name.clone()));
        people
    }
}
