//! A centre with counters, on a working friday, and what its people do.

use jiff::Timestamp;
use lodzins_core::{
    IdentityMethod,
    appointment::{Share, VisitStatus},
    id::{CounterId, VisitId},
    reception::Precedence,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    appointment::NewVisit,
    reception::{
        Arrived, AtCounter, AtHand, Called, CentreRules, CounterDetails, Finished, Hall, HandOver,
        ReceptionError, StayRow, WalkIn, at_counter, centre_rules_set, counter_open, counter_set,
        hall, present, reception_day_end, visit_arrive, visit_call, visit_call_next, visit_finish,
        visit_hand_over, visit_left, visit_let_in, visit_no_show, visit_park, visit_recall,
        visit_start, visit_walk_in,
    },
};

use crate::appointment::scene::Scene;

pub(super) type Done<T = ()> = Result<T, ReceptionError>;

/// The centre of [`Scene`] with open counters.
#[derive(Clone)]
pub(super) struct House {
    pub(super) scene: Scene,
    pub(super) counters: Vec<CounterId>,
}

macro_rules! acts {
    ($( $name:ident ( $($arg:ident : $kind:ty),* ) -> $answer:ty = $use_case:ident; )+) => { $(
        pub(super) fn $name(&self, db: &Db, $($arg: $kind),*) -> Done<$answer> {
            let (id, by) = (self.scene.id(), self.scene.house.here.clerk());
            db.write_now(id, move |tx, at| $use_case(tx, at, id, $($arg,)* by)).map(|done| done.into())
        }
    )+ };
}

impl House {
    /// So many open counters, for two places of the pool.
    pub(super) fn set(db: &Db, counters: usize) -> Self {
        Self::with(db, Scene::set(db, 2), counters)
    }

    pub(super) fn with(db: &Db, scene: Scene, counters: usize) -> Self {
        let mut house = Self { scene, counters: Vec::new() };
        for n in 1..=counters {
            let name = format!("{n}. lodziņš");
            let new = CounterDetails { name, ..CounterDetails::default() };
            let id = house.counter(db, &n.to_string(), new).expect("a counter");
            house.open_as_device(db, id).expect("open");
            house.counters.push(id);
        }
        house
    }

    pub(super) fn counter(&self, db: &Db, code: &str, new: CounterDetails) -> Done<CounterId> {
        let (desk, centre, code) = (self.scene.house.here, self.scene.centre, code.to_owned());
        db.write_now(desk.id, move |tx, at| {
            counter_set(tx, at, desk.id, centre, &code, &new, desk.clerk())
        })
    }

    /// A clerk sits at one counter only; a device has no name, so that one test can have many.
    pub(super) fn open_as_device(&self, db: &Db, id: CounterId) -> Done {
        let institution = self.scene.id();
        db.write_now(institution, move |tx, at| {
            counter_open(tx, at, institution, id, lodzins_service::Actor::System)
        })
    }

    acts! {
        arrive_for(visit: VisitId, reason: Option<Precedence>) -> Arrived = visit_arrive;
        let_in(visit: VisitId) -> Stay = visit_let_in;
        call(counter: CounterId, visit: VisitId) -> Called = visit_call;
        recall(counter: CounterId, visit: VisitId) -> Called = visit_recall;
        no_show(visit: VisitId) -> () = visit_no_show;
        start(visit: VisitId, counter: Option<CounterId>, shown: Option<IdentityMethod>) -> Stay = visit_start;
        left(visit: VisitId) -> Stay = visit_left;
    }

    pub(super) fn arrive(&self, db: &Db, visit: VisitId) -> Done<Arrived> {
        self.arrive_for(db, visit, None)
    }

    pub(super) fn walk_in(&self, db: &Db, reason: Option<Precedence>) -> Done<Arrived> {
        self.walk_in_as(db, WalkIn { reason, ..self.walker(&["card"]) })
    }

    pub(super) fn walker(&self, services: &[&str]) -> WalkIn {
        WalkIn {
            key: None,
            institution: self.scene.id(),
            centre: self.scene.centre,
            services: services.iter().map(|&code| code.to_owned()).collect(),
            name: None,
            reason: None,
            anyway: false,
            by: self.scene.house.here.clerk(),
        }
    }

    pub(super) fn walk_in_as(&self, db: &Db, new: WalkIn) -> Done<Arrived> {
        let keys = self.scene.house.office.keys.clone();
        db.write_now(new.institution, move |tx, at| visit_walk_in(tx, at, &keys, &new))
    }

    /// Booked by the desk for today.
    pub(super) fn booked(&self, db: &Db, n: usize, start: Timestamp) -> Done<VisitId> {
        let wanted = self.scene.wanted("card", Share::Desk);
        let new = NewVisit { wanted, ..self.scene.asked(n, start) };
        Ok(self.scene.book(db, &new)?.id)
    }

    pub(super) fn next(&self, db: &Db, counter: CounterId) -> Done<Option<Called>> {
        self.press(db, counter, AtCounter::Stays)
    }

