//! Releases: nothing before the moment, one claim each in the first seconds, a draw that anybody can compute again, and no
//! place given twice or left.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use jiff::{SignedDuration, Timestamp, civil::Date};
use lodzins_core::{
    Language, Moment,
    appointment::{Share, VisitStatus},
    id::{ClaimId, InstitutionId, ReleaseId},
    moment::date_in_latvia,
    notice::{NoticeOccasion, NoticeWay},
    release::{ClaimStatus, StartWish, draw_order, seed_hash},
    waiting_list::{DayPart, WaitStatus},
};
use lodzins_db::{Db, DbError, Protection, Tx};
use lodzins_service::{
    MIGRATIONS,
    appointment::{
        AppointmentError, Contact,
        booking::{booking_by_phone_set, visits_to_confirm},
    },
    notice::{sms_claim, sms_not_sent},
    release::{
        ClaimRow, Claimed, NewClaim, NewRelease, ReleaseError, ReleaseRow, claim, claim_make,
        release, release_draw, release_set, release_withdraw, releases_due,
    },
};
use lodzins_testkit::{Kind, SetClock, both_engines};

use super::{
    hit::{calls, told},
    rush::{AT_ONCE, a_day, without},
    scene::{MONDAY, Scene, contact, monday},
};
use crate::rivals::{patience, rival};

/// From the announcement to the moment.
const AHEAD: SignedDuration = SignedDuration::from_hours(1);
/// In which claims are made, and then those written that came in time.
const CLAIMS: SignedDuration = SignedDuration::from_secs(10);
const LATECOMERS: SignedDuration = SignedDuration::from_secs(2);

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

impl Scene {
    fn announces(&self, db: &Db, days: (&str, &str)) -> Result<ReleaseId, ReleaseError> {
        let new = NewRelease {
            institution: self.id(),
            pool: self.pool,
            from: day(days.0),
            to: day(days.1),
            opens_at: db.moment().now() + AHEAD,
            by: self.house.here.clerk(),
        };
        db.write_now(self.id(), move |tx, at| release_set(tx, at, &new))
    }

    /// The monday's places in an hour.
    fn announced(&self, db: &Db) -> ReleaseId {
        self.announces(db, (MONDAY, MONDAY)).expect("announced")
    }

    fn release(&self, db: &Db, id: ReleaseId) -> ReleaseRow {
        let institution = self.id();
        db.read_now(move |tx| release(tx, institution, id)).expect("a release")
    }

    fn claim_of(&self, n: usize, release: ReleaseId, wishes: &[StartWish]) -> NewClaim {
        let email = Some(format!("testa.persona.{n:04}@example.org"));
        NewClaim {
            key: None,
            institution: self.id(),
            release,
            service: "card".to_owned(),
            wishes: wishes.to_vec(),
            contact: Contact { email, phone: None, ..contact(n) },
            language: Language::Lv,
            by: lodzins_service::Actor::Submitter,
        }
    }

    /// The `n`th person claims.
    fn claims(
        &self,
        db: &Db,
        n: usize,
        release: ReleaseId,
        wishes: &[StartWish],
    ) -> Result<Claimed, ReleaseError> {
        let new = self.claim_of(n, release, wishes);
        db.write_now(self.id(), move |tx, at| claim_make(tx, at, &new))
    }

    fn claim(&self, db: &Db, id: ClaimId) -> ClaimRow {
        let institution = self.id();
        db.read_now(move |tx| claim(tx, institution, id)).expect("a claim")
    }

    /// One piece of the draw.
    fn draws(&self, db: &Db, id: ReleaseId) -> usize {
        let (office, institution) = (self.house.office.clone(), self.id());
        db.write_now(institution, move |tx, at| release_draw(tx, at, &office, institution, id))
            .expect("drawn")
    }

    /// All of it; how many claims.
    fn draws_all(&self, db: &Db, id: ReleaseId) -> usize {
        std::iter::from_fn(|| Some(self.draws(db, id)).filter(|drawn| *drawn > 0)).sum()
    }

    fn is_due_to_draw(&self, db: &Db) -> bool {
        let (institution, now) = (self.id(), db.moment().now());
        !db.read_now(move |tx| releases_due(tx, now, institution)).expect("looked").is_empty()
    }

    fn free_to_the_web(&self, db: &Db) -> usize {
        let told = self.free(db, "card", Share::Web);
        told.iter().filter_map(|one| one.split_once(' ')?.1.parse::<usize>().ok()).sum()
    }
}

