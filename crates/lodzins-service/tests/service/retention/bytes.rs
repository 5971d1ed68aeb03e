//! Looking for what somebody said in every file that the database and its house have.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lodzins_db::{Db, Engine};
use postgres::NoTls;

/// Every byte of the database's own files, the log of SQLite included.
///
/// Of PostgreSQL the files of this database and those of the whole cluster; not its log of changes, whose pieces are
/// written over as it goes on, nor other databases.
pub(super) fn database_files(db: &Db) -> Vec<PathBuf> {
    match db.engine() {
        Engine::Sqlite { path } => files_under(path.parent().expect("a folder")),
        Engine::Postgres { url } => {
            let mut client = postgres::Client::connect(url, NoTls).expect("a connection");
            client.batch_execute("CHECKPOINT").expect("a checkpoint");
            let row = client
                .query_one(
                    "SELECT current_setting('data_directory'), oid::text FROM pg_database
                      WHERE datname = current_database()",
                    &[],
                )
                .expect("where the data is");
            let (data, oid): (String, String) = (row.get(0), row.get(1));
            let data = Path::new(&data);
            let mut found = files_under(&data.join("base").join(oid));
            found.extend(files_under(&data.join("global")));
            assert!(found.len() > 100, "the cluster's files can be read");
            found
        }
    }
}

/// Every file of a folder and of those in it. One that goes meanwhile is passed over.
pub(super) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// In which files any of the words stands, whatever the case of its Latin letters; also as a file's name.
pub(super) fn found_in(files: &[PathBuf], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files {
        let Ok(mut bytes) = fs::read(path) else { continue };
        bytes.make_ascii_lowercase();
        for word in words {
            let sought = word.to_ascii_lowercase().into_bytes();
            let named = path.to_string_lossy().to_ascii_lowercase().contains(word);
            if named || stands(&bytes, &sought) {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    found
}

fn stands(bytes: &[u8], sought: &[u8]) -> bool {
    let first = sought[0];
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(sought) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

#[test]
fn a_word_is_found_in_any_case_and_only_where_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("deep")).expect("made");
    fs::write(folder.path().join("deep/one"), b"\0\x01Testa AZQXA \xff").expect("written");
    fs::write(folder.path().join("two"), b"azqx").expect("written");
    let files = files_under(folder.path());
    assert_eq!(found_in(&files, &["azqxa"]).len(), 1);
    assert_eq!(found_in(&files, &["zqxb"]).len(), 0);
}
