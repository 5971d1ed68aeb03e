use serde_json::json;

use super::*;

#[test]
fn our_part_is_replaced_and_what_others_wrote_stays() {
    let kept =
        "# What it gives\n\nTable.\n\n## A day at the desk\n\nOld.\n\n## Another\n\nTheirs.\n";
    let new = with_part(kept, "## A day at the desk\n\nNew.\n");
    assert_eq!(
        new,
        "# What it gives\n\nTable.\n\n## A day at the desk\n\nNew.\n\n## Another\n\nTheirs.\n"
    );
    let first = with_part("# What it gives\n\nTable.\n", "## A day at the desk\n\nNew.\n");
    assert_eq!(first, "# What it gives\n\nTable.\n\n## A day at the desk\n\nNew.\n");
}

#[test]
fn the_table_tells_the_one_in_the_middle() {
    let took = json!({ "paper": [9100, 8200, 12_000], "call": [900], "callBack": [5000, 7000] });
    let table = table(&took).expect("a table");
    assert!(table.contains("| a paper | 3 | 9.1 s | 8.2 s | 12.0 s |"), "{table}");
    assert!(table.contains("| a call | 1 | 0.9 s | 0.9 s | 0.9 s |"), "{table}");
    assert!(super::table(&json!({ "paper": [], "call": [1], "callBack": [1] })).is_err());
}
