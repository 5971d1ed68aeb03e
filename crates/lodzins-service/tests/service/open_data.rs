//! Figures for everybody.

use lodzins_core::{fact::FactKind, id::InstitutionId, open_data::DataSet};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    institution::institution_by_code,
    open_data::{
        DataTable, data_table, open_data_is_published, open_data_publish, open_data_publishers,
    },
};
use lodzins_testkit::both_engines;

use crate::statistics::scene::{demo, many, replayed};

fn table(db: &Db, institution: InstitutionId, set: DataSet) -> DataTable {
    let today = db.moment().date();
    let read: Result<_, DbError> = db.read_now(move |tx| data_table(tx, institution, set, today));
    read.expect("a data set")
}

fn publish(db: &Db, institution: InstitutionId, is_published: bool) {
    let done: Result<_, DbError> = db.write_now(institution, move |tx, at| {
        open_data_publish(tx, at, institution, is_published, Actor::System)
    });
    done.expect("switched");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn an_institution_publishes_only_after_somebody_said_so(db: &Db) {
        let house = demo(db);
        let here = house.here.id;
        let publishing = |db: &Db| -> (bool, usize) {
            let read: Result<_, DbError> = db.read_now(move |tx| {
                let all = open_data_publishers(tx, jiff::civil::date(2026, 1, 1))?;
                Ok((open_data_is_published(tx, here)?, all.len()))
            });
            read.expect("a switch")
        };
        assert_eq!(publishing(db), (false, 0));
        publish(db, here, true);
        assert_eq!(publishing(db), (true, 1));
        publish(db, here, false);
        assert_eq!(publishing(db), (false, 0));
    }

    fn a_month_s_small_counts_are_hidden_and_the_month_under_way_is_not_there(db: &Db) {
        let house = demo(db);
        replayed(db, &house, include_str!("../../../../demo/cesis.jsonl")).expect("replayed");
        let found: Result<_, DbError> = db.read_now(|tx| institution_by_code(tx, "cesis"));
        let cesis = found.expect("a reading").expect("Cēsis").id;
        let table = table(db, cesis, DataSet::SubmissionsByChannel);
        let (month, march) = &table.months[0];
        assert_eq!((month.as_str(), march.sum), ("2020-03", Some(538)));
        assert!(march.cells.iter().flatten().all(|count| *count == 0 || *count >= 5));
        house.registered(db);
        assert_eq!(many(db, house.here.id, FactKind::Submission, None), 1);
        let here = self::table(db, house.here.id, DataSet::SubmissionsByKind);
        assert_eq!(here.months, []);
    }
}
