use super::{Measured, Ratchet};

const TEXT: &str =
    "# what was there\n[file-lines]\n\"old.rs\" = 700\n\n[function-lines]\n\"a.rs::long\" = 90\n";

fn file(name: &str, size: usize) -> Measured {
    let name = name.to_owned();
    Measured { rule: "file-lines", name: name.clone(), file: name, line: 0, size, limit: 600 }
}

fn function(size: usize) -> Measured {
    let (name, file) = ("a.rs::long".to_owned(), "a.rs".to_owned());
    Measured { rule: "function-lines", name, file, line: 4, size, limit: 70 }
}

fn judge(all: &[Measured]) -> Vec<String> {
    Ratchet::read(TEXT).judge(all).iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_written_down_may_stay() {
    assert_eq!(judge(&[file("old.rs", 700), function(90), file("new.rs", 600)]), [""; 0]);
}

#[test]
fn what_grew_or_is_new_is_found() {
    let found = judge(&[file("old.rs", 701), file("new.rs", 601), function(91)]);
    assert_eq!(found.len(), 3);
    assert!(found[0].contains("grew from 700 to 701"), "{}", found[0]);
    assert!(found[1].contains("has 601 lines; the limit is 600"), "{}", found[1]);
    assert!(found[2].starts_with("a.rs:4:"), "{}", found[2]);
}

#[test]
fn the_numbers_may_only_fall() {
    let found = judge(&[file("old.rs", 650), function(60)]);
    assert!(found[0].contains("write 650"), "{}", found[0]);
    assert!(found[1].contains("delete the line"), "{}", found[1]);
}

#[test]
fn a_line_for_what_is_gone_is_found() {
    assert_eq!(judge(&[file("old.rs", 700)]).len(), 1);
}
