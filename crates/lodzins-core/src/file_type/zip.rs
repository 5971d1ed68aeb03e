//! The table of contents of a ZIP file (PKWARE APPNOTE 6.3), without unpacking anything.

/// The most entries that are looked at; an archive may claim any number.
const MOST_ENTRIES: usize = 20_000;
/// The record at the end, with the longest comment that may follow it.
const END_RECORD_WITHIN: usize = 22 + 0xffff;
/// A `mimetype` longer than this is none.
const LONGEST_MIMETYPE: usize = 128;

/// The names in an archive, and its `mimetype` when that is its first entry and not compressed.
pub(super) struct Contents<'a> {
    names: Vec<&'a [u8]>,
    mimetype: Option<&'a [u8]>,
}

impl<'a> Contents<'a> {
    /// Reads as much as the bytes allow: from the central directory, or, when that is missing or broken, the names
    /// that the entries themselves carry.
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        let listed = central_directory(bytes).unwrap_or_default();
        let names = if listed.is_empty() { local_names(bytes) } else { listed };
        Self { names, mimetype: leading_mimetype(bytes) }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'a [u8]> {
        self.names.iter().copied()
    }

    pub(super) fn mimetype(&self) -> Option<&'a [u8]> {
        self.mimetype
    }
}

fn central_directory(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let tail_from = bytes.len().saturating_sub(END_RECORD_WITHIN);
    let end =
        tail_from + bytes[tail_from..].windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let mut at = long(bytes, end + 16)?;
    let mut names = Vec::new();
    while names.len() < MOST_ENTRIES && bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
        let name_length = short(bytes, at + 28)?;
        names.push(bytes.get(at + 46..at + 46 + name_length)?);
        at += 46 + name_length + short(bytes, at + 30)? + short(bytes, at + 32)?;
    }
    Some(names)
}

/// The names in the headers before each entry, as far as their sizes lead from one to the next.
fn local_names(bytes: &[u8]) -> Vec<&[u8]> {
    let mut names = Vec::new();
    let mut at = 0;
    while names.len() < MOST_ENTRIES {
        let Some((name, next)) = local_header(bytes, at) else { break };
        names.push(name);
        at = next;
    }
    names
}

fn local_header(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    if bytes.get(at..at.checked_add(4)?)? != b"PK\x03\x04" {
        return None;
    }
    let (packed, name_length) = (long(bytes, at + 18)?, short(bytes, at + 26)?);
    let extra_length = short(bytes, at + 28)?;
    let name = bytes.get(at + 30..at + 30 + name_length)?;
    Some((name, at.checked_add(30 + name_length + extra_length)?.checked_add(packed)?))
}

fn leading_mimetype(bytes: &[u8]) -> Option<&[u8]> {
    let (name, _) = local_header(bytes, 0)?;
    let stored = short(bytes, 8)? == 0;
    if name != b"mimetype" || !stored {
        return None;
    }
    let from = 30 + name.len() + short(bytes, 28)?;
    let length = match long(bytes, 18)? {
        // Written in a stream, the length stands after the content: it ends where the next record begins.
        0 => bytes
            .get(from..)?
            .windows(2)
            .take(LONGEST_MIMETYPE)
            .position(|window| window == b"PK")?,
        length => length,
    };
    (length <= LONGEST_MIMETYPE).then(|| bytes.get(from..from + length))?.map(<[u8]>::trim_ascii)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(pair.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}
