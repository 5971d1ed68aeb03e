//! The same scenes without a protection must find the loss; otherwise they would prove nothing.

use std::{path::PathBuf, process::Command, sync::OnceLock};

use lodzins_testkit::{Fresh, Kind};

use crate::{
    PROGRAM, booking, drawing,
    filer::Filing,
    scene::{Scene, Servers},
    server,
};

/// How often a control may kill until it has found the loss.
const ROUNDS: u32 = 8;

#[test]
fn answering_before_commit_loses_what_was_acknowledged() {
    let scene = Scene::new(Filing, program(), &["answer_after_commit"], None);
    found(&scene.play(Servers::One, ROUNDS), "is not there");
}

#[test]
fn forgetting_keys_registers_a_retry_twice() {
    let scene = Scene::new(Filing, program(), &["idempotency"], None);
    found(&scene.play(Servers::One, ROUNDS), "is there 2 times");
}

// That two programs need the institution's lock is shown where it can be: `lodzins-service`, `tests/service/rivals.rs`.
// Registrations alone also meet at their journal's counter, so here a missing lock would only show now and then.
#[test]
fn two_programs_that_answer_before_commit_lose_what_was_acknowledged() {
    let database = Fresh::on(Kind::Postgres, &[]);
    let scene =
        Scene::new(Filing, program(), &["answer_after_commit"], Some(server::url(&database)));
    found(&scene.play(Servers::Two, ROUNDS), "is not there");
}

#[test]
fn without_the_count_places_are_sold_that_are_not_there() {
    let scene = booking(program(), &["occupancy"], None);
    found(&scene.play(Servers::One, ROUNDS), "were promised");
}

#[test]
fn without_the_count_more_places_are_drawn_than_there_are() {
    let findings = drawing::play(program(), &["occupancy"], None, Servers::One, ROUNDS);
    found(&findings, "places");
}

fn found(findings: &[String], loss: &str) {
    assert!(
        findings.iter().any(|finding| finding.contains(loss)),
        "without the protection the test should find “{loss}”, and found:\n{}",
        findings.join("\n")
    );
}

/// The program that protections can be taken out of: built beside the one under test, and never instead of it.
fn program() -> &'static str {
    static BUILT: OnceLock<String> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = PathBuf::from(PROGRAM).parent().map(PathBuf::from).unwrap_or_default();
        let target = folder.parent().map(PathBuf::from).unwrap_or_default();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "build",
            "--quiet",
            "--locked",
            "--package",
            "lodzins",
            "--features",
            "controls",
        ]);
        cargo.args(["--bin", "lodzins-controls", "--target-dir"]).arg(target);
        if folder.ends_with("release") {
            cargo.arg("--release");
        }
        let built = cargo.status().expect("cargo can be started");
        assert!(built.success(), "the program without protections could not be built");
        folder.join("lodzins-controls").display().to_string()
    })
}
