//! Filers: each hands in one submission after the other, with a file, and looks at the file once it is acknowledged.

use std::{io, net::SocketAddr};

use crate::{
    errand::{Acknowledged, Errand, Said, said},
    http::{self, Client},
    register::Register,
};

/// Handing in submissions.
pub struct Filing;

/// A submission with its key, as somebody hands it in.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The idempotency key; also the submission's external reference, by which it is found again.
    pub key: String,
    /// The file that comes with it.
    pub file: Vec<u8>,
}

impl Paper {
    fn new(round: u32, filer: u32, turn: u32) -> Self {
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

impl Errand for Filing {
    type Paper = Paper;

    fn role(&self) -> &'static str {
        "records"
    }

    fn most(&self) -> u64 {
        220
    }

    fn paper(&self, round: u32, who: u32, turn: u32) -> Option<Paper> {
        Some(Paper::new(round, who, turn))
    }

    fn key<'p>(&self, paper: &'p Paper) -> &'p str {
        &paper.key
    }

    fn hand_in(&self, client: &mut Client, bearer: &str, paper: &Paper) -> io::Result<Said> {
        let headers = [
            ("authorization", bearer),
            ("content-type", http::MULTIPART),
            ("idempotency-key", paper.key.as_str()),
        ];
        let answer = client.post("/api/v1/submissions", &headers, &paper.body())?;
        Ok(said(&answer, &paper.key))
    }

    /// Fetches the file: also an act, which leaves its row in the audit trail.
    fn look(&self, client: &mut Client, bearer: &str, id: &str) -> io::Result<()> {
        let path = format!("/api/v1/submissions/{id}/files/1");
        client.get(&path, &[("authorization", bearer)]).map(drop)
    }

    fn findings(
        &self,
        address: SocketAddr,
        bearer: &str,
        told: &[Acknowledged<Paper>],
    ) -> Vec<String> {
        Register::read(address, bearer).against(told)
    }
}
