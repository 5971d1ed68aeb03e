//! What a clerk enters by hand, and how a wrong entry is put right.

use jiff::SignedDuration;
use lodzins_core::{Channel, Language};
use lodzins_db::Db;
use lodzins_service::{
    idempotency::RequestKey,
    intake::{IntakeError, LONGEST_LAIN, paper_register},
    register::{
        Arrival, CorrectedField, Correction, RegisterError, Registered, corrections,
        submission_correct,
    },
};
use lodzins_testkit::both_engines;

use crate::{house::House, register::search::searched};

fn paper(house: &House) -> Arrival {
    Arrival {
        channel: Channel::DropBox,
        drop_box: Some("kaste".to_owned()),
        by: house.here.clerk(),
        ..house.arrival()
    }
}

fn enter(db: &Db, house: &House, arrival: Arrival) -> Result<Registered, IntakeError> {
    let office = house.office.clone();
    db.write_now(arrival.institution, move |tx, at| paper_register(tx, at, &office, &arrival))
}

fn correction(house: &House) -> Correction {
    let as_it_stands = house.arrival();
    Correction {
        subject: as_it_stands.subject,
        channel: Channel::DropBox,
        drop_box: Some("kaste".to_owned()),
        name: as_it_stands.submitter.name,
        email: as_it_stands.submitter.email,
        phone: None,
        address: None,
        reason: "pārrakstīšanās".to_owned(),
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_paper_that_lay_since_friday_counts_from_friday(db: &Db) {
        let house = House::found(db);
        let now = db.moment().now();
        let friday = now - SignedDuration::from_hours(72);
        let entered = enter(db, &house, Arrival { received_at: Some(friday), ..paper(&house) }).expect("a number");
        let today = enter(db, &house, paper(&house)).expect("a number");
        assert!(entered.due_on < today.due_on, "{entered:?} {today:?}");
        let row = house.case(db, entered.id).submission;
        assert_eq!(row.received_at.as_second(), friday.as_second());
        assert_eq!((row.drop_box.as_deref(), row.registered_by), (Some("kaste"), Some(house.here.clerk)));
    }

    fn what_cannot_have_been_so_is_not_entered(db: &Db) {
        let house = House::found(db);
        let now = db.moment().now();
        let day = SignedDuration::from_hours(24);
        let of = |arrival: Arrival| enter(db, &house, arrival).err().map(|error| error.to_string());
        for (arrival, expected) in [
            (Arrival { received_at: Some(now + day), ..paper(&house) }, IntakeError::ReceivedInFuture),
            (Arrival { received_at: Some(now - LONGEST_LAIN - day), ..paper(&house) }, IntakeError::ReceivedLongAgo),
            (Arrival { drop_box: None, ..paper(&house) }, IntakeError::BoxMissing),
            (Arrival { drop_box: Some("cita".to_owned()), ..paper(&house) }, IntakeError::NoSuchBox),
            (Arrival { channel: Channel::Post, ..paper(&house) }, IntakeError::NoSuchBox),
            (Arrival { channel: Channel::Portal, ..paper(&house) }, IntakeError::NotByHand(Channel::Portal)),
            (Arrival { unit: Some(house.there.unit), ..paper(&house) }, IntakeError::NoSuchUnit),
        ] {
            assert_eq!(of(arrival), Some(expected.to_string()));
        }
        let first = enter(db, &house, paper(&house)).expect("a number");
        assert_eq!(first.sequence, 1, "what was refused took no number");
    }

    fn the_same_form_twice_is_one_submission(db: &Db) {
        let house = House::found(db);
        let key = |body: &[u8]| Some(RequestKey::new("form:1", body));
        let first = enter(db, &house, Arrival { key: key(b"a"), ..paper(&house) }).expect("a number");
        let again = enter(db, &house, Arrival { key: key(b"a"), ..paper(&house) }).expect("the same");
        assert_eq!(first, again);
        let other = enter(db, &house, Arrival { key: key(b"b"), ..paper(&house) });
        assert!(matches!(other, Err(IntakeError::Register(RegisterError::KeyReused(_)))), "{other:?}");
    }

    fn a_correction_keeps_what_stood_there_and_the_search_knows_the_new(db: &Db) {
        let house = House::found(db);
        let id = enter(db, &house, paper(&house)).expect("a number").id;
        let (here, by) = (house.here.id, house.here.clerk());
        let right = Correction {
            subject: "Par dzeramo ūdeni".to_owned(),
            channel: Channel::Post,
            drop_box: None,
            name: None,
            ..correction(&house)
        };
        let changed = db.write_now(here, move |tx, at| submission_correct(tx, at, here, id, &right, by));
        assert_eq!(changed.expect("corrected"), 4);
        let row = house.case(db, id).submission;
        assert_eq!((row.subject.as_str(), row.channel, row.drop_box), ("Par dzeramo ūdeni", Channel::Post, None));
        let kept = db.read_now(move |tx| corrections(tx, here, id)).expect("corrections");
        let fields: Vec<_> = kept.iter().map(|line| (line.n, line.field, line.was.as_str())).collect();
        assert_eq!(fields, [
            (1, CorrectedField::Subject, "Bedre Rīgas ielā"),
            (2, CorrectedField::Channel, "drop_box"),
            (3, CorrectedField::Box, "kaste"),
            (4, CorrectedField::Name, "Paraugs Persona 002"),
        ]);
        assert!(kept.iter().all(|line| line.corrected_by == Some(house.here.clerk)));
        for (word, hits) in [("ūdens", 1), ("Rīgas", 0)] {
            let desk = house.here;
            let found = db.read_now(move |tx| searched(tx, desk, word, Language::Lv)).expect("a search");
            assert_eq!(found.len(), hits, "{word}");
        }
    }

    fn a_correction_that_changes_nothing_writes_nothing(db: &Db) {
        let house = House::found(db);
        let id = enter(db, &house, paper(&house)).expect("a number").id;
        let (here, there, by) = (house.here.id, house.there.id, house.here.clerk());
        let same = correction(&house);
        let nothing = db.write_now(here, move |tx, at| submission_correct(tx, at, here, id, &same, by));
        assert_eq!(nothing.expect("nothing to do"), 0);
        let foreign = correction(&house);
        let foreign = db.write_now(there, move |tx, at| submission_correct(tx, at, there, id, &foreign, by));
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
        let wrong_box = Correction { drop_box: Some("cita".to_owned()), ..correction(&house) };
        let refused = db.write_now(here, move |tx, at| submission_correct(tx, at, here, id, &wrong_box, by));
        assert!(matches!(refused, Err(RegisterError::NoSuchReceiver)), "{refused:?}");
    }
}
