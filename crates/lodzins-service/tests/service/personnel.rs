//! The people of an institution, appointed and changed by its administrator.

use lodzins_core::{
    Language, Role,
    id::{StaffId, UnitId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    identity::{
        NewStaff, StaffError,
        personnel::{
            PersonnelError, Reset, StaffChange, staff_appoint, staff_card, staff_change,
            staff_reset, staff_resume, staff_suspend,
        },
        session_member, session_open,
    },
    institution::structure::unit_close,
};
use lodzins_testkit::both_engines;

use crate::{
    casework::hire,
    house::{Deed, Desk, House},
    structure::last_said,
};

fn change(roles: &[Role], unit: Option<UnitId>) -> StaffChange {
    StaffChange {
        name: "Testa Persona 005".to_owned(),
        email: Some("persona.005@example.org".to_owned()),
        unit,
        roles: roles.to_vec(),
        language: Language::Ru,
    }
}

fn changed(
    db: &Db,
    desk: Desk,
    id: StaffId,
    new: &StaffChange,
    by: StaffId,
) -> Result<(), PersonnelError> {
    let new = new.clone();
    db.write_now(desk.id, move |tx, at| staff_change(tx, at, desk.id, id, &new, Actor::Staff(by)))
}

fn suspended(
    db: &Db,
    desk: Desk,
    id: StaffId,
    successor: Option<StaffId>,
    by: StaffId,
) -> Result<u32, PersonnelError> {
    db.write_now(desk.id, move |tx, at| {
        staff_suspend(tx, at, desk.id, id, successor, Actor::Staff(by))
    })
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_person_is_appointed_to_an_open_unit_and_changed_with_before_and_after(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let admin = hire(db, here.id, Role::Administrator, None, "pirmais");
        let new = NewStaff {
            institution: here.id,
            user_name: "jauns".to_owned(),
            name: "Testa Persona 004".to_owned(),
            email: None,
            unit: Some(here.other_unit),
            roles: vec![Role::Desk],
            password_hash: "-".to_owned(),
            password_given: true,
            language: Language::Lv,
        };
        let appoint = |new: NewStaff| {
            db.write_now(here.id, move |tx, at| staff_appoint(tx, at, &new, Actor::Staff(admin)))
        };
        let id = appoint(new.clone()).expect("appointed");
        changed(db, here, id, &change(&[Role::Desk, Role::Records], Some(here.unit)), admin).expect("changed");
        let said = last_said(db, here.id, "staff.changed");
        assert!(said.contains("roles: “desk” → “desk records”"), "{said}");
        assert!(said.contains("name: “Testa Persona 004” → “Testa Persona 005”"), "{said}");
        let card = db.read_now(move |tx| staff_card(tx, here.id, id)).expect("read").expect("there");
        assert_eq!(card.roles, [Role::Desk, Role::Records]);
        assert_eq!((card.unit, card.language, card.password_given), (Some(here.unit), Language::Ru, true));

        db.write_now(here.id, move |tx, at| {
            unit_close(tx, at, here.id, here.other_unit, at.date(), None, Actor::Staff(admin))
        })
        .expect("closed");
        let to_closed = appoint(NewStaff { user_name: "otrs".to_owned(), ..new.clone() });
        assert!(matches!(to_closed, Err(PersonnelError::UnitUnusable)), "{to_closed:?}");
        let to_foreign = changed(db, here, id, &change(&[Role::Desk], Some(house.there.unit)), admin);
        assert!(matches!(to_foreign, Err(PersonnelError::UnitUnusable)), "{to_foreign:?}");
        let taken = appoint(NewStaff { unit: None, ..new });
        assert!(matches!(taken, Err(PersonnelError::Staff(StaffError::UserNameTaken))), "{taken:?}");
        let roleless = changed(db, here, id, &change(&[], None), admin);
        assert!(matches!(roleless, Err(PersonnelError::Staff(StaffError::NoRole))), "{roleless:?}");
        let foreign = changed(db, house.there, id, &change(&[Role::Desk], None), house.there.clerk);
        assert!(matches!(foreign, Err(PersonnelError::Staff(StaffError::NoSuchStaff))), "{foreign:?}");
    }

    fn nobody_raises_themselves_and_one_administrator_always_stays(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let first = hire(db, here.id, Role::Administrator, None, "pirmais");
        let raised = changed(db, here, first, &change(&[Role::Administrator, Role::Head], None), first);
        assert!(matches!(raised, Err(PersonnelError::Oneself)), "{raised:?}");
        changed(db, here, first, &change(&[Role::Administrator], None), first).expect("one's own name");
        assert!(matches!(suspended(db, here, first, None, first), Err(PersonnelError::Oneself)));
        let by_head = suspended(db, here, first, None, here.clerk);
        assert!(matches!(by_head, Err(PersonnelError::LastAdministrator)), "{by_head:?}");
        let lowered = changed(db, here, first, &change(&[Role::Desk], None), here.clerk);
        assert!(matches!(lowered, Err(PersonnelError::LastAdministrator)), "{lowered:?}");

        let second = hire(db, here.id, Role::Administrator, None, "otrais");
        suspended(db, here, second, None, first).expect("there is another one");
        let gone_counts_not = suspended(db, here, first, None, here.clerk);
        assert!(matches!(gone_counts_not, Err(PersonnelError::LastAdministrator)));
        db.write_now(here.id, move |tx, at| staff_resume(tx, at, here.id, second, Actor::Staff(first)))
            .expect("back");
        suspended(db, here, first, None, second).expect("now the other way round");
    }

    fn who_is_suspended_is_out_at_once_and_their_cases_go_to_a_colleague_as_they_stand(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let admin = hire(db, here.id, Role::Administrator, None, "pirmais");
        let colleague = hire(db, here.id, Role::Handler, Some(here.unit), "kolega");
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Route { other: false, handler: true }).expect("routed");
        house.act(db, id, &Deed::Start).expect("taken up");
        let session = db.write_now(here.id, move |tx, at| session_open(tx, at, here.id, here.clerk)).expect("in");
        let hash = session.hash();
        let inside = || {
            let now = db.moment().now();
            db.read_now(move |tx| session_member(tx, &hash, now)).expect("read").is_some()
        };
        assert!(inside());
        for unfit in [admin, here.clerk, house.there.clerk] {
            let refused = suspended(db, here, here.clerk, Some(unfit), admin);
            assert!(matches!(refused, Err(PersonnelError::SuccessorUnusable)), "{refused:?}");
        }
        assert!(inside(), "nothing was done");
        assert_eq!(suspended(db, here, here.clerk, Some(colleague), admin).expect("suspended"), 1);
        assert!(!inside());
        let row = house.case(db, id).submission;
        assert_eq!((row.handler_id, row.unit_id), (Some(colleague), Some(here.unit)));
        assert_eq!(row.status.code(), "in_progress");
        assert_eq!(suspended(db, here, here.clerk, None, admin).expect("once more"), 0);
    }

    fn a_reset_is_another_s_to_do_and_gives_a_password_that_must_be_changed(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let admin = hire(db, here.id, Role::Administrator, None, "pirmais");
        let reset = |id: StaffId| {
            db.write_now(here.id, move |tx, at| {
                let reset = Reset { password_hash: "cits".to_owned(), second_factor: true };
                staff_reset(tx, at, here.id, id, &reset, Actor::Staff(admin))
            })
        };
        assert!(matches!(reset(admin), Err(PersonnelError::Oneself)));
        assert!(matches!(reset(house.there.clerk), Err(PersonnelError::Staff(StaffError::NoSuchStaff))));
        reset(here.clerk).expect("reset");
        let card = db.read_now(move |tx| staff_card(tx, here.id, here.clerk)).expect("read");
        assert!(card.expect("there").password_given);
    }
}
