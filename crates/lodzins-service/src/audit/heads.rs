//! Signed heads: what a chain came to, signed with the installation's key, so that its copies outside the database
//! show a chain that was cut or rewritten by somebody who could recompute every hash.
//!
//! A head is one JSON line. It covers the rows of its day: those after the last head of an earlier day, up to the
//! row that it names.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Moment,
    id::InstitutionId,
    ledger::{self, Hash},
};
use lodzins_db::{DbError, Tx, params};
use serde::{Deserialize, Serialize};

use super::{Hex, sql};
use crate::{Keys, institution};

/// What stands in a head instead of an institution's code for the chain of the installation itself.
pub const INSTALLATION: &str = "-";

/// Hashes read in one go.
const PAGE: u32 = 4096;

/// A signed head of an institution's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The installation's public key (Ed25519).
    pub installation: Hex<32>,
    /// Whose chain: the institution's code.
    pub institution: String,
    /// The civil day in Latvia.
    pub day: Date,
    /// The last row that the head covers.
    pub sequence: i64,
    /// That row's hash, which covers all before it.
    pub hash: Hash,
    /// How many rows the day has so far, that last one included.
    pub rows: i64,
    /// The root of the Merkle tree (RFC 6962, 2.1) over the hashes of the day's rows.
    pub root: Hash,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// The installation's signature (Ed25519) over [`Head::text`].
    pub signature: Hex<64>,
}

impl Head {
    /// The text that is signed: a name, then each field on a line of its own.
    pub fn text(&self) -> String {
        format!(
            "lodzins head 1\ninstallation {}\ninstitution {}\nday {}\nsequence {}\nhash {}\nrows {}\nroot {}\n\
             signed_at {}\n",
            self.installation,
            self.institution,
            self.day,
            self.sequence,
            self.hash,
            self.rows,
            self.root,
            self.signed_at,
        )
    }

    /// Whether this installation signed it, as it stands.
    pub fn is_signed_by(&self, keys: &Keys) -> bool {
        self.installation.0 == keys.public()
            && keys.signed(self.text().as_bytes(), &self.signature.0)
    }

    /// The head as one line of JSON, without the line feed.
    pub fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Signs and keeps a head of each chain that has moved since its last one; answers the new heads.
///
/// Run it on the installation's lane, so that several processes sign one after the other. `day` is a civil day in
/// Latvia; where the clock was set back, the day of the chain's last head stands instead.
pub fn heads_sign(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    day: Date,
) -> Result<Vec<Head>, DbError> {
    let mut chains: Vec<(InstitutionId, String)> = institution::institutions(tx)?
        .into_iter()
        .map(|institution| (institution.id, institution.code))
        .collect();
    chains.push((InstitutionId::INSTALLATION, INSTALLATION.to_owned()));
    let mut signed = Vec::new();
    for (institution, code) in chains {
        signed.extend(head_sign(tx, at, keys, day, institution, code)?);
    }
    Ok(signed)
}

fn head_sign(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    day: Date,
    institution: InstitutionId,
    code: String,
) -> Result<Option<Head>, DbError> {
    let end: Option<(i64, [u8; 32])> = tx.optional(sql::CHAIN_HEAD, params![institution])?;
    let Some((sequence, hash)) = end else { return Ok(None) };
    let last: Option<(Date, i64)> = tx.optional(sql::HEAD_LAST, params![institution])?;
    if last.is_some_and(|(_, signed)| signed >= sequence) {
        return Ok(None);
    }
    let day = last.map_or(day, |(signed, _)| signed.max(day));
    let before: Option<(i64,)> = tx.optional(sql::HEAD_BEFORE, params![institution, day])?;
    let before = before.map_or(0, |(before,)| before);
    let mut head = Head {
        installation: Hex(keys.public()),
        institution: code,
        day,
        sequence,
        hash: Hash::from_bytes(hash),
        rows: sequence - before,
        root: ledger::root(&leaves(tx, institution, before, sequence)?),
        signed_at: at.now(),
        signature: Hex([0; 64]),
    };
    head.signature = Hex(keys.sign(head.text().as_bytes()));
    tx.exec(sql::HEAD_INSERT, params![institution, day, sequence, head.line()])?;
    Ok(Some(head))
}

/// The leaves of the tree over the rows after one, up to another.
fn leaves(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: i64,
    upto: i64,
) -> Result<Vec<Hash>, DbError> {
    let mut leaves = Vec::new();
    let mut place = after;
    while let Some(last) = leaves_page(tx, institution, place, upto, &mut leaves)? {
        place = last;
    }
    Ok(leaves)
}

/// One page of them; answers the last row that it took, and nothing when there was none left.
pub(super) fn leaves_page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: i64,
    upto: i64,
    leaves: &mut Vec<Hash>,
) -> Result<Option<i64>, DbError> {
    let mut last = None;
    tx.each(sql::HASHES_AFTER, params![institution, after, upto, PAGE], |row| {
        last = Some(row.next()?);
        let hash: [u8; 32] = row.next()?;
        leaves.push(ledger::leaf(&hash));
        Ok(())
    })?;
    Ok(last)
}

/// Puts heads at the end of a file, one a line, and brings it to the disk.
///
/// A last line that a crash left half written is cut off first: its head is in the database, and the next head of
/// that chain covers its rows too.
pub fn heads_append(file: &Path, heads: &[Head]) -> io::Result<()> {
    if heads.is_empty() {
        return Ok(());
    }
    let is_new = !file.exists();
    let mut out =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(file)?;
    out.lock()?;
    let whole = whole_lines(&mut out)?;
    out.set_len(whole)?;
    out.seek(SeekFrom::Start(whole))?;
    let lines: String = heads.iter().map(|head| head.line() + "\n").collect();
    out.write_all(lines.as_bytes())?;
    out.sync_all()?;
    match file.parent() {
        Some(folder) if is_new => {
            let here = Path::new(".");
            File::open(if folder.as_os_str().is_empty() { here } else { folder })?.sync_all()
        }
        _ => Ok(()),
    }
}

/// How many bytes of the file are whole lines: found from its end, piece by piece.
fn whole_lines(file: &mut File) -> io::Result<u64> {
    let mut end = file.seek(SeekFrom::End(0))?;
    let mut piece = [0; 4096];
    while end > 0 {
        let start = end.saturating_sub(4096);
        let piece = &mut piece[..usize::try_from(end - start).unwrap_or_default()];
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(piece)?;
        if let Some(place) = piece.iter().rposition(|byte| *byte == b'\n') {
            return Ok(start + place as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}
