//! The image of rows: one hash over everything that stands in them.

use lodzins_core::ledger::Hash;
use lodzins_db::Value;
use sha2::{Digest, Sha256};

/// Hashes rows, column by column, so that no two different sets of rows have the same image.
pub struct Image(Sha256);

impl Image {
    /// An image of nothing yet.
    pub fn new() -> Self {
        let mut hasher = Sha256::new();
        hasher.update(b"lodzins row image 1\0");
        Self(hasher)
    }

    /// The image of a subject whose rows were lawfully destroyed, all of them.
    pub(crate) fn of_nothing() -> Hash {
        Self::new().finish()
    }

    /// Adds a row of a table, its columns in the order of the schema.
    pub fn add(&mut self, table: &str, columns: &[Value]) {
        self.part(b't', table.as_bytes());
        for column in columns {
            match column {
                Value::Null => self.part(b'n', &[]),
                Value::Integer(number) => self.part(b'i', &number.to_be_bytes()),
                Value::Text(text) => self.part(b's', text.as_bytes()),
                Value::Blob(bytes) => self.part(b'b', bytes),
            }
        }
    }

    /// The hash.
    pub fn finish(self) -> Hash {
        Hash::from_bytes(self.0.finalize().into())
    }

    // A tag and a length before each part keep “ab”, “c” apart from “a”, “bc”.
    fn part(&mut self, tag: u8, bytes: &[u8]) {
        self.0.update([tag]);
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }
}

impl Default for Image {
    fn default() -> Self {
        Self::new()
    }
}
