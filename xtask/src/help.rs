//! All commands on one screen.

use crate::Outcome;

const HELP: &str = "\
cargo xtask COMMAND

  demo [-- ARGS]     From nothing to the served page: checks what must be installed, builds the assets
                     and the program, then runs `lodzins demo ARGS` (--data DIR, --listen ADDR,
                     --database URL, --no-serve).
  test [STEP…]       The whole check, with a table of minutes and the sum of tests at the end.
                     With names of steps, only those: `cargo xtask test --list` shows them.

  ui                 Builds styles, fonts and scripts into ui/dist, which the program embeds.
  tidy               Arrows between crates, licences, sizes, names, SQL words, leftovers.
  i18n               Messages that are missing, unused, or in the wrong alphabet.
  openapi [--check]  Writes docs/openapi.json from the program; --check only says whether it differs.
  demo-events [--check]
                     Writes the events of the demo, demo/CODE.jsonl; --check only says whether they differ.
  hours-check        Opening hours in OpenStreetMap's notation, read by a Python package, every minute of two years.
  opendata-check     All that we publish for machines, read by programs of others: data sets, services, feeds,
                     calendars, data blocks of pages. Minutes.
  fuzz [CASES]       The property tests with many cases each (200000). Minutes.
  office             Opens our workbooks in LibreOffice and compares every number with our CSV; installs
                     libreoffice-calc-nogui (about 500 MB) when `soffice` is missing. Minutes.
  nightly            test, then ui-check, then fuzz.
  ui-check [--part NAME]
                     Every page × language × colour scheme × width in a browser; parts: case, public, head,
                     administrator, begun, places, told, visits, kiosk, hit. An hour; a part takes minutes.
  desk-day [--write] A day at the desk by keyboard at the pace of an office hand, and what a paper and a call
                     took; --write keeps it in docs/performance.md. Minutes.
  help               This screen.

Environment
  CI=true            Keeps builds and downloads outside the checkout, in $XDG_CACHE_HOME/lodzins.
  CARGO_TARGET_DIR   Where cargo builds, as always.
  CHROMIUM           The browser to use, when it is not on the PATH.

Exit: 0 all is well, 1 something was found, 2 the command could not do its work.";

/// Prints the screen.
pub(crate) fn print() -> Outcome {
    println!("{HELP}");
    Outcome::Good
}
