//! Programs of others in Python: each with its packages in a folder of its own, nothing in the machine's.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process;

/// A Python that knows these packages, made at the first time.
pub(crate) fn knowing(packages: &[&str], folder: &Path) -> Result<PathBuf> {
    let python = folder.join("venv/bin/python");
    if !python.exists() {
        process::run(process::program("python3").args(["-m", "venv"]).arg(folder.join("venv")))?;
    }
    let mut pip = process::program(&python.to_string_lossy());
    process::run(pip.args(["-m", "pip", "install", "--quiet"]).args(packages))?;
    Ok(python)
}
