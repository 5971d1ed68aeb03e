//! Traces of one machine: paths of the checkout, of somebody's home, hosts in lock files.

#[cfg(test)]
mod tests;

use crate::{complaint::Complaint, listing::File, root};

/// Where cargo's own index lives; a lock file that names another one builds for nobody else.
const INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Beginnings of paths that exist on one machine only.
const SOMEBODYS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("C:\\Us", "ers\\"),
];

/// Complaints about what would not work, or should not be told, elsewhere.
pub(crate) fn check(file: &File) -> Vec<Complaint> {
    let checkout = root::root().to_string_lossy().into_owned();
    let mut found: Vec<Complaint> = SOMEBODYS
        .iter()
        .copied()
        .chain([checkout.as_str()])
        .flat_map(|path| {
            let lines = file.text.lines().enumerate();
            lines.filter(move |(_, line)| line.contains(path)).map(move |(at, _)| {
                let remedy = "give a path from the root, or ask the environment";
                Complaint::wrong(&file.path, at + 1, "machine", format!("names {path}"), remedy)
            })
        })
        .collect();
    found.extend(hosts(file));
    found
}

fn hosts(file: &File) -> Vec<Complaint> {
    let lines = || file.text.lines().enumerate();
    if file.path.ends_with("package-lock.json") {
        let resolved = lines().filter(|(_, line)| line.trim().starts_with("\"resolved\": \"http"));
        let remedy = "set omit-lockfile-registry-resolved=true in .npmrc and lock again";
        resolved
            .map(|(at, _)| Complaint::wrong(&file.path, at + 1, "machine", "names a host", remedy))
            .collect()
    } else if file.path.ends_with("Cargo.lock") {
        let other =
            lines().filter(|(_, line)| line.starts_with("source = ") && !line.contains(INDEX));
        let remedy = "lock from crates.io's own index";
        other
            .map(|(at, line)| Complaint::wrong(&file.path, at + 1, "machine", line, remedy))
            .collect()
    } else {
        Vec::new()
    }
}
