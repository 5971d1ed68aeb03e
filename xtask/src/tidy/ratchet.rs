//! Sizes above the limit that were there before, each written down; a number may only fall.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::complaint::Complaint;

/// Where the numbers stand.
pub(crate) const FILE: &str = "xtask/ratchet.toml";

/// What the ratchet file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Ratchet {
    held: BTreeMap<(String, String), Held>,
}

#[derive(Debug, PartialEq, Eq)]
struct Held {
    line: usize,
    size: usize,
}

/// Something that was measured, over its limit or not.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    /// `file-lines` or `function-lines`: the rule and the ratchet's table.
    pub(crate) rule: &'static str,
    /// The name in the ratchet file: `path`, or `path::function`.
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) size: usize,
    pub(crate) limit: usize,
}

impl Ratchet {
    /// Reads `[table]` lines and `"name" = number` lines, the only TOML this file needs.
    pub(crate) fn read(text: &str) -> Self {
        let mut table = String::new();
        let mut held = BTreeMap::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut table);
            } else if let Some((name, size)) = line.rsplit_once('=')
                && let Ok(size) = size.trim().parse()
            {
                let name = name.trim().trim_matches('"').to_owned();
                held.insert((table.clone(), name), Held { line: at + 1, size });
            }
        }
        Self { held }
    }

    /// Complaints: too large and not written down, grown, or written down larger than needed.
    pub(crate) fn judge(mut self, all: &[Measured]) -> Vec<Complaint> {
        let mut found = Vec::new();
        for one in all {
            let held = self.held.remove(&(one.rule.to_owned(), one.name.clone()));
            found.extend(judged(one, held.as_ref()));
        }
        found.extend(self.held.into_iter().map(|((table, name), held)| {
            Complaint::wrong(
                FILE,
                held.line,
                "ratchet",
                format!("{table}: {name} is gone"),
                "delete the line",
            )
        }));
        found
    }
}

fn judged(one: &Measured, held: Option<&Held>) -> Option<Complaint> {
    let Measured { rule, name, file, line, size, limit } = one;
    match held {
        None if size > limit => Some(Complaint::wrong(
            file,
            *line,
            rule,
            format!("{name} has {size} lines; the limit is {limit}"),
            "split it where the story turns",
        )),
        Some(held) if *size > held.size => Some(Complaint::wrong(
            file,
            *line,
            rule,
            format!("{name} grew from {} to {size} lines; the limit is {limit}", held.size),
            "split it; the ratchet only goes down",
        )),
        Some(held) if size <= limit => Some(Complaint::wrong(
            FILE,
            held.line,
            "ratchet",
            format!("{name} has {size} lines, within the limit"),
            "delete the line",
        )),
        Some(held) if *size < held.size => Some(Complaint::wrong(
            FILE,
            held.line,
            "ratchet",
            format!("{name} has shrunk to {size} lines"),
            format!("write {size}"),
        )),
        _ => None,
    }
}
