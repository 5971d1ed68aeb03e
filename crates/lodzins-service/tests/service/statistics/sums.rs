//! Reports read columns and what stands in none yet; whatever is asked, they must say what the facts themselves say.

use std::collections::HashMap;

use jiff::{SignedDuration, civil::date};
use lodzins_core::{
    Channel, Segment,
    fact::FactKind,
    id::{InstitutionId, SubmissionId, UnitId},
    report::{
        ChannelGroups, Comparison, Counted, CrossTable, Dimension, Filter, Period, Question,
        cross_table,
    },
};
use lodzins_db::{Db, DbError, Sql, Tx, params};
use lodzins_service::{
    institution::{institution_by_code, units},
    statistics::{Columns, FactRow, SETTLED_FROM, facts_settle, facts_to_settle, report, reports},
};
use lodzins_testkit::both_engines;

use super::scene::{demo, fact, replayed, today};
use crate::house::{Deed, House};

/// Every fact that was counted, read without any sum.
const FACTS: Sql = Sql {
    name: "test::FACTS",
    text: "SELECT institution_id, from_on, id, to_on, kind, per, quantity, quantity_max, qualifier, source,
                  date_assumed, unit_id, channel, box, topics, subject, service, segment, hour, origin
             FROM fact WHERE institution_id = $1 AND source <> 'stated'",
};

/// A table's rows in words, in order.
fn stored(tx: &mut Tx<'_>, sql: Sql, institution: InstitutionId) -> Result<Vec<String>, DbError> {
    let mut rows = Vec::new();
    tx.each(sql, params![institution], |row| {
        rows.push(format!("{:?}", row.rest()));
        Ok(())
    })?;
    rows.sort();
    Ok(rows)
}

const STORED: Sql = Sql {
    name: "test::STORED",
    text: "SELECT kind, counted_in, chunk, side, words, codes FROM fact_column WHERE institution_id = $1",
};

fn counted(fact: &FactRow, topic: &str, units: &HashMap<UnitId, String>) -> Counted {
    Counted {
        on: Some(fact.from_on),
        channel: fact.channel.map_or("", Channel::code).to_owned(),
        drop_box: fact.drop_box.clone().unwrap_or_default(),
        topic: topic.to_owned(),
        unit: fact.unit_id.and_then(|id| units.get(&id).cloned()).unwrap_or_default(),
        subject: fact.subject.clone(),
        segment: fact.segment.code().to_owned(),
        service: fact.service.clone().unwrap_or_default(),
        hour: fact.hour.map(|hour| format!("{hour:02}")).unwrap_or_default(),
        quantity: fact.quantity.into(),
        assumed: if fact.date_assumed { fact.quantity.into() } else { 0 },
    }
}

fn passes(filter: &Filter, counted: &Counted) -> bool {
    let is = |wanted: Option<&str>, has: &str| wanted.is_none_or(|wanted| wanted == has);
    is(filter.channel.map(Channel::code), &counted.channel)
        && is(filter.drop_box.as_deref(), &counted.drop_box)
        && is(filter.unit.as_deref(), &counted.unit)
        && is(filter.subject.as_deref(), &counted.subject)
        && is(filter.service.as_deref(), &counted.service)
        && is(filter.segment.map(Segment::code), &counted.segment)
}

/// The answer as somebody would find it who reads every fact.
fn by_hand(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    question: &Question,
) -> Result<CrossTable, DbError> {
    let units: HashMap<UnitId, String> =
        units(tx, institution)?.into_iter().map(|unit| (unit.id, unit.code)).collect();
    let facts: Vec<FactRow> = tx.all(FACTS, params![institution])?;
    let read = |period: Option<Period>, by_topic: bool| -> Vec<Counted> {
        let Some(period) = period else { return Vec::new() };
        let mut all = Vec::new();
        for fact in
            facts.iter().filter(|fact| fact.kind == question.kind && period.holds(fact.from_on))
        {
            let topics: Vec<&str> = match &question.filter.topic {
                Some(only) => fact.topics.split(' ').filter(|topic| topic == only).collect(),
                None if by_topic && !fact.topics.is_empty() => fact.topics.split(' ').collect(),
                None => vec![""],
            };
            all.extend(topics.into_iter().map(|topic| counted(fact, topic, &units)));
        }
        all.retain(|counted| passes(&question.filter, counted));
        all
    };
    let by_topic = question.is_by(Dimension::Topic);
    let (now, before) = (Some(question.period), question.against());
    let whole = (read(now, false), read(before, false));
    Ok(cross_table(question, &read(now, by_topic), &read(before, by_topic), (&whole.0, &whole.1)))
}

