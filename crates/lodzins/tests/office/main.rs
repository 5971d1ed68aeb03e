//! Workbooks as LibreOffice opens them. `cargo xtask office` runs this; it needs the program `soffice`.
//!
//! Each workbook is turned into CSV as its cells are shown, and held against the CSV of our own: the same rows, the same
//! numbers, and every text still a text.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use jiff::civil::date;
use lodzins_core::{Language, report::Tenths};
use lodzins_document::sheet::{Cell, Sheet};
use tempfile::TempDir;

/// Comma, quotation mark, UTF-8, from the first line, cells as they are shown.
const AS_SHOWN: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false";

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        Self { folder: TempDir::new().expect("a folder") }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What LibreOffice reads in a workbook.
    fn opened(&self, workbook: &Path) -> Vec<Vec<String>> {
        let profile = format!("-env:UserInstallation=file://{}", self.file("profile").display());
        let done = Command::new("soffice")
            .args([profile.as_str(), "--headless", "--norestore", "--convert-to", AS_SHOWN])
            .arg("--outdir")
            .args([self.folder.path(), workbook])
            .env("LC_ALL", "C.UTF-8")
            .output()
            .expect("soffice starts; `cargo xtask office` installs it");
        let csv = workbook.with_extension("csv");
        let text = fs::read_to_string(&csv);
        let text = text.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
        fs::remove_file(csv).expect("a file");
        fields(&text)
    }

    /// What a command of the program prints.
    fn lodzins(&self, words: &[&str]) -> String {
        let done = Command::new(env!("CARGO_BIN_EXE_lodzins"))
            .args(words)
            .arg("--data")
            .arg(self.file("data"))
            .output()
            .expect("the program starts");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).expect("UTF-8")
    }
}

/// The fields of a CSV file (RFC 4180).
fn fields(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            other => field.push(other),
        }
    }
    rows
}

/// A number as it is shown: `1,234`, `66.7%`, `+11.8%`.
fn number(shown: &str) -> Option<f64> {
    shown.trim_end_matches('%').replace(',', "").parse().ok()
}

fn compare(name: &str, ours: &[Vec<String>], theirs: &[Vec<String>]) {
    assert_eq!(ours.len(), theirs.len(), "{name}: rows");
    let mut compared = 0;
    for (n, (our_row, their_row)) in ours.iter().zip(theirs).enumerate() {
        assert_eq!(our_row.len(), their_row.len(), "{name}, row {n}");
        for (our, their) in our_row.iter().zip(their_row) {
            match (our.parse::<f64>(), number(their)) {
                (Ok(our), Some(their)) => {
                    assert!((our - their).abs() < 1e-9, "{name}, row {n}: {our} and {their}");
                    compared += 1;
                }
                // The apostrophe keeps a text from being run where CSV is read; a workbook needs none.
                _ => assert_eq!(our.trim_start_matches('\''), their, "{name}, row {n}"),
            }
        }
    }
    println!("{name}: {} rows and {compared} numbers are the same", ours.len());
    assert!(compared > 0, "{name}: nothing was compared");
}

#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let office = Office::new();
    let words =
        ["=1+1", "+371 64100000", "-3", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "1e5"];
    let row = |n: usize, word: &&str| {
        let n = i64::try_from(n).expect("a small number");
        vec![
            Cell::Text((*word).to_owned()),
            Cell::Number(n * 1_000 + 234),
            Cell::Percent(Tenths(n * 100 + 67)),
            Cell::Change(Tenths(118 - n * 100)),
            Cell::Tenths(Tenths(325 + n)),
            Cell::Date(date(2020, 3, 2)),
        ]
    };
    let sheet = Sheet {
        language: Language::Lv,
        title: "Zīmes".to_owned(),
        name: "Zīmes".to_owned(),
        about: "Par zīmēm".to_owned(),
        facts: Vec::new(),
        notes: Vec::new(),
        made_on: date(2026, 11, 20),
        headings: ["Teksts", "Skaits", "Daļa", "Izmaiņas", "Vidēji", "Diena"]
            .map(str::to_owned)
            .to_vec(),
        rows: words.iter().enumerate().map(|(n, word)| row(n, word)).collect(),
        has_sum: false,
    };
    let file = office.file("zimes.xlsx");
    sheet.xlsx(fs::File::create(&file).expect("a file")).expect("a workbook");
    let theirs = office.opened(&file);
    compare("texts", &fields(&sheet.csv()), &theirs);
    let kept: Vec<&str> = theirs.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(kept, words);
}

#[test]
fn reports_of_the_demo_open_with_the_same_numbers() {
    let office = Office::new();
    office.lodzins(&["demo", "--no-serve"]);
    let march = ["--institution", "cesis", "--from", "2020-03-01", "--to", "2020-03-31"];
    let reports: [(&str, &[&str]); 5] = [
        ("articles", &["--institution", "cesis"]),
        ("submissions-by-channel", &march),
        ("submissions-by-day", &march),
        ("submissions-by-month", &march),
        ("e-service-signal", &["--institution", "liepaja", "--to", "2020-04-30"]),
    ];
    for (name, of) in reports {
        let csv = office.lodzins(&[&["report", name, "--format", "csv"], of].concat());
        let file = office.file(&format!("{name}.xlsx"));
        let path = file.to_str().expect("UTF-8");
        office.lodzins(&[&["report", name, "--format", "xlsx", "--output", path], of].concat());
        compare(name, &fields(&csv), &office.opened(&file));
    }
}
