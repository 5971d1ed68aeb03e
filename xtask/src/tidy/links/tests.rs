use super::check;
use crate::listing::File;

fn found(path: &str, text: &str) -> Vec<String> {
    let files = [
        File::planted(path, text),
        File::planted(
            "docs/house.md",
            "# The house\n\nIts rooms: [one](#the-house)\n\n## Two `lanes`, one file\n",
        ),
        File::planted("crates/one/src/lib.rs", ""),
    ];
    let exists = |path: &str| {
        files.iter().any(|file| file.path == path || file.path.starts_with(&format!("{path}/")))
    };
    check(&files, &exists).into_iter().map(|one| one.what).collect()
}

#[test]
fn a_link_that_leads_somewhere_is_welcome() {
    let text = "[house](house.md) [root](../crates/one/) [here](#below) [out](https://example.org/a) [page](/desk)\n\
                # Below\n[lanes](house.md#two-lanes-one-file)";
    assert_eq!(found("docs/paper.md", text), [""; 0]);
    assert_eq!(found("README.md", "[house](docs/house.md#the-house)"), [""; 0]);
}

#[test]
fn a_link_that_leads_nowhere_is_found_with_its_line() {
    let text = "fine\n[gone](gone.md), [house](house.md#three-lanes)";
    let nowhere = ["“gone.md” leads nowhere", "“house.md#three-lanes” leads nowhere"];
    assert_eq!(found("docs/paper.md", text), nowhere);
    let files = [File::planted("a.md", "\n\n[b](b.md)")];
    assert_eq!(check(&files, &|_| false)[0].line, 3);
}

#[test]
fn a_path_of_the_source_is_there_unless_it_is_a_pattern() {
    let text = "`crates/one/src/lib.rs`, `crates/one/src/`, `crates/{one}/x.rs`, `crates/one/CAPABILITY/`, `/desk`";
    assert_eq!(found("docs/paper.md", text), [""; 0]);
    assert_eq!(
        found("docs/paper.md", "see `crates/two/src/`"),
        ["“crates/two/src/” leads nowhere"]
    );
}

#[test]
fn letters_are_filled_in_before_anybody_reads_them() {
    assert_eq!(found("translations/lv/letters/asked.md", "[te](te.md)"), [""; 0]);
}