/// The seed as it was published.
fn seed_of(row: &ReleaseRow) -> [u8; 32] {
    let text = row.seed_published().expect("a published seed");
    text.parse::<lodzins_core::ledger::Hash>().expect("a seed").to_bytes()
}

const ANY: StartWish = StartWish::Day(jiff::civil::date(2026, 11, 23));

both_engines! {
    migrations = MIGRATIONS;

    fn before_its_moment_only_the_desk_books(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        for share in [Share::Web, Share::Phone] {
            assert_eq!(scene.free(db, "card", share), [""; 0], "{share}");
        }
        assert_eq!(scene.free(db, "card", Share::Desk).len(), 12);
        assert!(!scene.free_on(db, "2026-11-24", "card", Share::Web).expect("starts").is_empty());
        let early = scene.hold(db, &scene.asked(1, monday("09:00")));
        let Err(AppointmentError::NotFree { nearest }) = early else { panic!("{early:?}") };
        assert!(nearest.iter().all(|one| date_in_latvia(one.start) != day(MONDAY)));
        let mut at_the_desk = scene.asked(2, monday("09:00"));
        at_the_desk.wanted.share = Share::Desk;
        scene.book(db, &at_the_desk).expect("the desk decides for itself");
        let early = scene.claims(db, 1, id, &[ANY]);
        assert!(matches!(early, Err(ReleaseError::NotYet { .. })), "{early:?}");
        clock.advance(AHEAD);
        assert_eq!(scene.free_to_the_web(db), 0, "claims are collected");
        clock.advance(CLAIMS);
        assert!(!scene.is_due_to_draw(db), "what came in time may still be in a queue");
        clock.advance(LATECOMERS);
        assert_eq!(scene.free_to_the_web(db), 0, "they are to be drawn");
        assert!(scene.is_due_to_draw(db));
        assert_eq!(scene.draws(db, id), 0, "nobody has claimed");
        assert!(!scene.is_due_to_draw(db));
        assert_eq!(scene.free_to_the_web(db), 11, "first come, first served");
        scene.hold(db, &scene.asked(1, monday("09:15"))).expect("a place");
    }

    fn nobody_on_the_waiting_list_is_served_before_the_draw(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        let mut by_a_clerk = scene.waits_for(1, (MONDAY, MONDAY), DayPart::Any);
        by_a_clerk.share = Share::Desk;
        let waits = [scene.joins(db, &by_a_clerk).expect("joined"), scene.waits(db, 2)];
        assert_eq!(scene.works(db), 0);
        clock.advance(AHEAD + CLAIMS + LATECOMERS);
        assert_eq!(scene.works(db), 0, "it is not drawn yet");
        scene.draws_all(db, id);
        assert_eq!(scene.works(db), 2);
        assert_eq!(scene.stands(db, &waits), [WaitStatus::Offered; 2]);
    }

    fn the_draw_can_be_computed_again(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        let promised = scene.release(db, id).seed_hash();
        assert_eq!(scene.release(db, id).seed_published(), None);
        clock.advance(AHEAD);
        let claims: Vec<Claimed> =
            (1..=20).map(|n| scene.claims(db, n, id, &[ANY]).expect("a claim")).collect();
        assert!(claims.iter().map(|one| one.number).eq(1..=20));
        assert_eq!(scene.draws(db, id), 0, "the ten seconds are not over");
        clock.advance(CLAIMS);
        assert_eq!(scene.draws(db, id), 0, "what came in time may still be in a queue");
        clock.advance(LATECOMERS);
        assert_eq!(scene.draws_all(db, id), 20);
        let row = scene.release(db, id);
        assert_eq!((row.claims, row.drawn, row.given), (20, 20, 12));
        let seed = seed_of(&row);
        assert_eq!(seed_hash(&seed), promised);
        let order = draw_order(&seed, 20);
        assert_eq!(row.order_published().as_ref(), Some(&order));
        let mut starts = Vec::new();
        for (place, number) in order.into_iter().enumerate() {
            let own = scene.claim(db, claims[number as usize - 1].id);
            let expected = if place < 12 { ClaimStatus::Held } else { ClaimStatus::Missed };
            assert_eq!(own.status, expected, "{place}");
            assert_eq!((own.name, own.phone, own.email), (None, None, None));
            if let Some(visit) = own.visit_id {
                let visit = scene.visit(db, visit);
                assert_eq!(visit.status, VisitStatus::Held);
                assert!(visit.name.is_some_and(|name| name.ends_with(&format!("{number:03}"))));
                starts.extend(visit.starts_at);
            }
        }
        assert!(starts.windows(2).all(|pair| pair[0] < pair[1]), "the earliest that is left");
        assert_eq!(scene.free_to_the_web(db), 0);
    }

    fn whoever_is_drawn_first_gets_what_they_asked_for(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        clock.advance(AHEAD);
        let nine = StartWish::At(monday("09:00"));
        let half_past = StartWish::At(monday("09:30"));
        let claims: Vec<ClaimId> = (1..=3)
            .map(|n| scene.claims(db, n, id, &[nine, half_past]).expect("a claim").id)
            .collect();
        clock.advance(CLAIMS + LATECOMERS);
        assert_eq!(scene.draws_all(db, id), 3);
        let order = scene.release(db, id).order_published().expect("drawn");
        let start = |place: usize| {
            let claim = scene.claim(db, claims[order[place] as usize - 1]);
            claim.visit_id.and_then(|visit| scene.visit(db, visit).starts_at)
        };
        let expected: [Option<Timestamp>; 3] =
            [Some(monday("09:00")), Some(monday("09:30")), None];
        assert_eq!([start(0), start(1), start(2)], expected);
        let first = scene.claim(db, claims[order[0] as usize - 1]).visit_id.expect("a visit");
        assert_eq!(scene.confirm(db, first).expect("booked").status, VisitStatus::Booked);
    }

    fn everybody_has_one_claim_to_what_is_there(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        clock.advance(AHEAD);
        scene.claims(db, 1, id, &[ANY]).expect("a claim");
        let again = scene.claims(db, 1, id, &[ANY]);
        assert!(matches!(again, Err(ReleaseError::ClaimedAlready)), "{again:?}");
        let tuesday = StartWish::Day(day("2026-11-24"));
        let between = StartWish::At(monday("09:07"));
        for wrong in [&[][..], &[tuesday], &[ANY, between], &[ANY, ANY, ANY]] {
            let refused = scene.claims(db, 2, id, wrong);
            assert!(matches!(refused, Err(ReleaseError::NoSuchStart)), "{refused:?}");
        }
        let mut unreachable = scene.claim_of(3, id, &[ANY]);
        unreachable.contact.email = None;
        let refused = db.write_now(scene.id(), move |tx, at| claim_make(tx, at, &unreachable));
        let missing = ReleaseError::Appointment(AppointmentError::ContactMissing).to_string();
        assert_eq!(refused.expect_err("nobody could tell them").to_string(), missing);
        clock.advance(CLAIMS + LATECOMERS);
        let late = scene.claims(db, 4, id, &[ANY]);
        assert!(matches!(late, Err(ReleaseError::Over)), "{late:?}");
        assert_eq!(scene.release(db, id).claims, 1);
    }

    fn whoever_came_in_time_is_in_the_draw_however_late_it_is_written(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        clock.advance(AHEAD + CLAIMS - SignedDuration::from_millis(1));
        let (came, new) = (db.moment(), scene.claim_of(1, id, &[ANY]));
        clock.advance(LATECOMERS);
        let queued = move |tx: &mut Tx<'_>, _: &Moment| claim_make(tx, &came.again(), &new);
        db.write_now(scene.id(), queued).expect("they asked in time");
        let late = scene.claims(db, 2, id, &[ANY]);
        assert!(matches!(late, Err(ReleaseError::Over)), "{late:?}");
        clock.advance(LATECOMERS);
        assert_eq!(scene.draws_all(db, id), 1);
    }

    /// A letter, or a message. Who gave a number alone is called to confirm anyhow, and not once more because of the message.
    fn whoever_is_drawn_is_told_so(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db, 1);
        let (institution, by) = (scene.id(), scene.house.here.clerk());
        db.write_now(institution, move |tx, at| booking_by_phone_set(tx, at, institution, true, by))
            .expect("clerks call");
        let id = scene.announced(db);
        clock.advance(AHEAD);
        let mut on_the_telephone = scene.claim_of(2, id, &[ANY]);
        on_the_telephone.contact = contact(2);
        let made = db.write_now(institution, move |tx, at| claim_make(tx, at, &on_the_telephone));
        let claims = [scene.claims(db, 1, id, &[ANY]), made].map(|made| made.expect("a claim").id);
        clock.advance(CLAIMS + LATECOMERS);
        assert_eq!(scene.draws_all(db, id), 2);
        let visits = claims.map(|claim| scene.claim(db, claim).visit_id.expect("a visit"));
        for (visit, way) in visits.into_iter().zip([NoticeWay::Email, NoticeWay::Sms]) {
            let [one] = told(&scene, db, visit).try_into().expect("one notice");
            assert_eq!((one.occasion, one.way), (NoticeOccasion::Drawn, way));
            assert_eq!(one.was_at, scene.visit(db, visit).held_until, "until when it is kept");
        }
        let sent = db.write_now(InstitutionId::INSTALLATION, |tx, at| {
            let due = sms_claim(tx, at, 10)?;
            due.iter().try_for_each(|row| sms_not_sent(tx, at, row, false, "no gateway"))?;
            Ok::<_, DbError>(due.len())
        });
        assert_eq!(sent.expect("tried"), 1);
        assert!(calls(&scene, db).is_empty(), "not twice");
        let now = db.moment().now();
        let to_confirm = db.read_now(move |tx| visits_to_confirm(tx, now, institution));
        let to_confirm: Vec<_> = to_confirm.expect("a list").iter().map(|row| row.id).collect();
        assert_eq!(to_confirm, [visits[1]]);
    }

    fn a_release_is_announced_before_its_days_and_withdrawn_before_its_moment(
        db: &Db, clock: &SetClock
    ) {
        let scene = Scene::set(db, 1);
        let id = scene.announced(db);
        let overlapping = scene.announces(db, ("2026-11-20", "2026-11-27"));
        assert!(matches!(overlapping, Err(ReleaseError::Overlaps)), "{overlapping:?}");
        let backwards = scene.announces(db, ("2026-11-27", "2026-11-26"));
        assert!(matches!(backwards, Err(ReleaseError::Backwards)), "{backwards:?}");
        let far = scene.announces(db, ("2027-02-01", "2027-02-02"));
        assert!(matches!(far, Err(ReleaseError::TooFar)), "{far:?}");
        let (institution, by) = (scene.id(), scene.house.here.clerk());
        let withdraw = move |tx: &mut Tx<'_>, at: &Moment| release_withdraw(tx, at, institution, id, by);
        db.write_now(institution, withdraw).expect("withdrawn");
        db.write_now(institution, withdraw).expect("twice is once");
        assert_eq!(scene.free_to_the_web(db), 12);
        assert_eq!(scene.release(db, id).seed_published(), None, "nothing was drawn");
        let second = scene.announced(db);
        clock.advance(AHEAD);
        let withdraw =
            move |tx: &mut Tx<'_>, at: &Moment| release_withdraw(tx, at, institution, second, by);
        let begun = db.write_now(institution, withdraw);
        assert!(matches!(begun, Err(ReleaseError::Begun)), "{begun:?}");
    }

    fn every_released_place_is_given_once(db: &Db, clock: &SetClock) {
        let (places, people) = a_day();
        let scene = Scene::set(db, places);
        let id = scene.announced(db);
        clock.advance(AHEAD);
        given_to_a_crowd(&scene, &[db], id, people);
        clock.advance(CLAIMS + LATECOMERS);
        assert_eq!(scene.draws_all(db, id), people);
        exactly_given(&scene, db, id, usize::from(places) * 12);
    }
}

