//! No use case crosses from one institution to another: what is not ours is not there.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_service::register::{
    Inbox, RegisterError, submission_case, submission_inbox, submission_list,
};
use lodzins_testkit::both_engines;

use super::search::searched;
use crate::house::{Deed, House};

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_foreign_submission_is_not_there_for_any_act(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        let before = house.case(db, id);
        for deed in Deed::each() {
            let answer = house.act_in(db, house.there.id, id, &deed);
            assert!(matches!(answer, Err(RegisterError::NotFound)), "{deed:?}: {answer:?}");
        }
        let after = house.case(db, id);
        assert_eq!(after.submission, before.submission);
        assert_eq!(after.evidence, before.evidence);
        assert_eq!(after.steps, before.steps);
    }

    fn a_foreign_submission_is_in_no_view(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        let there = house.there.id;
        let foreign = db.read_now(move |tx| submission_case(tx, there, id)).err();
        assert!(matches!(foreign, Some(RegisterError::NotFound)), "{foreign:?}");
        for (desk, expected) in [(house.here, 1), (house.there, 0)] {
            let institution = desk.id;
            let seen = db
                .read_now(move |tx| {
                    Ok::<_, lodzins_db::DbError>([
                        submission_inbox(tx, institution, Inbox::All, None, 10)?.len(),
                        submission_inbox(tx, institution, Inbox::Unrouted, None, 10)?.len(),
                        submission_list(tx, institution, None, 10)?.len(),
                        searched(tx, desk, "bedre", Language::Lv)?.len(),
                    ])
                })
                .expect("lists");
            assert_eq!(seen, [expected; 4]);
        }
    }
}
