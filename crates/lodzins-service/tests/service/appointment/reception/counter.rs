//! At the counter: rules of the centre, who a visitor is, what was done, and sending on to a neighbour.

use jiff::SignedDuration;
use lodzins_core::{
    IdentityMethod,
    appointment::VisitStatus,
    id::{ClientId, VisitId},
    reception::VisitResult,
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    identity::client::{ClientKind, CodePurpose, NewClient, client_create, client_is_open},
    reception::{
        CentreRules, Finished, Followed, HandOver, Proof, ReceptionError, TakenOver,
        client_of_visit, neighbours, services_done, visit_finish, visit_followed, visit_hand_over,
        visit_identify, visit_sums, visitors_take_over, visitors_were_sent,
    },
    statistics::fact_of,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{Done, House};
use crate::appointment::scene::{Scene, riga};

const CODE: &str = "010190-12344";
const WENT: Sql =
    Sql { name: "test::WENT", text: "SELECT count(*) FROM visitor_went WHERE institution_id = $1" };

fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_mins(n)
}

/// Somebody served at the first counter.
fn served(db: &Db, house: &House) -> VisitId {
    let id = house.walk_in(db, None).expect("a ticket").id;
    house.next(db, house.counters[0]).expect("called").expect("somebody");
    house.start(db, id, Some(house.counters[0]), None).expect("serving");
    id
}

fn known(db: &Db, house: &House) -> ClientId {
    let (desk, keys) = (house.scene.house.here, house.scene.house.office.keys.clone());
    let new = NewClient {
        kind: ClientKind::Person,
        name: "Testa Persona 001".to_owned(),
        email: None,
        phone: None,
        address: None,
        code: Some((CODE.to_owned(), CodePurpose::EAddress)),
    };
    db.write_now(desk.id, move |tx, at| {
        client_create(tx, at, &keys, desk.id, &new, None, desk.clerk())
    })
    .expect("a client")
}

fn identify(db: &Db, house: &House, proof: Proof) -> Done<Option<ClientId>> {
    let (desk, keys) = (house.scene.house.here, house.scene.house.office.keys.clone());
    db.write_now(desk.id, move |tx, at| {
        visit_identify(tx, at, &keys, desk.id, &proof, desk.clerk())
    })
}

fn linked(db: &Db, house: &House, visit: VisitId) -> Option<ClientId> {
    let id = house.scene.id();
    let found: Result<_, DbError> = db.read_now(move |tx| client_of_visit(tx, id, visit));
    found.expect("read")
}

/// Another institution with a counter in the same house.
fn next_door(db: &Db, house: &House) -> House {
    let mut other = house.scene.house.clone();
    std::mem::swap(&mut other.here, &mut other.there);
    House::with(db, Scene::within(db, other, 2), 1)
}

fn code_of(db: &Db, house: &House) -> String {
    let id = house.scene.id();
    let found: Result<_, DbError> =
        db.read_now(move |tx| lodzins_service::institution::institution_by_id(tx, id));
    found.expect("read").code
}

fn send(db: &Db, from: &House, visit: VisitId, to: &str) -> Done<VisitStatus> {
    let (desk, to) = (from.scene.house.here, HandOver::Institution(to.to_owned()));
    db.write_now(desk.id, move |tx, at| {
        visit_hand_over(tx, at, desk.id, visit, &to, Some("Pensijas jautājums"), desk.clerk())
            .map(|one| one.visit.status)
    })
}

