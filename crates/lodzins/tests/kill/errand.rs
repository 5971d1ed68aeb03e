//! What people want of the program while it is killed: each hands in one paper after the other under a key of its own,
//! and remembers what they were told.

use std::{
    io,
    net::SocketAddr,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use serde_json::Value;

use crate::http::{Answer, Client};

/// What people come for.
pub trait Errand: Sync {
    /// What is handed in, with its idempotency key.
    type Paper: Clone + Send;

    /// Whose key of the API it takes.
    fn role(&self) -> &'static str;

    /// A kill comes after at most so many acknowledgements of a round.
    fn most(&self) -> u64;

    /// Before the first round: the program is there.
    fn prepare(&mut self, _address: SocketAddr, _bearer: &str) {}

    /// What somebody hands in as their next; nothing when they want nothing more.
    fn paper(&self, round: u32, who: u32, turn: u32) -> Option<Self::Paper>;

    /// Its key.
    fn key<'p>(&self, paper: &'p Self::Paper) -> &'p str;

    /// Hands it in.
    fn hand_in(&self, client: &mut Client, bearer: &str, paper: &Self::Paper) -> io::Result<Said>;

    /// Looks at what was acknowledged.
    fn look(&self, _client: &mut Client, _bearer: &str, _id: &str) -> io::Result<()> {
        Ok(())
    }

    /// What is done at leisure once the program is there again, and everybody knows what became of theirs.
    fn rest(&self, _address: SocketAddr, _bearer: &str, _round: u32) -> Told<Self::Paper> {
        Told::default()
    }

    /// What is not as people were told.
    fn findings(
        &self,
        address: SocketAddr,
        bearer: &str,
        told: &[Acknowledged<Self::Paper>],
    ) -> Vec<String>;
}

/// What the program said about a paper.
#[derive(Debug, Clone)]
pub struct Acknowledged<P> {
    pub paper: P,
    pub id: String,
}

/// What people came to.
#[derive(Debug)]
pub struct Told<P> {
    pub acknowledged: Vec<Acknowledged<P>>,
    /// Sent, and the connection was lost before an answer: done or not, nobody knows.
    pub unknown: Vec<P>,
    /// Answers that nobody should get.
    pub faults: Vec<String>,
}

impl<P> Default for Told<P> {
    fn default() -> Self {
        Self { acknowledged: Vec::new(), unknown: Vec::new(), faults: Vec::new() }
    }
}

impl<P> Told<P> {
    /// With what others came to.
    pub fn and(&mut self, other: Self) {
        self.acknowledged.extend(other.acknowledged);
        self.unknown.extend(other.unknown);
        self.faults.extend(other.faults);
    }
}

/// An answer.
pub enum Said {
    /// Done, under this id.
    Acknowledged(String),
    /// 503: the same request may be sent again.
    Later,
    /// What is wanted is not to be had, and that is in order.
    Refused,
    Other(String),
}

/// What all people of a round have in common.
pub struct Counter {
    pub bearer: String,
    /// Acknowledgements of the round so far.
    pub acknowledged: AtomicU32,
    /// How many people have not gone home yet.
    pub at_work: AtomicU32,
    pub closed: AtomicBool,
}

/// Hands in papers until the counter closes, nothing more is wanted or the connection is lost.
pub fn go<E: Errand>(
    errand: &E,
    address: SocketAddr,
    counter: &Counter,
    round: u32,
    who: u32,
) -> Told<E::Paper> {
    let told = one_after_the_other(errand, address, counter, round, who);
    counter.at_work.fetch_sub(1, Ordering::AcqRel);
    told
}

fn one_after_the_other<E: Errand>(
    errand: &E,
    address: SocketAddr,
    counter: &Counter,
    round: u32,
    who: u32,
) -> Told<E::Paper> {
    let mut told = Told::default();
    let Ok(mut client) = Client::connect(address) else { return told };
    for turn in 0.. {
        if counter.closed.load(Ordering::Acquire) {
            break;
        }
        let Some(paper) = errand.paper(round, who, turn) else { break };
        match errand.hand_in(&mut client, &counter.bearer, &paper) {
            Ok(Said::Acknowledged(id)) => {
                counter.acknowledged.fetch_add(1, Ordering::AcqRel);
                let seen = errand.look(&mut client, &counter.bearer, &id);
                told.acknowledged.push(Acknowledged { paper, id });
                if seen.is_err() {
                    break;
                }
            }
            Ok(Said::Refused) => {}
            Ok(Said::Later) => told.unknown.push(paper),
            Ok(Said::Other(fault)) => told.faults.push(fault),
            Err(_) => {
                told.unknown.push(paper);
                break;
            }
        }
    }
    told
}

/// Hands in again, with the same key, what nobody knows the outcome of.
pub fn retry<E: Errand>(
    errand: &E,
    address: SocketAddr,
    bearer: &str,
    papers: Vec<E::Paper>,
) -> Told<E::Paper> {
    let mut told = Told::default();
    let mut client = Client::connect(address).expect("the server is there again");
    for paper in papers {
        match errand.hand_in(&mut client, bearer, &paper) {
            Ok(Said::Acknowledged(id)) => told.acknowledged.push(Acknowledged { paper, id }),
            Ok(Said::Refused) => {}
            Ok(Said::Later) => {
                told.faults.push(format!("the retry of {} was put off", errand.key(&paper)));
            }
            Ok(Said::Other(fault)) => told.faults.push(fault),
            Err(lost) => {
                told.faults.push(format!("the retry of {} was lost: {lost}", errand.key(&paper)));
            }
        }
    }
    told
}

/// What an answer to a paper says, where `201` brings an id.
pub fn said(answer: &Answer, key: &str) -> Said {
    match answer.status {
        201 => match json(answer)["id"].as_str() {
            Some(id) => Said::Acknowledged(id.to_owned()),
            None => Said::Other(format!("{key}: an acknowledgement without an id")),
        },
        503 => Said::Later,
        other => {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            Said::Other(format!("{key} was answered {other}: {body}"))
        }
    }
}

/// The answer's JSON; null when it is none.
pub fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or(Value::Null)
}