fn filters() -> Vec<Filter> {
    vec![
        Filter::default(),
        Filter { channel: Some(Channel::Phone), ..Filter::default() },
        Filter { topic: Some("property_tax".to_owned()), ..Filter::default() },
        Filter { unit: Some("tax".to_owned()), ..Filter::default() },
        Filter {
            segment: Some(Segment::Unknown),
            channel: Some(Channel::Email),
            ..Filter::default()
        },
        Filter { drop_box: Some("kaste".to_owned()), ..Filter::default() },
        Filter {
            unit: Some("tax".to_owned()),
            topic: Some("property_tax".to_owned()),
            subject: Some("in".to_owned()),
            channel: Some(Channel::Phone),
            ..Filter::default()
        },
    ]
}

/// Every layout, each with one filter and one period; neighbours meet others. Answers how many there were.
fn everything_asked(db: &Db) -> u32 {
    let asked: Result<u32, DbError> = db.read_now(|tx| {
        let mut asked = 0;
        for (code, kind) in [("liepaja", FactKind::Contact), ("cesis", FactKind::Submission)] {
            let institution = institution_by_code(tx, code)?.expect("an institution").id;
            for (n, rows) in Dimension::ALL.iter().enumerate() {
                let columns = [None].into_iter().chain(Dimension::ALL.iter().map(Some));
                for (m, columns) in columns.filter(|it| *it != Some(rows)).enumerate() {
                    let question = Question {
                        kind,
                        rows: *rows,
                        columns: columns.copied(),
                        period: periods()[(n + m) % 3],
                        comparison: (m % 2 == 0).then_some(Comparison::Previous),
                        groups: ChannelGroups::default(),
                        filter: filters()[(n * 2 + m) % 7].clone(),
                    };
                    assert_eq!(
                        report(tx, institution, &question)?,
                        by_hand(tx, institution, &question)?,
                        "{question:?}"
                    );
                    asked += 1;
                }
            }
        }
        Ok(asked)
    });
    asked.expect("asked")
}

/// What is asked at once against what each question says by itself.
fn asked_at_once(db: &Db) {
    let asked: Result<(), DbError> = db.read_now(|tx| {
        let institution = institution_by_code(tx, "liepaja")?.expect("an institution").id;
        let kinds = [FactKind::Contact, FactKind::Submission];
        let questions: [Question; 12] = std::array::from_fn(|n| Question {
            kind: kinds[n / 2 % 2],
            rows: Dimension::ALL[n],
            columns: None,
            period: periods()[n % 3],
            comparison: Some(Comparison::ALL[n % Comparison::ALL.len()]),
            groups: ChannelGroups::default(),
            filter: filters()[n % 7].clone(),
        });
        let at_once = reports(tx, institution, &questions)?;
        for (question, table) in questions.iter().zip(at_once) {
            assert_eq!(table, report(tx, institution, question)?, "{question:?}");
        }
        Ok(())
    });
    asked.expect("asked");
}

/// Puts the first month that has something to put into columns; answers how many counts those were.
fn settled_once(db: &Db, code: &'static str) -> usize {
    let here: Result<_, DbError> = db.read_now(move |tx| institution_by_code(tx, code));
    let here = here.expect("read").expect("an institution").id;
    let settled: Result<usize, DbError> = db.write_now(here, move |tx, _| facts_settle(tx, here));
    settled.expect("settled")
}

fn settled_of(db: &Db, institution: InstitutionId) -> usize {
    let mut all = 0;
    loop {
        let settled: Result<usize, DbError> =
            db.write_now(institution, move |tx, _| facts_settle(tx, institution));
        match settled.expect("settled") {
            0 => return all,
            some => all += some,
        }
    }
}

/// Puts everything into columns.
fn settled(db: &Db, code: &'static str) -> usize {
    let here: Result<_, DbError> = db.read_now(move |tx| institution_by_code(tx, code));
    settled_of(db, here.expect("read").expect("an institution").id)
}

