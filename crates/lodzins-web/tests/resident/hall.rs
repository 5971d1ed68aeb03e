//! In the hall: the board, the ticket on one's own telephone, and the question afterwards.

use std::net::SocketAddr;

use jiff::SignedDuration;
use lodzins_core::{
    Language,
    id::{CounterId, InstitutionId, VisitId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::visit_code,
    institution::structure::centres,
    reception::{
        AtCounter, CounterDetails, Finished, HandOver, ReceptionError, WalkIn, counter_open,
        counter_set, visit_arrive, visit_call_next, visit_finish, visit_hand_over, visit_start,
        visit_walk_in, visitors_take_over,
    },
};
use lodzins_testkit::{SetClock, both_engines};

use crate::support::{Follower, House, Served, centre};

const CALLS: &str = "/board/kac/calls";

/// A centre with a counter at which somebody sits.
pub struct Hall<'h> {
    house: &'h House,
    pub institution: InstitutionId,
    counter: CounterId,
}

impl<'h> Hall<'h> {
    fn open(house: &'h House) -> Self {
        Self::of(house, "cesis")
    }

    pub fn of(house: &'h House, code: &str) -> Self {
        let institution = house.found(code);
        centre::open(house.db(), institution, 2, 100);
        let counter = house
            .db()
            .write_now(institution, move |tx, at| {
                let centre = centres(tx, institution)?[0].id;
                let details =
                    CounterDetails { name: "Foto".to_owned(), ..CounterDetails::default() };
                let by = Actor::System;
                let id = counter_set(tx, at, institution, centre, "foto", &details, by)?;
                counter_open(tx, at, institution, id, by)?;
                Ok::<_, ReceptionError>(id)
            })
            .expect("an open counter");
        Self { house, institution, counter }
    }

    fn walk_in(&self) -> VisitId {
        let (institution, keys) = (self.institution, self.house.app().office().keys.clone());
        self.house
            .db()
            .write_now(institution, move |tx, at| {
                let new = WalkIn {
                    key: None,
                    institution,
                    centre: centres(tx, institution)?[0].id,
                    services: vec!["card".to_owned()],
                    name: Some("Testa Persona 001".to_owned()),
                    reason: None,
                    anyway: true,
                    by: Actor::System,
                };
                visit_walk_in(tx, at, &keys, &new)
            })
            .expect("they are here")
            .id
    }

    /// Whoever booked comes.
    pub fn arrive(&self, id: VisitId) {
        let institution = self.institution;
        self.house
            .db()
            .write_now(institution, move |tx, at| {
                visit_arrive(tx, at, institution, id, None, Actor::System)
            })
            .expect("they are here");
    }

    pub fn call(&self) {
        let (institution, counter) = (self.institution, self.counter);
        let served = AtCounter::IsServed;
        self.house
            .db()
            .write_now(institution, move |tx, at| {
                visit_call_next(tx, at, institution, counter, served, None, Actor::System)
            })
            .expect("the counter is open")
            .expect("somebody waits");
    }

    /// Begun here, and sent on to another institution of the house.
    fn send_on(&self, id: VisitId, to: &str) {
        let (institution, counter) = (self.institution, Some(self.counter));
        let (by, to) = (Actor::System, HandOver::Institution(to.to_owned()));
        self.house
            .db()
            .write_now(institution, move |tx, at| {
                visit_start(tx, at, institution, id, counter, None, by)?;
                visit_hand_over(tx, at, institution, id, &to, None, by).map(drop)
            })
            .expect("sent on");
    }

    /// Receives whoever was sent here; the visit that goes on.
    fn take_over(&self) -> VisitId {
        let (institution, keys) = (self.institution, self.house.app().office().keys.clone());
        let taken = self
            .house
            .db()
            .write_now(institution, move |tx, at| visitors_take_over(tx, at, &keys, institution))
            .expect("taken over");
        taken[0].visit
    }

    pub fn serve(&self, id: VisitId) {
        let (institution, counter) = (self.institution, Some(self.counter));
        let by = Actor::System;
        self.house
            .db()
            .write_now(institution, move |tx, at| {
                visit_start(tx, at, institution, id, counter, None, by)?;
                visit_finish(tx, at, institution, id, counter, &Finished::default(), by).map(drop)
            })
            .expect("served");
    }

