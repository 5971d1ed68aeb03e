//! A centre that is open on weekdays, with one pool that serves two services.

use jiff::Timestamp;
use lodzins_core::{
    appointment::{PoolRules, Share, WeekPlaces},
    catalogue::Card,
    hours::OnHolidays,
    id::{CentreId, InstitutionId, PlaceId, PoolId, VisitId},
    moment::latvia_zone,
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError, Booked, Contact, NewVisit, PoolDetails, PoolService, VisitRow, Wanted,
        pool_set, pool_weekly_set, slots, visit, visit_book, visit_cancel, visit_confirm,
        visit_hold, visit_move,
    },
    catalogue::{service_begin, service_draft, service_publish},
    hours::{HoursError, NewPlace, pattern_set, place_add},
    institution::structure::{CentreDetails, centre_add},
};
use lodzins_testkit::centre::{MORNINGS, card, opening, quarters};

use crate::house::{Desk, House};

/// A monday after the usual day of tests.
pub(super) const MONDAY: &str = "2026-11-23";

pub(super) fn riga(text: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

/// An instant of the monday.
pub(crate) fn monday(time: &str) -> Timestamp {
    riga(&format!("{MONDAY}T{time}"))
}

#[derive(Clone)]
pub(crate) struct Scene {
    pub(super) house: House,
    pub(super) centre: CentreId,
    pub(super) place: PlaceId,
    pub(super) pool: PoolId,
}

pub(super) fn rules() -> PoolRules {
    PoolRules { lead_minutes: 60, ..quarters() }
}

pub(super) fn details(places: u16, rules: PoolRules) -> PoolDetails {
    let service = |code: &str, minutes| PoolService { service: code.to_owned(), minutes };
    PoolDetails {
        name: "1.–2. lodziņš".to_owned(),
        places,
        rules,
        services: vec![service("card", 15), service("passport", 30)],
        closed_from: None,
    }
}

pub(super) fn contact(n: usize) -> Contact {
    Contact {
        name: format!("Testa Persona {n:03}"),
        phone: Some(format!("+371 20{n:06}")),
        email: None,
    }
}

impl Scene {
    /// Open from 9 to 12 on weekdays, closed on holidays; so many places.
    pub(super) fn set(db: &Db, places: u16) -> Self {
        Self::with_rules(db, places, rules())
    }

    pub(super) fn with_rules(db: &Db, places: u16, rules: PoolRules) -> Self {
        Self::founded(db, House::found(db), places, rules)
    }

    /// The same in a house that is there already.
    pub(crate) fn within(db: &Db, house: House, places: u16) -> Self {
        Self::founded(db, house, places, rules())
    }

    fn founded(db: &Db, house: House, places: u16, rules: PoolRules) -> Self {
        let desk = house.here;
        let (centre, place) = open_centre(db, desk);
        for code in ["card", "passport"] {
            give(db, desk, code);
        }
        let pool = set_pool(db, desk, centre, "windows", &details(places, rules)).expect("a pool");
        Self { house, centre, place, pool }
    }

    pub(super) fn id(&self) -> InstitutionId {
        self.house.here.id
    }

    /// A visit for a service, or for several with spaces between.
    pub(super) fn wanted(&self, services: &str, share: Share) -> Wanted {
        let services = services.split(' ').map(str::to_owned).collect();
        Wanted { centre: self.centre, services, share }
    }

    /// A card on the web, for the `n`th person.
    pub(crate) fn asked(&self, n: usize, start: Timestamp) -> NewVisit {
        NewVisit {
            key: None,
            institution: self.id(),
            wanted: self.wanted("card", Share::Web),
            start,
            contact: Some(contact(n)),
            by: Actor::Submitter,
        }
    }

    pub(super) fn hold(&self, db: &Db, new: &NewVisit) -> Result<Booked, AppointmentError> {
        let (keys, new) = (self.house.office.keys.clone(), new.clone());
        db.write_now(new.institution, move |tx, at| visit_hold(tx, at, &keys, &new))
    }

    pub(crate) fn book(&self, db: &Db, new: &NewVisit) -> Result<Booked, AppointmentError> {
        let (keys, new) = (self.house.office.keys.clone(), new.clone());
        db.write_now(new.institution, move |tx, at| visit_book(tx, at, &keys, &new))
    }

    pub(super) fn confirm(&self, db: &Db, id: VisitId) -> Result<VisitRow, AppointmentError> {
        let institution = self.id();
        db.write_now(institution, move |tx, at| {
            visit_confirm(tx, at, institution, id, None, Actor::Submitter)
        })
    }

    pub(super) fn shift(
        &self,
        db: &Db,
        id: VisitId,
        start: Timestamp,
    ) -> Result<VisitRow, AppointmentError> {
        let institution = self.id();
        db.write_now(institution, move |tx, at| {
            visit_move(tx, at, institution, id, start, Share::Web, Actor::Submitter)
        })
    }

    pub(super) fn cancel(&self, db: &Db, id: VisitId) -> Result<VisitRow, AppointmentError> {
        let institution = self.id();
        db.write_now(institution, move |tx, at| {
            visit_cancel(tx, at, institution, id, Actor::Submitter)
        })
    }

    pub(super) fn visit(&self, db: &Db, id: VisitId) -> VisitRow {
        let institution = self.id();
        db.read_now(move |tx| visit(tx, institution, id)).expect("the visit is there")
    }

    /// The free starts of the monday for a service, as a clock shows them, with the places left.
    pub(super) fn free(&self, db: &Db, service: &str, share: Share) -> Vec<String> {
        self.free_on(db, MONDAY, service, share).expect("starts")
    }

    pub(super) fn free_on(
        &self,
        db: &Db,
        day: &str,
        service: &str,
        share: Share,
    ) -> Result<Vec<String>, AppointmentError> {
        let (institution, wanted) = (self.id(), self.wanted(service, share));
        let (now, day) = (db.moment().now(), day.parse().expect("a day"));
        let free = db.read_now(move |tx| slots(tx, now, institution, &wanted, day, 1))?;
        Ok(free.iter().map(|one| told(one.start, one.places_left)).collect())
    }
}

pub(super) fn told(start: Timestamp, left: u16) -> String {
    format!("{} {left}", start.to_zoned(latvia_zone()).strftime("%H:%M"))
}

pub(super) fn set_pool(
    db: &Db,
    desk: Desk,
    centre: CentreId,
    code: &'static str,
    details: &PoolDetails,
) -> Result<PoolId, AppointmentError> {
    let details = details.clone();
    db.write_now(desk.id, move |tx, at| {
        pool_set(tx, at, desk.id, centre, code, &details, desk.clerk())
    })
}

/// Other numbers of a pool in every week, instead of those before.
pub(super) fn set_weekly(
    db: &Db,
    desk: Desk,
    pool: PoolId,
    numbers: &[WeekPlaces],
) -> Result<(), AppointmentError> {
    let numbers = numbers.to_vec();
    db.write_now(desk.id, move |tx, at| {
        pool_weekly_set(tx, at, desk.id, pool, numbers.clone(), desk.clerk())
    })
}

fn open_centre(db: &Db, desk: Desk) -> (CentreId, PlaceId) {
    let pattern = opening(MORNINGS, OnHolidays::Closed);
    let details = CentreDetails::plain("Klientu apkalpošanas centrs", "Parauga iela 1");
    db.write_now(desk.id, move |tx, at| {
        let by = desk.clerk();
        let centre = centre_add(tx, at, desk.id, "kac", &details, by)?;
        let place = place_add(tx, at, desk.id, &NewPlace::centre("kac"), by)?;
        let from = "2020-01-01".parse().expect("a day");
        pattern_set(tx, at, desk.id, place, from, &pattern, by)?;
        Ok::<_, HoursError>((centre, place))
    })
    .expect("an open centre")
}

/// Opens the centre from one to six in the night to sunday too: the hours in which clocks are changed.
pub(super) fn open_at_night(db: &Db, scene: &Scene) {
    let days = ["9–12", "9–12", "9–12", "9–12", "9–12", "", "1–6"];
    let pattern = opening(days, OnHolidays::AsUsual);
    let (desk, place) = (scene.house.here, scene.place);
    let from = "2020-01-02".parse().expect("a day");
    let set: Result<_, HoursError> = db.write_now(desk.id, move |tx, at| {
        pattern_set(tx, at, desk.id, place, from, &pattern, desk.clerk())
    });
    set.expect("other hours");
}

fn give(db: &Db, desk: Desk, code: &'static str) {
    db.write_now(desk.id, move |tx, at| {
        let by = desk.clerk();
        service_begin(tx, at, desk.id, code, &Card::default(), by)?;
        service_draft(tx, at, desk.id, code, |draft| *draft = card("Karte"), by)?;
        service_publish(tx, at, desk.id, code, (at.date(), None), by)
    })
    .expect("a published service");
}
