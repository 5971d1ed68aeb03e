//! One PostgreSQL for all tests, gone when we are.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::{process, root};

/// A running scratch cluster; it stops when this is dropped, because its standard input closes.
#[derive(Debug)]
pub(super) struct Scratch {
    child: Child,
    /// Its address, for `LODZINS_TEST_POSTGRES`.
    pub(super) url: String,
}

impl Scratch {
    /// Starts the test kit's `scratch-postgres`, which prints the cluster's URL as its first line.
    pub(super) fn start() -> Result<Self> {
        process::run(process::cargo().args([
            "build",
            "--locked",
            "--package",
            "lodzins-testkit",
            "--bins",
        ]))?;
        let mut child = Command::new(root::target().join("debug").join("lodzins-testkit"))
            .arg("scratch-postgres")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the test kit's program could not be started")?;
        let printed = child.stdout.take().context("the output is piped")?;
        let mut url = String::new();
        BufReader::new(printed).read_line(&mut url)?;
        let url = url.trim().to_owned();
        ensure!(url.starts_with("postgres"), "`lodzins-testkit scratch-postgres` gave no URL");
        Ok(Self { child, url })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // It has nothing to report any more; we only wait so that the cluster is gone when we are.
        let _ = self.child.wait();
    }
}
