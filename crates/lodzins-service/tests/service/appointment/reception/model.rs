//! A random day at a centre, over the nights in which the clocks change: whatever people do, no place is given twice, no
//! visit stands where the table does not lead, nobody is at two counters, and nobody comes in above the limit.

use std::{collections::HashMap, sync::Arc};

use jiff::SignedDuration;
use lodzins_core::{
    IdentityMethod,
    appointment::{VisitAct, VisitStatus},
    catalogue::Translated,
    id::{CounterId, RegimeId, VisitId},
    reception::Precedence,
    regime::{Change, Most, Reception, Regime, Scope},
};
use lodzins_db::Db;
use lodzins_service::{
    MIGRATIONS,
    reception::{AtCounter, CentreRules, Finished, HandOver, ReceptionError, StayRow},
    regime::{RegimeError, regime_begin, regime_end, regime_switch_on},
};
use lodzins_testkit::{Fresh, Kind, SetClock};
use proptest::{collection::vec, prelude::*, sample::Index};

use super::scene::{Done, House};
use crate::appointment::scene::{details, open_at_night, riga, rules, set_pool};

/// Places of the pool at one time.
const PLACES: u16 = 2;

#[derive(Debug, Clone)]
enum Event {
    Book(u8),
    WalkIn(bool),
    Arrive(Index),
    LetIn(Index),
    Next(u8, bool),
    Call(u8, Index),
    Recall(u8, Index),
    Miss(Index),
    Start(Index),
    Park(Index),
    HandOver(Index, u8),
    Finish(Index),
    Leave(Index),
    Limit(Option<Most>),
    Specialists(bool),
    Receive(Reception),
    Clock(i64),
    DayEnd,
}

/// A limit of the centre's own.
fn most() -> impl Strategy<Value = Most> {
    prop_oneof![2 => (1u32..5).prop_map(Most::Number), 1 => Just(Most::Specialists)]
}

fn event() -> impl Strategy<Value = Event> {
    let which = any::<Index>;
    prop_oneof![
        3 => (0u8..6).prop_map(Event::Book),
        5 => any::<bool>().prop_map(Event::WalkIn),
        4 => which().prop_map(Event::Arrive),
        2 => which().prop_map(Event::LetIn),
        6 => (0u8..3, any::<bool>()).prop_map(|(counter, served)| Event::Next(counter, served)),
        2 => (0u8..3, which()).prop_map(|(counter, one)| Event::Call(counter, one)),
        2 => (0u8..3, which()).prop_map(|(counter, one)| Event::Recall(counter, one)),
        2 => which().prop_map(Event::Miss),
        4 => which().prop_map(Event::Start),
        2 => which().prop_map(Event::Park),
        2 => (which(), 0u8..3).prop_map(|(one, counter)| Event::HandOver(one, counter)),
        3 => which().prop_map(Event::Finish),
        2 => which().prop_map(Event::Leave),
        1 => proptest::option::of(most()).prop_map(Event::Limit),
        1 => any::<bool>().prop_map(Event::Specialists),
        1 => prop_oneof![3 => Just(Reception::ByAppointment), 1 => Just(Reception::Closed)]
            .prop_map(Event::Receive),
        4 => (-90i64..120).prop_map(Event::Clock),
        1 => Just(Event::DayEnd),
    ]
}

/// Everything that is known of the visits.
type Known = HashMap<VisitId, (VisitStatus, Option<StayRow>)>;

struct Day<'d> {
    house: House,
    db: &'d Db,
    clock: &'d SetClock,
    /// The first of the quarters for which people book.
    first: jiff::Timestamp,
    ids: Vec<VisitId>,
    starts: HashMap<VisitId, jiff::Timestamp>,
    regime: Option<RegimeId>,
}

