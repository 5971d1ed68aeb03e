//! The files that the register names, byte for byte; and how many the store has that nobody names.

use lodzins_core::{
    id::{Id, SubmissionId},
    ledger::Hash,
};
use lodzins_db::files::Check as Look;

use super::{Chain, Check, Finding, FindingKind, Round, VerifyError};
use crate::register::verify::{NamedFile, files_after};

/// Files named in one go; their bytes are read outside the transaction.
const PAGE: u32 = 200;

/// What the store held when the verification began, and which of it was looked at.
pub(super) struct Store {
    kept: Vec<Hash>,
    seen: Vec<Option<Look>>,
}

impl Store {
    pub(super) fn unnamed(&self) -> u64 {
        self.seen.iter().filter(|seen| seen.is_none()).count() as u64
    }
}

impl Round<'_> {
    pub(super) fn store_listed(&self) -> Result<Store, VerifyError> {
        let kept = if self.checks(Check::Files) { self.files.all() } else { Ok(Vec::new()) };
        let kept = kept.map_err(|cause| unreadable("the file store", cause))?;
        Ok(Store { seen: vec![None; kept.len()], kept })
    }

    pub(super) fn named_files(
        &mut self,
        whose: &Chain,
        store: &mut Store,
    ) -> Result<(), VerifyError> {
        let institution = whose.institution;
        let mut place = (SubmissionId::from_bytes([0; 16]), 0, 0);
        let mut done = 0;
        loop {
            let page = self.db.read_now(move |tx| files_after(tx, institution, place, PAGE))?;
            let Some(last) = page.last() else { break };
            place = (last.submission, last.message, last.n);
            done += page.len() as u64;
            for file in &page {
                self.named_file(whose, file, store)?;
            }
            self.tell(whose, Check::Files, done);
        }
        if let Some(examined) = self.examined(&whose.code) {
            examined.files = done;
        }
        Ok(())
    }

    fn named_file(
        &mut self,
        whose: &Chain,
        file: &NamedFile,
        store: &mut Store,
    ) -> Result<(), VerifyError> {
        let sha256 = Hash::from_bytes(file.sha256);
        let at = store.kept.binary_search(&sha256).ok();
        let looked = at.and_then(|at| store.seen[at]);
        let look = match looked {
            Some(look) => look,
            None => {
                self.files.check(&sha256).map_err(|cause| unreadable(&sha256.to_string(), cause))?
            }
        };
        if let Some(at) = at {
            store.seen[at] = Some(look);
        }
        let (kind, what) = match look {
            Look::Missing => (FindingKind::FileMissing, "the file is not in the store".to_owned()),
            Look::Altered => (
                FindingKind::FileAltered,
                "the file's bytes are not those that were handed in".to_owned(),
            ),
            Look::Intact => match self.length(&sha256)? {
                length if i64::try_from(length) == Ok(file.size) => return Ok(()),
                length => (
                    FindingKind::FileSize,
                    format!("the file has {length} bytes, the register says {}", file.size),
                ),
            },
        };
        let finding = Finding::new(kind, &whose.code, what);
        self.report.add(finding.submission(file.submission.to_string()).file(sha256.to_string()));
        Ok(())
    }

    fn length(&self, sha256: &Hash) -> Result<u64, VerifyError> {
        self.files
            .open_file(sha256)
            .and_then(|file| file.metadata())
            .map(|about| about.len())
            .map_err(|cause| unreadable(&sha256.to_string(), cause))
    }
}

fn unreadable(path: &str, cause: std::io::Error) -> VerifyError {
    VerifyError::File { path: path.to_owned(), cause }
}
