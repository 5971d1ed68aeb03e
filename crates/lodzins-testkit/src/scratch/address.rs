//! URLs of PostgreSQL databases.

use std::fmt::Write as _;
use std::path::Path;

/// The URL of the database `postgres` behind the socket in `folder`.
pub(super) fn on_socket(folder: &Path) -> String {
    let mut host = String::new();
    for byte in folder.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            host.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(host, "%{byte:02X}");
        }
    }
    format!("postgres://postgres@{host}/postgres")
}

/// The same server and settings, another database: `…/postgres?x=1` and `a` give `…/a?x=1`.
pub fn with_database(url: &str, database: &str) -> String {
    let (address, settings) = match url.split_once('?') {
        Some((address, settings)) => (address, format!("?{settings}")),
        None => (url, String::new()),
    };
    let authority_from = address.find("://").map_or(0, |scheme| scheme + 3);
    let authority_to =
        address[authority_from..].find('/').map_or(address.len(), |slash| authority_from + slash);
    format!("{}/{database}{settings}", &address[..authority_to])
}