/// So many people claim at once, through these programs in turn: half of them one start, and all of them any.
fn given_to_a_crowd(scene: &Scene, programs: &[&Db], id: ReleaseId, people: usize) {
    let next = AtomicUsize::new(0);
    let claim = || loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= people {
            return;
        }
        let quarter = SignedDuration::from_mins(15 * i64::try_from(n % 12).expect("a few"));
        let wishes = [StartWish::At(monday("09:00") + quarter), ANY];
        let wishes = if n.is_multiple_of(2) { &wishes[..] } else { &wishes[1..] };
        scene.claims(programs[n % programs.len()], n, id, wishes).expect("a claim");
    };
    thread::scope(|scope| {
        let claim = &claim;
        let all: Vec<_> = (0..people.min(AT_ONCE)).map(|_| scope.spawn(claim)).collect();
        for one in all {
            one.join().expect("no panic");
        }
    });
}

/// All places are given, none twice, and nobody missed one while there was one.
fn exactly_given(scene: &Scene, db: &Db, id: ReleaseId, places: usize) {
    let row = scene.release(db, id);
    assert_eq!((row.drawn, row.settled_at.is_some()), (row.claims, true));
    assert_eq!(row.given as usize, places);
    assert!(row.claims as usize > places);
    assert_eq!(scene.free(db, "card", Share::Desk), [""; 0]);
}

