//! Files as they come in with a form.

use bytes::Bytes;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The field that it came in.
    pub field: String,
    /// Its name as the browser gave it, without folders; never a path to write to.
    pub name: String,
    /// What the browser took it for. Only its bytes tell what it is.
    pub media_type: String,
    /// Its bytes, unaltered.
    pub bytes: Bytes,
}

/// How much a form may carry.
#[derive(Debug, Clone, Copy)]
pub struct FileLimits {
    /// Bytes of one file.
    pub file: usize,
    /// Files.
    pub count: usize,
    /// Bytes of all files.
    pub total: usize,
}

impl FileLimits {
    /// So many files of so many bytes each.
    pub const fn of(count: usize, file: usize) -> Self {
        Self { file, count, total: file.saturating_mul(count) }
    }
}

impl Default for FileLimits {
    fn default() -> Self {
        Self::of(10, 10 << 20)
    }
}

/// The longest body that is read at all: the files and a generous rest. Beyond it the answer is 413.
pub(super) const BODY_LIMIT: usize = 110 << 20;
