//! Reports read sums; whatever is asked, they must say what the facts themselves say.

use std::collections::HashMap;

use jiff::{SignedDuration, civil::date};
use lodzins_core::{
    Channel, Segment,
    fact::FactKind,
    id::{InstitutionId, UnitId},
    report::{
        ChannelGroups, Comparison, Counted, CrossTable, Dimension, Filter, Period, Question,
        cross_table,
    },
};
use lodzins_db::{Db, DbError, Sql, Tx, params};
use lodzins_service::{
    institution::{institution_by_code, units},
    statistics::{FactRow, Over, Tally, report},
};
use lodzins_testkit::both_engines;

use super::scene::{demo, fact, replayed};
use crate::house::House;

/// Every fact that was counted, read without any sum.
const FACTS: Sql = Sql {
    name: "test::FACTS",
    text: "SELECT institution_id, from_on, id, to_on, kind, per, quantity, quantity_max, qualifier, source,
                  date_assumed, unit_id, channel, box, topics, subject, service, segment, hour, origin
             FROM fact WHERE institution_id = $1 AND source <> 'stated'",
};

const DAYS: Sql = Sql {
    name: "test::DAYS",
    text: "SELECT kind, topic, counted_on, channel, box, unit_id, subject, service, segment, hour, date_assumed, quantity
             FROM fact_day WHERE institution_id = $1 AND quantity <> 0",
};
const SUMS: Sql = Sql {
    name: "test::SUMS",
    text: "SELECT kind, cut, counted_on, weekday, hour, channel, box, topic, unit, subject, service, segment, date_assumed,
                  quantity
             FROM fact_sum WHERE institution_id = $1 AND quantity <> 0",
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
    ]
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

    fn whatever_is_asked_the_sums_say_what_the_facts_say(db: &Db) {
        let house = demo(db);
        for events in [include_str!("../../../../../demo/liepaja.jsonl"), include_str!("../../../../../demo/cesis.jsonl")] {
            replayed(db, &house, events).expect("replayed");
        }
        let asked: Result<u32, DbError> = db.read_now(|tx| {
            let mut asked = 0;
            for (code, kind) in [("liepaja", FactKind::Contact), ("cesis", FactKind::Submission)] {
                let institution = institution_by_code(tx, code)?.expect("an institution").id;
                for (n, rows) in Dimension::ALL.iter().enumerate() {
                    let columns = [None].into_iter().chain(Dimension::ALL.iter().map(Some));
                    for (m, columns) in columns.filter(|it| *it != Some(rows)).enumerate() {
                        // Every layout meets one filter and one period; neighbours meet others.
                        let question = Question {
                            kind,
                            rows: *rows,
                            columns: columns.copied(),
                            period: periods()[(n + m) % 3],
                            comparison: (m % 2 == 0).then_some(Comparison::Previous),
                            groups: ChannelGroups::default(),
                            filter: filters()[(n * 2 + m) % 5].clone(),
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
        assert_eq!(asked.expect("asked"), 2 * 12 * 12);
    }

    fn many_facts_added_up_in_memory_are_the_counts_that_entering_them_left(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../../demo/liepaja.jsonl")).expect("replayed");
        let read: Result<_, DbError> = db.read_now(|tx| {
            let here = institution_by_code(tx, "liepaja")?.expect("an institution").id;
            let facts: Vec<FactRow> = tx.all(FACTS, params![here])?;
            let mut tally = Tally::new(here);
            for fact in &facts {
                tally.add(fact);
            }
            let mut added: (Vec<String>, Vec<String>) = Default::default();
            for over in [Over::Days, Over::Months, Over::Years] {
                let counts = tally.take(over);
                added.0.extend(counts.days.iter().map(|row| format!("{:?}", &row[1..])));
                added.1.extend(counts.sums.iter().map(|row| format!("{:?}", &row[1..])));
            }
            added.0.sort();
            added.1.sort();
            Ok((added, (stored(tx, DAYS, here)?, stored(tx, SUMS, here)?)))
        });
        let (added, stored) = read.expect("counts");
        assert!(added.0.len() > 100 && added.1.len() > 1000);
        assert_eq!(added, stored);
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
