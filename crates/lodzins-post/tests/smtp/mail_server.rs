//! The mail server of a test: started with it, stopped with it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Once;

/// A running `e2e/mail-server.mjs`.
pub(crate) struct MailServer {
    /// Where it listens, on 127.0.0.1.
    pub(crate) port: u16,
    folder: tempfile::TempDir,
    process: Child,
}

impl MailServer {
    /// Starts one with these arguments after the folder; see the head of `mail-server.mjs`.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        install();
        let folder = tempfile::tempdir().expect("a folder for mail");
        let mut process = Command::new("node")
            .arg(e2e().join("mail-server.mjs"))
            .arg(folder.path())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node.js 20 or newer is needed for the mail tests: apt-get install nodejs npm");
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().expect("its output"))
            .read_line(&mut line)
            .expect("a line");
        let port = line
            .trim()
            .parse()
            .unwrap_or_else(|_| panic!("the mail server printed “{line}”, not a port"));
        Self { port, folder, process }
    }

    /// The messages received so far, first to last, as they came over the wire.
    pub(crate) fn received(&self) -> Vec<Vec<u8>> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder");
        let mut files: Vec<PathBuf> =
            entries.map(|entry| entry.expect("an entry").path()).collect();
        files.retain(|file| file.extension().is_some_and(|kind| kind == "eml"));
        files.sort();
        files.iter().map(|file| fs::read(file).expect("a message")).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It stops when its input closes.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

fn e2e() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e")
}

/// Installs the packages of `e2e/package-lock.json` where they are missing.
fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        if e2e().join("node_modules/smtp-server/package.json").exists() {
            return;
        }
        eprintln!("the mail tests need the packages of e2e/: running npm ci there");
        let done = Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(e2e()).status();
        let done = done.expect("npm is needed for the mail tests: apt-get install nodejs npm");
        assert!(done.success(), "npm ci in e2e/ failed: see its messages above");
    });
}
