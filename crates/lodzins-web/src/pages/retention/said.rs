//! Rules, counts and runs in words.

use lodzins_core::{
    id::JournalId,
    retention::{Rule, What},
    submission::Kind,
};
use lodzins_service::{
    institution::structure::Journal,
    retention::{Counts, RetentionError, Run},
};

use crate::{
    pages::register::{directory::Directory, said},
    stop::Stop,
    words::{Message, Words},
};

/// What a rule is about.
pub(super) fn what(words: Words, what: What) -> String {
    match what {
        What::Everything => words.t("retention-what-everything"),
        What::Contacts => words.t("retention-what-contacts"),
        What::Kind(kind) => said::kind(words, kind),
    }
}

/// Everything that a rule can be about.
pub(super) fn whats() -> impl Iterator<Item = What> {
    let kinds = Kind::ALL.iter().map(|kind| What::Kind(*kind));
    [What::Everything].into_iter().chain(kinds).chain([What::Contacts])
}

fn journal(words: Words, id: Option<JournalId>, journals: &[Journal]) -> String {
    let Some(id) = id else { return words.t("retention-journal-every") };
    let known = journals.iter().find(|journal| journal.id == id);
    known.map(|journal| journal.name.clone()).unwrap_or_default()
}

/// A rule: what, of which journal, how long.
pub(super) fn rule(words: Words, rule: &Rule, journals: &[Journal]) -> String {
    words.with(
        "retention-rule",
        &[
            ("what", what(words, rule.what).into()),
            ("journal", journal(words, rule.journal, journals).into()),
            ("years", i64::from(rule.years).into()),
        ],
    )
}

/// How many of each; what there is none of is left out.
pub(super) fn counts(words: Words, counts: &Counts) -> Vec<(String, u64)> {
    [
        (words.t("retention-count-cases"), counts.cases),
        (words.t("retention-count-files"), counts.files),
        (words.t("retention-count-contacts"), counts.contacts),
        (words.t("retention-count-call-backs"), counts.call_backs),
        (words.t("retention-count-visits"), counts.visits),
        (words.t("retention-count-clients"), counts.clients),
        (words.t("retention-count-letters"), counts.letters),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .collect()
}

/// The same in a line.
pub(super) fn sum(words: Words, counted: &Counts) -> String {
    let parts: Vec<String> = counts(words, counted)
        .into_iter()
        .map(|(what, count)| format!("{what}: {}", number(words, count)))
        .collect();
    if parts.is_empty() { words.t("retention-sum-nothing") } else { parts.join(" · ") }
}

pub(super) fn number(words: Words, count: u64) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Who ordered a run, and when.
pub(super) fn by(words: Words, run: &Run, directory: &Directory) -> String {
    let person = directory.person(run.started_by);
    let when = words.moment_short(run.started_at);
    if person.is_empty() { when } else { format!("{person} · {when}") }
}

/// How far a run has come.
pub(super) fn state(words: Words, run: &Run) -> String {
    match (run.finished_at, run.scoured_at) {
        (None, _) => words.t("retention-state-running"),
        (Some(_), None) => words.t("retention-state-finished"),
        (Some(_), Some(_)) => words.t("retention-state-scoured"),
    }
}

/// What is wrong with a form, and in which field.
pub(super) fn refusal(error: RetentionError) -> Result<(&'static str, Message), Stop> {
    Ok(match error {
        RetentionError::YearsUnusable => ("years", Message::of("retention-years-missing")),
        RetentionError::NoJournalOfContacts => ("journal", Message::of("retention-no-journal")),
        RetentionError::UnderWay | RetentionError::KeyReused(_) => {
            ("", Message::of("retention-under-way"))
        }
        RetentionError::NothingOrdered => ("", Message::of("retention-rules-none")),
        RetentionError::NotFound => return Err(Stop::NotFound),
        RetentionError::Register(error) => return Err(error.into()),
        RetentionError::Db(error) => return Err(error.into()),
    })
}
