mod oracle;
mod several;
mod weekly;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, civil::date};
use proptest::prelude::*;

use super::*;
use crate::moment::latvia_zone;

pub(super) fn riga(text: &str) -> Timestamp {
    let wall: jiff::civil::DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

fn opening(from: &str, to: &str, places: u16) -> Opening {
    let at = |time: &str| riga(&format!("2026-05-04T{time}"));
    Opening { from: at(from), to: at(to), places }
}

fn asked(minutes: u16, pause: u16, step: u8, share: Share, shares: Shares) -> Asked {
    let length = Length::of([minutes], pause).expect("a length");
    Asked { length, step: Step::minutes(step).expect("a step"), share, shares }
}

fn taking(asked: &Asked, start: &str) -> Taking {
    let from = riga(&format!("2026-05-04T{start}"));
    Taking { from, to: asked.length.frees_at(from), share: asked.share }
}

/// Free starts as a clock shows them, with the places left.
fn told(timeline: &Timeline, asked: &Asked) -> Vec<String> {
    let free = timeline.free(asked, Timestamp::MIN, Timestamp::MAX);
    let said = |free: &FreeStart| {
        let start = free.start.to_zoned(latvia_zone());
        format!("{} {}", start.strftime("%H:%M"), free.places_left)
    };
    free.iter().map(said).collect()
}

#[test]
fn a_visit_begins_on_the_step_and_is_over_by_closing_time() {
    let timeline = Timeline::new([opening("09:02", "10:00", 2)]);
    let asked = asked(20, 0, 15, Share::Desk, Shares::ALL);
    assert_eq!(told(&timeline, &asked), ["09:15 2", "09:30 2"]);
}

#[test]
fn a_place_is_free_again_after_the_pause() {
    let mut timeline = Timeline::new([opening("09:00", "10:00", 1)]);
    let asked = asked(15, 5, 5, Share::Desk, Shares::ALL);
    timeline.take(&taking(&asked, "09:20"));
    // The visit before it needs its own pause; the one after waits for that of the visit.
    assert_eq!(told(&timeline, &asked), ["09:00 1", "09:40 1", "09:45 1"]);
    timeline.release(&taking(&asked, "09:20"));
    assert_eq!(told(&timeline, &asked).len(), 10);
}

#[test]
fn the_pause_may_run_into_the_break_and_not_into_the_next_visit() {
    let mut timeline = Timeline::new([opening("09:00", "09:30", 1), opening("09:35", "10:05", 1)]);
    let asked = asked(30, 10, 5, Share::Desk, Shares::ALL);
    assert_eq!(told(&timeline, &asked), ["09:00 1", "09:35 1"]);
    timeline.take(&taking(&asked, "09:35"));
    assert_eq!(told(&timeline, &asked), Vec::<String>::new(), "its pause ends at 9:40");
}

#[test]
fn a_break_is_not_served_through_and_adjoining_times_are_one() {
    let apart = Timeline::new([opening("09:00", "10:00", 1), opening("10:30", "11:00", 1)]);
    let asked = asked(60, 0, 15, Share::Desk, Shares::ALL);
    assert_eq!(told(&apart, &asked), ["09:00 1"]);
    let joined = Timeline::new([opening("09:00", "10:00", 3), opening("10:00", "11:00", 2)]);
    assert_eq!(told(&joined, &asked), ["09:00 3", "09:15 2", "09:30 2", "09:45 2", "10:00 2"]);
}

#[test]
fn the_web_leaves_the_rest_to_those_who_call() {
    let shares = Shares { web: 60, phone: 80, desk: 100 };
    let web = asked(30, 0, 15, Share::Web, shares);
    let (phone, desk) = (Asked { share: Share::Phone, ..web }, Asked { share: Share::Desk, ..web });
    let mut timeline = Timeline::new([opening("09:00", "09:30", 5)]);
    let left = |timeline: &Timeline| [&web, &phone, &desk].map(|one| told(timeline, one));
    let at_nine = |n: u16| vec![format!("09:00 {n}")];
    assert_eq!(left(&timeline), [at_nine(3), at_nine(4), at_nine(5)]);
    for _ in 0..3 {
        timeline.take(&taking(&web, "09:00"));
    }
    assert_eq!(left(&timeline), [Vec::new(), at_nine(2), at_nine(2)]);
    timeline.take(&taking(&desk, "09:00"));
    timeline.take(&taking(&desk, "09:00"));
    assert_eq!(left(&timeline), [const { Vec::<String>::new() }; 3]);
}

#[test]
fn an_open_door_has_a_place_and_a_shut_one_none() {
    let shares = Shares { web: 10, phone: 0, desk: 100 };
    assert_eq!([Share::Web, Share::Phone, Share::Desk].map(|one| shares.places(one, 3)), [1, 0, 3]);
    assert_eq!(shares.places(Share::Web, 0), 0);
}

#[test]
fn one_start_is_judged_as_in_the_list() {
    let timeline = Timeline::new([opening("09:00", "10:00", 2)]);
    let asked = asked(30, 0, 10, Share::Desk, Shares::ALL);
    let at = |time: &str| timeline.left_at(&asked, riga(&format!("2026-05-04T{time}")));
    assert_eq!(at("09:10"), Some(2));
    assert_eq!(at("09:05"), None, "off the step");
    assert_eq!(at("09:10:01"), None, "off the step by a second");
    assert_eq!(at("09:40"), None, "not over by ten");
    assert_eq!(at("08:50"), None, "closed");
}

#[test]
fn in_the_night_when_the_clocks_go_back_an_hour_counts_twice() {
    let night = Opening { from: riga("2026-10-25T02:00"), to: riga("2026-10-25T05:00"), places: 1 };
    let asked = asked(60, 0, 15, Share::Desk, Shares::ALL);
    let free = Timeline::new([night]).free(&asked, Timestamp::MIN, Timestamp::MAX);
    // From 2 to 5 on the wall are four hours, and the last visit begins at 4.
    assert_eq!(free.len(), 13);
    assert_eq!(free.last().map(|free| free.start), Some(riga("2026-10-25T04:00")));
}

#[test]
fn lengths_and_rules_that_cannot_stand_are_refused() {
    assert_eq!(Length::of([], 5), Err(PoolFault::NoService));
    assert_eq!(Length::of([12], 5), Err(PoolFault::Minutes));
    assert_eq!(Length::of([10], 3), Err(PoolFault::Minutes));
    assert_eq!(Length::of([0, 10], 0), Err(PoolFault::Minutes));
    assert_eq!(Length::of([700, 20], 5), Err(PoolFault::Minutes));
    assert_eq!(Length::of([u16::MAX, u16::MAX], 5), Err(PoolFault::Minutes));
    let start = riga("2026-05-04T09:00");
    let both = Length::of([10, 20], 5).expect("a length");
    assert_eq!(both.ends_at(start), start + SignedDuration::from_mins(30));
    assert_eq!(both.frees_at(start), start + SignedDuration::from_mins(35));
    assert_eq!(Step::minutes(7), Err(PoolFault::Step));
    let rules = PoolRules {
        step: Step::minutes(5).expect("a step"),
        pause_minutes: 0,
        lead_minutes: 60,
        ahead_days: 60,
        shares: Shares::ALL,
        most_services: USUAL_SERVICES,
    };
    assert_eq!(rules.check(), Ok(()));
    for most_services in [0, MOST_SERVICES + 1] {
        assert_eq!(PoolRules { most_services, ..rules }.check(), Err(PoolFault::Services));
    }
    assert_eq!(PoolRules { ahead_days: 0, ..rules }.check(), Err(PoolFault::Ahead));
    assert_eq!(PoolRules { pause_minutes: 7, ..rules }.check(), Err(PoolFault::Minutes));
    assert_eq!(PoolRules { lead_minutes: u32::MAX, ..rules }.check(), Err(PoolFault::Lead));
    let shares = Shares { web: 101, ..Shares::ALL };
    assert_eq!(PoolRules { shares, ..rules }.check(), Err(PoolFault::Share));
    assert_eq!(rules.earliest(start, Share::Web), start + SignedDuration::from_hours(1));
    assert_eq!(rules.earliest(start, Share::Desk), start);
    assert_eq!(rules.last_day(start), date(2026, 7, 3));
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let code: VisitCode = "K7QX-3MPB".parse().expect("a code");
    for typed in ["k7qx3mpb", " K7QX 3MPB ", "К7QХ–3МРВ", "K70X-3MPB"] {
        assert_eq!(typed.parse(), Ok(code.clone()), "{typed:?}");
    }
    for typed in ["", "K7QX", "K7QX-3MPB-9TWD", "K7QX-3MP!"] {
        assert_eq!(typed.parse::<VisitCode>(), Err(NotAVisitCode), "{typed:?}");
    }
    assert_eq!(format!("{code:?}"), "VisitCode(…)");
}

proptest! {
    #[test]
    fn a_shown_code_is_read_back(secret in any::<[u8; 32]>()) {
        let code = VisitCode::from_secret(&secret);
        prop_assert_eq!(code.to_string().parse(), Ok(code.clone()));
    }

    #[test]
    fn a_walk_of_allowed_acts_ends_only_where_nothing_is_left_to_do(
        acts in prop::collection::vec(prop::sample::select(VisitAct::ALL), 0..40)
    ) {
        let mut status = VisitStatus::Held;
        for act in acts {
            if let Some(next) = status.after(act) {
                prop_assert_ne!(next, VisitStatus::Held, "nobody is held once more");
                status = next;
            }
        }
        let over = [VisitStatus::Served, VisitStatus::Cancelled, VisitStatus::Left];
        let stuck = VisitAct::ALL.iter().all(|act| status.after(*act).is_none());
        prop_assert_eq!(stuck, over.contains(&status), "{}", status);
    }
}

#[test]
fn every_state_can_be_reached_and_every_act_done() {
    let mut reached = BTreeSet::from([VisitStatus::Held]);
    let mut done = BTreeSet::new();
    let mut before = 0;
    while before != reached.len() {
        before = reached.len();
        for from in reached.clone() {
            for act in VisitAct::ALL {
                if let Some(to) = from.after(*act) {
                    reached.insert(to);
                    done.insert(*act);
                }
            }
        }
    }
    assert_eq!(reached, VisitStatus::ALL.iter().copied().collect());
    assert_eq!(done, VisitAct::ALL.iter().copied().collect());
}

#[test]
fn a_booked_visit_is_kept_while_it_is_open_and_there_is_a_place() {
    let mut timeline = Timeline::new([opening("09:00", "10:00", 1)]);
    let asked = asked(30, 0, 15, Share::Web, Shares { web: 0, phone: 0, desk: 0 });
    // Sold under another step and share: what was promised counts.
    let visit = taking(&asked, "09:10");
    let ends = asked.length.ends_at(visit.from);
    assert_eq!(timeline.keeping(&visit, ends), Keeping::Kept);
    timeline.take(&visit);
    assert_eq!(timeline.keeping(&taking(&asked, "09:25"), ends), Keeping::Full);
    let over = taking(&asked, "09:40");
    assert_eq!(timeline.keeping(&over, asked.length.ends_at(over.from)), Keeping::Closed);
    let early = taking(&asked, "08:45");
    assert_eq!(timeline.keeping(&early, asked.length.ends_at(early.from)), Keeping::Closed);
}

#[test]
fn the_same_time_on_the_next_day_is_nearer_than_noon() {
    let free = |texts: &[&str]| {
        let one = |text: &&str| FreeStart { start: riga(text), places_left: 1 };
        texts.iter().map(one).collect::<Vec<_>>()
    };
    let had = riga("2026-05-04T09:00");
    let nearest = |texts: &[&str]| most_alike(free(texts), had);
    let noon_and_next = ["2026-05-04T12:00", "2026-05-05T09:15", "2026-05-05T09:00"];
    assert_eq!(nearest(&noon_and_next), Some(riga("2026-05-05T09:00")));
    let soon_or_late = ["2026-05-04T09:45", "2026-05-05T09:00"];
    assert_eq!(nearest(&soon_or_late), Some(riga("2026-05-04T09:45")));
    // The clocks change in between: nine o'clock stays nine o'clock.
    let had = riga("2026-10-23T09:00");
    let free = free(&["2026-10-26T08:00", "2026-10-26T09:00", "2026-10-26T10:00"]);
    assert_eq!(most_alike(free, had), Some(riga("2026-10-26T09:00")));
    assert_eq!(nearest(&[]), None);
}
