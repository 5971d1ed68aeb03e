use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn any_act() -> impl Strategy<Value = Act> {
    prop::sample::select(Act::ALL)
}

fn closed_status() -> impl Strategy<Value = Status> {
    let closed: Vec<Status> =
        Status::ALL.iter().copied().filter(|status| status.is_closed()).collect();
    prop::sample::select(closed)
}

proptest! {
    #[test]
    fn whatever_is_tried_a_closed_submission_stays_as_it_was_closed(
        closed in closed_status(), acts in prop::collection::vec(any_act(), 1..20)
    ) {
        for act in acts {
            prop_assert_eq!(closed.after(act), None, "{} leads out of {}", act, closed);
        }
    }

    #[test]
    fn a_walk_of_allowed_acts_never_returns_to_received_and_ends_only_where_it_is_closed(
        acts in prop::collection::vec(any_act(), 0..40)
    ) {
        let mut status = Status::Received;
        for act in acts {
            if let Some(next) = status.after(act) {
                prop_assert_ne!(next, Status::Received);
                status = next;
            }
        }
        prop_assert_eq!(status.acts().next().is_none(), status.is_closed(), "{} has no way on", status);
    }
}

#[test]
fn every_state_can_be_reached_from_received() {
    let mut reached = BTreeSet::from([Status::Received]);
    loop {
        let next: BTreeSet<Status> = reached
            .iter()
            .flat_map(|from| Act::ALL.iter().filter_map(|act| from.after(*act)))
            .collect();
        let before = reached.len();
        reached.extend(next);
        if reached.len() == before {
            break;
        }
    }
    assert_eq!(reached, Status::ALL.iter().copied().collect());
}

#[test]
fn every_act_can_be_done_somewhere() {
    for act in Act::ALL {
        assert!(Status::ALL.iter().any(|status| status.may(*act)), "{act} can be done nowhere");
    }
}

#[test]
fn nothing_is_closed_before_it_has_a_number() {
    let acts: Vec<Act> = Status::Received.acts().collect();
    assert_eq!(acts, [Act::Register]);
}

#[test]
fn an_open_numbered_submission_can_always_be_closed_in_all_five_ways() {
    for status in Status::ALL.iter().filter(|status| status.is_in_hand()) {
        assert_eq!(status.acts().filter(|act| act.closes_as().is_some()).count(), 5, "{status}");
    }
}

#[test]
fn the_submitters_reply_puts_the_case_back_into_work() {
    assert_eq!(Status::WaitingForSubmitter.after(Act::SubmitterReplied), Some(Status::InProgress));
    assert_eq!(Status::InProgress.after(Act::SubmitterReplied), None);
}