impl Day<'_> {
    fn known(&self) -> Known {
        let one =
            |id: &VisitId| (*id, (self.house.status(self.db, *id), self.house.stay(self.db, *id)));
        self.ids.iter().map(one).collect()
    }

    /// The visit that an index means; nothing while there is none.
    fn one(&self, which: Index) -> Done<VisitId> {
        self.ids.get(which.index(self.ids.len().max(1))).copied().ok_or(ReceptionError::NotThere)
    }

    fn counter(&self, n: u8) -> CounterId {
        self.house.counters[usize::from(n)]
    }

    fn happen(&mut self, event: &Event) -> Done {
        let (house, db) = (self.house.clone(), self.db);
        match event {
            Event::Book(quarter) => {
                let start = self.first + SignedDuration::from_mins(15 * i64::from(*quarter));
                let id = house.booked(db, self.ids.len(), start)?;
                self.starts.insert(id, start);
                self.ids.push(id);
            }
            Event::WalkIn(first) => {
                let id = house.walk_in(db, first.then_some(Precedence::Pregnancy))?.id;
                self.ids.push(id);
            }
            Event::Arrive(one) => drop(house.arrive(db, self.one(*one)?)?),
            Event::LetIn(one) => drop(house.let_in(db, self.one(*one)?)?),
            Event::Next(n, served) => {
                let at = if *served { AtCounter::IsServed } else { AtCounter::Stays };
                drop(house.press(db, self.counter(*n), at)?);
            }
            Event::Call(n, one) => drop(house.call(db, self.counter(*n), self.one(*one)?)?),
            Event::Recall(n, one) => drop(house.recall(db, self.counter(*n), self.one(*one)?)?),
            Event::Miss(one) => house.no_show(db, self.one(*one)?)?,
            Event::Start(one) => {
                drop(house.start(db, self.one(*one)?, None, Some(IdentityMethod::Passport))?);
            }
            Event::Park(one) => drop(house.park(db, self.one(*one)?)?),
            Event::HandOver(one, n) => {
                let to = HandOver::Counter(self.counter(*n));
                drop(house.hand_over(db, self.one(*one)?, to)?);
            }
            Event::Finish(one) => drop(house.finish(db, self.one(*one)?, Finished::default())?),
            Event::Leave(one) => drop(house.left(db, self.one(*one)?)?),
            Event::Limit(most) => {
                house.rules(db, CentreRules { most_inside: *most, ..CentreRules::default() });
            }
            Event::Specialists(on) => self.regime(*on),
            Event::Receive(how) => self.receive(*how),
            Event::Clock(minutes) => self.clock.advance(SignedDuration::from_mins(*minutes)),
            Event::DayEnd => {
                house.day_end(db)?;
                self.sit_down();
            }
        }
        Ok(())
    }

    /// Somebody sits down at every counter; on another day anew.
    fn sit_down(&self) {
        for id in &self.house.counters {
            self.house.open_as_device(self.db, *id).expect("open");
        }
    }

    fn regime(&mut self, on: bool) {
        let (desk, day) = (self.house.scene.house.here, self.db.moment().date());
        let done: Result<_, RegimeError> = match (on, self.regime) {
            (true, None) => self.switch_on(Change::People { most: Most::Specialists }).map(Some),
            (false, Some(id)) => self.db.write_now(desk.id, move |tx, at| {
                regime_end(tx, at, desk.id, id, day, desk.clerk())?;
                Ok(None)
            }),
            (_, known) => Ok(known),
        };
        // A clock that was put back to before its first day leaves it as it is.
        self.regime = done.unwrap_or(self.regime);
    }

    /// People are received in another way from today on, unless they are already.
    fn receive(&self, how: Reception) {
        match self.switch_on(Change::Reception { how }) {
            Ok(_) | Err(RegimeError::Faulty(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }

    fn switch_on(&self, change: Change) -> Result<RegimeId, RegimeError> {
        let (desk, day) = (self.house.scene.house.here, self.db.moment().date());
        let regime = Regime {
            name: Translated::latvian("Citādi nekā parasti"),
            notice: Translated::latvian("Lūdzam gaidīt ārā."),
            foreign_ground: None,
            scope: Scope::default(),
            changes: vec![change],
            from: day,
            to: None,
        };
        self.db.write_now(desk.id, move |tx, at| {
            let id = regime_begin(tx, at, desk.id, &regime, desk.clerk())?;
            regime_switch_on(tx, at, desk.id, id, desk.clerk())?;
            Ok(id)
        })
    }
}

/// Is there a way of at most two acts from one state to another?
fn leads(from: VisitStatus, to: VisitStatus) -> bool {
    let after = |from: VisitStatus| VisitAct::ALL.iter().filter_map(move |act| from.after(*act));
    from == to
        || after(from).any(|one| one == to || after(one).any(|two| two == to))
        // Pressing a device's only button: called, served; and the day's end does as much.
        || (from == VisitStatus::Called && to == VisitStatus::Served)
}

/// Whoever walks in is received as the regimes say.
fn received(reception: Reception, done: &Done) {
    let right = match reception {
        Reception::ByAppointment => matches!(done, Err(ReceptionError::ByAppointmentOnly)),
        Reception::Closed => matches!(done, Err(ReceptionError::Shut)),
        Reception::Freely | Reception::Window => done.is_ok(),
    };
    assert!(right, "{reception}: {done:?}");
}

fn check(before: &Known, after: &Known, most: Option<u32>, day: &Day<'_>) {
    for (id, (status, stay)) in after {
        let from = before.get(id).map_or(VisitStatus::Booked, |(status, _)| *status);
        assert!(leads(from, *status), "{from} does not lead to {status}");
        let stay = stay.as_ref();
        let at_counter = matches!(status, VisitStatus::Called | VisitStatus::Serving);
        assert_eq!(stay.is_some_and(StayRow::keeps_counter), at_counter, "{status}");
        let queues =
            matches!(status, VisitStatus::Arrived | VisitStatus::Waiting | VisitStatus::HandedOver);
        assert_eq!(stay.is_some_and(|stay| stay.queued_at.is_some()), queues, "{status}");
    }
    let today = day.db.moment().date();
    let here = |known: &Known| -> Vec<StayRow> {
        let stays = known.values().filter_map(|(_, stay)| stay.clone());
        stays.filter(|stay| stay.day_on == today && stay.gone_at.is_none()).collect()
    };
    let inside = |known: &Known| here(known).iter().filter(|stay| stay.is_inside()).count();
    let grew = inside(after) > inside(before);
    if let (true, Some(most)) = (grew, most) {
        assert!(inside(after) <= usize::try_from(most).expect("a few"), "above the limit");
    }
    let mut counters: Vec<_> = here(after)
        .into_iter()
        .filter(StayRow::keeps_counter)
        .map(|stay| stay.counter_id.expect("a counter"))
        .collect();
    let many = counters.len();
    counters.sort_unstable();
    counters.dedup();
    assert_eq!(counters.len(), many, "two visitors at one counter");
    let mut places: HashMap<jiff::Timestamp, u16> = HashMap::new();
    for (id, start) in &day.starts {
        if after[id].0.takes_its_place() {
            *places.entry(*start).or_default() += 1;
        }
    }
    assert!(places.values().all(|taken| *taken <= PLACES), "a place was given twice: {places:?}");
}

fn random_days(kind: Kind, cases: u32) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let nights = prop_oneof![
        // Summer time ends, begins; and a morning. From when on people are there, and for when they book.
        Just(("2026-10-25T01:30", "2026-10-25T02:00")),
        Just(("2026-03-29T01:30", "2026-03-29T02:00")),
        Just(("2026-10-26T08:50", "2026-10-26T09:00")),
    ];
    proptest!(config, |((night, first) in nights, events in vec(event(), 20..70))| {
        let clock = Arc::new(SetClock::new(riga(night), 5));
        let fresh = Fresh::with_clock(kind, MIGRATIONS, Arc::clone(&clock));
        let house = House::set(fresh.db(), 3);
        let (centre, desk) = (house.scene.centre, house.scene.house.here);
        open_at_night(fresh.db(), &house.scene);
        let ahead = lodzins_core::appointment::PoolRules { ahead_days: 366, ..rules() };
        set_pool(fresh.db(), desk, centre, "windows", &details(PLACES, ahead)).expect("a pool");
        let mut day = Day {
            house,
            db: fresh.db(),
            clock: &clock,
            first: riga(first),
            ids: Vec::new(),
            starts: HashMap::new(),
            regime: None,
        };
        for event in events {
            let before = day.known();
            let hall = day.house.hall(fresh.db()).inside;
            let done = day.happen(&event);
            if let Event::WalkIn(_) = event {
                received(hall.reception, &done);
            }
            let after = day.known();
            if done.is_err() {
                assert_eq!(before, after, "{event:?} was refused and changed something");
            }
            check(&before, &after, hall.most, &day);
        }
        day.house.verifies(fresh.db());
    });
}

#[test]
fn a_random_day_keeps_to_the_rules_on_sqlite() {
    random_days(Kind::Sqlite, 12);
}

#[test]
fn a_random_day_keeps_to_the_rules_on_postgres() {
    random_days(Kind::Postgres, 4);
}
