use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn period(from: Date, to: Date) -> Period {
    Period::new(from, to).expect("a period")
}

/// March 2020 in Cēsis, by the channels of which the article speaks.
fn march(rows: Dimension, columns: Option<Dimension>) -> Question {
    Question {
        kind: FactKind::Submission,
        rows,
        columns,
        period: period(date(2020, 3, 16), date(2020, 3, 31)),
        comparison: Some(Comparison::Previous),
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    }
}

fn counted(channel: &str, on: Date, quantity: i64) -> Counted {
    Counted {
        on: Some(on),
        channel: channel.into(),
        drop_box: String::new(),
        topic: String::new(),
        unit: String::new(),
        subject: String::new(),
        segment: String::new(),
        hour: String::new(),
        service: String::new(),
        quantity,
        assumed: 0,
    }
}

fn table(question: &Question, now: &[Counted], before: &[Counted]) -> CrossTable {
    cross_table(question, now, before, (now, before))
}

#[test]
fn before_a_whole_month_comes_a_whole_month_and_before_days_as_many_days() {
    let april = period(date(2020, 4, 1), date(2020, 4, 30));
    assert_eq!(april.previous(), period(date(2020, 3, 1), date(2020, 3, 31)));
    let halves = period(date(2020, 3, 16), date(2020, 3, 31));
    assert_eq!(halves.previous(), period(date(2020, 2, 29), date(2020, 3, 15)));
    let day = period(date(2020, 3, 16), date(2020, 3, 16));
    assert_eq!(day.previous(), period(date(2020, 3, 15), date(2020, 3, 15)));
    let four_weeks = period(date(2021, 2, 1), date(2021, 2, 28));
    assert_eq!(
        four_weeks.days_before(),
        period(date(2021, 1, 4), date(2021, 1, 31)),
        "no whole January"
    );
    let friday = period(date(2026, 11, 20), date(2026, 11, 20));
    assert_eq!(friday.weeks_before(52), period(date(2025, 11, 21), date(2025, 11, 21)));
    let february = period(date(2021, 2, 1), date(2021, 2, 28));
    assert_eq!(february.year_before(), period(date(2020, 2, 1), date(2020, 2, 29)));
    assert_eq!(Period::new(date(2020, 3, 2), date(2020, 3, 1)), Err(Backwards));
}

#[test]
fn a_change_is_told_in_percent_and_growth_from_nothing_is_not() {
    let (now, before) = (date(2020, 3, 20), date(2020, 3, 10));
    let lines = table(
        &march(Dimension::Channel, None),
        &[counted("courier", now, 45), counted("post", now, 17), counted("drop_box", now, 27)],
        &[counted("courier", before, 136), counted("post", before, 11)],
    )
    .lines;
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            (line.code.as_str(), line.all, line.before, line.change.map(|it| it.to_string()))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("courier", 45, Some(136), Some("-66.9".to_owned())),
            ("drop_box", 27, Some(0), None),
            ("post", 17, Some(11), Some("54.5".to_owned())),
        ]
    );
}

#[test]
fn a_reports_groups_count_channels_as_one_and_show_what_they_leave_out() {
    let day = date(2020, 3, 20);
    let mut question = march(Dimension::Channel, None);
    question.groups = "courier+in_person,post".parse().expect("groups");
    let all = [
        counted("courier", day, 40),
        counted("in_person", day, 5),
        counted("email", day, 195),
        counted("", day, 3),
    ];
    let lines: Vec<_> =
        table(&question, &all, &[]).lines.into_iter().map(|line| (line.code, line.all)).collect();
    let told = |code: &str, all| (code.to_owned(), all);
    assert_eq!(
        lines,
        [told("courier+in_person", 45), told("post", 0), told("other", 195), told("", 3)]
    );
}

#[test]
fn groups_are_written_as_they_are_read() {
    let text = "courier+in_person,post,drop_box";
    let groups: ChannelGroups = text.parse().expect("groups");
    assert_eq!(groups.to_string(), text);
    assert_eq!("pigeon".parse::<ChannelGroups>(), Err(NoGroups::Unknown("pigeon".into())));
    let twice = "post,courier+post".parse::<ChannelGroups>();
    assert_eq!(twice, Err(NoGroups::Twice(Channel::Post)));
    assert!("".parse::<ChannelGroups>().expect("none").is_empty());
}

#[test]
fn each_medium_is_one_group_and_none_is_left_out() {
    let groups = ChannelGroups::by_medium();
    for channel in Channel::ALL {
        assert_ne!(groups.row_of(channel.code()), "other", "{channel}");
    }
    assert!(groups.to_string().parse::<ChannelGroups>().is_ok());
}

