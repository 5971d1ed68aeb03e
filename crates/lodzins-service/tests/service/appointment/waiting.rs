//! The waiting list: what becomes free is offered in the order in which people joined, to nobody else meanwhile, and to the
//! next one when it is not taken.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Language,
    appointment::{Share, VisitStatus},
    id::{VisitId, WaitId},
    moment::latvia_zone,
    notice::{NoticeOccasion, NoticeWay},
    waiting_list::{DayPart, WaitStatus, Wish},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{Contact, NewVisit, visit_code},
    notice::{sms_claim, sms_worded},
    wait_list::{
        NewWait, WaitError, WaitRow, pool_offer_set, wait, wait_accept, wait_by_code, wait_code,
        wait_join, wait_leave, wait_offer, wait_refuse, wait_starts, waits_due, waits_open,
        waits_work,
    },
};
use lodzins_testkit::{SetClock, both_engines};

use super::{
    hit::{told, written},
    scene::{MONDAY, Scene, contact, monday, riga},
};

impl Scene {
    pub(super) fn waits_for(&self, n: usize, days: (&str, &str), part: DayPart) -> NewWait {
        let day = |text: &str| text.parse().expect("a day");
        NewWait {
            institution: self.id(),
            centre: self.centre,
            services: vec!["card".to_owned()],
            wish: Wish { from: day(days.0), to: day(days.1), part },
            contact: contact(n),
            share: Share::Web,
            language: Language::Lv,
            by: Actor::Submitter,
        }
    }

    pub(super) fn joins(&self, db: &Db, new: &NewWait) -> Result<WaitId, WaitError> {
        let (keys, new) = (self.house.office.keys.clone(), new.clone());
        db.write_now(new.institution, move |tx, at| wait_join(tx, at, &keys, &new))
    }

    /// The `n`th person waits for the monday.
    pub(super) fn waits(&self, db: &Db, n: usize) -> WaitId {
        self.joins(db, &self.waits_for(n, (MONDAY, MONDAY), DayPart::Any)).expect("joined")
    }

    fn is_due(&self, db: &Db) -> bool {
        let (institution, now) = (self.id(), db.moment().now());
        db.read_now(move |tx| waits_due(tx, now, institution)).expect("looked")
    }

    pub(super) fn works(&self, db: &Db) -> usize {
        let (office, id) = (self.house.office.clone(), self.id());
        db.write_now(id, move |tx, at| waits_work(tx, at, &office, id)).expect("worked")
    }

    pub(super) fn wait(&self, db: &Db, id: WaitId) -> WaitRow {
        let institution = self.id();
        db.read_now(move |tx| wait(tx, institution, id)).expect("on the list")
    }

    pub(super) fn stands(&self, db: &Db, ids: &[WaitId]) -> Vec<WaitStatus> {
        ids.iter().map(|id| self.wait(db, *id).status).collect()
    }

    /// What somebody is offered, or has booked.
    fn start_of(&self, db: &Db, id: WaitId) -> Option<Timestamp> {
        self.wait(db, id).visit_id.and_then(|visit| self.visit(db, visit).starts_at)
    }

    /// Whoever asked for this visit waits for it instead, and leaves the list.
    pub(crate) fn waited(&self, db: &Db, asked: &NewVisit) -> WaitId {
        let mut new = self.waits_for(1, (MONDAY, MONDAY), DayPart::Any);
        new.contact = asked.contact.clone().expect("somebody");
        let (id, institution) = (self.joins(db, &new).expect("joined"), self.id());
        db.write_now(institution, move |tx, at| {
            wait_leave(tx, at, institution, id, Actor::Submitter)
        })
        .expect("left");
        id
    }

    /// Every place of the monday is taken; the visits in order.
    pub(super) fn full(&self, db: &Db) -> Vec<VisitId> {
        let starts = self.free(db, "card", Share::Web);
        let book = |(n, start): (usize, &String)| {
            let new = self.asked(500 + n, monday(&start[..5]));
            self.book(db, &new).expect("a place").id
        };
        starts.iter().enumerate().map(book).collect()
    }
}

use WaitStatus::{Booked, Ended, Left, Offered, Waiting};

