//! Writing the database anew while others work: PostgreSQL keeps deleted rows for whoever may still see them.

use std::{thread, time::Duration};

use lodzins_db::{Engine, Scoured};
use lodzins_testkit::{Fresh, Kind, scratch};
use postgres::NoTls;

use super::bytes::{database_files, found_in};

fn client(url: &str) -> postgres::Client {
    postgres::Client::connect(url, NoTls).expect("a connection")
}

#[test]
fn whoever_works_elsewhere_in_the_cluster_is_waited_for() {
    let fresh = Fresh::on(Kind::Postgres, lodzins_service::MIGRATIONS);
    let db = fresh.db();
    let Engine::Postgres { url } = db.engine() else { panic!("another engine") };
    let mut here = client(url);
    here.batch_execute("CREATE TABLE said (word text); INSERT INTO said VALUES ('zqxsaid')")
        .expect("a row");
    let mut elsewhere = client(&scratch::with_database(url, "postgres"));
    elsewhere.batch_execute("BEGIN; SELECT pg_current_xact_id()").expect("a transaction");
    here.batch_execute("DELETE FROM said").expect("deleted");
    // The control: written anew while an older transaction runs in another database, the row stays on the disk.
    here.batch_execute("VACUUM (FULL) said").expect("written anew");
    assert!(!found_in(&database_files(db), &["zqxsaid"]).is_empty(), "it would have gone anyhow");
    let ends = thread::spawn(move || {
        thread::park_timeout(Duration::from_millis(500));
        elsewhere.batch_execute("COMMIT").expect("ended");
    });
    assert_eq!(db.scour(&["said"]).expect("written anew"), Scoured::Wholly);
    assert_eq!(found_in(&database_files(db), &["zqxsaid"]), Vec::<String>::new());
    ends.join().expect("ended");
}
