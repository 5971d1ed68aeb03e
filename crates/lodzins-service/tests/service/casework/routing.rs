//! A rule hands a new submission to its unit, once, in the order that the institution gave.

use jiff::ToSpan;
use lodzins_core::{
    Channel, Role,
    id::{InstitutionId, RoutingRuleId, StaffId, UnitId},
    routing::{Arriving, Condition, Conditions, said},
    submission::{Act, Kind, Status},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    identity::{StaffError, staff_set_active},
    register::{Arrival, Inbox, RoutedBy, routed_by, submission_inbox},
    routing::{
        Fault, NewRule, RoutingError, Step, Verdict, rule_add, rule_change, rule_end, rule_move,
        rules, rules_try,
    },
};
use lodzins_testkit::both_engines;

use super::staff::hire;
use crate::{
    audit::scene::Scene,
    house::{Desk, House},
};

fn rule(db: &Db, unit: UnitId, words: &str) -> NewRule {
    NewRule {
        conditions: Conditions { words: words.to_owned(), ..Conditions::default() },
        unit,
        handler: None,
        valid_from: db.moment().date(),
        valid_to: None,
    }
}

fn add(db: &Db, here: Desk, new: &NewRule) -> Result<RoutingRuleId, RoutingError> {
    let new = new.clone();
    db.write_now(here.id, move |tx, at| rule_add(tx, at, here.id, &new, here.clerk()))
}

fn routed(db: &Db, house: &House, arrival: &Arrival) -> Option<RoutedBy> {
    let id = house.register(db, arrival).expect("registered").id;
    let here = house.here.id;
    db.read_now(move |tx| routed_by(tx, here, id)).expect("read")
}

