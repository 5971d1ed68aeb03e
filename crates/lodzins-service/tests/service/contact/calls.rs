//! Calling back: in the order of due times, until somebody was reached or enough calls were in vain.

use jiff::SignedDuration;
use lodzins_core::{
    IdentityMethod,
    contact::{CallBackStatus, CallOutcome, call_back_due},
    id::CallBackId,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    contact::{
        Arrangement, Attempt, CallBack, CallBackPlace, ClosedPlace, ContactError, NewCallBack,
        call_back_arrange, call_back_give_up, call_back_view, call_backs_closed,
        call_backs_of_submission, call_backs_waiting,
    },
    institution::calendar,
    register::EvidenceResult,
};
use lodzins_testkit::{SetClock, both_engines};

use super::scene::{acting, asked, in_vain, tried, wish};
use crate::house::{Desk, House};

fn viewed(db: &Db, house: &House, id: CallBackId) -> CallBack {
    let institution = house.here.id;
    db.read_now(move |tx| call_back_view(tx, institution, id)).expect("the call back is there")
}

fn given_up(db: &Db, desk: &Desk, id: CallBackId) -> Result<(), ContactError> {
    let (institution, by) = (desk.id, desk.clerk());
    acting(db, desk, move |tx, at| {
        call_back_give_up(tx, at, institution, id, "trīs reizes neatbild", by)
    })
}

fn waiting(db: &Db, house: &House) -> Vec<CallBackId> {
    let (institution, mut place, mut queue) = (house.here.id, None, Vec::new());
    loop {
        let page: Result<_, DbError> =
            db.read_now(move |tx| call_backs_waiting(tx, institution, place, 2));
        let page = page.expect("a page");
        let Some(last) = page.last() else { return queue };
        place = Some(CallBackPlace { due_at: last.due_at, id: last.id });
        queue.extend(page.into_iter().map(|call| call.id));
    }
}

