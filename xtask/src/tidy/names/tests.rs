use super::check;
use crate::listing::File;

#[test]
fn names_that_say_nothing_are_found() {
    for path in ["src/utils.rs", "src/helpers/date.rs", "e2e/common.mjs", "src/file_manager/mod.rs"]
    {
        assert_eq!(check(&File::planted(path, "")).len(), 1, "{path}");
    }
}

#[test]
fn declarations_are_read_too() {
    let found = check(&File::planted(
        "src/a.rs",
        "// mod utils\nmod desk;\n\nstruct QueueManager;\nmod util {}",
    ));
    let lines: Vec<usize> = found.iter().map(|one| one.line).collect();
    assert_eq!(lines, [4, 5]);
}

#[test]
fn words_that_only_contain_them_are_welcome() {
    let text = "mod commonplace; enum Utility {} struct Helped; fn manager() {}";
    assert!(check(&File::planted("src/management.rs", text)).is_empty());
}
