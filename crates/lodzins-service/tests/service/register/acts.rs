//! What may be done when, and what it leaves behind.

use lodzins_core::{
    id::{Id, StaffId, UnitId},
    submission::{Act, Status},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    identity::{StaffError, staff_set_active},
    outbox::letters_of,
    register::{EvidenceResult, MessageKind, RegisterError, submission_route},
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House, file, staff_hire};

/// The act behind a deed, where the table of states has a word on it.
fn act_of(deed: &Deed) -> Option<Act> {
    Some(match deed {
        Deed::Route { .. } => Act::Route,
        Deed::Start => Act::Start,
        Deed::Ask(_) => Act::AskSubmitter,
        Deed::Answer(..) => Act::Answer,
        Deed::Forward => Act::Forward,
        Deed::Inform => Act::TakeForInformation,
        Deed::Leave(_) => Act::LeaveUnexamined,
        Deed::Withdraw => Act::Withdraw,
        // Replies, evidence and notes may be added without moving the submission.
        Deed::Reply(..) | Deed::Check(..) | Deed::Note(_) | Deed::Extend(_) => return None,
    })
}

/// A way into each state from registration.
fn ways() -> Vec<(Status, Vec<Deed>)> {
    let route = || Deed::Route { other: false, handler: false };
    vec![
        (Status::Registered, vec![]),
        (Status::Routed, vec![route()]),
        (Status::InProgress, vec![Deed::Start]),
        (Status::WaitingForSubmitter, vec![route(), Deed::Ask("Kura?".to_owned())]),
        (Status::Answered, vec![Deed::Answer("Jā.".to_owned(), vec![])]),
        (Status::Forwarded, vec![Deed::Forward]),
        (Status::TakenForInformation, vec![Deed::Inform]),
        (Status::LeftUnexamined, vec![Deed::Leave(lodzins_service::register::Leaving::Offensive)]),
        (Status::Withdrawn, vec![Deed::Withdraw]),
    ]
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn every_act_does_what_the_table_of_states_says_and_nothing_when_refused(db: &Db) {
        let house = House::found(db);
        for (status, way) in ways() {
            for deed in Deed::each() {
                let Some(act) = act_of(&deed) else { continue };
                let id = house.registered(db).id;
                for step in &way {
                    house.act(db, id, step).expect("the way is lawful");
                }
                let before = house.case(db, id);
                assert_eq!(before.submission.status, status);
                let answer = house.act(db, id, &deed);
                let after = house.case(db, id);
                if let Some(expected) = status.after(act) {
                    answer.expect("the table allows it");
                    assert_eq!(after.submission.status, expected, "{act} after {status}");
                    assert_eq!(after.steps.last().map(|step| step.act), Some(act));
                    assert_eq!(after.submission.closed_at.is_some(), expected.is_closed());
                } else {
                    let refused = matches!(answer, Err(RegisterError::NotNow { .. }));
                    assert!(refused, "{act} after {status}: {answer:?}");
                    assert_eq!(after.submission, before.submission);
                    assert_eq!(after.messages, before.messages);
                    assert_eq!(after.steps, before.steps);
                }
            }
        }
    }

    fn a_question_its_reply_and_the_answer_stand_with_their_files(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        let (map, photo) = (file(b"map"), file(b"photo"));
        for deed in [
            Deed::Route { other: false, handler: true },
            Deed::Ask("Kura māja?".to_owned()),
            Deed::Reply("Divpadsmitā.".to_owned(), vec![map.clone()]),
            Deed::Reply("Un vēl sestajā.".to_owned(), vec![]),
            Deed::Answer("Salabots.".to_owned(), vec![map.clone(), photo.clone()]),
        ] {
            house.act(db, id, &deed).unwrap_or_else(|wrong| panic!("{deed:?}: {wrong}"));
        }
        let case = house.case(db, id);
        let said: Vec<_> =
            case.messages.iter().map(|message| (message.kind, message.text.as_str())).collect();
        assert_eq!(said, [
            (MessageKind::Question, "Kura māja?"),
            (MessageKind::Reply, "Divpadsmitā."),
            (MessageKind::Reply, "Un vēl sestajā."),
            (MessageKind::Answer, "Salabots."),
        ]);
        let files = |message| {
            case.files_of(message).map(|file| file.sha256).collect::<Vec<_>>()
        };
        assert_eq!(files(2), [map.sha256.to_bytes()]);
        assert_eq!(files(4), [map.sha256.to_bytes(), photo.sha256.to_bytes()]);
        assert_eq!(case.own_files().count(), 0);
        assert_eq!(case.submission.status, Status::Answered);
        let acts: Vec<Act> = case.steps.iter().map(|step| step.act).collect();
        assert_eq!(acts, [
            Act::Register, Act::Route, Act::AskSubmitter, Act::SubmitterReplied, Act::Answer,
        ]);
    }

    fn nothing_is_added_to_a_closed_submission(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Withdraw).expect("withdrawn");
        let refused = house.act(db, id, &Deed::Reply("Tomēr.".to_owned(), vec![]));
        assert!(matches!(refused, Err(RegisterError::NotNow { .. })), "{refused:?}");
        house
            .act(db, id, &Deed::Check(EvidenceResult::Refuted, "cits cilvēks".to_owned()))
            .expect("who it was may still turn out later");
    }

    fn evidence_is_added_and_none_is_taken_away(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        let check = Deed::Check(EvidenceResult::Confirmed, "pase".to_owned());
        house.act(db, id, &check).expect("added");
        let shown: Vec<_> =
            house.case(db, id).evidence.into_iter().map(|line| (line.n, line.result)).collect();
        assert_eq!(shown, [(1, EvidenceResult::Claimed), (2, EvidenceResult::Confirmed)]);
    }

    fn a_submission_goes_only_to_units_and_people_of_its_institution(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let gone = db
            .write_now(here.id, move |tx, at| {
                let gone = staff_hire(tx, at, here.id, "aizgajis")?;
                staff_set_active(tx, at, Actor::System, here.id, gone, false)?;
                Ok::<_, StaffError>(gone)
            })
            .expect("hired and dismissed");
        let id = house.registered(db).id;
        let nobody = StaffId::from_bytes([9; 16]);
        let nowhere = UnitId::from_bytes([9; 16]);
        for (unit, handler, what) in [
            (there.unit, None, "another institution's unit"),
            (nowhere, None, "no unit"),
            (here.unit, Some(there.clerk), "another institution's person"),
            (here.unit, Some(nobody), "nobody"),
            (here.unit, Some(gone), "somebody who no longer works here"),
        ] {
            let answer = db.write_now(here.id, move |tx, at| {
                submission_route(tx, at, here.id, id, unit, handler, here.clerk(), None)
            });
            assert!(matches!(answer, Err(RegisterError::NoSuchReceiver)), "{what}: {answer:?}");
        }
        let case = house.case(db, id);
        assert_eq!((case.submission.unit_id, case.submission.handler_id), (None, None));
        assert_eq!(case.steps.len(), 1);
    }

    fn who_takes_it_up_has_it_and_the_program_takes_it_from_nobody(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Route { other: true, handler: true }).expect("routed");
        let here = house.here;
        db.write_now(here.id, move |tx, at| {
            lodzins_service::register::submission_start(tx, at, here.id, id, Actor::System)
        })
        .expect("started");
        let row = house.case(db, id).submission;
        assert_eq!((row.unit_id, row.handler_id), (Some(here.other_unit), Some(here.clerk)));
        let letters = db.read_now(move |tx| letters_of(tx, here.id, id)).expect("letters");
        assert_eq!(letters.len(), 1, "routing and starting are no business of the submitter's");
    }
}
