//! Where a report goes: to a file, or to the output.

use std::{
    fs::File,
    io::{BufWriter, IsTerminal, Write, stdout},
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
            ReportFormat::Csv => self.write(|out| {
                let lines = 0..=sheet.rows.len();
                Ok(lines
                    .map(|line| sheet.csv_line(line))
                    .try_for_each(|line| out.write_all(line.as_bytes()))?)
            }),
            ReportFormat::Xlsx => self.write(|out| Ok(sheet.xlsx(out)?)),
            _ => self.text(&sheet.text()),
        }
    }

    /// JSON, to be read by people too.
    pub fn json(&self, told: &impl Serialize) -> anyhow::Result<()> {
        self.text(&(serde_json::to_string_pretty(told)? + "\n"))
    }

    /// Any text.
    pub fn text(&self, text: &str) -> anyhow::Result<()> {
        self.write(|out| Ok(out.write_all(text.as_bytes())?))
    }

    fn write(
        &self,
        what: impl FnOnce(&mut (dyn Write + Send)) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let (mut out, name): (Box<dyn Write + Send>, _) = match &self.file {
            Some(file) => {
                let name = file.display().to_string();
                (Box::new(File::create(file).context(name.clone())?), name)
            }
            None => (Box::new(stdout()), "the output".to_owned()),
        };
        let mut out = BufWriter::new(&mut *out);
        what(&mut out).and_then(|()| Ok(out.flush()?)).context(name)
    }
}
