//! `audit verify`: holds everything against everything, while the house goes on working.
//!
//! It reads in pages, each in a read of its own, so that no long transaction stands in anybody's way. The end of each
//! chain is noted first and the chain followed up to there; a submission's rows and the last image of them are read
//! in one snapshot, so that what changes meanwhile is no finding.

mod chain;
mod files;
mod heads;
mod images;
mod numbers;
mod receipts;
mod records;
mod report;

pub(super) use heads::hash_at;

use std::{collections::HashSet, io, path::PathBuf};

use lodzins_core::id::{Id, InstitutionId};
use lodzins_db::{Db, DbError, Tx, files::FileStore, params};

use super::{heads::INSTALLATION, sql};
use crate::{Keys, appointment, contact, feedback, identity, institution, register, wait_list};

pub use report::{Check, Examined, Finding, FindingKind, Report};

/// What is to be held against what.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Which checks.
    pub checks: Vec<Check>,
    /// Files of signed heads, beside those that the database keeps.
    pub heads: Vec<PathBuf>,
    /// Receipts.
    pub receipts: Vec<PathBuf>,
}

impl Default for Scope {
    /// Every check, with nothing from outside.
    fn default() -> Self {
        Self { checks: Check::ALL.to_vec(), heads: Vec::new(), receipts: Vec::new() }
    }
}

/// How far a verification has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'p> {
    /// Whose data is examined.
    pub institution: &'p str,
    /// By which check.
    pub check: Check,
    /// Rows, subjects of a kind, numbers or files of it done so far.
    pub done: u64,
}

/// The verification could not be carried out. What it had found until then is lost.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A file of heads, a receipt or the file store cannot be read.
    #[error("cannot read {path}: {cause}")]
    File {
        /// Which one.
        path: String,
        /// Why.
        cause: io::Error,
    },
}

/// Verifies the installation, and tells `progress` after each page.
///
/// Memory grows by 33 bytes for each stored file and 32 for each row of the longest signed day; otherwise with
/// nothing. Blocks: not for an async thread.
pub fn verify(
    db: &Db,
    files: &FileStore,
    keys: &Keys,
    scope: &Scope,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Report, VerifyError> {
    let tables = register::verify::TABLES
        .iter()
        .chain(identity::verify::TABLES)
        .chain(contact::verify::TABLES)
        .chain(appointment::verify::TABLES)
        .chain(feedback::verify::TABLES)
        .chain(wait_list::verify::TABLES)
        .chain(identity::client::TABLES)
        .chain(&["audit", "audit_head"])
        .copied();
    let report = Report { ok: true, tables: tables.collect(), ..Report::default() };
    let chains = db.read_now(chains)?;
    let mut round =
        Round { db, files, keys, scope, progress, report, chains, known_heads: HashSet::new() };
    let mut store = round.store_listed()?;
    for whose in round.chains.clone() {
        round.examine(&whose, &mut store)?;
    }
    round.heads_from_files()?;
    round.receipts()?;
    round.report.unnamed_files = store.unnamed();
    Ok(round.report)
}

/// An institution with its chain as it ended when the verification began.
#[derive(Debug, Clone)]
struct Chain {
    institution: InstitutionId,
    code: String,
    end: i64,
}

/// Every chain: of each institution, of the installation, and of whoever has rows and is no institution.
fn chains(tx: &mut Tx<'_>) -> Result<Vec<Chain>, DbError> {
    let mut found: Vec<(InstitutionId, String)> = institution::institutions(tx)?
        .into_iter()
        .map(|institution| (institution.id, institution.code))
        .collect();
    // Nothing sorts before every id, the installation's (all zeros) included.
    let mut place = Vec::new();
    while let Some((id,)) = tx.optional::<(InstitutionId,)>(sql::CHAIN_AFTER, params![place])? {
        place = id.to_bytes().to_vec();
        if found.iter().all(|(known, _)| *known != id) {
            let is_installation = id == InstitutionId::INSTALLATION;
            found.push((id, if is_installation { INSTALLATION.into() } else { id.to_string() }));
        }
    }
    let mut chains = Vec::with_capacity(found.len());
    for (institution, code) in found {
        let end = tx.optional::<(i64, Vec<u8>)>(sql::CHAIN_HEAD, params![institution])?;
        chains.push(Chain { institution, code, end: end.map_or(0, |(end, _)| end) });
    }
    Ok(chains)
}

/// One verification under way.
struct Round<'r> {
    db: &'r Db,
    files: &'r FileStore,
    keys: &'r Keys,
    scope: &'r Scope,
    progress: &'r mut dyn FnMut(Progress<'_>),
    report: Report,
    chains: Vec<Chain>,
    /// Signatures of the heads that were checked already.
    known_heads: HashSet<[u8; 64]>,
}

impl Round<'_> {
    fn checks(&self, check: Check) -> bool {
        self.scope.checks.contains(&check)
    }

    fn examine(&mut self, whose: &Chain, store: &mut files::Store) -> Result<(), VerifyError> {
        self.report.institutions.push(Examined { code: whose.code.clone(), ..Examined::default() });
        if self.checks(Check::Chain) {
            let done = self.chain(whose);
            self.or_unreadable(whose, done)?;
        }
        if self.checks(Check::Images) {
            let done = self
                .images(whose)
                .and_then(|()| self.staff_images(whose))
                .and_then(|()| self.record_images(whose))
                .and_then(|()| self.client_images(whose));
            self.or_unreadable(whose, done)?;
        }
        if self.checks(Check::Numbers) {
            let done = self.numbers(whose);
            self.or_unreadable(whose, done)?;
        }
        if self.checks(Check::Files) {
            let done = self.named_files(whose, store);
            self.or_unreadable(whose, done)?;
        }
        if self.checks(Check::Heads) {
            let done = self.heads_of(whose);
            self.or_unreadable(whose, done)?;
        }
        Ok(())
    }

    /// What is stored and cannot be read is a finding; that the database does not answer is none.
    fn or_unreadable(
        &mut self,
        whose: &Chain,
        done: Result<(), VerifyError>,
    ) -> Result<(), VerifyError> {
        match done {
            Err(VerifyError::Db(DbError::Decode(what))) => {
                self.report.add(Finding::new(FindingKind::Unreadable, &whose.code, what));
                Ok(())
            }
            other => other,
        }
    }

    /// What was examined of the institution.
    fn examined(&mut self, whose: &str) -> Option<&mut Examined> {
        self.report.institutions.iter_mut().find(|examined| examined.code == whose)
    }

    fn tell(&mut self, whose: &Chain, check: Check, done: u64) {
        (self.progress)(Progress { institution: &whose.code, check, done });
    }
}
