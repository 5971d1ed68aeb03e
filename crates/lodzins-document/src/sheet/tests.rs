use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::date;
use lodzins_core::{Language, report::Tenths};
use proptest::prelude::*;

use super::{Cell, Rows, Sheet};

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
        rows: rows.into(),
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

fn workbook(sheet: &Sheet) -> Vec<u8> {
    let mut bytes = Vec::new();
    sheet.xlsx(&mut bytes).expect("a workbook");
    bytes
}

fn read(sheet: &Sheet, page: &str) -> (Range<Data>, Range<String>) {
    let bytes = workbook(sheet);
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
    assert_eq!(workbook(&mixed()), workbook(&mixed()));
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
fn rows_are_made_when_they_are_written_and_more_than_a_workbook_holds_are_refused() {
    let made = |count| {
        Rows::made(count, vec![true, true], |n| {
            let number = i64::try_from(n).expect("a number");
            vec![Cell::Number(number), Cell::Number(number * 2)]
        })
    };
    let mut long = Sheet { has_sum: false, ..sheet(Vec::new()) };
    (long.headings, long.rows) = (vec!["Viens".to_owned(), "Divi".to_owned()], made(3000));
    assert!(long.is_of_figures(1));
    assert_eq!(
        (long.csv_line(0), long.csv_line(3000)),
        ("Viens,Divi\r\n".into(), "2999,5998\r\n".into())
    );
    assert_eq!(long.csv().lines().count(), 3001);
    let (cells, _) = read(&long, "Pārskats");
    assert_eq!(cells.get_size(), (3001, 2));
    assert_eq!(cells.get((2100, 1)), Some(&Data::Float(4198.0)));
    let wide = vec![vec![Cell::Number(1); 16_385]];
    assert!(sheet(wide).xlsx(std::io::sink()).is_err(), "a workbook has 16,384 columns");
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
