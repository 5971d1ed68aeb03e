//! A PDF seen through the tools that a stranger would use: qpdf and poppler, both Debian packages.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A PDF that lies in a folder of its own, to be looked at.
#[derive(Debug)]
pub struct Paper {
    folder: TempDir,
    file: PathBuf,
}

impl Paper {
    /// Puts the bytes where the tools can read them. Panics when qpdf finds anything wrong with the file.
    pub fn of(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("paper.pdf");
        fs::write(&file, bytes).expect("the file is written");
        let paper = Self { folder, file };
        paper.tool("qpdf", "qpdf", &["--check"], &[]);
        paper
    }

    /// Every object of the file as JSON, without the contents of streams.
    pub fn structure(&self) -> String {
        let words = ["--qdf", "--object-streams=disable", "--json=2", "--json-stream-data=none"];
        self.tool("qpdf", "qpdf", &words, &[])
    }

    /// What poppler says about the file as a whole.
    pub fn about(&self) -> String {
        self.tool("poppler-utils", "pdfinfo", &[], &[])
    }

    /// The fonts in it, a line each after two lines of heading.
    pub fn fonts(&self) -> String {
        self.tool("poppler-utils", "pdffonts", &[], &[])
    }

    /// Its text as poppler takes it out; `words` are options of `pdftotext`.
    pub fn text(&self, words: &[&str]) -> String {
        self.tool("poppler-utils", "pdftotext", words, &["-".as_ref()])
    }

    /// What the QR codes on its sheets say, in the order of the sheets.
    pub fn codes(&self) -> Vec<String> {
        let sheets = self.folder.path().join("sheets");
        fs::create_dir_all(&sheets).expect("a folder");
        // As a camera sees it from near. At 120 dots an inch a square of a dense code is four dots wide, and whether it
        // can be read is decided by where on the sheet it happens to begin.
        self.tool("poppler-utils", "pdftoppm", &["-gray", "-r", "240"], &[&sheets.join("sheet")]);
        let listed = fs::read_dir(&sheets).expect("the pictures");
        let mut pictures: Vec<_> = listed.map(|entry| entry.expect("a picture").path()).collect();
        pictures.sort();
        pictures
            .iter()
            .flat_map(|picture| codes_of(&fs::read(picture).expect("a picture")))
            .collect()
    }

    /// What a program of a Debian package says about the file.
    fn tool(&self, package: &str, name: &str, words: &[&str], to: &[&Path]) -> String {
        let run = Command::new(name).args(words).arg(&self.file).args(to).output();
        let output = run.unwrap_or_else(|error| {
            panic!(
                "`{name}` cannot be started ({error}); on Debian: sudo apt-get install {package}"
            )
        });
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name} {words:?}: {said}{complaint}");
        said
    }
}

/// The QR codes of a picture in grey (binary PGM).
fn codes_of(picture: &[u8]) -> Vec<String> {
    let (width, height, grey) = pgm(picture);
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let read = |grid: rqrr::Grid<_>| grid.decode().expect("a readable code").1;
    image.detect_grids().into_iter().map(read).collect()
}

/// Width, height and dots of a binary PGM.
fn pgm(bytes: &[u8]) -> (usize, usize, &[u8]) {
    let mut parts = bytes.splitn(4, u8::is_ascii_whitespace);
    let mut number = || {
        let text = parts.next().and_then(|part| std::str::from_utf8(part).ok());
        text.and_then(|text| text.parse::<usize>().ok())
    };
    let (magic, width, height) = (number(), number(), number());
    assert_eq!(magic, None, "the first word is P5");
    let (width, height) = (width.expect("a width"), height.expect("a height"));
    (width, height, &bytes[bytes.len() - width * height..])
}
