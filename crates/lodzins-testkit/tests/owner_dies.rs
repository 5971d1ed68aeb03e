//! A cluster does not outlive its owner, however the owner ends.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use postgres::{Client, NoTls};

struct Owner {
    process: Child,
    folder: PathBuf,
}

fn owner() -> Owner {
    let mut process = Command::new(env!("CARGO_BIN_EXE_lodzins-testkit"))
        .arg("scratch-postgres")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut url = String::new();
    BufReader::new(process.stdout.as_mut().expect("its output"))
        .read_line(&mut url)
        .expect("a line");

    let mut client = Client::connect(url.trim(), NoTls).expect("a connection");
    let data: String = client.query_one("SHOW data_directory", &[]).expect("an answer").get(0);
    Owner { process, folder: PathBuf::from(data).parent().expect("its parent").to_owned() }
}

/// The supervisor holds the owner's standard error: that it ends says that the supervisor has ended.
fn wait_for_supervisor(owner: &mut Owner) {
    let mut said = String::new();
    owner.process.stderr.take().expect("its errors").read_to_string(&mut said).expect("text");
    assert_eq!(said, "", "nothing went wrong");
}

#[test]
fn a_killed_owner_leaves_no_cluster() {
    let mut owner = owner();
    owner.process.kill().expect("a kill");
    owner.process.wait().expect("an end");
    wait_for_supervisor(&mut owner);
    assert!(!owner.folder.exists(), "{} is still there", owner.folder.display());
}

#[test]
fn closing_the_input_stops_the_cluster() {
    let mut owner = owner();
    drop(owner.process.stdin.take());
    assert!(owner.process.wait().expect("an end").success());
    wait_for_supervisor(&mut owner);
    assert!(!owner.folder.exists(), "{} is still there", owner.folder.display());
}

#[test]
fn other_words_are_answered_with_the_usage() {
    let answer =
        Command::new(env!("CARGO_BIN_EXE_lodzins-testkit")).arg("dance").output().expect("an end");
    assert_eq!(answer.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&answer.stderr)
            .starts_with("usage: lodzins-testkit scratch-postgres")
    );
}
