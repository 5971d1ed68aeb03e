//! What visitors were told about a visit is forgotten with them, and what a gateway said of their number is.

use jiff::SignedDuration;
use lodzins_core::{
    id::{InstitutionId, VisitId},
    notice::{NoticeOccasion, NoticeWay},
};
use lodzins_db::Db;
use lodzins_service::{
    appointment::{AppointmentError, Contact, NewVisit, visit as booked},
    notice::{NoticeRow, notice_enter, notices_of, sms_claim, sms_not_sent},
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{before, destroyed, fresh};
use crate::{
    appointment::{self, scene::monday},
    audit::scene::Scene,
};

/// A visitor who left a number alone is to be reminded; the gateway names the number when it cannot send.
fn not_texted(db: &Db, scene: &Scene, phone: &str) -> VisitId {
    let centre = appointment::scene::Scene::within(db, scene.house.clone(), 2);
    let visitor = Contact {
        name: "Testa Persona 001".to_owned(),
        phone: Some(phone.to_owned()),
        email: None,
    };
    let new = NewVisit { contact: Some(visitor), ..centre.asked(1, monday("10:00")) };
    let visit = centre.book(db, &new).expect("booked").id;
    let (house, why) = (scene.house.clone(), format!("no such number: {phone}"));
    let done: Result<(), AppointmentError> = db.write_now(house.here.id, move |tx, at| {
        let row = booked(tx, house.here.id, visit)?;
        notice_enter(tx, at, &house.office, &row, NoticeOccasion::Reminder, None)?;
        for row in sms_claim(tx, at, 10)? {
            sms_not_sent(tx, at, &row, false, &why)?;
        }
        Ok(())
    });
    done.expect("not delivered");
    visit
}

fn told(db: &Db, institution: InstitutionId, visit: VisitId) -> NoticeRow {
    let all = db.read_now(move |tx| notices_of(tx, institution, visit)).expect("a look");
    let [one] = all.try_into().expect("one notice");
    one
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn what_a_gateway_said_of_a_number_goes_with_the_visitor(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let here = scene.house.here.id;
        let visit = not_texted(db, &scene, "+37129777123");
        let before_it = told(db, here, visit);
        assert_eq!(before_it.way, NoticeWay::Call, "somebody has to call");
        assert!(before_it.last_error.is_some_and(|said| said.contains("29777123")));
        clock.advance(SignedDuration::from_hours(24 * 30));
        destroyed(db, &scene, &before(&db.moment().date().to_string())).expect("destroyed");
        assert_eq!(told(db, here, visit).last_error, None);
    }
}
