//! Tables from elsewhere: taken whole or not at all, once, and counted as imported.

use jiff::civil::date;
use lodzins_core::{
    Channel,
    fact::{FactKind, FactSource},
    submission::Kind,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    import::{
        Asked, Column, ImportError, Imported, Mapping, Names, Summary, Table, table_check,
        table_take,
    },
    institution::institution_by_code,
    register::submission_list,
    statistics::fact_of,
};
use lodzins_testkit::both_engines;

use crate::{house::House, statistics::scene::on};

const CALLS: &str = "Datums;Laiks;Kanāls;Temats;Nodaļa;Minūtes\n\
    27.03.2020;9:05;Tālrunis;Nekustamā īpašuma nodoklis;kac;5\n\
    2020-03-27;;phone;social;;\n\
    43918;;Tālrunis;;;\n";

pub(crate) fn names() -> Names {
    Names {
        channels: vec![(Channel::Phone, "Tālrunis".to_owned())],
        kinds: vec![(Kind::Complaint, "Sūdzība".to_owned())],
    }
}

fn asked(db: &Db, text: &str, rows: Imported, map: Option<&str>) -> Asked {
    let mut asked = asked_of(db, Table::read(text.as_bytes()).expect("a table"), rows);
    if let Some(written) = map {
        asked.mapping = Mapping::parse(written, rows).expect("a mapping");
    }
    asked
}

/// A table with what its headings seem to say.
pub(crate) fn asked_of(db: &Db, table: Table, rows: Imported) -> Asked {
    let institution = db
        .read_now(|tx| institution_by_code(tx, "paraugs"))
        .map_err(|wrong: DbError| wrong)
        .expect("a look")
        .expect("the institution");
    let mapping = Mapping::guessed(&table, rows);
    Asked { table, rows, mapping, institution, by: Actor::System }
}

pub(crate) fn taken(db: &Db, house: &House, asked: &Asked) -> Result<Summary, ImportError> {
    let (office, asked) = (house.office.clone(), asked.clone());
    db.write_now(asked.institution.id, move |tx, at| table_take(tx, at, &office, &names(), &asked))
}

