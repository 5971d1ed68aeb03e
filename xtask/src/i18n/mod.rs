//! `cargo xtask i18n`: the words that people see, in three languages, none missing and none left over.

mod composed;
mod messages;
mod script;
#[cfg(test)]
mod tests;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::{
    Outcome,
    complaint::{self, Complaint},
    listing::{self, File},
};

use messages::Message;

/// The languages, the one that leads first.
const LANGUAGES: &[&str] = &["lv", "ru", "en"];

/// Checks every message of the project.
pub(crate) fn run() -> Result<Outcome> {
    let files = listing::files()?;
    if !files.iter().any(|file| messages::language(file).is_some()) {
        println!("i18n: there are no messages under translations/ yet");
        return Ok(Outcome::Good);
    }
    Ok(complaint::report("i18n", check(&files)))
}

/// Complaints about messages and about the places that use them.
fn check(files: &[File]) -> Vec<Complaint> {
    let mut found = Vec::new();
    let mut by_language: BTreeMap<&str, BTreeMap<String, Message>> = BTreeMap::new();
    for file in files {
        let Some(language) = messages::language(file) else { continue };
        let known = by_language.entry(language).or_default();
        for message in messages::read(file) {
            found.extend(script::check(language, &message));
            if let Some(first) = known.get(&message.key) {
                let remedy = format!("{}:{} says it already; keep one", first.file, first.line);
                let what = format!("“{}” is said twice", message.key);
                found.push(Complaint::wrong(&message.file, message.line, "twice", what, remedy));
            } else {
                known.insert(message.key.clone(), message);
            }
        }
    }
    found.extend(same_keys(&by_language));

    let empty = BTreeMap::new();
    let leading = by_language.get(LANGUAGES[0]).unwrap_or(&empty);
    let (composed, wrong) = composed::read(files);
    found.extend(wrong);
    found.extend(uses::missing(files, &composed, leading));
    found.extend(unused(files, &composed, leading));
    found
}

/// Each language must have the keys of every other, with the same placeholders.
fn same_keys(by_language: &BTreeMap<&str, BTreeMap<String, Message>>) -> Vec<Complaint> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let own = by_language.get(language);
        for (other, messages) in by_language.iter().filter(|(other, _)| *other != language) {
            for message in messages.values() {
                let mine = own.and_then(|own| own.get(&message.key));
                let Some(mine) = mine else {
                    let what = format!("“{}” is in {other} and not in {language}", message.key);
                    let remedy = format!("say it in translations/{language}");
                    found.push(Complaint::wrong(
                        &message.file,
                        message.line,
                        "languages",
                        what,
                        remedy,
                    ));
                    continue;
                };
                let extra: Vec<&String> =
                    mine.placeholders.difference(&message.placeholders).collect();
                if let Some(name) = extra.first() {
                    let what = format!("“{}” takes ${name}, and in {other} it does not", mine.key);
                    let remedy = "a message takes the same in each language";
                    found.push(Complaint::wrong(&mine.file, mine.line, "languages", what, remedy));
                }
            }
        }
    }
    found
}

fn unused(
    files: &[File],
    composed: &composed::Composed,
    leading: &BTreeMap<String, Message>,
) -> Vec<Complaint> {
    let mut used: BTreeSet<String> = uses::literals(files);
    used.extend(leading.values().flat_map(|message| message.refers_to.iter().cloned()));
    leading
        .values()
        .filter(|message| !used.contains(&message.key) && !composed.covers(&message.key))
        .map(|message| {
            let what = format!("“{}” is used nowhere", message.key);
            let remedy =
                "delete it in all languages, or name its prefix in translations/composed.toml";
            Complaint::wrong(&message.file, message.line, "unused", what, remedy)
        })
        .collect()
}
