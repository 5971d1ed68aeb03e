use std::path::Path;

use postgres::{Client, NoTls};

use super::*;

#[test]
fn a_cluster_sorts_by_bytes_speaks_utf8_and_leaves_nothing_behind() {
    let cluster = Postgres::start(Durability::Careless).expect("a cluster");
    let mut client = Client::connect(cluster.url(), NoTls).expect("a connection");

    let sorted: Vec<String> = client
        .query("SELECT w FROM (VALUES ('ā'), ('b'), ('Z'), ('ш')) AS t(w) ORDER BY w", &[])
        .expect("an answer")
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert_eq!(sorted, ["Z", "b", "ā", "ш"]);
    assert_eq!(setting(&mut client, "server_encoding"), "UTF8");
    assert_eq!(setting(&mut client, "fsync"), "off");
    assert_eq!(setting(&mut client, "listen_addresses"), "");

    let folder = cluster.folder().to_owned();
    assert_eq!(fs::metadata(&folder).expect("the folder").permissions().mode() & 0o777, 0o700);
    drop(cluster);
    assert!(!folder.exists(), "{} is still there", folder.display());
}

#[test]
fn a_durable_cluster_waits_for_the_disk() {
    let cluster = Postgres::start(Durability::Durable).expect("a cluster");
    let mut client = Client::connect(cluster.url(), NoTls).expect("a connection");
    for kept in ["fsync", "synchronous_commit", "full_page_writes"] {
        assert_eq!(setting(&mut client, kept), "on", "{kept}");
    }
}

#[test]
fn a_cluster_that_does_not_start_says_what_its_programs_said() {
    let programs = tempfile::tempdir().expect("a folder");
    fs::set_permissions(programs.path(), fs::Permissions::from_mode(0o755)).expect("open to all");
    let initdb = programs.path().join("initdb");
    fs::write(&initdb, "#!/bin/sh\necho no room on the disk >&2\nexit 1\n").expect("a program");
    fs::set_permissions(&initdb, fs::Permissions::from_mode(0o755)).expect("a program");

    let wrong =
        Postgres::start_with(programs.path(), Durability::Careless).expect_err("no cluster");
    assert!(wrong.to_string().contains("no room on the disk"), "{wrong}");
}

fn setting(client: &mut Client, name: &str) -> String {
    client.query_one("SELECT current_setting($1)", &[&name]).expect("a setting").get(0)
}

#[test]
fn another_database_of_the_same_server_has_the_same_address_and_settings() {
    for (url, other) in [
        ("postgres://a@h/postgres", "postgres://a@h/x"),
        (
            "postgres://a:b@h:5433/postgres?sslmode=disable",
            "postgres://a:b@h:5433/x?sslmode=disable",
        ),
        ("postgresql://h", "postgresql://h/x"),
        ("postgres:///postgres?host=/tmp/s", "postgres:///x?host=/tmp/s"),
        ("postgres://postgres@%2Ftmp%2Fs/postgres", "postgres://postgres@%2Ftmp%2Fs/x"),
    ] {
        assert_eq!(with_database(url, "x"), other);
    }
}

#[test]
fn the_newest_version_is_taken_by_number_not_by_letter() {
    let root = tempfile::tempdir().expect("a folder");
    for version in ["9", "15", "17", "readme"] {
        fs::create_dir_all(root.path().join(version).join("bin")).expect("a folder");
    }
    let found = programs::debian_versions(root.path());
    let expected: Vec<_> = ["17", "15", "9"].map(|v| root.path().join(v).join("bin")).into();
    assert_eq!(found, expected);
    assert!(programs::debian_versions(Path::new("/nowhere/at/all")).is_empty());
}

#[test]
fn an_account_is_found_by_its_whole_name() {
    let accounts =
        "root:x:0:0:root:/root:/bin/sh\npostgres2:x:7:8::/:\npostgres:x:104:111::/var:/bin/sh\n";
    let found = account::account_named("postgres", accounts).expect("an account");
    assert_eq!((found.user, found.group), (104, 111));
    assert_eq!(account::account_named("nobody", accounts), None);
}
