//! The door: how many are inside, how many may be, and who is let in.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    appointment::VisitAct,
    id::{CentreId, InstitutionId, VisitId},
    reception::{has_room, most_inside},
    regime::{Asked, Doors, InForce, Reception},
};
use lodzins_db::Tx;

use super::{
    Present, ReceptionError, StayRow, counter::open_counters, rules::centre_rules, step::present,
    view::here,
};
use crate::{Actor, institution::structure::centres, regime::regimes_switched_on};

/// How full a centre is, and how people are received there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// How many are inside.
    pub inside: u32,
    /// How many may be, if there is a limit.
    pub most: Option<u32>,
    /// How many stand before the door.
    pub outside: u32,
    /// At how many counters somebody is at work.
    pub specialists: u32,
    /// How people are received.
    pub reception: Reception,
    /// Who comes in and goes out by which door.
    pub doors: Option<Doors>,
}

impl Inside {
    /// Is there room for one more?
    pub fn has_room(&self) -> bool {
        has_room(self.inside, self.most)
    }

    /// When somebody may come in who stands outside and came too early for their appointment; nothing while as many may be
    /// inside as come.
    pub fn too_early_before(&self, stay: &StayRow, now: Timestamp) -> Option<Timestamp> {
        let outside = self.most.is_some() && !stay.is_inside() && stay.gone_at.is_none();
        stay.comes_in_from().filter(|from| outside && now < *from)
    }

    /// Refuses when there is none.
    pub(super) fn room(&self) -> Result<(), ReceptionError> {
        match self.most {
            Some(most) if !self.has_room() => {
                Err(ReceptionError::Full { inside: self.inside, most })
            }
            _ => Ok(()),
        }
    }

    fn of(here: &[StayRow]) -> (u32, u32) {
        let inside = here.iter().filter(|stay| stay.is_inside()).count();
        let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        (number(inside), number(here.len() - inside))
    }
}

/// How full a centre is today.
pub fn inside(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
) -> Result<Inside, ReceptionError> {
    let here = here(tx, institution, centre, today)?;
    inside_of(tx, institution, centre, today, &here)
}

/// The same for whoever knows who is here.
pub(super) fn inside_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    today: Date,
    here: &[StayRow],
) -> Result<Inside, ReceptionError> {
    let all = centres(tx, institution)?;
    let code = all.into_iter().find(|one| one.id == centre).ok_or(ReceptionError::NotThere)?.code;
    let specialists = open_counters(tx, institution, centre, today)?.len();
    let specialists = u32::try_from(specialists).unwrap_or(u32::MAX);
    let rules = centre_rules(tx, institution, centre)?;
    let regimes = regimes_switched_on(tx, institution)?;
    let asked = Asked { centre: Some(&code), ..Asked::default() };
    let effective = InForce::on(&regimes, today).effective(asked);
    let (inside, outside) = Inside::of(here);
    Ok(Inside {
        inside,
        outside,
        most: most_inside(effective.people, rules.most_inside, specialists),
        specialists,
        reception: effective.reception,
        doors: effective.doors.cloned(),
    })
}

/// Lets somebody in who stood before the door, if there is room. Whoever is booked is let in when their time is near; a
/// counter that has nothing else to do may call them earlier.
#[doc(alias = "ielaist")]
pub fn visit_let_in(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    by: Actor,
) -> Result<Present, ReceptionError> {
    let mut present = present(tx, institution, id)?;
    if present.stay.is_inside() {
        return Ok(present);
    }
    present.act(VisitAct::Queue)?;
    let inside = inside(tx, institution, present.stay.centre_id, at.date())?;
    if let Some(from) = inside.too_early_before(&present.stay, at.now()) {
        return Err(ReceptionError::ComesTooEarly(from));
    }
    inside.room()?;
    present.stay.let_in_at = Some(at.now());
    present.store(tx, at, by, "visit.let_in", None)?;
    Ok(present)
}
