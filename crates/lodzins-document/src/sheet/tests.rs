use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::date;
use lodzins_core::{Language, report::Tenths};
use proptest::prelude::*;

use super::{Cell, Sheet};

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let width = rows.first().map_or(0, Vec::len);
    Sheet {
        language: Language::Lv,
        title: "Iesniegumi: kanāls".to_owned(),
        name: "Pārskats".to_owned(),
        about: "Par pārskatu".to_owned(),
        facts: vec![("Laiks".to_owned(), "01.03.2020.–31.03.2020.".to_owned())],
        notes: vec!["27 gadījumu diena ir pieņemta.".to_owned()],
        made_on: date(2026, 11, 20),
        headings: (0..width).map(|n| format!("Aile {n}")).collect(),
        rows,
        has_sum: true,
    }
}

fn mixed() -> Sheet {
    sheet(vec![
        vec![
            Cell::Text("=1+1".to_owned()),
            Cell::Number(1234),
            Cell::Percent(Tenths(667)),
            Cell::Change(Tenths(-669)),
            Cell::Date(date(2020, 3, 2)),
            Cell::Empty,
        ],
        vec![
            Cell::Text("Kopā".to_owned()),
            Cell::Number(-5),
            Cell::Percent(Tenths(1000)),
            Cell::Change(Tenths(118)),
            Cell::Empty,
            Cell::Tenths(Tenths(325)),
        ],
    ])
}

fn read(sheet: &Sheet, page: &str) -> (Range<Data>, Range<String>) {
    let bytes = sheet.xlsx().expect("a workbook");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let cells = workbook.worksheet_range(page).expect("the page");
    (cells, workbook.worksheet_formula(page).expect("the page"))
}

#[test]
fn a_workbook_holds_numbers_as_numbers_and_text_as_text() {
    let (cells, formulas) = read(&mixed(), "Pārskats");
    assert_eq!(cells.get((0, 1)), Some(&Data::String("Aile 1".to_owned())));
    assert_eq!(cells.get((1, 0)), Some(&Data::String("=1+1".to_owned())));
    assert_eq!(cells.get((1, 1)), Some(&Data::Float(1234.0)));
    assert_eq!(cells.get((1, 2)), Some(&Data::Float(0.667)));
    assert_eq!(cells.get((1, 3)), Some(&Data::Float(-0.669)));
    assert_eq!(cells.get((1, 5)), Some(&Data::Empty));
    assert_eq!(cells.get((2, 5)), Some(&Data::Float(32.5)));
    let Some(Data::DateTime(day)) = cells.get((1, 4)) else {
        panic!("a day is no day: {:?}", cells.get((1, 4)));
    };
    assert_eq!(day.to_ymd_hms_milli(), (2020, 3, 2, 0, 0, 0, 0));
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
}

#[test]
fn what_has_to_be_known_stands_on_a_second_page() {
    let (cells, _) = read(&mixed(), "Par pārskatu");
    let words: Vec<String> = cells.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert_eq!(
        words,
        [
            "Iesniegumi: kanāls",
            "Laiks",
            "01.03.2020.–31.03.2020.",
            "27 gadījumu diena ir pieņemta."
        ]
    );
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    assert_eq!(mixed().xlsx().expect("a workbook"), mixed().xlsx().expect("a workbook"));
}

#[test]
fn a_sheet_without_rows_is_still_a_workbook() {
    let empty = Sheet { headings: vec!["Kanāls".to_owned()], ..sheet(Vec::new()) };
    let (cells, _) = read(&empty, "Pārskats");
    assert_eq!(cells.get((0, 0)), Some(&Data::String("Kanāls".to_owned())));
    assert_eq!(empty.csv(), "Kanāls\r\n");
}

#[test]
fn csv_is_the_figures_alone() {
    let csv = mixed().csv();
    assert_eq!(
        csv,
        "Aile 0,Aile 1,Aile 2,Aile 3,Aile 4,Aile 5\r\n\
         '=1+1,1234,66.7,-66.9,2020-03-02,\r\n\
         Kopā,-5,100,11.8,,32.5\r\n"
    );
}

#[test]
fn lines_of_text_stand_under_each_other() {
    let text = mixed().text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Iesniegumi: kanāls");
    let row = lines.iter().find(|line| line.starts_with("=1+1")).expect("the row");
    let sum = lines.iter().find(|line| line.starts_with("Kopā")).expect("the sum");
    assert!(row.contains("66,7\u{a0}%  -66,9\u{a0}%  2020-03-02"), "{row}");
    assert!(sum.contains("+11,8\u{a0}%"), "{sum}");
    assert_eq!(row.chars().count(), sum.chars().count(), "figures end under each other");
}

proptest! {
    #[test]
    fn no_words_ever_become_a_formula_or_get_lost(words in "[=+@\\-\t]?\\PC{0,40}") {
        let given = sheet(vec![vec![Cell::Text(words.clone())]]);
        let (cells, formulas) = read(&given, "Pārskats");
        let is_kept = match cells.get((1, 0)) {
            Some(Data::String(kept)) => *kept == words,
            None | Some(Data::Empty) => words.is_empty(),
            _ => false,
        };
        prop_assert!(is_kept, "{:?} for {words:?}", cells.get((1, 0)));
        prop_assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    }
}
