use jiff::civil::{date, time};
use proptest::{collection::vec, prelude::*};

use super::{
    event::{day_and_time, minutes_of},
    table::moment_of,
    *,
};

fn table(text: &str) -> Table {
    Table::read(text.as_bytes()).expect("a table")
}

#[test]
fn headings_are_guessed_in_three_languages_whatever_their_case() {
    let rows = Imported::Contacts;
    for (heading, column) in [
        ("Datums", Column::On),
        ("KANĀLS", Column::Channel),
        (" Temats ", Column::Topic),
        ("Структура", Column::Unit),
        ("Тема", Column::Topic),
        ("Date", Column::On),
        ("minutes", Column::Minutes),
    ] {
        let guessed = Column::guess(heading, rows);
        let unknown = heading == "Структура";
        assert_eq!(guessed, (!unknown).then_some(column), "{heading}");
    }
    assert_eq!(Column::guess("Iesniedzējs", Imported::Submissions), Some(Column::Name));
    assert_eq!(Column::guess("Iesniedzējs", rows), None, "a contact has none");
}

#[test]
fn latvian_text_is_read_in_both_encodings_with_any_sign() {
    let utf8 = "\u{feff}Datums;Kanāls\n27.03.2020;Tālrunis\n";
    let (old, _, lost) = encoding_rs::WINDOWS_1257.encode(utf8.trim_start_matches('\u{feff}'));
    assert!(!lost);
    for bytes in [utf8.as_bytes(), &old, &utf8.replace(';', "\t").into_bytes()] {
        let table = Table::read(bytes).expect("a table");
        assert_eq!(table.headings(), ["Datums", "Kanāls"]);
        assert_eq!(table.rows()[0], (2, vec!["27.03.2020".to_owned(), "Tālrunis".to_owned()]));
    }
}

#[test]
fn a_file_that_is_no_table_is_told_so() {
    assert_eq!(Table::read(b"Datums;Kan\n"), Err(TableError::Empty));
    assert_eq!(Table::read(b""), Err(TableError::Empty));
    assert_eq!(Table::read(b"a;b\n1;\"2\n"), Err(TableError::OpenQuotation(2)));
    assert!(matches!(Table::read(b"PK\x03\x04 nothing"), Err(TableError::Workbook(_))));
    let many = format!("a\n{}", "1\n".repeat(10_001));
    assert_eq!(Table::read(many.as_bytes()), Err(TableError::TooManyRows(10_001)));
}

#[test]
fn headings_are_told_apart_and_a_title_above_them_is_none() {
    let titled = table("Zvani 2025. gadā;;;\n;;;\nDatums;Kanāls;Kanāls;\n27.03.2020;phone;;x\n");
    assert_eq!(titled.headings(), ["Datums", "Kanāls", "Kanāls (2)", "D"]);
    assert_eq!(titled.rows()[0].0, 4, "lines are those of the file");
    assert_eq!(titled.examples(3, 5), ["x"]);
    let alone = table("Datums\n27.03.2020\n27.03.2020\n28.03.2020\n");
    assert_eq!(alone.headings(), ["Datums"], "a table of one column has no title");
    assert_eq!(alone.examples(0, 5), ["27.03.2020", "28.03.2020"]);
    let wide = format!("{}\n{}\n", ["a"; 201].join(";"), "1");
    assert_eq!(Table::read(wide.as_bytes()), Err(TableError::TooManyColumns(201)));
    let past_z = format!("{}a\n{}1\n", "b;".repeat(28), ";".repeat(27));
    assert_eq!(table(&past_z).headings()[1], "b (2)");
    let empty = format!("a;b{}\n{}1\n", ";".repeat(26), ";".repeat(26));
    assert_eq!(table(&empty).headings()[26], "AA");
}

#[test]
fn minutes_are_whole_or_a_length_of_time() {
    assert_eq!(
        (minutes_of("5"), minutes_of("0:05"), minutes_of("01:10")),
        (Some(5), Some(5), Some(70))
    );
    assert_eq!((minutes_of("5.5"), minutes_of("piecas"), minutes_of("-1")), (None, None, None));
}

