use super::check;
use crate::{complaint::Weight, listing::File};

fn function_of(lines: usize) -> String {
    format!("/// A story.\nfn story() {{\n{}}}\n", "    tell();\n".repeat(lines - 2))
}

#[test]
fn a_function_of_seventy_lines_fits_and_of_seventy_one_does_not() {
    assert!(check(&[File::planted("a.rs", &function_of(70))]).is_empty());
    let found = check(&[File::planted("a.rs", &function_of(71))]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule, found[0].line), ("function-lines", 2));
    assert!(found[0].what.contains("a.rs::story has 71 lines"), "{}", found[0]);
}

#[test]
fn a_long_file_is_noted_first_and_refused_later() {
    for (lines, weight) in [(401, Weight::Note), (600, Weight::Note), (601, Weight::Wrong)] {
        let found = check(&[File::planted("page.html", &"<p>\n".repeat(lines))]);
        assert_eq!(found.len(), 1, "{lines} lines");
        assert_eq!(found[0].weight, weight, "{lines} lines");
    }
    assert!(check(&[File::planted("page.html", &"<p>\n".repeat(400))]).is_empty());
    assert!(check(&[File::planted("list.json", &"1\n".repeat(9000))]).is_empty());
}

#[test]
fn the_ratchet_of_the_tree_is_used() {
    let files = [
        File::planted("a.rs", &function_of(80)),
        File::planted(super::ratchet::FILE, "[function-lines]\n\"a.rs::story\" = 80\n"),
    ];
    assert!(check(&files).is_empty());
}
