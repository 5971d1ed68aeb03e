//! Logs: to stderr, as lines for people or as JSON for collectors. `LODZINS_LOG` sets what is said.

use std::io::{self, IsTerminal};

use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging.
pub fn start(json: bool) {
    let what = EnvFilter::try_from_env("LODZINS_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log =
        fmt().with_env_filter(what).with_ansi(io::stderr().is_terminal()).with_writer(io::stderr);
    if json { log.json().init() } else { log.with_target(false).init() }
}
