//! Reading regimes, and the institution that they would change.

use std::collections::HashSet;

use jiff::civil::Date;
use lodzins_core::{
    hours::PlaceKind,
    id::{InstitutionId, RegimeId},
    regime::{
        Consequences, KnownNames, Lasting, Procedure, Regime, Setting, SettingPlace, consequences,
    },
};
use lodzins_db::{DbError, Tx, params};

use super::{KeptRegime, kept::read, sql};
use crate::{
    catalogue::{catalogue_within, services},
    hours::hours_as_laid_down,
    institution::{calendar, drop_boxes, institution_by_id, structure::centres},
};

/// The institution's regimes, drafts too, the latest first day in front.
pub fn regimes(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<KeptRegime>, DbError> {
    tx.all(sql::REGIMES, params![institution])
}

/// One of them.
pub fn regime(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: RegimeId,
) -> Result<Option<KeptRegime>, DbError> {
    tx.optional(sql::REGIME, params![institution, id])
}

/// Every regime that was switched on, over or not, by first day. Which of them hold, and what that means, says
/// [`lodzins_core::regime::InForce`].
pub fn regimes_switched_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<Vec<Regime>, DbError> {
    let bodies: Vec<(String,)> = tx.all(sql::SWITCHED_ON, params![institution])?;
    bodies.iter().map(|(body,)| read(body)).collect()
}

/// What of the institution a regime may name.
pub fn known_names(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<KnownNames, DbError> {
    let set = |codes: Vec<String>| codes.into_iter().collect::<HashSet<_>>();
    Ok(KnownNames {
        centres: set(centres(tx, institution)?.into_iter().map(|one| one.code).collect()),
        services: set(services(tx, institution)?.into_iter().map(|one| one.code).collect()),
        boxes: set(drop_boxes(tx, institution)?.into_iter().map(|one| one.code).collect()),
    })
}

/// The institution as it is from a day to a day without regimes: its centres as on the first one, its services with the
/// days on which each card counts.
pub fn setting(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (day, last): (Date, Option<Date>),
) -> Result<Setting, DbError> {
    let known = institution_by_id(tx, institution)?;
    let hours = hours_as_laid_down(tx, institution)?;
    let all = centres(tx, institution)?;
    let by_phone = known.phone.is_some()
        || all.iter().any(|centre| centre.phone.is_some())
        || hours.iter().any(|one| one.place.kind == PlaceKind::PhoneLine);
    let by_email = known.email.is_some() || all.iter().any(|centre| centre.email.is_some());
    let code_of = |id| all.iter().find(|one| Some(one.id) == id).map(|one| one.code.clone());
    let places = hours.into_iter().map(|one| SettingPlace {
        kind: one.place.kind,
        centre: code_of(one.place.centre),
        code: one.place.code,
        name: one.place.name,
        schedule: one.schedule,
    });
    let cards = catalogue_within(tx, institution, (day, last))?.into_iter().map(|one| Lasting {
        from: one.from,
        to: one.to,
        what: Procedure::of(&one.what.code, &one.what.card),
    });
    Ok(Setting {
        places: places.collect(),
        services: cards.collect(),
        calendar: calendar(tx, institution)?,
        phone: by_phone,
        email: by_email,
        centres: all.into_iter().filter(|one| one.is_open_on(day)).map(|one| one.code).collect(),
    })
}

/// What a regime would change beside those that are switched on.
pub fn regime_consequences(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    added: &Regime,
) -> Result<Consequences, DbError> {
    let setting = setting(tx, institution, (added.from, added.to))?;
    Ok(consequences(&setting, &regimes_switched_on(tx, institution)?, added))
}
