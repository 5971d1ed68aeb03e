//! Pages under the strict content security policy: no inline style or script, nothing from elsewhere.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File};

/// Complaints about what the policy would block or what would fetch from elsewhere.
pub(crate) fn check(file: &File) -> Vec<Complaint> {
    if !file.is("html") {
        return Vec::new();
    }
    tags(&file.text)
        .flat_map(|(line, tag)| {
            wrong_in(tag).map(move |(what, remedy)| {
                Complaint::wrong(&file.path, line, "inline", what, remedy)
            })
        })
        .collect()
}

/// The tags of a page with the lines on which they begin.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        rest.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| {
            let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
            (1 + text[..at].matches('\n').count(), tag)
        })
    })
}

fn wrong_in(tag: &str) -> impl Iterator<Item = (String, &'static str)> {
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let attributes = || tag.split_whitespace().skip(1);
    let has = move |start: &str| attributes().any(|one| one.starts_with(start));
    let handler = attributes().find(|one| {
        one.strip_prefix("on").and_then(|rest| rest.split_once('=')).is_some_and(|(event, _)| {
            !event.is_empty() && event.chars().all(|c| c.is_ascii_lowercase())
        })
    });
    let fetched = ["src=\"http", "src='http", "src=\"//"].iter().any(|start| has(start))
        || (name == "link" && tag.contains("href=\"http"));

    let rules = [
        (name == "style", "<style>".to_owned(), "put it into ui/ as a class"),
        (has("style="), "style=".to_owned(), "use a class; the policy blocks inline styles"),
        (
            name == "script" && !has("src="),
            "<script> without src".to_owned(),
            "put it into ui/ as a module; the policy blocks inline scripts",
        ),
        (
            handler.is_some(),
            handler.unwrap_or_default().to_owned(),
            "let the module listen; the page must work without it",
        ),
        (tag.contains("javascript:"), "javascript:".to_owned(), "use a form or a link"),
        (
            fetched,
            format!("<{name}> from elsewhere"),
            "serve it ourselves; nothing is fetched at run time",
        ),
    ];
    rules.into_iter().filter(|(wrong, ..)| *wrong).map(|(_, what, remedy)| (what, remedy))
}