fn closed(db: &Db, desk: &Desk) -> Vec<CallBackId> {
    let (institution, mut place, mut over) = (desk.id, None, Vec::new());
    loop {
        let page: Result<_, DbError> =
            db.read_now(move |tx| call_backs_closed(tx, institution, place, 2));
        let page = page.expect("a page");
        let Some(last) = page.last() else { return over };
        let closed_at = last.closed_at.expect("it is closed");
        place = Some(ClosedPlace { closed_at, id: last.id });
        over.extend(page.into_iter().map(|call| call.id));
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn who_agrees_on_nothing_is_called_by_noon_of_the_next_working_day(db: &Db) {
        let house = House::found(db);
        let id = asked(db, &wish(&house));
        let institution = house.here.id;
        let calendar: Result<_, DbError> = db.read_now(move |tx| calendar(tx, institution));
        let call = viewed(db, &house, id);
        assert_eq!(call.row.due_at, call_back_due(call.row.asked_at, &calendar.expect("a calendar")));
        assert_eq!(call.row.status, CallBackStatus::Waiting);
        assert!(!call.may_be_given_up());
    }

    fn the_queue_goes_by_due_time_and_the_reached_leave_it(db: &Db) {
        let house = House::found(db);
        let now = db.moment().now();
        let at = |hours: i64| NewCallBack {
            due_at: Some(now + SignedDuration::from_hours(hours)),
            ..wish(&house)
        };
        let ids: Vec<CallBackId> = [3, 1, 2, 1].map(|hours| asked(db, &at(hours))).to_vec();
        let mut first = [ids[1], ids[3]];
        first.sort_unstable();
        assert_eq!(waiting(db, &house), [first[0], first[1], ids[2], ids[0]]);
        let reached = Attempt { outcome: CallOutcome::Reached, ..in_vain() };
        tried(db, &house.here, first[0], &reached).expect("a call");
        assert_eq!(waiting(db, &house), [first[1], ids[2], ids[0]]);
        let call = viewed(db, &house, first[0]);
        assert_eq!(call.row.status, CallBackStatus::Reached);
        assert_eq!(call.attempts.iter().map(|one| (one.n, one.outcome)).collect::<Vec<_>>(), [(1, CallOutcome::Reached)]);
        let again = tried(db, &house.here, first[0], &reached);
        assert!(matches!(again, Err(ContactError::Closed)), "{again:?}");
    }

    fn what_is_closed_is_told_latest_first_page_by_page(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let ids: Vec<CallBackId> = (0..4).map(|_| asked(db, &wish(&house))).collect();
        assert!(closed(db, &house.here).is_empty(), "who waits is not among them");
        let reached = Attempt { outcome: CallOutcome::Reached, ..in_vain() };
        tried(db, &house.here, ids[1], &reached).expect("a call");
        clock.advance(SignedDuration::from_mins(1));
        tried(db, &house.here, ids[3], &reached).expect("a call");
        clock.advance(SignedDuration::from_mins(1));
        for _ in 0..3 {
            tried(db, &house.here, ids[0], &in_vain()).expect("a call");
        }
        given_up(db, &house.here, ids[0]).expect("enough");
        assert_eq!(closed(db, &house.here), [ids[0], ids[3], ids[1]]);
        assert_eq!(waiting(db, &house), [ids[2]]);
        assert!(closed(db, &house.there).is_empty(), "another institution's are its own");
    }

    fn one_gives_up_after_three_calls_and_not_before(db: &Db) {
        let house = House::found(db);
        let id = asked(db, &wish(&house));
        for n in 0..3 {
            let early = given_up(db, &house.here, id);
            assert!(matches!(early, Err(ContactError::TooFewAttempts)), "after {n}: {early:?}");
            tried(db, &house.here, id, &in_vain()).expect("a call");
        }
        given_up(db, &house.here, id).expect("enough");
        let call = viewed(db, &house, id);
        assert_eq!((call.row.status, call.attempts.len()), (CallBackStatus::GivenUp, 3));
        assert_eq!(call.row.closing_reason.as_deref(), Some("trīs reizes neatbild"));
        assert_eq!(waiting(db, &house), []);
    }

    fn who_calls_and_when_can_be_settled_anew(db: &Db) {
        let house = House::found(db);
        let id = asked(db, &wish(&house));
        let (institution, by) = (house.here.id, house.here.clerk());
        let due_at = viewed(db, &house, id).row.due_at + SignedDuration::from_hours(2);
        let ours = Arrangement { due_at, taker: Some(house.here.clerk) };
        acting(db, &house.here, move |tx, at| call_back_arrange(tx, at, institution, id, &ours, by)).expect("settled");
        let row = viewed(db, &house, id).row;
        assert_eq!((row.due_at, row.taker_id), (due_at, Some(house.here.clerk)));
        let theirs = Arrangement { taker: Some(house.there.clerk), ..ours };
        let refused = acting(db, &house.here, move |tx, at| call_back_arrange(tx, at, institution, id, &theirs, by));
        assert!(matches!(refused, Err(ContactError::NoSuchStaff)), "{refused:?}");
    }

    fn a_control_question_shows_who_the_submitter_is(db: &Db) {
        let house = House::found(db);
        let submission = house.registered(db).id;
        let about = NewCallBack { submission: Some(submission), ..wish(&house) };
        let id = asked(db, &about);
        let answered = Attempt {
            outcome: CallOutcome::Reached,
            note: None,
            control: Some(EvidenceResult::Confirmed),
        };
        let unheard = Attempt { outcome: CallOutcome::NotReached, ..answered.clone() };
        let refused = tried(db, &house.here, id, &unheard);
        assert!(matches!(refused, Err(ContactError::ControlOfNothing)), "{refused:?}");
        assert_eq!(viewed(db, &house, id).attempts, [], "a refused call leaves nothing");
        tried(db, &house.here, id, &answered).expect("a call");
        let case = house.case(db, submission);
        let last = case.evidence.last().expect("evidence");
        assert_eq!((last.method, last.result), (IdentityMethod::CallbackQuestion, EvidenceResult::Confirmed));
        assert_eq!(last.checked_by, Some(house.here.clerk));
        let institution = house.here.id;
        let of_it: Result<_, DbError> =
            db.read_now(move |tx| call_backs_of_submission(tx, institution, submission));
        assert_eq!(of_it.expect("a list").len(), 1);
    }

    fn without_a_submission_a_control_question_shows_nothing(db: &Db) {
        let house = House::found(db);
        let id = asked(db, &wish(&house));
        let answered = Attempt {
            outcome: CallOutcome::Reached,
            note: None,
            control: Some(EvidenceResult::Confirmed),
        };
        let refused = tried(db, &house.here, id, &answered);
        assert!(matches!(refused, Err(ContactError::ControlOfNothing)), "{refused:?}");
    }

    fn another_institution_s_call_back_is_not_there(db: &Db) {
        let house = House::found(db);
        let id = asked(db, &wish(&house));
        for refused in [tried(db, &house.there, id, &in_vain()), given_up(db, &house.there, id)] {
            assert!(matches!(refused, Err(ContactError::NotFound)), "{refused:?}");
        }
        assert_eq!(viewed(db, &house, id).attempts, []);
    }
}
