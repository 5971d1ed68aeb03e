//! People of one role and one unit.

use lodzins_core::{
    Language, Role,
    id::{InstitutionId, StaffId, UnitId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    identity::{NewStaff, staff_create},
};

/// Somebody with this role alone.
pub(crate) fn hire(
    db: &Db,
    institution: InstitutionId,
    role: Role,
    unit: Option<UnitId>,
    name: &str,
) -> StaffId {
    let new = NewStaff {
        institution,
        user_name: name.to_owned(),
        name: format!("Testa {name}"),
        email: None,
        unit,
        roles: vec![role],
        password_hash: "-".to_owned(),
        password_given: false,
        language: Language::Lv,
    };
    db.write_now(institution, move |tx, at| staff_create(tx, at, Actor::System, &new))
        .expect("a member of staff")
}
