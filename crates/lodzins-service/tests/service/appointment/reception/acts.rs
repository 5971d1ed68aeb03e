//! What a visit goes through at the centre.

use jiff::SignedDuration;
use lodzins_core::{
    Assurance, Channel, IdentityMethod,
    appointment::VisitStatus,
    catalogue::Translated,
    fact::FactKind,
    reception::{Precedence, VisitResult},
    regime::{Change, Most, Reception, Regime, Scope},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    idempotency::RequestKey,
    reception::{CentreRules, CounterDetails, Finished, HandOver, ReceptionError, WalkIn},
    regime::{RegimeError, regime_begin, regime_switch_on},
    statistics::fact_of,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{Done, House};
use crate::appointment::scene::riga;

fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_mins(n)
}

/// The friday of the clock.
fn friday(time: &str) -> jiff::Timestamp {
    riga(&format!("2026-11-20T{time}"))
}

fn switch_on(db: &Db, house: &House, changes: Vec<Change>) {
    let desk = house.scene.house.here;
    let from = db.moment().date();
    let regime = Regime {
        name: Translated::latvian("Režīms"),
        notice: Translated::latvian("Paziņojums"),
        foreign_ground: None,
        scope: Scope::default(),
        changes,
        from,
        to: None,
    };
    let done: Result<_, RegimeError> = db.write_now(desk.id, move |tx, at| {
        let id = regime_begin(tx, at, desk.id, &regime, desk.clerk())?;
        regime_switch_on(tx, at, desk.id, id, desk.clerk())
    });
    done.expect("switched on");
}

