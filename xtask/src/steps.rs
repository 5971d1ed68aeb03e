//! A row of steps, each timed; a table of minutes says where the time went.

use std::time::{Duration, Instant};

use anyhow::Result;

/// What has been done so far and how long it took.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Announces a step, does it, and says how long it took.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        eprintln!("[{}] {name} …", self.done.len() + 1);
        let begun = Instant::now();
        let result = work();
        let took = begun.elapsed();
        self.done.push((name.to_owned(), took));
        let ended = if result.is_ok() { "done" } else { "failed" };
        eprintln!("[{}] {name}: {ended} in {}", self.done.len(), spoken(took));
        result
    }

    /// The table: a line a step, and the whole.
    pub(crate) fn table(&self) -> String {
        let width =
            self.done.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(5);
        let line = |name: &str, took: Duration| format!("  {name:<width$}  {:>9}\n", spoken(took));
        let total = self.done.iter().map(|(_, took)| *took).sum();
        let rows: String = self.done.iter().map(|(name, took)| line(name, *took)).collect();
        rows + &line("total", total)
    }
}

/// `8.4 s` or `2 min 05 s`.
fn spoken(took: Duration) -> String {
    let secs = took.as_secs();
    if secs < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", secs / 60, secs % 60)
    }
}