#[test]
fn days_on_which_nothing_came_are_shown() {
    let one = [counted("post", date(2020, 3, 17), 2)];
    let by_day = table(&march(Dimension::Day, None), &one, &[]);
    assert_eq!(by_day.lines.len(), 16);
    assert_eq!(by_day.lines[1].code, "2020-03-17");
    assert_eq!(by_day.lines[1].all, 2);
    assert_eq!(by_day.lines[2].all, 0);
    let weeks: Vec<_> = table(&march(Dimension::Week, None), &one, &[]).lines;
    let weeks: Vec<_> = weeks.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(weeks, ["2020-03-16", "2020-03-23", "2020-03-30"]);
    assert_eq!(table(&march(Dimension::Weekday, None), &one, &[]).lines[1].all, 2);
}

#[test]
fn the_sum_under_a_topic_is_of_what_stands_there_and_the_sum_of_all_has_each_thing_once() {
    let day = date(2020, 3, 16);
    let about = |topic: &str| Counted { topic: topic.into(), ..counted("phone", day, 1) };
    let question = march(Dimension::Channel, Some(Dimension::Topic));
    // One call about two topics.
    let now = [about("housing"), about("roads")];
    let table = cross_table(&question, &now, &[], (&[about("")], &[]));
    assert_eq!(table.total.cells, [1, 1]);
    assert_eq!(table.total.all, 1);
}

#[test]
fn a_span_moves_with_the_calendar() {
    let of = |span: Span| span.period(date(2026, 3, 31));
    assert_eq!(of(Span::ThisMonth), period(date(2026, 3, 1), date(2026, 3, 31)));
    assert_eq!(of(Span::LastMonth), period(date(2026, 2, 1), date(2026, 2, 28)));
    assert_eq!(of(Span::ThisYear), period(date(2026, 1, 1), date(2026, 3, 31)));
    assert_eq!(of(Span::LastYear), period(date(2025, 1, 1), date(2025, 12, 31)));
    assert_eq!(of(Span::YearToToday), period(date(2025, 4, 1), date(2026, 3, 31)));
    assert_eq!(Period::year_to(date(2024, 2, 29)), period(date(2023, 3, 1), date(2024, 2, 29)));
}

#[test]
fn an_e_service_is_expected_above_a_threshold_and_not_at_it() {
    assert_eq!(signal(5_000, 50_000), None);
    assert_eq!(signal(5_001, 50_010), Some(Signal::Requests));
    assert_eq!(signal(5_001, 50_000), Some(Signal::Both));
    assert_eq!(signal(11, 100), Some(Signal::Share));
    assert_eq!(signal(0, 0), None);
}

#[test]
fn the_signal_says_what_of_a_topic_is_electronic_and_marks_no_rest() {
    let question = signal_question(Period::year_to(date(2020, 3, 31)));
    let about = |topic: &str, channel: &str, quantity| Counted {
        topic: topic.into(),
        ..counted(channel, date(2020, 3, 20), quantity)
    };
    let now = [
        about("housing", "email", 6),
        about("housing", "portal", 3),
        about("housing", "post", 3),
        about("social", "in_person", 2),
        about("", "email", 80),
    ];
    let lines = signal_lines(&table(&question, &now, &[]));
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.topic.as_str(), line.requests, line.electronic_share, line.signal))
        .collect();
    assert_eq!(
        told,
        [
            ("housing", 12, Tenths::whole(75), Some(Signal::Share)),
            ("social", 2, Tenths::whole(0), None),
            ("", 80, Tenths::whole(100), None),
        ]
    );
}

proptest! {
    /// Whatever the layout, nothing is counted twice and nothing is lost.
    #[test]
    fn rows_and_columns_add_up_to_everything(
        rows in prop::sample::select(Dimension::ALL),
        columns in prop::option::of(prop::sample::select(Dimension::ALL)),
        groups in prop::sample::select(vec!["", "courier+in_person,post", "email"]),
        things in prop::collection::vec((0_usize..18, 0_i64..16, 0_i64..50), 0..40),
    ) {
        let mut question = march(rows, columns);
        question.groups = groups.parse().expect("groups");
        let channel = |n: usize| Channel::ALL.get(n).map_or("", |channel| channel.code());
        let day = |n: i64| date(2020, 3, 16).saturating_add(jiff::Span::new().days(n));
        let now: Vec<_> =
            things.iter().map(|(c, d, quantity)| counted(channel(*c), day(*d), *quantity)).collect();
        let table = table(&question, &now, &[]);
        let everything: i64 = things.iter().map(|(_, _, quantity)| quantity).sum();
        prop_assert_eq!(table.total.all, everything);
        prop_assert_eq!(table.lines.iter().map(|line| line.all).sum::<i64>(), everything);
        for line in table.lines.iter().chain([&table.total]) {
            prop_assert_eq!(line.cells.iter().sum::<i64>(), line.all);
            prop_assert_eq!(line.cells.len(), table.columns.len());
        }
    }
}

