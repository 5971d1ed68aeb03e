use proptest::prelude::*;

use super::*;

#[test]
fn it_is_journal_year_and_place() {
    let number = SubmissionNumber::new("IES", 2026, 123).expect("a number");
    assert_eq!(number.to_string(), "IES/2026/123");
    assert_eq!((number.journal(), number.year(), number.sequence()), ("IES", 2026, 123));
}

#[test]
fn it_is_read_as_people_type_it() {
    let number = SubmissionNumber::new("SŪDZ-1", 2026, 7).expect("a number");
    assert_eq!("sūdz-1 / 2026 / 007".parse(), Ok(number));
}

#[test]
fn what_is_no_number_is_told_why() {
    for (text, why) in [
        ("IES/2026", NotANumber::Shape),
        ("IES/2026/1/2", NotANumber::Shape),
        ("/2026/1", NotANumber::Journal),
        ("IES NR/2026/1", NotANumber::Journal),
        ("IES/26/1", NotANumber::Year),
        ("IES/2026/0", NotANumber::Sequence),
        ("IES/2026/4294967296", NotANumber::Sequence),
    ] {
        assert_eq!(text.parse::<SubmissionNumber>(), Err(why), "{text}");
    }
}

#[test]
fn a_number_is_asked_for_in_any_of_the_forms_that_people_write() {
    let asked = |journal: Option<&str>, year, sequence| {
        Some(AskedNumber { journal: journal.map(str::to_owned), year, sequence })
    };
    for (text, expected) in [
        ("123", asked(None, None, 123)),
        (" Nr. 123 ", asked(None, None, 123)),
        ("№123", asked(None, None, 123)),
        ("2026/123", asked(None, Some(2026), 123)),
        ("2026-0123", asked(None, Some(2026), 123)),
        ("IES/2026/123", asked(Some("IES"), Some(2026), 123)),
        ("ies-2026-123", asked(Some("IES"), Some(2026), 123)),
        ("sūdz-1 / 2026 / 7", asked(Some("SŪDZ-1"), Some(2026), 7)),
        ("ies 2026 123", asked(Some("IES"), Some(2026), 123)),
        ("ies 123", asked(Some("IES"), None, 123)),
        ("2026", asked(None, None, 2026)),
        ("0", None),
        ("", None),
        ("nodoklis", None),
        ("Rīgas iela 12", None),
        ("99999999999", None),
        ("1/2 maizes", None),
    ] {
        assert_eq!(AskedNumber::read(text), expected, "“{text}”");
    }
}

#[test]
fn numbers_of_a_journal_sort_in_the_order_they_were_given() {
    let number = |text: &str| text.parse::<SubmissionNumber>().expect("a number");
    assert!(number("IES/2025/1000") < number("IES/2026/2"));
    assert!(number("IES/2026/9") < number("IES/2026/10"));
}

proptest! {
    #[test]
    fn a_shown_number_is_read_back(journal in "[A-ZĀČĒĢĪĶĻŅŠŪŽ0-9-]{1,16}", year in 1900i16.., sequence in 1u32..) {
        let number = SubmissionNumber::new(&journal, year.min(9999), sequence).expect("a number");
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn a_whole_number_is_asked_for_with_all_its_parts(year in 1900i16..=9999, sequence in 1u32.., sign in "[/ -]") {
        let asked = AskedNumber::read(&format!("ies{sign}{year}{sign}{sequence}"));
        prop_assert_eq!(asked, Some(AskedNumber { journal: Some("IES".to_owned()), year: Some(year), sequence }));
    }
}