    pub(super) fn press(
        &self,
        db: &Db,
        counter: CounterId,
        at_counter: AtCounter,
    ) -> Done<Option<Called>> {
        let (id, by) = (self.scene.id(), self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| visit_call_next(tx, at, id, counter, at_counter, None, by))
    }

    pub(super) fn park(&self, db: &Db, visit: VisitId) -> Done<Stay> {
        let (id, by) = (self.scene.id(), self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| {
            visit_park(tx, at, id, visit, None, Some("Aizpilda veidlapu"), by)
        })
        .map(Into::into)
    }

    pub(super) fn hand_over(&self, db: &Db, visit: VisitId, to: HandOver) -> Done<Stay> {
        let (id, by) = (self.scene.id(), self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| visit_hand_over(tx, at, id, visit, &to, None, by))
            .map(Into::into)
    }

    pub(super) fn finish(&self, db: &Db, visit: VisitId, done: Finished) -> Done<Stay> {
        let (id, by) = (self.scene.id(), self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| visit_finish(tx, at, id, visit, None, &done, by))
            .map(Into::into)
    }

    pub(super) fn rules(&self, db: &Db, rules: CentreRules) {
        let (id, centre, by) = (self.scene.id(), self.scene.centre, self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| centre_rules_set(tx, at, id, centre, &rules, by))
            .expect("rules");
    }

    pub(super) fn day_end(&self, db: &Db) -> Done<u32> {
        let (id, centre, by) = (self.scene.id(), self.scene.centre, self.scene.house.here.clerk());
        db.write_now(id, move |tx, at| reception_day_end(tx, at, id, centre, by))
    }

    pub(super) fn hall(&self, db: &Db) -> Hall {
        let (id, centre, now) = (self.scene.id(), self.scene.centre, db.moment().now());
        db.read_now(move |tx| hall(tx, id, centre, now)).expect("the hall")
    }

    pub(super) fn at(&self, db: &Db, counter: CounterId) -> AtHand {
        let (id, now) = (self.scene.id(), db.moment().now());
        db.read_now(move |tx| at_counter(tx, id, counter, now)).expect("the counter")
    }

    /// Tickets of those who wait, in their order.
    pub(super) fn waiting(&self, db: &Db) -> Vec<String> {
        self.hall(db).waiting.iter().map(|one| one.stay.ticket().to_string()).collect()
    }

    pub(super) fn status(&self, db: &Db, visit: VisitId) -> VisitStatus {
        self.scene.visit(db, visit).status
    }

    /// The stay; nothing before arrival.
    pub(super) fn stay(&self, db: &Db, visit: VisitId) -> Option<StayRow> {
        let id = self.scene.id();
        match db.read_now(move |tx| present(tx, id, visit)) {
            Ok(present) => Some(present.stay),
            Err(ReceptionError::NotNow(_)) => None,
            Err(wrong) => panic!("{wrong}"),
        }
    }

    /// The trail holds, images and all.
    pub(super) fn verifies(&self, db: &Db) {
        let folder = tempfile::tempdir().expect("a folder");
        let files = lodzins_db::files::FileStore::open(folder.path()).expect("a store");
        let (keys, scope) =
            (&self.scene.house.office.keys, lodzins_service::audit::Scope::default());
        let report = lodzins_service::audit::verify(db, &files, keys, &scope, &mut |_| ());
        let report = report.expect("a report");
        assert!(report.ok, "{:#?}", report.findings);
    }

    pub(super) fn service_asks(
        &self,
        db: &Db,
        code: &'static str,
        assurance: lodzins_core::Assurance,
    ) {
        let desk = self.scene.house.here;
        let done: Result<(), lodzins_service::catalogue::CatalogueError> =
            db.write_now(desk.id, move |tx, at| {
                let change =
                    |draft: &mut lodzins_core::catalogue::Card| draft.assurance = assurance;
                lodzins_service::catalogue::service_draft(
                    tx,
                    at,
                    desk.id,
                    code,
                    change,
                    desk.clerk(),
                )?;
                let from = (at.date(), None);
                lodzins_service::catalogue::service_publish(
                    tx,
                    at,
                    desk.id,
                    code,
                    from,
                    desk.clerk(),
                )
                .map(drop)
            });
        done.expect("published");
    }

    pub(super) fn sums(&self, db: &Db) -> Vec<(String, i64, i64, i64)> {
        let (id, centre, day) = (self.scene.id(), self.scene.centre, db.moment().date());
        let sums: Result<_, DbError> = db
            .read_now(move |tx| lodzins_service::reception::visit_sums(tx, id, centre, (day, day)));
        let told = |sum: lodzins_service::reception::VisitSum| {
            (sum.outcome, sum.visits, sum.waited_secs, sum.served_secs)
        };
        sums.expect("sums").into_iter().map(told).collect()
    }
}

/// A visitor's stay after an act.
pub(super) struct Stay(pub(super) StayRow);

impl From<lodzins_service::reception::Present> for Stay {
    fn from(present: lodzins_service::reception::Present) -> Self {
        Self(present.stay)
    }
}
