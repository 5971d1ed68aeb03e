use proptest::prelude::*;

use super::*;

/// A made-up code of the old shape whose last digit is right.
const OLD: &str = "290200-27770";

#[test]
fn it_is_read_with_and_without_a_dash() {
    let code = PersonalCode::parse(OLD).expect("a code");
    assert_eq!(PersonalCode::parse(" 29020027770 "), Ok(code));
    assert_eq!(code.written(), OLD);
    assert!(!code.tells_nothing());
}

#[test]
fn a_wrong_last_digit_warns_and_is_taken() {
    assert!(PersonalCode::parse(OLD).expect("a code").checksum_holds());
    assert!(!PersonalCode::parse("290200-27771").expect("a code").checksum_holds());
}

#[test]
fn the_newer_shape_has_no_date() {
    let code = PersonalCode::parse("329999-99999").expect("a code");
    assert!(code.tells_nothing());
}

#[test]
fn what_is_no_code_is_told_why() {
    for text in [
        "",
        "290200",
        "290200-2777",
        "2902-0027770",
        "290200-27770-",
        "290200–2777a",
        "２９０２００-27770",
    ] {
        assert_eq!(PersonalCode::parse(text), Err(NotAPersonalCode::Shape), "{text:?}");
    }
    for text in ["310200-27770", "290000-27770", "330000-00000", "290201-27770", "290200-97770"] {
        assert_eq!(PersonalCode::parse(text), Err(NotAPersonalCode::Date), "{text:?}");
    }
}

#[test]
fn debug_output_does_not_print_the_code() {
    let code = PersonalCode::parse(OLD).expect("a code");
    let shown = format!("{code:?}");
    assert!(!shown.contains("2902") && !shown.chars().any(|c| c.is_ascii_digit()), "{shown}");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,16}") {
        let _ = PersonalCode::parse(&text);
    }

    #[test]
    fn a_written_code_is_read_back(tail in 0u32..=999_999_999) {
        let code = PersonalCode::parse(&format!("32{tail:09}")).expect("a code");
        prop_assert_eq!(PersonalCode::parse(&code.written()), Ok(code));
    }

    #[test]
    fn at_most_one_last_digit_is_right(tail in 0u32..=99_999_999) {
        let right = (0..10)
            .filter(|last| PersonalCode::parse(&format!("32{tail:08}{last}")).expect("a code").checksum_holds());
        prop_assert_eq!(right.count(), 1);
    }
}
