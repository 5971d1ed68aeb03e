//! A random book over the nights in which the clocks change: whatever people ask for, each is answered as a model says that
//! counts with its fingers, and what is free is what the model has free.

use std::sync::Arc;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Weekday},
};
use lodzins_core::{
    appointment::{HOLD_MINUTES, PoolRules, Share, Shares, VisitStatus, WeekPlaces},
    catalogue::Translated,
    hours::Span,
    id::{RegimeId, VisitId},
    moment::{date_in_latvia, latvia_zone},
    regime::{Change, Reception, Regime, Scope},
};
use lodzins_db::{Db, Protection, Settings};
use lodzins_service::{
    MIGRATIONS,
    appointment::{AppointmentError, NewVisit, slots},
    regime::{RegimeError, regime_begin, regime_switch_on, regime_take_back},
};
use lodzins_testkit::{Fresh, Kind, SetClock};
use proptest::{collection::vec, prelude::*, sample::Index};

use super::scene::{Scene, details, open_at_night, riga, rules, set_pool, set_weekly};

const QUARTER: SignedDuration = SignedDuration::from_mins(15);
/// Who books on the web or by telephone does so an hour before.
const LEAD: SignedDuration = SignedDuration::from_mins(60);
/// What visits are for, and how long they take; in one of them two services are settled.
const SERVICES: [(&str, i64); 3] = [("card", 15), ("passport", 30), ("passport card", 45)];
/// After each visit, whatever it was for.
const PAUSE: i64 = 15;

/// What somebody asks for.
#[derive(Debug, Clone, Copy)]
struct Ask {
    /// Which five minutes after the door opens; mostly a full quarter.
    fives: i64,
    service: usize,
    share: Share,
}

/// Another number in the night to every sunday: from which minute to which, and how many.
type Weekly = (u16, u16, u16);

fn weekly() -> impl Strategy<Value = Option<Weekly>> {
    let some = (4u16..23, 1u16..8, 0u16..4)
        .prop_map(|(from, long, places)| Some((from * 15, (from + long) * 15, places)));
    prop_oneof![3 => some, 1 => Just(None)]
}

#[derive(Debug, Clone)]
enum Event {
    Book(Ask),
    Hold(Ask),
    Confirm(Index),
    Move(Index, i64),
    Cancel(Index),
    Close(bool),
    Places(u16),
    Weekly(Option<Weekly>),
    Clock(i64),
}

fn fives() -> impl Strategy<Value = i64> {
    // Up to half an hour after the longest night is over.
    prop_oneof![9 => (0i64..26).prop_map(|quarter| 3 * quarter), 1 => 0i64..78]
}

fn ask() -> impl Strategy<Value = Ask> {
    let share = prop_oneof![Just(Share::Web), Just(Share::Desk)];
    (fives(), 0..SERVICES.len(), share).prop_map(|(fives, service, share)| Ask {
        fives,
        service,
        share,
    })
}

fn event() -> impl Strategy<Value = Event> {
    let which = any::<Index>;
    prop_oneof![
        8 => ask().prop_map(Event::Book),
        6 => ask().prop_map(Event::Hold),
        3 => which().prop_map(Event::Confirm),
        3 => (which(), fives()).prop_map(|(one, fives)| Event::Move(one, fives)),
        2 => which().prop_map(Event::Cancel),
        1 => any::<bool>().prop_map(Event::Close),
        1 => (1u16..4).prop_map(Event::Places),
        2 => weekly().prop_map(Event::Weekly),
        4 => (-45i64..90).prop_map(Event::Clock),
    ]
}

/// How an act ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Done,
    NotFree,
    NotNow,
}

/// A visit, as the model has it.
#[derive(Debug, Clone, Copy)]
struct Kept {
    id: VisitId,
    start: Timestamp,
    minutes: i64,
    share: Share,
    held_until: Option<Timestamp>,
    off: bool,
}

impl Kept {
    fn hold_is_over(&self, now: Timestamp) -> bool {
        self.held_until.is_some_and(|until| until <= now)
    }

    fn sits_at(&self, quarter: Timestamp, now: Timestamp) -> bool {
        let frees = self.start + SignedDuration::from_mins(self.minutes + PAUSE);
        !self.off && !self.hold_is_over(now) && self.start <= quarter && quarter < frees
    }