#[test]
fn two_programs_collect_and_draw_one_release() {
    let fresh = without(Kind::Postgres, &[]);
    let (places, people) = a_day();
    let scene = Scene::set(fresh.db(), places);
    let id = scene.announced(fresh.db());
    fresh.clock().advance(AHEAD);
    let other = rival(&fresh, &[]);
    given_to_a_crowd(&scene, &[fresh.db(), &other], id, people);
    fresh.clock().advance(CLAIMS + LATECOMERS);
    let later = rival(&fresh, &[]);
    let drawn: usize = thread::scope(|scope| {
        let scene = &scene;
        let both = [fresh.db(), &later].map(|db| scope.spawn(move || scene.draws_all(db, id)));
        both.into_iter().map(|one| one.join().expect("no panic")).sum()
    });
    assert_eq!(drawn, people, "each claim is drawn once");
    exactly_given(&scene, fresh.db(), id, usize::from(places) * 12);
}

/// Five people want one place; how many have got it.
fn five_for_one_place(taken_out: &[Protection]) -> u32 {
    let fresh = without(Kind::Sqlite, taken_out);
    let scene = Scene::set(fresh.db(), 1);
    let id = scene.announced(fresh.db());
    fresh.clock().advance(AHEAD);
    for n in 1..=5 {
        let nine = StartWish::At(monday("09:00"));
        scene.claims(fresh.db(), n, id, &[nine]).expect("a claim");
    }
    fresh.clock().advance(CLAIMS + LATECOMERS);
    assert_eq!(scene.draws_all(fresh.db(), id), 5);
    scene.release(fresh.db(), id).given
}

