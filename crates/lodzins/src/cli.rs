//! The command line.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::{Timestamp, civil::Date};
use lodzins_core::{Language, Role};

/// Runs a public service centre: one program, one register for every channel.
#[derive(Debug, Parser)]
#[command(name = "lodzins", version, about, propagate_version = true)]
pub struct Cli {
    /// Where things are.
    #[command(flatten)]
    pub places: Places,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that may stand after any command.
#[derive(Debug, Clone, Args)]
pub struct Places {
    /// The installation's folder: files, keys, SQLite database, outbox.
    #[arg(long, global = true, env = "LODZINS_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the SQLite one in the folder.
    #[arg(
        long,
        global = true,
        env = "LODZINS_DATABASE",
        value_name = "postgres://…",
        hide_env_values = true
    )]
    pub database: Option<String>,
    /// Where to listen.
    #[arg(
        long,
        global = true,
        env = "LODZINS_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDR"
    )]
    pub listen: SocketAddr,
    /// The address at which people reach the pages, when a proxy stands before the program.
    #[arg(long, global = true, env = "LODZINS_PUBLIC_URL", value_name = "https://…")]
    pub public_url: Option<String>,
    /// Report as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Write the log as JSON lines.
    #[arg(long, global = true, env = "LODZINS_JSON_LOGS")]
    pub json_logs: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a demo installation if there is none, and serve it.
    Demo {
        /// Only make it.
        #[arg(long)]
        no_serve: bool,
    },
    /// Make an empty installation.
    Init {
        /// The institutions: `demo`, or a JSON file.
        #[arg(long, value_name = "demo|FILE")]
        institutions: String,
    },
    /// Serve the pages and the API.
    Serve,
    /// Take events from a file, each at its own moment; the same file again adds nothing.
    Replay {
        /// One event a line, as docs/event.schema.json says.
        #[arg(value_name = "FILE.jsonl")]
        file: PathBuf,
    },
    /// Take over what an institution has elsewhere: all of a file or nothing, and the same file once.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Print a report.
    Report(Report),
    /// Destroy what people said in submissions that were closed before a day. Figures, numbers and the proof stay.
    Retention(Retention),
    /// Measure what this machine gives, against the limits of its disk and its database.
    Bench(Bench),
    /// API keys.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Members of staff.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The audit trail.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Print the API's description (OpenAPI).
    Openapi,
}

/// Take over what an institution has elsewhere.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Services with their cards: all of a file or nothing; the same file again changes nothing.
    Services {
        /// A list as docs/services.schema.json says, or a table with the same fields.
        #[arg(value_name = "FILE.json|FILE.csv")]
        file: PathBuf,
        /// Whose services they are.
        #[arg(long, value_name = "CODE")]
        institution: String,
        /// Only say what would change.
        #[arg(long)]
        dry_run: bool,
    },
    /// Submissions, a row each.
    Submissions(ImportTable),
    /// Contacts, a row each.
    Contacts(ImportTable),
}

/// Rows of a table.
#[derive(Debug, Args)]
pub struct ImportTable {
    /// The table (CSV or XLSX), with headings in its first row.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Whose they are.
    #[arg(long, value_name = "CODE")]
    pub institution: String,
    /// Which heading says what: `"Datums=on,Kanāls=channel,unit:=kac"`, or a JSON file. Guessed without it.
    #[arg(long, value_name = "MAP")]
    pub map: Option<String>,
    /// Only say what would come of it.
    #[arg(long)]
    pub dry_run: bool,
}

/// API keys.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Make a key; it is printed once, as the last word.
    Create {
        /// Whose data it opens.
        #[arg(long)]
        institution: String,
        /// What it may do.
        #[arg(long)]
        role: Role,
        /// What it is for, in a few words.
        #[arg(long, default_value = "api")]
        label: String,
    },
}

/// Members of staff.
#[derive(Debug, Subcommand)]
pub enum StaffCommand {
    /// Add a person; the first password is printed once, as the last word.
    Create {
        /// Where the person works.
        #[arg(long)]
        institution: String,
        /// The name to sign in with.
        #[arg(long)]
        user: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        /// What the person may do; may be given several times.
        #[arg(long = "role", required = true)]
        roles: Vec<Role>,
        /// The unit's code.
        #[arg(long)]
        unit: Option<String>,
    },
}

/// The audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Recompute the chains over everything they cover.
    Verify {
        /// Signed heads that were kept elsewhere.
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
        /// A submitter's receipt.
        #[arg(long, value_name = "FILE")]
        receipt: Option<PathBuf>,
    },
    /// Sign the heads of the chains now and write them to a file that can be kept elsewhere.
    Heads {
        /// Where to; `DIR/heads.jsonl` without it.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
}

/// Print a report.
#[derive(Debug, Args)]
pub struct Report {
    /// Which: `list` names them all. `articles` are the figures that institutions published beside what the events add
    /// up to.
    pub name: String,
    /// Whose figures.
    #[arg(long, value_name = "CODE")]
    pub institution: Option<String>,
    /// The first day; the first of this month without it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<Date>,
    /// The last day; the last of this month without it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub to: Option<Date>,
    /// As what; `--json` says the same as `--format json`.
    #[arg(long, value_enum, default_value = "text")]
    pub format: ReportFormat,
    /// In which language; Latvian without it.
    #[arg(long, value_name = "lv|ru|en")]
    pub language: Option<Language>,
    /// Write it to this file.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// As what a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Lines of text.
    Text,
    /// JSON, with codes in place of names.
    Json,
    /// The numbers alone, separated by commas.
    Csv,
    /// A workbook.
    Xlsx,
    /// The picture alone.
    Svg,
}

/// Destroy what is kept no longer.
#[derive(Debug, Args)]
pub struct Retention {
    /// Whose.
    #[arg(long, value_name = "CODE")]
    pub institution: String,
    /// Closed before this day.
    #[arg(long, value_name = "DATE")]
    pub before: Date,
    /// Only count.
    #[arg(long)]
    pub dry_run: bool,
}

/// Measure.
#[derive(Debug, Args)]
pub struct Bench {
    /// What: `db`, or one of its parts: `lanes`, `upload`, `lists`; `desk`: the desk's pages on a large register; `report`:
    /// reports over millions of facts; `slots`: free starts of sixty days; `catalogue`: five thousand services.
    #[arg(default_value = "db", value_parser = ["db", "lanes", "upload", "lists", "desk", "report", "slots", "catalogue"])]
    pub name: String,
    /// How many submissions the large register has.
    #[arg(long, default_value_t = 1_000_000, value_name = "N")]
    pub large: u32,
    /// How many facts reports are made of.
    #[arg(long, default_value_t = 10_000_000, value_name = "N")]
    pub facts: u32,
    /// Interleaved rounds; the figures are their medians.
    #[arg(long, default_value_t = 5, value_name = "N")]
    pub rounds: u32,
    /// Leave PostgreSQL out.
    #[arg(long)]
    pub no_postgres: bool,
    /// Write the figures to `docs/performance.md`.
    #[arg(long)]
    pub write: bool,
}

/// A moment for a demo: `LODZINS_NOW=2026-04-29T10:00:00+03:00`.
pub fn parse_now(text: &str) -> anyhow::Result<Timestamp> {
    text.parse().map_err(|wrong| {
        anyhow::anyhow!("LODZINS_NOW: {wrong}; give it as 2026-04-29T10:00:00+03:00")
    })
}