    fn status(&self) -> VisitStatus {
        match (self.off, self.held_until) {
            (true, _) => VisitStatus::Cancelled,
            (false, Some(_)) => VisitStatus::Held,
            (false, None) => VisitStatus::Booked,
        }
    }
}

/// The whole book.
struct Model {
    /// When the door opens, and when it closes: instants, so that the night has as many quarters as it has.
    open: (Timestamp, Timestamp),
    places: u16,
    weekly: Option<Weekly>,
    closed: bool,
    visits: Vec<Kept>,
}

impl Model {
    fn at(&self, fives: i64) -> Timestamp {
        self.open.0 + SignedDuration::from_mins(5 * fives)
    }

    /// How many are there at a quarter. In the hour that comes twice it is as late as the clock has shown already.
    fn places_at(&self, quarter: Timestamp) -> u16 {
        let shown = |n: i64| {
            let wall = (quarter - SignedDuration::from_mins(15 * n)).to_zoned(latvia_zone());
            60 * u16::from(wall.hour().unsigned_abs()) + u16::from(wall.minute().unsigned_abs())
        };
        let minute = (0..=4).map(shown).max().expect("an hour");
        match self.weekly {
            Some((from, to, places)) if (from..to).contains(&minute) => places,
            _ => self.places,
        }
    }

    /// For how many more a visit can begin then.
    fn left(
        &self,
        now: Timestamp,
        (start, minutes, share): (Timestamp, i64, Share),
        except: Option<VisitId>,
    ) -> u16 {
        let lead = if share == Share::Desk { SignedDuration::ZERO } else { LEAD };
        let ends = start + SignedDuration::from_mins(minutes);
        let is_open = !self.closed && self.open.0 <= start && ends <= self.open.1;
        let is_quarter = start.as_second() % QUARTER.as_secs() == 0;
        if !is_open || !is_quarter || start < now + lead {
            return 0;
        }
        let quarters =
            (0..(minutes + PAUSE) / 15).map(|n| start + SignedDuration::from_mins(15 * n));
        // The pause need not be over by closing time.
        let quarters = quarters.filter(|quarter| *quarter < self.open.1);
        let left = quarters.map(|quarter| {
            let sits = |one: &&Kept| Some(one.id) != except && one.sits_at(quarter, now);
            let all = self.visits.iter().filter(sits).count();
            let same = self.visits.iter().filter(sits).filter(|one| one.share == share).count();
            let over = |of: u16, taken: usize| usize::from(of).saturating_sub(taken);
            let places = self.places_at(quarter);
            let own = if share == Share::Web { places.div_ceil(2) } else { places };
            over(places, all).min(over(own, same))
        });
        u16::try_from(left.min().unwrap_or(0)).expect("a few")
    }

    /// What is free on the whole night.
    fn free(&self, now: Timestamp, minutes: i64, share: Share) -> Vec<(Timestamp, u16)> {
        let quarters = (0..).map(|n| self.at(3 * n)).take_while(|start| *start < self.open.1);
        let left = quarters.map(|start| (start, self.left(now, (start, minutes, share), None)));
        left.filter(|(_, left)| *left > 0).collect()
    }
}

struct Night<'n> {
    scene: Scene,
    db: &'n Db,
    clock: &'n SetClock,
    day: Date,
    model: Model,
    regime: Option<RegimeId>,
}

fn answer<T>(of: &Result<T, AppointmentError>) -> Answer {
    match of {
        Ok(_) => Answer::Done,
        Err(AppointmentError::NotFree { .. }) => Answer::NotFree,
        Err(AppointmentError::NotNow(_)) => Answer::NotNow,
        Err(other) => panic!("{other}"),
    }
}

