//! Kiosks: a device is enrolled once, gives tickets of its centre and nothing else, and can be revoked.

use jiff::SignedDuration;
use lodzins_core::{
    Language,
    appointment::{Share, VisitStatus},
    id::{KioskId, VisitId},
    reception::{KioskCode, Precedence},
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    MIGRATIONS,
    appointment::{Contact, NewVisit},
    idempotency::RequestKey,
    identity::{SessionHash, SessionSecret},
    kiosk::{
        KioskAt, KioskError, KioskVisitor, kiosk_add, kiosk_arrive, kiosk_booking, kiosk_enrol,
        kiosk_hours, kiosk_of, kiosk_revoke, kiosk_walk_in, kiosks,
    },
    notice::visit_language,
    reception::Arrived,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::House;
use crate::appointment::scene::{contact, riga};

type Told<T> = Result<T, KioskError>;

fn add(house: &House, db: &Db, code: &KioskCode) -> KioskId {
    let (desk, centre, code) = (house.scene.house.here, house.scene.centre, code.clone());
    let keys = house.scene.house.office.keys.clone();
    let done: Told<KioskId> = db.write_now(desk.id, move |tx, at| {
        kiosk_add(tx, at, &keys, desk.id, centre, ("pie durvīm", &code), desk.clerk())
    });
    done.expect("a kiosk")
}

fn enrol(house: &House, db: &Db, code: &KioskCode) -> Told<(KioskAt, SessionHash)> {
    let (keys, code) = (house.scene.house.office.keys.clone(), code.clone());
    let secret = SessionSecret::draw(&db.moment()).hash();
    let done =
        db.write_now(house.scene.id(), move |tx, at| kiosk_enrol(tx, at, &keys, &code, &secret));
    done.map(|kiosk| (kiosk, secret))
}

/// A kiosk whose device is enrolled.
fn device(house: &House, db: &Db) -> KioskAt {
    let code = KioskCode::from_secret(&[7; 32]);
    add(house, db, &code);
    enrol(house, db, &code).expect("enrolled").0
}

fn walk_in(house: &House, db: &Db, of: KioskAt, key: &str) -> Told<Arrived> {
    let keys = house.scene.house.office.keys.clone();
    let visitor = KioskVisitor {
        key: RequestKey::new(key, b""),
        services: vec!["card".to_owned()],
        reason: Some(Precedence::SmallChild),
        language: Language::Ru,
    };
    db.write_now(of.institution, move |tx, at| kiosk_walk_in(tx, at, &keys, &of, &visitor))
}

fn arrive(db: &Db, of: KioskAt, visit: VisitId) -> Told<Arrived> {
    db.write_now(of.institution, move |tx, at| kiosk_arrive(tx, at, &of, visit))
}

fn found(db: &Db, of: KioskAt, digits: &'static str, hour: u32) -> Option<VisitId> {
    let now = db.moment().now();
    let read: Told<_> = db.read_now(move |tx| kiosk_booking(tx, &of, now, digits, hour));
    read.expect("looked for")
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_device_is_enrolled_once_and_within_an_hour(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let (first, second) = (KioskCode::from_secret(&[1; 32]), KioskCode::from_secret(&[2; 32]));
        let id = add(&house, db, &first);
        add(&house, db, &second);
        let (kiosk, secret) = enrol(&house, db, &first).expect("enrolled");
        assert_eq!((kiosk.kiosk, kiosk.centre), (id, house.scene.centre));
        let again = enrol(&house, db, &first);
        assert!(matches!(again, Err(KioskError::CodeOver)), "{again:?}");
        clock.advance(SignedDuration::from_hours(1));
        let late = enrol(&house, db, &second);
        assert!(matches!(late, Err(KioskError::CodeOver)), "{late:?}");
        let of = |secret: SessionHash| {
            let found: Result<_, DbError> = db.read_now(move |tx| kiosk_of(tx, &secret));
            found.expect("looked for").map(|kiosk| kiosk.kiosk)
        };
        assert_eq!(of(secret), Some(id));
        assert_eq!(of(SessionSecret::draw(&db.moment()).hash()), None, "any other device");
        house.verifies(db);
    }

    fn a_revoked_kiosk_opens_nothing_and_another_institution_revokes_none(db: &Db) {
        let house = House::set(db, 1);
        let code = KioskCode::from_secret(&[7; 32]);
        let id = add(&house, db, &code);
        let (_, secret) = enrol(&house, db, &code).expect("enrolled");
        let revoke = |desk: crate::house::Desk| {
            let done: Result<bool, DbError> = db.write_now(desk.id, move |tx, at| {
                kiosk_revoke(tx, at, desk.id, id, desk.clerk())
            });
            done.expect("answered")
        };
        assert!(!revoke(house.scene.house.there), "it is not theirs");
        assert!(revoke(house.scene.house.here));
        assert!(!revoke(house.scene.house.here), "twice is once");
        let found: Result<_, DbError> = db.read_now(move |tx| kiosk_of(tx, &secret));
        assert_eq!(found.expect("looked for"), None);
        let institution = house.scene.id();
        let all: Result<_, DbError> = db.read_now(move |tx| kiosks(tx, institution));
        assert!(all.expect("a list")[0].revoked_at.is_some());
        let (there, centre) = (house.scene.house.there, house.scene.centre);
        let keys = house.scene.house.office.keys.clone();
        let foreign: Told<KioskId> = db.write_now(there.id, move |tx, at| {
            kiosk_add(tx, at, &keys, there.id, centre, ("x", &code), there.clerk())
        });
        assert!(matches!(foreign, Err(KioskError::NotThere)), "{foreign:?}");
    }

    fn who_walks_in_gets_one_ticket_for_each_press_and_no_more_than_people_can_take(
        db: &Db,
        clock: &SetClock,
    ) {
        const ACTORS: Sql = Sql {
            name: "tests::ACTORS",
            text: "SELECT actor_kind FROM audit WHERE institution_id = $1 AND did = 'visit.arrived'",
        };
        let house = House::set(db, 1);
        let of = device(&house, db);
        let one = walk_in(&house, db, of, "1").expect("a ticket");
        assert_eq!(walk_in(&house, db, of, "1").expect("twice is once"), one);
        assert_eq!((one.ticket.as_str(), one.status), ("A1", VisitStatus::Waiting));
        let stay = house.stay(db, one.id).expect("here");
        assert_eq!(stay.reason, Some(Precedence::SmallChild));
        let language: Result<_, DbError> =
            db.read_now(move |tx| visit_language(tx, of.institution, one.id));
        assert_eq!(language.expect("a language"), Language::Ru);
        for n in 2..=12 {
            walk_in(&house, db, of, &n.to_string()).expect("a ticket");
        }
        let more = walk_in(&house, db, of, "13");
        assert!(matches!(more, Err(KioskError::TooFast)), "{more:?}");
        clock.advance(SignedDuration::from_mins(1));
        walk_in(&house, db, of, "13").expect("a minute later");
        let actors: Result<Vec<(String,)>, DbError> =
            db.read_now(move |tx| tx.all(ACTORS, params![of.institution]));
        assert!(actors.expect("the trail").iter().all(|(kind,)| kind == "kiosk"));
        house.verifies(db);
    }

    fn a_booking_is_found_by_digits_and_hour_only_where_it_is_the_only_one(
        db: &Db,
        clock: &SetClock,
    ) {
        let house = House::set(db, 1);
        let of = device(&house, db);
        let start = |time: &str| riga(&format!("2026-11-20T{time}"));
        let book = |n: usize, phone: &str, time: &str| {
            let wanted = house.scene.wanted("card", Share::Desk);
            let contact = Contact { phone: Some(phone.to_owned()), ..contact(n) };
            let asked = house.scene.asked(n, start(time));
            let new = NewVisit { wanted, contact: Some(contact), ..asked };
            house.scene.book(db, &new).expect("booked").id
        };
        let one = book(1, "20001234", "10:30");
        book(2, "20005678", "11:00");
        book(3, "21005678", "11:30");
        clock.set(start("10:25"));
        let hours: Told<Vec<u32>> =
            db.read_now(move |tx| kiosk_hours(tx, &of, start("10:25")));
        assert_eq!(hours.expect("hours"), [10, 11]);
        assert_eq!(found(db, of, "1234", 10), Some(one));
        for (digits, hour) in [("1234", 11), ("1235", 10), ("5678", 11), ("234", 10), ("", 10)] {
            assert_eq!(found(db, of, digits, hour), None, "{digits} at {hour}");
        }
        let arrived = arrive(db, of, one).expect("a ticket");
        assert_eq!(arrive(db, of, one).expect("twice is once"), arrived);
        assert_eq!(found(db, of, "1234", 10), None, "they are here");
        let elsewhere = KioskAt { institution: house.scene.house.there.id, ..of };
        let foreign = arrive(db, elsewhere, one);
        assert!(matches!(foreign, Err(KioskError::NotThere)), "{foreign:?}");
    }
}
