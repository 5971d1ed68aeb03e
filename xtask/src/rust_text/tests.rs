use super::RustText;

const SOURCE: &str = r##"
//! A room with "quotes" in its comment and fn no_function() {
fn short<'a>(word: &'a str) -> char { '}' }
/* a /* nested */ fn hidden() { */
trait Door { fn without_body(&self) -> [u8; 2]; }
pub(crate) async fn long() {
    let open = "{ \" fn in_a_string() {";
    let raw = r#"SELECT "x" { "#;
    let bytes = b"abc";
    let call: fn(u8) -> u8 = one;
    if true { '\'' } else { '"' };
}
"##;

#[test]
fn functions_are_measured_from_fn_to_brace() {
    let found: Vec<(String, usize, usize)> = RustText::read(SOURCE)
        .functions()
        .into_iter()
        .map(|function| (function.name, function.line, function.lines))
        .collect();
    assert_eq!(found, [("short".to_owned(), 3, 1), ("long".to_owned(), 6, 7)]);
}

#[test]
fn strings_are_told_from_code() {
    let text = RustText::read(SOURCE);
    let strings: Vec<(usize, &str)> =
        text.strings.iter().map(|one| (one.line, one.text.as_str())).collect();
    assert_eq!(strings, [(7, "{ \\\" fn in_a_string() {"), (8, "SELECT \"x\" { "), (9, "abc")]);
    assert!(!text.code.contains("hidden"), "a comment is not code");
    assert!(!text.code.contains("SELECT"), "a string is not code");
}

#[test]
fn lines_and_columns_stay_where_they_were() {
    let text = RustText::read(SOURCE);
    assert_eq!(text.code.lines().count(), SOURCE.lines().count());
    assert_eq!(text.code.len(), SOURCE.len());
}

#[test]
fn an_unfinished_string_does_not_hang_or_panic() {
    for source in ["\"", "r#\"x", "'", "/*", "b'", "fn", "fn x(", "\"\\"] {
        RustText::read(source).functions();
    }
}
