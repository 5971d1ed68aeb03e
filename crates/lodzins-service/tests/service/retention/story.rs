//! A case that was answered long ago goes; one that is open stays; and everything still adds up.

use jiff::SignedDuration;
use lodzins_core::{id::Id, submission::Status};
use lodzins_db::Db;
use lodzins_service::{
    audit::receipt_sign,
    identity::client::{ClientError, client},
    register::{RegisterError, submission_by_number},
    retention::{RetentionError, retention_begin, retention_step},
    saved_search::Searched,
};
use lodzins_testkit::{SetClock, both_engines};

use super::{
    bytes::{database_files, found_in},
    scene::{
        SAID, STAYS, appointment, before, case, cleared, destroyed, figures, fresh, phone, post,
        previewed, scoured, search, searches, store, talks,
    },
};
use crate::house::{Deed, file};

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn nothing_of_what_was_said_is_left_and_every_figure_is(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let old = case(db, &scene, "zqx", true);
        talks(db, &scene, "zqx", None);
        let (visit, wait) = appointment(db, &scene, "zqx");
        search(db, &scene, "Ņezināmsona iesniegumi", Searched::Register);
        search(db, &scene, "Paliekošā zvani", Searched::Register);
        search(db, &scene, "Par Ņezināmsonu", Searched::Figures);
        search(db, &scene, &format!("No {}", phone("zqx")), Searched::Figures);
        let saved_on = db.moment().date().to_string();
        clock.advance(SignedDuration::from_hours(24 * 30));
        let open = case(db, &scene, "zqo", false);
        post(db);
        let told = figures(db, scene.house.here.id);
        let number = scene.house.case(db, old).submission.number;
        let (database, files) = (database_files(db), store(&scene));
        for word in &SAID[..3] {
            assert!(!found_in(&database, &[word]).is_empty(), "{word} is looked for where it stands");
        }
        assert!(!found_in(&files, &["zqx"]).is_empty());
        let day = db.moment().date().to_string();
        // Everything of a month ago, nothing of today.
        let order = before(&day);
        let foreseen = previewed(db, &scene, &order);
        let run = destroyed(db, &scene, &order).expect("destroyed");
        let counts = lodzins_service::retention::Counts { answers: 0, ..run.counts };
        assert_eq!(counts, foreseen, "the dry run says what the run does");
        assert_eq!((run.counts.cases, run.counts.files, run.counts.contacts), (1, 2, 3));
        assert_eq!((run.counts.call_backs, run.counts.clients, run.counts.visits), (2, 1, 2));
        assert!(run.counts.answers >= 2 && run.counts.letters >= 2, "{:?}", run.counts);
        // The controls: rows that are out of sight are still on the disk.
        assert!(!found_in(&database_files(db), &SAID).is_empty(), "scouring is what takes it away");
        assert!(!found_in(&store(&scene), &SAID).is_empty(), "clearing is what takes it away");
        let (gone, letters) = cleared(db, &scene);
        assert_eq!((gone.removed, gone.fresh), (2, 0));
        assert_eq!(letters.len() as u64, run.counts.letters);
        scoured(db);
        assert_eq!(found_in(&database_files(db), &SAID), Vec::<String>::new());
        assert_eq!(found_in(&store(&scene), &SAID), Vec::<String>::new());
        assert!(!found_in(&database_files(db), &STAYS).is_empty(), "the open case is untouched");
        assert_eq!(figures(db, scene.house.here.id), told);
        assert_eq!(searches(db, &scene, Searched::Register), [saved_on.as_str(), "Paliekošā zvani"]);
        assert_eq!(searches(db, &scene, Searched::Figures), [saved_on.clone(), saved_on]);
        let here = scene.house.here.id;
        let kept = db.read_now(move |tx| lodzins_service::appointment::visit(tx, here, visit)).expect("a row");
        assert_eq!((kept.name, kept.phone, kept.email), (None, None, None));
        assert!(kept.starts_at.is_some(), "when it was stays");
        let kept = db.read_now(move |tx| lodzins_service::wait_list::wait(tx, here, wait)).expect("a row");
        assert_eq!((kept.name, kept.phone, kept.email), (None, None, None));
        let row = scene.house.case(db, open).submission;
        assert_eq!((row.text.as_str(), row.destroyed_at), ("Labdien, bzqob un Paliekošais", None));
        let left = scene.house.case(db, old);
        assert_eq!((left.submission.number.as_str(), left.submission.status), (number.as_str(), Status::Answered));
        assert_eq!((left.submission.subject.as_str(), left.submission.destroyed_run), ("", Some(run.id)));
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
    }

    fn the_trail_the_numbers_and_receipts_still_hold(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let keys = &scene.house.office.keys;
        let receipt = receipt_sign(keys, "paraugs", &scene.given[1], &[file(b"plan"), file(b"photo")]);
        let path = scene.folder.path().join("receipt.json");
        std::fs::write(&path, serde_json::to_string(&receipt).expect("json")).expect("written");
        scene.sign_and_copy(db);
        scene.house.act(db, scene.given[1].id, &Deed::Answer("Salabots.".into(), Vec::new())).expect("answered");
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        let run = destroyed(db, &scene, &before(&db.moment().date().to_string())).expect("destroyed");
        assert_eq!((run.counts.cases, run.counts.files), (1, 3));
        scene.sign_and_copy(db);
        let mut scope = scene.scope();
        scope.receipts.push(path);
        let report = scene.verify(db, &scope);
        assert!(report.ok, "{:#?}", report.findings);
        let (here, number) = (scene.house.here.id, scene.given[1].number.clone());
        let found = db.read_now(move |tx| submission_by_number(tx, here, &number)).expect("a look");
        assert_eq!(found, Some(scene.given[1].id), "the book still has the number");
    }

    fn nothing_is_done_any_more_in_a_case_that_was_destroyed(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let id = case(db, &scene, "zqx", true);
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        destroyed(db, &scene, &before(&db.moment().date().to_string())).expect("destroyed");
        for deed in [Deed::Note("zvanīja".to_owned()), Deed::Check(
            lodzins_service::register::EvidenceResult::Confirmed, "pase".to_owned(),
        )] {
            let refused = scene.house.act(db, id, &deed);
            assert!(matches!(refused, Err(RegisterError::Destroyed)), "{refused:?}");
        }
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
    }

    fn what_is_on_its_way_keeps_its_case(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let id = case(db, &scene, "zqx", true);
        clock.advance(SignedDuration::from_hours(48));
        let order = before(&db.moment().date().to_string());
        let run = destroyed(db, &scene, &order).expect("a run");
        assert_eq!((run.counts.cases, run.counts.waiting), (0, 1), "its letters have not left");
        assert_eq!(scene.house.case(db, id).submission.destroyed_at, None);
        post(db);
        let run = destroyed(db, &scene, &order).expect("a run");
        assert_eq!((run.counts.cases, run.counts.waiting), (1, 0));
        let run = destroyed(db, &scene, &order).expect("a run");
        assert_eq!((run.counts.cases, run.counts.clients), (0, 0), "once is enough");
    }

    fn a_client_goes_with_the_last_case_and_not_before(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let (first, second) = (case(db, &scene, "zqx", true), scene.house.registered(db).id);
        let here = scene.house.here.id;
        let whose = scene.house.here.id;
        let client_of = move |tx: &mut lodzins_db::Tx<'_>| {
            lodzins_service::identity::client::client_of_submission(tx, whose, first)
        };
        let id = db.read_now(client_of).expect("a look").expect("a client");
        super::scene::belongs_to(db, &scene, second, id);
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        let order = before(&db.moment().date().to_string());
        let run = destroyed(db, &scene, &order).expect("a run");
        assert_eq!((run.counts.cases, run.counts.clients), (1, 0), "an open case is theirs");
        scene.house.act(db, second, &Deed::Withdraw).expect("withdrawn");
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        let order = before(&db.moment().date().to_string());
        let run = destroyed(db, &scene, &order).expect("a run");
        assert_eq!((run.counts.cases, run.counts.clients), (1, 1));
        let gone = db.read_now(move |tx| client(tx, here, id));
        assert!(matches!(gone, Err(ClientError::NotFound)), "{gone:?}");
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
    }

    fn a_run_goes_on_where_it_was_stopped_and_there_is_one_at_a_time(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        for n in 0..5 {
            case(db, &scene, &format!("zqx{n}"), true);
        }
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        let (here, there) = (scene.house.here.id, scene.house.there.id);
        let (order, by) = (before(&db.moment().date().to_string()), scene.house.here.clerk());
        let foreseen = previewed(db, &scene, &order);
        let begin = order.clone();
        let id = db.write_now(here, move |tx, at| retention_begin(tx, at, here, &begin, by)).expect("begun");
        let again = order.clone();
        let second = db.write_now(here, move |tx, at| retention_begin(tx, at, here, &again, by));
        assert!(matches!(second, Err(RetentionError::UnderWay)), "{second:?}");
        let foreign = db.write_now(there, move |tx, at| retention_step(tx, at, there, id, 2));
        assert!(matches!(foreign, Err(RetentionError::NotFound)), "{foreign:?}");
        let mut steps = 0;
        let run = loop {
            let run = db.write_now(here, move |tx, at| retention_step(tx, at, here, id, 2)).expect("a step");
            steps += 1;
            if run.finished_at.is_some() {
                break run;
            }
        };
        assert!(steps > 6, "batches of two: {steps}");
        assert_eq!(run.counts.cases, 5);
        assert_eq!(lodzins_service::retention::Counts { answers: 0, ..run.counts }, foreseen);
        let after = db.write_now(here, move |tx, at| retention_step(tx, at, here, id, 2)).expect("a step");
        assert_eq!(after, run, "a finished run does nothing");
    }

    fn bytes_that_somebody_else_handed_in_too_stay(db: &Db, clock: &SetClock) {
        let scene = fresh(db);
        let both = lodzins_service::register::Arrival {
            files: vec![scene.keep(b"shared")],
            ..scene.house.arrival()
        };
        let first = scene.house.register(db, &both).expect("a number").id;
        let second = scene.house.register(db, &both).expect("a number").id;
        scene.house.act(db, first, &Deed::Withdraw).expect("withdrawn");
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        let order = before(&db.moment().date().to_string());
        destroyed(db, &scene, &order).expect("a run");
        let (files, _) = cleared(db, &scene);
        assert_eq!((files.shared, files.removed), (1, 0));
        let shared = file(b"shared").sha256;
        assert!(scene.files.kept_since(&shared).expect("a look").is_some());
        scene.house.act(db, second, &Deed::Withdraw).expect("withdrawn");
        post(db);
        clock.advance(SignedDuration::from_hours(48));
        destroyed(db, &scene, &before(&db.moment().date().to_string())).expect("a run");
        let now = super::scene::on_disk();
        let keys = scene.house.office.keys.clone();
        let here = scene.house.here.id;
        let just_now = lodzins_service::retention::files_clear(db, &scene.files, &keys, here, now);
        assert_eq!(just_now.expect("a look").fresh, 1, "it may just have come in again");
        let (files, _) = cleared(db, &scene);
        assert_eq!((files.shared, files.removed), (0, 1));
        assert_eq!(scene.files.kept_since(&shared).expect("a look"), None);
        assert_ne!(here.to_bytes(), [0; 16]);
    }
}
