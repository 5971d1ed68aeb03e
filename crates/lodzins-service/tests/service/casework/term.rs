//! The longer term: once, on a ground of the law, with notice; and the receipt stays what it was.

use lodzins_core::{
    deadline::{ExtensionGround, NotExtended},
    id::{InstitutionId, SubmissionId},
    submission::{Act, Kind, Status},
};
use lodzins_db::Db;
use lodzins_service::{
    outbox::letters_claim,
    register::{
        Arrival, MessageKind, RegisterError, note_add, notes, submission_extend, submission_receipt,
    },
    workload::{Holder, load_of},
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House};

fn extend(
    db: &Db,
    house: &House,
    institution: InstitutionId,
    id: SubmissionId,
    ground: ExtensionGround,
) -> Result<jiff::civil::Date, RegisterError> {
    let (office, by) = (house.office.clone(), house.here.clerk());
    db.write_now(institution, move |tx, at| {
        submission_extend(tx, at, &office, institution, id, ground, "Jāgaida ziņas.", by)
    })
}

/// A request that came under the law of 2026.
fn request(db: &Db, house: &House) -> SubmissionId {
    let kind = Kind::Request;
    house.register(db, &Arrival { kind, ..house.arrival() }).expect("registered").id
}

/// The ground that the law in force on the day of the tests names.
fn ground(db: &Db) -> ExtensionGround {
    if db.moment().date() >= jiff::civil::date(2026, 3, 1) {
        ExtensionGround::MoreData
    } else {
        ExtensionGround::ObjectiveReasons
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn it_moves_the_date_keeps_the_state_and_tells_the_submitter(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let id = request(db, &house);
        let keys = house.office.keys.clone();
        let receipt = move || {
            let keys = keys.clone();
            db.read_now(move |tx| submission_receipt(tx, &keys, here, id)).expect("a receipt")
        };
        let (first, given) = (house.case(db, id).submission, receipt());
        let due_on = extend(db, &house, here, id, ground(db)).expect("extended");
        let case = house.case(db, id);
        assert!(due_on > first.due_on);
        assert_eq!(case.submission.due_on, due_on);
        assert_eq!(case.submission.status, Status::Registered);
        assert_eq!(case.steps.last().map(|step| step.act), Some(Act::Extend));
        assert_eq!(case.last(MessageKind::Notice).map(|said| said.text.as_str()), Some("Jāgaida ziņas."));
        let letters = db
            .write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, 10))
            .expect("letters");
        assert!(letters.iter().any(|letter| letter.subject.starts_with("extended ")), "{letters:?}");
        assert_eq!(
            serde_json::to_string(&receipt()).expect("json"),
            serde_json::to_string(&given).expect("json"),
            "the receipt is the one that was given"
        );
        let load = db.read_now(move |tx| load_of(tx, here, Holder::Unrouted)).expect("counters");
        assert_eq!((load.between(first.due_on, first.due_on), load.between(due_on, due_on)), (0, 1));
    }

    fn a_second_time_another_ground_and_a_closed_case_are_refused(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let id = request(db, &house);
        let of_the_other_law = if ground(db) == ExtensionGround::MoreData {
            ExtensionGround::ObjectiveReasons
        } else {
            ExtensionGround::MoreData
        };
        let refused = extend(db, &house, here, id, of_the_other_law);
        assert!(matches!(refused, Err(RegisterError::NotExtended(NotExtended::NotAGround))), "{refused:?}");
        extend(db, &house, here, id, ground(db)).expect("once");
        let again = extend(db, &house, here, id, ground(db));
        assert!(matches!(again, Err(RegisterError::NotExtended(NotExtended::ExtendedBefore))), "{again:?}");
        house.act(db, id, &Deed::Withdraw).expect("withdrawn");
        let closed = extend(db, &house, here, id, ground(db));
        assert!(matches!(closed, Err(RegisterError::NotNow { .. })), "{closed:?}");
        let foreign = extend(db, &house, house.there.id, id, ground(db));
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
    }

    fn notes_are_kept_in_order_and_are_no_messages(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let id = request(db, &house);
        for text in ["Zvanīja, steidzas.", "Pārbaudīju arhīvā."] {
            db.write_now(here.id, move |tx, at| note_add(tx, at, here.id, id, text, here.clerk))
                .expect("noted");
        }
        let kept = db.read_now(move |tx| notes(tx, here.id, id)).expect("notes");
        let texts: Vec<&str> = kept.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["Zvanīja, steidzas.", "Pārbaudīju arhīvā."]);
        assert_eq!(house.case(db, id).messages.len(), 0, "nothing for the submitter to read");
        let foreign = db.write_now(house.there.id, move |tx, at| {
            note_add(tx, at, house.there.id, id, "cits", house.there.clerk)
        });
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
    }
}
