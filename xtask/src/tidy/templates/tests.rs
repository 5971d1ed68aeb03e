use super::check;
use crate::listing::File;

fn found(page: &str) -> Vec<String> {
    check(&File::planted("templates/page.html", page)).into_iter().map(|one| one.what).collect()
}

#[test]
fn what_the_policy_blocks_is_found() {
    assert_eq!(found("<p style=\"color: red\">"), ["style="]);
    assert_eq!(found("<style>p {}</style>"), ["<style>"]);
    assert_eq!(found("<script>go()</script>"), ["<script> without src"]);
    assert_eq!(found("<button type=\"submit\" onclick=\"go()\">"), ["onclick=\"go()\""]);
    assert_eq!(found("<a href=\"javascript:go()\">"), ["javascript:"]);
    assert_eq!(found("<img alt=\"\" src=\"https://example.org/a.png\">"), ["<img> from elsewhere"]);
}

#[test]
fn what_the_policy_lets_through_is_welcome() {
    let page = "<script type=\"module\" src=\"/assets/app.mjs\"></script>\n\
                <a href=\"https://example.org\">ārpus mājas</a> <p class=\"style\">a < b, once=2</p>";
    assert_eq!(found(page), [""; 0]);
}

#[test]
fn the_line_is_that_of_the_tag() {
    let complaints = check(&File::planted("a.html", "<p>\n\n<i\n style=\"x\">"));
    assert_eq!(complaints[0].line, 3);
}
