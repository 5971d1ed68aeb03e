//! Embeds what `cargo xtask ui` built and every translation.

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 3] = ["lv", "ru", "en"];

fn main() {
    let root = folder_from("CARGO_MANIFEST_DIR").join("../..");
    let out = folder_from("OUT_DIR");
    embed_assets(&root.join("ui/dist"), &out);
    embed_translations(&root.join("translations"), &out);
}

#[expect(clippy::disallowed_methods, reason = "cargo speaks to a build script by its environment")]
fn folder_from(name: &str) -> PathBuf {
    PathBuf::from(env::var(name).unwrap_or_else(|_| panic!("cargo sets {name}")))
}

/// Writes `assets.rs`: every file of the manifest with its compressed twins.
fn embed_assets(dist: &Path, out: &Path) {
    println!("cargo::rerun-if-changed={}", dist.join("manifest.json").display());
    let Ok(manifest) = fs::read_to_string(dist.join("manifest.json")) else {
        println!(
            "cargo::error=the stylesheet and fonts are not built yet: run `cargo xtask ui` once"
        );
        return;
    };
    let mut code = String::from("&[\n");
    for entry in manifest.split('{').skip(1) {
        let (name, compressed) = (text(entry, "name"), entry.contains("\"compressed\": true"));
        let file = |twin: &str| literal("include_bytes", &dist.join(format!("{name}{twin}")));
        let twin =
            |end: &str| if compressed { format!("Some({})", file(end)) } else { "None".to_owned() };
        let (sha256, media_type) = (text(entry, "sha256"), text(entry, "media_type"));
        let _ = writeln!(
            code,
            "Asset {{ name: {name:?}, sha256: {sha256:?}, media_type: {media_type:?}, plain: {}, br: {}, gz: {} }},",
            file(""),
            twin(".br"),
            twin(".gz"),
        );
    }
    code.push(']');
    fs::write(out.join("assets.rs"), code).expect("the build folder can be written");
}

/// A macro's call on a path, whatever letters the path has.
fn literal(name: &str, path: &Path) -> String {
    format!("{name}!({:?})", path.display().to_string())
}

/// The value of a text in one entry of the manifest, which our own script wrote.
fn text<'a>(entry: &'a str, key: &str) -> &'a str {
    let start = format!("\"{key}\": \"");
    let from = entry
        .find(&start)
        .map_or_else(|| panic!("the manifest has no {key}"), |at| at + start.len());
    entry[from..].split('"').next().unwrap_or_default()
}

/// Writes `rooms.rs`: each room's name with its text in every language, in the order of `LANGUAGES`.
fn embed_translations(folder: &Path, out: &Path) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut rooms: Vec<String> =
        LANGUAGES.iter().flat_map(|language| rooms_in(&folder.join(language))).collect();
    rooms.sort();
    rooms.dedup();
    let mut code = String::from("&[\n");
    for room in rooms {
        let texts: Vec<_> = LANGUAGES
            .iter()
            .map(|language| {
                let file = folder.join(language).join(format!("{room}.ftl"));
                if !file.exists() {
                    println!("cargo::error=translations/{language}/{room}.ftl is missing");
                }
                literal("include_str", &file)
            })
            .collect();
        let _ = writeln!(code, "({room:?}, [{}]),", texts.join(", "));
    }
    code.push(']');
    fs::write(out.join("rooms.rs"), code).expect("the build folder can be written");
}

fn rooms_in(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|file| file.file_name().to_str()?.strip_suffix(".ftl").map(str::to_owned))
        .collect()
}
