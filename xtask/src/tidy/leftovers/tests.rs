use super::check;
use crate::listing::File;

#[test]
fn unfinished_work_is_found_on_its_line() {
    for text in [
        concat!("\n// TO", "DO: later"),
        concat!("\n// FIX", "ME"),
        concat!("\n    to", "do!()"),
        concat!("\n#[ig", "nore]"),
        concat!("\n#[ig", "nore = \"slow\"]"),
        concat!("\ndb", "g!(x)"),
    ] {
        let found = check(&File::planted("src/a.rs", text));
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].line, 2, "{text}");
    }
}

#[test]
fn plain_words_are_welcome() {
    let text = "let todos = 1; // nothing to do, and a method .ignore() of ours";
    assert!(check(&File::planted("src/a.rs", text)).is_empty());
    assert!(check(&File::planted("Cargo.lock", concat!("TO", "DO"))).is_empty());
}
