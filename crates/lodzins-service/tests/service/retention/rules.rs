//! How long what is kept: nothing says so until somebody does.

use lodzins_core::{
    id::{Id, JournalId},
    retention::{Order, Rule, What},
    submission::Kind,
};
use lodzins_db::Db;
use lodzins_service::{
    institution::structure::journals,
    retention::{
        RetentionError, retention_begin, retention_rule_remove, retention_rule_set, retention_rules,
    },
};
use lodzins_testkit::both_engines;

use crate::house::House;

fn set(db: &Db, house: &House, rule: Rule) -> Result<(), RetentionError> {
    let (here, by) = (house.here.id, house.here.clerk());
    db.write_now(here, move |tx, at| retention_rule_set(tx, at, here, rule, by))
}

fn rules(db: &Db, house: &House) -> Vec<Rule> {
    let here = house.here.id;
    let kept = db.read_now(move |tx| retention_rules(tx, here)).expect("rules");
    kept.into_iter().map(|kept| kept.rule).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_rule_is_set_changed_and_taken_back(db: &Db) {
        let house = House::found(db);
        assert_eq!(rules(db, &house), []);
        let (here, by) = (house.here.id, house.here.clerk());
        let journal = db.read_now(move |tx| journals(tx, here)).expect("journals")[0].id;
        let complaints = Rule { journal: Some(journal), what: What::Kind(Kind::Complaint), years: 5 };
        let contacts = Rule { journal: None, what: What::Contacts, years: 1 };
        set(db, &house, complaints).expect("set");
        set(db, &house, contacts).expect("set");
        set(db, &house, Rule { years: 10, ..complaints }).expect("changed");
        assert_eq!(rules(db, &house), [contacts, Rule { years: 10, ..complaints }]);
        let key = (None, What::Contacts);
        db.write_now(here, move |tx, at| retention_rule_remove(tx, at, here, key, by)).expect("removed");
        let again = db.write_now(here, move |tx, at| retention_rule_remove(tx, at, here, key, by));
        assert!(matches!(again, Err(RetentionError::NotFound)), "{again:?}");
        assert_eq!(rules(db, &house).len(), 1);
    }

    fn a_rule_that_makes_no_sense_is_refused(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here.id, house.there.id);
        let foreign = db.read_now(move |tx| journals(tx, there)).expect("journals")[0].id;
        let rule = Rule { journal: None, what: What::Everything, years: 10 };
        let refused = |rule| set(db, &house, rule).expect_err("refused").to_string();
        assert!(refused(Rule { years: 0, ..rule }).contains("one year"));
        assert!(refused(Rule { years: 101, ..rule }).contains("a hundred"));
        assert!(refused(Rule { journal: Some(foreign), ..rule }).contains("no such"));
        let nowhere = Some(JournalId::from_bytes([9; 16]));
        assert!(refused(Rule { journal: nowhere, what: What::Contacts, ..rule }).contains("no journal"));
        let by = house.here.clerk();
        let nothing = db.write_now(here, move |tx, at| {
            retention_begin(tx, at, here, &Order::default(), by)
        });
        assert!(matches!(nothing, Err(RetentionError::NothingOrdered)), "{nothing:?}");
    }
}
