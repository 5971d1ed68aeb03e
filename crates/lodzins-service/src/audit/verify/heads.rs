//! Signed heads against the chains: those that the database keeps, and copies from outside.

use std::{
    fs::File,
    io::{BufRead, BufReader},
};

use jiff::civil::Date;
use lodzins_core::{
    id::InstitutionId,
    ledger::{self, Hash},
};
use lodzins_db::{DbError, Tx, params};

use super::{Chain, Check, Finding, FindingKind, Round, VerifyError};
use crate::audit::{
    Head,
    heads::{INSTALLATION, leaves_page},
    sql,
};

/// Heads read in one go.
const PAGE: u32 = 200;

impl Round<'_> {
    /// The heads that the database keeps of a chain.
    pub(super) fn heads_of(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        let institution = whose.institution;
        let mut place = ("0000-00-00".to_owned(), 0);
        let mut done = 0;
        loop {
            let from = place.clone();
            let page: Vec<(String, i64, String)> = self.db.read_now(move |tx| {
                tx.all(sql::HEADS_AFTER, params![institution, from.0, from.1, PAGE])
            })?;
            let Some((day, sequence, _)) = page.last() else { break };
            place = (day.clone(), *sequence);
            done += page.len() as u64;
            for (day, sequence, line) in page {
                self.kept_head(whose, &day, sequence, &line)?;
            }
            self.tell(whose, Check::Heads, done);
        }
        Ok(())
    }

    fn kept_head(
        &mut self,
        whose: &Chain,
        day: &str,
        sequence: i64,
        line: &str,
    ) -> Result<(), VerifyError> {
        let head: Option<Head> = serde_json::from_str(line).ok();
        let head = head.filter(|head| {
            day.parse::<Date>().is_ok_and(|day| day == head.day)
                && head.sequence == sequence
                && head.institution == whose.code
        });
        if let Some(head) = head {
            return self.head(&head, "audit_head");
        }
        let what = "the database keeps no signed head in this place, only something like one";
        let odd = Finding::new(FindingKind::HeadUnreadable, &whose.code, what);
        self.report.add(odd.row(sequence).file("audit_head"));
        Ok(())
    }

    /// The heads of files from outside.
    pub(super) fn heads_from_files(&mut self) -> Result<(), VerifyError> {
        if !self.checks(Check::Heads) {
            return Ok(());
        }
        for path in &self.scope.heads {
            let name = path.display().to_string();
            let wrong = |cause| VerifyError::File { path: name.clone(), cause };
            let lines = BufReader::new(File::open(path).map_err(wrong)?).lines();
            for (n, line) in (1..).zip(lines) {
                let line = line.map_err(wrong)?;
                let place = format!("{name}:{n}");
                if let Ok(head) = serde_json::from_str::<Head>(&line) {
                    self.head(&head, &place)?;
                } else if !line.trim().is_empty() {
                    let what = "the line is no signed head";
                    let odd = Finding::new(FindingKind::HeadUnreadable, INSTALLATION, what);
                    self.report.add(odd.file(place));
                }
            }
        }
        Ok(())
    }

    /// One head: its signature, the chain at its row, the rows of its day.
    fn head(&mut self, head: &Head, place: &str) -> Result<(), VerifyError> {
        if head.is_signed_by(self.keys) && !self.known_heads.insert(head.signature.0) {
            return Ok(());
        }
        let (kind, what) = match self.stands(head)? {
            Stands::Firm => return Ok(()),
            Stands::Unsigned => {
                (FindingKind::HeadSignature, "the head's signature is not this installation's")
            }
            Stands::Cut => (
                FindingKind::HeadCut,
                "the chain does not reach the row that was signed: it was cut",
            ),
            Stands::Rewritten => (
                FindingKind::HeadRewritten,
                "the chain has another hash than was signed: it was rewritten",
            ),
            Stands::OtherRows => {
                (FindingKind::HeadRoot, "the rows of the day are not those that were signed")
            }
        };
        let finding = Finding::new(kind, &head.institution, what);
        self.report.add(finding.row(head.sequence).file(place));
        Ok(())
    }

    fn stands(&mut self, head: &Head) -> Result<Stands, DbError> {
        if !head.is_signed_by(self.keys) {
            return Ok(Stands::Unsigned);
        }
        if let Some(examined) = self.examined(&head.institution) {
            examined.heads += 1;
        }
        let whose = self.chains.iter().find(|chain| chain.code == head.institution);
        match whose.map(|chain| chain.institution) {
            Some(institution) => self.stands_to(institution, head),
            None => Ok(Stands::Cut),
        }
    }

    fn stands_to(&self, institution: InstitutionId, head: &Head) -> Result<Stands, DbError> {
        let sequence = head.sequence;
        let stands = self.db.read_now(move |tx| hash_at(tx, institution, sequence))?;
        match stands {
            None => return Ok(Stands::Cut),
            Some(hash) if hash != head.hash => return Ok(Stands::Rewritten),
            Some(_) => {}
        }
        if head.rows < 1 || head.rows > sequence {
            return Ok(Stands::OtherRows);
        }
        let (mut leaves, mut place) = (Vec::new(), sequence - head.rows);
        loop {
            let (page, last) = self.db.read_now(move |tx| {
                let mut page = Vec::new();
                let last = leaves_page(tx, institution, place, sequence, &mut page)?;
                Ok::<_, DbError>((page, last))
            })?;
            leaves.extend(page);
            match last {
                Some(last) => place = last,
                None => break,
            }
        }
        let whole = i64::try_from(leaves.len()) == Ok(head.rows);
        let same = whole && ledger::root(&leaves) == head.root;
        Ok(if same { Stands::Firm } else { Stands::OtherRows })
    }
}

/// How a chain stands to a signed head.
enum Stands {
    Firm,
    Unsigned,
    Cut,
    Rewritten,
    OtherRows,
}

/// The hash of a row of a chain.
pub(in crate::audit) fn hash_at(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    sequence: i64,
) -> Result<Option<Hash>, DbError> {
    let values = params![institution, sequence - 1, sequence, 1_i64];
    let row: Option<(i64, [u8; 32])> = tx.optional(sql::HASHES_AFTER, values)?;
    Ok(row.map(|(_, hash)| Hash::from_bytes(hash)))
}
