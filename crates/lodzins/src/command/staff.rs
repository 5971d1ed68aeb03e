//! `lodzins staff`: the first people of an installation, who then add the others.

use std::process::ExitCode;

use anyhow::Context;
use lodzins_core::{Language, Moment, id::UnitId};
use lodzins_service::{
    Actor,
    identity::{
        NewStaff, password,
        personnel::{PersonnelError, staff_appoint},
    },
    institution::unit_by_code,
};

use super::institution;
use crate::{
    cli::{Places, StaffCommand},
    installation::Installation,
};

pub fn run(places: &Places, command: StaffCommand) -> anyhow::Result<ExitCode> {
    let StaffCommand::Create { institution: code, user, name, roles, unit } = command;
    let installation = Installation::open(places)?;
    let institution = institution(&installation, &code)?.id;
    let unit = unit.map(|code| unit_named(&installation, institution, &code)).transpose()?;
    let at = Moment::of(installation.clock.as_ref());
    let first = password::first(&at.secret());
    let new = NewStaff {
        institution,
        user_name: user.clone(),
        name,
        email: None,
        unit,
        roles,
        password_hash: password::hash(&at, &first),
        password_given: true,
        language: Language::Lv,
    };
    installation.db.write_now(institution, move |tx, at| {
        staff_appoint(tx, at, &new, Actor::System).map(drop).map_err(|wrong: PersonnelError| wrong)
    })?;
    println!("{user} of {code} can sign in; the first password, shown only now: {first}");
    Ok(ExitCode::SUCCESS)
}

fn unit_named(
    installation: &Installation,
    institution: lodzins_core::id::InstitutionId,
    code: &str,
) -> anyhow::Result<UnitId> {
    let wanted = code.to_owned();
    let unit = installation.db.read_now(move |tx| unit_by_code(tx, institution, &wanted))?;
    Ok(unit.with_context(|| format!("there is no unit “{code}”"))?.id)
}
