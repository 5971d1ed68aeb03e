//! Other numbers at times of every week, against the clock on the wall.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, DateTime, Time, Weekday},
};
use proptest::prelude::*;

use super::{
    oracle::{first_day, free, is_in, share, spans, wishes},
    *,
};
use crate::{
    calendar::WorkingCalendar,
    hours::{Hours, Interval, OnHolidays, Pattern, Schedule, Span, Week},
};

fn on(weekday: Weekday, part: &str, places: u16) -> WeekPlaces {
    let part = (!part.is_empty()).then(|| part.parse().expect("a time"));
    WeekPlaces { weekday, part, places }
}

fn open(days: [&str; 7], first: Date, last: Date) -> Vec<Interval> {
    let week = Week::new(days.map(|typed| typed.parse().expect("times"))).expect("a week");
    between(week, first, last)
}

fn between(week: Week, first: Date, last: Date) -> Vec<Interval> {
    let schedule = Schedule::always(Pattern { week, holidays: OnHolidays::AsUsual });
    let calendar = WorkingCalendar::latvia();
    Hours { schedule: &schedule, calendar: &calendar }.between(first, last).collect()
}

fn timeline(weekly: &Weekly, open: &[Interval], usual: u16) -> Timeline {
    Timeline::new(open.iter().flat_map(|one| weekly.openings(one, usual)))
}

#[test]
fn mornings_and_afternoons_have_their_own_numbers_and_a_visit_over_both_the_lower_one() {
    let numbers = vec![on(Weekday::Monday, "9–12", 4), on(Weekday::Monday, "12–13", 2)];
    let weekly = Weekly::new(numbers).expect("numbers");
    let monday = date(2026, 5, 4);
    let open = open(["9–14", "9–14", "", "", "", "", ""], monday, monday);
    let timeline = timeline(&weekly, &open, 3);
    let asked = asked(45, 0, 15, Share::Desk, Shares::ALL);
    let told = told(&timeline, &asked);
    assert_eq!(told[9..12], ["11:15 4", "11:30 2", "11:45 2"]);
    assert_eq!(told[12..], ["12:00 2", "12:15 2", "12:30 2", "12:45 2", "13:00 3", "13:15 3"]);
    let half = Asked { shares: Shares { web: 50, ..Shares::ALL }, share: Share::Web, ..asked };
    assert_eq!(timeline.left_at(&half, riga("2026-05-04T09:00")), Some(2), "of the four");
    assert_eq!(timeline.left_at(&half, riga("2026-05-04T12:00")), Some(1), "of the two");
}

#[test]
fn a_whole_weekday_is_the_hours_that_begin_on_it() {
    let weekly = Weekly::new(vec![on(Weekday::Friday, "", 1)]).expect("numbers");
    let friday = date(2026, 5, 8);
    let days = ["", "", "", "", "20–26", "2–5", ""];
    let open = open(days, friday, friday.saturating_add(1.day()));
    let pieces: Vec<u16> =
        open.iter().flat_map(|one| weekly.openings(one, 5)).map(|one| one.places).collect();
    assert_eq!(pieces, [1, 5], "also after midnight; the saturday is as usual");
}

#[test]
fn numbers_that_cannot_stand_are_refused() {
    let monday = |part| on(Weekday::Monday, part, 1);
    let refused = |all: Vec<WeekPlaces>| Weekly::new(all).map(drop);
    assert_eq!(refused(vec![monday("9:00–12:02")]), Err(PoolFault::Part));
    assert_eq!(refused(vec![monday("9–12"), monday("11–13")]), Err(PoolFault::PartTwice));
    assert_eq!(refused(vec![monday("9–12"), monday("")]), Err(PoolFault::PartTwice));
    let fine = vec![monday("9–12"), monday("12–13"), on(Weekday::Tuesday, "", 2)];
    assert_eq!(refused(fine), Ok(()));
}

/// A number as it is drawn: on the first or the second day; from which five minutes on and for how many, or all day.
type Drawn = (i32, Option<(u16, u16)>, u16);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let part = prop_oneof![5 => (0_u16..288, 1_u16..150).prop_map(Some), 1 => Just(None)];
    prop::collection::vec((0..2, part, 0_u16..5), 0..8)
}

/// Those of the drawn ones that can stand beside those before them.
fn numbers(first: Date, drawn: &[Drawn]) -> Vec<WeekPlaces> {
    let mut all = Vec::new();
    for (day, part, places) in drawn {
        let part = part.map(|(from, long)| Span::new(from * 5, (from + long) * 5).expect("a time"));
        let weekday = first.saturating_add(day.days()).weekday();
        all.push(WeekPlaces { weekday, part, places: *places });
        if Weekly::new(all.clone()).is_err() {
            all.pop();
        }
    }
    all
}

/// The places at each minute of three days, read off a clock on the wall. In the night in which an hour comes twice, it is
/// as late as the clock has shown already.
fn by_the_wall(
    midnight: i64,
    open: &[Interval],
    weekly: &[WeekPlaces],
    usual: u16,
) -> Vec<Option<u16>> {
    let shown = |minute: i64| -> DateTime {
        let at = Timestamp::from_second(minute * 60).expect("an instant");
        at.to_zoned(latvia_zone()).datetime()
    };
    let shown: Vec<DateTime> = (midnight - 60..midnight + 3 * 1440).map(shown).collect();
    let places = |n: i64| {
        let at = usize::try_from(n).expect("a few");
        let wall = shown[at..=at + 60].iter().max().copied().expect("an hour");
        let one = open.iter().find(|one| is_in((one.from, one.to), midnight + n))?;
        let since = wall.duration_since(one.on.to_datetime(Time::midnight())).as_mins();
        let is_then = |number: &&WeekPlaces| {
            number.weekday == one.on.weekday()
                && number.part.is_none_or(|part| {
                    i64::from(part.from()) <= since && since < i64::from(part.to())
                })
        };
        Some(weekly.iter().find(is_then).map_or(usual, |number| number.places))
    };
    (0..3 * 1440).map(places).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn weekly_numbers_are_those_that_the_wall_s_clock_says(
        first in first_day(),
        spans in spans(),
        usual in 0_u16..4,
        drawn in drawn(),
        taken in prop::collection::vec((0_i64..2 * 288, 1_i64..20, share()), 0..60),
        wish in wishes(),
    ) {
        let week = Week::new(std::array::from_fn(|_| spans.clone())).expect("a week");
        let open = between(week, first, first.saturating_add(1.day()));
        let numbers = numbers(first, &drawn);
        let midnight = riga(&format!("{first}T00:00"));
        let taken: Vec<Taking> = taken
            .into_iter()
            .map(|(from, fives, share)| {
                let at = |tick: i64| midnight + SignedDuration::from_mins(5 * tick);
                Taking { from: at(from), to: at(from + fives), share }
            })
            .collect();
        let mut timeline = timeline(&Weekly::new(numbers.clone()).expect("numbers"), &open, usual);
        for one in &taken {
            timeline.take(one);
        }
        let midnight = midnight.as_second() / 60;
        let table = by_the_wall(midnight, &open, &numbers, usual);
        let places = |at: i64| {
            let n = usize::try_from(at - midnight).ok()?;
            table.get(n).copied().flatten()
        };
        let counted = free(&places, &taken, &wish, (midnight, midnight + 3 * 1440));
        let found = timeline.free(&wish.asked, Timestamp::MIN, Timestamp::MAX);
        prop_assert_eq!(found, counted);
    }
}
