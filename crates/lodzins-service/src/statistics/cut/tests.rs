use jiff::civil::date;
use lodzins_core::{
    fact::FactKind,
    report::{ChannelGroups, Filter},
};

use super::*;
use crate::statistics::sql;

fn question(rows: Dimension, columns: Option<Dimension>) -> Question {
    Question {
        kind: FactKind::Submission,
        rows,
        columns,
        period: Period::new(date(2021, 1, 1), date(2025, 12, 31)).expect("a period"),
        comparison: None,
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    }
}

fn read(question: &Question, from: Date, to: Date) -> Vec<(&'static str, Date, Date)> {
    let by_topic = question.is_by(Topic);
    pieces(question, by_topic, Period::new(from, to).expect("a period"))
        .into_iter()
        .map(|(source, part)| {
            let code = match source {
                Source::Cut(cut) => cut.code,
                Source::Days => "days",
            };
            (code, part.from_on(), part.to_on())
        })
        .collect()
}

#[test]
fn the_cuts_are_those_of_the_statement() {
    let flag = |cut: &Cut, by: Dimension| i32::from(cut.by.contains(&by));
    for cut in CUTS {
        let grain = match cut.grain {
            Day => "day",
            Month => "month",
            Year => "year",
        };
        let flags = [Weekday, Hour, Channel, Topic, Unit, Subject, Segment, Service]
            .map(|by| flag(cut, by).to_string());
        let row = format!("('{}', '{grain}', {})", cut.code, flags.join(", "));
        assert!(sql::SUM_COUNT.text.contains(&row), "{row} is not in the statement");
    }
    assert_eq!(sql::SUM_COUNT.text.matches("('").count(), CUTS.len());
}

#[test]
fn a_period_is_read_in_the_longest_pieces_that_the_question_allows() {
    let (first, last) = (date(2022, 11, 30), date(2025, 1, 1));
    let ends = |middle: Vec<(&'static str, Date, Date)>, days: &'static str| {
        let ends = [(days, first, first), (days, last, last)];
        middle.into_iter().chain(ends).collect::<Vec<_>>()
    };
    let months = ("m.channel.subject", date(2022, 12, 1), date(2024, 12, 31));
    assert_eq!(
        read(&question(Channel, Some(Dimension::Month)), first, last),
        ends(vec![months], "d.channel")
    );
    let years = ("y.channel.unit.subject", date(2023, 1, 1), date(2024, 12, 31));
    let december = ("m.channel.unit", date(2022, 12, 1), date(2022, 12, 31));
    assert_eq!(
        read(&question(Channel, Some(Unit)), first, last),
        ends(vec![years, december], "days")
    );
    assert_eq!(
        read(&question(Channel, Some(Dimension::Day)), first, last),
        [("d.channel", first, last)]
    );
}

#[test]
fn what_no_cut_tells_apart_is_read_from_the_days() {
    let mut asked = question(Hour, Some(Channel));
    let year = (date(2024, 1, 1), date(2024, 12, 31));
    assert_eq!(read(&asked, year.0, year.1), [("m.hour.channel", year.0, year.1)]);
    asked.filter.unit = Some("tax".to_owned());
    assert_eq!(read(&asked, year.0, year.1), [("days", year.0, year.1)]);
}

#[test]
fn topics_are_read_only_where_they_are_asked_for() {
    for rows in Dimension::ALL {
        for columns in Dimension::ALL {
            let asked = question(*rows, Some(*columns));
            for (source, _) in pieces(&asked, false, asked.period) {
                let Source::Cut(cut) = source else { continue };
                assert!(
                    !cut.by.contains(&Topic),
                    "{rows} and {columns} are read from {}",
                    cut.code
                );
            }
        }
    }
}
