//! One visit: held, booked, moved, called off.

use jiff::SignedDuration;
use lodzins_core::appointment::{PoolFault, Share, VisitStatus};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError, Contact, NewVisit, appointment_edition,
        booking::{BookingLimits, booking_limits_set},
        visit, visit_by_code, visit_cancel, visit_code, visit_confirm,
    },
    audit::{FindingKind, Scope, chain_end},
    idempotency::RequestKey,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{Scene, contact, monday, told};
use crate::{audit::scene::Scene as Register, structure::last_said};

fn nearest(refused: Result<impl std::fmt::Debug, AppointmentError>) -> Vec<String> {
    match refused {
        Err(AppointmentError::NotFree { nearest }) => {
            nearest.iter().map(|one| told(one.start, one.places_left)).collect()
        }
        other => panic!("not refused for want of a place: {other:?}"),
    }
}

fn limit(
    scene: &Scene,
    db: &Db,
    open_per_contact: u8,
    once_a_day: bool,
) -> Result<(), AppointmentError> {
    let (desk, new) = (scene.house.here, BookingLimits { open_per_contact, once_a_day });
    db.write_now(desk.id, move |tx, at| booking_limits_set(tx, at, desk.id, new, desk.clerk()))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_hold_ends_by_itself_after_ten_minutes(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let held = scene.hold(db, &scene.asked(1, monday("09:00"))).expect("held");
        assert_eq!(held.status, VisitStatus::Held);
        assert_eq!(held.expires_at, Some(clock_now(db) + SignedDuration::from_mins(10)));
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:15 1");
        clock.advance(SignedDuration::from_mins(9));
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:15 1");
        clock.advance(SignedDuration::from_mins(1));
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 1");
        scene.book(db, &scene.asked(2, monday("09:00"))).expect("the next one has it");
        let late = scene.confirm(db, held.id);
        assert_eq!(nearest(late)[0], "09:15 1");
        assert_eq!(scene.visit(db, held.id).status, VisitStatus::Held, "nothing changed");
    }

    fn a_confirmed_hold_stays_and_a_late_one_is_booked_while_its_place_is_free(
        db: &Db, clock: &SetClock
    ) {
        let scene = Scene::set(db, 1);
        let held = scene.hold(db, &scene.asked(1, monday("09:00"))).expect("held");
        let late = scene.hold(db, &scene.asked(2, monday("10:00"))).expect("held");
        let booked = scene.confirm(db, held.id).expect("in time");
        assert_eq!((booked.status, booked.held_until), (VisitStatus::Booked, None));
        assert_eq!(scene.confirm(db, held.id).expect("twice is once"), booked);
        clock.advance(SignedDuration::from_mins(30));
        assert_eq!(scene.confirm(db, late.id).expect("still free").status, VisitStatus::Booked);
        let free = scene.free(db, "card", Share::Web);
        assert_eq!(free.len(), 10, "{free:?}");
    }

    fn a_hold_without_a_person_is_confirmed_with_one(db: &Db) {
        let scene = Scene::set(db, 1);
        let open = NewVisit { contact: None, ..scene.asked(1, monday("09:00")) };
        assert!(matches!(scene.book(db, &open), Err(AppointmentError::ContactMissing)));
        let held = scene.hold(db, &open).expect("held").id;
        assert!(matches!(scene.confirm(db, held), Err(AppointmentError::ContactMissing)));
        let (institution, person) = (scene.id(), contact(1));
        let with = |person: Contact| {
            db.write_now(institution, move |tx, at| {
                visit_confirm(tx, at, institution, held, Some(&person), Actor::Submitter)
            })
        };
        let unreachable = Contact { phone: Some("  ".to_owned()), ..person.clone() };
        assert!(matches!(with(unreachable), Err(AppointmentError::ContactMissing)));
        let row = with(person).expect("booked");
        assert_eq!(row.phone.as_deref(), Some("+37120000001"));
        assert_eq!(row.name.as_deref(), Some("Testa Persona 001"));
    }

    fn whoever_comes_too_late_is_told_the_nearest_free_starts(db: &Db) {
        let scene = Scene::set(db, 1);
        for (n, time) in ["10:00", "10:15", "09:30"].into_iter().enumerate() {
            scene.book(db, &scene.asked(n, monday(time))).expect("booked");
        }
        let refused = scene.book(db, &scene.asked(9, monday("10:00")));
        assert_eq!(nearest(refused), ["09:00 1", "09:15 1", "09:45 1", "10:30 1", "10:45 1"]);
        let off_the_step = scene.book(db, &scene.asked(9, monday("11:07")));
        assert_eq!(nearest(off_the_step)[2], "11:00 1");
    }

    fn the_same_request_is_one_visit(db: &Db) {
        let scene = Scene::set(db, 2);
        let key = Some(RequestKey::new("form 1", b"the form"));
        let new = NewVisit { key, ..scene.asked(1, monday("09:00")) };
        let first = scene.book(db, &new).expect("booked");
        assert_eq!(scene.book(db, &new).expect("the same"), first);
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 1");
        let other = Some(RequestKey::new("form 1", b"another form"));
        let reused = scene.book(db, &NewVisit { key: other, ..new });
        assert!(matches!(reused, Err(AppointmentError::KeyReused(_))), "{reused:?}");
    }

    fn a_move_frees_the_old_place_and_never_loses_it(db: &Db) {
        let scene = Scene::set(db, 1);
        let one = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        scene.book(db, &scene.asked(2, monday("10:00"))).expect("booked");
        let refused = scene.shift(db, one, monday("10:00"));
        assert_eq!(nearest(refused)[0], "09:15 1");
        assert_eq!(scene.visit(db, one).starts_at, Some(monday("09:00")), "it keeps what it had");
        let moved = scene.shift(db, one, monday("09:15")).expect("moved");
        assert_eq!(moved.ends_at, Some(monday("09:30")));
        let free = scene.free(db, "card", Share::Web);
        assert_eq!((free[0].as_str(), free[1].as_str()), ("09:00 1", "09:30 1"));
        assert_eq!(scene.shift(db, one, monday("09:15")).expect("nothing to do"), moved);
    }

    fn a_longer_visit_may_move_by_a_step_into_its_own_place(db: &Db) {
        let scene = Scene::set(db, 1);
        let long = NewVisit {
            wanted: scene.wanted("passport", Share::Web),
            ..scene.asked(1, monday("09:00"))
        };
        let id = scene.book(db, &long).expect("booked").id;
        assert!(scene.shift(db, id, monday("09:15")).is_ok(), "it does not stand in its own way");
    }

    fn a_called_off_visit_frees_its_place_at_once(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        assert_eq!(scene.cancel(db, id).expect("called off").status, VisitStatus::Cancelled);
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 1");
        assert!(scene.cancel(db, id).is_ok(), "twice is once");
        assert!(matches!(scene.shift(db, id, monday("10:00")), Err(AppointmentError::NotNow(_))));
        assert!(matches!(scene.confirm(db, id), Err(AppointmentError::NotNow(_))));
    }

    fn what_has_begun_is_not_moved(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        clock.set(monday("09:00"));
        assert!(matches!(scene.shift(db, id, monday("11:00")), Err(AppointmentError::NotNow(_))));
    }

    fn one_number_has_three_coming_visits_unless_the_desk_books(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 9);
        let again = |time| scene.asked(1, monday(time));
        let typed = Contact { phone: Some("20 000 001".to_owned()), ..contact(1) };
        for time in ["09:00", "09:15"] {
            scene.book(db, &again(time)).expect("booked");
        }
        let held = scene.hold(db, &again("09:30")).expect("held");
        let same = NewVisit { contact: Some(typed), ..again("09:45") };
        assert!(matches!(scene.book(db, &same), Err(AppointmentError::TooMany(3))));
        let desk = NewVisit { wanted: scene.wanted("card", Share::Desk), ..same.clone() };
        scene.book(db, &desk).expect("the desk decides for itself");
        assert!(scene.confirm(db, held.id).is_err(), "four are booked now");
        clock.set(monday("10:00"));
        let later = NewVisit { start: monday("11:30"), ..same };
        scene.book(db, &later).expect("what is over does not count");
    }

    fn an_institution_says_how_many_coming_visits_a_number_has(db: &Db) {
        let scene = Scene::set(db, 9);
        let set = |open_per_contact| limit(&scene, db, open_per_contact, false);
        for wrong in [0, 21] {
            let refused = set(wrong);
            let fault = PoolFault::OpenPerContact;
            assert!(matches!(refused, Err(AppointmentError::Fault(one)) if one == fault), "{refused:?}");
        }
        set(1).expect("set");
        assert_eq!(last_said(db, scene.id(), "booking.limits_set"), "1 for a contact");
        scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked");
        let second = scene.asked(1, monday("09:15"));
        assert!(matches!(scene.book(db, &second), Err(AppointmentError::TooMany(1))));
        set(4).expect("set");
        for time in ["09:15", "09:30", "09:45"] {
            scene.book(db, &scene.asked(1, monday(time))).expect("one of four");
        }
        let fifth = scene.asked(1, monday("10:00"));
        assert!(matches!(scene.book(db, &fifth), Err(AppointmentError::TooMany(4))));
    }

    fn a_full_name_is_booked_once_a_day_for_a_service_where_that_is_wanted(db: &Db) {
        let scene = Scene::set(db, 9);
        let named = |n, name: &str, time| {
            let name = name.to_owned();
            NewVisit { contact: Some(Contact { name, ..contact(n) }), ..scene.asked(n, monday(time)) }
        };
        let first = scene.book(db, &named(1, "Ģertrūde Testa", "09:00")).expect("booked").id;
        scene.book(db, &named(2, "Ģertrūde Testa", "09:15")).expect("nobody minds");
        limit(&scene, db, 3, true).expect("set");
        let same = named(3, "testa gertrude", "10:00");
        assert!(matches!(scene.book(db, &same), Err(AppointmentError::OnceADay)));
        let held = scene.hold(db, &NewVisit { contact: None, ..same.clone() }).expect("held").id;
        let (institution, who) = (scene.id(), same.contact.clone().expect("a person"));
        let told = db.write_now(institution, move |tx, at| {
            visit_confirm(tx, at, institution, held, Some(&who), Actor::Submitter)
        });
        assert!(matches!(told, Err(AppointmentError::OnceADay)), "{told:?}");
        let with = |service, share, start| {
            let wanted = scene.wanted(service, share);
            scene.book(db, &NewVisit { wanted, start, ..same.clone() })
        };
        with("passport", Share::Web, monday("10:00")).expect("another service");
        with("card", Share::Phone, monday("10:00")).expect("a clerk may");
        let tuesday = monday("10:00") + SignedDuration::from_hours(24);
        with("card", Share::Web, tuesday).expect("another day");
        scene.book(db, &named(5, "Ģertrūde", "11:00")).expect("a single word is no full name");
        scene.book(db, &named(6, "Ģertrūde", "11:00")).expect("a single word is no full name");
        assert!(scene.visit(db, first).status == VisitStatus::Booked, "what is booked stays");
    }

    fn a_code_opens_its_visit_and_no_other_institution_s(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        let keys = scene.house.office.keys.clone();
        let code = visit_code(&keys, id);
        let typed = code.to_string().to_lowercase().parse().expect("a code");
        let found = db.read_now(move |tx| visit_by_code(tx, &keys, &typed)).expect("read");
        assert_eq!(found, Some((scene.id(), id)));
        let there = scene.house.there.id;
        let foreign = db.read_now(move |tx| visit(tx, there, id));
        assert!(matches!(foreign, Err(AppointmentError::NotThere)));
        let foreign = db.write_now(there, move |tx, at| {
            visit_cancel(tx, at, there, id, Actor::Submitter)
        });
        assert!(matches!(foreign, Err(AppointmentError::NotThere)));
    }

    fn every_act_is_in_the_trail_and_a_changed_row_shows(db: &Db) {
        let register = Register::set(db);
        let scene = Scene::within(db, register.house.clone(), 1);
        let id = scene.hold(db, &scene.asked(1, monday("09:00"))).expect("held").id;
        scene.confirm(db, id).expect("booked");
        scene.shift(db, id, monday("09:15")).expect("moved");
        scene.cancel(db, id).expect("called off");
        let institution = scene.id();
        let edition = db.read_now(move |tx| appointment_edition(tx, institution)).expect("read");
        let end = db.read_now(move |tx| chain_end(tx, institution)).expect("read").expect("acts");
        assert_eq!(edition, end.sequence, "the last act was upon a visit");
        assert_eq!(register.found(db, &Scope::default()), []);
        let text = "UPDATE visit SET starts_at = starts_at + 1 WHERE institution_id = $1 AND id = $2";
        db.write_now(institution, move |tx, _| {
            let sql = lodzins_db::Sql { name: "test::ALTER", text };
            tx.changes(sql, lodzins_db::params![institution, id])
        })
        .map_err(|wrong: lodzins_db::DbError| wrong)
        .expect("altered");
        assert_eq!(register.found(db, &Scope::default()), [FindingKind::RecordAltered]);
    }
}

fn clock_now(db: &Db) -> jiff::Timestamp {
    db.moment().now()
}