    fn code(&self, id: VisitId) -> String {
        visit_code(&self.house.app().office().keys, id).to_string()
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn the_board_shows_tickets_and_counters_and_no_names(db: &Db) {
        let house = House::of(db);
        let hall = Hall::open(&house);
        let mut visitor = house.visitor(Language::Lv);
        let quiet = visitor.get("/board/kac");
        assert_eq!(quiet.status, 200, "{}", quiet.html());
        assert!(quiet.text().contains("Pašlaik neviens nav izsaukts"), "{}", quiet.text());
        assert!(quiet.html().contains(r#"http-equiv="refresh""#), "without scripts it loads itself");
        hall.walk_in();
        hall.walk_in();
        hall.call();
        let board = house.visitor(Language::Lv).get("/board/kac?institution=cesis");
        assert_eq!(board.all(".lz-board__ticket"), ["A1"]);
        assert!(board.first(".lz-board__counter").starts_with("foto"), "{}", board.text());
        for said in ["Gaida 1 apmeklētājs", "Ждёт 1 посетитель", "1 visitor is waiting"] {
            assert!(board.text().contains(said), "{said}: {}", board.text());
        }
        assert!(!board.html().contains("Testa"), "no name on a screen");
        assert_eq!(visitor.get("/board/nav-tada").status, 404);
        assert_eq!(visitor.get("/board/kac?institution=ogre").status, 404);
    }

    fn a_board_goes_on_after_the_program_was_away(db: &Db) {
        let house = House::of(db);
        let hall = Hall::open(&house);
        let anywhere: SocketAddr = "127.0.0.1:0".parse().expect("an address");
        let served = Served::begin(house.app(), anywhere);
        let mut board = Follower::begin(served.address, CALLS, None);
        let (_, quiet) = board.event().expect("what is known at once");
        assert!(quiet.contains("Pašlaik neviens nav izsaukts"), "{quiet}");
        hall.walk_in();
        hall.walk_in();
        hall.call();
        let last_seen = loop {
            let (id, calls) = board.event().expect("the call");
            if calls.contains("A1") && calls.contains("Gaida 1 ") {
                break id;
            }
        };
        // Whoever follows does not keep the program from ending.
        let address = served.end();
        assert_eq!(board.event(), None, "the stream ends with the program");

        // Another run of the program, and a board that has seen the last call: it is told of the next one only.
        let again = House::of(db);
        let served = Served::begin(again.app(), address);
        let mut board = Follower::begin(served.address, CALLS, Some(&format!("Last-Event-ID: {last_seen}")));
        let mut fresh = Follower::begin(served.address, CALLS, None);
        let (id, calls) = fresh.event().expect("what is known at once");
        assert_eq!(id, last_seen, "the same content has the same name after a restart: {calls}");
        hall.call();
        let (id, calls) = board.event().expect("the next call");
        assert_ne!(id, last_seen);
        assert!(calls.contains("A2"), "{calls}");
        served.end();
    }

    fn a_ticket_says_its_place_in_the_line_and_then_the_counter(db: &Db) {
        let house = House::of(db);
        let hall = Hall::open(&house);
        let [first, second] = [hall.walk_in(), hall.walk_in()];
        let mut visitor = house.visitor(Language::Lv);
        let typed = visitor.get("/ticket").form().with("code", &hall.code(second).to_lowercase());
        let ticket = visitor.send_and_follow(&typed);
        assert_eq!(ticket.first(".lz-ticket"), "A2");
        assert!(ticket.text().contains("Pirms Jums rindā ir 1 apmeklētājs."), "{}", ticket.text());
        assert!(ticket.text().contains("Drīz būs Jūsu kārta."), "{}", ticket.text());
        assert_eq!(ticket.header("refresh"), "20");
        hall.call();
        let called = visitor.get(&format!("/ticket/{}", hall.code(first)));
        assert!(called.text().contains("Ejiet pie lodziņa: foto"), "{}", called.text());
        let next = visitor.get(&format!("/ticket/{}", hall.code(second)));
        assert!(next.text().contains("Jūs esat nākamais rindā."), "{}", next.text());
        assert!(!next.html().contains("Testa"), "no name behind a code");
        let unknown = visitor.get("/ticket/AAAA-AAAA");
        assert_eq!(unknown.status, 404);
        assert_eq!(unknown.errors().len(), 1);
    }

    fn a_ticket_follows_its_holder_to_another_institution_of_the_house(db: &Db) {
        let house = House::of(db);
        let (hall, next_door) = (Hall::open(&house), Hall::of(&house, "ogre"));
        let [first, id] = [hall.walk_in(), hall.walk_in()];
        let ahead = next_door.walk_in();
        hall.call();
        hall.serve(first);
        hall.call();
        let mut visitor = house.visitor(Language::Lv);
        let code = hall.code(id);
        let mut ticket = || visitor.get(&format!("/ticket/{code}"));
        assert!(ticket().text().contains("Jūs izsauc."));
        hall.send_on(id, "ogre");
        let sent = ticket();
        assert!(sent.text().contains("turpinās „Iestāde ogre”"), "{}", sent.text());
        assert_eq!((sent.first(".lz-ticket").as_str(), sent.header("refresh")), ("A2", "20"));
        let next = next_door.take_over();
        let waits = ticket();
        assert!(waits.text().contains("Jūs esat nākamais rindā."), "{}", waits.text());
        assert!(waits.text().contains("Iestāde ogre"), "{}", waits.text());
        assert!(!waits.html().contains("Testa"), "no name behind a code");
        next_door.call();
        assert!(ticket().text().contains("Ejiet pie lodziņa: foto"), "called before those who wait");
        next_door.serve(next);
        assert!(ticket().text().contains("Apmeklējums ir pabeigts."));
        let stays = house.visitor(Language::Lv).get(&format!("/ticket/{}", next_door.code(ahead)));
        assert!(stays.text().contains("Jūs esat nākamais rindā."), "{}", stays.text());
    }

    fn whoever_was_sent_on_is_told_in_the_line_in_which_they_wait(db: &Db) {
        let house = House::of(db);
        let (hall, next_door) = (Hall::open(&house), Hall::of(&house, "ogre"));
        let id = hall.walk_in();
        hall.call();
        let tell = format!("/ticket/{}/tell", hall.code(id));
        let mut visitor = house.visitor(Language::Lv);
        let form = visitor.get(&tell).form().with("phone", "20000001");
        hall.send_on(id, "ogre");
        let on_the_way = visitor.send_and_follow(&form);
        assert!(on_the_way.text().contains("turpinās „Iestāde ogre”"), "{}", on_the_way.text());
        next_door.take_over();
        let told = visitor.send_and_follow(&form);
        assert!(told.text().contains("Mēs Jums nosūtījām īsziņu"), "{}", told.text());
    }

    fn who_guesses_codes_of_tickets_has_to_wait(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let hall = Hall::open(&house);
        let id = hall.walk_in();
        let mut visitor = house.visitor(Language::Lv);
        let guessed: Vec<_> =
            (0..12).map(|_| visitor.get("/ticket/K7QX-3MPB").status.as_u16()).collect();
        assert_eq!((guessed[0], guessed.last().copied()), (404, Some(429)), "{guessed:?}");
        let right = format!("/ticket/{}", hall.code(id));
        assert_eq!(visitor.get(&right).status, 429, "a lucky guess opens nothing meanwhile");
        clock.advance(SignedDuration::from_hours(24));
        assert_eq!(visitor.get(&right).status, 200);
    }

    fn the_question_afterwards_is_answered_once(db: &Db) {
        let house = House::of(db);
        let hall = Hall::open(&house);
        let id = hall.walk_in();
        let mut visitor = house.visitor(Language::Ru);
        let page = visitor.get(&format!("/feedback/{}", hall.code(id)));
        assert_eq!(page.heading(), "Как Вас обслужили?");
        let early = visitor.send(&page.form().with("answer", "good"));
        assert_eq!(early.status, 422);
        assert!(early.errors()[0].contains("двух недель"), "{:?}", early.errors());
        hall.call();
        hall.serve(id);
        let over = visitor.get(&format!("/ticket/{}", hall.code(id)));
        assert!(over.html().contains(&format!("/feedback/{}", hall.code(id))));
        let empty = visitor.send(&early.form().with("answer", "").with("code", ""));
        assert_eq!(empty.errors().len(), 2, "{:?}", empty.errors());
        let thanks = visitor.send_and_follow(&early.form());
        assert!(thanks.heading().contains("Спасибо"), "{}", thanks.text());
        let again = visitor.get(&format!("/feedback/{}", hall.code(id)));
        let other = visitor.send(&again.form().with("answer", "bad"));
        assert_eq!((other.status.as_u16(), other.errors().len()), (422, 1), "{}", other.text());
    }
}
