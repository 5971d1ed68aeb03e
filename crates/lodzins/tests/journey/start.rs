//! Starting the program: what it takes, what it refuses.

use lodzins_testkit::Kind;

use crate::program::Place;

#[test]
fn an_address_that_others_reach_needs_a_public_url() {
    for command in ["demo", "serve"] {
        let place = Place::on(Kind::Sqlite);
        let ended = place.run(&[command, "--listen", "0.0.0.0:0"]);
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(2), "{command}: {said}");
        assert_eq!(said.lines().count(), 1, "{command}: one line says what to do:\n{said}");
        assert!(said.contains("--public-url https://"), "{command}: {said}");
        assert!(!place.data().exists(), "{command}: nothing is made that will not be served");
    }
}

#[test]
fn a_second_start_only_serves_on_sqlite() {
    second_start(Kind::Sqlite);
}

#[test]
fn a_second_start_only_serves_on_postgresql() {
    second_start(Kind::Postgres);
}

fn second_start(kind: Kind) {
    let place = Place::on(kind);
    let first = place.demo(&[]);
    let sign_ins = first.sign_in_of("cesis", "desk");
    println!("{kind:?}: the first start was ready in {:?}", first.ready_in);
    drop(first);
    let second = place.demo(&[]);
    println!("{kind:?}: the second start was ready in {:?}", second.ready_in);
    assert_eq!(second.sign_in_of("cesis", "desk"), sign_ins, "the demo was made anew");
}
