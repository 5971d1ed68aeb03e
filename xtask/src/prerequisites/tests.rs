use super::{found_on_path, numbers};

#[test]
fn versions_compare_by_their_numbers() {
    assert!(numbers("1.100.0") > numbers("1.95.0"));
    assert!(numbers("1.95.0-beta.2") >= numbers("1.95.0"));
    assert!(numbers("1.94.1") < numbers("1.95.0"));
    assert_eq!(numbers("20.20.2"), [20, 20, 2]);
}

#[test]
fn a_program_is_found_by_name_and_by_path() {
    let shell = found_on_path("sh").expect("there is a shell");
    assert_eq!(found_on_path(&shell), Some(shell));
    assert_eq!(found_on_path("no-such-program-anywhere"), None);
}
