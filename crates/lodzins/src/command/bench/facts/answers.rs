//! DuckDB, asked the same questions of the same facts: what a database made for nothing else needs.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::Context;

/// The release that is installed into a folder of our own.
const RELEASE: &str = "duckdb==2.0.0";
/// Reads the file, then answers each line with the milliseconds that its question took.
const PROGRAM: &str = "
import sys, time, duckdb
db = duckdb.connect()
db.execute('SET threads = 2')
# What takes long would draw a bar where answers are read.
db.execute('SET enable_progress_bar = false')
db.execute(\"CREATE TABLE fact AS SELECT * FROM read_csv(?, header = true, all_varchar = true)\", [sys.argv[1]])
db.execute('ALTER TABLE fact ALTER counted_on TYPE DATE')
print('ready', flush=True)
for line in sys.stdin:
    started = time.perf_counter()
    db.execute(line).fetchall()
    print((time.perf_counter() - started) * 1000, flush=True)
";

/// A running DuckDB.
pub struct Duck {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Duck {
    /// Installs and starts it; nothing where there is no Python or no package to be had.
    pub fn start(folder: &Path, facts: &Path) -> anyhow::Result<Option<Self>> {
        let place = folder.join("duckdb");
        let run = |program: &Path, arguments: &[&str]| {
            let done = Command::new(program)
                .args(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            done.is_ok_and(|status| status.success())
        };
        let python = place.join("bin/python");
        let installed = run(Path::new("python3"), &["-m", "venv", &place.to_string_lossy()])
            && run(&python, &["-m", "pip", "install", "--quiet", RELEASE]);
        if !installed {
            eprintln!(
                "  without DuckDB: python3 or its package is not to be had, its figures are left out"
            );
            return Ok(None);
        }
        let mut child = Command::new(&python)
            .args(["-c", PROGRAM])
            .arg(facts)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("DuckDB")?;
        let questions = child.stdin.take().context("DuckDB's questions")?;
        let answers = BufReader::new(child.stdout.take().context("DuckDB's answers")?);
        let mut duck = Self { child, questions, answers };
        anyhow::ensure!(duck.line()? == "ready", "DuckDB did not read the facts");
        Ok(Some(duck))
    }

    /// How many milliseconds a question takes.
    pub fn ask(&mut self, sql: &str) -> anyhow::Result<f64> {
        writeln!(self.questions, "{sql}")?;
        self.questions.flush()?;
        let line = self.line()?;
        line.parse().with_context(|| format!("DuckDB was asked “{sql}” and said “{line}”"))
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }
}

impl Drop for Duck {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
