//! Bookers: many who want the same starts of a day, of which each has a few places.

use std::{collections::HashMap, io, net::SocketAddr};

use jiff::Timestamp;
use lodzins_service::appointment::VisitRow;

use crate::{
    centre::{CODE, Centre},
    errand::{Acknowledged, Errand, Said, Told, json, said},
    http::Client,
};

/// How many are received at one start.
pub const PLACES: u16 = 8;
/// The starts for which the people of a round come.
const STARTS: usize = 16;
/// Starts of the first two days, which may be over before a round comes to them.
const TOO_SOON: usize = 64;

/// Booking visits.
#[derive(Default)]
pub struct Booking {
    centre: Option<Centre>,
    /// The starts that there are, as the program tells them.
    starts: Vec<String>,
}

/// A booking with its key, which is also part of the visitor's name: by it the visit is found again.
#[derive(Debug, Clone)]
pub struct Wish {
    key: String,
    start: String,
}

impl Booking {
    /// At this centre.
    pub fn at(&mut self, centre: Centre) {
        self.centre = Some(centre);
    }

    /// The starts of a round.
    fn starts_of(&self, round: u32) -> &[String] {
        let from = round as usize * STARTS;
        &self.starts[from..from + STARTS]
    }

    fn booked(&self) -> Vec<VisitRow> {
        self.centre.as_ref().expect("a centre").booked()
    }
}

fn name(key: &str) -> String {
    format!("Testa Persona {key}")
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// The free starts and the places left of each, as the program tells them.
fn free(address: SocketAddr, bearer: &str) -> Vec<(String, u64)> {
    let mut client = Client::connect(address).expect("the server is there");
    let path = format!("/api/v1/slots?centre={CODE}&service={CODE}&days=60");
    let answer = client.get(&path, &[("authorization", bearer)]).expect("the list");
    assert_eq!(answer.status, 200, "{path}: {}", String::from_utf8_lossy(&answer.body));
    let told = json(&answer);
    let items = told["items"].as_array().expect("starts").iter();
    items
        .map(|one| {
            let start = one["start"].as_str().expect("a start").to_owned();
            (start, one["places_left"].as_u64().expect("a number"))
        })
        .collect()
}

impl Errand for Booking {
    type Paper = Wish;

    fn role(&self) -> &'static str {
        "desk"
    }

    fn most(&self) -> u64 {
        120
    }

    fn prepare(&mut self, address: SocketAddr, bearer: &str) {
        let all = free(address, bearer).into_iter().skip(TOO_SOON);
        self.starts = all.map(|(start, _)| start).collect();
    }

    /// Everybody wants every start of the round, each beginning with another.
    fn paper(&self, round: u32, who: u32, turn: u32) -> Option<Wish> {
        let starts = self.starts_of(round);
        let nth = (who as usize + turn as usize) % starts.len();
        let wish = Wish { key: format!("book-{round}-{who}-{turn}"), start: starts[nth].clone() };
        ((turn as usize) < starts.len()).then_some(wish)
    }

    fn key<'p>(&self, wish: &'p Wish) -> &'p str {
        &wish.key
    }

    fn hand_in(&self, client: &mut Client, bearer: &str, wish: &Wish) -> io::Result<Said> {
        let headers = [
            ("authorization", bearer),
            ("content-type", "application/json"),
            ("idempotency-key", wish.key.as_str()),
        ];
        let (name, start) = (name(&wish.key), &wish.start);
        let body = serde_json::json!({
            "centre": CODE, "service": CODE, "start": start, "name": name, "phone": "20000001",
        });
        let answer = client.post("/api/v1/appointments", &headers, body.to_string().as_bytes())?;
        Ok(if answer.status == 409 { Said::Refused } else { said(&answer, &wish.key) })
    }

    /// Sells what is left of the round's starts: none may be left unsold, and none sold twice.
    fn rest(&self, address: SocketAddr, bearer: &str, round: u32) -> Told<Wish> {
        let mut told = Told::default();
        let mut client = Client::connect(address).expect("the server is there");
        for start in self.starts_of(round) {
            // One more than there are places: the last one must be refused.
            for n in 0..=PLACES {
                let wish = Wish { key: format!("rest-{start}-{n}"), start: start.clone() };
                match self.hand_in(&mut client, bearer, &wish) {
                    Ok(Said::Acknowledged(id)) => {
                        told.acknowledged.push(Acknowledged { paper: wish, id });
                    }
                    Ok(Said::Refused) => break,
                    Ok(Said::Later) => told.faults.push(format!("{} was put off", wish.key)),
                    Ok(Said::Other(fault)) => told.faults.push(fault),
                    Err(lost) => told.faults.push(format!("{} was lost: {lost}", wish.key)),
                }
            }
        }
        told
    }

    fn findings(
        &self,
        address: SocketAddr,
        bearer: &str,
        told: &[Acknowledged<Wish>],
    ) -> Vec<String> {
        let booked = self.booked();
        let mut findings = lost(&booked, told);
        findings.extend(doubles(&booked));
        let mut sold: HashMap<Timestamp, u16> = HashMap::new();
        for visit in &booked {
            *sold.entry(visit.starts_at.unwrap_or(Timestamp::MIN)).or_default() += 1;
        }
        let left: HashMap<Timestamp, u64> = free(address, bearer)
            .into_iter()
            .map(|(start, left)| (instant(&start), left))
            .collect();
        let mut acknowledged: HashMap<Timestamp, u16> = HashMap::new();
        for one in told {
            *acknowledged.entry(instant(&one.paper.start)).or_default() += 1;
        }
        for (start, told) in acknowledged {
            let (sold, left) = (sold.get(&start).copied().unwrap_or(0), left.get(&start));
            if told != PLACES || sold != PLACES || left.is_some() {
                findings.push(format!(
                    "of {PLACES} places at {start} {told} were promised, {sold} are booked and {} are called free",
                    left.unwrap_or(&0)
                ));
            }
        }
        findings
    }
}

/// Each acknowledged visit is there, under the id that was told, at its time.
fn lost(booked: &[VisitRow], told: &[Acknowledged<Wish>]) -> Vec<String> {
    let by_id: HashMap<String, &VisitRow> =
        booked.iter().map(|visit| (visit.id.to_string(), visit)).collect();
    let mut findings = Vec::new();
    for one in told {
        let Some(visit) = by_id.get(&one.id) else {
            findings.push(format!("{} is not there", one.paper.key));
            continue;
        };
        let right = visit.name.as_deref() == Some(name(&one.paper.key).as_str())
            && visit.starts_at == Some(instant(&one.paper.start));
        if !right {
            findings.push(format!("{} is another visit", one.paper.key));
        }
    }
    findings
}

/// Each key has one visit.
fn doubles(booked: &[VisitRow]) -> Vec<String> {
    let mut times: HashMap<&str, u32> = HashMap::new();
    for visit in booked {
        *times.entry(visit.name.as_deref().unwrap_or("(no name)")).or_default() += 1;
    }
    let twice = times.into_iter().filter(|(_, times)| *times > 1);
    twice.map(|(name, times)| format!("{name} is there {times} times")).collect()
}
