//! Files by their content: each is kept once, under its SHA-256, and its bytes never change.
//!
//! A file is written under a temporary name, hashed on the way, brought to the disk, renamed to its place, and
//! the folder brought to the disk; only then may a row name it. A crash at any point leaves either nothing to
//! see or the whole file. `docs/adr/0003-files.md` says why this is not `object_store`.

mod hash;
mod incoming;

use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use lodzins_core::ledger::Hash;

pub use incoming::Incoming;

/// A file that is in the store, on the disk, for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// What the file is found by.
    pub sha256: Hash,
    /// Bytes.
    pub size: u64,
}

/// What a look at a stored file found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The bytes are those that were stored.
    Intact,
    /// There is no such file.
    Missing,
    /// There is a file, and its bytes are others.
    Altered,
}

/// The store: a folder with `incoming/` for what is being written and `ab/cdef…` for what is kept, where
/// `abcdef…` is the SHA-256 in hexadecimal.
///
/// Cheap to clone. Several programs may use one store: opening it removes what a dead one left half written, and
/// leaves alone what a living one is writing.
#[derive(Debug, Clone)]
pub struct FileStore {
    folder: PathBuf,
}

/// Where bytes wait until they are whole. The name is longer than two letters, so no kept file can be in it.
const INCOMING: &str = "incoming";

impl FileStore {
    /// Opens the store in `folder`, making it where there is none, and removes what was left half written.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        // The shelves are made before anything is put on them: a shelf made by one writer and used by another
        // would need two more syncs for each file.
        for shelf in 0..=u8::MAX {
            make_private(&folder.join(format!("{shelf:02x}")))?;
        }
        let incoming = folder.join(INCOMING);
        make_private(&incoming)?;
        sync_folder(&folder)?;
        if let Some(parent) = fs::canonicalize(&folder)?.parent() {
            sync_folder(parent)?;
        }
        for waiting in fs::read_dir(&incoming)? {
            incoming::remove_if_abandoned(&waiting?.path())?;
        }
        Ok(Self { folder })
    }

    /// Keeps `bytes`. The same bytes again are the same file.
    pub fn put(&self, bytes: &[u8]) -> io::Result<Stored> {
        let mut incoming = self.incoming()?;
        io::Write::write_all(&mut incoming, bytes)?;
        incoming.keep()
    }

    /// Begins a file whose bytes come piece by piece, as an upload does.
    pub fn incoming(&self) -> io::Result<Incoming> {
        Incoming::begin(&self.folder, &self.folder.join(INCOMING))
    }

    /// The whole file; [`io::ErrorKind::NotFound`] where there is none. Does not check the bytes: see [`Self::check`].
    pub fn read(&self, sha256: &Hash) -> io::Result<Vec<u8>> {
        fs::read(place(&self.folder, sha256))
    }

    /// The file for reading piece by piece; [`io::ErrorKind::NotFound`] where there is none.
    pub fn open_file(&self, sha256: &Hash) -> io::Result<File> {
        File::open(place(&self.folder, sha256))
    }

    /// Reads the file and says whether its bytes are still those that were stored.
    pub fn check(&self, sha256: &Hash) -> io::Result<Check> {
        let mut file = match self.open_file(sha256) {
            Ok(file) => file,
            Err(wrong) if wrong.kind() == io::ErrorKind::NotFound => return Ok(Check::Missing),
            Err(wrong) => return Err(wrong),
        };
        let mut hashing = hash::Hashing::default();
        let mut piece = vec![0; 64 * 1024];
        loop {
            match file.read(&mut piece)? {
                0 => break,
                read => hashing.take(&piece[..read]),
            }
        }
        Ok(if hashing.end() == *sha256 { Check::Intact } else { Check::Altered })
    }

    /// Since when the file is there; each time it is put again counts as the first. Nothing where there is none.
    pub fn kept_since(&self, sha256: &Hash) -> io::Result<Option<SystemTime>> {
        match fs::metadata(place(&self.folder, sha256)) {
            Err(wrong) if wrong.kind() == io::ErrorKind::NotFound => Ok(None),
            found => found?.modified().map(Some),
        }
    }

    /// Removes a file, for good. That nothing names it is for the caller to know.
    pub fn remove(&self, sha256: &Hash) -> io::Result<()> {
        let place = place(&self.folder, sha256);
        match fs::remove_file(&place) {
            Err(wrong) if wrong.kind() != io::ErrorKind::NotFound => return Err(wrong),
            _ => {}
        }
        sync_folder(place.parent().unwrap_or(&self.folder))
    }

    /// Every kept file, in the order of the hashes; what else lies in the folder is passed over.
    pub fn all(&self) -> io::Result<Vec<Hash>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let shelf_name = entry.file_name();
            let Some(first) = shelf_name.to_str().filter(|name| name.len() == 2) else { continue };
            for file in fs::read_dir(entry.path())? {
                let name = file?.file_name();
                found.extend(
                    name.to_str().and_then(|rest| format!("{first}{rest}").parse::<Hash>().ok()),
                );
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}

/// `ab/cdef…` under `folder`.
fn place(folder: &Path, sha256: &Hash) -> PathBuf {
    let hex = sha256.to_string();
    folder.join(&hex[..2]).join(&hex[2..])
}

/// Makes a folder that nobody else may enter, where there is none.
fn make_private(folder: &Path) -> io::Result<()> {
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(wrong) if wrong.kind() != io::ErrorKind::AlreadyExists => Err(wrong),
        _ => Ok(()),
    }
}

/// Brings the names in a folder to the disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests;
