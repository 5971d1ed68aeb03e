//! Where a report goes: to a file, or to the output.

use std::{
    fs,
    io::{IsTerminal, Write, stdout},
    path::{Path, PathBuf},
};

use anyhow::Context;
use lodzins_document::Sheet;
use serde::Serialize;

use crate::cli::ReportFormat;

/// As what, and where to.
pub struct Out {
    pub format: ReportFormat,
    file: Option<PathBuf>,
}

impl Out {
    /// A workbook is bytes that no screen shows: it needs a file or a pipe.
    pub fn to(format: ReportFormat, file: Option<&Path>) -> anyhow::Result<Self> {
        let is_shown = file.is_none() && stdout().is_terminal();
        anyhow::ensure!(
            !(format == ReportFormat::Xlsx && is_shown),
            "a workbook is not for a screen: add `--output FILE.xlsx`"
        );
        Ok(Self { format, file: file.map(Path::to_owned) })
    }

    /// A sheet in the format that was asked for.
    pub fn sheet(&self, sheet: &Sheet) -> anyhow::Result<()> {
        match self.format {
            // Without the byte order mark that the pages give: a pipe would take it for a letter of the first heading.
            ReportFormat::Csv => self.text(&sheet.csv()),
            ReportFormat::Xlsx => self.bytes(&sheet.xlsx()?),
            _ => self.text(&sheet.text()),
        }
    }

    /// JSON, to be read by people too.
    pub fn json(&self, told: &impl Serialize) -> anyhow::Result<()> {
        self.text(&(serde_json::to_string_pretty(told)? + "\n"))
    }

    /// Any text.
    pub fn text(&self, text: &str) -> anyhow::Result<()> {
        self.bytes(text.as_bytes())
    }

    fn bytes(&self, bytes: &[u8]) -> anyhow::Result<()> {
        match &self.file {
            Some(file) => fs::write(file, bytes).with_context(|| format!("{}", file.display())),
            None => stdout().lock().write_all(bytes).context("the output"),
        }
    }
}
