//! Journals, centres, boxes and topics changed while the institution works, and an institution that ends.

use jiff::{SignedDuration, ToSpan, civil::Date};
use lodzins_core::{id::JournalId, submission::Kind};
use lodzins_db::Db;
use lodzins_service::{
    institution::{
        Named, drop_boxes,
        structure::{
            BoxDetails, CentreDetails, Journal, Life, Step, StructureError, box_add, box_change,
            centre_add, centre_change, centres, institution_live, journal_add, journal_change,
            journal_close, journals, topic_add, topic_change, topic_move,
        },
        topics,
    },
    register::RegisterError,
};
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    house::{Deed, Desk, House},
    structure::{last_said, today},
};

fn open(
    db: &Db,
    desk: Desk,
    code: &str,
    kinds: &[Kind],
    from: Date,
) -> Result<JournalId, StructureError> {
    let (code, kinds) = (code.to_owned(), kinds.to_vec());
    db.write_now(desk.id, move |tx, at| {
        journal_add(tx, at, desk.id, &code, "Jauns žurnāls", &kinds, from, desk.clerk())
    })
}

fn close(db: &Db, desk: Desk, id: JournalId, last: Date) -> Result<(), StructureError> {
    db.write_now(desk.id, move |tx, at| journal_close(tx, at, desk.id, id, last, desk.clerk()))
}

fn all(db: &Db, desk: Desk) -> Vec<Journal> {
    db.read_now(move |tx| journals(tx, desk.id)).expect("the journals")
}

