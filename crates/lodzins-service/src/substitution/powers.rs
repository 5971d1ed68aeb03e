//! Who may do what to which case, on a day: by their own roles, and by those of whom they stand in for.

use jiff::civil::Date;
use lodzins_core::{
    Role, Standing,
    id::{InstitutionId, StaffId, UnitId},
    submission::Act,
};
use lodzins_db::{DbError, Tx};

use super::view::stands_in_for;
use crate::identity::{Member, staff_view};

/// Somebody with their place and their roles in casework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// Who.
    pub id: StaffId,
    /// First name and surname.
    pub name: String,
    /// Their unit.
    pub unit: Option<UnitId>,
    /// What they are trusted with.
    pub roles: Vec<Role>,
}

impl Worker {
    /// How they stand to a case that this unit and this person have.
    pub fn standing(&self, unit: Option<UnitId>, handler: Option<StaffId>) -> Standing {
        if handler == Some(self.id) || unit.is_some() && unit == self.unit {
            Standing::Own
        } else if unit.is_none() {
            Standing::Unrouted
        } else {
            Standing::Elsewhere
        }
    }

    fn may(&self, act: Act, unit: Option<UnitId>, handler: Option<StaffId>) -> bool {
        let standing = self.standing(unit, handler);
        self.roles.iter().any(|role| role.may_from(standing, act))
    }
}

impl From<&Member> for Worker {
    fn from(member: &Member) -> Self {
        Self {
            id: member.id,
            name: member.name.clone(),
            unit: member.unit,
            roles: member.roles.clone(),
        }
    }
}

/// What somebody may do on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Powers {
    /// By themselves.
    pub own: Worker,
    /// For whom they stand in, with the roles that pass to a substitute.
    pub stands_in_for: Vec<Worker>,
}

impl Powers {
    /// Themselves, and then those for whom they stand in.
    pub fn all(&self) -> impl Iterator<Item = &Worker> {
        std::iter::once(&self.own).chain(&self.stands_in_for)
    }

    /// Whether they hold this role, by themselves or for somebody.
    pub fn is(&self, role: Role) -> bool {
        self.all().any(|worker| worker.roles.contains(&role))
    }

    /// Whether the act may be theirs in some case.
    pub fn may_somewhere(&self, act: Act) -> bool {
        self.all().any(|worker| worker.roles.iter().any(|role| role.may(act)))
    }

    /// Whether they may do the act to a case that this unit and this person have.
    pub fn may(&self, act: Act, unit: Option<UnitId>, handler: Option<StaffId>) -> bool {
        self.all().any(|worker| worker.may(act, unit, handler))
    }
}

/// The powers of a member of staff on a day; nothing when there is none in this institution.
pub fn powers_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    staff: StaffId,
    on: Date,
) -> Result<Option<Powers>, DbError> {
    let member = staff_view(tx, institution, staff)?;
    member.map(|member| powers_of_member(tx, &member, on)).transpose()
}

/// The powers of a member who was read already.
pub fn powers_of_member(tx: &mut Tx<'_>, member: &Member, on: Date) -> Result<Powers, DbError> {
    let mut stands = Vec::new();
    for absent in stands_in_for(tx, member.institution, member.id, on)? {
        // Whoever has left gives nobody a right; their cases are the head's to give away.
        let Some(absent) = staff_view(tx, member.institution, absent)? else { continue };
        let mut worker = Worker::from(&absent);
        worker.roles.retain(|role| role.passes_to_a_substitute());
        stands.push(worker);
    }
    Ok(Powers { own: Worker::from(member), stands_in_for: stands })
}
