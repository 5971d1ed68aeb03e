use super::check;
use crate::{listing::File, root};

#[test]
fn paths_of_one_machine_are_found() {
    let own = format!("see {}/docs", root::root().display());
    for text in [concat!("\n/ho", "me/anna/x"), concat!("\n/ro", "ot/.cargo"), own.as_str()] {
        assert!(!check(&File::planted("docs/a.md", text)).is_empty(), "{text}");
    }
    assert!(
        check(&File::planted("docs/a.md", "/etc/lodzins and ~/.cache and /var/lib")).is_empty()
    );
}

#[test]
fn hosts_in_lock_files_are_found() {
    let npm = "{\n  \"resolved\": \"https://example.org/a.tgz\"\n}";
    assert_eq!(check(&File::planted("ui/package-lock.json", npm))[0].line, 2);
    let cargo = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n\
                 source = \"git+https://example.org/fork\"";
    let found = check(&File::planted("Cargo.lock", cargo));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].line, 2);
}
