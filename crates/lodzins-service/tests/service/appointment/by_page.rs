//! Booking by page: confirming by letter and by call, whose session sees what, and what a clerk finds.

use jiff::SignedDuration;
use lodzins_core::{
    appointment::{Share, VisitStatus},
    id::{InstitutionId, VisitId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError, Contact, PoolsFile, VisitRow,
        booking::{
            Confirming, DayPlace, Person, booking_by_phone_set, visit_contact_enter,
            visit_hold_let_go, visit_session_allows, visit_session_open, visits_clear_away,
            visits_of_day, visits_of_person, visits_to_confirm,
        },
        pools, pools_import,
    },
    identity::SessionSecret,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{MONDAY, Scene, monday};

fn somebody(email: Option<&str>, phone: Option<&str>) -> Contact {
    Contact {
        name: "Ģertrūde Testa-Bērziņa".to_owned(),
        phone: phone.map(str::to_owned),
        email: email.map(str::to_owned),
    }
}

fn nobody_yet(scene: &Scene, time: &str) -> lodzins_service::appointment::NewVisit {
    let mut new = scene.asked(1, monday(time));
    new.contact = None;
    new
}

fn entered(
    db: &Db,
    scene: &Scene,
    id: VisitId,
    contact: &Contact,
) -> Result<(VisitRow, Confirming), AppointmentError> {
    let (institution, contact) = (scene.id(), contact.clone());
    db.write_now(institution, move |tx, at| {
        visit_contact_enter(tx, at, institution, id, &contact, Actor::Submitter)
    })
}

fn found(db: &Db, scene: &Scene, typed: &str) -> Vec<VisitId> {
    let (institution, now, person) = (scene.id(), db.moment().now(), Person::typed(typed));
    let rows = db.read_now(move |tx| visits_of_person(tx, now, institution, &person));
    rows.expect("visits").into_iter().map(|row| row.id).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn with_an_address_the_place_is_kept_for_half_an_hour_and_without_one_not_at_all(
        db: &Db, clock: &SetClock
    ) {
        let scene = Scene::set(db, 1);
        let held = scene.hold(db, &nobody_yet(&scene, "09:00")).expect("held");
        clock.advance(SignedDuration::from_mins(9));
        let refused = entered(db, &scene, held.id, &somebody(None, Some("20000001")));
        assert!(matches!(refused, Err(AppointmentError::ContactMissing)), "{refused:?}");
        let (row, how) =
            entered(db, &scene, held.id, &somebody(Some("A@Example.org"), None)).expect("entered");
        assert_eq!((row.status, how), (VisitStatus::Held, Confirming::Letter));
        assert_eq!(row.held_until, Some(db.moment().now() + SignedDuration::from_mins(30)));
        clock.advance(SignedDuration::from_mins(29));
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:15 1");
        assert_eq!(scene.confirm(db, held.id).expect("in time").status, VisitStatus::Booked);
    }

    fn with_a_number_alone_a_clerk_has_until_the_end_of_the_next_working_day(db: &Db) {
        let scene = Scene::set(db, 1);
        let institution = scene.id();
        db.write_now(institution, move |tx, at| {
            booking_by_phone_set(tx, at, institution, true, Actor::System)
        })
        .expect("set");
        let held = scene.hold(db, &nobody_yet(&scene, "09:00")).expect("held");
        let (row, how) =
            entered(db, &scene, held.id, &somebody(None, Some("20 000 001"))).expect("entered");
        assert_eq!(how, Confirming::Call);
        assert_eq!(row.held_until, Some(monday("09:00")), "not after it begins");
        let now = db.moment().now();
        let waiting = db.read_now(move |tx| visits_to_confirm(tx, now, institution));
        let ids: Vec<VisitId> = waiting.expect("waiting").iter().map(|row| row.id).collect();
        assert_eq!(ids, [held.id]);
        scene.confirm(db, held.id).expect("called");
        let waiting = db.read_now(move |tx| visits_to_confirm(tx, now, institution));
        assert_eq!(waiting.expect("waiting"), []);
    }

    fn whom_nobody_called_in_time_is_still_to_be_called_and_a_bare_hold_is_not(
        db: &Db, clock: &SetClock
    ) {
        let scene = Scene::set(db, 2);
        let institution = scene.id();
        db.write_now(institution, move |tx, at| {
            booking_by_phone_set(tx, at, institution, true, Actor::System)
        })
        .expect("set");
        let far = monday("09:00") + SignedDuration::from_hours(7 * 24);
        let mut new = nobody_yet(&scene, "09:00");
        new.start = far;
        let held = scene.hold(db, &new).expect("held");
        entered(db, &scene, held.id, &somebody(None, Some("20000001"))).expect("entered");
        let mut bare = new.clone();
        bare.contact = Some(somebody(None, Some("20000002")));
        let bare = scene.hold(db, &bare).expect("held");
        let to_confirm = || {
            let now = db.moment().now();
            let rows = db.read_now(move |tx| visits_to_confirm(tx, now, institution));
            rows.expect("rows").into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        assert_eq!(to_confirm(), [held.id], "nobody has asked for {}", bare.id);
        clock.advance(SignedDuration::from_hours(4 * 24));
        assert_eq!(to_confirm(), [held.id], "the place is free again, the person is not forgotten");
        scene.confirm(db, held.id).expect("its place is still free");
        assert_eq!(to_confirm(), []);
    }

    fn whoever_chooses_another_time_lets_the_first_one_go(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let (mine, other) = (SessionSecret::draw(&db.moment()), SessionSecret::draw(&db.moment()));
        let (mine, other) = (mine.hash(), other.hash());
        let institution = scene.id();
        let first = scene.hold(db, &nobody_yet(&scene, "09:00")).expect("held");
        db.write_now(institution, move |tx, at| {
            visit_session_open(tx, at, &mine, institution, first.id)
        })
        .expect("opened");
        let now = db.moment().now();
        let seen = |hash, now| {
            db.read_now(move |tx| visit_session_allows(tx, &hash, first.id, now)).expect("read")
        };
        assert_eq!((seen(mine, now), seen(other, now)), (Some(institution), None));
        let let_go = |hash| {
            db.write_now(institution, move |tx, at| visit_hold_let_go(tx, at, &hash, institution))
                .expect("let go");
        };
        let_go(other);
        assert_eq!(scene.visit(db, first.id).status, VisitStatus::Held, "not theirs");
        let_go(mine);
        assert_eq!(scene.visit(db, first.id).status, VisitStatus::Cancelled);
        assert_eq!(scene.free(db, "card", Share::Web)[0], "09:00 1");
        clock.advance(SignedDuration::from_hours(2));
        let late = db.moment().now();
        assert_eq!(seen(mine, late), None, "a computer in a library has many users");
        let gone = db.write_now(institution, move |tx, at| visits_clear_away(tx, at.now()));
        assert_eq!(gone.expect("expired"), 1);
    }

    fn a_clerk_finds_a_person_by_name_without_diacritics_by_number_and_by_address(db: &Db) {
        let scene = Scene::set(db, 2);
        let mut new = scene.asked(1, monday("09:00"));
        new.contact = Some(somebody(Some("ģ.testa@example.org"), Some("20 00 00 77")));
        let booked = scene.book(db, &new).expect("booked");
        scene.book(db, &scene.asked(2, monday("09:30"))).expect("somebody else");
        for typed in [
            "gertrude berzina", "BĒRZIŅA", "Ģertrūde", "+371 20000077", "20000077", "Ģ.Testa@example.org",
        ] {
            assert_eq!(found(db, &scene, typed), [booked.id], "{typed}");
        }
        for typed in ["gertrude ozola", "berz", "20000078", ""] {
            assert_eq!(found(db, &scene, typed), [], "{typed}");
        }
        scene.shift(db, booked.id, monday("10:00")).expect("moved");
        assert_eq!(found(db, &scene, "berzina"), [booked.id]);
        scene.cancel(db, booked.id).expect("cancelled");
        assert_eq!(found(db, &scene, "berzina"), [], "it is no longer to come");
    }

    fn no_word_of_a_name_outlives_the_day_after_the_visit(db: &Db, clock: &SetClock) {
        const WORDS: lodzins_db::Sql =
            lodzins_db::Sql { name: "test::WORDS", text: "SELECT word FROM visit_word ORDER BY word" };
        let words = || -> Vec<(String,)> {
            db.read_now(|tx| tx.all(WORDS, &[])).map_err(|wrong: DbError| wrong).expect("words")
        };
        let scene = Scene::set(db, 2);
        let mut new = scene.asked(1, monday("09:00"));
        new.contact = Some(somebody(None, Some("20000077")));
        scene.book(db, &new).expect("booked");
        assert_eq!(words().len(), 3, "{:?}", words());
        let clear = || {
            let cleared =
                db.write_now(InstitutionId::INSTALLATION, |tx, at| visits_clear_away(tx, at.now()));
            cleared.map_err(|wrong: DbError| wrong).expect("cleared")
        };
        assert_eq!(clear(), 0);
        clock.advance(monday("09:00").duration_since(db.moment().now()) + SignedDuration::from_hours(24));
        assert_eq!((clear(), words().len()), (3, 0));
    }

    fn a_days_list_goes_on_where_it_ended_and_shows_no_hold_of_nobody(db: &Db) {
        let scene = Scene::set(db, 3);
        let first = scene.book(db, &scene.asked(1, monday("09:00"))).expect("booked").id;
        let second = scene.book(db, &scene.asked(2, monday("09:00"))).expect("booked").id;
        scene.hold(db, &nobody_yet(&scene, "09:00")).expect("held");
        let third = scene.book(db, &scene.asked(4, monday("11:00"))).expect("booked").id;
        let (institution, centre, pool) = (scene.id(), scene.centre, scene.pool);
        let page = |pool, after: Option<DayPlace>, limit| {
            let (now, day) = (db.moment().now(), MONDAY.parse().expect("a day"));
            db.read_now(move |tx| {
                visits_of_day(tx, now, institution, (centre, pool), day, after, limit)
            })
            .expect("a page")
        };
        let ids = |rows: &[VisitRow]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
        let begun = page(None, None, 2);
        assert_eq!(ids(&begun), [first, second]);
        let last = &begun[1];
        let after = DayPlace { starts_at: last.starts_at.expect("a start"), id: last.id };
        assert_eq!(ids(&page(Some(pool), Some(after), 2)), [third]);
        let other = lodzins_core::id::Id::from_bytes([9; 16]);
        assert_eq!(page(Some(other), None, 9), [], "another pool");
    }

    fn the_same_file_of_pools_twice_changes_nothing(db: &Db) {
        let scene = Scene::set(db, 1);
        let institution = scene.id();
        let text = r#"{"institution": "x", "pools": [{"centre": "kac", "code": "two", "name": "Divi",
            "places": 2, "step_minutes": 10, "lead_minutes": 60, "ahead_days": 30,
            "shares": {"web": 60, "phone": 100, "desk": 100}, "services": {"passport": 20, "card": 10}}]}"#;
        let file: PoolsFile = serde_json::from_str(text).expect("a file");
        let take = |file: PoolsFile| {
            db.write_now(institution, move |tx, at| {
                pools_import(tx, at, institution, &file, Actor::System)
            })
        };
        assert_eq!(take(file.clone()).expect("entered"), 1);
        let edition = || {
            db.read_now(move |tx| lodzins_service::appointment::appointment_edition(tx, institution))
                .expect("an edition")
        };
        let before = edition();
        assert_eq!(take(file).expect("the same again"), 1);
        assert_eq!(edition(), before);
        let all = db.read_now(move |tx| pools(tx, institution)).expect("pools");
        assert!(all.iter().any(|pool| pool.code == "two" && pool.details.places == 2));
        let elsewhere: PoolsFile =
            serde_json::from_str(&text.replace("\"kac\"", "\"nowhere\"")).expect("a file");
        assert!(matches!(take(elsewhere), Err(AppointmentError::NotThere)));
    }
}