fn take_over(db: &Db, house: &House) -> Vec<TakenOver> {
    let (id, keys) = (house.scene.id(), house.scene.house.office.keys.clone());
    let taken: Done<_> = db.write_now(id, move |tx, at| visitors_take_over(tx, at, &keys, id));
    taken.expect("taken over")
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn who_is_called_has_the_time_that_the_centre_gives(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        house.rules(db, CentreRules { calls: 2, pause_minutes: 3, ..CentreRules::default() });
        let counter = house.counters[0];
        let id = house.walk_in(db, None).expect("a ticket").id;
        house.next(db, counter).expect("called").expect("somebody");
        clock.advance(minutes(2));
        let soon = house.recall(db, counter, id);
        assert!(matches!(soon, Err(ReceptionError::TooSoon { minutes: 3 })));
        clock.advance(minutes(1));
        house.recall(db, counter, id).expect("time has passed");
        assert!(matches!(house.no_show(db, id), Err(ReceptionError::TooSoon { .. })));
        clock.advance(minutes(3));
        house.no_show(db, id).expect("missed");
        let wrong = CentreRules { calls: 10, ..CentreRules::default() };
        let (desk, centre) = (house.scene.house.here, house.scene.centre);
        let refused: Done = db.write_now(desk.id, move |tx, at| {
            lodzins_service::reception::centre_rules_set(tx, at, desk.id, centre, &wrong, desk.clerk())
        });
        assert!(matches!(refused, Err(ReceptionError::OutOfRange)));
    }

    fn how_late_one_may_come_is_the_centre_s_to_say(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        house.rules(db, CentreRules { late_minutes: 30, ..CentreRules::default() });
        let start = riga("2026-11-20T09:15");
        let [kept, lost] = [1, 2].map(|n| house.booked(db, n, start).expect("booked"));
        // From nine o'clock on.
        clock.advance(minutes(44));
        assert!(matches!(house.no_show(db, kept), Err(ReceptionError::TooEarly)));
        house.arrive(db, kept).expect("in time");
        clock.advance(minutes(2));
        house.arrive(db, lost).expect("too late, and here all the same");
        assert_eq!(house.stay(db, kept).expect("a stay").starts_at, Some(start));
        assert_eq!(house.stay(db, lost).expect("a stay").starts_at, None);
    }

    fn a_client_is_linked_by_what_they_show_and_only_while_they_are_here(db: &Db) {
        let house = House::set(db, 1);
        let client = known(db, &house);
        let visit = served(db, &house);
        let proof = |method, code: &str| Proof { visit, counter: None, method, code: code.to_owned() };
        let asked = identify(db, &house, proof(IdentityMethod::CallbackQuestion, CODE));
        assert!(matches!(asked, Err(ReceptionError::IdentityMissing(_))), "a name is no proof");
        let stranger = identify(db, &house, proof(IdentityMethod::Passport, "020290-12345"));
        assert_eq!((stranger.expect("noted"), linked(db, &house, visit)), (None, None));
        let found = identify(db, &house, proof(IdentityMethod::Passport, CODE)).expect("found");
        assert_eq!((found, linked(db, &house, visit)), (Some(client), Some(client)));
        let stay = house.stay(db, visit).expect("a stay");
        assert_eq!(stay.identity_method, Some(IdentityMethod::Passport));
        let (desk, now) = (house.scene.house.here, db.moment().now());
        let staff = desk.clerk().staff().expect("a clerk");
        let open = db.read_now(move |tx| client_is_open(tx, desk.id, client, staff, now));
        assert!(open.expect("read"), "the look has its reason");
        house.verifies(db);
        house.finish(db, visit, Finished::default()).expect("served");
        assert_eq!(linked(db, &house, visit), None);
        let gone = identify(db, &house, proof(IdentityMethod::Passport, CODE));
        assert!(matches!(gone, Err(ReceptionError::NotNow(VisitStatus::Served))));
        house.verifies(db);
    }

    fn another_institution_s_visitor_is_nobody_s_to_identify(db: &Db) {
        let house = House::set(db, 1);
        let visit = served(db, &house);
        let other = next_door(db, &house);
        let proof = Proof { visit, counter: None, method: IdentityMethod::Passport, code: CODE.to_owned() };
        assert!(matches!(identify(db, &other, proof), Err(ReceptionError::NotThere)));
    }

    fn what_was_done_counts_and_what_was_booked_stays(db: &Db) {
        let house = House::set(db, 1);
        let visit = served(db, &house);
        let done = |services: &[&str]| Finished {
            services: services.iter().map(|&code| code.to_owned()).collect(),
            ..Finished::default()
        };
        let unknown = house.finish(db, visit, done(&["dog"]));
        assert!(matches!(unknown, Err(ReceptionError::NoSuchService(code)) if code == "dog"));
        house.finish(db, visit, done(&["passport", "card"])).expect("served");
        assert_eq!(house.scene.visit(db, visit).services, "card");
        let id = house.scene.id();
        let read: Result<_, DbError> =
            db.read_now(move |tx| Ok((services_done(tx, id, visit)?, fact_of(tx, id, visit)?)));
        let (services, fact) = read.expect("read");
        assert_eq!(services, ["passport", "card"]);
        assert_eq!(fact.expect("a fact").service.as_deref(), Some("passport"));
        let same = served(db, &house);
        house.finish(db, same, done(&["card"])).expect("served");
        let read: Result<_, DbError> = db.read_now(move |tx| services_done(tx, id, same));
        assert_eq!(read.expect("read"), Vec::<String>::new(), "as booked");
        let (centre, day) = (house.scene.centre, db.moment().date());
        let sums: Result<_, DbError> = db.read_now(move |tx| visit_sums(tx, id, centre, (day, day)));
        let of: Vec<String> = sums.expect("sums").into_iter().map(|sum| sum.services).collect();
        assert_eq!(of, ["card", "card passport"], "how long two take says nothing of one alone");
        house.verifies(db);
    }

    fn a_neighbour_goes_on_with_the_visitor_by_the_same_ticket(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let other = next_door(db, &house);
        let (there, neighbour) = (code_of(db, &other), other.counters[0]);
        let first = house.walk_in(db, None).expect("a ticket").id;
        house.left(db, first).expect("gone");
        let visit = served(db, &house);
        clock.advance(minutes(4));
        let waits = other.walk_in(db, None).expect("a ticket").ticket;
        assert_eq!(send(db, &house, visit, &there).expect("sent"), VisitStatus::Served);
        let id = other.scene.id();
        let sent: Result<_, DbError> = db.read_now(move |tx| visitors_were_sent(tx, id));
        assert!(sent.expect("read"));
        let taken = take_over(db, &other);
        assert_eq!((taken.len(), taken[0].from, taken[0].ticket.as_str()), (1, visit, "A2"));
        assert_eq!(take_over(db, &other), [], "once");
        assert_eq!(other.waiting(db), ["A2", waits.as_str()], "they had their turn");
        let stay = other.stay(db, taken[0].visit).expect("a stay");
        assert_eq!(stay.note.as_deref(), Some("Pensijas jautājums"));
        let row = other.scene.visit(db, taken[0].visit);
        assert_eq!((row.services.as_str(), row.phone), ("", None), "no more than it needs");
        let later = other.walk_in(db, None).expect("a ticket").ticket;
        assert_eq!(later, "A3", "whose number is in the house is not given again");
        other.next(db, neighbour).expect("called").expect("somebody");
        other.start(db, taken[0].visit, None, None).expect("serving");
        other.finish(db, taken[0].visit, Finished::default()).expect("served");
        for (whose, visit) in [(house.scene.id(), visit), (id, taken[0].visit)] {
            let fact: Result<_, DbError> = db.read_now(move |tx| fact_of(tx, whose, visit));
            assert_eq!(fact.expect("read").expect("a fact").subject, "served");
        }
        let stay = house.stay(db, visit).expect("a stay");
        assert_eq!(stay.result, Some(VisitResult::OtherInstitution));
        house.verifies(db);
    }

    fn the_code_of_a_visitor_leads_on_to_where_they_were_sent(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let other = next_door(db, &house);
        let (here, there) = (house.scene.id(), other.scene.id());
        let visit = served(db, &house);
        let followed = || {
            let now = db.moment().now();
            let read: Result<_, DbError> = db.read_now(move |tx| visit_followed(tx, now, here, visit));
            read.expect("read")
        };
        assert_eq!(followed(), Followed::At(here, visit));
        send(db, &house, visit, &code_of(db, &other)).expect("sent");
        assert_eq!(followed(), Followed::OnTheWay { to: there, from: (here, visit) });
        let next = take_over(db, &other)[0].visit;
        assert_eq!(followed(), Followed::At(there, next));
        other.next(db, other.counters[0]).expect("called").expect("somebody");
        other.start(db, next, None, None).expect("serving");
        send(db, &other, next, &code_of(db, &house)).expect("sent back");
        let back = take_over(db, &house)[0].visit;
        assert_eq!(followed(), Followed::At(here, back), "and on from there");
        // From friday to monday.
        clock.advance(SignedDuration::from_hours(72));
        assert_eq!(followed(), Followed::At(here, visit), "for that day only");
        for one in [&house, &other] {
            one.open_as_device(db, one.counters[0]).expect("open");
        }
        let later = served(db, &house);
        send(db, &house, later, &code_of(db, &other)).expect("sent");
        let left: Result<(i64,), DbError> = db.read_now(move |tx| tx.one(WENT, params![here]));
        assert_eq!(left.expect("counted").0, 1, "of earlier days nothing is kept");
    }

    fn a_ticket_that_somebody_there_has_is_given_anew(db: &Db) {
        let house = House::set(db, 1);
        let other = next_door(db, &house);
        let visit = served(db, &house);
        assert_eq!(other.walk_in(db, None).expect("a ticket").ticket, "A1");
        send(db, &house, visit, &code_of(db, &other)).expect("sent");
        assert_eq!(take_over(db, &other)[0].ticket, "B1");
    }

    fn only_an_open_counter_in_the_same_house_is_a_neighbour(db: &Db) {
        let house = House::set(db, 1);
        let other = next_door(db, &house);
        let (id, centre, today) = (house.scene.id(), house.scene.centre, db.moment().date());
        let all = || {
            let found: Result<_, DbError> = db.read_now(move |tx| neighbours(tx, id, centre, today));
            found.expect("read").into_iter().map(|one| one.institution.id).collect::<Vec<_>>()
        };
        assert_eq!(all(), [other.scene.id()]);
        other.day_end(db).expect("ended");
        assert_eq!(all(), []);
        let visit = served(db, &house);
        send(db, &house, visit, &code_of(db, &other)).expect("they go themselves");
        assert_eq!(take_over(db, &other), []);
    }

    fn finishing_at_another_counter_is_refused(db: &Db) {
        let house = House::set(db, 2);
        let visit = served(db, &house);
        let (desk, other) = (house.scene.house.here, house.counters[1]);
        let done: Done<_> = db.write_now(desk.id, move |tx, at| {
            visit_finish(tx, at, desk.id, visit, Some(other), &Finished::default(), desk.clerk())
        });
        assert!(matches!(done, Err(ReceptionError::Elsewhere)));
    }
}