#[test]
fn days_are_read_as_people_and_table_programs_write_them() {
    let day = date(2020, 3, 27);
    for said in ["27.03.2020", "27.03.2020.", "2020-03-27", "43917"] {
        assert_eq!(day_and_time(said), Some((day, None)), "{said}");
    }
    let timed = Some((day, Some(time(14, 5, 0, 0))));
    for said in ["27.03.2020 14:05", "2020-03-27T14:05:00", "43917.586805"] {
        assert_eq!(day_and_time(said), timed, "{said}");
    }
    for said in ["2020", "31.02.2020", "vakar", "27/03/2020", "27.03.2020 25:00", ""] {
        assert_eq!(day_and_time(said), None, "{said}");
    }
    assert_eq!(moment_of(0.5).as_deref(), Some("12:00"));
}

#[test]
fn a_mapping_is_written_in_a_line_or_as_json() {
    let rows = Imported::Contacts;
    let line = Mapping::parse("Datums=on, Kanāls=channel,unit:=kac", rows).expect("a mapping");
    let json = r#"{"columns":{"Datums":"on","Kanāls":"channel"},"constants":{"unit":"kac"}}"#;
    assert_eq!(Mapping::parse(json, rows).expect("a mapping"), line);
    assert!(matches!(Mapping::parse("Datums", rows), Err(MappingError::Unreadable(_))));
    let wrong = Mapping::parse("Datums=subject", rows).expect_err("contacts have none");
    assert!(matches!(wrong, MappingError::NoSuchColumn { .. }), "{wrong}");
}

#[test]
fn a_mapping_that_does_not_fit_the_table_says_why() {
    let rows = Imported::Contacts;
    let table = table("Datums;Kanāls;Diena\n27.03.2020;phone;-\n");
    let fit = |written: &str| {
        Mapping::parse(written, rows).expect("a mapping").fit(&table, rows).map(drop)
    };
    assert_eq!(fit("datums=on,KANĀLS=channel"), Ok(()));
    assert_eq!(fit("Datums=on"), Err(MappingError::Missing { column: Column::Channel }));
    assert_eq!(fit("Datums=on,channel:=phone"), Ok(()));
    assert!(matches!(fit("Day=on,channel:=phone"), Err(MappingError::NoSuchHeading { .. })));
    assert!(matches!(fit("Datums=on,Diena=on,channel:=phone"), Err(MappingError::Twice { .. })));
    // Of two headings that could be the day the first is taken.
    let guessed = Mapping::guessed(&table, rows);
    assert_eq!(guessed.columns.get("Datums"), Some(&Column::On));
    assert_eq!(guessed.columns.get("Diena"), None);
}

#[test]
fn words_mean_codes_in_any_case_and_without_diacritics() {
    let names = Names {
        channels: vec![(lodzins_core::Channel::Phone, "Tālrunis".to_owned())],
        kinds: Vec::new(),
    };
    let words = Vocabulary::of(&names);
    assert_eq!(words.code(Column::Channel, "TALRUNIS"), Ok("phone"));
    assert_eq!(words.code(Column::Channel, "phone"), Ok("phone"));
    let unknown = words.code(Column::Channel, "Pasta balodis").expect_err("nobody knows it");
    let unknown = unknown.to_string();
    assert!(unknown.contains("values.channel") && unknown.contains("drop_box"), "{unknown}");
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in vec(any::<u8>(), 0..300)) {
        let _ = Table::read(&bytes);
    }

    #[test]
    fn a_day_reads_back_from_both_ways_of_writing_it(days in 36_600_i32..73_000) {
        let day = date(1899, 12, 30).checked_add(jiff::Span::new().days(days)).expect("a day");
        let dotted = day.strftime("%d.%m.%Y").to_string();
        for said in [day.to_string(), dotted, days.to_string()] {
            prop_assert_eq!(day_and_time(&said), Some((day, None)));
        }
    }
}
