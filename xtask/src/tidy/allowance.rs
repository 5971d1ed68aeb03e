//! `tidy: allow RULE, because …` beside a line: a departure that gives its reason where it happens.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File};

const SIGN: &str = concat!("tidy: ", "allow ");

/// Leaves out what the file allows, and complains about an allowance without a reason.
pub(crate) fn apply(file: &File, found: Vec<Complaint>) -> Vec<Complaint> {
    let allowances = allowances(&file.text);
    let mut kept: Vec<Complaint> = found
        .into_iter()
        .filter(|one| !allowances.iter().any(|allowed| allowed.covers(one)))
        .collect();
    kept.extend(allowances.iter().filter(|allowed| allowed.reason.len() < 8).map(|allowed| {
        Complaint::wrong(
            &file.path,
            allowed.line,
            "allowance",
            format!("{} is allowed without a reason", allowed.rule),
            "write `…, because` and why it is right here",
        )
    }));
    kept
}

struct Allowance {
    line: usize,
    rule: String,
    reason: String,
}

impl Allowance {
    fn covers(&self, one: &Complaint) -> bool {
        self.rule == one.rule && (one.line == self.line || one.line == self.line + 1)
    }
}

fn allowances(text: &str) -> Vec<Allowance> {
    text.lines()
        .enumerate()
        .filter_map(|(at, line)| {
            let (_, said) = line.split_once(SIGN)?;
            let (rule, reason) = said.split_once(", because ").unwrap_or((said.trim(), ""));
            Some(Allowance {
                line: at + 1,
                rule: rule.to_owned(),
                reason: reason.trim().to_owned(),
            })
        })
        .collect()
}
