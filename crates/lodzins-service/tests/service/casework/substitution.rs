//! Standing in: from day to day, one step, with the rights of the absent person and no others.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Role,
    id::{StaffId, SubmissionId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    idempotency::RequestKey,
    register::{RegisterError, submission_start},
    substitution::{
        NewSubstitution, SubstitutionError, powers_of, substitution_end, substitution_set,
        substitutions,
    },
};
use lodzins_testkit::both_engines;

use super::staff::hire;
use crate::house::{Deed, Desk, House};

fn set(
    db: &Db,
    desk: Desk,
    new: &NewSubstitution,
    key: &str,
) -> Result<lodzins_core::id::SubstitutionId, SubstitutionError> {
    let (new, key) = (new.clone(), RequestKey::new(key, b""));
    db.write_now(desk.id, move |tx, at| substitution_set(tx, at, desk.id, &key, &new, desk.clerk()))
}

fn start(db: &Db, desk: Desk, id: SubmissionId, by: StaffId) -> Result<(), RegisterError> {
    db.write_now(desk.id, move |tx, at| submission_start(tx, at, desk.id, id, Actor::Staff(by)))
}

fn today(db: &Db) -> Date {
    db.moment().date()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn rights_pass_on_the_first_day_and_return_after_the_last(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let absent = hire(db, here.id, Role::Handler, Some(here.unit), "prombutne");
        let other = hire(db, here.id, Role::Handler, Some(here.other_unit), "kolega");
        let day = today(db);
        let new = NewSubstitution {
            absent, substitute: other, from_on: day + 1.day(), to_on: day + 3.days(),
        };
        set(db, here, &new, "a").expect("set");
        let stands = |on: Date| {
            let powers = db.read_now(move |tx| powers_of(tx, here.id, other, on)).expect("read");
            powers.expect("a member").stands_in_for.iter().map(|worker| worker.id).collect::<Vec<_>>()
        };
        assert_eq!(stands(day), []);
        assert_eq!(stands(day + 1.day()), [absent]);
        assert_eq!(stands(day + 3.days()), [absent]);
        assert_eq!(stands(day + 4.days()), []);
    }

    fn a_substitute_works_on_the_cases_of_the_absent_until_it_is_ended(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let absent = hire(db, here.id, Role::Handler, Some(here.unit), "prombutne");
        let other = hire(db, here.id, Role::Handler, Some(here.other_unit), "kolega");
        let case = || {
            let id = house.registered(db).id;
            house.act(db, id, &Deed::Route { other: false, handler: false }).expect("routed");
            id
        };
        let (first, second) = (case(), case());
        assert!(matches!(start(db, here, first, other), Err(RegisterError::NotTheirs { .. })));
        let day = today(db);
        let new = NewSubstitution { absent, substitute: other, from_on: day, to_on: day };
        let id = set(db, here, &new, "a").expect("set");
        assert_eq!(set(db, here, &new, "a").expect("the same again"), id);
        assert_eq!(db.read_now(move |tx| substitutions(tx, here.id, day, 10)).expect("lines").len(), 1);
        start(db, here, first, other).expect("in place of the absent");
        db.write_now(here.id, move |tx, at| substitution_end(tx, at, here.id, id, here.clerk()))
            .expect("ended");
        assert!(matches!(start(db, here, second, other), Err(RegisterError::NotTheirs { .. })));
        let again = db.write_now(here.id, move |tx, at| {
            substitution_end(tx, at, here.id, id, here.clerk())
        });
        assert!(matches!(again, Err(SubstitutionError::NoSuchSubstitution)), "{again:?}");
    }

    fn it_goes_one_step_and_passes_casework_alone(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let head = hire(db, here.id, Role::Head, Some(here.unit), "vaditaja");
        let administrator = hire(db, here.id, Role::Administrator, None, "administrators");
        let (first, second) = (
            hire(db, here.id, Role::Desk, Some(here.unit), "pirmais"),
            hire(db, here.id, Role::Desk, Some(here.unit), "otrais"),
        );
        let day = today(db);
        for (n, (absent, substitute)) in
            [(head, first), (first, second), (administrator, second)].into_iter().enumerate()
        {
            let new = NewSubstitution { absent, substitute, from_on: day, to_on: day };
            set(db, here, &new, &n.to_string()).expect("set");
        }
        let powers = |who| {
            db.read_now(move |tx| powers_of(tx, here.id, who, day)).expect("read").expect("a member")
        };
        assert!(powers(first).is(Role::Head));
        assert!(!powers(second).is(Role::Head), "who stands in for a substitute stands in for nobody else");
        assert!(!powers(second).is(Role::Administrator), "the installation is trusted to a person");
    }

    fn impossible_substitutions_are_refused(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let other = hire(db, here.id, Role::Handler, Some(here.unit), "kolega");
        let day = today(db);
        let good = NewSubstitution { absent: here.clerk, substitute: other, from_on: day, to_on: day };
        let wrong = |new: NewSubstitution| set(db, here, &new, &format!("{new:?}")).expect_err("refused");
        assert!(matches!(
            wrong(NewSubstitution { substitute: here.clerk, ..good.clone() }), SubstitutionError::SamePerson
        ));
        assert!(matches!(
            wrong(NewSubstitution { to_on: day - 1.day(), ..good.clone() }), SubstitutionError::EndsBeforeItBegins
        ));
        let over = NewSubstitution { from_on: day - 9.days(), to_on: day - 1.day(), ..good.clone() };
        assert!(matches!(wrong(over), SubstitutionError::Over));
        assert!(matches!(
            wrong(NewSubstitution { substitute: there.clerk, ..good.clone() }), SubstitutionError::NoSuchStaff
        ));
        let id = set(db, here, &good, "good").expect("set");
        let foreign = db.write_now(there.id, move |tx, at| {
            substitution_end(tx, at, there.id, id, there.clerk())
        });
        assert!(matches!(foreign, Err(SubstitutionError::NoSuchSubstitution)), "{foreign:?}");
    }
}
