//! Who may do what to whose case: asked inside the transaction of the act.

use lodzins_core::{
    Role, Standing,
    id::{StaffId, SubmissionId, UnitId},
    submission::Act,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    identity::client::{ClientError, client_create, client_of_submission, submission_client_set},
    register::{
        Correction, RegisterError, SubmissionRow, submission_answer, submission_correct,
        submission_route, submission_start,
    },
};
use lodzins_testkit::both_engines;

use super::staff::hire;
use crate::{
    clients::person,
    house::{Deed, House},
};

fn answer(db: &Db, house: &House, id: SubmissionId, by: StaffId) -> Result<(), RegisterError> {
    let (office, here) = (house.office.clone(), house.here.id);
    db.write_now(here, move |tx, at| {
        submission_answer(tx, at, &office, here, id, "Salabots.", &[], Actor::Staff(by))
    })
}

/// What stands in the register, as a correction that changes nothing.
fn correction(row: &SubmissionRow) -> Correction {
    Correction {
        subject: row.subject.clone(),
        channel: row.channel,
        drop_box: row.drop_box.clone(),
        name: row.submitter_name.clone(),
        email: row.submitter_email.clone(),
        phone: row.submitter_phone.clone(),
        address: row.submitter_address.clone(),
        reason: "Pārrakstīšanās".to_owned(),
    }
}

/// A case of a unit, or of none.
fn case_of(db: &Db, house: &House, unit: Option<UnitId>) -> SubmissionId {
    let id = house.registered(db).id;
    if let Some(unit) = unit {
        let (here, by) = (house.here.id, house.here.clerk());
        db.write_now(here, move |tx, at| submission_route(tx, at, here, id, unit, None, by, None))
            .expect("routed");
    }
    id
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn each_role_answers_where_its_reach_says_and_nothing_changes_elsewhere(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        for role in Role::ALL {
            let person = hire(db, here.id, *role, Some(here.unit), role.code());
            for (standing, unit) in [
                (Standing::Own, Some(here.unit)),
                (Standing::Unrouted, None),
                (Standing::Elsewhere, Some(here.other_unit)),
            ] {
                let id = case_of(db, &house, unit);
                let before = house.case(db, id).submission;
                let answered = answer(db, &house, id, person);
                if role.may_from(standing, Act::Answer) {
                    answered.unwrap_or_else(|wrong| panic!("{role} {standing}: {wrong}"));
                } else {
                    let refused = matches!(answered, Err(RegisterError::NotTheirs { .. }));
                    assert!(refused, "{role} {standing}: {answered:?}");
                    assert_eq!(house.case(db, id).submission, before);
                }
            }
        }
    }

    fn a_case_in_ones_hands_is_ones_own_wherever_its_unit_is(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let handler = hire(db, here.id, Role::Handler, Some(here.unit), "kaivas");
        let id = house.registered(db).id;
        let refused = db.write_now(here.id, move |tx, at| {
            submission_start(tx, at, here.id, id, Actor::Staff(handler))
        });
        assert!(matches!(refused, Err(RegisterError::NotTheirs { .. })), "{refused:?}");
        db.write_now(here.id, move |tx, at| {
            submission_route(tx, at, here.id, id, here.other_unit, Some(handler), here.clerk(), None)
        })
        .expect("handed over");
        answer(db, &house, id, handler).expect("it is in their hands");
    }

    fn what_is_taken_up_from_nobody_comes_into_the_unit_of_the_one_who_takes_it(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let desk = hire(db, here.id, Role::Desk, Some(here.other_unit), "lodzins");
        let id = house.registered(db).id;
        db.write_now(here.id, move |tx, at| {
            submission_start(tx, at, here.id, id, Actor::Staff(desk))
        })
        .expect("taken up");
        let row = house.case(db, id).submission;
        assert_eq!((row.unit_id, row.handler_id), (Some(here.other_unit), Some(desk)));
    }

    fn an_entry_is_put_right_and_named_a_client_only_within_reach(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let new = person("Testa Persona 040");
        let (keys, by) = (house.office.keys.clone(), here.clerk());
        let client = db
            .write_now(here.id, move |tx, at| client_create(tx, at, &keys, here.id, &new, None, by))
            .expect("a client");
        for role in Role::ALL {
            let by = Actor::Staff(hire(db, here.id, *role, Some(here.unit), role.code()));
            for (standing, unit) in [
                (Standing::Own, Some(here.unit)),
                (Standing::Unrouted, None),
                (Standing::Elsewhere, Some(here.other_unit)),
            ] {
                let id = case_of(db, &house, unit);
                let before = house.case(db, id).submission;
                let right = Correction { subject: "Par ūdeni".to_owned(), ..correction(&before) };
                let corrected = db.write_now(here.id, move |tx, at| {
                    submission_correct(tx, at, here.id, id, &right, by)
                });
                let named = db.write_now(here.id, move |tx, at| {
                    submission_client_set(tx, at, here.id, id, Some(client), by)
                });
                let whose = db.read_now(move |tx| client_of_submission(tx, here.id, id)).expect("read");
                if role.may_from(standing, Act::Register) {
                    assert_eq!(corrected.expect("theirs"), 1, "{role} {standing}");
                    named.unwrap_or_else(|wrong| panic!("{role} {standing}: {wrong}"));
                    assert_eq!(whose, Some(client));
                } else {
                    let refused = matches!(corrected, Err(RegisterError::NotTheirs { .. }));
                    assert!(refused, "{role} {standing}: {corrected:?}");
                    let refused = matches!(named, Err(ClientError::Register(RegisterError::NotTheirs { .. })));
                    assert!(refused, "{role} {standing}: {named:?}");
                    assert_eq!((house.case(db, id).submission, whose), (before, None));
                }
            }
        }
    }

    fn whoever_has_left_may_do_nothing_more(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let head = hire(db, here.id, Role::Head, Some(here.unit), "vecais");
        db.write_now(here.id, move |tx, at| {
            lodzins_service::identity::staff_set_active(tx, at, Actor::System, here.id, head, false)
        })
        .expect("dismissed");
        let id = house.registered(db).id;
        let refused = answer(db, &house, id, head);
        assert!(matches!(refused, Err(RegisterError::NotTheirs { .. })), "{refused:?}");
        house.act(db, id, &Deed::Start).expect("others go on");
    }
}