both_engines! {
    migrations = MIGRATIONS;

    fn what_becomes_free_is_offered_to_whoever_joined_first(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let first = scene.waits(db, 1);
        clock.advance(SignedDuration::from_secs(1));
        let ids = [first, scene.waits(db, 2)];
        assert!(!scene.is_due(db), "nothing is free");
        assert_eq!(scene.works(db), 0);
        scene.cancel(db, visits[3]).expect("called off");
        assert!(scene.is_due(db));
        assert_eq!(scene.works(db), 1);
        assert_eq!(scene.stands(db, &ids), [Offered, Waiting]);
        assert_eq!(scene.start_of(db, first), Some(monday("09:45")));
        assert!(scene.free(db, "card", Share::Web).is_empty(), "it is nobody else's meanwhile");
        assert!(!scene.is_due(db));
        assert_eq!(scene.works(db), 0, "another program looked, too");
        let offered = scene.wait(db, first).visit_id.expect("a visit");
        let [one] = told(&scene, db, offered).try_into().expect("one notice");
        assert_eq!((one.occasion, one.way), (NoticeOccasion::Offered, NoticeWay::Sms));
        assert_eq!(one.was_at, scene.visit(db, offered).held_until, "until when it is kept");
        let (institution, office) = (scene.id(), scene.house.office.clone());
        let accept = move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
            wait_accept(tx, at, institution, first, Actor::Submitter)
        };
        let booked = db.write_now(institution, accept).expect("booked");
        assert_eq!(booked.status, VisitStatus::Booked);
        assert_eq!(db.write_now(institution, accept).expect("booked").id, booked.id, "twice is once");
        assert_eq!(scene.stands(db, &ids), [Booked, Waiting]);
        let code = wait_code(&office.keys, first);
        let found = db.read_now(move |tx| wait_by_code(tx, &office.keys, &code));
        assert_eq!(found.expect("looked up"), Some((institution, first)));
    }

    fn an_offer_that_is_turned_down_or_not_answered_goes_to_the_next(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let mut ids = Vec::new();
        for n in 1..=3 {
            ids.push(scene.waits(db, n));
            clock.advance(SignedDuration::from_secs(1));
        }
        clock.set(riga("2026-11-20T10:00"));
        scene.cancel(db, visits[0]).expect("called off");
        scene.works(db);
        let (institution, first) = (scene.id(), ids[0]);
        db.write_now(institution, move |tx, at| {
            wait_refuse(tx, at, institution, first, Actor::Submitter)
        })
        .expect("turned down");
        assert_eq!(scene.works(db), 1);
        assert_eq!(scene.stands(db, &ids), [Waiting, Offered, Waiting], "not the same start again");
        clock.set(riga("2026-11-20T11:59"));
        assert!(!scene.is_due(db));
        clock.set(riga("2026-11-20T12:00"));
        assert!(scene.is_due(db));
        assert_eq!(scene.works(db), 2, "the offer is over, and the next one has it");
        assert_eq!(scene.stands(db, &ids), [Waiting, Waiting, Offered]);
        clock.set(riga("2026-11-20T14:00"));
        assert_eq!(scene.works(db), 1);
        assert_eq!(scene.stands(db, &ids), [Waiting; 3], "nobody wants it");
        assert_eq!(scene.free(db, "card", Share::Web), ["09:00 1"]);
        assert!(!scene.is_due(db));
    }

    fn a_place_of_the_night_is_told_of_in_the_morning(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let id = scene.waits(db, 1);
        clock.set(riga("2026-11-20T23:00"));
        scene.cancel(db, visits[0]).expect("called off");
        assert_eq!(scene.works(db), 1);
        assert!(written(db, |tx, at| sms_claim(tx, at, 5)).is_empty(), "the telephone is silent");
        let visit = scene.wait(db, id).visit_id.expect("a visit");
        assert_eq!(scene.visit(db, visit).held_until, Some(riga("2026-11-21T11:00")));
        clock.set(riga("2026-11-21T09:00"));
        let claimed = written(db, |tx, at| sms_claim(tx, at, 5)).remove(0);
        let office = scene.house.office.clone();
        let notice = claimed.clone();
        let said = db.read_now(move |tx| sms_worded(tx, &office, &notice)).expect("worded");
        assert!(said.expect("a message").text.starts_with("offered lv"));
        clock.set(riga("2026-11-21T11:00"));
        scene.works(db);
        let office = scene.house.office.clone();
        let said = db.read_now(move |tx| sms_worded(tx, &office, &claimed)).expect("worded");
        assert_eq!(said, None, "nobody is told of an offer that is over");
    }

    fn after_three_offers_one_waits_no_more(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let id = scene.waits(db, 1);
        for (hour, visit) in [9, 12, 15].into_iter().zip(&visits) {
            clock.set(riga(&format!("2026-11-20T{hour:02}:00")));
            scene.cancel(db, *visit).expect("called off");
            scene.works(db);
            assert_eq!(scene.stands(db, &[id]), [Offered], "offered at {hour}");
            clock.advance(SignedDuration::from_hours(2));
            scene.works(db);
        }
        assert_eq!(scene.stands(db, &[id]), [Ended]);
        let institution = scene.id();
        let open = db.read_now(move |tx| waits_open(tx, institution, None, 10));
        assert!(open.expect("the list").is_empty());
    }

    fn the_days_pass(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        scene.full(db);
        let id = scene.waits(db, 1);
        clock.set(riga("2026-11-23T23:59"));
        assert!(!scene.is_due(db));
        clock.set(riga("2026-11-24T00:00"));
        assert_eq!(scene.works(db), 1);
        assert_eq!(scene.stands(db, &[id]), [Ended]);
    }

    fn whoever_leaves_gives_back_what_was_offered(db: &Db) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let id = scene.waits(db, 1);
        scene.cancel(db, visits[0]).expect("called off");
        scene.works(db);
        let institution = scene.id();
        let leave = move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
            wait_leave(tx, at, institution, id, Actor::Submitter)
        };
        db.write_now(institution, leave).expect("left");
        db.write_now(institution, leave).expect("twice is once");
        assert_eq!(scene.stands(db, &[id]), [Left]);
        assert_eq!(scene.free(db, "card", Share::Web), ["09:00 1"]);
        assert_eq!(scene.works(db), 0);
    }

    fn an_offer_taken_by_the_visits_own_code_is_noted(db: &Db) {
        let scene = Scene::set(db, 1);
        let visits = scene.full(db);
        let id = scene.waits(db, 1);
        scene.cancel(db, visits[0]).expect("called off");
        scene.works(db);
        let visit = scene.wait(db, id).visit_id.expect("a visit");
        let keys = &scene.house.office.keys;
        assert_ne!(visit_code(keys, visit).to_string(), wait_code(keys, id).to_string());
        scene.confirm(db, visit).expect("booked");
        assert!(scene.is_due(db));
        scene.works(db);
        assert_eq!(scene.stands(db, &[id]), [Booked]);
    }

    fn the_desk_offers_by_hand_and_a_pool_says_for_how_long(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        scene.full(db);
        let (id, here, pool) = (scene.waits(db, 1), scene.house.here, scene.pool);
        clock.set(riga("2026-11-20T10:00"));
        db.write_now(here.id, move |tx, at| {
            pool_offer_set(tx, at, here.id, pool, 30, here.clerk())
        })
        .expect("half an hour");
        let tuesday = riga("2026-11-24T09:00");
        let office = scene.house.office.clone();
        let offer = move |start| {
            let office = office.clone();
            move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
                wait_offer(tx, at, &office, here.id, id, start, here.clerk())
            }
        };
        let row = scene.wait(db, id);
        let now = db.moment().now();
        let suiting = db.read_now(move |tx| wait_starts(tx, now, &row)).expect("starts");
        assert!(suiting.is_empty(), "nothing on the monday");
        let taken = db.write_now(here.id, offer(monday("09:00")));
        assert!(matches!(taken, Err(WaitError::Appointment(_))), "{taken:?}");
        let row = db.write_now(here.id, offer(tuesday)).expect("another day, after a talk");
        let visit = scene.visit(db, row.visit_id.expect("a visit"));
        assert_eq!(visit.held_until, Some(riga("2026-11-20T10:30")));
        let twice = db.write_now(here.id, offer(tuesday));
        assert!(matches!(twice, Err(WaitError::NotNow(Offered))), "{twice:?}");
    }

    fn who_cannot_wait_is_told_why(db: &Db) {
        let scene = Scene::set(db, 1);
        let mut new = scene.waits_for(1, (MONDAY, MONDAY), DayPart::Any);
        for _ in 0..3 {
            scene.joins(db, &new).expect("joined");
        }
        assert!(matches!(scene.joins(db, &new), Err(WaitError::TooMany)));
        new.share = Share::Desk;
        scene.joins(db, &new).expect("the desk decides for itself");
        new = scene.waits_for(2, ("2026-11-01", "2026-11-02"), DayPart::Any);
        assert!(matches!(scene.joins(db, &new), Err(WaitError::Wish(_))));
        new = scene.waits_for(2, (MONDAY, MONDAY), DayPart::Any);
        new.services = vec!["unknown".to_owned()];
        assert!(matches!(scene.joins(db, &new), Err(WaitError::Appointment(_))));
        new.services = vec!["card".to_owned()];
        new.contact = Contact { phone: None, ..contact(2) };
        assert!(matches!(scene.joins(db, &new), Err(WaitError::Appointment(_))));
    }

    fn another_institution_knows_nothing_of_it(db: &Db) {
        let scene = Scene::set(db, 1);
        let id = scene.waits(db, 1);
        let other = scene.house.there.id;
        let read = db.read_now(move |tx| wait(tx, other, id));
        assert!(matches!(read, Err(WaitError::NotThere)), "{read:?}");
        let left = db.write_now(other, move |tx, at| {
            wait_leave(tx, at, other, id, Actor::Submitter)
        });
        assert!(matches!(left, Err(WaitError::NotThere)), "{left:?}");
    }

    /// Against a list that is worked off by hand: everybody in order gets the first start that suits them.
    fn nobody_is_passed_over_whom_a_place_fits(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let days = [MONDAY, "2026-11-24", "2026-11-25"];
        let mut booked: Vec<(VisitId, Timestamp)> = Vec::new();
        for (d, day) in days.iter().enumerate() {
            for (n, start) in
                scene.free_on(db, day, "card", Share::Web).expect("starts").iter().enumerate()
            {
                let start = riga(&format!("{day}T{}", &start[..5]));
                let new = scene.asked(100 * (d + 5) + n, start);
                booked.push((scene.book(db, &new).expect("a place").id, start));
            }
        }
        let mut dice = Dice(20_261_120);
        let mut wishes = Vec::new();
        for n in 0..14 {
            let (a, b) = (dice.below(3), dice.below(3));
            let days = (days[a.min(b)], days[a.max(b)]);
            // The centre closes at noon: nobody who wants the afternoon is ever offered anything.
            let part = [DayPart::Any, DayPart::Morning, DayPart::Afternoon][dice.below(3)];
            let new = scene.waits_for(n, days, part);
            wishes.push((scene.joins(db, &new).expect("joined"), new.wish));
            clock.advance(SignedDuration::from_secs(1));
        }
        let mut given: Vec<Option<Timestamp>> = vec![None; wishes.len()];
        for _ in 0..4 {
            let mut free = Vec::new();
            for _ in 0..=dice.below(3) {
                let (visit, start) = booked.swap_remove(dice.below(booked.len()));
                scene.cancel(db, visit).expect("called off");
                free.push(start);
            }
            // What nobody wanted before nobody wants now.
            free.sort_unstable();
            for ((_, wish), given) in wishes.iter().zip(&mut given).filter(|(_, had)| had.is_none()) {
                if let Some(n) = free.iter().position(|start| wish.suits(*start)) {
                    *given = Some(free.remove(n));
                }
            }
            scene.works(db);
            let offered: Vec<_> = wishes.iter().map(|(id, _)| scene.start_of(db, *id)).collect();
            assert_eq!(offered, given);
            for start in offered.into_iter().flatten() {
                let day = start.to_zoned(latvia_zone()).date().to_string();
                let time = start.to_zoned(latvia_zone()).strftime("%H:%M").to_string();
                let free = scene.free_on(db, &day, "card", Share::Desk).expect("starts");
                assert!(!free.iter().any(|one| one.starts_with(&time)), "{day} {time} is offered");
            }
        }
        assert!(given.iter().flatten().count() > 3, "the dice gave too little to look at");
    }
}

/// The same throws on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }
}
