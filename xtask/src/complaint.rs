//! What a check found wrong: where, which rule, and what to do about it.

use std::fmt;

use crate::Outcome;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Fails the check.
    Wrong,
    /// Worth a look, and no more.
    Note,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The file, from the root.
    pub(crate) file: String,
    /// The line, from 1; 0 speaks of the whole file.
    pub(crate) line: usize,
    /// The rule's name, which `tidy: allow RULE, because …` can name.
    pub(crate) rule: &'static str,
    /// What stands there.
    pub(crate) what: String,
    /// What to do.
    pub(crate) remedy: String,
    /// Whether it fails the check.
    pub(crate) weight: Weight,
}

impl Complaint {
    /// A finding that fails the check.
    pub(crate) fn wrong(
        file: impl Into<String>,
        line: usize,
        rule: &'static str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let (file, what, remedy) = (file.into(), what.into(), remedy.into());
        Self { file, line, rule, what, remedy, weight: Weight::Wrong }
    }

    /// The same finding as a mere note.
    #[must_use]
    pub(crate) fn noted(mut self) -> Self {
        self.weight = Weight::Note;
        self
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let note = if self.weight == Weight::Note { "note: " } else { "" };
        write!(f, "{}:{}: {note}[{}] {}", self.file, self.line, self.rule, self.what)?;
        if self.remedy.is_empty() { Ok(()) } else { write!(f, " → {}", self.remedy) }
    }
}

/// Prints the findings, worst last, and sums them up in one line.
pub(crate) fn report(check: &str, mut found: Vec<Complaint>) -> Outcome {
    found.sort_by_key(|one| (one.weight == Weight::Wrong, one.file.clone(), one.line));
    for one in &found {
        println!("{one}");
    }
    let wrong = found.iter().filter(|one| one.weight == Weight::Wrong).count();
    let notes = found.len() - wrong;
    println!("{check}: {wrong} wrong, {notes} notes");
    if wrong == 0 { Outcome::Good } else { Outcome::Found }
}
