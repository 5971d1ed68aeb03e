//! After the rows: files leave the store, copies of letters their folder. A crash in between leaves a list of them. Files
//! that never got a row leave, too.

use std::{
    collections::HashSet,
    io,
    time::{Duration, SystemTime},
};

use lodzins_core::{
    id::{InstitutionId, LetterId},
    ledger::Hash,
};
use lodzins_db::{Db, DbError, Tx, files::FileStore, params};

use super::sql;
use crate::{Keys, draft::draft_files, register::content_named};

/// Files or letters listed in one go.
const PAGE: u32 = 200;
/// The same bytes may just have come in again, and the row that names them be on its way: so long they are left.
const UNDER_WAY: Duration = Duration::from_mins(2);

/// A form of which nobody has heard for so long will not be sent: drafts are kept no longer either.
const ABANDONED: Duration = Duration::from_hours(24);

/// What became of the files on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cleared {
    /// Removed.
    pub removed: u64,
    /// Somebody else has handed in the same bytes: they stay, and are theirs.
    pub shared: u64,
    /// Put into the store within the last two minutes: left for the next time.
    pub fresh: u64,
    /// Somebody's half-written form names the same bytes: left until that is sent or forgotten.
    pub drafted: u64,
}

/// Removes files of destroyed submissions from the store, unless anybody else names the same bytes. Blocks.
///
/// # Errors
///
/// What the store or the database says; what was removed until then is.
pub fn files_clear(
    db: &Db,
    store: &FileStore,
    keys: &Keys,
    institution: InstitutionId,
    now: SystemTime,
) -> Result<Cleared, ClearError> {
    let (mut cleared, mut place, mut in_drafts) = (Cleared::default(), [0_u8; 32].to_vec(), None);
    loop {
        let after = place.clone();
        let page: Vec<([u8; 32],)> = db.read_now(move |tx| {
            tx.all::<([u8; 32],)>(sql::FILES_LEAVING, params![institution, after, PAGE])
        })?;
        let Some((last,)) = page.last() else { return Ok(cleared) };
        place = last.to_vec();
        let in_drafts = match &mut in_drafts {
            Some(known) => known,
            unknown => unknown.insert(db.read_now({
                let keys = keys.clone();
                move |tx| draft_files(tx, &keys)
            })?),
        };
        for (sha256,) in page {
            clear(db, store, institution, Hash::from_bytes(sha256), now, in_drafts, &mut cleared)?;
        }
    }
}

fn clear(
    db: &Db,
    store: &FileStore,
    institution: InstitutionId,
    file: Hash,
    now: SystemTime,
    in_drafts: &HashSet<Hash>,
    cleared: &mut Cleared,
) -> Result<(), ClearError> {
    if is_young(store, &file, now, UNDER_WAY)? {
        cleared.fresh += 1;
        return Ok(());
    }
    if in_drafts.contains(&file) {
        cleared.drafted += 1;
        return Ok(());
    }
    // Asked after the age: a row for bytes that were put before is committed by now.
    if db.read_now(move |tx| content_named(tx, &file))? {
        cleared.shared += 1;
    } else {
        store.remove(&file)?;
        cleared.removed += 1;
    }
    let left = move |tx: &mut Tx<'_>, _: &lodzins_core::Moment| {
        tx.exec(sql::FILE_LEFT, params![institution, file.to_bytes()])
    };
    Ok(db.write_now(institution, left)?)
}

/// Whether the file was put, for the first time or again, within so long.
fn is_young(store: &FileStore, file: &Hash, now: SystemTime, than: Duration) -> io::Result<bool> {
    let since = store.kept_since(file)?;
    Ok(since.is_some_and(|since| now.duration_since(since).unwrap_or_default() < than))
}

/// Removes files of forms that were never sent: nobody has named their bytes for a day, neither a submission nor a
/// half-written form. Answers how many. Blocks, for a minute where the store has a million files.
///
/// # Errors
///
/// What the store or the database says; what was removed until then is.
pub fn files_abandoned_clear(
    db: &Db,
    store: &FileStore,
    keys: &Keys,
    now: SystemTime,
) -> Result<u64, ClearError> {
    let keys = keys.clone();
    let in_drafts = db.read_now(move |tx| draft_files(tx, &keys))?;
    let mut removed = 0;
    for page in store.all()?.chunks(PAGE as usize) {
        let mut old = Vec::new();
        for file in page.iter().filter(|file| !in_drafts.contains(file)) {
            if !is_young(store, file, now, ABANDONED)? {
                old.push(*file);
            }
        }
        // Asked after the age, as above.
        let unnamed = db.read_now(move |tx| {
            let mut unnamed = Vec::new();
            for file in old {
                if !content_named(tx, &file)? {
                    unnamed.push(file);
                }
            }
            Ok::<_, DbError>(unnamed)
        })?;
        for file in unnamed {
            // The same bytes may have come in again meanwhile.
            if !is_young(store, &file, now, ABANDONED)? {
                store.remove(&file)?;
                removed += 1;
            }
        }
    }
    Ok(removed)
}

/// Has `forget` remove the copies of destroyed letters; answers how many letters there were. Blocks.
///
/// # Errors
///
/// What `forget` or the database says; the letters before it are done.
pub fn letters_clear(
    db: &Db,
    institution: InstitutionId,
    forget: &mut dyn FnMut(LetterId) -> io::Result<()>,
) -> Result<u64, ClearError> {
    let mut done = 0;
    loop {
        let page: Vec<(LetterId,)> = db.read_now(move |tx| {
            tx.all::<(LetterId,)>(sql::LETTERS_LEAVING, params![institution, PAGE])
        })?;
        if page.is_empty() {
            return Ok(done);
        }
        for (letter,) in &page {
            forget(*letter)?;
        }
        done += page.len() as u64;
        db.write_now(institution, move |tx, _| {
            for (letter,) in &page {
                tx.exec(sql::LETTER_LEFT, params![institution, letter])?;
            }
            Ok::<_, DbError>(())
        })?;
    }
}

/// Why something was not cleared away.
#[derive(Debug, thiserror::Error)]
pub enum ClearError {
    /// The folder of files or letters.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
