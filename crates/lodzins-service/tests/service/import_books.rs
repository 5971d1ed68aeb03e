//! Workbooks as offices make them: a title over the headings, real dates, numbers and numbers as text, empty rows,
//! formulas, other sheets.

use lodzins_db::Db;
use lodzins_service::{
    import::{Asked, Column, Imported, Mapping, Table, table_check},
    register::submission_list,
    replay::Happened,
};
use lodzins_testkit::both_engines;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use crate::{
    house::House,
    imports::{asked_of, names, taken},
};

/// A workbook with this sheet, and after it one that says other things.
fn book(fill: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Table {
    let mut book = Workbook::new();
    fill(book.add_worksheet()).expect("a sheet");
    let other = book.add_worksheet();
    for row in 0..3 {
        other
            .write(row, 0, "Datums")
            .and_then(|sheet| sheet.write(row, 1, "nekas"))
            .expect("cells");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    Table::read(&bytes).expect("a table")
}

fn day(year: u16, month: u8, day: u8) -> ExcelDateTime {
    ExcelDateTime::from_ymd(year, month, day).expect("a day")
}

fn calls() -> Table {
    book(|sheet| {
        let (date, time) =
            (Format::new().set_num_format("dd.mm.yyyy"), Format::new().set_num_format("hh:mm"));
        let both = Format::new().set_num_format("dd.mm.yyyy hh:mm");
        sheet.merge_range(0, 0, 0, 4, "Zvani 2020. gada martā", &Format::new().set_bold())?;
        for (column, heading) in (0..).zip(["Datums", "Laiks", "Kanāls", "Temats", "Minūtes"]) {
            sheet.write(2, column, heading)?;
        }
        sheet.write_with_format(3, 0, day(2020, 3, 27), &date)?;
        sheet.write_with_format(3, 1, &ExcelDateTime::from_hms(9, 5, 0)?, &time)?;
        sheet.write(3, 2, "Tālrunis")?.write(3, 3, "social")?.write(3, 4, 5)?;
        // An empty row, and one with a space.
        sheet.write(5, 1, " ")?;
        sheet.write(6, 0, "28.03.2020.")?.write(6, 2, "TĀLRUNIS")?.write(6, 4, "7")?;
        sheet.write_with_format(7, 0, &day(2020, 3, 29).and_hms(14, 5, 0)?, &both)?;
        sheet.write(7, 2, Formula::new("=\"pho\"&\"ne\"").set_result("phone"))?;
        sheet.write(7, 4, Formula::new("=2*3").set_result("6"))?;
        // A number that nobody has formatted as a date.
        sheet.write(8, 0, Formula::new("=43919+1").set_result("43920"))?.write(8, 2, "phone")?;
        sheet.write_with_format(8, 4, &ExcelDateTime::from_hms(0, 12, 0)?, &time)?;
        Ok(())
    })
}

fn letters() -> Table {
    book(|sheet| {
        let date = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(0, 0, "Datums")?.write(0, 1, "Par ko")?;
        sheet.merge_range(0, 2, 0, 3, "Iesniedzējs", &Format::new())?;
        sheet.write(0, 4, "Nr.")?.write(0, 5, "Nr.")?;
        sheet.write_with_format(1, 0, day(2021, 1, 5), &date)?.write(1, 1, "Par bedri")?;
        sheet.write(1, 2, "Testa Persona 001")?.write(1, 3, "Parauga iela 1")?.write(1, 4, 17)?;
        sheet.write_with_format(2, 0, day(2021, 1, 6), &date)?.write(2, 1, "Par soliņu")?;
        sheet.write(2, 4, "A-18")?.write(2, 5, "cits")?;
        Ok(())
    })
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_workbook_of_calls_says_what_its_cells_show(db: &Db) {
        let house = House::found(db);
        let table = calls();
        assert_eq!(table.headings(), ["Datums", "Laiks", "Kanāls", "Temats", "Minūtes"]);
        let asked = Asked { mapping: Mapping::guessed(&table, Imported::Contacts), ..asked_of(db, table, Imported::Contacts) };
        let tried = table_check(db, &house.office, &names(), &asked).expect("a look");
        let rows: Vec<_> = tried.first.iter().map(|event| {
            let Happened::Contact(contact) = &event.happened else { panic!("{event:?}") };
            (event.line, event.at.to_string(), contact.seconds)
        }).collect();
        assert_eq!(rows, [
            (4, "2020-03-27T07:05:00Z".to_owned(), Some(300)),
            (7, "2020-03-27T22:00:00Z".to_owned(), Some(420)),
            (8, "2020-03-29T11:05:00Z".to_owned(), Some(360)),
            (9, "2020-03-29T21:00:00Z".to_owned(), Some(720)),
        ]);
        let summary = taken(db, &house, &asked).expect("taken");
        assert_eq!((summary.added, summary.channels["phone"]), (4, 4));
        assert_eq!(taken(db, &house, &asked).expect("taken before").known, 4);
    }

    fn a_workbook_of_letters_keeps_numbers_as_they_are_read(db: &Db) {
        let house = House::found(db);
        let table = letters();
        assert_eq!(table.headings(), ["Datums", "Par ko", "Iesniedzējs", "D", "Nr.", "Nr. (2)"]);
        let mut asked = asked_of(db, table, Imported::Submissions);
        assert!(!asked.mapping.columns.contains_key("Nr. (2)"), "the first of two is guessed");
        asked.mapping.constants.insert(Column::Channel, "post".to_owned());
        assert_eq!(taken(db, &house, &asked).expect("taken").added, 2);
        let here = house.here.id;
        let list = db.read_now(move |tx| submission_list(tx, here, None, 10)).expect("a list");
        let rows: Vec<_> = list.iter().map(|row| {
            (row.received_on.to_string(), row.subject.as_str(), row.submitter_name.as_deref(), row.external_reference.as_deref())
        }).collect();
        assert_eq!(rows, [
            ("2021-01-05".to_owned(), "Par bedri", Some("Testa Persona 001"), Some("17")),
            ("2021-01-06".to_owned(), "Par soliņu", None, Some("A-18")),
        ]);
    }
}