/// What is wrong with each line.
fn faults(db: &Db, house: &House, asked: &Asked) -> Vec<String> {
    match taken(db, house, asked) {
        Err(ImportError::Rows(rows)) => rows.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn contacts_come_once_from_guessed_headings_and_words_in_any_language(db: &Db) {
        let house = House::found(db);
        let map = r#"{"columns":{"Datums":"on","Laiks":"at","Kanāls":"channel","Temats":"topic","Nodaļa":"unit",
                      "Minūtes":"minutes"},"values":{"unit":{"KAC":"buvvalde"}}}"#;
        let asked_for = asked(db, CALLS, Imported::Contacts, Some(map));
        let here = house.here.id;
        let looked = table_check(db, &house.office, &names(), &asked_for).expect("a look");
        assert_eq!(looked.first.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
        let tried = looked.summary;
        assert_eq!((tried.added, tried.known), (3, 0));
        assert_eq!(tried.channels["phone"], 3);
        assert_eq!(tried.days[&date(2020, 3, 27)], 2);
        let day = date(2020, 3, 27);
        assert!(on(db, here, FactKind::Contact, None, day).is_empty(), "a look writes nothing");
        assert_eq!(taken(db, &house, &asked_for).expect("taken"), tried);
        let again = taken(db, &house, &asked_for).expect("taken before");
        assert_eq!((again.added, again.known), (0, 3));
        let counted = on(db, here, FactKind::Contact, None, day);
        assert_eq!(counted.iter().map(|total| total.quantity).sum::<i64>(), 2);
        let about = on(db, here, FactKind::Contact, Some("social"), day);
        assert_eq!(about[0].quantity, 1);
    }

    fn submissions_get_their_numbers_in_the_order_of_the_rows(db: &Db) {
        let house = House::found(db);
        let text = "Datums,Veids,Par ko,Iesniedzējs,Nr.\n\
            05.01.2021,Sūdzība,\"Par bedri, otrreiz\",Testa Persona 001,A-1\n\
            06.01.2021,,Par soliņu,,\n";
        let mut asked_for = asked(db, text, Imported::Submissions, None);
        let wrong = taken(db, &house, &asked_for).expect_err("no channel").to_string();
        assert!(wrong.contains("channel:=value"), "{wrong}");
        asked_for.mapping.constants.insert(Column::Channel, "post".into());
        let summary = taken(db, &house, &asked_for).expect("taken");
        assert_eq!((summary.added, summary.channels["post"]), (2, 2));
        let here = house.here.id;
        let list = db.read_now(move |tx| submission_list(tx, here, None, 10)).expect("a list");
        let rows: Vec<_> = list.iter().map(|line| (line.number.as_str(), line.subject.as_str(), line.kind)).collect();
        assert_eq!(rows, [
            ("IES/2021/1", "Par bedri, otrreiz", Kind::Complaint),
            ("IES/2021/2", "Par soliņu", Kind::Request),
        ]);
        assert_eq!(list[0].external_reference.as_deref(), Some("A-1"));
        let id = list[0].id;
        let fact = db.read_now(move |tx| fact_of(tx, here, id)).map_err(|wrong: DbError| wrong);
        assert_eq!(fact.expect("a look").expect("a fact").source, FactSource::Imported);
    }

    fn a_bad_line_takes_nothing_and_every_one_is_told(db: &Db) {
        let house = House::found(db);
        let text = "Datums;Kanāls;Temats\n27.03.2020;phone;social\nvakar;phone;\n28.03.2020;balodis;\n\
            29.03.2020;phone;Ūdensvads\n";
        let asked_for = asked(db, text, Imported::Contacts, None);
        let told = faults(db, &house, &asked_for);
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told[0].starts_with("line 3: “vakar” is no day"), "{told:?}");
        assert!(told[1].starts_with("line 4: “balodis” is no channel"), "{told:?}");
        assert!(told[2].starts_with("line 5: “Ūdensvads” is no topic"), "{told:?}");
        assert!(on(db, house.here.id, FactKind::Contact, None, date(2020, 3, 27)).is_empty());
        // What only the use case can refuse undoes the lines before it too.
        let future = "Datums;Kanāls\n27.03.2020;phone\n27.03.2099;phone\n";
        let told = faults(db, &house, &asked(db, future, Imported::Contacts, None));
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("line 3: "), "{told:?}");
        assert!(on(db, house.here.id, FactKind::Contact, None, date(2020, 3, 27)).is_empty());
    }

    fn a_word_may_mean_nothing_where_nothing_must_be_said(db: &Db) {
        let house = House::found(db);
        let text = "Datums;Kanāls;Temats\n27.03.2020;phone;social; \n28.03.2020;phone;n/z\n";
        let mut asked_for = asked(db, text, Imported::Contacts, None);
        assert_eq!(faults(db, &house, &asked_for).len(), 1);
        let mean = |column, word: &str| (column, [(word.to_owned(), String::new())].into());
        asked_for.mapping.values = [mean(Column::Topic, "N/Z")].into();
        let summary = taken(db, &house, &asked_for).expect("taken");
        assert_eq!((summary.added, summary.topics.values().sum::<u32>()), (2, 1));
        asked_for.mapping.values.extend([mean(Column::Channel, "phone")]);
        let told = faults(db, &house, &asked_for);
        assert_eq!(told, ["line 2: the channel is empty", "line 3: the channel is empty"]);
    }

    fn a_file_that_was_changed_is_another_file(db: &Db) {
        let house = House::found(db);
        let text = "Datums;Kanāls\n27.03.2020;phone\n";
        taken(db, &house, &asked(db, text, Imported::Contacts, None)).expect("taken");
        let longer = format!("{text}28.03.2020;phone\n");
        let summary = taken(db, &house, &asked(db, &longer, Imported::Contacts, None)).expect("taken");
        assert_eq!((summary.added, summary.known), (2, 0), "nobody knows which rows are the old ones");
    }
}
