//! A call for help, told to the colleagues of the centre.

use jiff::SignedDuration;
use lodzins_core::{
    Role,
    id::{AlarmId, CentreId, CounterId, StaffId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    identity::{NewStaff, StaffError, staff_create},
    institution::structure::{CentreDetails, centre_add},
    reception::{
        CounterDetails, ReceptionError, alarm_answer, alarm_raise, calls_for_help, counter_open,
        counter_set,
    },
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::House;

/// A second centre of the same institution, with one counter.
fn elsewhere(db: &Db, house: &House) -> CounterId {
    let desk = house.scene.house.here;
    let details = CentreDetails::plain("Otrs centrs", "Parauga iela 2");
    let add = move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
        Ok::<CentreId, ReceptionError>(centre_add(tx, at, desk.id, "otrs", &details, desk.clerk())?)
    };
    let centre = db.write_now(desk.id, add).expect("a centre");
    let new =
        CounterDetails { name: "Otrā centra lodziņš".to_owned(), ..CounterDetails::default() };
    db.write_now(desk.id, move |tx, at| {
        counter_set(tx, at, desk.id, centre, "1", &new, desk.clerk())
    })
    .expect("a counter")
}

fn colleague(db: &Db, house: &House, name: &str) -> StaffId {
    let new = NewStaff {
        institution: house.scene.id(),
        user_name: name.to_owned(),
        name: "Testa Persona".into(),
        email: None,
        unit: None,
        roles: vec![Role::Desk],
        password_hash: "$argon2id$none".into(),
        password_given: false,
        language: lodzins_core::Language::Lv,
    };
    let made: Result<_, StaffError> =
        db.write_now(new.institution, move |tx, at| staff_create(tx, at, Actor::System, &new));
    made.expect("a member of staff")
}

fn sits(db: &Db, house: &House, who: StaffId, counter: CounterId) {
    let id = house.scene.id();
    db.write_now(id, move |tx, at| counter_open(tx, at, id, counter, Actor::Staff(who)))
        .expect("open");
}

fn call(db: &Db, house: &House, counter: CounterId) -> AlarmId {
    let id = house.scene.id();
    db.write_now(id, move |tx, at| alarm_raise(tx, at, id, counter, Actor::System)).expect("called")
}

/// What somebody is told: the names of the counters.
fn told(db: &Db, house: &House, who: StaffId) -> Vec<String> {
    let (id, now) = (house.scene.id(), db.moment().now());
    let calls: Result<_, lodzins_db::DbError> = db.read_now(move |tx| calls_for_help(tx, id, now));
    let calls = calls.expect("the calls");
    calls.for_colleague(who).map(|one| one.counter.clone()).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn those_who_sit_at_the_centre_are_told_and_those_who_sit_nowhere(db: &Db, clock: &SetClock) {
        let house = House::set(db, 2);
        let other = elsewhere(db, &house);
        let [here, there, nowhere] = ["a", "b", "c"].map(|name| colleague(db, &house, name));
        sits(db, &house, here, house.counters[0]);
        sits(db, &house, there, other);
        assert_eq!(told(db, &house, nowhere), Vec::<String>::new());
        let first = call(db, &house, house.counters[1]);
        assert_eq!(call(db, &house, house.counters[1]), first, "the same call");
        assert_eq!(told(db, &house, here), ["2. lodziņš"]);
        assert_eq!(told(db, &house, there), Vec::<String>::new());
        assert_eq!(told(db, &house, nowhere), ["2. lodziņš"]);
        call(db, &house, other);
        assert_eq!(told(db, &house, there), ["Otrā centra lodziņš"]);
        assert_eq!(told(db, &house, nowhere).len(), 2);
        let (id, by) = (house.scene.id(), house.scene.house.here.clerk());
        db.write_now(id, move |tx, at| alarm_answer(tx, at, id, first, by)).expect("answered");
        assert_eq!(told(db, &house, here), Vec::<String>::new());
        clock.advance(SignedDuration::from_hours(24));
        assert_eq!(told(db, &house, there), Vec::<String>::new(), "over with the day");
    }
}
