//! Filers: each hands in one submission after the other, with a file, and remembers what it was told.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use serde_json::Value;

use crate::http::{self, Answer, Client};

/// A submission with its key, as somebody hands it in.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The idempotency key; also the submission's external reference, by which it is found again.
    pub key: String,
    /// The file that comes with it.
    pub file: Vec<u8>,
}

/// What the register said about a paper.
#[derive(Debug, Clone)]
pub struct Acknowledged {
    pub paper: Paper,
    pub id: String,
}

/// What a filer came to.
#[derive(Debug, Default)]
pub struct Filed {
    pub acknowledged: Vec<Acknowledged>,
    /// Sent, and the connection was lost before an answer: registered or not, nobody knows.
    pub unknown: Vec<Paper>,
    /// Answers that nobody should get.
    pub faults: Vec<String>,
}

/// What all filers of a round have in common.
pub struct Counter {
    pub bearer: String,
    /// Acknowledgements of the round so far.
    pub acknowledged: AtomicU32,
    pub closed: AtomicBool,
}

impl Paper {
    pub fn new(round: u32, filer: u32, turn: u32) -> Self {
        let key = format!("kill-{round}-{filer}-{turn}");
        let file = format!("%PDF-1.7\n% {key}\n{}", "lodziņš ".repeat(64 + filer as usize));
        Self { key, file: file.into_bytes() }
    }

    fn body(&self) -> Vec<u8> {
        let key = &self.key;
        let submission = format!(
            r#"{{"channel":"portal","kind":"application","subject":"Pieteikums {key}","text":"Lūdzu izskatīt pielikumu.","external_reference":"{key}"}}"#
        );
        http::multipart(&submission, "pielikums.pdf", "application/pdf", &self.file)
    }
}

/// Hands in papers until the counter closes or the connection is lost, and looks at each file once it is acknowledged.
pub fn file(address: SocketAddr, counter: &Counter, round: u32, filer: u32) -> Filed {
    let mut filed = Filed::default();
    let Ok(mut client) = Client::connect(address) else { return filed };
    for turn in 0.. {
        if counter.closed.load(Ordering::Acquire) {
            break;
        }
        let paper = Paper::new(round, filer, turn);
        match hand_in(&mut client, &counter.bearer, &paper) {
            Ok(Said::Registered(id)) => {
                counter.acknowledged.fetch_add(1, Ordering::AcqRel);
                let seen = look(&mut client, &counter.bearer, &id);
                filed.acknowledged.push(Acknowledged { paper, id });
                if seen.is_err() {
                    break;
                }
            }
            Ok(Said::Later) => filed.unknown.push(paper),
            Ok(Said::Other(fault)) => filed.faults.push(fault),
            Err(_) => {
                filed.unknown.push(paper);
                break;
            }
        }
    }
    filed
}

/// Hands in again, with the same key, what nobody knows the outcome of.
pub fn retry(address: SocketAddr, bearer: &str, papers: Vec<Paper>) -> Filed {
    let mut filed = Filed::default();
    let mut client = Client::connect(address).expect("the server is there again");
    for paper in papers {
        match hand_in(&mut client, bearer, &paper) {
            Ok(Said::Registered(id)) => filed.acknowledged.push(Acknowledged { paper, id }),
            Ok(Said::Later) => filed.faults.push(format!("the retry of {} was put off", paper.key)),
            Ok(Said::Other(fault)) => filed.faults.push(fault),
            Err(lost) => filed.faults.push(format!("the retry of {} was lost: {lost}", paper.key)),
        }
    }
    filed
}

enum Said {
    Registered(String),
    /// 503: the same request may be sent again.
    Later,
    Other(String),
}

fn hand_in(client: &mut Client, bearer: &str, paper: &Paper) -> std::io::Result<Said> {
    let headers = [
        ("authorization", bearer),
        ("content-type", http::MULTIPART),
        ("idempotency-key", paper.key.as_str()),
    ];
    let answer = client.post("/api/v1/submissions", &headers, &paper.body())?;
    Ok(match answer.status {
        201 => match json(&answer)["id"].as_str() {
            Some(id) => Said::Registered(id.to_owned()),
            None => Said::Other(format!("{}: an acknowledgement without an id", paper.key)),
        },
        503 => Said::Later,
        other => {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            Said::Other(format!("{} was answered {other}: {body}", paper.key))
        }
    })
}

/// Fetches the file of an acknowledged submission: also an act, which leaves its row in the audit trail.
fn look(client: &mut Client, bearer: &str, id: &str) -> std::io::Result<Answer> {
    client.get(&format!("/api/v1/submissions/{id}/files/1"), &[("authorization", bearer)])
}

/// The answer's JSON; null when it is none.
pub fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or(Value::Null)
}
