//! A consultation in one line: entered once, counted as it happens, corrected on its day.

use jiff::SignedDuration;
use lodzins_core::{
    contact::ContactResult,
    id::{SubmissionId, UnitId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    contact::{
        ContactError, ContactFacts, ContactPlace, DayCounts, NewContact, call_backs_waiting,
        contact_day_counts, contact_list, contacts_of_day, contacts_of_submission, topics_for,
    },
    idempotency::RequestKey,
    register::RegisterError,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{call, call_about, corrected, entered, entering, new_contact, seen};
use crate::house::House;

fn today(db: &Db, house: &House) -> DayCounts {
    let (institution, day) = (house.here.id, db.moment().date());
    db.read_now(move |tx| contact_day_counts(tx, institution, day))
        .map_err(|wrong: DbError| wrong)
        .expect("the counts")
}

fn counts(pairs: &[(&str, i64)]) -> Vec<(String, i64)> {
    pairs.iter().map(|(topic, contacts)| ((*topic).to_owned(), *contacts)).collect()
}

fn offered(db: &Db, house: &House, unit: Option<UnitId>) -> Vec<String> {
    let institution = house.here.id;
    let topics: Result<_, DbError> = db.read_now(move |tx| topics_for(tx, institution, unit));
    topics.expect("topics").into_iter().map(|topic| topic.code).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_contact_reads_back_as_it_was_entered(db: &Db) {
        let house = House::found(db);
        let submission = house.registered(db).id;
        let facts = ContactFacts {
            topics: vec!["upkeep".to_owned(), "housing".to_owned(), "upkeep".to_owned()],
            unit: Some(house.here.unit),
            service: Some("Dzīvesvietas deklarēšana".to_owned()),
            note: Some("Zvanīs vēlreiz".to_owned()),
            submission: Some(submission),
            ..call()
        };
        let row = seen(db, &house, entered(db, &house, &facts));
        assert_eq!(row.topics, "housing upkeep", "each topic once, in order");
        assert_eq!((row.seconds, row.result), (Some(95), ContactResult::Answered));
        assert_eq!((row.unit_id, row.submission_id), (Some(house.here.unit), Some(submission)));
        assert_eq!(row.entered_by, Some(house.here.clerk));
        let institution = house.here.id;
        let of_it: Result<_, DbError> =
            db.read_now(move |tx| contacts_of_submission(tx, institution, submission));
        assert_eq!(of_it.expect("a list"), [row]);
    }

    fn the_same_key_twice_is_one_contact_and_one_count(db: &Db) {
        let house = House::found(db);
        let key = Some(RequestKey::new("form 1", b"line"));
        let new = NewContact { key, ..new_contact(&house, &call()) };
        let first = entering(db, &new).expect("entered");
        assert_eq!(entering(db, &new).expect("answered as before"), first);
        assert_eq!(today(db, &house), DayCounts { all: 1, by_topic: counts(&[("property_tax", 1)]) });
        let other = NewContact { key: Some(RequestKey::new("form 1", b"other")), ..new };
        let reused = entering(db, &other);
        assert!(matches!(reused, Err(ContactError::KeyReused(_))), "{reused:?}");
    }

    fn a_day_is_counted_by_topic_and_a_correction_moves_the_counts(db: &Db) {
        let house = House::found(db);
        let first = entered(db, &house, &call_about(&["housing", "upkeep"]));
        entered(db, &house, &call_about(&["housing"]));
        entered(db, &house, &call_about(&[]));
        let expected = counts(&[("housing", 2), ("upkeep", 1)]);
        assert_eq!(today(db, &house), DayCounts { all: 3, by_topic: expected });
        corrected(db, &house.here, first, &call_about(&["social"])).expect("today's");
        let expected = counts(&[("housing", 1), ("social", 1)]);
        assert_eq!(today(db, &house), DayCounts { all: 3, by_topic: expected });
        assert_eq!(seen(db, &house, first).topics, "social");
    }

    fn tomorrow_a_contact_is_not_changed_any_more(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let id = entered(db, &house, &call());
        clock.advance(SignedDuration::from_hours(24));
        let late = corrected(db, &house.here, id, &call_about(&["social"]));
        assert!(matches!(late, Err(ContactError::DayOver)), "{late:?}");
        assert_eq!(seen(db, &house, id).topics, "property_tax");
        assert_eq!(today(db, &house), DayCounts::default(), "another day, other counts");
    }

    fn each_unit_is_offered_first_what_its_people_are_asked(db: &Db) {
        let house = House::found(db);
        let (unit, other) = (Some(house.here.unit), Some(house.here.other_unit));
        assert_eq!(offered(db, &house, unit)[..2], ["property_tax", "institution_hours"]);
        for topic in ["social", "health", "social"] {
            entered(db, &house, &ContactFacts { unit, ..call_about(&[topic]) });
        }
        let here = offered(db, &house, unit);
        assert_eq!(here[..3], ["social", "health", "property_tax"], "then the institution's own order");
        assert_eq!(here.len(), 9, "none is lost");
        assert_eq!(offered(db, &house, other)[0], "property_tax", "the neighbours are asked other things");
    }

    fn a_contact_held_earlier_stands_at_its_own_day_and_none_in_the_future(db: &Db) {
        let house = House::found(db);
        let now = db.moment().now();
        let earlier = NewContact {
            held_at: Some(now - SignedDuration::from_hours(48)),
            ..new_contact(&house, &call())
        };
        let id = entering(db, &earlier).expect("entered").id;
        assert_eq!(today(db, &house).all, 0);
        assert!(seen(db, &house, id).held_on < db.moment().date());
        let later = NewContact { held_at: Some(now + SignedDuration::from_mins(1)), ..earlier };
        let refused = entering(db, &later);
        assert!(matches!(refused, Err(ContactError::InFuture)), "{refused:?}");
    }

    fn lists_go_on_where_the_page_ended(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let mut given = Vec::new();
        for n in 0..5 {
            given.push(entered(db, &house, &call()));
            // The third and the fourth are of the same instant.
            if n != 2 {
                clock.advance(SignedDuration::from_secs(1));
            }
        }
        let (institution, day) = (house.here.id, db.moment().date());
        let (mut latest, mut place) = (Vec::new(), None);
        loop {
            let page: Result<_, DbError> =
                db.read_now(move |tx| contacts_of_day(tx, institution, day, place, 2));
            let page = page.expect("a page");
            let Some(last) = page.last() else { break };
            place = Some(ContactPlace { held_at: last.held_at, id: last.id });
            latest.extend(page.into_iter().map(|row| row.id));
        }
        let oldest: Result<_, DbError> = db.read_now(move |tx| contact_list(tx, institution, None, 9));
        let oldest: Vec<_> = oldest.expect("a list").into_iter().map(|row| row.id).collect();
        latest.reverse();
        assert_eq!(latest, oldest);
        given.sort_unstable();
        latest.sort_unstable();
        assert_eq!(latest, given, "each once");
    }

    fn what_is_another_institution_s_is_not_there(db: &Db) {
        let house = House::found(db);
        let id = entered(db, &house, &call());
        let foreign = corrected(db, &house.there, id, &call());
        assert!(matches!(foreign, Err(ContactError::NotFound)), "{foreign:?}");
        let unit = ContactFacts { unit: Some(house.there.unit), ..call() };
        let refused = entering(db, &new_contact(&house, &unit));
        assert!(matches!(refused, Err(ContactError::NoSuchUnit)), "{refused:?}");
        let arrival = lodzins_service::register::Arrival { institution: house.there.id, ..house.arrival() };
        let theirs: SubmissionId = house.register(db, &arrival).expect("a number").id;
        let about = ContactFacts { submission: Some(theirs), ..call() };
        let refused = entering(db, &new_contact(&house, &about));
        assert!(matches!(refused, Err(ContactError::Register(RegisterError::NotFound))), "{refused:?}");
        let there = house.there.id;
        let seen: Result<_, DbError> = db.read_now(move |tx| contact_list(tx, there, None, 9));
        assert_eq!(seen.expect("a list"), []);
    }

    fn who_wants_to_be_called_back_is_in_the_queue_once(db: &Db) {
        let house = House::found(db);
        let wanted = ContactFacts {
            result: ContactResult::CallBack,
            phone: Some("+371 20000001".to_owned()),
            topics: vec!["housing".to_owned(), "social".to_owned()],
            ..call()
        };
        let without = ContactFacts { phone: None, ..wanted.clone() };
        let refused = entering(db, &new_contact(&house, &without));
        assert!(matches!(refused, Err(ContactError::PhoneMissing)), "{refused:?}");
        let entered = entering(db, &new_contact(&house, &wanted)).expect("entered");
        corrected(db, &house.here, entered.id, &ContactFacts { seconds: Some(60), ..wanted }).expect("today's");
        let institution = house.here.id;
        let waiting: Result<_, DbError> = db.read_now(move |tx| call_backs_waiting(tx, institution, None, 9));
        let waiting = waiting.expect("the queue");
        assert_eq!(waiting.iter().map(|call| Some(call.id)).collect::<Vec<_>>(), [entered.call_back]);
        assert_eq!(waiting[0].contact_id, Some(entered.id));
        assert_eq!(waiting[0].reason, "Mājoklis, Sociālā palīdzība", "what it was about, when nothing was noted");
    }
}
