//! Looks that the fonts of printed letters are there before they are embedded.

use std::path::Path;

fn main() {
    for font in ["../../ui/dist/letter-regular.ttf", "../../ui/dist/letter-bold.ttf"] {
        println!("cargo::rerun-if-changed={font}");
        if !Path::new(font).exists() {
            println!(
                "cargo::error=the fonts of letters are not built yet: run `cargo xtask ui` once"
            );
        }
    }
}
