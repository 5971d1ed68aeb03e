//! Open cases are counted anew: each once, whatever stops it, and only those that the change moves.

use jiff::civil::date;
use lodzins_core::{
    calendar::OwnDay,
    deadline::{DueGroup, ExtensionGround},
    id::SubmissionId,
    submission::Kind,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    calendar::{CalendarError, DayChange, book_if},
    register::{
        Arrival, DueCause, RegisterError, due_moves, recount, recount_preview, recount_run,
        recount_step, recount_under_way, recounts, recounts_run,
    },
    workload::{Holder, load_of},
};
use lodzins_testkit::both_engines;

use super::scene::{change, change_as, closed, due_on, holds, moves};
use crate::house::{Deed, House};

/// Questions that came in on 20 November, in the order of their ids.
fn five(db: &Db, house: &House) -> Vec<SubmissionId> {
    let mut ids: Vec<_> = (0..5).map(|_| house.registered(db).id).collect();
    ids.sort_unstable();
    ids
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_day_off_moves_open_cases_and_leaves_a_list(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let ids = five(db, &house);
        house.act(db, ids[4], &Deed::Withdraw).expect("withdrawn");
        let there = house
            .register(db, &Arrival { institution: house.there.id, ..house.arrival() })
            .expect("registered");
        let id = change(db, &house, &[closed(date(2026, 11, 26))]);
        let done = recount_run(db, here, id).expect("counted");
        assert_eq!((done.moved, done.later, done.finished_at.is_some()), (4, 4, true));
        let list = moves(db, here, id);
        assert_eq!(list.iter().map(|line| line.id).collect::<Vec<_>>(), ids[..4]);
        for line in &list {
            assert_eq!((line.was_on, line.is_on), (date(2026, 12, 4), date(2026, 12, 7)));
            assert_eq!(due_on(db, &house, line.id), line.is_on);
        }
        let first = ids[0];
        let story: Result<_, DbError> = db.read_now(move |tx| due_moves(tx, here, first));
        let story = story.expect("read");
        assert_eq!(story.len(), 1);
        assert_eq!((story[0].cause, story[0].changed_by), (DueCause::Recounted, Some(house.here.clerk)));
        assert_eq!(due_on(db, &house, ids[4]), date(2026, 12, 4), "a closed case stays as it is");
        assert_eq!(there.due_on, date(2026, 12, 4));
        let unrouted = db.read_now(move |tx| load_of(tx, here, Holder::Unrouted)).expect("counters");
        assert_eq!(unrouted.between(date(2026, 12, 7), date(2026, 12, 7)), 4, "the badges follow");
        assert_eq!(unrouted.in_group(date(2026, 12, 4), DueGroup::Today), 0);
        holds(db, &house);
    }

    fn it_may_stop_between_any_two_batches_and_moves_each_case_once(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let ids = five(db, &house);
        let id = change(db, &house, &[closed(date(2026, 11, 26))]);
        let step = || db.write_now(here, move |tx, at| recount_step(tx, at, here, id, 2)).expect("a batch");
        let first = step();
        assert_eq!((first.moved, first.finished_at), (2, None));
        // Whoever counted is gone. Meanwhile one more comes in, by the new calendar already.
        let new = house.registered(db);
        assert_eq!(new.due_on, date(2026, 12, 7));
        let open: Result<_, DbError> = db.read_now(move |tx| recount_under_way(tx, here));
        assert_eq!(open.expect("read"), Some(id));
        assert_eq!(recounts_run(db).expect("gone on with"), 1);
        assert_eq!(recounts_run(db).expect("nothing left"), 0);
        assert_eq!(step().moved, 5, "a batch more changes nothing");
        let list = moves(db, here, id);
        assert_eq!(list.iter().map(|line| line.id).collect::<Vec<_>>(), ids);
        for id in ids {
            let story: Result<_, DbError> = db.read_now(move |tx| due_moves(tx, here, id));
            assert_eq!(story.expect("read").len(), 1);
        }
        holds(db, &house);
    }

    fn a_batch_that_fails_leaves_nothing_behind(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let ids = five(db, &house);
        let id = change(db, &house, &[closed(date(2026, 11, 26))]);
        let broken: Result<(), RegisterError> = db.write_now(here, move |tx, at| {
            recount_step(tx, at, here, id, 3)?;
            Err(RegisterError::NotFound)
        });
        assert!(broken.is_err());
        assert_eq!(due_on(db, &house, ids[0]), date(2026, 12, 4));
        assert_eq!(moves(db, here, id), []);
        assert_eq!(recount_run(db, here, id).expect("counted").moved, 5);
    }

    fn the_longer_term_and_the_rule_of_the_day_of_receipt_are_kept(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let extended = house.registered(db).id;
        house.act(db, extended, &Deed::Extend(ExtensionGround::MoreData)).expect("extended");
        assert_eq!(due_on(db, &house, extended), date(2026, 12, 21));
        let old = Arrival {
            received_at: Some("2026-02-20T10:00:00Z".parse().expect("an instant")),
            ..house.arrival()
        };
        let old = house.register(db, &old).expect("registered");
        assert_eq!(old.due_on, date(2026, 3, 20), "a month, by the law of that day");
        let days = [closed(date(2026, 12, 21)), closed(date(2026, 3, 20))];
        let id = change(db, &house, &days);
        recount_run(db, here, id).expect("counted");
        assert_eq!(due_on(db, &house, extended), date(2026, 12, 22));
        assert_eq!(due_on(db, &house, old.id), date(2026, 3, 23));
        let rules = [extended, old.id].map(|id| house.case(db, id).submission.due_rule);
        assert_eq!(rules, ["submission_answer_extended_2026", "submission_answer_2008"]);
    }

    fn what_is_shown_before_is_what_happens(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        five(db, &house);
        let late = Arrival {
            kind: Kind::InformationRequest,
            received_at: Some("2026-11-04T10:00:00Z".parse().expect("an instant")),
            ..house.arrival()
        };
        let late = house.register(db, &late).expect("registered");
        assert_eq!(late.due_on, date(2026, 11, 19));
        let change_19 = closed(date(2026, 11, 19));
        let first = change(db, &house, std::slice::from_ref(&change_19));
        recount_run(db, here, first).expect("counted");
        assert_eq!(due_on(db, &house, late.id), date(2026, 11, 20), "saved for a day");
        let back = [DayChange::Clear { off: date(2026, 11, 19) }, closed(date(2026, 11, 26))];
        let changes = back.clone();
        let shown = db
            .read_now(move |tx| {
                let book = book_if(tx, here, &changes)?;
                Ok::<_, CalendarError>(recount_preview(tx, here, &book, date(2026, 11, 20), 3)?)
            })
            .expect("read");
        assert_eq!((shown.moved, shown.later, shown.newly_late, shown.whole), (6, 5, 1, true));
        assert_eq!(shown.first.len(), 3);
        assert_eq!((shown.first[0].id, shown.first[0].is_on), (late.id, date(2026, 11, 19)));
        let second = change(db, &house, &back);
        let done = recount_run(db, here, second).expect("counted");
        assert_eq!((done.moved, done.later), (shown.moved, shown.later));
        let kept: Result<_, DbError> = db.read_now(move |tx| recounts(tx, here, None, 10));
        let mut kept: Vec<_> = kept.expect("read").iter().map(|line| line.id).collect();
        kept.sort_unstable();
        let mut both = [first, second];
        both.sort_unstable();
        assert_eq!(kept, both, "the lists stay");
    }

    fn one_recount_at_a_time_and_only_ones_own(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        house.registered(db);
        let id = change(db, &house, &[closed(date(2026, 11, 26))]);
        let second = change_as(db, &house, "other", &[closed(date(2026, 11, 27))]);
        assert!(matches!(second, Err(CalendarError::RecountUnderWay)), "{second:?}");
        let there = house.there.id;
        let foreign = db.read_now(move |tx| recount(tx, there, id));
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
        let foreign = db.write_now(there, move |tx, at| recount_step(tx, at, there, id, 9));
        assert!(matches!(foreign, Err(RegisterError::NotFound)), "{foreign:?}");
        recount_run(db, here, id).expect("counted");
        let moved = OwnDay {
            off: date(2026, 11, 27),
            worked_instead: Some(date(2026, 11, 28)),
            reason: "rīkojums".to_owned(),
        };
        let id = change(db, &house, &[DayChange::Set { day: moved }]);
        assert_eq!(recount_run(db, here, id).expect("counted").moved, 0, "one day for another");
    }
}
