//! The licences of everything that is built in or used to build: each must be on the list.

#[cfg(test)]
mod tests;

use serde_json::Value;

use super::{arrows, expression};
use crate::{complaint::Complaint, listing::File};

/// What a program under EUPL-1.2 may hold without owing its users anything but a notice.
///
/// MPL-2.0 asks for the changed files only; OFL-1.1 is for fonts.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "OFL-1.1",
    "PostgreSQL",
    "Python-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "WTFPL",
    "Zlib",
];

/// A package and the licence it claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Licensed {
    /// The lock file that brings it in.
    pub(crate) lock: String,
    pub(crate) name: String,
    /// An SPDX expression, or nothing.
    pub(crate) licence: Option<String>,
}

/// Every crate that cargo resolved, for every platform.
pub(crate) fn of_crates(metadata: &Value) -> Vec<Licensed> {
    arrows::packages(metadata)
        .map(|package| Licensed {
            lock: "Cargo.lock".to_owned(),
            name: format!(
                "{} {}",
                package["name"].as_str().unwrap_or_default(),
                package["version"].as_str().unwrap_or_default()
            ),
            licence: package["license"].as_str().map(str::to_owned),
        })
        .collect()
}

/// Every package of an npm lock file; `None` for any other file.
pub(crate) fn of_npm_lock(file: &File) -> Option<Vec<Licensed>> {
    if !file.path.ends_with("package-lock.json") {
        return None;
    }
    let lock: Value = serde_json::from_str(&file.text).ok()?;
    let packages = lock["packages"].as_object()?;
    Some(
        packages
            .iter()
            .filter(|(path, _)| !path.is_empty())
            .map(|(path, package)| Licensed {
                lock: file.path.clone(),
                name: path.trim_start_matches("node_modules/").to_owned(),
                licence: package["license"].as_str().map(str::to_owned),
            })
            .collect(),
    )
}

/// Complaints about licences that are missing or not on the list.
pub(crate) fn check(all: &[Licensed]) -> Vec<Complaint> {
    let allowed = |licence: &str| ALLOWED.contains(&licence);
    all.iter()
        .filter(|one| !one.licence.as_deref().is_some_and(|text| expression::satisfied(text, &allowed)))
        .map(|one| {
            let licence = one.licence.as_deref().unwrap_or("no licence");
            Complaint::wrong(
                &one.lock,
                0,
                "licence",
                format!("{} is under {licence}", one.name),
                "take another package, or argue in an ADR why this licence is right for a program under EUPL-1.2",
            )
        })
        .collect()
}
