//! Whom the server runs as when we are root.

use std::{fs, io};

/// A user and a group of the system, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// The account `postgres` that the Debian package makes, else `nobody`.
pub(super) fn unprivileged() -> io::Result<Account> {
    let accounts = fs::read_to_string("/etc/passwd")?;
    ["postgres", "nobody"].iter().find_map(|name| account_named(name, &accounts)).ok_or_else(|| {
        io::Error::other(
            "PostgreSQL refuses to run as root, and there is no account postgres or nobody",
        )
    })
}

/// Looks a name up in text of the form of passwd(5): `name:password:user:group:…`.
pub(super) fn account_named(name: &str, accounts: &str) -> Option<Account> {
    accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next() != Some(name) {
            return None;
        }
        let user = fields.nth(1)?.parse().ok()?;
        let group = fields.next()?.parse().ok()?;
        Some(Account { user, group })
    })
}