impl Night<'_> {
    fn happen(&mut self, event: &Event) {
        match event {
            Event::Book(ask) => self.claim(*ask, false),
            Event::Hold(ask) => self.claim(*ask, true),
            Event::Confirm(which) => self.confirm(*which),
            Event::Move(which, fives) => self.shift(*which, *fives),
            Event::Cancel(which) => {
                let Some(n) = self.one(*which) else { return };
                self.scene.cancel(self.db, self.model.visits[n].id).expect("called off");
                let kept = &mut self.model.visits[n];
                (kept.off, kept.held_until) = (true, None);
            }
            Event::Close(on) => self.close(*on),
            Event::Places(places) => {
                let (desk, centre) = (self.scene.house.here, self.scene.centre);
                set_pool(self.db, desk, centre, "windows", &details(*places, night_rules()))
                    .expect("a pool");
                self.model.places = *places;
            }
            Event::Weekly(weekly) => {
                let (desk, pool) = (self.scene.house.here, self.scene.pool);
                let one = weekly.map(|(from, to, places)| WeekPlaces {
                    weekday: Weekday::Sunday,
                    part: Some(Span::new(from, to).expect("a time")),
                    places,
                });
                set_weekly(self.db, desk, pool, one.as_slice()).expect("numbers");
                self.model.weekly = *weekly;
            }
            Event::Clock(minutes) => self.clock.advance(SignedDuration::from_mins(*minutes)),
        }
    }

    fn now(&self) -> Timestamp {
        self.db.moment().now()
    }

    fn one(&self, which: Index) -> Option<usize> {
        let many = self.model.visits.len();
        (many > 0).then(|| which.index(many))
    }

    fn claim(&mut self, ask: Ask, hold: bool) {
        let ((service, minutes), start) = (SERVICES[ask.service], self.model.at(ask.fives));
        let now = self.now();
        let wanted = self.scene.wanted(service, ask.share);
        let new = NewVisit { wanted, ..self.scene.asked(self.model.visits.len(), start) };
        let came =
            if hold { self.scene.hold(self.db, &new) } else { self.scene.book(self.db, &new) };
        let has = self.model.left(now, (start, minutes, ask.share), None) > 0;
        let expected = if has { Answer::Done } else { Answer::NotFree };
        assert_eq!(answer(&came), expected, "{ask:?} at {now}");
        let held_until = hold.then(|| now + SignedDuration::from_mins(HOLD_MINUTES));
        let share = ask.share;
        match came {
            Ok(booked) => {
                let id = booked.id;
                self.model.visits.push(Kept { id, start, minutes, share, held_until, off: false });
            }
            Err(AppointmentError::NotFree { nearest }) => {
                let free = self.model.free(now, minutes, share);
                for one in nearest.iter().filter(|one| date_in_latvia(one.start) == self.day) {
                    assert!(free.contains(&(one.start, one.places_left)), "{one:?} is not free");
                }
            }
            Err(other) => panic!("{other}"),
        }
    }

    fn confirm(&mut self, which: Index) {
        let (now, Some(n)) = (self.now(), self.one(which)) else { return };
        let kept = self.model.visits[n];
        let asked = (kept.start, kept.minutes, kept.share);
        let is_kept = if kept.hold_is_over(now) {
            self.model.left(now, asked, Some(kept.id)) > 0
        } else {
            // Nobody else may have its place, but nobody is sent to a locked door either.
            !self.model.closed
        };
        let expected = match kept.status() {
            VisitStatus::Cancelled => Answer::NotNow,
            VisitStatus::Held if !is_kept => Answer::NotFree,
            _ => Answer::Done,
        };
        let came = self.scene.confirm(self.db, kept.id);
        assert_eq!(answer(&came), expected, "{kept:?} confirmed at {now}");
        if came.is_ok() {
            self.model.visits[n].held_until = None;
        }
    }

    /// On the web, whoever moves it.
    fn shift(&mut self, which: Index, fives: i64) {
        let (now, Some(n)) = (self.now(), self.one(which)) else { return };
        let (kept, start) = (self.model.visits[n], self.model.at(fives));
        let asked = (start, kept.minutes, Share::Web);
        let expected = if kept.off || kept.start <= now || kept.hold_is_over(now) {
            Answer::NotNow
        } else if kept.start == start || self.model.left(now, asked, Some(kept.id)) > 0 {
            Answer::Done
        } else {
            Answer::NotFree
        };
        let came = self.scene.shift(self.db, kept.id, start);
        assert_eq!(answer(&came), expected, "{kept:?} moved to {start} at {now}");
        if came.is_ok() && kept.start != start {
            (self.model.visits[n].start, self.model.visits[n].share) = (start, Share::Web);
        }
    }

    /// The night's reception is switched off and on, as long as it has not begun.
    fn close(&mut self, on: bool) {
        let (desk, day) = (self.scene.house.here, self.day);
        let done: Result<Option<RegimeId>, RegimeError> = match (on, self.regime) {
            (true, None) => {
                let regime = Regime {
                    name: Translated::latvian("Naktī slēgts"),
                    notice: Translated::latvian("Šonakt nepieņemam."),
                    foreign_ground: None,
                    scope: Scope::default(),
                    changes: vec![Change::Reception { how: Reception::Closed }],
                    from: day,
                    to: Some(day),
                };
                self.db.write_now(desk.id, move |tx, at| {
                    let id = regime_begin(tx, at, desk.id, &regime, desk.clerk())?;
                    regime_switch_on(tx, at, desk.id, id, desk.clerk())?;
                    Ok(Some(id))
                })
            }
            (false, Some(id)) => self.db.write_now(desk.id, move |tx, at| {
                regime_take_back(tx, at, desk.id, id, desk.clerk())?;
                Ok(None)
            }),
            (_, known) => Ok(known),
        };
        // What has begun cannot be taken back.
        self.regime = done.unwrap_or(self.regime);
        self.model.closed = self.regime.is_some();
    }

    /// Every visit stands where the model has it, and free is what the model has free.
    fn check(&self) {
        let now = self.now();
        for kept in &self.model.visits {
            let row = self.scene.visit(self.db, kept.id);
            assert_eq!((row.status, row.starts_at), (kept.status(), Some(kept.start)));
        }
        for (service, minutes) in SERVICES {
            for share in [Share::Web, Share::Desk] {
                let (id, wanted) = (self.scene.id(), self.scene.wanted(service, share));
                let day = self.day;
                let free = self.db.read_now(move |tx| slots(tx, now, id, &wanted, day, 1));
                let free = free.expect("starts");
                let free: Vec<_> = free.iter().map(|one| (one.start, one.places_left)).collect();
                assert_eq!(free, self.model.free(now, minutes, share), "{service} {share} {now}");
            }
        }
    }
}

