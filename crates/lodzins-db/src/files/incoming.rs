//! A file on its way in.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::hash::Hashing;
use super::{Stored, place, sync_folder};

/// A file being written: nobody sees it until [`Incoming::keep`] returns; dropping it forgets it.
pub struct Incoming {
    store: PathBuf,
    temporary: PathBuf,
    file: File,
    hashing: Hashing,
    size: u64,
    renamed: bool,
}

/// Tells apart the temporary names of one program; the process number tells apart those of several.
static TURN: AtomicU64 = AtomicU64::new(0);

impl Incoming {
    pub(super) fn begin(store: &Path, incoming: &Path) -> io::Result<Self> {
        let (temporary, file) = temporary_file(incoming)?;
        let hashing = Hashing::default();
        Ok(Self { store: store.to_owned(), temporary, file, hashing, size: 0, renamed: false })
    }

    /// Bytes taken so far, for a limit on what a person may send.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Brings the bytes to the disk and gives the file its place.
    ///
    /// When this returns, the file is there after a power cut too. The same content twice is one file: the
    /// second rename puts equal bytes over equal bytes, and so also mends a file that was altered.
    pub fn keep(mut self) -> io::Result<Stored> {
        self.file.sync_all()?;
        let sha256 = std::mem::take(&mut self.hashing).end();
        let place = place(&self.store, &sha256);
        let folder = place.parent().unwrap_or(&self.store);
        fs::rename(&self.temporary, &place)?;
        self.renamed = true;
        sync_folder(folder)?;
        Ok(Stored { sha256, size: self.size })
    }
}

impl Write for Incoming {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hashing.take(&bytes[..written]);
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if !self.renamed {
            // What stays is removed when the store is next opened.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// A new file that we hold the lock of, under a name that nobody else has.
fn temporary_file(incoming: &Path) -> io::Result<(PathBuf, File)> {
    loop {
        let turn = TURN.fetch_add(1, Ordering::Relaxed);
        let temporary = incoming.join(format!("{}-{turn}", std::process::id()));
        let file =
            match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&temporary) {
                // Programs in two containers may have the same number.
                Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists => continue,
                opened => opened?,
            };
        file.lock()?;
        // Between the opening and the lock another program may have taken it for abandoned.
        if temporary.exists() {
            return Ok((temporary, file));
        }
    }
}

/// Removes a temporary file unless somebody is writing it. The system gives up a dead program's locks.
pub(super) fn remove_if_abandoned(temporary: &Path) -> io::Result<()> {
    let file = match File::open(temporary) {
        // Kept or given up since the folder was listed.
        Err(gone) if gone.kind() == io::ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    match file.try_lock() {
        Ok(()) => match fs::remove_file(temporary) {
            Err(wrong) if wrong.kind() != io::ErrorKind::NotFound => Err(wrong),
            _ => Ok(()),
        },
        Err(TryLockError::WouldBlock) => Ok(()),
        Err(TryLockError::Error(wrong)) => Err(wrong),
    }
}
