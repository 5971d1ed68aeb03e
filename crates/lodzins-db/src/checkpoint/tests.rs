use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use crossbeam_channel::bounded;
use rusqlite::Connection;

use super::aside_until;

fn opened(folder: &tempfile::TempDir) -> Connection {
    let connection = Connection::open(folder.path().join("database")).expect("it opens");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS note (text TEXT);")
        .expect("it is set");
    connection
}

fn write(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("INSERT INTO note VALUES (randomblob(20000))")
}

#[test]
fn the_thread_is_told_once_the_log_has_grown() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut lane = opened(&folder);
    let (tell, told) = bounded(1);
    aside_until(&mut lane, tell, 12, 1000).expect("it is set");
    write(&lane).expect("it writes");
    assert!(told.try_recv().is_err(), "six pages are not worth a checkpoint");
    (0..3).for_each(|_| write(&lane).expect("it writes"));
    assert!(told.try_recv().is_ok(), "twenty-four pages are");
}

#[test]
fn a_commit_stands_while_another_connection_carries_out_a_checkpoint() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut lane, other) = (opened(&folder), opened(&folder));
    let (tell, _told) = bounded(1);
    aside_until(&mut lane, tell, 1, 1).expect("it is set");
    let ended = AtomicBool::new(false);

    // Both carry out checkpoints all the time, so that many find the other's lock.
    let refused = thread::scope(|scope| {
        let ended = &ended;
        scope.spawn(move || {
            while !ended.load(Ordering::Acquire) {
                other
                    .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
                    .expect("it answers");
            }
        });
        let refused: Vec<_> = (0..400).filter_map(|_| write(&lane).err()).collect();
        ended.store(true, Ordering::Release);
        refused
    });

    assert_eq!(refused, [], "each commit is done, whatever becomes of its checkpoint");
}