/// Days that begin and end anywhere, a year and two months.
fn periods() -> Vec<Period> {
    let days = [
        (date(2020, 3, 12), date(2020, 3, 30)),
        (date(2019, 12, 20), date(2021, 1, 3)),
        (date(2020, 3, 1), date(2020, 4, 30)),
    ];
    days.map(|(from, to)| Period::new(from, to).expect("a period")).to_vec()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn whatever_is_asked_the_report_says_what_the_facts_say(db: &Db) {
        let house = demo(db);
        let liepaja = include_str!("../../../../../demo/liepaja.jsonl");
        for events in [liepaja, include_str!("../../../../../demo/cesis.jsonl")] {
            replayed(db, &house, events).expect("replayed");
        }
        assert_eq!(everything_asked(db), 2 * 12 * 12, "from what stands in no column yet");
        assert!(settled(db, "liepaja") > 100);
        // Of Cēsis the first month alone: the others are read as they came, in the same answers.
        assert!(settled_once(db, "cesis") > 0);
        assert_eq!(everything_asked(db), 2 * 12 * 12, "from columns");
        asked_at_once(db);
    }

    fn what_is_changed_after_it_was_put_into_columns_is_counted_as_it_is_now(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let ids: Vec<SubmissionId> = (0..3).map(|_| house.registered(db).id).collect();
        assert_eq!(settled_of(db, here), 1, "alike, and so one count");
        house.act(db, ids[0], &Deed::Route { other: true, handler: true }).expect("routed");
        let units = |db: &Db| -> Vec<(Option<UnitId>, i64)> {
            let mut units: Vec<_> = today(db, here, FactKind::Submission, None)
                .into_iter()
                .map(|total| (total.unit(), total.quantity))
                .collect();
            units.sort_by_key(|(_, quantity)| *quantity);
            units
        };
        let expected = [(Some(house.here.other_unit), 1), (None, 2)];
        assert_eq!(units(db), expected, "one is taken out beside the columns");
        assert_eq!(settled_of(db, here), 2);
        assert_eq!(units(db), expected, "and now in them");
        for id in &ids[1..] {
            house.act(db, *id, &Deed::Route { other: true, handler: true }).expect("routed");
        }
        settled_of(db, here);
        assert_eq!(units(db), [(Some(house.here.other_unit), 3)]);
        assert_eq!(settled_of(db, here), 0, "nothing is left");
    }

    fn few_counts_wait_and_many_are_put_into_columns(db: &Db) {
        let house = House::found(db);
        let here = house.here.id;
        let waits = |from: u32| -> bool {
            let waits: Result<_, DbError> = db.read_now(move |tx| facts_to_settle(tx, here, from));
            waits.expect("an answer")
        };
        assert!(!waits(1));
        house.registered(db);
        assert!(waits(1));
        assert!(!waits(SETTLED_FROM));
        settled_of(db, here);
        assert!(!waits(1));
    }

    fn columns_made_in_memory_are_those_that_settling_makes(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/liepaja.jsonl")).expect("replayed");
        assert!(settled(db, "liepaja") > 100);
        let read: Result<_, DbError> = db.read_now(|tx| {
            let here = institution_by_code(tx, "liepaja")?.expect("an institution").id;
            let facts: Vec<FactRow> = tx.all(FACTS, params![here])?;
            let mut columns = Columns::new(here);
            for fact in &facts {
                columns.add(fact);
            }
            let mut made: Vec<String> =
                columns.take().iter().map(|row| format!("{:?}", &row[1..])).collect();
            made.sort();
            Ok((made, stored(tx, STORED, here)?))
        });
        let (made, stored) = read.expect("columns");
        assert!(made.len() >= 4 * 11, "{}", made.len());
        assert_eq!(made, stored);
    }

    fn a_call_has_its_hour_in_latvia_and_a_letter_from_a_box_has_none(db: &Db) {
        let house = House::found(db);
        let arrived = house.register(db, &house.arrival()).expect("a number").id;
        let hour = lodzins_core::moment::hour_in_latvia(db.moment().now());
        assert_eq!(fact(db, house.here.id, arrived).expect("a fact").hour, Some(hour));
        let mut letter = house.arrival();
        letter.channel = Channel::DropBox;
        letter.drop_box = Some("kaste".to_owned());
        let letter = house.register(db, &letter).expect("a number").id;
        assert_eq!(fact(db, house.here.id, letter).expect("a fact").hour, None);
        let mut stamped = house.arrival();
        stamped.received_at = Some(db.moment().now() - SignedDuration::from_hours(1));
        let stamped = house.register(db, &stamped).expect("a number").id;
        assert_eq!(fact(db, house.here.id, stamped).expect("a fact").hour, None);
    }
}
