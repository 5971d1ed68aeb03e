//! Hashing as the bytes pass.

use lodzins_core::ledger::Hash;
use sha2::{Digest, Sha256};

/// Bytes being hashed as they pass.
#[derive(Default)]
pub(super) struct Hashing(Sha256);

impl Hashing {
    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn end(self) -> Hash {
        Hash::from_bytes(self.0.finalize().into())
    }
}
