//! Joint and repeated cases: one answer to all, each with its own letter; and what was answered before.

use lodzins_core::{id::SubmissionId, submission::Status};
use lodzins_db::Db;
use lodzins_service::{
    outbox::letters_of,
    register::{
        Arrival, RegisterError, Submitter, submission_answer_jointly, submission_join,
        submission_leave_repeated, submission_part, submission_similar,
    },
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House};

fn join(db: &Db, house: &House, id: SubmissionId, lead: SubmissionId) -> Result<(), RegisterError> {
    let here = house.here;
    db.write_now(here.id, move |tx, at| submission_join(tx, at, here.id, id, lead, here.clerk()))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn one_answer_closes_all_and_each_gets_its_letter(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let cases: Vec<SubmissionId> = (0..4).map(|_| house.registered(db).id).collect();
        let (lead, withdrawn) = (cases[0], cases[3]);
        for other in &cases[1..] {
            join(db, &house, *other, lead).expect("joined");
        }
        house.act(db, withdrawn, &Deed::Withdraw).expect("withdrawn");
        let office = house.office.clone();
        db.write_now(here.id, move |tx, at| {
            submission_answer_jointly(tx, at, &office, here.id, lead, "Salabots.", &[], here.clerk())
        })
        .expect("answered");
        for id in &cases[..3] {
            assert_eq!(house.case(db, *id).submission.status, Status::Answered);
            let id = *id;
            let letters = db.read_now(move |tx| letters_of(tx, here.id, id)).expect("letters");
            assert_eq!(letters.len(), 2, "registered, answered");
        }
        assert_eq!(house.case(db, withdrawn).submission.status, Status::Withdrawn);
    }

    fn cases_are_joined_one_deep_and_parted_again(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let [lead, second, third] = [(); 3].map(|()| house.registered(db).id);
        let refused = |answer| assert!(matches!(answer, Err(RegisterError::NotJoinable)), "{answer:?}");
        refused(join(db, &house, lead, lead));
        join(db, &house, second, lead).expect("joined");
        refused(join(db, &house, third, second));
        refused(join(db, &house, lead, third));
        refused(join(db, &house, second, third));
        let part = |id| db.write_now(here.id, move |tx, at| submission_part(tx, at, here.id, id, here.clerk()));
        part(second).expect("parted");
        refused(part(second));
        join(db, &house, second, third).expect("free again");
        let foreign = db.write_now(house.there.id, move |tx, at| {
            submission_join(tx, at, house.there.id, second, lead, house.there.clerk())
        });
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
    }

    fn a_repeated_submission_names_the_answer_that_there_was(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let (first, again) = (house.registered(db), house.registered(db).id);
        let office = house.office.clone();
        let leave = move || {
            let office = office.clone();
            db.write_now(here.id, move |tx, at| {
                submission_leave_repeated(
                    tx, at, &office, here.id, again, first.id, "Atbildēts ar IES/2026/1.", here.clerk(),
                )
            })
        };
        let early = leave();
        assert!(matches!(early, Err(RegisterError::NotAnswered)), "{early:?}");
        house.act(db, first.id, &Deed::Answer("Salabots.".to_owned(), vec![])).expect("answered");
        leave().expect("left");
        let case = house.case(db, again);
        assert_eq!(case.submission.status, Status::LeftUnexamined);
        assert_eq!(case.submission.closing_reason.as_deref(), Some("answered_before"));
        assert_eq!(case.steps.last().and_then(|step| step.note.clone()), Some(first.number));
    }

    fn similar_ones_are_offered_those_of_the_same_submitter_first(db: &Db) {
        let house = House::found(db);
        let about = |subject: &str, name: &str| {
            let submitter = Submitter { name: Some(name.to_owned()), ..Submitter::default() };
            let arrival = Arrival { subject: subject.to_owned(), submitter, ..house.arrival() };
            house.register(db, &arrival).expect("registered").id
        };
        let own = about("Par bedri Rīgas ielā", "Testa Persona 001");
        let others = about("Bedre Rīgas ielā", "Testa Persona 002");
        let elsewhere = about("Soliņi parkā", "Testa Persona 001");
        let again = about("Bedres Rīgas ielā", "testa persona 001");
        let row = house.case(db, again).submission;
        let similar = db.read_now(move |tx| submission_similar(tx, &row)).expect("similar");
        let found: Vec<_> = similar.iter().map(|other| (other.line.id, other.same_submitter)).collect();
        assert_eq!(found, [(own, true), (others, false)]);
        assert!(!found.iter().any(|(id, _)| *id == elsewhere));
    }
}
