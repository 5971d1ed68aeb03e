//! A due date that comes near is said to the head once, and again only when it moves or is over.

use std::sync::Arc;

use jiff::SignedDuration;
use lodzins_core::{
    Language, Role,
    deadline::ExtensionGround,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::{Db, DbError, Protection, Settings};
use lodzins_service::{
    Actor, MIGRATIONS,
    identity::personnel::{StaffChange, staff_change},
    outbox::{Claimed, letter_sent, letters_claim},
    register::{
        EscalationKind, Inbox, RegisterError, escalation_candidates, escalation_days,
        escalation_days_set, escalations, submission_inbox, submissions_escalate,
    },
};
use lodzins_testkit::{Fresh, Kind, SetClock, both_engines};

use super::staff::hire;
use crate::{
    audit::scene::Scene,
    house::{Deed, House},
    rivals::rival,
};

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

/// A head of the institution who can be written to.
fn head(db: &Db, house: &House, name: &str) {
    let here = house.here.id;
    let head = hire(db, here, Role::Head, None, name);
    let email = format!("{name}@example.org");
    let reached = StaffChange {
        name: format!("Testa {name}"),
        email: Some(email),
        unit: None,
        roles: vec![Role::Head],
        language: Language::Lv,
    };
    db.write_now(here, move |tx, at| staff_change(tx, at, here, head, &reached, Actor::System))
        .expect("an address");
}

fn found(db: &Db, institution: InstitutionId) -> Vec<SubmissionId> {
    let today = db.moment().date();
    let found: Result<_, DbError> =
        db.read_now(move |tx| escalation_candidates(tx, institution, today));
    found.expect("read")
}

fn escalate(db: &Db, house: &House, cases: Vec<SubmissionId>) -> usize {
    let (office, here) = (house.office.clone(), house.here.id);
    let marked: Result<_, RegisterError> =
        db.write_now(here, move |tx, at| submissions_escalate(tx, at, &office, here, &cases));
    marked.expect("written")
}

/// What the worker does.
fn round(db: &Db, house: &House) -> usize {
    escalate(db, house, found(db, house.here.id))
}

/// Letters to heads, each once: whatever was in the outbox has left then.
fn letters(db: &Db) -> Vec<Claimed> {
    let all: Result<Vec<Claimed>, DbError> = db.write_now(InstitutionId::INSTALLATION, |tx, at| {
        let all = letters_claim(tx, at, 100)?;
        for letter in &all {
            letter_sent(tx, at, letter)?;
        }
        Ok(all)
    });
    all.expect("letters").into_iter().filter(|letter| letter.submission.is_none()).collect()
}

fn said(db: &Db, house: &House, id: SubmissionId) -> Vec<EscalationKind> {
    let here = house.here.id;
    let lines = db.read_now(move |tx| escalations(tx, here, id)).expect("read");
    lines.into_iter().map(|line| line.kind).collect()
}

/// Until so many working days are left of the first case's term.
fn working_days_left(db: &Db, clock: &SetClock, house: &House, id: SubmissionId, left: u32) {
    let due_on = house.case(db, id).submission.due_on;
    let calendar = lodzins_core::WorkingCalendar::latvia();
    while calendar.working_days_between(db.moment().date(), due_on) > left {
        clock.advance(days(1));
    }
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_case_is_said_once_before_its_due_date_and_once_after_it(db: &Db, clock: &SetClock) {
        let scene = Scene::set(db);
        let house = &scene.house;
        head(db, house, "vaditaja");
        let case = house.registered(db);
        working_days_left(db, clock, house, case.id, 3);
        assert!(!found(db, house.here.id).contains(&case.id), "three working days are time enough");
        letters(db);
        working_days_left(db, clock, house, case.id, 2);
        assert!(round(db, house) > 0);
        assert_eq!(round(db, house), 0, "nothing is said twice");
        let written = letters(db);
        assert_eq!(written.len(), 1, "one letter for all of them");
        let text = written[0].text.as_deref().expect("a text");
        assert!(text.contains(&format!("soon {} {}", case.number, case.due_on)), "{text}");
        assert!(written[0].html.as_deref().is_some_and(|html| html.contains(&case.number)));
        assert_eq!((written[0].recipient.as_str(), said(db, house, case.id)), ("vaditaja@example.org", vec![EscalationKind::Soon]));
        clock.advance(days(10));
        assert!(round(db, house) > 0);
        assert_eq!(said(db, house, case.id), [EscalationKind::Soon, EscalationKind::Overdue]);
        assert_eq!(letters(db).len(), 1);
        assert_eq!((round(db, house), letters(db).len()), (0, 0));
        let here = house.here.id;
        let lines: Result<Vec<_>, DbError> = db.read_now(move |tx| submission_inbox(tx, here, Inbox::All, None, 100));
        let line = lines.expect("lines").into_iter().find(|line| line.id == case.id).expect("open");
        assert_eq!(line.escalated, Some(EscalationKind::Overdue), "the worse of the two");
        let report = scene.verify(db, &scene.scope());
        assert!(report.ok, "{:#?}", report.findings);
    }

    fn a_due_date_that_moved_is_said_again(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        head(db, &house, "vaditaja");
        let id = house.registered(db).id;
        working_days_left(db, clock, &house, id, 1);
        assert_eq!(round(db, &house), 1);
        house.act(db, id, &Deed::Start).expect("taken up");
        house.act(db, id, &Deed::Extend(ExtensionGround::MoreData)).expect("extended");
        assert_eq!(round(db, &house), 0, "there is time again");
        let here = house.here.id;
        let lines: Result<Vec<_>, DbError> = db.read_now(move |tx| submission_inbox(tx, here, Inbox::All, None, 100));
        assert_eq!(lines.expect("lines")[0].escalated, None, "of this due date nothing was said");
        working_days_left(db, clock, &house, id, 1);
        assert_eq!(round(db, &house), 1);
        assert_eq!(said(db, &house, id).len(), 2);
        assert_eq!(letters(db).len(), 2);
    }

    fn an_answered_case_and_another_institution_s_are_nobody_s_worry(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        head(db, &house, "vaditaja");
        let id = house.registered(db).id;
        clock.advance(days(40));
        assert_eq!(found(db, house.there.id), []);
        let waiting = found(db, house.here.id);
        assert_eq!(waiting, [id]);
        house.act(db, id, &Deed::Start).expect("taken up");
        house.act(db, id, &Deed::Answer("Salabots.".to_owned(), Vec::new())).expect("answered");
        assert_eq!(escalate(db, &house, waiting), 0, "answered between the look and the mark");
        assert_eq!((found(db, house.here.id).len(), letters(db).len()), (0, 0));
        let there = house.there.id;
        let (office, foreign) = (house.office.clone(), house.registered(db).id);
        let refused = db.write_now(there, move |tx, at| submissions_escalate(tx, at, &office, there, &[foreign]));
        assert!(matches!(refused, Err(RegisterError::NotFound)), "{refused:?}");
    }

    fn where_nobody_can_be_written_to_the_case_is_marked_all_the_same(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let id = house.registered(db).id;
        clock.advance(days(40));
        assert_eq!(round(db, &house), 1);
        let here = house.here.id;
        let lines = db.read_now(move |tx| escalations(tx, here, id)).expect("read");
        assert_eq!((lines.len(), lines[0].told), (1, 0));
        assert_eq!(letters(db).len(), 0);
    }

    fn the_institution_says_how_many_days_before(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let here = house.here.id;
        let id = house.registered(db).id;
        let set = |count: u16| {
            let set: Result<(), DbError> = db.write_now(here, move |tx, at| {
                escalation_days_set(tx, at, here, count, house.here.clerk())
            });
            set.expect("set");
            db.read_now(move |tx| escalation_days(tx, here)).expect("read")
        };
        working_days_left(db, clock, &house, id, 5);
        assert_eq!((set(4), found(db, here).len()), (4, 0));
        assert_eq!((set(5), found(db, here).len()), (5, 1));
        assert_eq!((set(0), found(db, here).len()), (0, 0));
        assert_eq!(set(500), 20);
    }
}

/// Two programs find the same case; how many letters there are when both have marked it.
fn two_programs(kind: Kind, without: &[Protection]) -> usize {
    let fresh = Fresh::opened(kind, MIGRATIONS, Arc::new(SetClock::default()), |settings| {
        Settings { without: without.to_vec(), ..settings }
    });
    let db = fresh.db();
    let house = House::found(db);
    head(db, &house, "vaditaja");
    house.registered(db);
    fresh.clock().advance(days(40));
    let other = rival(&fresh, without);
    let (first, second) = (found(db, house.here.id), found(&other, house.here.id));
    assert_eq!((first.len(), second.len()), (1, 1), "both have found it");
    escalate(db, &house, first);
    escalate(&other, &house, second);
    // The other program's clock is a second ahead, and a letter leaves when its moment has come.
    fresh.clock().advance(days(1));
    letters(db).len()
}

#[test]
fn two_programs_write_one_letter_and_without_the_mark_two() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        assert_eq!(two_programs(kind, &[]), 1, "{kind:?}");
        assert_eq!(two_programs(kind, &[Protection::EscalationMark]), 2, "{kind:?}: control");
    }
}