fn life(
    db: &Db,
    desk: Desk,
    valid_to: Option<Date>,
    successor: Option<&str>,
) -> Result<(), StructureError> {
    let new = Life { valid_from: None, valid_to, successor: successor.map(str::to_owned) };
    db.write_now(desk.id, move |tx, at| institution_live(tx, at, desk.id, &new, desk.clerk()))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_new_journal_takes_its_kinds_from_its_day_on_and_nothing_is_renumbered(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here;
        assert_eq!(house.registered(db).journal, "IES");
        let tomorrow = today(db) + 1.day();
        open(db, here, "JAUT", &[Kind::Question], tomorrow).expect("opened");
        assert_eq!(house.registered(db).journal, "IES", "its day has not come");
        clock.advance(SignedDuration::from_hours(24));
        let question = house.registered(db);
        assert_eq!((question.journal.as_str(), question.sequence), ("JAUT", 1));
        let complaint = lodzins_service::register::Arrival { kind: Kind::Complaint, ..house.arrival() };
        let complaint = house.register(db, &complaint).expect("registered");
        assert_eq!((complaint.journal.as_str(), complaint.sequence), ("IES", 3));
        let next: Vec<_> = all(db, here)
            .iter()
            .map(|journal| (journal.code.clone(), journal.next_in(complaint.year)))
            .collect();
        assert_eq!(next, [("IES".to_owned(), 4), ("JAUT".to_owned(), 2)]);
    }

    fn among_journals_of_every_kind_the_one_opened_last_takes_over(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        open(db, here, "ZZ", &[], today(db)).expect("opened");
        assert_eq!(house.registered(db).journal, "ZZ", "though IES is the first by its code");
    }

    fn some_journal_always_takes_every_kind(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here;
        let first = all(db, here)[0].id;
        let day = today(db);
        assert!(matches!(close(db, here, first, day), Err(StructureError::LastJournal)));
        let narrowed = db.write_now(here.id, move |tx, at| {
            journal_change(tx, at, here.id, first, "Jautājumi", &[Kind::Question], here.clerk())
        });
        assert!(matches!(narrowed, Err(StructureError::LastJournal)), "{narrowed:?}");
        open(db, here, "JAUT", &[Kind::Question], day).expect("opened");
        assert!(matches!(close(db, here, first, day), Err(StructureError::LastJournal)));
        open(db, here, "LIETA", &[], day).expect("opened");
        assert!(matches!(close(db, here, first, day - 1.day()), Err(StructureError::DayOver)));
        assert!(matches!(close(db, house.there, first, day), Err(StructureError::NotThere)));
        close(db, here, first, day).expect("another one takes over");
        clock.advance(SignedDuration::from_hours(24));
        assert!(matches!(close(db, here, first, today(db)), Err(StructureError::Closed)));
        assert!(matches!(open(db, here, "IES", &[], today(db)), Err(StructureError::CodeTaken)));
        assert!(matches!(open(db, here, "ies", &[], today(db)), Err(StructureError::JournalCodeUnusable)));
        assert!(matches!(open(db, here, "NEXT", &[], day), Err(StructureError::DayOver)));
    }

    fn an_institution_that_has_ended_takes_nothing_new_and_works_its_open_cases_to_their_end(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here;
        let id = house.registered(db).id;
        let day = today(db);
        assert!(matches!(life(db, here, Some(day), Some("paraugs")), Err(StructureError::SuccessorUnusable)));
        assert!(matches!(life(db, here, Some(day), Some("nav")), Err(StructureError::SuccessorUnusable)));
        life(db, here, Some(day), Some("cits")).expect("its last day");
        assert!(last_said(db, here.id, "institution.lives").contains("successor: “” → “cits”"));
        house.registered(db);
        clock.advance(SignedDuration::from_hours(24));
        let refused = house.register(db, &house.arrival());
        let successor = Some("cits".to_owned());
        assert!(
            matches!(&refused, Err(RegisterError::InstitutionEnded { successor: by }) if *by == successor),
            "{refused:?}"
        );
        for deed in [Deed::Route { other: false, handler: true }, Deed::Start, Deed::Answer("Salabots.".to_owned(), vec![])] {
            house.act(db, id, &deed).expect("its cases go on");
        }
        life(db, here, None, None).expect("a mistake is put right");
        house.registered(db);
    }

    fn boxes_centres_and_topics_keep_their_codes_and_tell_the_trail_what_changed(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let day = today(db);
        let there = house.there.id;
        let stands = move |place: &str, used_to: Option<Date>| BoxDetails {
            place: place.to_owned(), emptied: Some("katru dienu".to_owned()), used_from: Some(day), used_to,
        };
        db.write_now(here.id, move |tx, at| {
            let by = here.clerk();
            box_add(tx, at, here.id, "tirgus", &stands("Tirgus laukumā", None), by)?;
            let twice = box_add(tx, at, here.id, "tirgus", &stands("Citur", None), by);
            assert!(matches!(twice, Err(StructureError::CodeTaken)), "{twice:?}");
            let before = box_change(tx, at, here.id, "tirgus", &stands("Tirgū", Some(day - 1.day())), by);
            assert!(matches!(before, Err(StructureError::EndsBeforeItBegins)), "{before:?}");
            box_change(tx, at, here.id, "tirgus", &stands("Tirgū", Some(day)), by)?;

            let place = |name: &str| CentreDetails::plain(name, "Pils iela 1");
            let centre = centre_add(tx, at, here.id, "centrs", &place("Centrs"), by)?;
            centre_change(tx, at, here.id, centre, &place("Centra centrs"), by)?;
            let foreign = centre_change(tx, at, there, centre, &place("Svešs"), by);
            assert!(matches!(foreign, Err(StructureError::NotThere)), "{foreign:?}");

            topic_add(tx, at, here.id, "roads", &Named::latvian("Ceļi"), by)?;
            topic_move(tx, at, here.id, "roads", Step::Up, by)?;
            topic_change(tx, at, here.id, "roads", &Named::latvian("Ceļi un ielas"), Some(day), by)
        })
        .expect("changed");
        let (boxes, centres, topics) = db
            .read_now(move |tx| {
                Ok::<_, lodzins_db::DbError>((
                    drop_boxes(tx, here.id)?, centres(tx, here.id)?, topics(tx, here.id)?,
                ))
            })
            .expect("read");
        let one = boxes.iter().find(|one| one.code == "tirgus").expect("the box");
        assert!(one.is_used_on(day) && !one.is_used_on(day + 1.day()) && !one.is_used_on(day - 1.day()));
        assert_eq!(centres[0].name_lv, "Centra centrs");
        let roads = topics.iter().rev().nth(1).expect("the last but one");
        assert_eq!((roads.code.as_str(), roads.is_open_on(day)), ("roads", false));
        assert!(last_said(db, here.id, "drop_box.changed").contains("place: “Tirgus laukumā” → “Tirgū”"));
        assert!(last_said(db, here.id, "centre.changed").contains("→ “Centra centrs”"));
        assert!(last_said(db, here.id, "topic.changed").contains("closed_from: “” → "));
    }
}