fn refused<T>(done: Done<T>) -> String {
    match done {
        Ok(_) => panic!("not refused"),
        Err(wrong) => wrong.to_string(),
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_booked_visit_goes_before_who_walked_in_and_leaves_a_fact(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let counter = house.counters[0];
        house.service_asks(db, "card", Assurance::ShownInPerson);
        let first = house.walk_in(db, None).expect("a ticket");
        let booked = house.booked(db, 1, friday("09:30")).expect("booked");
        clock.advance(minutes(25));
        let arrived = house.arrive(db, booked).expect("here");
        assert_eq!((first.ticket.as_str(), arrived.ticket.as_str()), ("A1", "A2"));
        assert_eq!(arrived.status, VisitStatus::Waiting);
        assert_eq!(house.arrive(db, booked).expect("twice is once"), arrived);
        assert_eq!(house.waiting(db), ["A2", "A1"]);
        let called = house.next(db, counter).expect("called").expect("somebody");
        assert_eq!(called.id, booked);
        assert!(matches!(house.next(db, counter), Err(ReceptionError::Busy(id)) if id == booked));
        for shown in [None, Some(IdentityMethod::CallbackQuestion)] {
            let refused = house.start(db, booked, Some(counter), shown);
            assert!(matches!(refused, Err(ReceptionError::IdentityMissing(_))), "{shown:?}");
        }
        clock.advance(minutes(2));
        let stay = house.start(db, booked, Some(counter), Some(IdentityMethod::EdsPassword)).expect("serving").0;
        assert_eq!(stay.identity_by, house.scene.house.here.clerk().staff());
        clock.advance(minutes(7));
        let done = Finished { result: Some(VisitResult::Issued), ..Finished::default() };
        let stay = house.finish(db, booked, done).expect("served").0;
        assert_eq!((stay.waited_secs, stay.served_secs), (0, 7 * 60));
        assert_eq!(house.status(db, booked), VisitStatus::Served);
        assert_eq!(house.sums(db), [("served".to_owned(), 1, 0, 420)]);
        let id = house.scene.id();
        let fact: Result<_, DbError> = db.read_now(move |tx| fact_of(tx, id, booked));
        let fact = fact.expect("read").expect("a fact");
        assert_eq!((fact.kind, fact.channel), (FactKind::Visit, Some(Channel::InPerson)));
        assert_eq!((fact.subject.as_str(), fact.service.as_deref()), ("served", Some("card")));
        assert_eq!(house.waiting(db), ["A1"]);
        house.verifies(db);
    }

    fn aside_handed_over_and_taken_up_again(db: &Db, clock: &SetClock) {
        let house = House::set(db, 2);
        let (one, two) = (house.counters[0], house.counters[1]);
        let first = house.walk_in(db, None).expect("a ticket").id;
        let second = house.walk_in(db, None).expect("a ticket").id;
        house.next(db, one).expect("called").expect("the first");
        house.start(db, first, Some(one), None).expect("serving");
        assert_eq!(refused(house.start(db, first, Some(two), None)), "the visitor is at another counter");
        clock.advance(minutes(3));
        house.park(db, first).expect("aside");
        assert_eq!(house.next(db, one).expect("free").expect("the second").id, second);
        assert!(matches!(house.start(db, first, Some(one), None), Err(ReceptionError::Busy(id)) if id == second));
        house.start(db, second, Some(one), None).expect("serving");
        assert_eq!(refused(house.hand_over(db, second, HandOver::Counter(one))), "nobody would serve them there");
        house.hand_over(db, second, HandOver::Counter(two)).expect("sent on");
        let stay = house.start(db, first, Some(one), None).expect("taken up again").0;
        assert_eq!((stay.served_secs, stay.note.as_deref()), (180, Some("Aizpilda veidlapu")));
        let third = house.walk_in(db, Some(Precedence::Disability)).expect("a ticket").id;
        assert_eq!(house.next(db, two).expect("called").expect("goes on").id, second);
        assert_eq!(house.status(db, third), VisitStatus::Waiting);
        let other = house.scene.house.there;
        let code: Result<_, DbError> = db.read_now(move |tx| {
            lodzins_service::institution::institution_by_id(tx, other.id)
        });
        let to = HandOver::Institution(code.expect("read").code);
        house.hand_over(db, first, to).expect("to the neighbours");
        assert_eq!(house.status(db, first), VisitStatus::Served);
        let stay = house.stay(db, first).expect("a stay");
        assert_eq!(stay.result, Some(VisitResult::OtherInstitution));
        house.verifies(db);
    }

    fn who_does_not_come_is_missed_after_two_calls_and_may_come_back(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let counter = house.counters[0];
        let booked = house.booked(db, 1, friday("09:15")).expect("booked");
        assert_eq!(refused(house.no_show(db, booked)), "whoever is booked may still come");
        house.arrive(db, booked).expect("here");
        house.next(db, counter).expect("called").expect("somebody");
        assert_eq!(refused(house.no_show(db, booked)), "called 1 times, 2 are needed");
        house.recall(db, counter, booked).expect("once more");
        house.no_show(db, booked).expect("missed");
        house.no_show(db, booked).expect("twice is once");
        assert_eq!(house.sums(db), [("no_show".to_owned(), 1, 0, 0)]);
        assert!(house.next(db, counter).expect("free").is_none());
        clock.advance(minutes(40));
        let back = house.arrive(db, booked).expect("came after all");
        assert_eq!(back.ticket, "A2");
        assert_eq!(house.sums(db), []);
        assert_eq!(house.stay(db, booked).expect("a stay").starts_at, None, "the place was given up");
        house.left(db, booked).expect("gone");
        house.left(db, booked).expect("twice is once");
        assert_eq!(house.sums(db), [("left".to_owned(), 1, 0, 0)]);
        house.verifies(db);
    }

    fn nobody_is_let_in_above_the_limit(db: &Db) {
        let house = House::set(db, 2);
        house.rules(db, CentreRules { most_inside: Some(Most::Number(1)), ..CentreRules::default() });
        let first = house.walk_in(db, None).expect("a ticket");
        let second = house.walk_in(db, None).expect("a ticket");
        assert_eq!((first.status, second.status), (VisitStatus::Waiting, VisitStatus::Arrived));
        assert_eq!(refused(house.let_in(db, second.id)), "1 people are inside, and no more than 1 may be");
        let inside = house.hall(db).inside;
        assert_eq!((inside.inside, inside.outside, inside.most), (1, 1, Some(1)));
        house.next(db, house.counters[0]).expect("called").expect("the first");
        assert!(house.next(db, house.counters[1]).expect("asked").is_none(), "no room for the second");
        assert!(matches!(house.call(db, house.counters[1], second.id), Err(ReceptionError::Full { .. })));
        house.left(db, first.id).expect("gone");
        house.let_in(db, second.id).expect("room");
        assert_eq!(house.status(db, second.id), VisitStatus::Waiting);
        house.verifies(db);
    }

    fn a_centre_may_let_in_as_many_as_there_are_specialists(db: &Db) {
        let house = House::set(db, 2);
        house.rules(db, CentreRules { most_inside: Some(Most::Specialists), ..CentreRules::default() });
        let at = || house.walk_in(db, None).expect("a ticket").status;
        assert_eq!([at(), at(), at()], [VisitStatus::Waiting, VisitStatus::Waiting, VisitStatus::Arrived]);
        assert_eq!(house.hall(db).inside.most, Some(2));
        let new = CounterDetails { name: "3. lodziņš".to_owned(), ..CounterDetails::default() };
        let third = house.counter(db, "3", new).expect("a counter");
        assert_eq!(house.hall(db).inside.most, Some(2), "nobody sits there yet");
        house.open_as_device(db, third).expect("open");
        assert_eq!(house.hall(db).inside.most, Some(3));
        switch_on(db, &house, vec![Change::People { most: Most::Number(1) }]);
        assert_eq!(house.hall(db).inside.most, Some(1), "a regime counts before it");
        house.verifies(db);
    }

    fn whoever_is_booked_comes_in_when_their_time_is_near(db: &Db, clock: &SetClock) {
        let house = House::set(db, 2);
        house.rules(db, CentreRules { most_inside: Some(Most::Number(5)), ..CentreRules::default() });
        let [early, chosen, pregnant] =
            [1, 2, 3].map(|n| house.booked(db, n, friday(if n == 1 { "11:00" } else { "11:15" })));
        let [early, chosen] = [early, chosen].map(|one| one.expect("booked"));
        for _ in 0..2 {
            let arrived = house.arrive(db, early).expect("here");
            assert_eq!((arrived.status, arrived.wait_secs), (VisitStatus::Arrived, None));
        }
        let from = friday("10:50");
        assert!(matches!(house.let_in(db, early), Err(ReceptionError::ComesTooEarly(at)) if at == from));
        let (id, now) = (house.scene.id(), db.moment().now());
        let told = db.read_now(move |tx| lodzins_service::reception::place_in_line(tx, id, early, now));
        assert_eq!(told.expect("a place").back_at, Some(from));
        let none = house.next(db, house.counters[0]).expect("asked");
        assert!(none.is_none(), "called in vain, they would lose their place");
        assert_eq!(house.arrive(db, chosen).expect("here").status, VisitStatus::Arrived);
        house.call(db, house.counters[0], chosen).expect("by choice, the hall is empty");
        let first = house.arrive_for(db, pregnant.expect("booked"), Some(Precedence::Pregnancy));
        assert_eq!(first.expect("here").status, VisitStatus::Waiting, "not left standing outside");
        clock.set(from);
        let back = house.arrive(db, early).expect("back");
        assert_eq!((back.status, back.ticket.as_str()), (VisitStatus::Waiting, "A1"));
        clock.set(friday("10:55"));
        assert_eq!(house.stay(db, early).expect("a stay").waited_until(db.moment().now()), 300);
        house.verifies(db);
    }

    fn without_a_limit_whoever_comes_early_waits_inside(db: &Db) {
        let house = House::set(db, 1);
        let early = house.booked(db, 1, friday("11:00")).expect("booked");
        assert_eq!(house.arrive(db, early).expect("here").status, VisitStatus::Waiting);
    }

    fn a_regime_says_how_many_and_who_may_come(db: &Db) {
        let house = House::set(db, 2);
        let most = Change::People { most: Most::Specialists };
        switch_on(db, &house, vec![most, Change::Reception { how: Reception::ByAppointment }]);
        assert_eq!(refused(house.walk_in(db, None)), "people are received by appointment only");
        let anyway = WalkIn { anyway: true, ..house.walker(&["card"]) };
        for status in [VisitStatus::Waiting, VisitStatus::Waiting, VisitStatus::Arrived] {
            assert_eq!(house.walk_in_as(db, anyway.clone()).expect("a ticket").status, status);
        }
        assert_eq!(house.hall(db).inside.most, Some(2), "as many as there are specialists");
    }

    fn a_form_sent_twice_is_one_person_and_what_is_not_ours_is_not_there(db: &Db) {
        let house = House::set(db, 1);
        let key = Some(RequestKey::new("form 1", b"walk in"));
        let new = WalkIn { key, ..house.walker(&["card"]) };
        let first = house.walk_in_as(db, new.clone()).expect("a ticket");
        assert_eq!(house.walk_in_as(db, new).expect("the same"), first);
        assert_eq!(house.waiting(db), ["A1"]);
        assert_eq!(refused(house.walk_in_as(db, house.walker(&["dog"]))), "no such service: dog");
        assert_eq!(house.walk_in_as(db, house.walker(&[])).expect("only to ask").ticket, "B1");
        assert_eq!(refused(house.walk_in(db, Some(Precedence::Elderly))), "the centre does not respect this reason");
        let stranger = House { scene: house.scene.clone(), counters: house.counters.clone() };
        let mut stranger = stranger;
        stranger.scene.house.here = house.scene.house.there;
        for refusal in [
            refused(stranger.arrive(db, first.id)),
            refused(stranger.let_in(db, first.id)),
            refused(stranger.next(db, house.counters[0])),
            refused(stranger.left(db, first.id)),
            refused(stranger.day_end(db)),
        ] {
            assert_eq!(refusal, "no such centre, counter, visit or alarm");
        }
    }

    fn a_counter_takes_the_visits_of_its_pools(db: &Db) {
        let house = House::set(db, 1);
        let asking = house.walk_in_as(db, house.walker(&[])).expect("a ticket").id;
        let card = house.walk_in(db, None).expect("a ticket").id;
        let only = CounterDetails {
            name: "Kartes".to_owned(),
            pools: vec!["windows".to_owned()],
            ..CounterDetails::default()
        };
        let other = house.counter(db, "k", only.clone()).expect("a counter");
        assert_eq!(refused(house.next(db, other)), "the counter is closed");
        house.open_as_device(db, other).expect("open");
        let unit = house.scene.house.here.unit;
        let of_unit = CounterDetails { name: "Nodaļa".to_owned(), unit: Some(unit), ..only.clone() };
        let nobody = CounterDetails { pools: vec!["nowhere".to_owned()], ..only };
        assert_eq!(refused(house.counter(db, "z", nobody)), "no such centre, counter, visit or alarm");
        let third = house.counter(db, "n", of_unit).expect("a counter");
        house.open_as_device(db, third).expect("open");
        house.call(db, other, card).expect("by choice");
        house.start(db, card, None, None).expect("serving");
        house.hand_over(db, card, HandOver::Unit(unit)).expect("to the unit");
        assert_eq!(house.next(db, house.counters[0]).expect("asked").expect("whoever asks").id, asking);
        assert_eq!(house.next(db, third).expect("asked").expect("of the unit").id, card);
        assert!(house.at(db, third).visitor.is_some() && house.at(db, other).visitor.is_none());
    }

    fn the_day_ends_with_everybody_accounted_for(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let counter = house.counters[0];
        let served = house.walk_in(db, None).expect("a ticket").id;
        let waits = house.walk_in(db, None).expect("a ticket").id;
        let missed = house.booked(db, 1, friday("09:30")).expect("booked");
        house.next(db, counter).expect("called").expect("somebody");
        house.start(db, served, Some(counter), None).expect("serving");
        clock.advance(minutes(60 * 9));
        assert_eq!(house.day_end(db).expect("ended"), 3);
        let at = [served, waits, missed].map(|id| house.status(db, id));
        assert_eq!(at, [VisitStatus::Served, VisitStatus::Left, VisitStatus::NoShow]);
        assert_eq!(house.day_end(db).expect("nothing is left"), 0);
        assert!(matches!(house.next(db, counter), Err(ReceptionError::CounterClosed)));
        house.verifies(db);
    }

    fn a_wait_is_told_from_what_the_line_has_seen(db: &Db, clock: &SetClock) {
        let house = House::set(db, 1);
        let counter = house.counters[0];
        for n in 0..8 {
            let arrived = house.walk_in(db, None).expect("a ticket");
            assert_eq!(arrived.wait_secs, None, "nothing is known yet");
            house.next(db, counter).expect("called").expect("somebody");
            house.start(db, arrived.id, None, None).expect("serving");
            clock.advance(minutes(if n % 2 == 0 { 5 } else { 10 }));
            house.finish(db, arrived.id, Finished::default()).expect("served");
        }
        assert_eq!(house.walk_in(db, None).expect("a ticket").wait_secs, Some((0, 600)));
        assert_eq!(house.walk_in(db, None).expect("a ticket").wait_secs, Some((300, 1200)));
    }
}
