//! `cargo xtask nightly`: everything that takes too long for each change.

use anyhow::Result;

use crate::{Outcome, fuzz, test, ui_check};

/// The whole check, then the grid of pages, then the property tests with many cases. Stops at the first that finds
/// something.
pub(crate) fn run() -> Result<Outcome> {
    for part in [test::run, ui_check::run, fuzz::run] {
        if matches!(part(&[])?, Outcome::Found) {
            return Ok(Outcome::Found);
        }
    }
    Ok(Outcome::Good)
}
