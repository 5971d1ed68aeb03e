//! The facts of submissions and contacts.

use lodzins_core::{
    Channel, Segment,
    contact::Direction,
    fact::{FactKind, FactSource},
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::Db;
use lodzins_service::{
    contact::ContactFacts,
    register::{Arrival, Correction, RegisterError, submission_correct},
    statistics::facts_release,
};
use lodzins_testkit::both_engines;

use super::scene::{fact, many, today};
use crate::{
    contact::scene::{call, call_about, corrected, entered},
    house::{Deed, House},
};

fn from_a_box(house: &House) -> Arrival {
    Arrival {
        channel: Channel::DropBox,
        drop_box: Some("kaste".to_owned()),
        topics: vec!["upkeep".to_owned(), "housing".to_owned(), "upkeep".to_owned()],
        segment: Segment::Business,
        ..house.arrival()
    }
}

fn correct(db: &Db, institution: InstitutionId, id: SubmissionId, channel: Channel) {
    let by = lodzins_service::Actor::System;
    let correction = Correction {
        subject: "Bedre Rīgas ielā".to_owned(),
        channel,
        drop_box: None,
        name: None,
        email: None,
        phone: None,
        address: None,
        reason: "nospiests nepareizi".to_owned(),
    };
    let changed: Result<_, RegisterError> = db.write_now(institution, move |tx, at| {
        submission_correct(tx, at, institution, id, &correction, by)
    });
    assert!(changed.expect("corrected") > 0);
}

fn release(db: &Db, institution: InstitutionId, id: SubmissionId) {
    let released: Result<_, lodzins_db::DbError> =
        db.write_now(institution, move |tx, _| facts_release(tx, institution, id));
    released.expect("released");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_submission_leaves_one_fact_that_says_nothing_of_whose_it_was(db: &Db) {
        let house = House::found(db);
        let id = house.register(db, &from_a_box(&house)).expect("a number").id;
        let fact = fact(db, house.here.id, id).expect("a fact");
        assert_eq!((fact.kind, fact.quantity), (FactKind::Submission, 1));
        assert_eq!((fact.source, fact.date_assumed), (FactSource::Live, false));
        assert_eq!((fact.from_on, fact.to_on), (db.moment().date(), db.moment().date()));
        assert_eq!((fact.channel, fact.drop_box.as_deref()), (Some(Channel::DropBox), Some("kaste")));
        assert_eq!((fact.topics.as_str(), fact.subject.as_str()), ("housing upkeep", "question"));
        assert_eq!((fact.unit_id, fact.segment), (None, Segment::Business));
        let told = format!("{fact:?}");
        for identity in ["Paraugs Persona 002", "persona.002@example.org", "bedre", "Bedre"] {
            assert!(!told.contains(identity), "{told}");
        }
    }

    fn it_is_counted_once_and_once_under_each_of_its_topics(db: &Db) {
        let house = House::found(db);
        house.register(db, &from_a_box(&house)).expect("a number");
        house.registered(db);
        let here = house.here.id;
        assert_eq!(many(db, here, FactKind::Submission, None), 2);
        assert_eq!(many(db, here, FactKind::Submission, Some("housing")), 1);
        assert_eq!(many(db, here, FactKind::Submission, Some("upkeep")), 1, "named twice, counted once");
        assert_eq!(many(db, here, FactKind::Contact, None), 0);
        assert_eq!(many(db, house.there.id, FactKind::Submission, None), 0);
    }

    fn a_correction_changes_the_fact_and_its_counts(db: &Db) {
        let house = House::found(db);
        let id = house.register(db, &from_a_box(&house)).expect("a number").id;
        correct(db, house.here.id, id, Channel::Post);
        let fact = fact(db, house.here.id, id).expect("a fact");
        assert_eq!((fact.channel, fact.drop_box), (Some(Channel::Post), None));
        let totals = today(db, house.here.id, FactKind::Submission, Some("housing"));
        assert_eq!(totals.len(), 1, "{totals:?}");
        assert_eq!((totals[0].channel.as_str(), totals[0].quantity), ("post", 1));
    }

    fn another_unit_s_case_is_another_unit_s_fact(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Route { other: false, handler: false }).expect("routed");
        house.act(db, id, &Deed::Route { other: true, handler: true }).expect("routed on");
        house.act(db, id, &Deed::Answer("Salabots.".to_owned(), Vec::new())).expect("answered");
        let totals = today(db, house.here.id, FactKind::Submission, None);
        assert_eq!(totals.len(), 1, "{totals:?}");
        assert_eq!((totals[0].unit(), totals[0].quantity), (Some(house.here.other_unit), 1));
    }

    fn what_was_refused_is_not_counted(db: &Db) {
        let house = House::found(db);
        let early = jiff::civil::date(1980, 1, 1).at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        let arrival = Arrival {
            received_at: Some(early.expect("an instant").timestamp()),
            ..house.arrival()
        };
        let refused = house.register(db, &arrival);
        assert!(matches!(refused, Err(RegisterError::JournalClosed)), "{refused:?}");
        assert_eq!(many(db, house.here.id, FactKind::Submission, None), 0);
    }

    fn a_contact_s_fact_follows_its_correction(db: &Db) {
        let house = House::found(db);
        let facts = ContactFacts {
            service: Some("Dzīvesvietas deklarēšana".to_owned()),
            unit: Some(house.here.unit),
            ..call_about(&["housing", "upkeep"])
        };
        let id = entered(db, &house, &facts);
        let before = fact(db, house.here.id, id).expect("a fact");
        assert_eq!((before.subject.as_str(), before.channel), ("in", Some(Channel::Phone)));
        assert_eq!(before.service, None, "words of somebody's own are no code of a service");
        let out = ContactFacts { direction: Direction::Out, channel: Channel::Email, ..call() };
        corrected(db, &house.here, id, &out).expect("today's");
        let after = fact(db, house.here.id, id).expect("the same fact");
        assert_eq!((after.id, after.subject.as_str(), after.unit_id), (before.id, "out", None));
        assert_eq!(many(db, house.here.id, FactKind::Contact, Some("housing")), 0);
        assert_eq!(many(db, house.here.id, FactKind::Contact, Some("property_tax")), 1);
        assert_eq!(many(db, house.here.id, FactKind::Contact, None), 1);
    }

    fn a_released_fact_stays_and_nobody_can_tell_whose_it_was(db: &Db) {
        let house = House::found(db);
        let id = house.register(db, &from_a_box(&house)).expect("a number").id;
        release(db, house.there.id, id);
        assert!(fact(db, house.here.id, id).is_some(), "another institution cannot part them");
        release(db, house.here.id, id);
        assert_eq!(fact(db, house.here.id, id), None);
        assert_eq!(many(db, house.here.id, FactKind::Submission, Some("housing")), 1);
        // What happens to the case afterwards does not touch the figures any more.
        house.act(db, id, &Deed::Route { other: false, handler: false }).expect("routed");
        let totals = today(db, house.here.id, FactKind::Submission, None);
        assert_eq!((totals[0].unit(), totals[0].quantity), (None, 1));
    }
}
