//! The papers lead where they say: a relative link to a file or a heading that is there, a path of the source too.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File};

const REMEDY: &str = "write where it is now, or take the link out";

/// Complaints about links of papers that lead nowhere. `exists` says whether there is a file or a folder at a path.
pub(crate) fn check(files: &[File], exists: &dyn Fn(&str) -> bool) -> Vec<Complaint> {
    files
        .iter()
        // What stands in letters is filled in before anybody reads it.
        .filter(|file| file.is("md") && !file.path.starts_with("translations/"))
        .flat_map(|file| {
            file.text.lines().enumerate().flat_map(move |(at, line)| {
                let links = targets(line).filter(|target| !leads(files, file, target, exists));
                let paths = named(line).filter(|path| !exists(path.trim_end_matches('/')));
                links
                    .chain(paths)
                    .map(|target| {
                        let what = format!("“{target}” leads nowhere");
                        Complaint::wrong(&file.path, at + 1, "link", what, REMEDY)
                    })
                    .collect::<Vec<_>>()
            })
        })
        .collect()
}

/// What stands in `[…](…)` and is no address of elsewhere.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let after = line.match_indices("](").map(|(at, _)| &line[at + 2..]);
    let inside = after.filter_map(|rest| Some(&rest[..rest.find(')')?]));
    inside.filter(|target| !target.contains(':') && !target.starts_with('/'))
}

/// Paths of the source in backticks, but not patterns of paths.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let quoted = line.split('`').skip(1).step_by(2);
    quoted.filter(|text| {
        let ours = ["crates/", "xtask/", "docs/"].iter().any(|start| text.starts_with(start));
        let pattern = text.contains(['*', '{', ' ', '…'])
            || text
                .split('/')
                .any(|part| part.starts_with("CAPABILITY") || part.starts_with("NNNN"));
        ours && !pattern
    })
}

fn leads(files: &[File], from: &File, target: &str, exists: &dyn Fn(&str) -> bool) -> bool {
    let (path, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = if path.is_empty() { from.path.clone() } else { resolved(&from.path, path) };
    if heading.is_empty() {
        return exists(&path);
    }
    files.iter().find(|file| file.path == path).is_some_and(|file| has_heading(&file.text, heading))
}

/// A path from the root, for one that is said from a file.
fn resolved(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn has_heading(text: &str, anchor: &str) -> bool {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.filter_map(|line| line.trim_start_matches('#').strip_prefix(' ')).any(|heading| {
        let words = heading.trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).eq(anchor.chars())
    })
}
