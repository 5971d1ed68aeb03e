//! The register as the API shows it after everything, held against what the filers were told.

use std::{
    collections::{BTreeMap, HashMap},
    net::SocketAddr,
};

use serde_json::Value;

use crate::{
    errand::{Acknowledged, json},
    filer::Paper,
    http::Client,
};

/// What stands in the register.
pub struct Register {
    client: Client,
    bearer: String,
    all: Vec<Value>,
}

impl Register {
    /// Reads every submission, page by page.
    pub fn read(address: SocketAddr, bearer: &str) -> Self {
        let mut client = Client::connect(address).expect("the server is there");
        let mut all = Vec::new();
        let mut after = String::new();
        loop {
            let path = format!("/api/v1/submissions?limit=200{after}");
            let answer = client.get(&path, &[("authorization", bearer)]).expect("the list");
            assert_eq!(answer.status, 200, "{path}: {}", String::from_utf8_lossy(&answer.body));
            let page = json(&answer);
            all.extend(page["items"].as_array().cloned().unwrap_or_default());
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return Self { client, bearer: bearer.to_owned(), all },
            }
        }
    }

    /// What is not as the filers were told.
    pub fn against(&mut self, told: &[Acknowledged<Paper>]) -> Vec<String> {
        let mut findings = self.gaps();
        findings.extend(self.doubles());
        findings.extend(self.lost(told));
        findings
    }

    /// Sequences of a journal run from one each year, without a gap and without a double.
    fn gaps(&self) -> Vec<String> {
        let mut years: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for one in &self.all {
            let year = format!("{}/{}", one["journal"], one["year"]);
            years.entry(year).or_default().extend(one["sequence"].as_u64());
        }
        let wrong = years.into_iter().filter_map(|(year, mut given)| {
            given.sort_unstable();
            let (given, expected) = given.into_iter().zip(1..).find(|(given, n)| given != n)?;
            Some(format!("{year}: number {given} stands where {expected} should"))
        });
        wrong.collect()
    }

    /// Each key has one submission.
    fn doubles(&self) -> Vec<String> {
        let mut times: HashMap<&str, u32> = HashMap::new();
        for one in &self.all {
            *times.entry(reference(one)).or_default() += 1;
        }
        times
            .into_iter()
            .filter(|(_, times)| *times > 1)
            .map(|(key, times)| format!("{key} is there {times} times"))
            .collect()
    }

    /// Each acknowledged submission is there, under the id that was told, with the bytes of its file.
    fn lost(&mut self, told: &[Acknowledged<Paper>]) -> Vec<String> {
        let ids: HashMap<&str, &str> =
            self.all.iter().filter_map(|one| Some((one["id"].as_str()?, reference(one)))).collect();
        let mut findings = Vec::new();
        for one in told {
            match ids.get(one.id.as_str()) {
                None => findings.push(format!("{} is not there", one.paper.key)),
                Some(key) if *key != one.paper.key => {
                    findings.push(format!("{} stands under the id of {key}", one.paper.key));
                }
                Some(_) => {
                    let path = format!("/api/v1/submissions/{}/files/1", one.id);
                    let bearer = [("authorization", self.bearer.as_str())];
                    let answer = self.client.get(&path, &bearer).expect("the file");
                    if answer.status != 200 || answer.body != one.paper.file {
                        findings.push(format!("the file of {} is another", one.paper.key));
                    }
                }
            }
        }
        findings
    }
}

/// The key that the submission was handed in with.
fn reference(one: &Value) -> &str {
    one["external_reference"].as_str().unwrap_or("(no key)")
}
