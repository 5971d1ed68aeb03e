//! What an institution is made of, changed while it works.

use jiff::{SignedDuration, ToSpan, civil::Date};
use lodzins_core::{
    id::{InstitutionId, UnitId},
    moment::date_in_latvia,
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    institution::{
        Named, Unit,
        structure::{
            Step, StructureError, UnitDetails, unit_add, unit_change, unit_close, unit_move,
            units_hand_over_due, units_to_hand_over,
        },
        units,
    },
    register::RegisterError,
    workload::{Holder, load_of},
};
use lodzins_testkit::{SetClock, both_engines};

use crate::house::{Deed, Desk, House};

const TRAIL: Sql = Sql {
    name: "test::TRAIL",
    text: "SELECT did, coalesce(detail, '') FROM audit WHERE institution_id = $1 ORDER BY sequence",
};

/// What the institution's trail says last about an act.
pub(crate) fn last_said(db: &Db, institution: InstitutionId, did: &str) -> String {
    let rows: Vec<(String, String)> = db
        .read_now(move |tx| tx.all(TRAIL, params![institution]))
        .map_err(|wrong: DbError| wrong)
        .expect("the trail");
    let last = rows.into_iter().rev().find(|(known, _)| known == did);
    last.unwrap_or_else(|| panic!("no {did} in the trail")).1
}

fn details(lv: &str) -> UnitDetails {
    UnitDetails { name: Named::latvian(lv), email: None, phone: Some("64100000".to_owned()) }
}

fn add(db: &Db, desk: Desk, code: &str) -> Result<UnitId, StructureError> {
    let code = code.to_owned();
    db.write_now(desk.id, move |tx, at| {
        unit_add(tx, at, desk.id, &code, &details("Jauna nodaļa"), desk.clerk())
    })
}

fn close(
    db: &Db,
    desk: Desk,
    unit: UnitId,
    from: Date,
    successor: Option<UnitId>,
) -> Result<u32, StructureError> {
    db.write_now(desk.id, move |tx, at| {
        unit_close(tx, at, desk.id, unit, from, successor, desk.clerk())
    })
}

fn all_units(db: &Db, desk: Desk) -> Vec<Unit> {
    db.read_now(move |tx| units(tx, desk.id)).expect("the units")
}

fn open_with(db: &Db, desk: Desk, unit: UnitId) -> u32 {
    db.read_now(move |tx| load_of(tx, desk.id, Holder::Unit(unit))).expect("the load").open()
}

pub(crate) fn today(db: &Db) -> Date {
    date_in_latvia(db.moment().now())
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_unit_is_added_at_the_end_and_moved_and_a_code_is_given_once(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let new = add(db, here, "arhivs").expect("added");
        let codes = || all_units(db, here).into_iter().map(|unit| unit.code).collect::<Vec<_>>();
        assert_eq!(codes(), ["buvvalde", "socialais", "arhivs"]);
        assert!(matches!(add(db, here, "arhivs"), Err(StructureError::CodeTaken)));
        for wrong in ["", "Arhīvs", "-a", "a b", &"a".repeat(33)] {
            assert!(matches!(add(db, here, wrong), Err(StructureError::CodeUnusable)), "{wrong}");
        }
        for expected in [
            ["buvvalde", "arhivs", "socialais"],
            ["arhivs", "buvvalde", "socialais"],
            ["arhivs", "buvvalde", "socialais"],
        ] {
            db.write_now(here.id, move |tx, at| unit_move(tx, at, here.id, new, Step::Up, here.clerk()))
                .expect("moved");
            assert_eq!(codes(), expected);
        }
        assert_eq!(last_said(db, here.id, "unit.moved"), "arhivs: place 1");
    }

    fn a_change_of_a_unit_is_in_the_trail_with_what_stood_there_and_another_institution_s_is_not_there(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let change = |desk: Desk, unit: UnitId| {
            db.write_now(desk.id, move |tx, at| {
                unit_change(tx, at, desk.id, unit, &details("Būvniecības nodaļa"), desk.clerk())
            })
        };
        change(here, here.unit).expect("changed");
        let said = last_said(db, here.id, "unit.changed");
        assert!(said.contains("name_lv: “Būvvalde” → “Būvniecības nodaļa”"), "{said}");
        assert!(said.contains("phone: “” → “64100000”"), "{said}");
        assert!(matches!(change(there, here.unit), Err(StructureError::NotThere)));
        assert!(matches!(
            close(db, there, here.unit, today(db), None), Err(StructureError::NotThere)
        ));
        assert!(matches!(
            close(db, here, here.unit, today(db), Some(there.unit)), Err(StructureError::SuccessorUnusable)
        ));
    }

    fn a_unit_with_open_cases_closes_only_into_another_one_which_gets_them_as_they_stand(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let routed = || {
            let id = house.registered(db).id;
            house.act(db, id, &Deed::Route { other: false, handler: true }).expect("routed");
            id
        };
        let (first, second) = (routed(), routed());
        house.act(db, second, &Deed::Start).expect("taken up");
        let day = today(db);
        let refused = close(db, here, here.unit, day, None);
        assert!(matches!(refused, Err(StructureError::SuccessorNeeded { open: 2 })), "{refused:?}");
        assert_eq!(close(db, here, here.unit, day, Some(here.other_unit)).expect("closed"), 2);
        assert_eq!((open_with(db, here, here.unit), open_with(db, here, here.other_unit)), (0, 2));
        for id in [first, second] {
            let row = house.case(db, id).submission;
            assert_eq!((row.unit_id, row.handler_id), (Some(here.other_unit), Some(here.clerk)));
        }
        let status = house.case(db, second).submission.status;
        assert_eq!(status.code(), "in_progress", "whoever has it goes on");
        assert!(matches!(
            close(db, here, here.unit, day, Some(here.other_unit)), Err(StructureError::Closed)
        ));
        let id = house.registered(db).id;
        let refused = house.act(db, id, &Deed::Route { other: false, handler: false });
        assert!(matches!(refused, Err(RegisterError::NoSuchReceiver)), "{refused:?}");
    }

    fn a_unit_that_closes_later_works_until_then_and_hands_over_on_the_day(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here;
        let later = today(db) + 3.days();
        let refused = close(db, here, here.unit, later, None);
        assert!(matches!(refused, Err(StructureError::SuccessorNeeded { open: 0 })), "{refused:?}");
        assert_eq!(close(db, here, here.unit, later, Some(here.other_unit)).expect("will close"), 0);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Route { other: false, handler: false }).expect("it still works");
        let due = || {
            db.write_now(here.id, move |tx, at| units_hand_over_due(tx, at, here.id)).expect("looked")
        };
        let is_due = || {
            let day = today(db);
            db.read_now(move |tx| units_to_hand_over(tx, here.id, day)).expect("looked")
        };
        assert_eq!((is_due(), due()), (false, 0));
        clock.advance(SignedDuration::from_hours(72));
        assert_eq!((is_due(), due()), (true, 1));
        assert_eq!(house.case(db, id).submission.unit_id, Some(here.other_unit));
        assert_eq!((is_due(), due()), (false, 0), "nothing is left to hand over");
    }
}
