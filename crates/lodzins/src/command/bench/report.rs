//! What was measured, for people: a table, and `docs/performance.md`.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::Context;

use super::{
    facts,
    figure::{Aim, Figure},
};
use crate::cli::Bench;

const PLACE: &str = "docs/performance.md";

const HEAD: &str = "# What it gives

Written by `lodzins bench PART --write`, the parts `db`, `desk`, `report`, `slots` and `catalogue` each on its own; do not edit. Every figure is the median of interleaved rounds, the spread is
(largest − smallest) ÷ median. A figure says something about the machine that it was measured on, a ratio says
something about the program: it holds the program against a limit measured beside it. Where both are rates, the ratio is
the median of the rounds' own ratios, not the ratio of the two medians that are shown: what a disk gives differs from round to round more than
from one second to the next.

- `disk.fdatasync`: a page overwritten and brought to the disk, one after the other. The limit of every register
  that keeps what it has acknowledged.
- `*.bare_loop.N`: the statements of real registrations, recorded and replayed by a loop without savepoints, answers or
  any other work, as many to a transaction as the write lane reached with N filers; the statements of full text left out. Both are
  measured after 600 others, when SQLite's log no longer grows, and in each round side by side, in short pieces: bare
  loop, product, product, bare loop, and that twice, the pieces with full text between.
- `*.registrations.N`: N filers registering at once, each the next one as soon as the last is acknowledged, without
  full text: at least 0.9 of the bare loop.
- `*.registrations_with_words.N`: the same as it is in the product, with full text, against the same bare loop: at
  least 0.3. `*.bare_loop_with_words.N` is the loop with the statements of full text in it.
- `*.batch.N`: registrations that shared a transaction.
- `*.upload_processor`: processor time of a registration with a file of 100 kB by the HTTP API, the server's and the
  database's together: at most 5 ms.
- `lists.*`: the median time of the first page of the desk's inbox and of the API's list over HTTP, in a small and in a
  large register: at most 10 ms and at most twice the small one's. `lists.memory` is what the server holds after that:
  at most 150 MB.

";

/// Where the desk's part begins.
const DESK: &str = "## Pages of the desk";

const DESK_HEAD: &str = "

Whole pages over HTTP from the running program, asked for one after the other on one connection, on a register of which
nineteen in twenty submissions are closed and whose words are as frequent as words of a language are (Zipf's law). In
each round each page is asked for on each engine; `p50` and `p95` are the round's percentiles.

- `*.trivial`: a page of the same program that reads nothing but who asks: what any page costs.
- `*.case`, `*.mine`, `*.unit`, `*.due`, `*.client`, `*.contacts`: a case with its audit row that somebody looked, one's own
  work, the unit's inbox, all open cases by due date, a client's card, the contacts of the day; `*_later`: the list's tenth page.
- `*.search_number`, `*.search_name`, `*.search_rare`, `*.search_medium`, `*.search_common`: by number, by a name, by a word of
  some fifty submissions, of one in some hundreds, of one in five; `*.search_common_later`: the tenth page of that;
  `*.search_common_rare`: the common word with filters that one submission in thousands passes; `*.search_filters`: filters alone;
  `*.search_begun`: a word that is only begun.
- Aims: 10 ms for every page at `p50`; 30 ms for a search by words on SQLite, PostgreSQL's own figure beside it.

";

/// Where the part of reports begins.
const REPORTS: &str = "## Reports";

const REPORTS_HEAD: &str = "

Whole pages of the report builder over HTTP from the running program, on facts of five years (2022–2026) in 40 units, 30
topics and every channel; `5y` asks for all five years, `1y` for the last, `odd_year` for a year that begins in the middle
of a month. The facts are put straight into the tables, with the columns that settling them would have left. Each round asks
every pair of rows and columns, each filter and each comparison once; the ten slowest of each engine are told here,
`lodzins bench report --json` tells them all.

- `report.*.page.ROWS.by_COLUMNS`: a report of rows and columns; `of_one_…`: of one unit, topic, channel, … alone;
  `of_five_things`: with five filters; `beside_…`: with the period that it is compared with. Aim: 200 ms.
- `report.*.middle_of_N`: the middle of all reports. `report.*.overview`: the page of heads and auditors, at most 20 ms.
- `report.*.csv_growth`, `report.*.xlsx_growth`: by how much the most memory that the program holds grows while the largest
  report is taken as a file twenty times: at most 50 MB. `report.*.memory`: what it holds after that.
- `report.duckdb.*`: the same question to DuckDB, held in memory, without page or network: its ratio is to the page on SQLite.

";

/// Where the part about free starts begins.
const SLOTS: &str = "## Free starts and bookings";

const SLOTS_HEAD: &str = "

The processor time of one request, the server's and the database's together: the free starts of sixty days at a centre with
twenty places that are half taken (7,000 visits), on a grid of ten minutes, over the API.

- `*.trivial`: a call of the same program that reads nothing. `*.list`: the free starts, at most 2 ms. `*.booking`: a
  desk's booking, each at another start, at most 2 ms.
- `*_old.*`: the same beside 100,000 visits that are over.

";

/// Where the catalogue's part begins.
const CATALOGUE: &str = "## The catalogue";

const CATALOGUE_HEAD: &str = "

Whole pages over HTTP from the running program, with 5,000 services and 500 centres of one institution.

- `*.search`, `*.search_common`: one service by its words; a word that every eighth service has. `*.service`, `*.centre`: a card
  and a centre's page. Aim: 10 ms at `p50`.
- `*.export`: all of it as CPSV-AP. `*.export_growth`: by how much the program's memory grew meanwhile, at its
  most: at most 16 MB.

";

/// The figures as a table of Markdown.
pub fn table(figures: &[Figure]) -> String {
    let mut text = String::from(
        "| Figure | Value | Limit | Ratio | Aim | Spread |\n|---|--:|--:|--:|--:|--:|\n",
    );
    for figure in figures {
        let limit = figure.limit.map(|limit| format!("{} {}", number(limit), figure.unit));
        let ratio = figure.ratio.map(|ratio| format!("{ratio:.2}"));
        let aim = figure.aim.map(|aim| match aim {
            Aim::AtLeast(least) => format!("≥ {least}"),
            Aim::AtMost(most) => format!("≤ {most}"),
        });
        let missed = if figure.is_good() { "" } else { " **missed**" };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| `{}` | {} {} | {} | {}{missed} | {} | {:.0} % |",
            figure.name,
            number(figure.value),
            figure.unit,
            limit.unwrap_or_default(),
            ratio.unwrap_or_default(),
            aim.unwrap_or_default(),
            figure.spread * 100.0,
        );
    }
    text
}