proptest! {
    /// What a picture shows by weeks is what a report by weeks says.
    #[test]
    fn days_added_up_by_weeks_are_a_report_by_weeks(
        columns in prop::sample::select(vec![None, Some(Dimension::Channel), Some(Dimension::Topic)]),
        things in prop::collection::vec((0_usize..3, 0_i64..16, 0_i64..50, 0_i64..3), 0..40),
    ) {
        let day = |n: i64| date(2020, 3, 16).saturating_add(jiff::Span::new().days(n));
        let one = |(channel, on, quantity, assumed): &(usize, i64, i64, i64)| Counted {
            assumed: *assumed,
            ..counted(["post", "email", ""][*channel], day(*on), *quantity)
        };
        let now: Vec<_> = things.iter().map(one).collect();
        let days = table(&march(Dimension::Day, columns), &now, &[]);
        prop_assert_eq!(days.by_week(), table(&march(Dimension::Week, columns), &now, &[]));
        let sums: Vec<_> = days.lines.iter().map(|line| vec![line.all]).collect();
        let one_column = days.in_one_column();
        prop_assert_eq!(one_column.lines.into_iter().map(|line| line.cells).collect::<Vec<_>>(), sums);
        prop_assert_eq!(one_column.total.cells, [days.total.all]);
    }
}

#[test]
fn days_of_years_run_down_and_not_across() {
    let by = |rows, columns, from, to, comparison| Question {
        period: period(from, to),
        comparison,
        ..march(rows, Some(columns))
    };
    let (unit, day) = (Dimension::Unit, Dimension::Day);
    let (first, last) = (date(2022, 1, 1), date(2026, 12, 31));
    let turned = by(unit, day, first, last, None).laid_down().expect("turned");
    assert_eq!((turned.rows, turned.columns), (day, Some(unit)));
    assert_eq!(turned.period, period(first, last));
    assert_eq!(by(day, unit, first, last, None).laid_down(), None, "they run down already");
    assert_eq!(by(unit, Dimension::Month, first, last, None).laid_down(), None, "60 months");
    assert_eq!(by(Dimension::Week, day, first, last, None).laid_down(), None, "no better");
    assert_eq!(by(unit, day, first, last, Some(Comparison::Previous)).laid_down(), None);
    let (march, may) = (date(2026, 3, 1), date(2026, 5, 1));
    assert_eq!(by(unit, day, march, may, None).laid_down(), None, "62 days");
    assert!(by(unit, day, march, date(2026, 5, 2), None).laid_down().is_some());
}

#[test]
fn a_period_is_told_by_its_months_and_by_its_halves() {
    let spring = period(date(2020, 3, 12), date(2020, 4, 29));
    let parts: Vec<Period> = spring.by_month().collect();
    let march = period(date(2020, 3, 12), date(2020, 3, 31));
    assert_eq!(parts, [march, period(date(2020, 4, 1), date(2020, 4, 29))]);
    let month = Period::month_of(date(2020, 3, 5));
    let halves =
        (period(date(2020, 3, 1), date(2020, 3, 15)), period(date(2020, 3, 16), date(2020, 3, 31)));
    assert_eq!(month.halves(), Some(halves));
    let odd = period(date(2020, 3, 1), date(2020, 3, 17)).halves().expect("halves");
    assert_eq!(
        odd,
        (period(date(2020, 3, 1), date(2020, 3, 9)), period(date(2020, 3, 10), date(2020, 3, 17)))
    );
    assert_eq!(period(date(2020, 3, 16), date(2020, 3, 27)).halves(), None);
}

fn parts(of: &[(&str, i64)]) -> Vec<(String, i64)> {
    of.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn what_is_told_in_public_hides_the_few() {
    let told = public(parts(&[("housing", 30), ("tax", 50), ("other", 110)]));
    assert_eq!(
        (told.told, told.rest, told.folded),
        (parts(&[("tax", 50), ("housing", 30)]), 110, false)
    );
    // Two would be known by subtraction, so that the nine go with them.
    let told = public(parts(&[("tax", 50), ("health", 2), ("housing", 9)]));
    assert_eq!((told.told, told.rest, told.folded), (parts(&[("tax", 50)]), 11, true));
    let told = public(parts(&[("health", 2), ("", 1)]));
    assert_eq!(
        (told.told, told.rest),
        (Vec::new(), 3),
        "so few that nothing is told of them by topic"
    );
}

proptest! {
    #[test]
    fn nothing_small_is_told_and_nothing_is_lost(counts in prop::collection::vec(0_i64..40, 0..8)) {
        let all: i64 = counts.iter().sum();
        let named = counts.into_iter().enumerate().map(|(n, count)| (format!("t{n}"), count));
        let told = public(named);
        prop_assert!(told.told.iter().all(|(_, count)| *count >= LEAST_PUBLIC));
        prop_assert!(told.told.is_empty() || told.rest == 0 || told.rest >= LEAST_PUBLIC);
        prop_assert_eq!(told.told.iter().map(|(_, count)| count).sum::<i64>() + told.rest, all);
    }
}