fn faults(db: &Db, institution: InstitutionId) -> Vec<Option<Fault>> {
    let today = db.moment().date();
    let lines: Result<_, DbError> = db.read_now(move |tx| rules(tx, institution, today, 10));
    lines.expect("rules").into_iter().map(|line| line.fault).collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_new_submission_is_handed_over_and_the_case_and_the_trail_say_by_which_rule(db: &Db) {
        let scene = Scene::set(db);
        let (house, here) = (&scene.house, scene.house.here);
        let new = NewRule { handler: Some(here.clerk), ..rule(db, here.unit, "pabalsts, bedres") };
        add(db, here, &new).expect("added");
        let registered = house.registered(db);
        let case = house.case(db, registered.id).submission;
        assert_eq!((case.status, case.unit_id, case.handler_id), (Status::Routed, Some(here.unit), Some(here.clerk)));
        let by = db.read_now(move |tx| routed_by(tx, here.id, registered.id)).expect("read").expect("by a rule");
        assert_eq!((by.n, by.words.as_str()), (1, "bedres"));
        let steps: Vec<_> = house.case(db, registered.id).steps.into_iter().map(|step| (step.act, step.done_by)).collect();
        assert_eq!(steps, [(Act::Register, None), (Act::Route, None)]);
        let mine: Result<Vec<_>, DbError> = db.read_now(move |tx| {
            submission_inbox(tx, here.id, Inbox::Handler(here.clerk), None, 10)
        });
        assert!(mine.expect("lines").iter().any(|line| line.id == registered.id));
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
    }

    fn the_same_request_again_is_routed_once(db: &Db) {
        let house = House::found(db);
        add(db, house.here, &rule(db, house.here.unit, "bedre")).expect("added");
        let key = lodzins_service::idempotency::RequestKey::new("form", b"");
        let arrival = Arrival { key: Some(key), ..house.arrival() };
        let once = house.register(db, &arrival).expect("registered");
        assert_eq!(house.register(db, &arrival).expect("the same"), once);
        assert_eq!(house.case(db, once.id).steps.len(), 2);
    }

    fn the_first_rule_that_is_met_counts_and_the_order_is_the_institution_s(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let phone = Conditions { channel: Some(Channel::Phone), ..Conditions::default() };
        add(db, here, &NewRule { conditions: phone, ..rule(db, here.unit, "") }).expect("added");
        add(db, here, &rule(db, here.unit, "bedre")).expect("added");
        let third = add(db, here, &rule(db, here.other_unit, "ielas")).expect("added");
        let number = |db: &Db| routed(db, &house, &house.arrival()).map(|by| (by.n, by.unit));
        assert_eq!(number(db), Some((2, here.unit)));
        let step = |step: Step| {
            db.write_now(here.id, move |tx, at| rule_move(tx, at, here.id, third, step, here.clerk()))
        };
        step(Step::Up).expect("moved");
        assert_eq!(number(db), Some((3, here.other_unit)), "a number stays when the order changes");
        step(Step::Down).expect("moved");
        step(Step::Down).expect("at the end nothing moves");
        assert_eq!(number(db), Some((2, here.unit)));
    }

    fn where_no_rule_is_met_or_a_unit_is_known_nothing_is_done(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        add(db, here, &rule(db, here.unit, "pabalsts")).expect("added");
        assert_eq!(routed(db, &house, &house.arrival()), None);
        let known = Arrival { unit: Some(here.other_unit), text: "pabalsts".to_owned(), ..house.arrival() };
        assert_eq!(routed(db, &house, &known), None);
        let there = Arrival { institution: house.there.id, text: "pabalsts".to_owned(), ..house.arrival() };
        let id = house.register(db, &there).expect("registered").id;
        let foreign = house.there.id;
        assert_eq!(db.read_now(move |tx| routed_by(tx, foreign, id)).expect("read"), None, "another's rules");
    }

    fn a_rule_counts_from_its_first_day_to_its_last_and_not_once_it_is_ended(db: &Db) {
        let house = House::found(db);
        let (here, today) = (house.here, db.moment().date());
        let new = rule(db, here.unit, "bedre");
        let id = add(db, here, &new).expect("added");
        let change = |from: i64, to: Option<i64>| {
            let new = NewRule {
                valid_from: today + from.days(),
                valid_to: to.map(|days| today + days.days()),
                ..new.clone()
            };
            db.write_now(here.id, move |tx, at| rule_change(tx, at, here.id, id, &new, here.clerk()))
        };
        for (from, to, counts) in [(0, Some(0), true), (1, None, false), (-5, Some(-1), false), (-5, None, true)] {
            change(from, to).expect("changed");
            assert_eq!(routed(db, &house, &house.arrival()).is_some(), counts, "{from} {to:?}");
        }
        assert!(matches!(change(0, Some(-1)), Err(RoutingError::EndsBeforeItBegins)));
        let end = || db.write_now(here.id, move |tx, at| rule_end(tx, at, here.id, id, here.clerk()));
        end().expect("ended");
        assert_eq!(routed(db, &house, &house.arrival()), None);
        assert!(matches!(end(), Err(RoutingError::NoSuchRule)));
        assert!(matches!(change(0, None), Err(RoutingError::NoSuchRule)));
        assert_eq!(faults(db, here.id), [None], "it stands in the list for good");
    }

    fn a_rule_whose_person_has_left_is_passed_over_and_the_list_says_so(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let person: StaffId = hire(db, here.id, Role::Handler, Some(here.unit), "aiziet");
        let first = NewRule { handler: Some(person), ..rule(db, here.unit, "bedre") };
        add(db, here, &first).expect("added");
        add(db, here, &rule(db, here.other_unit, "bedre")).expect("added");
        assert_eq!(routed(db, &house, &house.arrival()).map(|by| by.n), Some(1));
        let left: Result<(), StaffError> = db.write_now(here.id, move |tx, at| {
            staff_set_active(tx, at, Actor::System, here.id, person, false)
        });
        left.expect("they leave");
        assert_eq!(faults(db, here.id), [Some(Fault::HandlerGone), None]);
        assert_eq!(routed(db, &house, &house.arrival()).map(|by| by.n), Some(2));
        let arriving = Arriving {
            kind: Kind::Question,
            channel: Channel::Portal,
            drop_box: None,
            topics: Vec::new(),
            service: None,
            segment: lodzins_core::Segment::Resident,
            terms: said("Bedre", ""),
        };
        let today = db.moment().date();
        let tried: Result<Vec<_>, DbError> = db.read_now(move |tx| rules_try(tx, here.id, &arriving, today));
        let verdicts: Vec<Verdict> = tried.expect("tried").into_iter().map(|tried| tried.verdict).collect();
        let fired = Conditions { words: "bedre".to_owned(), ..Conditions::default() };
        assert_eq!(verdicts, [Verdict::PassedOver(Fault::HandlerGone), Verdict::Fires(fired)]);
    }

    fn what_makes_no_rule_is_refused(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let good = rule(db, here.unit, "bedre");
        let topic = Conditions { topic: Some("nothing".to_owned()), ..Conditions::default() };
        assert!(matches!(add(db, here, &rule(db, here.unit, " , ")), Err(RoutingError::NoCondition)));
        assert!(matches!(add(db, here, &rule(db, there.unit, "bedre")), Err(RoutingError::NoSuchUnit)));
        let foreign = NewRule { handler: Some(there.clerk), ..good.clone() };
        assert!(matches!(add(db, here, &foreign), Err(RoutingError::NoSuchHandler)));
        let elsewhere = hire(db, here.id, Role::Handler, Some(here.other_unit), "citur");
        let elsewhere = NewRule { handler: Some(elsewhere), ..good.clone() };
        assert!(matches!(add(db, here, &elsewhere), Err(RoutingError::NoSuchHandler)));
        let unknown = NewRule { conditions: topic, ..good.clone() };
        assert!(matches!(add(db, here, &unknown), Err(RoutingError::NoSuchCode)));
        let id = add(db, here, &good).expect("added");
        let foreign = db.write_now(there.id, move |tx, at| rule_end(tx, at, there.id, id, there.clerk()));
        assert!(matches!(foreign, Err(RoutingError::NoSuchRule)), "{foreign:?}");
    }

    fn trying_the_rules_says_which_condition_is_not_met(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let new = rule(db, here.unit, "");
        let kind = Conditions { kind: Some(Kind::Complaint), ..Conditions::default() };
        let topic = Conditions { topic: Some("housing".to_owned()), words: "bedre".to_owned(), ..Conditions::default() };
        for conditions in [kind, topic.clone(), topic.clone()] {
            add(db, here, &NewRule { conditions, ..new.clone() }).expect("added");
        }
        let today = db.moment().date();
        let tried: Result<Vec<_>, DbError> = db.read_now(move |tx| {
            let arriving = Arriving {
                kind: Kind::Question,
                channel: Channel::Post,
                drop_box: None,
                topics: vec!["housing"],
                service: None,
                segment: lodzins_core::Segment::Unknown,
                terms: said("", "Pagalmā ir bedres."),
            };
            rules_try(tx, here.id, &arriving, today)
        });
        let verdicts: Vec<Verdict> = tried.expect("tried").into_iter().map(|tried| tried.verdict).collect();
        assert_eq!(verdicts, [Verdict::NotMet(Condition::Kind), Verdict::Fires(topic), Verdict::NotAsked]);
    }
}
