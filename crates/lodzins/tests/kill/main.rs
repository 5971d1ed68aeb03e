//! The program is killed (SIGKILL) amid sixty-four filers, again and again: what it has acknowledged is there with its
//! files, nothing is there twice after a retry with the same key, numbers have no gap, and the audit trail says so. Then
//! amid sixty-four bookers: besides, no place is sold twice, and none is left unsold. Then amid a draw of six hundred claims:
//! each is drawn once, as the seed says.
//!
//! Beside each safety test stands its control: the same test on a program from which the protection was taken out
//! (`lodzins-controls`, built with the feature `controls`), which must find the loss.
//!
//! `LODZINS_KILL_ROUNDS` sets how often each scene kills; without it, twenty times. Bookers see half as many kills.

mod booker;
mod centre;
mod controls;
mod drawing;
mod errand;
mod filer;
#[path = "../../src/command/bench/http.rs"]
mod http;
mod register;
mod scene;
mod server;

use lodzins_testkit::{Fresh, Kind};

use booker::{Booking, PLACES};
use centre::Centre;
use filer::Filing;
use scene::{Scene, Servers};

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_lodzins");

#[test]
fn on_sqlite_nothing_acknowledged_is_lost() {
    let scene = Scene::new(Filing, PROGRAM, &[], None);
    nothing_found(&scene.play(Servers::One, rounds()));
}

#[test]
fn on_postgresql_nothing_acknowledged_is_lost() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = Scene::new(Filing, PROGRAM, &[], Some(server::url(&database)));
    nothing_found(&scene.play(Servers::One, rounds()));
}

#[test]
fn two_programs_on_one_postgresql_lose_nothing_and_do_nothing_twice() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = Scene::new(Filing, PROGRAM, &[], Some(server::url(&database)));
    nothing_found(&scene.play(Servers::Two, rounds().div_ceil(2)));
}

#[test]
fn on_sqlite_no_booking_is_lost_and_no_place_sold_twice() {
    nothing_found(&booking(PROGRAM, &[], None).play(Servers::One, rounds().div_ceil(2)));
}

#[test]
fn on_postgresql_no_booking_is_lost_and_no_place_sold_twice() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = booking(PROGRAM, &[], Some(server::url(&database)));
    nothing_found(&scene.play(Servers::One, rounds().div_ceil(2)));
}

#[test]
fn two_programs_on_one_postgresql_sell_no_place_twice() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = booking(PROGRAM, &[], Some(server::url(&database)));
    nothing_found(&scene.play(Servers::Two, rounds().div_ceil(4)));
}

#[test]
fn on_sqlite_a_draw_goes_on_where_it_was_interrupted() {
    nothing_found(&drawing::play(PROGRAM, &[], None, Servers::One, rounds()));
}

#[test]
fn on_postgresql_a_draw_goes_on_where_it_was_interrupted() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let database = Some(server::url(&database));
    nothing_found(&drawing::play(PROGRAM, &[], database, Servers::One, rounds()));
}

#[test]
fn two_programs_on_one_postgresql_go_on_with_one_draw() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let database = Some(server::url(&database));
    nothing_found(&drawing::play(PROGRAM, &[], database, Servers::Two, rounds()));
}

fn nothing_found(findings: &[String]) {
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// A scene with a centre at which people book.
fn booking(program: &str, without: &[&str], database: Option<String>) -> Scene<Booking> {
    let mut scene = Scene::new(Booking::default(), program, without, database);
    let centre = Centre::found(&scene.data(), scene.database(), PLACES);
    scene.errand.at(centre);
    scene
}

/// How often each scene kills.
fn rounds() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "a test has no settings but its environment")]
    let set = std::env::var("LODZINS_KILL_ROUNDS");
    set.ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}
