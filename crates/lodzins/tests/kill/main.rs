//! The program is killed (SIGKILL) amid sixty-four filers, again and again: what it has acknowledged is there with its
//! files, nothing is there twice after a retry with the same key, numbers have no gap, and the audit trail says so.
//!
//! Beside each safety test stands its control: the same test on a program from which the protection was taken out
//! (`lodzins-controls`, built with the feature `controls`), which must find the loss.
//!
//! `LODZINS_KILL_ROUNDS` sets how often each scene kills; without it, twenty times.

mod controls;
mod filer;
#[path = "../../src/command/bench/http.rs"]
mod http;
mod register;
mod scene;
mod server;

use lodzins_testkit::{Fresh, Kind};

use scene::{Scene, Servers};

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_lodzins");

#[test]
fn on_sqlite_nothing_acknowledged_is_lost() {
    let scene = Scene::new(PROGRAM, &[], None);
    let findings = scene.play(Servers::One, rounds());
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn on_postgresql_nothing_acknowledged_is_lost() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = Scene::new(PROGRAM, &[], Some(server::url(&database)));
    let findings = scene.play(Servers::One, rounds());
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn two_programs_on_one_postgresql_lose_nothing_and_do_nothing_twice() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene = Scene::new(PROGRAM, &[], Some(server::url(&database)));
    let findings = scene.play(Servers::Two, rounds().div_ceil(2));
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// How often each scene kills.
fn rounds() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "a test has no settings but its environment")]
    let set = std::env::var("LODZINS_KILL_ROUNDS");
    set.ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}