/// The web takes half of the places, and after each visit there is a pause.
fn night_rules() -> PoolRules {
    let pause_minutes = u16::try_from(PAUSE).expect("a quarter");
    PoolRules { shares: Shares { web: 50, ..Shares::ALL }, pause_minutes, ..rules() }
}

fn so_often(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn random_nights(kind: Kind, taken_out: &[Protection], config: &ProptestConfig) {
    // The night in which an hour comes twice, and the one in which an hour is missing.
    let nights = prop_oneof![Just("2026-10-25"), Just("2026-03-29")];
    let evening_before = SignedDuration::from_hours(4);
    proptest!(config.clone(), |(night in nights, events in vec(event(), 20..60))| {
        let open = (riga(&format!("{night}T01:00")), riga(&format!("{night}T06:00")));
        let clock = Arc::new(SetClock::new(open.0 - evening_before, 5));
        let without = taken_out.to_vec();
        let adjust = |settings| Settings { without, ..settings };
        let fresh = Fresh::opened(kind, MIGRATIONS, Arc::clone(&clock), adjust);
        let scene = Scene::with_rules(fresh.db(), 2, night_rules());
        open_at_night(fresh.db(), &scene);
        let model = Model { open, places: 2, weekly: None, closed: false, visits: Vec::new() };
        let day = night.parse().expect("a day");
        let (db, clock) = (fresh.db(), &*clock);
        let mut night = Night { scene, db, clock, day, model, regime: None };
        night.check();
        for event in events {
            night.happen(&event);
            night.check();
        }
    });
}

#[test]
fn a_random_night_is_booked_as_the_model_says_on_sqlite() {
    random_nights(Kind::Sqlite, &[], &so_often(16));
}

#[test]
fn a_random_night_is_booked_as_the_model_says_on_postgres() {
    random_nights(Kind::Postgres, &[], &so_often(4));
}

/// The control: without the count inside the transaction the model sees a place that is not there.
#[test]
#[should_panic(expected = "Test failed")]
fn without_the_count_the_model_disagrees() {
    let once = ProptestConfig { max_shrink_iters: 0, ..so_often(16) };
    random_nights(Kind::Sqlite, &[Protection::Occupancy], &once);
}

#[test]
fn the_nights_have_as_many_quarters_as_they_have() {
    for (night, quarters) in [("2026-10-25", 24), ("2026-03-29", 16), ("2026-11-22", 20)] {
        let open = (riga(&format!("{night}T01:00")), riga(&format!("{night}T06:00")));
        let model = Model { open, places: 1, weekly: None, closed: false, visits: Vec::new() };
        let free = model.free(open.0, 15, Share::Desk);
        assert_eq!(free.len(), quarters, "{night}");
    }
}
