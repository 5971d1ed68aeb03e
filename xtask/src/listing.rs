//! The project's own files: what git would commit, with the text of those that are text.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::root;

/// Folders that hold built or fetched things, for a tree that came without git.
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist", "data"];

/// One file of the project.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// Its path from the root, with `/`.
    pub(crate) path: String,
    /// Its text; files that are not UTF-8 are not listed.
    pub(crate) text: String,
}

impl File {
    /// A file that exists only in a test.
    #[cfg(test)]
    pub(crate) fn planted(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the name ends in `.ending`.
    pub(crate) fn is(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|has| has.eq_ignore_ascii_case(ending))
    }

    /// The crate that the file belongs to: `lodzins-web` for `crates/lodzins-web/src/lib.rs`.
    pub(crate) fn of_crate(&self) -> &str {
        let mut parts = self.path.split('/');
        match (parts.next(), parts.next()) {
            (Some("crates"), Some(name)) => name,
            (Some(first), Some(_)) => first,
            _ => "",
        }
    }

    /// Whether only tests read it: a sibling `tests.rs`, or anything in a folder `tests`.
    pub(crate) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "e2e"))
            || self.path.ends_with("_tests.rs")
    }
}

/// Every text file of the project, sorted by path.
pub(crate) fn files() -> Result<Vec<File>> {
    let mut paths = from_git().map_or_else(|| walked(root::root()), Ok)?;
    paths.sort();
    paths.dedup();
    Ok(paths
        .into_iter()
        .filter_map(|path| {
            let bytes = fs::read(root::root().join(&path)).ok()?;
            Some(File { path, text: String::from_utf8(bytes).ok()? })
        })
        .collect())
}

/// What git tracks and what it would take, deleted files left out by the reading above.
fn from_git() -> Option<Vec<String>> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root::root())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let text = String::from_utf8(listed.stdout).ok()?;
    Some(text.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

fn walked(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            found.extend(walked(&entry.path())?);
        } else if let Ok(path) = entry.path().strip_prefix(root::root()) {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(found)
}