/// Writes the figures where the project keeps them.
pub fn write(figures: &[Figure], bench: &Bench) -> anyhow::Result<()> {
    let place = Path::new(PLACE);
    anyhow::ensure!(
        place.parent().is_some_and(Path::is_dir),
        "there is no folder docs here: run it in the project's folder"
    );
    let size = match bench.name.as_str() {
        "report" => format!("Facts: {}", bench.facts),
        "catalogue" => "Services: 5000, centres: 500".to_owned(),
        _ => format!("Submissions in the large register: {}", bench.large),
    };
    let told = if bench.name == "report" { facts::told(figures) } else { figures.to_vec() };
    let measured =
        format!("Rounds: {}. {size}. Machine: {}.\n\n{}", bench.rounds, machine(), table(&told));
    let part = match bench.name.as_str() {
        "desk" => format!("{DESK}{DESK_HEAD}{measured}"),
        "report" => format!("{REPORTS}{REPORTS_HEAD}{measured}"),
        "catalogue" => format!("{CATALOGUE}{CATALOGUE_HEAD}{measured}"),
        "slots" => format!("{SLOTS}{SLOTS_HEAD}{measured}"),
        _ => format!("{HEAD}{measured}"),
    };
    let kept = fs::read_to_string(place).unwrap_or_default();
    fs::write(place, with_part(&kept, &part)).context(PLACE)
}

/// The file with this part in place of the one under the same heading; what other commands measured stays.
fn with_part(file: &str, part: &str) -> String {
    let heading = |part: &str| part.lines().next().unwrap_or_default().to_owned();
    let mut parts: Vec<String> = file
        .split("\n## ")
        .enumerate()
        .map(|(n, text)| if n == 0 { text.to_owned() } else { format!("## {text}") })
        .filter(|text| !text.trim().is_empty())
        .map(|text| format!("{}\n", text.trim_end()))
        .collect();
    let part = format!("{}\n", part.trim_end());
    match parts.iter_mut().find(|known| heading(known) == heading(&part)) {
        Some(known) => *known = part,
        None if part.starts_with("# ") => parts.insert(0, part),
        None => parts.push(part),
    }
    parts.join("\n")
}

/// Processors, memory, and how busy it all was, as the system tells them.
fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let processors = read("/proc/cpuinfo");
    let model = processors
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split(':').nth(1))
        .map_or("unknown processor", str::trim)
        .to_owned();
    let count = processors.lines().filter(|line| line.starts_with("processor")).count();
    let memory = read("/proc/meminfo");
    let kilobytes: u64 = memory
        .lines()
        .find_map(|line| {
            line.strip_prefix("MemTotal:")?.trim().strip_suffix("kB")?.trim().parse().ok()
        })
        .unwrap_or(0);
    let load = read("/proc/loadavg");
    let load = load.split(' ').nth(2).unwrap_or("unknown");
    format!(
        "{count} × {model}, {} GB of memory, load over the last quarter of an hour {load}",
        kilobytes / 1024 / 1024
    )
}

/// Three digits that count, whatever the size.
fn number(value: f64) -> String {
    match value {
        large if large >= 100.0 => format!("{large:.0}"),
        middle if middle >= 10.0 => format!("{middle:.1}"),
        small => format!("{small:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_part;

    #[test]
    fn a_part_takes_its_own_place_and_leaves_the_others() {
        let first = with_part("", "# What it gives\n\nfirst\n");
        let desk = with_part(&first, "## Desk\n\nslow\n");
        let day = with_part(&desk, "## Day\n\nlong\n");
        let again = with_part(&with_part(&day, "## Desk\n\nquick"), "# What it gives\n\nnew\n");
        assert_eq!(again, "# What it gives\n\nnew\n\n## Desk\n\nquick\n\n## Day\n\nlong\n");
        assert_eq!(with_part(&again, "## Day\n\nlong\n"), again);
    }
}
