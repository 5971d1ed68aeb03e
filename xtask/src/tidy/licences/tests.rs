use serde_json::json;

use super::{check, of_crates, of_npm_lock};
use crate::listing::File;

#[test]
fn a_crate_with_a_strict_or_missing_licence_is_found() {
    let metadata = json!({"packages": [
        {"name": "good", "version": "1.0.0", "license": "MIT OR Apache-2.0"},
        {"name": "strict", "version": "2.0.0", "license": "AGPL-3.0-only"},
        {"name": "silent", "version": "3.0.0", "license": null},
    ]});
    let found: Vec<String> = check(&of_crates(&metadata)).into_iter().map(|one| one.what).collect();
    assert_eq!(found, ["strict 2.0.0 is under AGPL-3.0-only", "silent 3.0.0 is under no licence"]);
}

#[test]
fn an_npm_package_with_a_strict_licence_is_found() {
    let lock = json!({"packages": {
        "": {"name": "ours"},
        "node_modules/sass": {"license": "MIT"},
        "node_modules/strict": {"license": "GPL-3.0-only"},
    }});
    let file = File::planted("ui/package-lock.json", &lock.to_string());
    let found = check(&of_npm_lock(&file).expect("a lock file"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].what, "strict is under GPL-3.0-only");
    assert!(of_npm_lock(&File::planted("ui/package.json", "{}")).is_none());
}
