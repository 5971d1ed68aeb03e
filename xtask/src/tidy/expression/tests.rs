use super::satisfied;

fn with_mit_and_zlib(expression: &str) -> bool {
    satisfied(expression, &|licence| matches!(licence, "MIT" | "Zlib"))
}

#[test]
fn one_side_of_an_or_is_enough() {
    for good in
        ["MIT", "GPL-3.0 OR MIT", "GPL-3.0/MIT", "(MIT)", "MIT AND Zlib", "MIT WITH X-exception"]
    {
        assert!(with_mit_and_zlib(good), "{good}");
    }
}

#[test]
fn both_sides_of_an_and_are_needed() {
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "GPL-3.0 OR (MIT AND AGPL-3.0)", "GPL-3.0 WITH X"] {
        assert!(!with_mit_and_zlib(bad), "{bad}");
    }
}

#[test]
fn and_binds_closer_than_or() {
    assert!(with_mit_and_zlib("MIT OR GPL-3.0 AND AGPL-3.0"));
    assert!(!with_mit_and_zlib("(MIT OR GPL-3.0) AND AGPL-3.0"));
}

#[test]
fn what_cannot_be_read_is_not_satisfied() {
    for broken in ["", "MIT OR", "(MIT", "MIT)", "AND MIT", "MIT MIT", "MIT WITH"] {
        assert!(!with_mit_and_zlib(broken), "{broken}");
    }
}
