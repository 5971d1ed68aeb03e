//! The counters say what a count over the register would.

use lodzins_core::{
    deadline::DueGroup,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    register::{DueWithin, Inbox, submission_inbox, submission_inbox_within},
    workload::{Holder, Load, Loads, load_of, loads},
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House};

fn load(db: &Db, institution: InstitutionId, holder: Holder) -> Load {
    db.read_now(move |tx| load_of(tx, institution, holder)).expect("counters")
}

fn listed(db: &Db, institution: InstitutionId, which: Inbox) -> u32 {
    let lines: Result<_, DbError> =
        db.read_now(move |tx| submission_inbox(tx, institution, which, None, 1000));
    u32::try_from(lines.expect("lines").len()).expect("few")
}

/// Every counter against the list that it counts.
fn hold(db: &Db, house: &House, after: &str) {
    let here = house.here;
    let open = |holder| load(db, here.id, holder).open();
    assert_eq!(open(Holder::Unrouted), listed(db, here.id, Inbox::Unrouted), "unrouted {after}");
    for unit in [here.unit, here.other_unit] {
        assert_eq!(
            open(Holder::Unit(unit)),
            listed(db, here.id, Inbox::Unit(unit)),
            "unit {after}"
        );
        assert_eq!(
            open(Holder::Untaken(unit)),
            listed(db, here.id, Inbox::Untaken(unit)),
            "untaken {after}"
        );
    }
    let in_hands = open(Holder::Handler(here.clerk)) + open(Holder::Waiting(here.clerk));
    assert_eq!(in_hands, listed(db, here.id, Inbox::Handler(here.clerk)), "in hands {after}");
    let all: Result<Loads, DbError> = db.read_now(move |tx| loads(tx, here.id));
    let all = all.expect("counters");
    let of_unit = |unit| load(db, here.id, Holder::Unit(unit));
    for unit in [here.unit, here.other_unit] {
        let counted = all.of_units.get(&unit).cloned().unwrap_or_default();
        assert_eq!(counted, of_unit(unit), "unit {after}");
    }
    assert_eq!(all.unrouted, load(db, here.id, Holder::Unrouted), "unrouted anywhere {after}");
    let untaken = open(Holder::Untaken(here.unit)) + open(Holder::Untaken(here.other_unit));
    assert_eq!(all.untaken.open(), untaken, "untaken anywhere {after}");
    assert_eq!(all.in_hands.open() + all.waiting.open(), in_hands, "in anybody's hands {after}");
    assert_eq!(all.waiting.open(), open(Holder::Waiting(here.clerk)), "waiting {after}");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn counters_follow_every_act(db: &Db) {
        let house = House::found(db);
        let mut deeds = Deed::each();
        deeds.push(Deed::Route { other: true, handler: false });
        for first in &deeds {
            for second in &deeds {
                let id: SubmissionId = house.registered(db).id;
                hold(db, &house, "registered");
                // Those that the state does not allow must leave the counters alone too.
                let (_, _) = (house.act(db, id, first), house.act(db, id, second));
                hold(db, &house, &format!("after {first:?}, {second:?}"));
            }
        }
        let waiting = load(db, house.here.id, Holder::Waiting(house.here.clerk)).open();
        assert!(waiting > 0, "some were asked about");
    }

    fn lists_and_counters_are_cut_at_the_same_days(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let today = db.moment().date();
        for received in ["2026-02-02T10:00:00Z", "2026-02-20T10:00:00Z"] {
            let mut arrival = house.arrival();
            arrival.received_at = Some(received.parse().expect("an instant"));
            house.register(db, &arrival).expect("registered");
        }
        house.registered(db);
        let within = |from, until| {
            let within = DueWithin { from, until };
            let lines: Result<_, DbError> = db.read_now(move |tx| {
                submission_inbox_within(tx, here.id, Inbox::Unrouted, within, None, 10)
            });
            lines.expect("lines").into_iter().map(|line| line.due_on).collect::<Vec<_>>()
        };
        let all = within(None, None);
        assert_eq!(all.len(), 3);
        let counted = load(db, here.id, Holder::Unrouted);
        for (from, until) in all.iter().flat_map(|from| all.iter().map(move |until| (*from, *until))) {
            let lines = within(Some(from), Some(until));
            assert_eq!(lines.len(), counted.between(from, until) as usize, "{from} to {until}");
        }
        let late = all.iter().filter(|due_on| **due_on < today).count();
        assert_eq!(counted.overdue(today) as usize, late);
        let groups: u32 = DueGroup::ALL.iter().map(|group| counted.in_group(today, *group)).sum();
        assert_eq!(groups, 3);
    }
}
