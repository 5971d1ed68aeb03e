//! Any question of rows and columns, asked of the events of the articles.

use jiff::civil::date;
use lodzins_core::{
    Channel,
    fact::FactKind,
    report::{ChannelGroups, Comparison, CrossTable, Dimension, Filter, Line, Period, Question},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{institution::institution_by_code, statistics::report};
use lodzins_testkit::both_engines;

use super::scene::{demo, replayed};

fn asked(db: &Db, code: &'static str, question: &Question) -> CrossTable {
    let question = question.clone();
    let answer: Result<_, DbError> = db.read_now(move |tx| {
        let institution = institution_by_code(tx, code)?.expect("an institution of the demo");
        report(tx, institution.id, &question)
    });
    answer.expect("a report")
}

fn second_half_of_march(rows: Dimension) -> Question {
    Question {
        kind: FactKind::Submission,
        rows,
        columns: None,
        period: Period::new(date(2020, 3, 16), date(2020, 3, 31)).expect("a period"),
        comparison: None,
        groups: ChannelGroups::default(),
        filter: Filter::default(),
    }
}

fn told(line: &Line) -> (&str, i64) {
    (&line.code, line.all)
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_report_has_its_own_channel_groups(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/cesis.jsonl")).expect("replayed");
        let mut question = second_half_of_march(Dimension::Channel);
        question.groups = "courier+in_person,post,drop_box".parse().expect("groups");
        let table = asked(db, "cesis", &question);
        assert_eq!(table.total.all, 284);
        assert_eq!(
            table.lines.iter().map(told).collect::<Vec<_>>(),
            [("courier+in_person", 45), ("drop_box", 27), ("post", 17), ("other", 195)]
        );
        // The article knows the month of the papers from the box, not the half.
        assert_eq!(table.total.assumed, 27);
    }

    fn months_are_compared_and_days_add_up_to_them(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/cesis.jsonl")).expect("replayed");
        let mut question = second_half_of_march(Dimension::Channel);
        question.period = Period::new(date(2020, 3, 1), date(2020, 3, 31)).expect("a period");
        question.comparison = Some(Comparison::Previous);
        let month = asked(db, "cesis", &question);
        assert_eq!((month.total.all, month.total.before), (538, Some(0)));
        assert_eq!(month.total.change, None);
        question.rows = Dimension::Day;
        question.columns = Some(Dimension::Channel);
        let days = asked(db, "cesis", &question);
        assert_eq!(days.lines.len(), 31);
        assert_eq!(days.lines.iter().map(|line| line.all).sum::<i64>(), 538);
        question.filter.channel = Some(Channel::Post);
        assert_eq!(asked(db, "cesis", &question).total.all, 28);
    }

    fn what_is_about_two_topics_or_none_is_in_the_rows_and_once_in_the_sum(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/liepaja.jsonl")).expect("replayed");
        let mut question = second_half_of_march(Dimension::Topic);
        question.kind = FactKind::Contact;
        let table = asked(db, "liepaja", &question);
        let rows: i64 = table.lines.iter().map(|line| line.all).sum();
        let everything = asked(db, "liepaja", &Question { rows: Dimension::Channel, ..question.clone() });
        assert_eq!(table.total.all, everything.total.all);
        assert!(rows >= table.total.all);
        assert!(table.lines.iter().any(|line| line.code == "property_tax" && line.all > 0));
        question.filter.topic = Some("property_tax".to_owned());
        let only = asked(db, "liepaja", &question);
        assert_eq!(only.lines.iter().map(told).collect::<Vec<_>>().len(), 1);
        assert_eq!(only.lines[0].code, "property_tax");
    }

    fn a_unit_that_is_not_there_has_nothing(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/liepaja.jsonl")).expect("replayed");
        let mut question = second_half_of_march(Dimension::Unit);
        let all = asked(db, "liepaja", &question);
        assert!(all.total.all > 0);
        let parts: i64 = all.lines.iter().map(|line| {
            question.filter.unit = Some(line.code.clone()).filter(|code| !code.is_empty());
            if line.code.is_empty() { line.all } else { asked(db, "liepaja", &question).total.all }
        }).sum();
        assert_eq!(parts, all.total.all);
        question.filter.unit = Some("nowhere".to_owned());
        assert_eq!(asked(db, "liepaja", &question).total.all, 0);
    }
}