#[test]
fn one_place_is_drawn_once() {
    assert_eq!(five_for_one_place(&[]), 1);
}

/// The control: without the count inside the transaction everybody who is drawn gets the place.
#[test]
fn without_the_count_more_places_are_drawn_than_there_are() {
    assert_eq!(five_for_one_place(&[Protection::Occupancy]), 5);
}

/// One program draws and holds its transaction open while the other draws, too; how many claims each has drawn.
fn two_draw(taken_out: &[Protection]) -> [Option<usize>; 2] {
    let fresh = without(Kind::Postgres, taken_out);
    let db = fresh.db();
    let scene = Scene::set(db, 1);
    let id = scene.announced(db);
    fresh.clock().advance(AHEAD);
    for n in 1..=3 {
        scene.claims(db, n, id, &[ANY]).expect("a claim");
    }
    fresh.clock().advance(CLAIMS + LATECOMERS);
    let other = rival(&fresh, taken_out);
    let (written, has_written) = mpsc::channel();
    let (tried, has_tried) = mpsc::channel::<()>();
    let (has_tried, patience) = (Mutex::new(has_tried), patience(taken_out));
    let (institution, office) = (scene.id(), scene.house.office.clone());
    let first = move |tx: &mut Tx<'_>, at: &Moment| {
        let done = release_draw(tx, at, &office, institution, id)?;
        let _ = written.send(());
        if let Ok(tried) = has_tried.lock() {
            let _ = tried.recv_timeout(patience);
        }
        Ok::<_, ReleaseError>(done)
    };
    let office = scene.house.office.clone();
    let second = move |tx: &mut Tx<'_>, at: &Moment| release_draw(tx, at, &office, institution, id);
    thread::scope(|scope| {
        let first = scope.spawn(move || db.write_now(institution, first));
        has_written.recv().expect("the first has written");
        let second = other.write_now(institution, second);
        let _ = tried.send(());
        [first.join().expect("no panic").ok(), second.ok()]
    })
}

#[test]
fn a_release_is_drawn_once_by_two_programs() {
    assert_eq!(two_draw(&[]), [Some(3), Some(0)]);
}

/// The control: without the institution's lock the second one does not see what is about to be committed, and draws, too.
/// The trail's chain still lets only one of them through, and the other fails.
#[test]
fn without_the_lock_both_draw_the_same_claims() {
    let fared = two_draw(&[Protection::InstitutionLock]);
    assert_ne!(fared[1], Some(0), "the lock protects nothing that this test can see");
}
